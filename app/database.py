"""The engine, and the two ways to work with it: a read session, or the one transaction that commits.

Nothing else in the project opens a session, commits or rolls back.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Annotated, ClassVar, NamedTuple

import structlog
from fastapi import Depends, Request
from opentelemetry.trace import NoOpTracer, Tracer
from sqlalchemy import Connection, Engine, QueuePool, event, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from app.at_once import NotAtOnce
from app.changes.publishing import publish
from app.config import Settings
from app.errors import Unavailable
from app.idempotency.keeping import keep_what_is_made
from app.registry.contests import keep_contests
from app.sql.commits import Commits
from app.sql.engine import engine_at_once, gather_statistics, make_engine, postgresql_arguments
from app.sql.keyset import AnySelect
from app.sql.standing_query import StandingQuery
from app.sql.unavailable import translated_errors

log = structlog.get_logger(__name__)

_WRITER_LOCK = 0x64616E68626F  # "danhbo": the advisory lock by which writers on PostgreSQL take turns
_MIGRATION_LOCK = _WRITER_LOCK + 1
_UNRECORDED = NoOpTracer()
_FIRST_COUNTED = 64
"""What is stored is counted anew after so many transactions that wrote, and whenever they have doubled."""


class Connections(NamedTuple):
    """How many connections of the pool do what, and how many more it may open."""

    in_use: int
    idle: int
    unopened: int


class Database:
    """One database of the service. Safe to share between threads; `close` it when done.

    `tracer` records its transactions. A query of a read session is broken off after `read_seconds`; None for never.
    """

    TABLE_LOCK_TIMEOUT: ClassVar = "3s"
    """On PostgreSQL: so long a migration waits for a table, and all who come after it wait with it."""

    def __init__(self, settings: Settings, tracer: Tracer = _UNRECORDED, read_seconds: float | None = None) -> None:
        self.engine = make_engine(settings, read_seconds)
        self.commits = Commits(self.engine)
        self._at_once = engine_at_once(settings)
        self._settings, self._tracer, self._read_seconds = settings, tracer, read_seconds
        self._written = 0
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
        with translated_errors(), self._reading.connect() as connection, Session(connection) as session:
            yield session

    @property
    def engines(self) -> Sequence[Engine]:
        """The engine of the threads, and where it answers at once, that of the event loop."""
        return (self.engine, self._at_once) if self._at_once is not None else (self.engine,)

    @property
    def answers_at_once(self) -> bool:
        """Whether the event loop may ask what is quick itself (`read_at_once`): SQLite answers without waiting for anybody."""
        return self._at_once is not None

    @contextmanager
    def read_at_once(self) -> Generator[Session]:
        """As `read`, on the event loop: raises `NotAtOnce` where a thread has to do it."""
        assert self._at_once is not None
        try:
            with self._at_once.connect() as connection, Session(connection) as session:
                yield session
        except DBAPIError as error:  # whatever it is, the thread meets it too, and tells
            raise NotAtOnce from error

    def standing_query(self, statement: AnySelect) -> StandingQuery | None:
        """`statement`, which takes no parameters, as one that the event loop asks all the time; None on SQLite, which waits for nothing."""
        if self.engine.dialect.name == "sqlite":
            return None
        compiled = statement.compile(self.engine, compile_kwargs={"literal_binds": True})
        _, told = self.engine.dialect.create_connect_args(self.engine.url)
        given = postgresql_arguments(self.engine.url, self._settings, self._read_seconds)
        return StandingQuery(str(compiled).encode(), {**told, **given})

    @contextmanager
    def transaction(self) -> Generator[Session]:
        """A session whose work is committed at the end of the block, or undone entirely if the block raises.

        Writers take turns: who is who is decided by what is stored, so no two articles are resolved at once. What the block
        touched is published in the feed of changes with it.
        Raises `Unavailable` where the database cannot be used, or another writer holds it for too long.
        """
        with (
            self._tracer.start_as_current_span("write to database") as span,
            translated_errors(),
            Session(self._writing) as session,
            session.begin(),
        ):
            _take_turn(session.connection())
            span.add_event("the other writers are done")
            yield session
            keep_what_is_made(session)
            keep_contests(session)
            publish(session)
        self._written += 1
        if self._written >= _FIRST_COUNTED and self._written.bit_count() == 1:
            self._gather_statistics()

    @contextmanager
    def migration(self) -> Generator[Connection]:
        """A connection for changes of the tables themselves, for one process at a time; what is not committed at the end is then.

        SQLite alters a table by copying it and dropping the old one, which would delete all that refers to its rows:
        foreign keys are off meanwhile and checked at the end, and all is one transaction. Raises `RuntimeError` if one does not hold then.
        On PostgreSQL each transaction has the writers' turn, and what runs outside of transactions has not. Raises `Contended` where
        it waited too long.
        """
        with translated_errors(), self._writing.connect() as connection:
            try:
                yield from _on_sqlite(connection) if self.engine.dialect.name == "sqlite" else self._on_postgresql(connection)
            finally:
                connection.invalidate()  # with what was set and locked it must not go back to the pool

    def _on_postgresql(self, connection: Connection) -> Generator[Connection]:
        waiting_since = monotonic()
        # Not asked once and waited for: the question would hold a snapshot, which an index made concurrently waits for in turn.
        while not connection.scalar(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": _MIGRATION_LOCK}):
            connection.rollback()
            log.info("another_migration_is_at_work", waiting_seconds=round(monotonic() - waiting_since))
            sleep(1)
        connection.execute(text("SET statement_timeout = 0"))
        connection.execute(text(f"SET lock_timeout = '{self.TABLE_LOCK_TIMEOUT}'"))
        connection.commit()

        def take_turn(connection: Connection) -> None:
            if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
                connection.execute(text(f"SET LOCAL lock_timeout = {int(self._settings.busy_timeout * 1000)}"))
                _take_turn(connection)
                connection.execute(text(f"SET LOCAL lock_timeout = '{self.TABLE_LOCK_TIMEOUT}'"))

        event.listen(connection, "begin", take_turn)
        yield connection
        connection.commit()

    def copy_to(self, file: Path) -> None:
        """Write one state of an SQLite database, whole and without its gaps, into the new `file`. Nobody waits for it.

        Raises `Unavailable` where that cannot be written.
        """
        with closing(self.engine.raw_connection()) as connection:
            try:
                connection.cursor().execute("VACUUM INTO ?", (str(file),))
            except sqlite3.DatabaseError as error:  # that it is malformed as well as that there is no room
                raise Unavailable(f"SQLite says: {error}") from error

    def connections(self) -> Connections:
        """What the connections do at this moment."""
        pool = self.engine.pool
        assert isinstance(pool, QueuePool)
        in_use, idle = pool.checkedout(), pool.checkedin()
        return Connections(in_use, idle, max(0, pool.size() - in_use - idle))

    def close(self) -> None:
        """Close every pooled connection."""
        if self._written:
            self._gather_statistics()
        self.commits.close()
        if self._at_once is not None:
            self._at_once.dispose()
        pool = self.engine.pool
        self.engine.dispose()
        # Those in use are closed by whoever gives them back: the pool would keep them open, and be forgotten with them.
        event.listen(pool, "checkin", lambda connection, _record: connection.close())
        pool.dispose()

    def _gather_statistics(self) -> None:
        """Have what is stored counted for the planner of queries: by counts of a small register it would read a large one from end to end."""
        if self.engine.dialect.name == "sqlite":  # PostgreSQL does it by itself
            gather_statistics(self.engine)


def _on_sqlite(connection: Connection) -> Generator[Connection]:
    connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")  # has no effect inside a transaction
    with connection.begin():
        yield connection
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RuntimeError("a migration left references to rows that are not there")


def _take_turn(connection: Connection) -> None:
    """Wait until no other writer is at work, and take what time it needs; on SQLite the transaction began with that (`BEGIN IMMEDIATE`)."""
    if connection.dialect.name == "postgresql":
        turn = text("SELECT set_config('statement_timeout', '0', true), pg_advisory_xact_lock(:lock)")
        connection.execute(turn, {"lock": _WRITER_LOCK})


def get_database(request: Request) -> Database:
    """The database of the application that serves `request`."""
    database: Database = request.app.state.database
    return database


async def _database(request: Request) -> Database:
    return get_database(request)  # FastAPI would call a plain function in a thread


DatabaseDep = Annotated[Database, Depends(_database)]

ReadSession = Annotated[Session, "read"]
"""For the parameter `session` of a `ReadingRoute`: open while the route works, not while its answer is sent."""
