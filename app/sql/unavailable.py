"""What a database says that cannot be used now, as the problem that the caller is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

import structlog
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.errors import Contended, Unavailable

log = structlog.get_logger(__name__)

NOT_NOW = "The database cannot be used now. Try again in a moment."
_UNDEFINED_TABLE, _LOCK_NOT_AVAILABLE, _QUERY_CANCELED = "42P01", "55P03", "57014"
_PROGRAM_LIMIT = "54"
"""The class of errors such as that a value is too long for an index."""


@contextmanager
def translated_errors() -> Generator[None]:
    """Turn "the database cannot be used" into `Unavailable`; any other error is a bug and goes on as it is."""
    try:
        yield
    except PoolTimeout as error:
        raise Unavailable("Every database connection is in use. Try again in a moment.") from error
    except DBAPIError as error:
        if not _is_of_the_database(error):
            raise
        log.error("database_unavailable", error=str(error.orig))
        raise _told(error) from error


def _is_of_the_database(error: DBAPIError) -> bool:
    """Whether it is the database that is in trouble, and not what it is asked."""
    state = _state(error)
    if state is not None and state.startswith(_PROGRAM_LIMIT):
        return False  # it stays so however often that is tried
    return state == _UNDEFINED_TABLE or _is_broken_file(error) or isinstance(error, (OperationalError, InterfaceError))


def _told(error: DBAPIError) -> Unavailable:
    state, said = _state(error), str(error.orig)
    by_sqlite = said if isinstance(error.orig, sqlite3.OperationalError) else ""
    if _is_broken_file(error):
        return Unavailable("The file is no database of SQLite's, or it is damaged: put a copy in its place, as docs/operations.md tells.")
    if state == _UNDEFINED_TABLE or "no such table" in by_sqlite:
        return Unavailable("The database has no tables yet: run `danhbo migrate`.")
    if state == _LOCK_NOT_AVAILABLE or "locked" in by_sqlite:
        return Contended("Others are writing to the database all the time. Try again in a moment.")
    if state == _QUERY_CANCELED or by_sqlite == "interrupted":
        return Unavailable("The database took too long over this request. Ask for less: more filters, a shorter page, no count.")
    return Unavailable(NOT_NOW)


def _state(error: DBAPIError) -> str | None:
    """The code of an error by which PostgreSQL knows it; SQLite's have none."""
    state: str | None = getattr(error.orig, "sqlstate", None)
    return state


def _is_broken_file(error: DBAPIError) -> bool:
    return type(error.orig) is sqlite3.DatabaseError
