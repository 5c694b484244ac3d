"""What the event loop reads itself: quick answers, the same as those of a thread."""

from __future__ import annotations

import sqlite3

import pytest
from fastapi.testclient import TestClient
from structlog.testing import capture_logs

from app import at_once
from app.at_once import NotAtOnce
from app.sql.engine import gather_statistics
from tests.articles.reader import ScriptedReader
from tests.articles.sending import send_tan_hoa
from tests.conftest import Backend

PATHS = ("/articles/1", "/committees/1", "/members/1", "/members?limit=2", "/statistics.csv", "/committees/999", "/statistics?cursor=x")


@pytest.fixture
def register(client: TestClient, reader: ScriptedReader) -> TestClient:
    send_tan_hoa(client, reader)
    return client


def _answers(client: TestClient) -> list[tuple[int, str]]:
    # In another form each time, so that none is an answer kept from before.
    return [(answer.status_code, answer.text) for answer in (client.get(path, headers={"If-None-Match": '"0"'}) for path in PATHS)]


def _without_ids(answers: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return [(status, text if status == 200 else "") for status, text in answers]


def test_what_takes_longer_is_answered_the_same_by_a_thread(
    register: TestClient, backend: Backend, statements: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = _answers(register)
    asked = len(statements)
    statements.clear()
    monkeypatch.setattr(at_once, "MOST_ROWS", 0)
    assert _without_ids(_answers(register)) == _without_ids(quick)
    assert [status for status, _ in quick] == [200, 200, 200, 200, 200, 404, 422]
    assert len(statements) > asked if backend.name == "sqlite" else len(statements) == asked


def test_what_is_broken_off_for_a_thread_is_no_failure(backend: Backend) -> None:
    if backend.name != "sqlite":
        pytest.skip("PostgreSQL is never asked by the event loop")
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with capture_logs() as logged, pytest.raises(NotAtOnce), backend.database.read_at_once() as session:
        session.connection().exec_driver_sql(endless)
    assert logged == []


def test_a_database_that_another_holds_is_waited_for_by_a_thread_alone(register: TestClient, backend: Backend) -> None:
    if backend.name != "sqlite":
        pytest.skip("PostgreSQL is never asked by the event loop")
    gather_statistics(backend.engine)  # so that each connection has to look at the tables anew
    file = backend.settings.database_url.removeprefix("sqlite:///")
    writer = sqlite3.connect(file, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    assert {status for status, _ in _answers(register)} == {200, 404, 422}
    writer.execute("ROLLBACK")
    writer.close()
