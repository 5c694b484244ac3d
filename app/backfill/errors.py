"""Why a backfill ends before its end."""

from __future__ import annotations


class LostError(Exception):
    """The workers or the database cannot be used any more; the message says why."""
