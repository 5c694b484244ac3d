"""The whole path on the sample articles: sent in as with curl, read by the real extractor, found again over the lists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from tests.conftest import Backend
from tests.wire import WireCheckingClient

SAMPLES = sorted(path for path in (Path(__file__).parent.parent / "samples").iterdir() if path.suffix in {".txt", ".html"})
CONTENT_TYPES = {".txt": "application/x-www-form-urlencoded", ".html": "text/html"}  # what curl --data-binary says unless told
LISTS = {"recruitment": "/recruitment-targets", "statistics": "/statistics", "citations": "/citations"}
RECORDS = {"meetings": "/meetings", "outcomes": "/meeting-outcomes"}


def quotes(article: dict[str, Any]) -> list[dict[str, Any]]:
    """Every piece of evidence in `article`."""
    facts = [fact for facts in article.values() if isinstance(facts, list) for fact in facts]
    return [evidence for fact in facts for evidence in fact["evidence"]]


@pytest.fixture(scope="module")
def service(migrated: Backend) -> Iterator[TestClient]:
    """The service as it is delivered, on each sort of database."""
    with WireCheckingClient(create_app(migrated.settings)) as client:
        yield client


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_goes_in_and_its_facts_are_found_again(service: TestClient, backend: Backend, sample: Path) -> None:
    answer = service.post("/articles", content=sample.read_bytes(), headers={"Content-Type": CONTENT_TYPES[sample.suffix]})
    assert answer.status_code == 201
    article = answer.json()
    assert article["organisations"]
    for kind, path in LISTS.items():
        assert service.get(path, params={"article": article["id"], "limit": 500}).json()["items"] == article[kind]
    for kind, path in RECORDS.items():
        records = service.get(path, params={"article": article["id"], "limit": 500}).json()["items"]
        assert [record["sources"][0]["evidence"] for record in records] == [fact["evidence"] for fact in article[kind]]
    for evidence in quotes(article):
        assert article["text"][evidence["start"] : evidence["end"]] == evidence["text"]
    if sample.suffix == ".txt":
        assert article["text"] == sample.read_bytes().decode()
    assert service.delete(f"/articles/{article['id']}").status_code == 204
    assert backend.counts() == {}
