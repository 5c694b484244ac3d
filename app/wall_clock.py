"""The moment by the clock on the wall, which may be set and so jump, back as well as forth: for what people read, never for an order."""

from __future__ import annotations

import datetime as dt

VIET_NAM = dt.timezone(dt.timedelta(hours=7))
"""Where the days of the newspapers begin."""

_FIRST_DAY = dt.date(1900, 1, 1)


def now() -> dt.datetime:
    """The moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def why_in_no_newspaper(day: dt.date) -> str | None:
    """Why no newspaper that there is bears `day`; None where one may."""
    if day < _FIRST_DAY:
        return "is earlier than 1900, so no day of publication"
    tomorrow = now().astimezone(VIET_NAM).date() + dt.timedelta(days=1)
    return "is later than tomorrow, so no day of publication" if day > tomorrow else None
