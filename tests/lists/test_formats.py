"""CSV and NDJSON: the same records as in JSON, all of them, in batches that hold nothing while the client reads."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import anyio
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.lists import listing
from tests.articles.sending import send
from tests.lists.walking import LISTS, follow, walk


@pytest.fixture
def in_small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole lists are read three records at a time."""
    monkeypatch.setattr(listing, "_BATCH", 3)


def table(answer: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer, newline="")))


def cells(record: dict[str, Any], columns: list[str]) -> dict[str, str]:
    """What `record` must look like in a table."""
    row = {}
    for column in columns:
        value: Any = record
        for name in column.split("."):
            value = None if value is None else value[name]
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, bool | list | dict) else value
        row[column] = "" if text is None else str(text)
    return row


@pytest.mark.usefixtures("in_small_batches")
def test_every_list_says_the_same_in_every_format(several: TestClient) -> None:
    for path in LISTS:
        records = walk(several, path, 500)
        assert len(records) > 3
        lines = several.get(f"{path}.ndjson").content.splitlines()
        assert [json.loads(line) for line in lines] == records, path
        rows = table(several.get(f"{path}.csv").text)
        assert rows == [cells(record, list(rows[0])) for record in records], path
        assert several.get(f"{path}.json").json()["items"] == records[:50]


def test_a_table_has_a_column_for_each_value_of_an_object(several: TestClient) -> None:
    answer = several.get("/statistics.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == "attachment; filename=statistics.csv"
    names, first, _ = answer.text.split("\r\n", 2)
    assert names == "id,article_id,extractor,measure,value,as_of,rule,evidence,organisation.id,organisation.name"
    assert first.startswith("1,1,")
    assert first.endswith(",1,Huyện ủy Tân Hòa")
    assert several.get("/committees/1/members.csv").headers["content-disposition"] == "attachment; filename=committees-1-members.csv"


def test_text_stays_as_it_is_but_for_spreadsheets(client: TestClient) -> None:
    for number, title in enumerate(("=1+1", "-2", 'Một "hai",\nba', "Bốn")):
        send(client, f"Bài số {number}.", title=title)
    exact = client.get("/articles.csv")
    assert [row["title"] for row in table(exact.text)] == ["=1+1", "-2", 'Một "hai",\nba', "Bốn"]
    harmless = client.get("/articles.csv", params={"bom": True})
    assert harmless.content[:3] == b"\xef\xbb\xbf"
    assert exact.content[:3] == b"id,"
    assert [row["title"] for row in table(harmless.text)] == ["'=1+1", "'-2", 'Một "hai",\nba', "Bốn"]


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"),
        ("text/csv, */*", "text/csv"),
        ("application/x-ndjson;q=0.5, application/json;q=0.4", "application/x-ndjson"),
        ("application/*", "application/json"),
        ("text/html, */*;q=0.1", "application/json"),
        ("application/json;q=0, */*", "text/csv"),
        ("text/csv;q=broken, application/json", "application/json"),
        ("text/html", None),
        ("application/json;q=0", None),
    ],
)
def test_accept_chooses_the_format(client: TestClient, accept: str, media_type: str | None) -> None:
    answer = client.get("/statistics", headers={"Accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == (media_type or "application/problem+json")
    assert answer.status_code == (406 if media_type is None else 200)


def test_a_suffix_goes_before_accept(client: TestClient) -> None:
    assert client.get("/statistics.json", headers={"Accept": "text/csv"}).headers["content-type"] == "application/json"
    assert client.get("/statistics.xml").status_code == 404


@pytest.mark.usefixtures("in_small_batches")
def test_with_a_limit_there_are_pages(several: TestClient) -> None:
    whole = several.get("/members.ndjson").content
    answer = several.get("/members.ndjson", params={"limit": 3})
    found, pages = answer.content, 1
    while "next" in answer.links:
        answer = several.get(answer.links["next"]["url"])
        found, pages = found + answer.content, pages + 1
    assert found == whole
    assert pages > 1


def test_what_is_wrong_is_told_before_the_table_begins(client: TestClient) -> None:
    assert client.get("/committees/999/members.csv").status_code == 404
    assert client.get("/members.csv", params={"cursor": "x"}).status_code == 422
    assert client.get("/members.csv", params={"limits": 1}).status_code == 422


def test_the_total_of_a_table_is_a_header(several: TestClient) -> None:
    assert several.get("/members.csv", params={"count": True}).headers["x-total-count"] == str(len(walk(several, "/members", 500)))
    assert "x-total-count" not in several.get("/members.csv").headers


def ask(client: TestClient, path: str, send_message: Any) -> None:
    """Ask for `path` below the test client, which reads every answer at once."""
    app = client.app
    assert isinstance(app, FastAPI)
    scope = {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.4"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "", "headers": [], "server": ("testserver", 80),
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    anyio.run(app, scope, receive, send_message)


@pytest.mark.usefixtures("in_small_batches")
def test_no_connection_is_held_while_the_client_reads(several: TestClient) -> None:
    pool: Any = several.app.state.database.engine.pool  # type: ignore[attr-defined]
    held = []

    async def send_message(message: dict[str, Any]) -> None:
        if message.get("body"):
            held.append(pool.checkedout())

    ask(several, "/members.csv", send_message)
    assert len(held) > 1
    assert not any(held)


@pytest.mark.usefixtures("in_small_batches")
def test_nobody_reads_on_for_a_client_that_is_gone(several: TestClient, statements: list[str]) -> None:
    async def gone(message: dict[str, Any]) -> None:
        if message.get("body"):
            raise OSError("the client is gone")

    whole = several.get("/statistics.ndjson")
    assert len(whole.content.splitlines()) > 3
    statements.clear()
    ask(several, "/statistics.ndjson", gone)
    assert sum("FROM statistic" in statement for statement in statements) == 1


@pytest.mark.usefixtures("in_small_batches")
def test_head_reads_no_more_than_the_beginning(several: TestClient, statements: list[str]) -> None:
    statements.clear()
    answer = several.head("/statistics.ndjson")
    assert (answer.status_code, answer.content) == (200, b"")
    assert sum("FROM statistic" in statement for statement in statements) == 1


def test_pages_of_a_table_go_on_from_a_cursor_of_json(several: TestClient) -> None:
    first = several.get("/members", params={"limit": 2}).json()
    rest = several.get("/members.ndjson", params={"cursor": first["next"].rpartition("cursor=")[2]})
    assert [json.loads(line) for line in rest.content.splitlines()] == follow(several, first)[2:]
