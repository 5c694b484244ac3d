"""What the tests of the service share.

Whatever uses `backend` runs twice: on SQLite and on a real PostgreSQL that the suite starts itself. Both databases are made by
the migrations once; each test finds them empty. `DANHBO_TEST_DATABASES=sqlite` leaves PostgreSQL out, except in CI.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event, text

from app.config import Settings
from app.database import Database
from app.logs import configure_logging
from app.main import create_app
from app.migrate import upgrade
from app.models import metadata
from tests.articles.reader import ScriptedReader
from tests.databases import empty_sqlite
from tests.postgresql import QUICK, Server, postgresql_server
from tests.wire import WireCheckingClient

_CHOSEN = os.environ.get("DANHBO_TEST_DATABASES", "sqlite,postgresql").split(",")
BACKENDS = ["sqlite", "postgresql"] if os.environ.get("CI") else [name for name in ("sqlite", "postgresql") if name in _CHOSEN]


@dataclass(frozen=True, slots=True)
class Backend:
    """A migrated database: its settings, and its engine for looking into it behind the service's back."""

    name: str
    settings: Settings
    database: Database

    @property
    def engine(self) -> Engine:
        """The engine under both kinds of session."""
        return self.database.engine

    def empty(self) -> None:
        """Remove every row and count ids from 1 again; quick where no test has stored anything."""
        with self.engine.begin() as connection:
            if self.name == "postgresql":
                used = connection.scalars(text("SELECT sequencename FROM pg_sequences WHERE last_value IS NOT NULL")).all()
                if (
                    used
                ):  # a fifth of the time of TRUNCATE, which makes new files for every table and index; as a replica no reference is checked
                    emptied = [f"DELETE FROM {name}" for name in metadata.tables] + [f"ALTER SEQUENCE {name} RESTART" for name in used]
                    connection.exec_driver_sql("; ".join(["SET LOCAL session_replication_role = replica", *emptied]))
            elif connection.scalar(text("SELECT count(*) FROM sqlite_sequence")):
                for table in reversed(metadata.sorted_tables):
                    connection.execute(text(f"DELETE FROM {table.name}"))
                connection.execute(text("DELETE FROM sqlite_sequence"))

    def counts(self) -> dict[str, int]:
        """The number of rows of each table that has any; the feed of changes is left out, from which nothing is ever removed."""
        each = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in metadata.tables if name != "change")
        with self.engine.connect() as connection:
            return {name: count for name, count in connection.execute(text(each)) if count}


@pytest.fixture
def restored_logging() -> Iterator[None]:
    """Logging as it was, after a test that configures it; to be asked for before what such a test puts in the place of standard error."""
    yield
    configure_logging(Settings(log_level="error"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A throw-away server."""
    with postgresql_server(QUICK) as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_url(postgresql: Server) -> str:
    """An empty database of a throw-away server."""
    return postgresql.url


@pytest.fixture(scope="session", params=BACKENDS)
def migrated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """A migrated database of each sort."""
    name: str = request.param
    file = tmp_path_factory.mktemp("sqlite") / "danhbo.db"
    url = empty_sqlite(file) if name == "sqlite" else request.getfixturevalue("postgresql_url")
    settings = Settings(database_url=url, log_level="error")
    if name == "postgresql":
        upgrade(settings)
    database = Database(settings)
    yield Backend(name, settings, database)
    database.close()


@pytest.fixture
def backend(migrated: Backend) -> Backend:
    """An empty database of each sort."""
    migrated.empty()
    return migrated


@pytest.fixture(scope="session")
def shared_reader() -> ScriptedReader:
    """The reader of `app`, which tests reach as `reader`."""
    return ScriptedReader()


@pytest.fixture
def reader(shared_reader: ScriptedReader) -> ScriptedReader:
    """What reads the articles: it finds what a test tells it to find."""
    shared_reader.forget()
    return shared_reader


@pytest.fixture(scope="session")
def served(migrated: Backend, shared_reader: ScriptedReader) -> Iterator[TestClient]:
    """The service on each sort of database, with the scripted reader."""
    with WireCheckingClient(create_app(migrated.settings, shared_reader)) as client:
        yield client


@pytest.fixture
def client(served: TestClient, backend: Backend, reader: ScriptedReader) -> TestClient:
    """A client of the service on an empty database. Every answer is checked against the OpenAPI document."""
    del backend, reader
    return served


@pytest.fixture
def statements(client: TestClient) -> Iterator[list[str]]:
    """The SQL statements that the service has sent since the test began; clear it to count anew."""
    app = client.app
    assert isinstance(app, FastAPI)
    engines: Sequence[Engine] = app.state.database.engines
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement not in {"BEGIN", "BEGIN IMMEDIATE"}:
            sent.append(statement)

    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield sent
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
