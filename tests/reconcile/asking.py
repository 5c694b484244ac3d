"""Asking the service as a client of the Reconciliation Service API does; every answer is checked against the schemas of the protocol."""

from __future__ import annotations

import json
from typing import Any

from fastapi.testclient import TestClient

from tests.reconcile import schemas
from tests.reconcile.schemas import validate

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def reconcile(client: TestClient, **queries: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The candidates for each of `queries`, as a client gets them that sends a form."""
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    validate(answer.json(), schemas.RESULTS)
    return {name: each["result"] for name, each in answer.json().items()}


def candidates(client: TestClient, query: str, **told: Any) -> list[dict[str, Any]]:
    return reconcile(client, q0={"query": query, **told})["q0"]


def matches(client: TestClient, query: str, **told: Any) -> list[str]:
    """The names of the candidates that are said to be the one."""
    return [candidate["name"] for candidate in candidates(client, query, **told) if candidate["match"]]


def extend(client: TestClient, ids: list[str], *properties: str) -> dict[str, Any]:
    query = {"ids": ids, "properties": [{"id": each} for each in properties]}
    answer = client.post("/reconcile", data={"extend": json.dumps(query)})
    assert answer.status_code == 200, answer.text
    validate(answer.json(), schemas.EXTENSION)
    found: dict[str, Any] = answer.json()
    return found
