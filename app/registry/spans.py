"""Days of articles: the span of those that name something, and how far two spans are apart."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple, TypeVar

D = TypeVar("D", dt.date, str)

_DAYS_OF_YEAR = 365.25


class Span(NamedTuple):
    """The first and the last day, both inclusive."""

    first: dt.date
    last: dt.date

    def apart(self, other: Span) -> dt.timedelta:
        """The time between the two; zero where they overlap."""
        return max(other.first - self.last, self.first - other.last, dt.timedelta(0))

    def joined(self, other: Span) -> Span:
        """The span over both."""
        return Span(min(self.first, other.first), max(self.last, other.last))


def years(count: float) -> dt.timedelta:
    """That many years."""
    return dt.timedelta(days=count * _DAYS_OF_YEAR)


def in_years(time: dt.timedelta) -> int:
    """Whole years of `time`."""
    return int(time.days / _DAYS_OF_YEAR)


def span(first: dt.date | None, last: dt.date | None) -> Span | None:
    """The span of the two days; None where they are not known."""
    return Span(first, last) if first is not None and last is not None else None


def least_of(*days: D | None) -> D | None:
    """The first of the days (or what else can be ordered) that are known; None where none is."""
    return min((day for day in days if day is not None), default=None)


def latest_of(*days: dt.date | None) -> dt.date | None:
    """The last of the days that are known; None where none is."""
    return max((day for day in days if day is not None), default=None)
