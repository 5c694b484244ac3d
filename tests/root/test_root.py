"""The root."""

from __future__ import annotations

from fastapi.testclient import TestClient

from app import __version__
from app.config import Settings
from app.main import create_app
from tests.conftest import Backend


def test_the_root_tells_where_the_documentation_is(client: TestClient) -> None:
    answer = client.get("/")
    assert answer.json() == {"name": "danhbo", "version": __version__, "docs": "/docs", "openapi": "/openapi.json"}
    assert answer.headers["Link"] == '</docs>; rel="service-doc", </openapi.json>; rel="service-desc"'
    for path in ("docs", "openapi"):
        assert client.get(answer.json()[path]).status_code == 200


def test_behind_a_prefix_it_tells_the_addresses_there(backend: Backend) -> None:
    with TestClient(create_app(backend.settings), root_path="/danhbo") as behind:
        assert behind.get("/danhbo/").json()["docs"] == "/danhbo/docs"


def test_no_key_is_asked_for(backend: Backend) -> None:
    settings = Settings(**{**backend.settings.model_dump(), "reads": "keys"})
    with TestClient(create_app(settings), client=("192.0.2.1", 1)) as client:
        assert client.get("/committees").status_code == 401
        assert client.get("/").status_code == 200
