"""Dates of reduced precision."""

from __future__ import annotations

import datetime as dt

import pytest

from app.dates import day, days_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2023-12", dt.date(2023, 12, 1), dt.date(2023, 12, 31)),
        ("2024-10-04", dt.date(2024, 10, 4), dt.date(2024, 10, 4)),
    ],
)
def test_the_days_that_a_date_may_mean(value: str, first: dt.date, last: dt.date) -> None:
    assert days_of(value) == (first, last)


@pytest.mark.parametrize("value", [None, "", "2024-13", "2024-02-30", "24", "0000", "2024-1", "2024-10-04T00:00", "tháng 2"])
def test_what_is_no_date_means_no_day(value: str | None) -> None:
    assert days_of(value) == (None, None)


def test_only_a_whole_day_is_a_day() -> None:
    assert day("2024-10-04") == dt.date(2024, 10, 4)
    assert day("2024-10") is day(None) is None
