"""Pages of other origins: only those that the settings name may read answers, errors among them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from app.access.scopes import Scope
from app.articles.submission import Submission
from app.config import Settings
from app.cross_origin import EXPOSED_HEADERS
from app.database import Database
from app.extraction import Extraction
from app.main import create_app
from tests.databases import empty_sqlite
from tests.keys.keyring import bearer, make

PAGE, STRANGER = "https://bang.example.vn", "https://la.example"


def broken(submission: Submission) -> Extraction:
    """A reader with a bug."""
    raise RuntimeError(submission.text)


def service(folder: Path, origins: str) -> TestClient:
    settings = Settings(database_url=empty_sqlite(folder / "danhbo.db"), log_level="error", cors_origins=origins)
    database = Database(settings)
    key = make(database, Scope.ADMIN)
    database.close()
    return TestClient(create_app(settings, broken), raise_server_exceptions=False, headers=bearer(key))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with service(tmp_path_factory.mktemp("cors"), f"{PAGE}, http://127.0.0.1:3333") as client:
        yield client


def preflight(client: TestClient, origin: str, **headers: str) -> dict[str, str]:
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
    answer = client.options("/articles", headers=asked | headers)
    return {**answer.headers, "status": str(answer.status_code)}


@pytest.mark.parametrize("origin", [PAGE, "http://127.0.0.1:3333"])
def test_a_page_of_a_named_origin_may_read_answers(client: TestClient, origin: str) -> None:
    answer = client.get("/committees", headers={"Origin": origin})
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == origin
    assert answer.headers["Access-Control-Expose-Headers"].split(", ") == list(EXPOSED_HEADERS)
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Origin" in answer.headers["Vary"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/committees?limit=0", 422),
        ("GET", "/members/1", 404),
        ("GET", "/nope", 404),
        ("PUT", "/members", 405),
        ("POST", "/articles", 500),
    ],
)
def test_it_may_read_errors_as_well(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path, headers={"Origin": PAGE, "Content-Type": "text/plain"}, content="Một bài.")
    assert answer.status_code == status
    assert answer.headers["Access-Control-Allow-Origin"] == PAGE
    assert "X-Request-ID" in answer.headers


def test_it_may_write_with_a_key(client: TestClient) -> None:
    granted = preflight(client, PAGE)
    assert granted["status"] == "200"
    assert granted["access-control-allow-origin"] == PAGE
    assert granted["access-control-allow-headers"] == "authorization,content-type"
    assert {"GET", "POST", "DELETE"} <= set(granted["access-control-allow-methods"].split(", "))


@pytest.mark.parametrize("origin", [STRANGER, f"{PAGE}.evil.example", "null", "https://BANG.example.vn:444"])
def test_a_page_of_another_origin_may_not(client: TestClient, origin: str) -> None:
    refused = preflight(client, origin)
    assert refused["status"] == "405"
    assert refused["content-type"] == "application/problem+json"
    assert "access-control-allow-origin" not in refused
    assert "Access-Control-Allow-Origin" not in client.get("/committees", headers={"Origin": origin}).headers


def test_a_star_lets_every_page_in(tmp_path: Path) -> None:
    with service(tmp_path, "*") as client:
        assert client.get("/nope", headers={"Origin": STRANGER}).headers["Access-Control-Allow-Origin"] == "*"
        assert preflight(client, STRANGER)["access-control-allow-origin"] == "*"


def test_none_may_where_nothing_is_set(tmp_path: Path) -> None:
    with service(tmp_path, "") as client:
        assert preflight(client, PAGE)["status"] == "405"
        assert not {name for name in client.get("/committees", headers={"Origin": PAGE}).headers if name.startswith("access-control")}


@pytest.mark.parametrize(
    "origins", ["bang.example.vn", "https://a.example/path", "https://a.example;https://b.example/", "ftp://a.example", ","]
)
def test_a_setting_that_is_no_list_of_origins_is_told_at_start(origins: str) -> None:
    with pytest.raises(ValidationError, match="cors_origins"):
        Settings(cors_origins=origins)
