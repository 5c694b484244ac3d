"""How a database is opened: the pool of connections, and what each connection is told before its first use."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from select import POLLIN, poll
from time import monotonic
from typing import Any, Protocol

import orjson
import structlog
from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy.exc import DisconnectionError
from sqlmodel import create_engine

from app import at_once
from app.config import Settings
from app.sql.insertion import copy_on
from app.sql.planning import plan_anew_on

log = structlog.get_logger(__name__)

_STEPS = 100_000  # of SQLite's machine, a millisecond or two: so often it is asked whether a query has run for too long
_DEADLINE = "deadline"
_PRAGMAS = (
    "journal_mode=WAL",  # readers never wait, nor does the writer for them
    "synchronous=FULL",  # what was answered as stored is on the disk; NORMAL would leave the last commits to a power cut
    "foreign_keys=ON",
    "cache_size=-16000",  # 16 MB of pages a connection
    "mmap_size=2147418112",  # the most that SQLite maps: pages are read where the system has them, a call and a copy less for each
    "journal_size_limit=67108864",  # a long transaction's log shrinks again
    "analysis_limit=400",  # statistics out of so many rows of an index: good enough to choose by, 40 ms in a register of 100,000 articles
)


class _SqliteConnection(Protocol):
    isolation_level: str | None

    def execute(self, sql: str, /) -> object: ...

    def set_progress_handler(self, handler: Callable[[], bool], steps: int, /) -> None: ...


class _Record(Protocol):
    info: dict[str, Any]


def make_engine(settings: Settings, read_seconds: float | None) -> Engine:
    """The engine for the database of `settings`, in which a query that only reads is broken off after `read_seconds`; None for never."""
    url = make_url(settings.database_url)
    size = settings.query_threads + settings.ingest_threads + 1  # one for each thread that asks, and one for what runs beside them
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, settings, size, read_seconds)
    return _postgresql(url, settings, size, read_seconds)


def engine_at_once(settings: Settings) -> Engine | None:
    """The engine by which the event loop itself reads what is quick: it has one connection, which waits for nobody. None but for SQLite."""
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite":
        return None
    engine = _sqlite(url, settings.model_copy(update={"busy_timeout": 0.0}), 1, at_once.SECONDS)
    return engine.execution_options(**{at_once.OPTION: True})


def postgresql_arguments(url: URL, settings: Settings, read_seconds: float | None) -> dict[str, Any]:
    """What the driver opens a connection to PostgreSQL with, besides what `url` itself tells of it; `read_seconds` as above."""
    given = {
        "lock_timeout": int(settings.busy_timeout * 1000),
        "statement_timeout": int((read_seconds or 0) * 1000),
        "random_page_cost": 1.1,  # as on any disk without a moving arm; by PostgreSQL's own 4 it would read tables instead of indexes
    }
    options = " ".join(f"-c {name}={value}" for name, value in given.items())
    wanted: dict[str, Any] = {
        "application_name": "danhbo",
        "connect_timeout": 10,
        # A server that is gone without a word, machine and all, is given up in a minute. The system itself would wait a quarter of an hour.
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "tcp_user_timeout": 60_000,
    }
    arguments = {name: value for name, value in wanted.items() if name not in url.query}
    if not settings.prepared_statements:
        arguments["prepare_threshold"] = None
    return {**arguments, "options": f"{options} {url.query.get('options', '')}".strip()}


def _postgresql(url: URL, settings: Settings, size: int, read_seconds: float | None) -> Engine:
    engine = _pooled(url.set(drivername="postgresql+psycopg"), postgresql_arguments(url, settings, read_seconds), settings, size)
    copy_on(engine)
    plan_anew_on(engine)

    def replace_if_closed(connection: Any, *_: object) -> None:  # noqa: ANN401  (the driver's connection)
        # Asking each time whether it is still open would be one more way to the server and back.
        if not _is_quiet(connection.pgconn.socket):
            try:
                engine.dialect.do_ping(connection)
            except engine.dialect.loaded_dbapi.Error as error:
                raise DisconnectionError from error

    event.listen(engine, "checkout", replace_if_closed)
    return engine


def _pooled(url: URL, arguments: Mapping[str, Any], settings: Settings, size: int) -> Engine:
    """The engine for `url` with `size` connections at most, each opened with `arguments`."""
    return create_engine(
        url,
        connect_args=dict(arguments),
        pool_size=size,
        max_overflow=0,
        pool_timeout=settings.busy_timeout,
        json_serializer=_dumps,
        json_deserializer=orjson.loads,
    )


def _is_quiet(socket: int) -> bool:
    """Whether nothing has come to an idle socket, not even its end."""
    waiting = poll()
    waiting.register(socket, POLLIN)
    return not waiting.poll(0)


def _sqlite(url: URL, settings: Settings, size: int, read_seconds: float | None) -> Engine:
    engine = _pooled(url, {"timeout": settings.busy_timeout}, settings, size)

    def prepare(connection: _SqliteConnection, record: _Record) -> None:
        connection.isolation_level = None  # the driver's own BEGIN would come too late for a consistent read
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if read_seconds is not None:
            connection.set_progress_handler(lambda: monotonic() > record.info.get(_DEADLINE, float("inf")), _STEPS)

    def begin(connection: Connection) -> None:
        # A writer takes the write lock at once: upgrading a read lock later could fail instead of waiting its turn.
        writes = connection.get_execution_options().get("writes", False)
        connection.info[_DEADLINE] = float("inf") if writes or read_seconds is None else monotonic() + read_seconds
        if writes:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            # It waits for nothing and cannot fail: the driver alone sends it in a tenth of the time.
            connection.connection.cursor().execute("BEGIN")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine


def gather_statistics(engine: Engine) -> None:
    """Have SQLite look at what its tables hold, unless another process writes: then that one will, when it is done.

    Connections that are open, of whatever process, plan by it from their next statement on.
    """
    connection = engine.raw_connection()
    connection.info.pop(_DEADLINE, None)  # that of the query before
    try:
        connection.cursor().execute("PRAGMA busy_timeout=0")
        # Made anew, not only filled anew: of that alone no other connection would take notice.
        for statement in ("BEGIN IMMEDIATE", "DROP TABLE IF EXISTS sqlite_stat1", "ANALYZE", "COMMIT"):
            connection.cursor().execute(statement)
    except sqlite3.OperationalError as error:
        log.debug("no_statistics_gathered", reason=str(error))
    finally:
        connection.invalidate()


def _dumps(value: object) -> str:
    return orjson.dumps(value).decode()
