"""What is stored, in figures for Prometheus: counted now and then, never more often than its cost allows."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from pydantic import TypeAdapter

from app import wall_clock
from app.database import Database
from app.errors import Unavailable
from app.metrics.repository import FigureRepository, Stored

_SECONDS = 60.0
_SHARE = 20  # counting takes at most a twentieth of the time, however much is stored


class _Counted(NamedTuple):
    """What was counted, None where that failed, and when to count anew, on the clock that all processes of a machine share."""

    stored: Stored | None
    due: float


_COUNTED = TypeAdapter(_Counted)


class StoredFigures(Collector):
    """The gauges of what `database` holds. They are as of the last `refresh`; where that failed there are none of them.

    Processes with the same `folder` count for one another: what one tells the next one does not contradict.
    """

    def __init__(
        self,
        database: Database,
        folder: Path | None = None,
        clock: Callable[[], float] = monotonic,
        now: Callable[[], dt.datetime] = wall_clock.now,
    ) -> None:
        self._database, self._clock, self._now = database, clock, now
        self._shared = folder / "stored.json" if folder is not None else None
        self._counted = _Counted(None, clock())

    def refresh(self) -> None:
        """Count anew where it is time to. Call it in a worker thread, one call at a time."""
        if self._shared is not None and self._shared.exists():
            self._counted = _COUNTED.validate_json(self._shared.read_bytes())
        started = self._clock()
        if started < self._counted.due:
            return
        try:
            with self._database.read() as session:
                stored = FigureRepository.from_session(session).stored()
        except Unavailable:
            stored = None
        ended = self._clock()
        self._counted = _Counted(stored, ended + max(_SECONDS, _SHARE * (ended - started)))
        if self._shared is not None:
            written = self._shared.with_suffix(f".{os.getpid()}")
            written.write_bytes(_COUNTED.dump_json(self._counted))
            written.replace(self._shared)  # so that nobody reads half of it

    def collect(self) -> Iterator[Metric]:
        """The gauges, for a registry."""
        stored = self._counted.stored
        yield _gauge("danhbo_database_up", "1 where the database could be asked when it was last tried.", stored is not None)
        if stored is not None:
            yield _gauge("danhbo_articles", "Articles stored.", stored.articles)
            facts = GaugeMetricFamily("danhbo_facts", "Facts stored, by kind, as the articles give them.", labels=["kind"])
            for kind, count in stored.facts.items():
                facts.add_metric([kind], count)
            yield facts
            yield self._age(stored)

    def _age(self, stored: Stored) -> Metric:
        age = GaugeMetricFamily(
            "danhbo_newest_article_age_seconds",
            "Time since the newest article was stored, and since the day of the one published last began in Viet Nam.",
            labels=["since"],
        )
        published = dt.datetime.combine(stored.last_published, dt.time(), wall_clock.VIET_NAM) if stored.last_published else None
        for since, moment in (("stored", stored.last_stored), ("published", published)):
            if moment is not None:
                age.add_metric([since], max(0.0, (self._now() - moment).total_seconds()))
        return age


def _gauge(name: str, help_text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, help_text, value=value)
