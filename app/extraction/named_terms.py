"""The terms of office that are meant without their years: `nhiệm kỳ này`, `nhiệm kỳ tới`, `cả nhiệm kỳ`, by those that the article names."""

from __future__ import annotations

from collections.abc import Collection

Ends = tuple[str | None, str | None]
"""The first and the last day of a stretch of time as ISO days, both inclusive; None where nothing fixes it."""
_LONGEST = 5


class Terms:
    """The terms that an article names, each by its first and last year; `now` is the ISO day it speaks on, None where nothing tells."""

    def __init__(self, named: Collection[tuple[int, int]], now: str | None) -> None:
        self._named = named
        self._now = now
        self._year = int(now[:4]) if now else 0

    def start(self) -> str | None:
        """The first day of the term that the article's day lies in."""
        starts = {first for first, last in self._named if first <= self._year <= last and last - first <= _LONGEST}
        return f"{max(starts)}-01-01" if starts else None

    def only(self) -> Ends | None:
        """`cả nhiệm kỳ`: the one term that the article names; None if it names none or several."""
        return _ends(*next(iter(self._named))) if len(self._named) == 1 else None

    def next(self) -> Ends | None:
        """`nhiệm kỳ tới`: the named term that begins last, or the one behind it if that is the one that ends; None if nothing tells."""
        if not self._named or self._now is None:
            return None
        first, last = max(self._named)
        return _ends(first, last) if first >= self._year else _ends(last, 2 * last - first)

    def this(self) -> Ends:
        """`nhiệm kỳ này`: the named term that the article's day lies in; of two, the one that begins last."""
        begun = [(first, last) for first, last in self._named if first <= self._year <= last]
        return _ends(*max(begun)) if begun else (None, None)

    def last(self) -> Ends:
        """`nhiệm kỳ qua`: the named term that is over last, or the one before the first that is named."""
        if not self._named or self._now is None:
            return None, None
        over = [(first, last) for first, last in self._named if last <= self._year]
        first, last = max(over) if over else min((2 * first - last, first) for first, last in self._named)
        return _ends(first, last) if last <= self._year else (None, None)

    def ended(self) -> Ends | None:
        """`trong nhiệm kỳ`: the named term that is over last, or the one before the only one that begins this year; None if there is neither."""
        over = [(first, last) for first, last in self._named if last <= self._year]
        if not over and len(self._named) == 1 and min(self._named)[0] == self._year:
            return self.last()  # what a congress looks back on
        return _ends(*max(over)) if over else None


def _ends(first: int, last: int) -> Ends:
    return f"{first}-01-01", f"{last}-12-31"
