"""The forms that the Reconciliation Service API 0.2 takes, and what is said of others."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from tests.reconcile.asking import FORM, reconcile
from tests.wire import DOCUMENT


def test_what_a_page_sends_as_its_fields_stand_is_answered(client: TestClient) -> None:
    form = DOCUMENT["paths"]["/reconcile"]["post"]["requestBody"]["content"][FORM["Content-Type"]]
    fields = form["schema"]["properties"]
    sent = {name: field["default"] if "default" in field else field["examples"][0] for name, field in fields.items()}
    answer = client.post("/reconcile", content=urlencode(sent), headers=FORM)
    assert answer.status_code == 200, answer.text
    assert answer.json().keys() == {"q0"}


@pytest.mark.parametrize(
    ("sent", "named"),
    [
        ({"queries": "{"}, "is not JSON"),
        ({"queries": "[]"}, "dictionary"),
        ({"queries": '{"q0": {}}'}, "neither `query` nor `properties`"),
        ({"queries": '{"q0": {"query": "x", "limit": -1}}'}, "q0.limit"),
        ({"queries": '{"q0": {"query": "x", "limits": 1}}'}, "q0.limits"),
        ({"queries": '{"q0": {"query": "x", "properties": [{"pid": "colour", "v": 1}]}}'}, "there is no property of this id"),
        ({"queries": '{"q0": {"query": "\\u0000"}}'}, "U+0000"),
        ({"extend": '{"ids": ["person-1"]}'}, "extend.properties"),
        ({"extend": '{"ids": "person-1", "properties": []}'}, "extend.ids"),
        ({"extend": '{"ids": [], "properties": []}', "queries": "{}"}, "both"),
        ({"query": "{}"}, "query"),
        ({"extend": "", "queries": ""}, "neither"),
        ({"query": ""}, "query"),
        ({}, "queries"),
    ],
)
def test_what_makes_no_sense_is_told(client: TestClient, sent: dict[str, str], named: str) -> None:
    answer = client.post("/reconcile", content=urlencode(sent), headers=FORM)
    assert answer.status_code == 422
    assert named in answer.json()["detail"]


def test_a_batch_beyond_the_manifest_is_refused(client: TestClient) -> None:
    size = client.get("/reconcile").json()["batchSize"]
    queries = {f"q{number}": {"query": "x"} for number in range(size + 1)}
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert (answer.status_code, answer.json()["type"]) == (413, "urn:danhbo:problem:batch-too-large")
    queries.popitem()
    assert len(reconcile(client, **queries)) == size


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"{}", "application/json", 415),
        (b"queries=%ff", FORM["Content-Type"], 422),
        (b"", "", 415),
        (b"queries={}&queries={}", FORM["Content-Type"], 422),
    ],
)
def test_what_is_no_form_is_refused(client: TestClient, content: bytes, kind: str, status: int) -> None:
    assert client.post("/reconcile", content=content, headers={"Content-Type": kind}).status_code == status
