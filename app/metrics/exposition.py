"""The figures of one application, gathered and written out for Prometheus."""

from __future__ import annotations

import os
import platform

import anyio
import anyio.to_thread
from prometheus_client import CollectorRegistry, GCCollector, Metric, ProcessCollector
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from app import __version__
from app.database import Database
from app.extraction import EXTRACTOR_VERSION
from app.metrics.requests import RequestMetrics
from app.metrics.stored import StoredFigures

_PATIENCE = 1.0  # seconds that a scrape waits for the rows to be counted; after that it gets the figures of before
_SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"


class Metrics:
    """What an application counts. Each has its own, so that two of them in one process do not share figures."""

    def __init__(self) -> None:
        counted = CollectorRegistry()
        self.requests = RequestMetrics(counted)
        self._registry = counted
        if _SHARED_FOLDER in os.environ:
            # The library then keeps what each process counts in a folder; whichever process is asked answers for all.
            self._registry = CollectorRegistry()
            MultiProcessCollector(self._registry)  # type: ignore[no-untyped-call]  # the library leaves it without types
        ProcessCollector(registry=self._registry)
        GCCollector(registry=self._registry)
        self._registry.register(_Build())

    def watch(self, database: Database) -> None:
        """Tell what `database` holds, too; call it once, in the event loop that will serve."""
        self._stored = StoredFigures(database)
        self._registry.register(self._stored)
        self._counting = anyio.CapacityLimiter(1)

    async def written(self, accept: str) -> tuple[bytes, str]:
        """All figures in the format that the header `accept` asks for, and its content type."""
        with anyio.move_on_after(_PATIENCE):
            await anyio.to_thread.run_sync(self._stored.refresh, limiter=self._counting, abandon_on_cancel=True)
        encode, content_type = choose_encoder(accept)
        return encode(self._registry), content_type

    def close(self) -> None:
        """Tell no more of the database, and take this process out of the figures that several share."""
        self._registry.unregister(self._stored)
        if _SHARED_FOLDER in os.environ:
            mark_process_dead(os.getpid())  # type: ignore[no-untyped-call]  # so here


class _Build(Collector):
    def collect(self) -> list[Metric]:
        build = GaugeMetricFamily("danhbo_build_info", "What runs; the value is always 1.", labels=["version", "extractor", "python"])
        build.add_metric([__version__, EXTRACTOR_VERSION, platform.python_version()], 1)
        return [build]
