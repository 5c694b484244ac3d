"""What the processes of one service tell of themselves, whichever of them is asked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import Metric, ProcessCollector
from prometheus_client.registry import Collector

_LIVE = re.compile(r"gauge_livesum_(\d+)\.db")


def shared_folder() -> Path | None:
    """Where processes that count together do so; None where this one counts for itself."""
    named = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    return Path(named) if named else None


class ProcessFigures(Collector):
    """`process_*` of every process that counts in `folder` and lives, told apart by the label `pid`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def collect(self) -> Iterable[Metric]:
        """The gauges, for a registry."""
        metrics: dict[str, Metric] = {}
        for pid in sorted(int(found[1]) for path in self._folder.iterdir() if (found := _LIVE.fullmatch(path.name))):
            for metric in ProcessCollector(pid=lambda pid=pid: pid, registry=None).collect():  # type: ignore[misc]
                told = metrics.setdefault(metric.name, Metric(metric.name, metric.documentation, metric.type))
                for sample in metric.samples:
                    told.add_sample(sample.name, {"pid": str(pid)}, sample.value)
        return metrics.values()
