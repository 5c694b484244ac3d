"""Which keyed request the work at hand belongs to, and what comes of asking for one."""

from __future__ import annotations

from contextvars import ContextVar
from typing import NamedTuple


class Claim(NamedTuple):
    """That this attempt answers the request."""

    id: int
    attempt: int


class Kept(NamedTuple):
    """The answer that was given already."""

    status: int
    headers: dict[str, str]
    body: bytes


class Made(NamedTuple):
    """What an attempt made whose answer was lost."""

    article_id: int | None
    decision_id: int | None


class Busy:
    """Another attempt is at it."""


class Reused:
    """The key was sent with another request."""


Standing = Claim | Kept | Made | Busy | Reused

current_claim: ContextVar[Claim | None] = ContextVar("current_claim", default=None)
"""The claim under which the work at hand is done; threads that do a part of it have it too."""
