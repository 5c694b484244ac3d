"""Search by words: the key that a text is found by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from app.extraction.cleaning import clean
from app.extraction.folding import fold_plain

_LONGEST_WORD = 40
"""What is longer is hardly a word, and is not kept."""


def search_key(*words: str | None) -> str:
    """`words` joined, without case, diacritics and invisible characters: `đảng  ỦY` and `dang uy` have the same."""
    return " ".join(_folded(" ".join(filter(None, words))))


def _folded(text: str) -> Iterator[str]:
    """The words of `text` without all that, but for those that consist of it."""
    # Word by word: a language has few, and each is folded once.
    return filter(None, (_kept(word) if len(word) <= _LONGEST_WORD else _plain(word) for word in text.split()))


def _plain(word: str) -> str:
    return fold_plain(clean(word).text)


_kept = lru_cache(maxsize=65_536)(_plain)
