"""What stands right before a place in the text: an expression whose matches end there."""

from __future__ import annotations

import re
from sys import maxsize

from app.extraction.pattern_edges import endings

_MOST = 4
"""So many letters tell whether a stretch can end with a match."""


class Before:
    """A regular expression that is searched for at the end of a stretch: its matches end where the stretch does.

    It is used as `re.Pattern` is. Most stretches end with none of the words that it can end with, which their last letters tell; it is
    compiled when one does.
    """

    __slots__ = ("_compiled", "_ends", "_flags", "_ignores_case", "_length", "_source")

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """`pattern` as `endings` reads it; raises ValueError for one that may end with anything, or with any word and a blank."""
        words = endings(pattern)
        if words & {"", " "}:
            raise ValueError(f"{pattern!r} may end with anything: nothing to tell it by")
        self._source, self._flags = rf"(?:{pattern})\Z", flags
        self._compiled: re.Pattern[str] | None = None
        self._ignores_case = re.IGNORECASE in flags
        self._length = min(_MOST, *map(len, words))
        last = {word[-self._length :] for word in words}
        self._ends = frozenset(letters.lower() for letters in last) if self._ignores_case else frozenset(last)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression with the end behind it."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def search(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """The match in [pos, endpos) that ends with it, the one that begins first; None if there is none."""
        end = endpos if endpos < len(text) else len(text)
        last = text[end - self._length : end]
        if (last.lower() if self._ignores_case else last) not in self._ends:
            return None
        return (self._compiled or self.pattern).search(text, pos, endpos)
