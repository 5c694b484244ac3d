"""The moment by the clock on the wall, which may be set and so jump, back as well as forth: for what people read, never for an order."""

from __future__ import annotations

import datetime as dt

VIET_NAM = dt.timezone(dt.timedelta(hours=7))
"""Where the days of the newspapers begin."""


def now() -> dt.datetime:
    """The moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def is_after_tomorrow(day: dt.date) -> bool:
    """Whether `day` is later than tomorrow in Viet Nam: no newspaper of today bears it."""
    return day > now().astimezone(VIET_NAM).date() + dt.timedelta(days=1)
