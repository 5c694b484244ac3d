"""Cited documents."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fastapi.testclient import TestClient

from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, TEXT, tan_hoa
from tests.articles.sending import items, send, send_tan_hoa


def test_lists_documents(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    (citation,) = items(client, "/citations")
    assert citation == article["citations"][0]
    assert (citation["kind"], citation["number"], citation["date"], citation["issuer"]) == ("Nghị quyết", "21-NQ/TW", "2022", None)


FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"committee": 1}, True),
    ({"committee": 2}, False),
    ({"kind": "Nghị quyết", "number": "21-NQ/TW"}, True),
    ({"kind": "Chỉ thị"}, False),
    ({"number": "21"}, False),
    ({"article": 1}, True),
    ({"year": 2022}, True),
    ({"from": "2023-01-01"}, False),
    ({"q": "nghi quyet 21-nq/tw"}, True),
]


def test_filters(client: TestClient, reader: ScriptedReader) -> None:
    extraction = tan_hoa()
    reader.finds(TEXT, replace(extraction, citations=(replace(extraction.citations[0], issuer=HUYEN_UY),)))
    send(client, TEXT)
    for query, found in FILTERS:
        assert bool(items(client, "/citations", **query)) is found, query
