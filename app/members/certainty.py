"""How surely something is known about a post."""

from __future__ import annotations

from enum import StrEnum


class Certainty(StrEnum):
    """How surely a post is known to be held on a day."""

    STATED = "stated"
    INFERRED = "inferred"
    LAST_KNOWN = "last_known"


class Ending(StrEnum):
    """What tells that a post has ended."""

    STATED = "stated"
    CALLED_FORMER = "called_former"
    NEWCOMER = "newcomer"
    DISSOLVED = "dissolved"
