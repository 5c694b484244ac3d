"""The two kinds of session."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from app.articles.models import Article
from app.config import Settings
from app.database import Database
from app.errors import Unavailable
from tests.conftest import Backend
from tests.databases import empty_sqlite
from tests.forks import FORKS

INSERT = text("INSERT INTO person (key, name, search_key) VALUES ('a', 'A', 'a')")


def people(database: Database) -> int:
    with database.read() as session:
        return session.scalar(text("SELECT count(*) FROM person")) or 0


def test_a_transaction_is_stored_at_its_end(backend: Backend) -> None:
    with backend.database.transaction() as session:
        session.execute(INSERT)
        assert people(backend.database) == 0
    assert people(backend.database) == 1


def test_a_transaction_that_fails_is_undone(backend: Backend) -> None:
    def fail() -> None:
        with backend.database.transaction() as session:
            session.execute(INSERT)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert people(backend.database) == 0


def test_a_read_session_stores_nothing(backend: Backend) -> None:
    if backend.name == "postgresql":
        with pytest.raises(DBAPIError, match="read-only"), backend.database.read() as session:
            session.execute(INSERT)
    else:
        with backend.database.read() as session:
            session.execute(INSERT)
    assert people(backend.database) == 0


def test_a_read_session_sees_one_state_throughout(backend: Backend) -> None:
    with backend.database.read() as session:
        count = text("SELECT count(*) FROM person")
        before = session.scalar(count)
        with backend.database.transaction() as writer:
            writer.execute(INSERT)
        assert session.scalar(count) == before == 0


def test_writers_take_turns(backend: Backend) -> None:
    started, order = threading.Event(), []

    def second() -> None:
        started.set()
        with backend.database.transaction():
            order.append("second")

    with backend.database.transaction():
        other = threading.Thread(target=second)
        other.start()
        started.wait(5)
        other.join(0.2)  # long enough to overtake, were it not for the turn
        order.append("first")
    other.join(5)
    assert order == ["first", "second"]


def test_a_writer_that_waits_too_long_is_told(backend: Backend) -> None:
    impatient = Database(backend.settings.model_copy(update={"busy_timeout": 0.1}))
    with backend.database.transaction(), pytest.raises(Unavailable), impatient.transaction():
        pass
    impatient.close()


def test_foreign_keys_hold(backend: Backend) -> None:
    with pytest.raises(IntegrityError), backend.database.transaction() as session:
        session.execute(text("INSERT INTO organisation_name (organisation_id, name, search_key) VALUES (1, 'a', 'a')"))


def test_a_row_is_checked_before_it_is_written() -> None:
    with pytest.raises(ValueError, match="content_key"):
        Article.model_validate({"content_key": "short", "text": "a", "extractor": "1", "created_at": "2024-01-01", "search_key": "a"})


def test_another_database_is_refused() -> None:
    with pytest.raises(ValueError, match="database_url"):
        Settings(database_url="mysql://localhost/danhbo")


def test_a_commit_waits_for_the_disk(backend: Backend) -> None:
    if backend.name != "sqlite":
        pytest.skip("it is for whoever runs the server to say")
    with backend.database.read() as session:
        assert session.scalar(text("PRAGMA synchronous")) == 2


def test_a_large_file_is_mapped_as_far_as_sqlite_maps_one(backend: Backend) -> None:
    if backend.name != "sqlite":
        pytest.skip("a server reads its files itself")
    with backend.database.read() as session:
        mapped = session.scalar(text("PRAGMA mmap_size"))
        session.connection().connection.cursor().execute("PRAGMA mmap_size=1000000000000")
        assert mapped == session.scalar(text("PRAGMA mmap_size"))


def test_a_query_that_takes_too_long_is_broken_off(backend: Backend) -> None:
    endless = {
        "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "postgresql": "SELECT count(*) FROM generate_series(1, 1e12)",
    }
    impatient = Database(backend.settings, read_seconds=0.1)
    with pytest.raises(Unavailable, match="took too long"), impatient.read() as session:
        session.execute(text(endless[backend.name]))
    assert people(impatient) == 0  # the connection is as good as before
    impatient.close()


def test_what_is_written_may_take_longer(backend: Backend) -> None:
    long = {
        "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT count(*) FROM n",
        "postgresql": "SELECT pg_sleep(0.2)",
    }
    impatient = Database(backend.settings, read_seconds=0.05)
    with impatient.transaction() as session:
        session.execute(text(long[backend.name]))
        session.execute(INSERT)
    assert people(backend.database) == 1
    impatient.close()


def test_two_processes_that_write_never_find_the_database_locked(backend: Backend) -> None:
    both = [FORKS.Process(target=write_fifty_times, args=(backend.settings.database_url,)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join(100)
    assert [process.exitcode for process in both] == [0, 0]
    assert people(backend.database) == 100


def write_fifty_times(database_url: str) -> None:
    database = Database(Settings(database_url=database_url))
    for _ in range(50):
        with database.transaction() as session:
            session.execute(INSERT)
    database.close()


def test_sqlite_knows_in_the_end_what_its_tables_hold(tmp_path: Path) -> None:
    settings = Settings(database_url=empty_sqlite(tmp_path / "danhbo.db"))
    database = Database(settings)
    with database.transaction() as session:
        session.execute(INSERT)
    database.close()
    with database.read() as session:
        assert session.scalar(text("SELECT stat FROM sqlite_stat1 WHERE idx = 'ix_person_key'")) == "1 1"
    database.close()


def test_sqlite_plans_by_what_its_tables_hold_while_the_service_runs(tmp_path: Path) -> None:
    settings = Settings(database_url=empty_sqlite(tmp_path / "danhbo.db"))
    reader, writer = Database(settings), Database(settings)

    def store(key: str, search_key: str) -> None:
        with writer.transaction() as session:
            session.execute(text(f"INSERT INTO person (key, name, search_key) VALUES ('{key}', 'A', '{search_key}')"))

    def plan(asked: int) -> str:
        question = f"SELECT {asked} FROM person WHERE key = 'a' AND search_key = 'a'"
        with reader.read() as session:
            session.execute(text(question))
            return " ".join(row.detail for row in session.execute(text(f"EXPLAIN QUERY PLAN {question}")))

    for number in range(32):
        store("a", f"b{number}")
    writer.close()
    assert "ix_person_search_key" in plan(1)
    for number in range(64):
        store(f"b{number}", "a")
    assert "ix_person_key" in plan(2)
    reader.close()
    writer.close()


def test_a_connection_that_is_in_use_is_closed_when_it_is_given_back(backend: Backend) -> None:
    database = Database(backend.settings)
    with database.read() as session:
        driver = session.connection().connection.driver_connection
        assert driver is not None
        database.close()
        assert session.scalar(text("SELECT 1")) == 1
    with pytest.raises((sqlite3.ProgrammingError, psycopg.OperationalError), match="closed"):
        driver.execute("SELECT 1")
