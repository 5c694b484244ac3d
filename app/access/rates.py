"""How often a caller may come: counted in windows that begin with the first request, in the memory of this process."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from time import monotonic

from limits import RateLimitItem, parse

from app.answer_headers import RawHeader
from app.config import Settings

MOST_CALLERS = 10_000
"""Callers that are counted at once; the one that has not come for longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a caller stands after a request: `remaining` more are possible, `reset` seconds from now all of them again."""

    policy: str
    limit: int
    window: int
    remaining: int
    reset: int
    exceeded: bool

    def headers(self) -> list[RawHeader]:
        """The two fields of the IETF's draft, and the three of its earlier versions that more clients know."""
        policy = self.policy.encode()
        return [
            (b"ratelimit-policy", b'"%b";q=%d;w=%d' % (policy, self.limit, self.window)),
            (b"ratelimit", b'"%b";r=%d;t=%d' % (policy, self.remaining, self.reset)),
            (b"ratelimit-limit", b"%d" % self.limit),
            (b"ratelimit-remaining", b"%d" % self.remaining),
            (b"ratelimit-reset", b"%d" % self.reset),
        ]


class RateLimits:
    """The limits of `settings`. `clock` counts seconds."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = monotonic) -> None:
        limits = {"read": settings.rate_limit, "write": settings.write_rate_limit}
        self._limits = {policy: parse(limit) for policy, limit in limits.items() if limit}
        self._windows: OrderedDict[tuple[str, str], tuple[int, float]] = OrderedDict()
        self._clock = clock

    def count(self, caller: str, method: str) -> Standing | None:
        """Count a request of `caller`, whatever name it goes by; None where its kind of request has no limit."""
        policy = "read" if method in {"GET", "HEAD", "OPTIONS"} else "write"
        limit: RateLimitItem | None = self._limits.get(policy)
        if limit is None:
            return None
        now, seconds = self._clock(), limit.get_expiry()
        count, begun = self._windows.pop((policy, caller), (0, now))
        if now - begun >= seconds:
            count, begun = 0, now
        count += 1
        self._windows[policy, caller] = count, begun
        if len(self._windows) > MOST_CALLERS:
            self._windows.popitem(last=False)
        reset = max(1, ceil(seconds - (now - begun)))
        return Standing(policy, limit.amount, seconds, max(0, limit.amount - count), reset, count > limit.amount)
