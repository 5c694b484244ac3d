"""How often a caller may come: counted in windows that begin with the first request, in the memory of this process."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from time import monotonic

from limits import RateLimitItem, parse
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter

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

    def headers(self) -> Mapping[str, str]:
        """The two fields of the IETF's draft, and the three of its earlier versions that more clients know."""
        return {
            "RateLimit-Policy": f'"{self.policy}";q={self.limit};w={self.window}',
            "RateLimit": f'"{self.policy}";r={self.remaining};t={self.reset}',
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }


class RateLimits:
    """The limits of `settings`. `clock` counts seconds."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = monotonic) -> None:
        limits = {"read": settings.rate_limit, "write": settings.write_rate_limit}
        self._limits = {policy: parse(limit) for policy, limit in limits.items() if limit}
        self._counting = FixedWindowRateLimiter(_Counters(clock))
        self._clock = clock

    def count(self, caller: str, method: str) -> Standing | None:
        """Count a request of `caller`, whatever name it goes by; None where its kind of request has no limit."""
        policy = "read" if method in {"GET", "HEAD", "OPTIONS"} else "write"
        limit: RateLimitItem | None = self._limits.get(policy)
        if limit is None:
            return None
        allowed = self._counting.hit(limit, policy, caller)
        end, remaining = self._counting.get_window_stats(limit, policy, caller)
        return Standing(policy, limit.amount, limit.get_expiry(), remaining, max(1, ceil(end - self._clock())), not allowed)


class _Counters(Storage):
    """The storage of `limits` for one thread: bounded, and without the timer threads of the one that it brings along."""

    STORAGE_SCHEME = None

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self._clock = clock
        self._windows: OrderedDict[str, tuple[int, float]] = OrderedDict()

    @property
    def base_exceptions(self) -> type[Exception]:
        return ValueError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count, in a new window of `expiry` seconds where the last is over."""
        now = self._clock()
        count, end = self._windows.pop(key, (0, 0.0))
        if end <= now:
            count, end = 0, now + expiry
        self._windows[key] = (count + amount, end)
        if len(self._windows) > MOST_CALLERS:
            self._windows.popitem(last=False)
        return count + amount

    def get(self, key: str) -> int:
        """The count of the window that is open."""
        count, end = self._windows.get(key, (0, 0.0))
        return count if end > self._clock() else 0

    def get_expiry(self, key: str) -> float:
        """The end of the window."""
        return self._windows.get(key, (0, self._clock()))[1]

    def clear(self, key: str) -> None:
        """Forget a caller."""
        self._windows.pop(key, None)

    def reset(self) -> int:
        """Forget every caller; gives how many they were."""
        count = len(self._windows)
        self._windows.clear()
        return count

    def check(self) -> bool:
        """There is nothing that could be out of order."""
        return True
