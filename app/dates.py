"""Dates of reduced precision (`2021`, `2021-10`, `2021-10-28`), as in Popolo, and the days that they may mean."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

_REDUCED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@lru_cache(maxsize=16_384)  # articles tell of the same days again and again
def days_of(value: str | None) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that the date `value` may mean; (None, None) where it is None or no date."""
    match = _REDUCED.fullmatch(value) if value is not None else None
    if match is None:
        return None, None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
    except ValueError:
        return None, None
    last_month = month or 12
    return first, dt.date(first.year, last_month, day or calendar.monthrange(first.year, last_month)[1])


def day(value: str | None) -> dt.date | None:
    """The day that an ISO day names; None where `value` is None or less precise or no date."""
    first, last = days_of(value)
    return first if first == last else None
