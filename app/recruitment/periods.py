"""What sort of period a figure is of: its months, told by its first and last day."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from enum import StrEnum


class PeriodKind(StrEnum):
    """How long a period is, where it is one that figures are usually given for."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    TERM = "term"
    OTHER = "other"


TERM_YEARS = 5
"""A term (`nhiệm kỳ 2020-2025`) lasts from the first day of one year to the last of the fifth after it."""
WHOLE_YEAR = ("01-01", "12-31")


def _months(first: int, last: int) -> list[tuple[str, str]]:
    days = {monthrange(year, last)[1] for year in (2023, 2024)}  # a common and a leap year
    return [(f"{first:02}-01", f"{last:02}-{day}") for day in sorted(days)]


SPANS: dict[tuple[str, str], PeriodKind] = {
    **{span: PeriodKind.MONTH for month in range(1, 13) for span in _months(month, month)},
    **{span: PeriodKind.QUARTER for month in (1, 4, 7, 10) for span in _months(month, month + 2)},
    **{span: PeriodKind.HALF for month in (1, 7) for span in _months(month, month + 5)},
    **dict.fromkeys(_months(1, 9), PeriodKind.NINE_MONTHS),
    WHOLE_YEAR: PeriodKind.YEAR,
}
"""The kinds of periods within a year, by month and day of their first and last day (`MM-DD`)."""


def kind_of(start: dt.date | None, end: dt.date | None) -> PeriodKind | None:
    """The kind of the period of these days, both inclusive; None where there is no period at all."""
    if start is None or end is None:
        return PeriodKind.OTHER if start or end else None
    span, years = (f"{start:%m-%d}", f"{end:%m-%d}"), end.year - start.year
    if years == 0:
        return SPANS.get(span, PeriodKind.OTHER)
    return PeriodKind.TERM if years == TERM_YEARS and span == WHOLE_YEAR else PeriodKind.OTHER
