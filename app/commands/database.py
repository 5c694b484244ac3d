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
from app.database_url import missing_folder
from app.errors import Unavailable
from app.logs import configure_logging
from app.migrate import is_current


@contextmanager
def open_database(settings: Settings | None = None) -> Generator[Database]:
    """The database of `settings`, or of the environment's. Ends the command with 1 where it lacks tables, or cannot be used, now or within the block."""
    settings = settings or read_settings()
    configure_logging(settings)
    require_folder(settings)
    database = Database(settings)
    try:
        if not is_current(database):
            give_up("The database lacks tables of this version: run `danhbo migrate`.")
        yield database
    except Unavailable as error:
        give_up(error.detail)
    finally:
        database.close()


def require_folder(settings: Settings) -> None:
    """End the command with 1 where the folder of the SQLite file is not there: neither waiting nor trying again would help."""
    folder = missing_folder(settings.database_url)
    if folder is not None:
        give_up(f"The folder {folder} is not there: make it, or name another file in DANHBO_DATABASE_URL.")


def tell_of_what_is_missing(settings: Settings) -> None:
    """Say on standard error why the database of `settings` cannot be used yet, if so. Ends the command with 1 where its folder is not there."""
    require_folder(settings)
    database = Database(settings)
    try:
        if not is_current(database):
            print(
                "The database lacks tables of this version: every request is answered 503 until `danhbo migrate` has run.", file=sys.stderr
            )
    except Unavailable as error:
        print(error.detail, file=sys.stderr)
    finally:
        database.close()


def give_up(message: str) -> NoReturn:
    """End the command with 1 after `message`."""
    print(message, file=sys.stderr)
    raise typer.Exit(1)
