"""The database of the settings, for a subcommand to work in."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import NoReturn

import typer

from app.commands.configuration import read_settings
from app.config import Settings
from app.database import Database
from app.errors import ProblemError
from app.logs import configure_logging
from app.migrate import is_current


@contextmanager
def open_database(settings: Settings | None = None) -> Generator[Database]:
    """The database of `settings`, or of the environment's. Ends the command with 1 where it cannot be used or lacks tables."""
    settings = settings or read_settings()
    configure_logging(settings)
    database = Database(settings)
    try:
        _require_tables(database)
        yield database
    finally:
        database.close()


def _require_tables(database: Database) -> None:
    try:
        current = is_current(database)
    except ProblemError as error:
        give_up(error.detail)
    if not current:
        give_up("The database lacks tables of this version: run `danhbo migrate`.")


def give_up(message: str) -> NoReturn:
    """End the command with 1 after `message`."""
    print(message, file=sys.stderr)
    raise typer.Exit(1)
