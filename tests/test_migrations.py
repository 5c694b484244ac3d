"""Migrations: up and down on both databases, and what they make is what the models say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, Integer, String, create_engine, inspect, make_url, text
from sqlalchemy.exc import IntegrityError

from app.config import Settings
from app.database import Database
from app.migrate import downgrade, is_current, upgrade
from app.models import metadata
from tests.conftest import BACKENDS


@pytest.fixture(params=BACKENDS)
def empty(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A database without tables."""
    if request.param == "sqlite":
        yield Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('migrations') / 'danhbo.db'}")
        return
    url = make_url(request.getfixturevalue("postgresql_url")).set(drivername="postgresql+psycopg")
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text("CREATE DATABASE migrations"))
    yield Settings(database_url=url.set(database="migrations").render_as_string(hide_password=False))
    with server.connect() as connection:
        connection.execute(text("DROP DATABASE migrations"))
    server.dispose()


@pytest.fixture
def database(empty: Settings) -> Iterator[Database]:
    database = Database(empty)
    yield database
    database.close()


def test_the_migrations_make_what_the_models_say(empty: Settings, database: Database) -> None:
    upgrade(empty)
    with database.read() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_down_leaves_nothing_and_up_again_works(empty: Settings, database: Database) -> None:
    upgrade(empty)
    downgrade(empty, "base")
    assert inspect(database.engine).get_table_names() == ["alembic_version"]
    upgrade(empty)
    assert set(inspect(database.engine).get_table_names()) == {*metadata.tables, "alembic_version"}


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
        session.execute(text("INSERT INTO organisation (key, name, search_key, kind, resolved) VALUES ('a', 'A', 'a', 'other', true)"))
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
