"""The moment by the clock on the wall, which may be set and so jump, back as well as forth: for what people read, never for an order."""

from __future__ import annotations

import datetime as dt


def now() -> dt.datetime:
    """The moment, in UTC."""
    return dt.datetime.now(dt.UTC)
