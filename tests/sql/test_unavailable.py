"""Which errors of a database mean that it cannot be used, and what is said of each; any other is a bug and stays what it is."""

from __future__ import annotations

import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import DatabaseError, DataError, DBAPIError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.errors import Contended, Unavailable
from app.sql.unavailable import translated_errors

TOLD: list[tuple[Exception, type[Unavailable], str]] = [
    (PoolTimeout(), Unavailable, "Every database connection is in use"),
    (OperationalError("", {}, sqlite3.OperationalError("no such table: article")), Unavailable, "danhbo migrate"),
    (ProgrammingError("", {}, psycopg.errors.UndefinedTable()), Unavailable, "danhbo migrate"),
    (OperationalError("", {}, sqlite3.OperationalError("database is locked")), Contended, "Others are writing"),
    (OperationalError("", {}, psycopg.errors.LockNotAvailable()), Contended, "Others are writing"),
    (OperationalError("", {}, sqlite3.OperationalError("interrupted")), Unavailable, "took too long"),
    (OperationalError("", {}, psycopg.errors.QueryCanceled()), Unavailable, "took too long"),
    (DatabaseError("", {}, sqlite3.DatabaseError("file is not a database")), Unavailable, "no database of SQLite's"),
    (OperationalError("", {}, psycopg.OperationalError("the connection is lost")), Unavailable, "cannot be used now"),
]


@pytest.mark.parametrize(("error", "kind", "said"), TOLD)
def test_a_database_that_cannot_be_used_is_told_with_what_to_do(error: Exception, kind: type[Unavailable], said: str) -> None:
    with pytest.raises(Unavailable, match=said) as told, translated_errors():
        raise error
    assert type(told.value) is kind


@pytest.mark.parametrize(
    "error",
    [
        DataError("", {}, psycopg.errors.NumericValueOutOfRange()),
        OperationalError("", {}, psycopg.errors.ProgramLimitExceeded()),  # of what is asked: it stays so however often that is tried
        KeyError("a bug"),
    ],
)
def test_any_other_error_stays_what_it_is(error: Exception) -> None:
    with pytest.raises((DBAPIError, KeyError)) as raised, translated_errors():
        raise error
    assert raised.value is error
