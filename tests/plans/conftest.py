"""A service over a large register, of each sort of database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text

from app.config import Settings
from app.main import create_app
from app.migrate import upgrade
from tests.conftest import BACKENDS
from tests.plans.register import fill
from tests.postgresql import fresh_database

_STATISTICS = {"sqlite": ["ANALYZE"], "postgresql": ["VACUUM ANALYZE"]}
"""Where lists look by words PostgreSQL's sample is the whole table (revision 0017), so its plans are the same each time."""


@pytest.fixture(scope="package", params=BACKENDS)
def large(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of the service on a filled database of which the planner has statistics."""
    if request.param == "sqlite":
        yield from _served(f"sqlite:///{tmp_path_factory.mktemp('plans') / 'danhbo.db'}")
        return
    with fresh_database(request.getfixturevalue("postgresql_url"), "plans") as url:
        yield from _served(url)


def _served(url: str) -> Iterator[TestClient]:
    settings = Settings(database_url=url, log_level="error", rate_limit="")
    upgrade(settings)
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        fill(connection)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for statement in _STATISTICS[connection.dialect.name]:
            connection.execute(text(statement))
    engine.dispose()
    with TestClient(create_app(settings), client=("127.0.0.1", 50000)) as client:
        yield client
