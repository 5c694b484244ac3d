"""Cutting an article into passages, each short enough to be shown as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.search.keys import search_key
from app.search.wording import WORD

_LONGEST = 320
"""Code points of a passage at most."""
_SHORTEST = 120
"""A sentence that ends before goes on with the next one of its paragraph."""
_ENDS = (re.compile(r"\n"), re.compile(r"[.;!?…](?=\s)"), re.compile(r"\s"))
"""Where a passage may end, best first: a paragraph's end, a sentence's, a word's."""


class Passage(NamedTuple):
    """A stretch of a text, in code points, the end exclusive, and the key of its words."""

    start: int
    end: int
    key: str


def passages(text: str) -> Iterator[Passage]:
    """The passages of `text` in order; what has no words is in none."""
    start = 0
    while start < len(text):
        end = _end(text, start)
        if key := words_key(text[start:end]):
            yield Passage(*_trimmed(text, start, end), key)
        start = end


def words_key(*texts: str | None) -> str:
    """The words of `texts`, folded, with single blanks between them."""
    return " ".join(WORD.findall(search_key(*texts)))


def _end(text: str, start: int) -> int:
    last = min(start + _LONGEST, len(text))
    paragraph, *others = _ENDS
    if (found := paragraph.search(text, start, last)) and (found.end() - start >= _SHORTEST or not text[start : found.start()].strip()):
        return found.end()
    if last == len(text):
        return last
    for ends in (paragraph, *others):
        if places := [found.end() for found in ends.finditer(text, start + _SHORTEST, last)]:
            return places[-1]
    return last


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
