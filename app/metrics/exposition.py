"""The figures of one application, gathered and written out for Prometheus."""

from __future__ import annotations

import os
import platform

import anyio
import anyio.to_thread
from prometheus_client import CollectorRegistry, Gauge, GCCollector, Metric, ProcessCollector
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from app import __version__
from app.database import Database
from app.extraction import EXTRACTOR_VERSION
from app.metrics.processes import ProcessFigures, shared_folder
from app.metrics.requests import RequestMetrics
from app.metrics.stored import StoredFigures

_PATIENCE = 1.0  # seconds that a scrape waits for the rows to be counted; after that it gets the figures of before
_PAUSE = 1.0  # seconds after which a process tells the others anew what it holds


class Metrics:
    """What an application counts. Each has its own, so that two of them in one process do not share figures.

    Where the environment names a folder for that, the library keeps there what each process counts, and whichever is asked answers for all.
    """

    def __init__(self) -> None:
        counted = CollectorRegistry()
        self.requests, self._connections = RequestMetrics(counted), _connections_gauge(counted)
        self._folder = shared_folder()
        if self._folder is None:
            self._registry = counted
            ProcessCollector(registry=counted)
            GCCollector(registry=counted)
        else:
            self._registry = CollectorRegistry()
            MultiProcessCollector(self._registry)  # type: ignore[no-untyped-call]  # the library leaves it without types
            self._registry.register(ProcessFigures(self._folder))
        self._registry.register(_Build())

    def watch(self, database: Database) -> None:
        """Tell what `database` holds, too; call it once, in the event loop that will serve."""
        self._database = database
        self._stored = StoredFigures(database, self._folder)
        self._registry.register(self._stored)
        self._counting = anyio.CapacityLimiter(1)

    async def written(self, accept: str) -> tuple[bytes, str]:
        """All figures in the format that the header `accept` asks for, and its content type."""
        with anyio.move_on_after(_PATIENCE):
            await anyio.to_thread.run_sync(self._stored.refresh, limiter=self._counting, abandon_on_cancel=True)
        self._tell_connections()
        encode, content_type = choose_encoder(accept)
        return encode(self._registry), content_type

    async def keep_told(self) -> None:
        """Tell the processes that count with this one, as long as there are any, what it holds; until cancelled."""
        while self._folder is not None:
            self._tell_connections()
            await anyio.sleep(_PAUSE)

    def close(self) -> None:
        """Tell no more of the database, and take this process out of the figures that several share."""
        self._registry.unregister(self._stored)
        if self._folder is None:
            self._connections.clear()
        else:
            mark_process_dead(os.getpid())  # type: ignore[no-untyped-call]  # so here

    def _tell_connections(self) -> None:
        for state, count in self._database.connections()._asdict().items():
            self._connections.labels(state).set(count)


def _connections_gauge(registry: CollectorRegistry) -> Gauge:
    return Gauge(
        "danhbo_database_connections",
        "Connections of the pool, by what they do.",
        ["state"],
        registry=registry,
        multiprocess_mode="livesum",
    )


class _Build(Collector):
    def collect(self) -> list[Metric]:
        build = GaugeMetricFamily("danhbo_build_info", "What runs; the value is always 1.", labels=["version", "extractor", "python"])
        build.add_metric([__version__, EXTRACTOR_VERSION, platform.python_version()], 1)
        return [build]
