"""What happens round every request."""

from __future__ import annotations

import re

import anyio
import pytest
import structlog
from fastapi.testclient import TestClient
from starlette.types import Message
from structlog.testing import capture_logs

from tests.articles.sending import send


def test_a_request_id_is_echoed(client: TestClient) -> None:
    assert client.get("/healthz", headers={"X-Request-ID": "abc-1.2_3"}).headers["X-Request-ID"] == "abc-1.2_3"


@pytest.mark.parametrize("sent", [None, "", "a b", "a" * 65, "<script>"])
def test_an_id_is_given_where_none_or_no_plain_one_is_sent(client: TestClient, sent: str | None) -> None:
    answer = client.get("/nope", headers={"X-Request-ID": sent} if sent is not None else {})
    assert re.fullmatch("[0-9a-f]{32}", answer.headers["X-Request-ID"])
    assert answer.json()["request_id"] == answer.headers["X-Request-ID"]


def test_each_request_is_logged_with_its_id(client: TestClient) -> None:
    with capture_logs() as logs:
        answer = client.get("/committees", params={"q": "bí mật"})
    (line,) = (entry for entry in logs if entry["event"] == "request")
    assert (line["method"], line["path"], line["status"], line["log_level"]) == ("GET", "/committees", 200, "info")
    assert (line["route"], line["client"]) == ("/committees", "127.0.0.1")
    assert line["bytes"] == len(answer.content)
    assert line["duration_ms"] >= 0
    assert "bí mật" not in str(line)


@pytest.mark.parametrize(
    ("method", "path", "route", "level"),
    [
        ("GET", "/articles/7", "/articles/{article_id}", "info"),
        ("HEAD", "/articles/7", "/articles/{article_id}", "info"),
        ("PUT", "/articles/7", "/articles/{article_id}", "info"),
        ("GET", "/nope/7", None, "info"),
        ("GET", "/healthz", "/healthz", "debug"),
        ("GET", "/metrics", "/metrics", "debug"),
    ],
)
def test_the_log_names_the_route(client: TestClient, method: str, path: str, route: str | None, level: str) -> None:
    with capture_logs() as logs:
        client.request(method, path)
    (line,) = (entry for entry in logs if entry["event"] == "request")
    assert (line["route"], line["path"], line["log_level"]) == (route, path, level)


@pytest.mark.parametrize(
    ("traceparent", "trace_id"),
    [
        ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "0af7651916cd43dd8448eb211c80319c"),
        ("00-00000000000000000000000000000000-b7ad6b7169203331-01", None),
        ("00-0af7651916cd43dd8448eb211c80319c", None),
        ("\n", None),
        (None, None),
    ],
)
def test_the_trace_that_the_caller_names_stands_in_the_log(client: TestClient, traceparent: str | None, trace_id: str | None) -> None:
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logs:
        client.get("/healthz", headers={"traceparent": traceparent} if traceparent else {})
    (line,) = (entry for entry in logs if entry["event"] == "request")
    assert line.get("trace_id") == trace_id


@pytest.mark.parametrize("path", ["/healthz", "/committees", "/articles/1", "/docs", "/openapi.json", "/nope"])
def test_head_is_get_without_a_body(client: TestClient, path: str) -> None:
    send(client, "Một bài.")
    got, head = client.get(path), client.head(path)
    assert head.status_code == got.status_code
    assert head.content == b""
    own = {"x-request-id", "date"}
    assert {name: head.headers[name] for name in head.headers.keys() - own} == {
        name: got.headers[name] for name in got.headers.keys() - own
    }


def test_head_stays_impossible_where_get_is(client: TestClient) -> None:
    assert client.head("/extractions").status_code == 405


def test_a_client_that_leaves_is_no_fault(client: TestClient) -> None:
    sent: list[Message] = []

    async def gone() -> Message:
        return {"type": "http.disconnect"}

    async def send_back(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": "/articles", "query_string": b"", "headers": [], "app": client.app,
        "client": ("127.0.0.1", 50000),
    }  # fmt: skip
    with capture_logs() as logs:
        anyio.run(client.app, scope, gone, send_back)
    assert sent == []
    assert [(entry["event"], entry["log_level"]) for entry in logs] == [("request", "info")]
