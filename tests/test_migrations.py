"""Migrations: up and down on both databases, and what they make is what the models say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, Integer, String, inspect, text
from sqlalchemy.exc import IntegrityError

from app.config import Settings
from app.database import Database
from app.migrate import downgrade, is_current, upgrade
from app.models import metadata
from app.search.index import is_index
from tests.conftest import BACKENDS
from tests.postgresql import fresh_database


@pytest.fixture(params=BACKENDS)
def empty(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A database without tables."""
    if request.param == "sqlite":
        yield Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('migrations') / 'danhbo.db'}")
        return
    with fresh_database(request.getfixturevalue("postgresql_url"), "migrations") as url:
        yield Settings(database_url=url)


@pytest.fixture
def database(empty: Settings) -> Iterator[Database]:
    database = Database(empty)
    yield database
    database.close()


def test_the_migrations_make_what_the_models_say(empty: Settings, database: Database) -> None:
    upgrade(empty)
    with database.read() as session:
        opts = {"compare_type": True, "include_name": lambda name, *_: not is_index(name)}
        context = MigrationContext.configure(session.connection(), opts=opts)
        assert compare_metadata(context, metadata) == []


def test_down_leaves_nothing_and_up_again_works(empty: Settings, database: Database) -> None:
    upgrade(empty)
    downgrade(empty, "base")
    assert inspect(database.engine).get_table_names() == ["alembic_version"]
    upgrade(empty)
    tables = {name for name in inspect(database.engine).get_table_names() if not is_index(name)}
    assert tables == {*metadata.tables, "alembic_version"}


def test_a_second_upgrade_changes_nothing(empty: Settings, database: Database) -> None:
    assert not is_current(database)
    upgrade(empty)
    assert is_current(database)
    upgrade(empty)
    assert is_current(database)
    downgrade(empty, "base")
    assert not is_current(database)


def test_every_constraint_has_a_name(empty: Settings, database: Database) -> None:
    upgrade(empty)
    inspector = inspect(database.engine)
    for table in metadata.tables:
        found = [*inspector.get_unique_constraints(table), *inspector.get_foreign_keys(table)]
        assert all(constraint["name"] for constraint in found), table


def test_a_table_that_is_made_anew_keeps_what_refers_to_it(empty: Settings, database: Database) -> None:
    upgrade(empty)
    with database.transaction() as session:
        session.execute(
            text("INSERT INTO organisation (key, name, search_key, name_keys, kind, resolved) VALUES ('a', 'A', 'a', 'a', 'other', true)")
        )
        session.execute(text("INSERT INTO organisation_name (organisation_id, name, search_key) VALUES (1, 'A', 'a')"))
    with database.migration() as connection:
        recreate: Literal["always", "auto"] = "always" if connection.dialect.name == "sqlite" else "auto"
        with Operations(MigrationContext.configure(connection)).batch_alter_table("organisation", recreate=recreate) as batch:
            batch.add_column(Column("note", String))
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM organisation_name")) == 1
        assert session.scalar(text("SELECT note FROM organisation")) is None


def test_a_migration_that_fails_changes_nothing(empty: Settings, database: Database) -> None:
    def fail() -> None:
        with database.migration() as connection:
            Operations(MigrationContext.configure(connection)).create_table("half", Column("id", Integer))
            raise KeyError

    upgrade(empty)
    with pytest.raises(KeyError):
        fail()
    assert not inspect(database.engine).has_table("half")
    with pytest.raises(IntegrityError), database.transaction() as session:  # foreign keys are on again
        session.execute(text("INSERT INTO organisation_name (organisation_id, name, search_key) VALUES (1, 'A', 'a')"))


_ARTICLE = """INSERT INTO article (content_key, extractor, created_at, text, search_key) VALUES (:name, 'x', '2025-01-01', 'A', 'a')"""
_ORGANISATION = """
    INSERT INTO organisation (key, name, search_key, kind, level, place, parent_name, resolved)
    VALUES (:name || :place, :name, 'a', :kind, :level, :place, :parent, true)
"""
_PERSON = "INSERT INTO person (key, name, search_key) VALUES ('a', 'A', 'a')"
_POST = "INSERT INTO post (person_id, organisation_id, title, undated) VALUES (1, :of, 'Bí thư', true)"
_APPOINTMENT = """
    INSERT INTO appointment (article_id, organisation_id, person_id, person_name, title, status, day, rule, extractor, evidence, search_key)
    VALUES (1, :of, 1, 'A', 'Bí thư', 'current', '2025-01-01', 'x', 'x', '[]', 'a')
"""
_MEETING = """
    INSERT INTO meeting (article_id, kind, occasion, rule, extractor, evidence, search_key)
    VALUES (1, 'conference', '2025-01-01 conference Tỉnh ủy Quảng Ninh22', 'x', 'x', '[]', 'a')
"""
_MENTION = """
    INSERT INTO article_organisation (article_id, organisation_id, rule, extractor, evidence, search_key) VALUES (:article, :of, 'x', 'x', '[]', 'a')
"""


def test_stored_committees_are_brought_into_the_tree(empty: Settings, database: Database) -> None:
    upgrade(empty, "0003")
    bloc = "Đảng ủy Khối các cơ quan tỉnh Quảng Ninh"
    stored = [
        ("Ban Tổ chức Tỉnh ủy Quảng Ninh", "party_organ", "province", "22", "Tỉnh ủy Quảng Ninh"),
        ("Tỉnh ủy Quảng Ninh", "party_committee", "province", "22", None),
        (bloc, "party_committee", "district", "22", None),
        (bloc, "party_committee", "district", "2025-22", None),
    ]
    mentions = [(1, 3), (1, 4), (2, 4)]  # one article names both records of the bloc
    names = [(3, "Đảng bộ Khối"), (4, "Đảng bộ Khối"), (4, "BTV Khối")]
    printed = [(1, 1), (2, 2), (3, 2), (3, 3)]
    with database.transaction() as session:
        for statement, columns, rows in (
            (_ARTICLE, ("name",), [("A",), ("B",)]),
            (_ORGANISATION, ("name", "kind", "level", "place", "parent"), stored),
            (_MENTION, ("article", "of"), mentions),
            ("INSERT INTO organisation_name (organisation_id, name, search_key) VALUES (:of, :name, 'a')", ("of", "name"), names),
            ("INSERT INTO article_organisation_name VALUES (:mention, :name, 0)", ("mention", "name"), printed),
            (_PERSON, (), [()]),
            (_APPOINTMENT, ("of",), [(3,), (4,)]),
            (_POST, ("of",), [(3,), (4,)]),
            (_MEETING, (), [()]),
        ):
            session.execute(text(statement), [dict(zip(columns, row, strict=True)) for row in rows])
    upgrade(empty)
    with database.read() as session:
        committees = session.execute(text("SELECT id, place, parent_id, dissolved_on FROM organisation ORDER BY id")).all()
        assert committees == [(1, "2025-22", 2, None), (2, "2025-22", None, None), (3, "2025-22", 2, "2025")]
        told = session.execute(text("SELECT article_id, organisation_id, name FROM article_organisation ORDER BY id")).all()
        assert told == [(1, 3, bloc), (2, 3, bloc)]
        assert session.scalar(text("SELECT occasion FROM meeting")) == "2025-01-01 conference tỉnh ủy quảng ninh #province"
        posts = "SELECT organisation_id, title, CAST(first_seen AS TEXT) FROM post"
        assert session.execute(text(posts)).all() == [(3, "Bí thư", "2025-01-01")]
        shown = (
            "SELECT name, search_key FROM article_organisation_name JOIN organisation_name ON organisation_name.id = organisation_name_id"
        )
        assert session.execute(text(f"{shown} WHERE article_organisation_id = 3 ORDER BY name")).all() == [
            ("BTV Khối", "ban thuong vu khoi"),
            ("Đảng bộ Khối", "dang bo khoi"),
        ]
        assert session.scalar(text("SELECT count(*) FROM organisation_name")) == 2
    with database.transaction() as session:  # ids go on from where they were
        another = {"name": "C", "kind": "other", "level": None, "place": "22", "parent": None}
        session.execute(text(_ORGANISATION.replace("resolved)", "resolved, name_keys)").replace("true)", "true, 'c')")), another)
        assert session.scalar(text("SELECT max(id) FROM organisation")) == 5
    downgrade(empty, "0003")
    assert "parent_key" in {column["name"] for column in inspect(database.engine).get_columns("organisation")}


def test_what_is_stored_is_the_beginning_of_the_feed(empty: Settings, database: Database) -> None:
    upgrade(empty, "0005")
    organisation = """
        INSERT INTO organisation (key, name, search_key, name_keys, kind, resolved, merged_into) VALUES (:kind, 'A', 'a', 'a', :kind, true, :into)
    """
    with database.transaction() as session:
        session.execute(text(_ARTICLE), {"name": "A"})
        bodies: list[dict[str, str | int | None]] = [
            {"kind": "party_committee", "into": None},
            {"kind": "other", "into": None},
            {"kind": "party_organ", "into": 1},
        ]
        session.execute(text(organisation), bodies)
        session.execute(text(_PERSON))
        session.execute(text(_MEETING))
    upgrade(empty)
    with database.read() as session:
        assert session.execute(text("SELECT kind, record_id, change, into_id FROM change ORDER BY id")).all() == [
            ("article", 1, "added", None),
            ("committee", 1, "added", None),
            ("organisation", 2, "added", None),
            ("committee", 3, "merged", 1),
            ("member", 1, "added", None),
            ("meeting", 1, "added", None),
        ]


def test_names_without_a_post_are_told_by_the_codes_that_committees_have(empty: Settings, database: Database) -> None:
    upgrade(empty, "0017")
    stored = ["22", "24", "27", None]  # Quảng Ninh kept its name and its code, Bắc Giang neither, Bắc Ninh its name alone
    with database.transaction() as session:
        session.execute(
            text("INSERT INTO person (key, name, search_key, name_corrected, territory) VALUES ('a', 'A', 'a', false, :territory)"),
            [{"territory": territory} for territory in stored],
        )
    upgrade(empty)
    territories = text("SELECT territory FROM person ORDER BY id")
    with database.read() as session:
        assert session.scalars(territories).all() == ["2025-22", "24", "27", None]
    downgrade(empty, "0017")
    with database.read() as session:
        assert session.scalars(territories).all() == stored
