"""A write with an Idempotency-Key is done once, whatever happens between the request and its answer."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from app.database import Database
from app.idempotency.repository import KeyedRequestRepository
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, LAM
from tests.articles.sending import send_post
from tests.conftest import Backend
from tests.decisions.deciding import WHO

KEY = {"Idempotency-Key": "8e03978e-40d5-43dd-bc93-6894a57f9324"}
RENAME = ("/members/1/rename", {"name": "Trần Lâm", **WHO})


def again(client: TestClient, path: str, body: Any, headers: dict[str, str] = KEY) -> Any:
    """Send a request twice; gives the answer to the second, which must be as the first."""
    first, second = (client.post(path, json=body, headers=headers) for _ in range(2))
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"
    for name in ("Content-Type", "Location"):
        assert second.headers.get(name) == first.headers.get(name)
    assert (second.status_code, second.content) == (first.status_code, first.content)
    return second


def expire(backend: Backend, column: str) -> None:
    with backend.engine.begin() as connection:
        connection.execute(text(f"UPDATE keyed_request SET {column} = '2020-01-01 00:00:00.000000'"))


def test_an_article_is_answered_201_both_times(client: TestClient) -> None:
    assert again(client, "/articles", {"text": "Không có gì."}).status_code == 201


def test_a_decision_is_made_once(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    send_post(client, reader, LAM, "Ủy viên", HUYEN_UY)
    decision = again(client, *RENAME).json()
    assert backend.counts()["decision"] == 1
    undo = again(client, f"/decisions/{decision['id']}/undo", WHO, {"Idempotency-Key": "another"})
    assert (undo.status_code, undo.json()["undone_by"]) == (200, WHO["by"])


def test_a_refusal_is_repeated_too(client: TestClient) -> None:
    assert again(client, *RENAME).status_code == 404
    assert again(client, "/articles", {"text": ""}, {"Idempotency-Key": "another"}).status_code == 422


def test_a_key_is_for_one_request(client: TestClient, backend: Backend) -> None:
    client.post("/articles", json={"text": "Một."}, headers=KEY)
    answer = client.post("/articles", json={"text": "Hai."}, headers=KEY)
    assert (answer.status_code, answer.json()["type"]) == (422, "urn:danhbo:problem:idempotency-key-reused")
    assert backend.counts()["article"] == 1


@pytest.mark.parametrize("key", ["", "x" * 256, "a\tb"])
def test_a_key_is_a_word_of_some_length(client: TestClient, key: str) -> None:
    answer = client.post("/articles", json={"text": "Một."}, headers={"Idempotency-Key": key})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["header", "Idempotency-Key"]


def test_a_key_is_forgotten_in_time(client: TestClient, backend: Backend) -> None:
    client.post("/articles", json={"text": "Một."}, headers=KEY)
    expire(backend, "expires_at")
    assert client.post("/articles", json={"text": "Hai."}, headers=KEY).status_code == 201
    assert backend.counts()["keyed_request"] == 1


def test_two_at_once_are_one(client: TestClient, reader: ScriptedReader, backend: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second comes while the first is at work: it is told so, and nothing is done twice."""
    reading, go_on = threading.Event(), threading.Event()
    plain = ScriptedReader.__call__

    def slowly(self: ScriptedReader, submission: Any) -> Any:
        reading.set()
        assert go_on.wait(60)
        return plain(self, submission)

    monkeypatch.setattr(ScriptedReader, "__call__", slowly)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(client.post, "/articles", json={"text": "Một."}, headers=KEY)
        assert reading.wait(60)
        busy = client.post("/articles", json={"text": "Một."}, headers=KEY)
        go_on.set()
    assert (busy.status_code, busy.headers["Retry-After"], busy.json()["type"]) == (409, "1", "urn:danhbo:problem:request-in-progress")
    assert first.result().status_code == 201
    replayed = client.post("/articles", json={"text": "Một."}, headers=KEY)
    assert (replayed.status_code, replayed.content) == (201, first.result().content)
    assert backend.counts()["article"] == 1


def test_a_failure_of_the_service_is_not_kept(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr("app.articles.routes.ingest", fail)
        assert client.post("/articles", json={"text": "Một."}, headers=KEY).status_code == 500
    assert client.post("/articles", json={"text": "Một."}, headers=KEY).status_code == 201


def test_a_crash_before_the_answer_is_kept_costs_neither_the_write_nor_the_answer(
    client: TestClient, reader: ScriptedReader, backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_post(client, reader, LAM, "Ủy viên", HUYEN_UY)
    with monkeypatch.context() as crashing:
        crashing.setattr(KeyedRequestRepository, "keep", lambda *_: None)
        path, order = RENAME
        first = client.post(path, json=order, headers=KEY)
        article = client.post("/articles", json={"text": "Một."}, headers={"Idempotency-Key": "another"})
    second = client.post(path, json=order, headers=KEY)
    assert (second.status_code, second.json()) == (201, first.json())
    stored = client.post("/articles", json={"text": "Một."}, headers={"Idempotency-Key": "another"})
    assert (stored.status_code, stored.headers["Location"]) == (201, article.headers["Location"])
    assert stored.json() == article.json()
    assert (backend.counts()["decision"], backend.counts()["article"]) == (1, 2)


def test_an_attempt_that_was_taken_for_dead_writes_nothing(
    client: TestClient, reader: ScriptedReader, backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_post(client, reader, LAM, "Ủy viên", HUYEN_UY)
    path, order = RENAME
    plain, begun = Database.transaction, []

    def taken_over(self: Database) -> Any:
        begun.append(self)
        if len(begun) == 2:  # the first transaction claims the key, the second would rename
            with backend.engine.begin() as connection:
                connection.execute(text("UPDATE keyed_request SET attempt = 2, lease_until = '2020-01-01 00:00:00.000000'"))
        return plain(self)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Database, "transaction", taken_over)
        assert client.post(path, json=order, headers=KEY).status_code == 409
    assert "decision" not in backend.counts()
    assert client.post(path, json=order, headers=KEY).status_code == 201
    assert client.get("/members/1").json()["name"] == order["name"]
    assert backend.counts()["decision"] == 1
