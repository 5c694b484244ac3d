"""Migrations in company: of readers and writers, of another `danhbo migrate`, of a DBA who runs them as a script, of what an earlier run left."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import text

from app.config import Settings
from app.database import Database
from app.migrate import is_current, upgrade, write_script
from app.search.index import creation
from tests.conftest import BACKENDS
from tests.forks import FORKS, become_danhbo
from tests.postgresql import fresh_database, psql

ARTICLE = "INSERT INTO article (content_key, extractor, created_at, text, search_key) VALUES ('{key}', 'x', '2025-01-01', 'A', 'a')"
ONLINE = "0009"
"""What follows changes indexes alone."""
SCHEMA = """
    SELECT table_name || ' ' || column_name, concat_ws(' ', data_type, is_nullable, column_default, is_identity)
    FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', attrelid::regclass, attname), attstattarget::text FROM pg_attribute WHERE attstattarget > 0
    UNION ALL SELECT version_num, 'revision' FROM alembic_version
"""


@pytest.fixture
def empty(postgresql_url: str) -> Iterator[Settings]:
    """A database without tables, of PostgreSQL."""
    with fresh_database(postgresql_url, "online") as url:
        yield Settings(database_url=url)


@pytest.fixture
def database(empty: Settings) -> Iterator[Database]:
    database = Database(empty)
    yield database
    database.close()


def script(settings: Settings, stretch: str) -> str:
    output = StringIO()
    write_script(settings, stretch, output)
    return output.getvalue()


def store(database: Database, key: str) -> None:
    with database.transaction() as session:
        session.execute(text(ARTICLE.format(key=key)))


@pytest.mark.skipif("postgresql" not in BACKENDS, reason="PostgreSQL is left out")
class TestOnPostgresql:
    def test_others_read_and_write_meanwhile(self, empty: Settings, database: Database) -> None:
        upgrade(empty, ONLINE)
        store(database, "before")
        migration = Thread(target=upgrade, args=(empty,))
        count = text("SELECT count(*) FROM article")
        with database.read() as reader:
            assert reader.scalar(count) == 1
            migration.start()
            with database.engine.connect() as watcher:  # an index made concurrently waits for whoever reads already
                building = text("SELECT count(*) FROM pg_stat_progress_create_index WHERE phase LIKE 'waiting%'")
                while not watcher.scalar(building):
                    watcher.rollback()
                    Event().wait(0.02)
            store(database, "meanwhile")
            with database.read() as another:
                assert another.scalar(count) == 2
            assert reader.scalar(count) == 1
            assert migration.is_alive()
        migration.join(30)
        assert is_current(database)

    def test_what_a_run_that_was_broken_off_left_is_made_whole(self, empty: Settings, database: Database) -> None:
        upgrade(empty, ONLINE)
        index = "ix_article_published_on_id"
        with database.transaction() as session:
            session.execute(text(f"CREATE INDEX {index} ON article (published_on, id)"))
            session.execute(text(f"UPDATE pg_index SET indisvalid = false WHERE indexrelid = '{index}'::regclass"))
        upgrade(empty)
        with database.read() as session:
            assert session.scalar(text("SELECT count(*) FROM pg_index WHERE NOT indisvalid")) == 0
        assert is_current(database)

    def test_a_script_makes_the_same_schema(self, empty: Settings, database: Database, postgresql_url: str) -> None:
        upgrade(empty)
        with fresh_database(postgresql_url, "by_script") as url:
            done = psql(url, script(empty, "base:head"))
            assert done.returncode == 0, done.stderr
            by_script = Database(Settings(database_url=url))
            with database.read() as one, by_script.read() as other:
                wanted, made = ({tuple(row) for row in session.execute(text(SCHEMA))} for session in (one, other))
            current = is_current(by_script)
            by_script.close()
        assert made ^ wanted == set()
        assert current

    def test_a_script_does_not_leave_out_what_takes_python(self, empty: Settings, database: Database) -> None:
        upgrade(empty, "0002")
        store(database, "stored")
        done = psql(empty.database_url, script(empty, "0002:0003"))
        assert done.returncode != 0
        assert "run `danhbo migrate` instead" in done.stderr
        upgrade(empty)
        assert is_current(database)


def test_no_script_is_written_for_sqlite() -> None:
    with pytest.raises(ValueError, match="for PostgreSQL only"):
        script(Settings(), "base:head")


@pytest.mark.parametrize("backend", BACKENDS)
def test_two_at_once_do_not_collide(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    def migrate_twice(url: str) -> None:
        environment, logs = {**os.environ, "DANHBO_DATABASE_URL": url}, [tmp_path / "one.log", tmp_path / "other.log"]
        both = [FORKS.Process(target=become_danhbo, args=(["migrate"], tmp_path, environment, log)) for log in logs]
        for process in both:
            process.start()
        for process in both:
            process.join(100)
        said = [log.read_text() for log in logs]
        assert [process.exitcode for process in both] == [0, 0], said
        assert sum("-> 0001" in each for each in said) == 1

    if backend == "sqlite":
        migrate_twice(f"sqlite:///{tmp_path / 'danhbo.db'}")
    else:
        with fresh_database(request.getfixturevalue("postgresql_url"), "twice") as url:
            migrate_twice(url)


def test_every_index_by_words_is_there_in_the_end(tmp_path: Path) -> None:
    """A migration that has SQLite make a table anew takes the triggers on it away: it is to create them again."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'danhbo.db'}")
    upgrade(settings)
    database = Database(settings)
    with database.read() as session:
        there = session.scalars(text("SELECT sql FROM sqlite_master WHERE type = 'trigger' OR sql LIKE 'CREATE VIRTUAL TABLE%'")).all()
    database.close()
    assert sorted(there) == sorted(statement for statement in creation("sqlite") if statement.startswith("CREATE"))
