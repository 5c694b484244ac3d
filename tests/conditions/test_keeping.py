"""Answers that are kept in memory: given again while nothing changes, and never when something has, whoever changed it."""

from __future__ import annotations

import datetime as dt

import httpx
import httpx2
import pytest
from anyio import create_task_group, run
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import text

from app.articles.ingest import ingest
from app.articles.submission import Submission
from app.changes.repository import Version
from app.conditions.keeping import Form, KeptAnswer, KeptAnswers
from app.config import Settings
from app.main import create_app
from tests.articles.reader import ScriptedReader
from tests.articles.sending import send_tan_hoa
from tests.conftest import Backend
from tests.decisions.deciding import WHO

PATHS = ("/articles/1", "/committees/1", "/members/1?include=evidence", "/members", "/statistics?limit=1", "/popolo/persons")


def _let_a_second_pass(backend: Backend) -> None:
    """Date the changes back: an answer is kept when the second of its version is over."""
    with backend.engine.begin() as connection:
        connection.execute(text("UPDATE change SET at = '2026-01-01 00:00:00+00:00'"))


@pytest.fixture
def register(client: TestClient, reader: ScriptedReader, backend: Backend) -> TestClient:
    send_tan_hoa(client, reader)
    _let_a_second_pass(backend)
    return client


def _told(answer: httpx2.Response) -> tuple[int, bytes, dict[str, str]]:
    return answer.status_code, answer.content, {name: value for name, value in answer.headers.items() if name != "x-request-id"}


def test_an_answer_asked_for_again_is_the_same_and_takes_one_statement_at_most(register: TestClient, statements: list[str]) -> None:
    for path in PATHS:
        first = register.get(path)
        statements.clear()
        again = register.get(path)
        assert _told(again) == _told(first)
        assert first.status_code == 200
        assert len(statements) <= 1, path
        head = register.head(path)
        assert (head.content, head.headers["ETag"]) == (b"", first.headers["ETag"])


def test_what_another_process_stores_shows_at_once(register: TestClient, backend: Backend, reader: ScriptedReader) -> None:
    before = {path: register.get(path) for path in ("/articles", "/changes")}
    ingest(backend.database, Submission(text="Một bài khác."), reader)
    for path, answer in before.items():
        assert len(register.get(path).json()["items"]) > len(answer.json()["items"])


def test_what_a_decision_changes_shows_at_once(register: TestClient) -> None:
    assert register.get("/committees/1").json() == register.get("/committees/1").json()
    register.post("/committees/1/rename", json={"name": "Huyện ủy huyện Tân Hòa", **WHO})
    assert register.get("/committees/1").json()["name"] == "Huyện ủy huyện Tân Hòa"


def test_an_answer_is_of_one_form(register: TestClient) -> None:
    assert register.get("/members").json()["items"]
    assert register.get("/members", headers={"Accept": "text/csv"}).headers["Content-Type"].startswith("text/csv")
    assert register.get("/members?limit=1").json() != register.get("/members").json()
    tag = register.get("/members").headers["ETag"]
    assert register.get("/members", headers={"If-None-Match": tag}).status_code == 304
    here, there = (register.get("/popolo/persons", headers={"Host": host}).text for host in ("a.example", "b.example"))
    assert "a.example" in here
    assert "a.example" not in there


def test_only_good_answers_of_routes_that_read_are_kept(register: TestClient, statements: list[str]) -> None:
    register.get("/members/1")  # from here on the version of the register is known
    for path in ("/members/99", "/members?nothing=1", "/readyz"):
        answers = []
        for _ in range(2):
            statements.clear()
            answers.append((register.get(path).status_code, len(statements)))
        assert answers[0] == answers[1]


def test_many_short_answers_take_no_more_memory_than_long_ones() -> None:
    most, words = 1 << 20, b"q=" + b"a" * 10_000
    kept, version = KeptAnswers(most), Version(1, dt.datetime.now(dt.UTC))
    forms: list[Form] = [("http", "", "/members", b"%b%d" % (words, number)) for number in range(1000)]
    for form in forms:
        kept.keep(form, version, KeptAnswer([(b"content-length", b"2")], b"{}", None))
    assert kept.has(forms[-1])
    assert sum(map(kept.has, forms)) * len(words) <= most


def test_an_answer_that_is_too_long_leaves_the_others() -> None:
    kept, version = KeptAnswers(1 << 20), Version(1, dt.datetime.now(dt.UTC))
    for path, body in (("/members", b"{}"), ("/articles/1", bytes(1 << 21))):
        kept.keep((path,), version, KeptAnswer([], body, None))
    assert kept.has(("/members",))
    assert not kept.has(("/articles/1",))


@pytest.fixture
def narrow(backend: Backend) -> FastAPI:
    """The service with a pool of three connections."""
    settings = Settings(database_url=backend.settings.database_url, log_level="error", query_threads=1, ingest_threads=1)
    return create_app(settings)


def test_more_readers_than_connections_wait_for_their_turn(narrow: FastAPI, backend: Backend, reader: ScriptedReader) -> None:
    ingest(backend.database, Submission(text="Một bài."), reader)
    statuses: list[int] = []

    async def read_all() -> None:
        async with narrow.router.lifespan_context(narrow), httpx.AsyncClient(transport=httpx.ASGITransport(narrow)) as client:

            async def read(path: str) -> None:
                statuses.append((await client.get(f"http://127.0.0.1{path}")).status_code)

            async with create_task_group() as readers:
                for number in range(12):
                    readers.start_soon(read, ("/articles/1", "/articles", "/search?q=bài")[number % 3])

    run(read_all)
    assert statuses == [200] * 12
