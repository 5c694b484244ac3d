"""Articles of which only the address is sent."""

from __future__ import annotations

from collections.abc import Generator
from http.server import BaseHTTPRequestHandler
from typing import Any

import orjson
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.config import Settings
from app.fetching.addresses import AllowedHosts
from app.fetching.fetcher import PageFetcher
from app.main import create_app
from tests.articles.reader import ScriptedReader
from tests.articles.test_intake import PAGE
from tests.conftest import Backend
from tests.fetching.remote import HOST, Remote, remote_server, resolving
from tests.wire import WireCheckingClient

TITLE, DAY = "Huyện ủy Tân Hòa sơ kết công tác Đảng", "2024-10-05"


@pytest.fixture(scope="module")
def remote() -> Generator[Remote]:
    with remote_server() as server:
        yield server


def fetcher_for(remote: Remote, *, timeout: float) -> PageFetcher:
    allowed = AllowedHosts.parse(f"{HOST}:{remote.port}")
    names = resolving(bao_example_vn="127.0.0.1")
    return PageFetcher(allowed, timeout=timeout, max_bytes=2 * 1024 * 1024, resolve=names, may_visit=lambda _: True)


@pytest.fixture(scope="module")
def served_fetching(migrated: Backend, shared_reader: ScriptedReader, remote: Remote) -> Generator[TestClient]:
    """A service that fetches from `remote`, under the name of a newspaper."""
    with WireCheckingClient(create_app(migrated.settings, shared_reader, fetcher=fetcher_for(remote, timeout=60))) as client:
        yield client


@pytest.fixture
def fetching(served_fetching: TestClient, backend: Backend, reader: ScriptedReader, remote: Remote) -> TestClient:
    """A client of that service on an empty database."""
    del backend, reader
    remote.asked.clear()
    return served_fetching


def test_the_article_is_read_out_of_the_page_at_the_address(fetching: TestClient, remote: Remote) -> None:
    address = remote.serve("/bai", PAGE)
    answer = fetching.post("/articles", json={"url": address})
    assert answer.status_code == 201
    article = answer.json()
    assert "Đồng chí Trần Văn Lâm, Bí thư Huyện ủy chủ trì hội nghị" in article["text"]
    assert "Trang chủ" not in article["text"]
    assert (article["title"], article["published_on"], article["url"]) == (TITLE, DAY, address)
    assert fetching.post("/articles", json={"url": address}).status_code == 200
    assert fetching.get(answer.headers["Location"]).json() == article


def test_what_is_sent_goes_before_what_the_page_tells(fetching: TestClient, remote: Remote) -> None:
    sent = {"url": remote.serve("/bai", PAGE), "title": "Tên gửi kèm", "published_on": "2024-10-07", "source": "Báo", "place": "Hải Phòng"}
    article = fetching.post("/articles", json=sent).json()
    assert {name: article[name] for name in sent} == sent


def test_an_extraction_fetches_too_and_stores_nothing(fetching: TestClient, backend: Backend, remote: Remote) -> None:
    answer = fetching.post("/extractions", json={"url": remote.serve("/bai", PAGE)})
    assert "Đồng chí Trần Văn Lâm" in answer.json()["text"]
    assert backend.counts() == {}


@pytest.mark.parametrize("content", [{"text": "Chi bộ họp."}, {"html": PAGE}])
def test_nothing_is_fetched_where_the_article_is_sent(fetching: TestClient, remote: Remote, content: dict[str, str]) -> None:
    assert fetching.post("/articles", json={"url": remote.serve("/bai", "khác"), **content}).status_code == 201
    assert remote.asked == []


def test_plain_text_and_old_charsets_are_read(fetching: TestClient, remote: Remote) -> None:
    remote.serve("/bai", "Chi b\u00f4\u0323 ho\u0323p.".encode("cp1258"), content_type="text/plain; charset=windows-1258")
    assert fetching.post("/articles", json={"url": remote.url("/bai")}).json()["text"] == "Chi b\u00f4\u0323 ho\u0323p."


@pytest.mark.parametrize(
    ("page", "status", "kind", "words"),
    [
        ({"body": PAGE, "status": 404}, 502, "page-failed", "bao.example.vn answered 404 Not Found"),
        ({"body": b"%PDF", "content_type": "application/pdf"}, 422, "page-unreadable", "the page is application/pdf"),
        ({"body": b"a" * (2 * 1024 * 1024 + 1)}, 422, "page-unreadable", "longer than 2097152 bytes"),
        ({"body": "<p></p>"}, 422, "invalid-request", "no article text"),
        ({"body": " "}, 422, "invalid-request", "empty or blank"),
        ({"body": b"a\x00b", "content_type": "text/plain"}, 422, "invalid-request", "U+0000"),
        ({"body": b"\xff", "content_type": "text/plain"}, 422, "page-unreadable", "the page declares no charset and is not UTF-8"),
        ({"body": b"", "status": 302, "Location": "http://127.0.0.1/"}, 422, "address-refused", "the page redirects"),
    ],
)
def test_what_goes_wrong_is_told_and_nothing_is_stored(
    fetching: TestClient, backend: Backend, remote: Remote, page: dict[str, Any], status: int, kind: str, words: str
) -> None:
    answer = fetching.post("/articles", json={"url": remote.serve("/", **page)})
    assert answer.status_code == status, answer.text
    problem = answer.json()
    assert problem["type"] == f"urn:danhbo:problem:{kind}"
    assert problem["errors"][0]["loc"] == ["body", "url"]
    assert words in problem["detail"]
    assert backend.counts() == {}


def test_a_page_that_does_not_come_is_504(fetching: TestClient, backend: Backend, remote: Remote) -> None:
    def hang(_: BaseHTTPRequestHandler) -> None:
        remote.closing.wait(60)

    remote.pages["/"] = hang
    assert isinstance(fetching.app, FastAPI)
    usual, fetching.app.state.fetcher = fetching.app.state.fetcher, fetcher_for(remote, timeout=0.1)
    try:
        answer = fetching.post("/articles", json={"url": remote.url("/")})
    finally:
        fetching.app.state.fetcher = usual
    assert (answer.status_code, answer.json()["type"]) == (504, "urn:danhbo:problem:page-too-slow")
    assert backend.counts() == {}


@pytest.mark.parametrize(
    "body",
    [
        {"published_on": "2024-02-30"},
        {"title": 5},
        {"author": "b"},
        {"text": " "},
        {"text": "a", "html": "b"},
    ],
)
def test_nothing_is_fetched_for_what_is_refused_anyway(fetching: TestClient, remote: Remote, body: dict[str, Any]) -> None:
    assert fetching.post("/articles", json={"url": remote.serve("/bai", PAGE), **body}).status_code == 422
    assert fetching.post("/articles", params={"place": "a"}, json={"url": remote.url("/bai")}).status_code == 422
    assert remote.asked == []


def test_no_host_is_allowed_unless_a_setting_says_so(client: TestClient, backend: Backend) -> None:
    answer = client.post("/articles", json={"url": "https://bao.example.vn/bai"})
    assert (answer.status_code, answer.json()["type"]) == (422, "urn:danhbo:problem:address-refused")
    assert "DANHBO_FETCH_HOSTS" in answer.json()["detail"]
    assert backend.counts() == {}


def test_a_service_refuses_its_own_machine_even_where_it_is_allowed_by_name(backend: Backend, remote: Remote) -> None:
    settings = Settings.model_validate({**backend.settings.model_dump(), "fetch_hosts": f"localhost:{remote.port}"})
    remote.asked.clear()
    with WireCheckingClient(create_app(settings)) as client:
        answer = client.post("/articles", json={"url": remote.url("/", "localhost")})
    assert (answer.status_code, answer.json()["type"]) == (422, "urn:danhbo:problem:address-refused")
    assert remote.asked == []


def test_a_batch_fetches_nothing(fetching: TestClient, remote: Remote) -> None:
    line = f'{{"url": "{remote.serve("/bai", PAGE)}"}}\n'
    answer = fetching.post("/articles/batch", content=line, headers={"Content-Type": "application/x-ndjson"})
    first = orjson.loads(answer.text.splitlines()[0])
    assert first["status"] == 422
    assert "no page is fetched here" in first["problem"]["detail"]
    assert remote.asked == []
