"""The database's schema: bring it to the newest migration, and tell whether it is there."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.config import Settings
from app.database import Database
from app.registry.reports import compare_open_reports


def alembic_config(settings: Settings) -> Config:
    """Alembic's configuration for the database of `settings`; it needs no alembic.ini, so it works from a wheel too."""
    config = Config()
    config.set_main_option("script_location", str(Path(str(files("migrations")))).replace("%", "%%"))
    config.attributes["settings"] = settings
    return config


def upgrade(settings: Settings, revision: str = "head") -> None:
    """Run the migrations that the database lacks, up to `revision`; nothing happens where it has them all.

    Reports that an earlier version stored are then compared as new ones are.
    """
    command.upgrade(alembic_config(settings), revision)
    database = Database(settings)
    try:
        if is_current(database):
            with database.transaction() as session:
                compare_open_reports(session)
    finally:
        database.close()


def downgrade(settings: Settings, revision: str) -> None:
    """Undo migrations down to `revision` (`base` for all): data of the tables that go is lost."""
    command.downgrade(alembic_config(settings), revision)


def is_current(database: Database) -> bool:
    """Whether the database has every migration of this version of the service."""
    with database.read() as session:
        return MigrationContext.configure(session.connection()).get_current_revision() == _newest_revision()


@cache
def _newest_revision() -> str | None:
    return ScriptDirectory(str(files("migrations"))).get_current_head()
