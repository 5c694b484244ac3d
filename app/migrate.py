"""The database's schema: bring it to the newest migration, tell whether it is there, and write the SQL that brings it there."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from time import monotonic, sleep
from typing import TextIO

import structlog
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.config import Settings
from app.database import Database
from app.errors import Contended

log = structlog.get_logger(__name__)

_PATIENCE = 120.0  # seconds in which a table that others use is tried again
_PAUSE = 1.0


def alembic_config(settings: Settings, output: TextIO | None = None) -> Config:
    """Alembic's configuration for the database of `settings`; it needs no alembic.ini, so it works from a wheel too. Scripts go to `output`."""
    config = Config(output_buffer=output)
    config.set_main_option("script_location", str(Path(str(files("migrations")))).replace("%", "%%"))
    config.attributes["settings"] = settings
    return config


def upgrade(settings: Settings, revision: str = "head") -> None:
    """Run the migrations that the database lacks, up to `revision`; nothing happens where it has them all.

    Reports that an earlier version stored are then compared as new ones are. Where others use a table all the time, the migration that
    needs it is tried again for a while: those before it are done then. Raises `Contended` in the end.
    """
    given_up_at = monotonic() + _PATIENCE
    while True:
        try:
            command.upgrade(alembic_config(settings), revision)
            break
        except Contended:
            if monotonic() > given_up_at:
                raise
            log.info("tables_are_in_use", trying_again_in_seconds=_PAUSE)
            sleep(_PAUSE)
    database = Database(settings)
    try:
        if is_current(database):
            from app.registry.reports import compare_open_reports  # needs half of the extractor, which who only asks `is_current` does not

            with database.transaction() as session:
                compare_open_reports(session)
    finally:
        database.close()


def downgrade(settings: Settings, revision: str) -> None:
    """Undo migrations down to `revision` (`base` for all): data of the tables that go is lost."""
    command.downgrade(alembic_config(settings), revision)


def write_script(settings: Settings, stretch: str, output: TextIO) -> None:
    """Write the SQL of the migrations of `stretch` (`0009:head`, `base:head`) for PostgreSQL to `output`. No database is asked.

    Raises `CommandError` where there is no such stretch, `ValueError` where `settings` name an SQLite file: its tables are altered by
    making them anew from what they are, which takes the file.
    """
    if settings.database_url.startswith("sqlite"):
        raise ValueError(
            "A script can be written for PostgreSQL only: set DANHBO_DATABASE_URL to a `postgresql:` URL (it is not connected to). "
            "An SQLite file is migrated by `danhbo migrate` alone."
        )
    command.upgrade(alembic_config(settings, output), stretch, sql=True)


def is_current(database: Database) -> bool:
    """Whether the database has every migration of this version of the service."""
    with database.read() as session:
        return MigrationContext.configure(session.connection()).get_current_revision() == _newest_revision()


@cache
def _newest_revision() -> str | None:
    return ScriptDirectory(str(files("migrations"))).get_current_head()
