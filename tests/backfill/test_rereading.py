"""Reading stored articles again, some at a time: the records of one after another, whoever reads and whatever happens meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from distributed import LocalCluster

from app.articles.ingest import ingest, retract
from app.articles.reread import Change, correct
from app.articles.submission import Submission
from app.backfill import rereading
from app.backfill.cluster import Workers
from app.backfill.loading import Loader
from app.backfill.parts import Failure, Place
from app.backfill.rereading import Here, reread_all
from tests.articles.rereading import reread
from tests.backfill.articles import article, lines
from tests.backfill.test_backfill import stored
from tests.backfill.work import Fading, broken, older, unstorable
from tests.commands.conftest import Danhbo
from tests.conftest import Backend
from tests.databases import empty_sqlite


@pytest.fixture(autouse=True)
def few_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four at a time, so that a few articles make several batches."""
    monkeypatch.setattr(rereading, "_TOGETHER", 4)


@pytest.fixture
def ids(backend: Backend) -> list[int]:
    """The ids of ten articles, of which an older version has read less."""
    articles = (Submission(**{name: value for name, value in article(number).items() if name != "id"}) for number in range(10))
    return [ingest(backend.database, each, older).article_id for each in articles]


def test_several_at_once_give_the_records_of_one_after_another(workers: Workers, backend: Backend, ids: list[int]) -> None:
    before = stored(backend)
    told = [(id_, reread(backend.database, id_)) for id_ in ids]
    one_by_one = stored(backend)
    assert one_by_one != before
    for id_ in ids:
        reread(backend.database, id_, older)
    assert stored(backend) == before
    assert list(reread_all(ids, Loader(backend.database), workers)) == told
    assert stored(backend) == one_by_one
    assert list(reread_all(ids, Loader(backend.database), Here())) == [(id_, []) for id_ in ids]
    assert stored(backend) == one_by_one


def test_a_fault_in_one_article_is_its_own(workers: Workers, backend: Backend, ids: list[int]) -> None:
    done = dict(reread_all(ids, Loader(backend.database), workers, broken))
    failed = {id_: became for id_, became in done.items() if isinstance(became, Failure)}
    assert {id_: became.place for id_, became in failed.items()} == {ids[3]: Place(f"article {ids[3]}")}
    assert [bool(became) for became in done.values()] == [True] * 10
    assert reread(backend.database, ids[3], older) == []  # as it was


def test_what_cannot_be_stored_fails_alone(workers: Workers, backend: Backend, ids: list[int]) -> None:
    for readers in (workers, Here()):
        done = dict(reread_all(ids, Loader(backend.database), readers, unstorable))
        failed = {id_: became for id_, became in done.items() if isinstance(became, Failure)}
        assert {id_: became.place for id_, became in failed.items()} == {ids[3]: Place(f"article {ids[3]}")}
        assert "could not be stored" in failed[ids[3]].problem
        assert list(done) == ids
    assert reread(backend.database, ids[3], older) == []  # as it was
    assert [bool(became) for became in done.values()] == [id_ == ids[3] for id_ in ids]  # the others had been replaced the first time


def test_a_fault_in_what_changed_meanwhile_is_its_own(backend: Backend, ids: list[int]) -> None:
    class Slow(Here):
        def each(self, function: rereading.Function, batches: Iterable[rereading.Batch]) -> rereading.Done:
            for done in super().each(function, batches):
                assert correct(backend.database, ids[3], {"title": "Hội nghị khác"}, older)
                yield done

    done = dict(reread_all(ids[:4], Loader(backend.database), Slow(), Fading(older, times=4)))
    assert [isinstance(became, Failure) for became in done.values()] == [False, False, False, True]


def test_what_changes_meanwhile_is_read_as_it_is_then_and_what_is_gone_is_left_out(backend: Backend, ids: list[int]) -> None:
    class Slow(Here):
        def each(self, function: rereading.Function, batches: Iterable[rereading.Batch]) -> rereading.Done:
            for done in super().each(function, batches):
                assert correct(backend.database, ids[1], {"title": "Hội nghị khác"}, older)
                assert retract(backend.database, ids[2])
                yield done

    done = dict(reread_all(ids[:4], Loader(backend.database), Slow()))
    assert list(done) == [ids[0], ids[1], ids[3]]
    changes = done[ids[1]]
    assert isinstance(changes, list)
    assert Change("appointments", 2, 0) in changes


def test_workers_of_a_scheduler_read_for_the_command(danhbo: Danhbo, cluster: LocalCluster, tmp_path: Path) -> None:
    empty_sqlite(tmp_path / "danhbo.db")
    (tmp_path / "a.jsonl").write_bytes(lines({**article(number), "id": None} for number in range(6)))
    assert danhbo("ingest", "a.jsonl").exit_code == 0
    answer = danhbo("reread", "--all", "--scheduler", cluster.scheduler_address)
    assert (answer.exit_code, answer.stdout) == (0, "6 read again, 0 changed, 0 failed\n"), answer.stderr
    answer = danhbo("reread", "--scheduler", "tcp://127.0.0.1:1", "--workers", "2")
    assert (answer.exit_code, "a scheduler has its own workers" in answer.stderr) == (2, True)
