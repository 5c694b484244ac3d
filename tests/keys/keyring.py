"""Making keys in tests, and clients that carry them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.access.scopes import Scope
from app.config import Settings
from app.database import Database
from app.keys.key_text import make_key
from app.keys.repository import ApiKeyRepository
from app.keys.ring import KeyRing
from app.main import create_app
from tests.articles.reader import ScriptedReader
from tests.conftest import Backend
from tests.wire import WireCheckingClient

ELSEWHERE = ("203.0.113.9", 50000)
HERE = ("127.0.0.1", 50000)
_MADE = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def make(database: Database, *scopes: Scope, expires_at: dt.datetime | None = None) -> str:
    """Make a key; gives its text."""
    key = make_key()
    with database.transaction() as session:
        ApiKeyRepository.from_session(session).add_key(key, "máy thu thập", frozenset(scopes), _MADE, expires_at)
    return key.text


def revoke(database: Database, key: str) -> None:
    """Revoke the key of this text."""
    with database.transaction() as session:
        ApiKeyRepository.from_session(session).revoke(key.split("_")[1], _MADE)


def bearer(key: str) -> dict[str, str]:
    """The header that carries `key`."""
    return {"Authorization": f"Bearer {key}"}


@contextmanager
def calling(backend: Backend, source: tuple[str, int] = ELSEWHERE, **settings: Any) -> Generator[TestClient]:
    """A client at the address `source` of a service over `backend`, with these settings."""
    app = _service(backend.settings.model_copy(update=settings))
    with WireCheckingClient(app, client=source) as client:
        yield client


@cache
def _service(settings: Settings) -> FastAPI:
    """One service for all tests with these settings: its OpenAPI document takes longer to make than they take."""
    return create_app(settings, ScriptedReader())


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        """The seconds that have passed."""
        return self.seconds


def put_ring(client: TestClient, ring: KeyRing) -> None:
    """Let the service know its keys by `ring`."""
    assert isinstance(client.app, FastAPI)
    client.app.state.key_ring = ring
