"""Work that worker processes do: in order, once for each, whoever is lost; and who can reach them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil
import pytest
from distributed import LocalCluster
from distributed.comm.core import CommClosedError

from app.articles.files import FileMetadata
from app.backfill import cluster as clusters
from app.backfill import parts
from app.backfill.cluster import Workers, remote_workers
from app.backfill.errors import CannotGoOn
from app.backfill.loading import Loader
from app.backfill.parts import Failure, Place, Record
from app.backfill.records import read_records
from app.backfill.run import backfill
from app.backfill.sources import find_sources
from app.config import Settings
from app.database import Database
from tests.backfill.articles import article, lines
from tests.backfill.work import Deadly, numbers_of
from tests.databases import empty_sqlite


def records(numbers: Sequence[int]) -> list[Record]:
    return [Record(Place("a.ndjson", number), b"", ".json") for number in numbers]


def test_results_come_in_order_beside_what_the_batch_came_with(workers: Workers) -> None:
    batches = [(f"batch {number}", records(range(number))) for number in (3, 0, 2, 1, *[4] * 20)]
    done = list(workers.each(numbers_of, iter(batches)))
    assert [(task, items) for task, items, _ in done] == batches
    assert [results for _, items, results in done] == [list(range(len(items))) for _, items in batches]


def test_few_batches_are_under_way_at_a_time(workers: Workers) -> None:
    batches = iter([(None, records([number])) for number in range(100)])
    next(workers.each(numbers_of, batches))
    assert len(list(batches)) == 100 - 8  # four for each of two workers


def test_what_loses_every_worker_fails_alone(workers: Workers, cluster: LocalCluster) -> None:
    scheduler: Any = cluster.scheduler
    scheduler.allowed_failures = 0
    ((_, _, results),) = workers.each(numbers_of, [(None, records([12, 13, 14]))])
    scheduler.allowed_failures = 1
    assert results == [12, Failure(Place("a.ndjson", 13), "the worker was lost 1 times while reading it"), 14]


def test_a_lost_worker_costs_nothing_but_time(workers: Workers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_MOST_RECORDS", 4)
    settings = Settings(database_url=empty_sqlite(tmp_path / "danhbo.db"), log_level="error")
    database = Database(settings)
    (tmp_path / "a.ndjson").write_bytes(lines(map(article, range(12))))
    found = read_records(find_sources([f"{tmp_path}/a.ndjson"]), 1 << 16)
    reader = Deadly("họp kỳ 5\n", tmp_path / "trace")
    done = list(backfill(found, workers, Loader(database), defaults=FileMetadata(), reader=reader))
    database.close()
    assert (tmp_path / "trace").exists()
    assert [(step.new, step.known, step.failures) for step in done] == [(4, 0, [])] * 3


def test_workers_of_this_machine_answer_on_loopback_alone_and_serve_no_pages(workers: Workers, cluster: LocalCluster) -> None:
    here = psutil.Process()
    listening = {
        connection.laddr.ip
        for process in (here, *here.children(recursive=True))
        for connection in process.net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening == {"127.0.0.1"}
    scheduler: Any = cluster.scheduler
    assert not scheduler.http_application.applications


def test_workers_of_a_running_scheduler_are_used(workers: Workers, cluster: LocalCluster) -> None:
    with remote_workers(cluster.scheduler_address) as remote:
        assert list(remote.each(numbers_of, [(None, records([1, 2]))])) == [(None, records([1, 2]), [1, 2])]


def test_workers_of_another_version_are_refused(workers: Workers, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "EXTRACTOR_VERSION", "another")
    with pytest.raises(CannotGoOn, match="here it is another"), remote_workers(cluster.scheduler_address):
        pass


def test_a_scheduler_without_workers_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_PATIENCE", 1)
    with (
        LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as empty,
        pytest.raises(CannotGoOn, match="has no worker"),
        remote_workers(empty.scheduler_address),
    ):
        pass


@pytest.mark.parametrize("lost", ["submit", "nthreads"])
def test_a_scheduler_that_goes_away_ends_it_with_what_was_lost(workers: Workers, monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    def fail(*_: object, **__: object) -> None:
        raise CommClosedError("the connection is gone")

    monkeypatch.setattr(workers.client, lost, fail)
    with pytest.raises(CannotGoOn, match="the connection is gone"):
        list(workers.each(numbers_of, [(None, records([1]))]))


def test_a_scheduler_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_PATIENCE", 0.1)
    for address in ("tcp://127.0.0.1:1", "nowhere"):
        with pytest.raises(CannotGoOn, match=address), remote_workers(address):
            pass
