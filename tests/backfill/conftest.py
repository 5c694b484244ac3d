"""Two workers for the tests of backfills: starting them takes seconds."""

from __future__ import annotations

from collections.abc import Iterator

import dask
import pytest
from distributed import LocalCluster

from app.backfill.cluster import Workers, local_workers
from tests.commands.conftest import clean_environment, danhbo

__all__ = ["clean_environment", "danhbo"]


@pytest.fixture(scope="session")
def workers() -> Iterator[Workers]:
    """Two worker processes. One part may lose one worker and is given up with the second."""
    with dask.config.set({"distributed.scheduler.allowed-failures": 1}), local_workers(2) as workers:
        yield workers


@pytest.fixture
def cluster(workers: Workers) -> LocalCluster:
    """The cluster of `workers`."""
    cluster = workers.client.cluster
    assert isinstance(cluster, LocalCluster)
    return cluster
