"""Liveness and readiness."""

from __future__ import annotations

from fastapi.testclient import TestClient

from app.migrate import downgrade, upgrade
from tests.conftest import Backend


def test_alive_and_ready(client: TestClient) -> None:
    assert client.get("/healthz").json() == client.get("/readyz").json() == {"status": "ok"}


def test_not_ready_before_the_migrations(client: TestClient, backend: Backend) -> None:
    downgrade(backend.settings, "base")
    try:
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert "danhbo migrate" in answer.json()["detail"]
        assert client.get("/committees").status_code == 503
        assert client.get("/healthz").status_code == 200
    finally:
        upgrade(backend.settings)
