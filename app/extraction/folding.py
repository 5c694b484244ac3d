"""Comparison keys of Vietnamese names: what two spellings of one name have in common."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from app.extraction.cleaning import respelled

_LONGEST_NAME = 200
"""A text longer than this is no name, and is not kept."""
_MOST_NAMES = 16_384
"""How many names are kept at a time."""


class _Known(dict[str, str]):
    """What `make` makes of the names that were asked for: they come again and again, in an article and from one to the next; whole sentences do not."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> str:
        made = self._make(text)
        if len(text) <= _LONGEST_NAME:
            if len(self) >= _MOST_NAMES:
                self.clear()
            self[text] = made
        return made


normal = _Known(lambda text: respelled(unicodedata.normalize("NFC", " ".join(text.split())))).__getitem__
"""NFC, tone marks on the main vowel, single blanks, trimmed: how a name is written in a record."""
fold = _Known(lambda text: normal(text).casefold()).__getitem__
"""`normal` in lower case: two spellings of one name that differ in case, form or tone placement are equal."""


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
