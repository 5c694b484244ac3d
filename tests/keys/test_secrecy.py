"""A key is nowhere to be read: not in the log, not in an error, not in a trace."""

from __future__ import annotations

import json
import logging

import pytest
from fastapi import FastAPI

from app.access.scopes import Scope
from tests.conftest import Backend
from tests.keys.keyring import bearer, calling, make


@pytest.fixture
def log(restored_logging: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """Where the service's log goes. The test client's own, which tells the addresses that it asks, is left out."""
    monkeypatch.setattr(logging.getLogger("httpx2"), "disabled", True)
    return capsys


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_the_log_names_a_key_by_its_label_alone(backend: Backend, log: pytest.CaptureFixture[str], log_format: str) -> None:
    key = make(backend.database, Scope.READ)
    label, secret = key.split("_", 2)[1:]
    with calling(backend, log_format=log_format, log_level="debug") as client:
        assert client.get("/articles", headers=bearer(key)).status_code == 200
        assert client.post("/articles", json={"text": "a"}, headers={"X-API-Key": key}).status_code == 403
        assert client.get("/articles", params={"api_key": key}).status_code == 422
        assert client.get("/articles", headers=bearer(key[:-1] + "~")).status_code == 401
        app = client.app
        assert isinstance(app, FastAPI)
        del app.state.database  # a fault of the service, with the key in the request
        assert client.get("/articles", headers=bearer(key)).status_code == 500
        app.state.database = backend.database
    logged = log.readouterr().err
    assert "request_failed" in logged
    assert label in logged
    assert secret[:-1] not in logged


def test_the_log_names_the_key_of_what_was_refused(backend: Backend, log: pytest.CaptureFixture[str]) -> None:
    key = make(backend.database, Scope.READ)
    with calling(backend, log_format="json", log_level="info") as client:
        assert client.post("/articles", json={"text": "a"}, headers=bearer(key)).status_code == 403
    (line,) = [json.loads(line) for line in log.readouterr().err.splitlines() if '"event":"request"' in line]
    assert (line["status"], line["key"]) == (403, key.split("_")[1])
