"""The engine, and the two ways to work with it: a read session, or the one transaction that commits.

Nothing else in the project opens a session, commits or rolls back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated, NamedTuple, Protocol

import orjson
import structlog
from fastapi import Depends, Request
from opentelemetry.trace import NoOpTracer, Tracer
from sqlalchemy import Connection, Engine, QueuePool, event, make_url, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session, create_engine

from app.changes.publishing import publish
from app.config import Settings
from app.errors import Unavailable
from app.idempotency.keeping import keep_what_is_made

log = structlog.get_logger(__name__)

_WRITER_LOCK = 0x64616E68626F  # "danhbo": the advisory lock by which writers on PostgreSQL take turns
_UNDEFINED_TABLE = "42P01"
_DEAD_IN_A_MINUTE = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3, "tcp_user_timeout": 60_000}
"""For libpq: a server that is gone without a word, machine and all, is given up then. The system itself would wait for a quarter of an hour."""
_UNRECORDED = NoOpTracer()


class _SqliteConnection(Protocol):
    isolation_level: str | None

    def execute(self, sql: str, /) -> object: ...


class Connections(NamedTuple):
    """How many connections of the pool do what, and how many more it may open."""

    in_use: int
    idle: int
    unopened: int


class Database:
    """One database of the service. Safe to share between threads; `close` it when done. `tracer` records its transactions."""

    def __init__(self, settings: Settings, tracer: Tracer = _UNRECORDED) -> None:
        self.engine = _create_engine(settings)
        self._tracer = tracer
        reading: dict[str, object] = {}
        if self.engine.dialect.name == "postgresql":
            reading = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self._reading = self.engine.execution_options(**reading)
        self._writing = self.engine.execution_options(writes=True)

    @contextmanager
    def read(self) -> Generator[Session]:
        """A session that sees one state of the database throughout and changes nothing.

        Raises `Unavailable` where the database cannot be used.
        """
        with _translated_errors(), Session(self._reading) as session:
            yield session

    @contextmanager
    def transaction(self) -> Generator[Session]:
        """A session whose work is committed at the end of the block, or undone entirely if the block raises.

        Writers take turns: who is who is decided by what is stored, so no two articles are resolved at once. What the block
        touched is published in the feed of changes with it.
        Raises `Unavailable` where the database cannot be used, or another writer holds it for too long.
        """
        with (
            self._tracer.start_as_current_span("write to database") as span,
            _translated_errors(),
            Session(self._writing) as session,
            session.begin(),
        ):
            _take_turn(session.connection())
            span.add_event("the other writers are done")
            yield session
            keep_what_is_made(session)
            publish(session)

    @contextmanager
    def migration(self) -> Generator[Connection]:
        """As `transaction`, for changes of the tables themselves.

        SQLite alters a table by copying it and dropping the old one, which would delete all that refers to its rows:
        foreign keys are off meanwhile and checked at the end. Raises `RuntimeError` if one does not hold then.
        """
        with _translated_errors(), self._writing.connect() as connection:
            sqlite = self.engine.dialect.name == "sqlite"
            try:
                if sqlite:
                    connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")  # has no effect inside a transaction
                with connection.begin():
                    _take_turn(connection)
                    yield connection
                    if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                        raise RuntimeError("a migration left references to rows that are not there")
            finally:
                connection.invalidate()  # with its foreign keys off it must not go back to the pool

    def copy_to(self, file: Path) -> None:
        """Write one state of an SQLite database, whole and without its gaps, into the new `file`. Nobody waits for it.

        Raises `Unavailable` where that cannot be written.
        """
        with closing(self.engine.raw_connection()) as connection:
            try:
                connection.cursor().execute("VACUUM INTO ?", (str(file),))
            except sqlite3.OperationalError as error:
                raise Unavailable(f"SQLite says: {error}") from error

    def connections(self) -> Connections:
        """What the connections do at this moment."""
        pool = self.engine.pool
        assert isinstance(pool, QueuePool)
        in_use, idle = pool.checkedout(), pool.checkedin()
        return Connections(in_use, idle, max(0, pool.size() - in_use - idle))

    def close(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()


def _create_engine(settings: Settings) -> Engine:
    url = make_url(settings.database_url)
    timeout = settings.busy_timeout
    size = settings.query_threads + settings.ingest_threads + 1
    if url.get_backend_name() == "sqlite":
        engine = create_engine(
            url, connect_args={"timeout": timeout}, pool_size=size, max_overflow=0, json_serializer=_dumps, json_deserializer=orjson.loads
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args={**_DEAD_IN_A_MINUTE, "connect_timeout": 10, "options": f"-c lock_timeout={int(timeout * 1000)}"},
        pool_size=size,
        max_overflow=0,
        pool_pre_ping=True,
    )


def _take_turn(connection: Connection) -> None:
    """Wait until no other writer is at work; on SQLite the transaction began with that (`BEGIN IMMEDIATE`)."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITER_LOCK})


def _dumps(value: object) -> str:
    return orjson.dumps(value).decode()


def _prepare_sqlite(connection: _SqliteConnection, _record: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN would come too late for a consistent read
    # WAL: readers never wait. FULL: what was answered as stored is on the disk; NORMAL would leave the last commits to a power cut.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes the write lock at once: upgrading a read lock later could fail instead of waiting its turn.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _translated_errors() -> Generator[None]:
    """Turn "the database cannot be used" into `Unavailable`; any other error is a bug and goes on as it is."""
    try:
        yield
    except PoolTimeout as error:
        raise Unavailable("Every database connection is in use. Try again in a moment.") from error
    except DBAPIError as error:
        missing_table = getattr(error.orig, "sqlstate", None) == _UNDEFINED_TABLE
        if not missing_table and not isinstance(error, (OperationalError, InterfaceError)):
            raise
        log.error("database_unavailable", error=str(error.orig))
        if missing_table or (isinstance(error.orig, sqlite3.OperationalError) and "no such table" in str(error.orig)):
            raise Unavailable("The database has no tables yet: run `danhbo migrate`.") from error
        raise Unavailable("The database cannot be used now. Try again in a moment.") from error


def get_database(request: Request) -> Database:
    """The database of the application that serves `request`."""
    database: Database = request.app.state.database
    return database


async def _database(request: Request) -> Database:
    return get_database(request)  # FastAPI would call a plain function in a thread


DatabaseDep = Annotated[Database, Depends(_database)]

ReadSession = Annotated[Session, "read"]
"""For the parameter `session` of a `ReadingRoute`: open while the route works, not while its answer is sent."""
