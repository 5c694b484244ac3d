"""Migrations in company: of readers and writers, of another `danhbo migrate`, of a DBA who runs them as a script, of what an earlier run left."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from io import StringIO
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import text

from app.config import Settings
from app.database import Database
from app.migrate import is_current, upgrade, write_script
from app.organisations.names import name_keys
from app.search.index import creation
from migrations import online
from migrations.online import _WRITER_LOCK, outside_of_the_transaction
from tests.conftest import BACKENDS
from tests.forks import FORKS, become_danhbo
from tests.postgresql import fresh_database, psql

ARTICLE = "INSERT INTO article (content_key, extractor, created_at, text, search_key) VALUES ('{key}', 'x', '2025-01-01', 'A', 'a')"
ONLINE = "0009"
"""What follows changes indexes alone."""
DAY = "2025-02-03"
FACT = {"rule": "x", "extractor": "x", "evidence": "[]", "search_key": "a"}
COMMITTEE = {"key": "quảng ninh", "name": "Tỉnh ủy Quảng Ninh", "search_key": "a", "kind": "party_committee", "level": "province"}
POST = {"person_name": "Lý Thị Mận", "title": "Bí thư", "status": "current"}
ARTICLES = [
    {"content_key": key, "extractor": "x", "created_at": "2025-01-01", "text": "Họp.", "search_key": "hop", "published_on": DAY}
    for key in "AB"
]
MEETING = {"kind": "conference", "date": DAY, "host_id": 1, "first_day": DAY, "last_day": DAY}
STORED: dict[str, Sequence[Mapping[str, object]]] = {
    "article": ARTICLES,
    "person": [{"key": "lý thị mận", "name": "Lý Thị Mận", "search_key": "ly thi man"}],
    "organisation": [{**COMMITTEE, "place": "22", "resolved": True}],
    "organisation_name": [{"organisation_id": 1, "name": "Tỉnh ủy", "search_key": "a"}],
    "article_person": [{**FACT, "article_id": 1, "person_id": 1, "name": "Lý Thị Mận"}],
    "article_organisation": [{**FACT, "article_id": 1, "organisation_id": 1}],
    "article_organisation_name": [{"article_organisation_id": 1, "organisation_name_id": 1, "position": 0}],
    "appointment": [{**FACT, **POST, "article_id": 1, "person_id": 1, "organisation_id": 1}],
    "meeting": [{**FACT, **MEETING, "article_id": id_} for id_ in (1, 2)],
}
"""Rows as the first revision has them."""
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


def store_rows(database: Database) -> None:
    with database.transaction() as session:
        for table, rows in STORED.items():
            columns, values = ", ".join(rows[0]), ", ".join(f":{column}" for column in rows[0])
            session.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), rows)


def assert_brought_up_to_date(database: Database) -> None:
    """What is there of `STORED` is as it is to be."""
    assert is_current(database)
    with database.read() as session:
        assert session.execute(text("SELECT key, first_person_id, CAST(day AS TEXT) FROM article_person")).all() == [("lý thị mận", 1, DAY)]
        assert session.execute(text("SELECT title, CAST(first_seen AS TEXT) FROM post")).all() == [("Bí thư", DAY)]
        assert session.execute(text("SELECT CAST(last_seen AS TEXT) FROM person")).all() == [(DAY,)]
        assert session.execute(text("SELECT key, name_keys FROM organisation")).all() == [
            ("tỉnh ủy quảng ninh #province", name_keys("Tỉnh ủy Quảng Ninh"))
        ]
        assert session.execute(text("SELECT name FROM article_organisation")).all() == [("Tỉnh ủy Quảng Ninh",)]
        assert session.scalars(text("SELECT DISTINCT occasion FROM meeting")).all() == [f"{DAY} conference tỉnh ủy quảng ninh #province"]
        assert session.scalars(text("SELECT record_id FROM meeting ORDER BY id")).all() == [1, 1]
        assert session.scalars(text("SELECT search_key FROM article_passage ORDER BY id")).all() == ["hop", "hop"]
        told = session.execute(text("SELECT kind, count(*) FROM change WHERE change = 'added' GROUP BY kind ORDER BY kind")).all()
        assert told == [("article", 2), ("committee", 1), ("meeting", 2), ("member", 1)]


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

    def test_nobody_who_reads_or_writes_waits_for_what_takes_long(
        self, empty: Settings, database: Database, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        steps = 0

        @contextmanager
        def with_others() -> Iterator[None]:
            nonlocal steps
            steps += 1
            with outside_of_the_transaction(), database.engine.connect() as other:
                other.execute(text("SET lock_timeout = '5s'"))
                for table in STORED:
                    other.execute(text(f"SELECT count(*) FROM {table}"))
                    other.execute(text(f"LOCK TABLE {table} IN ROW EXCLUSIVE MODE"))
                other.execute(text(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})"))
                other.rollback()
                yield

        upgrade(empty, "0001")
        store_rows(database)
        monkeypatch.setattr(online, "outside_of_the_transaction", with_others)
        upgrade(empty)
        assert steps > 50
        assert_brought_up_to_date(database)

    def test_broken_off_after_any_step_it_goes_on_where_it_ended(
        self, empty: Settings, database: Database, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        broken_off: set[str] = set()

        @contextmanager
        def once_broken_off() -> Iterator[None]:
            with outside_of_the_transaction():
                yield
            called_from = "\n".join(str(frame) for frame in traceback.extract_stack() if "migrations" in frame.filename)
            if called_from not in broken_off:
                broken_off.add(called_from)
                raise KeyboardInterrupt

        upgrade(empty, "0001")
        store_rows(database)
        monkeypatch.setattr(online, "outside_of_the_transaction", once_broken_off)
        while not is_current(database):
            with suppress(KeyboardInterrupt):
                upgrade(empty)
        assert len(broken_off) > 10
        assert_brought_up_to_date(database)

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


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_is_stored_comes_along_from_revision_to_revision(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    def climb(url: str) -> None:
        settings = Settings(database_url=url)
        database = Database(settings)
        try:
            upgrade(settings, "0001")
            store_rows(database)
            while not is_current(database):
                upgrade(settings, "+1")
            assert_brought_up_to_date(database)
        finally:
            database.close()

    if backend == "sqlite":
        climb(f"sqlite:///{tmp_path / 'danhbo.db'}")
    else:
        with fresh_database(request.getfixturevalue("postgresql_url"), "climb") as url:
            climb(url)


def test_every_index_by_words_is_there_in_the_end(tmp_path: Path) -> None:
    """A migration that has SQLite make a table anew takes the triggers on it away: it is to create them again."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'danhbo.db'}")
    upgrade(settings)
    database = Database(settings)
    with database.read() as session:
        there = session.scalars(text("SELECT sql FROM sqlite_master WHERE type = 'trigger' OR sql LIKE 'CREATE VIRTUAL TABLE%'")).all()
    database.close()
    assert sorted(there) == sorted(statement for statement in creation("sqlite") if statement.startswith("CREATE"))
