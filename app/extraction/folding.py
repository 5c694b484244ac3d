"""Comparison keys of Vietnamese names: what two spellings of one name have in common."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from app.extraction.cleaning import respelled

_LONGEST_NAME = 200
"""A text longer than this is no name, and is not kept."""


def normal(text: str) -> str:
    """NFC, tone marks on the main vowel, single blanks, trimmed: how a name is written in a record."""
    return respelled(unicodedata.normalize("NFC", " ".join(text.split())))


def fold(text: str) -> str:
    """`normal` in lower case: two spellings of one name that differ in case, form or tone placement are equal."""
    return _folded_name(text) if len(text) <= _LONGEST_NAME else normal(text).casefold()


@lru_cache(maxsize=16_384)  # names come again and again, in an article and from one to the next; whole sentences do not
def _folded_name(text: str) -> str:
    return normal(text).casefold()


def fold_plain(text: str) -> str:
    """`fold` without diacritics (`đảng ủy` -> `dang uy`): the key of a search typed without them."""
    return fold(text).translate(_PLAIN)


class _Plain(dict[int, str]):
    """What characters are without diacritics, by code point; each is looked up once."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(code))
        self[code] = "".join(char for char in decomposed if not unicodedata.combining(char)).replace("đ", "d")
        return self[code]


_PLAIN = _Plain()
