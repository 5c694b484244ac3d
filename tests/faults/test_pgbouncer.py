"""The service behind a PgBouncer that gives each transaction whichever connection is free."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import create_engine, make_url, text

from app.config import Settings
from app.database import Database
from app.errors import Unavailable
from app.main import create_app
from app.migrate import upgrade
from tests.conftest import BACKENDS
from tests.faults.articles import article, assert_whole
from tests.pgbouncer import PGBOUNCER, Pooler, pgbouncer
from tests.postgresql import QUICK, Server, postgresql_server
from tests.wire import WireCheckingClient

CLIENTS, CONNECTIONS, ARTICLES = 6, 2, 12

pytestmark = [
    pytest.mark.skipif("postgresql" not in BACKENDS, reason="stands before PostgreSQL"),
    pytest.mark.skipif(PGBOUNCER is None, reason="no pgbouncer on this machine"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A migrated database; its role breaks off what takes half a second."""
    with postgresql_server(QUICK) as server:
        upgrade(Settings(database_url=server.url, log_level="error"))
        engine = create_engine(make_url(server.url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("ALTER ROLE postgres SET statement_timeout = '500ms'"))
        engine.dispose()
        yield server


@pytest.fixture
def pooler(server: Server) -> Iterator[Pooler]:
    """One that has fewer connections than the service asks for."""
    with pgbouncer(server, CONNECTIONS) as pooler:
        yield pooler


@pytest.fixture
def pooled(pooler: Pooler) -> Settings:
    """What the service is started with to work through the pooler."""
    return Settings(database_url=pooler.url, log_level="error", prepared_statements=False)


def test_many_write_and_read_at_once(pooled: Settings) -> None:
    with WireCheckingClient(create_app(pooled)) as client, ThreadPoolExecutor(CLIENTS) as clients:

        def write_and_read(number: int) -> set[int]:
            """Send articles of one's own and one that all send, ask for what there is, and remove what there is not."""
            texts = [article(each) for each in (number, *range(number, ARTICLES, CLIENTS), 0)]
            sent = [client.post("/articles", json={"text": text}, headers={"Idempotency-Key": f"{number} {hash(text)}"}) for text in texts]
            shown = [client.get("/committees", params={"limit": limit}) for limit in range(1, 10)]
            return {answer.status_code for answer in (*sent, *shown, client.delete("/articles/999999"))}

        assert set[int]().union(*clients.map(write_and_read, range(CLIENTS))) == {200, 201, 404}
    database = Database(pooled)
    assert_whole(database, map(article, range(ARTICLES)))
    database.close()


def test_its_role_tells_how_long_a_query_may_take_and_who_writes_has_no_limit(pooled: Settings) -> None:
    database = Database(pooled, read_seconds=60)
    with pytest.raises(Unavailable, match="took too long"), database.read() as session:
        session.execute(text("SELECT pg_sleep(30)"))
    with database.transaction() as session:
        session.execute(text("SELECT pg_sleep(0.6)"))
    database.close()


def test_nobody_is_told_that_it_was_killed_and_started_anew(pooler: Pooler, pooled: Settings) -> None:
    with WireCheckingClient(create_app(pooled)) as client:
        assert client.post("/articles", json={"text": article(100)}).status_code == 201
        pooler.kill()
        refused = client.get("/committees")
        assert (refused.status_code, int(refused.headers["Retry-After"]) > 0) == (503, True)
        pooler.start()
        assert client.get("/committees", params={"limit": 7}).status_code == 200
        assert client.post("/articles", json={"text": article(101)}).status_code == 201
