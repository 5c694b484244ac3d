"""Requests in figures: how many, how long they took, how many are under way."""

from __future__ import annotations

from functools import cache

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

_METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class RequestMetrics:
    """The figures of requests in `registry`. Nothing that a client makes up becomes a label: the sets of labels stay small."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.in_flight = Gauge(
            "danhbo_http_requests_in_flight", "Requests that are being answered.", registry=registry, multiprocess_mode="livesum"
        )
        self._requests = Counter(
            "danhbo_http_requests", "Requests answered.", ["method", "route", "status"], registry=registry
        )  # fmt: skip
        self._seconds = Histogram(
            "danhbo_http_request_duration_seconds", "Time from a request's head to the end of its answer.", ["method", "route", "status"],
            registry=registry, buckets=_SECONDS,
        )  # fmt: skip

    def observe(self, method: str, route: str | None, status: int, seconds: float) -> None:
        """Count one answered request: `route` is its template (`/articles/{article_id}`), None where nothing is served there."""
        if method not in _METHODS:
            method = "other"
        answered, lasted = self._of(method, route or "none", status)
        answered.inc()
        lasted.observe(seconds)

    @cache  # noqa: B019  (as long as the figures, and no larger)
    def _of(self, method: str, route: str, status: int) -> tuple[Counter, Histogram]:
        """The two figures of requests like this: the library takes longer to find them than to count."""
        return self._requests.labels(method, route, str(status)), self._seconds.labels(method, route, f"{status // 100}xx")
