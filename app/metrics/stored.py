"""What is stored, in figures for Prometheus: counted now and then, never more often than its cost allows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from time import monotonic

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from app.database import Database
from app.errors import Unavailable
from app.metrics.repository import FigureRepository, Stored

_SECONDS = 60.0
_SHARE = 20  # counting takes at most a twentieth of the time, however much is stored
_HANOI = dt.timezone(dt.timedelta(hours=7))  # a day of a newspaper begins there


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class StoredFigures(Collector):
    """The gauges of what `database` holds. They are as of the last `refresh`; where that failed there are none of them."""

    def __init__(self, database: Database, clock: Callable[[], float] = monotonic, now: Callable[[], dt.datetime] = _now) -> None:
        self._database, self._clock, self._now = database, clock, now
        self._stored: Stored | None = None
        self._due = clock()

    def refresh(self) -> None:
        """Count anew where it is time to. Call it in a worker thread, one call at a time."""
        started = self._clock()
        if started < self._due:
            return
        try:
            with self._database.read() as session:
                self._stored = FigureRepository.from_session(session).stored()
        except Unavailable:
            self._stored = None
        ended = self._clock()
        self._due = ended + max(_SECONDS, _SHARE * (ended - started))

    def collect(self) -> Iterator[Metric]:
        """The gauges, for a registry."""
        yield _gauge("danhbo_database_up", "1 where the database could be asked when it was last tried.", self._stored is not None)
        yield self._connections()
        if self._stored is not None:
            yield _gauge("danhbo_articles", "Articles stored.", self._stored.articles)
            facts = GaugeMetricFamily("danhbo_facts", "Facts stored, by kind, as the articles give them.", labels=["kind"])
            for kind, count in self._stored.facts.items():
                facts.add_metric([kind], count)
            yield facts
            yield self._age(self._stored)

    def _connections(self) -> Metric:
        connections = GaugeMetricFamily("danhbo_database_connections", "Connections of the pool, by what they do.", labels=["state"])
        for state, count in self._database.connections()._asdict().items():
            connections.add_metric([state], count)
        return connections

    def _age(self, stored: Stored) -> Metric:
        age = GaugeMetricFamily(
            "danhbo_newest_article_age_seconds",
            "Time since the newest article was stored, and since the day of the one published last began in Viet Nam.",
            labels=["since"],
        )
        published = dt.datetime.combine(stored.last_published, dt.time(), _HANOI) if stored.last_published else None
        for since, moment in (("stored", stored.last_stored), ("published", published)):
            if moment is not None:
                age.add_metric([since], max(0.0, (self._now() - moment).total_seconds()))
        return age


def _gauge(name: str, help_text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, help_text, value=value)
