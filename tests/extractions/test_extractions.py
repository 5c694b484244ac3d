"""Reading without storing."""

from __future__ import annotations

from fastapi.testclient import TestClient

from app.extraction import extract, to_dict
from app.main import create_app
from tests.articles.reader import ScriptedReader
from tests.articles.samples import TEXT, tan_hoa
from tests.conftest import Backend
from tests.wire import WireCheckingClient


def test_answers_with_the_extraction_and_stores_nothing(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    reader.finds(TEXT, tan_hoa())
    answer = client.post("/extractions", json={"text": TEXT})
    assert answer.status_code == 200
    assert answer.json() == {**to_dict(tan_hoa()), "text": TEXT}
    assert backend.counts() == {}


def test_the_service_reads_with_the_extractor(backend: Backend) -> None:
    with WireCheckingClient(create_app(backend.settings)) as client:
        answer = client.post("/extractions", content=TEXT.encode(), headers={"Content-Type": "text/plain"})
        stored = client.post("/articles", content=TEXT.encode(), params={"published_on": "2024-10-05"})
    assert answer.json() == {**to_dict(extract(TEXT)), "text": TEXT}
    assert stored.json()["organisations"]
    for kind, facts in stored.json().items():
        for fact in facts if isinstance(facts, list) else []:
            assert all(TEXT[evidence["start"] : evidence["end"]] == evidence["text"] for evidence in fact["evidence"]), kind
