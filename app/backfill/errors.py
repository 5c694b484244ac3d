"""Why a backfill, or reading again, ends before its end."""

from __future__ import annotations


class CannotGoOn(Exception):
    """The workers or the database cannot be used any more; the message says why."""
