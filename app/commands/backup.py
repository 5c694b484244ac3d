"""`danhbo backup`: a copy of the SQLite database, taken while the service goes on."""

from __future__ import annotations

import os
from pathlib import Path

from app.commands.database import give_up, open_database
from app.errors import ProblemError


def run(file: Path) -> None:
    """Copy the database of the settings into the new `file`, which is there whole or not at all. Ends with 1 where it cannot be."""
    unfinished = file.with_name(f"{file.name}.unfinished")
    with open_database() as database:
        if database.engine.dialect.name != "sqlite":
            give_up("This is a database of PostgreSQL, which has `pg_dump` for that: see docs/operations.md.")
        if file.exists():
            give_up(f"{file} is there already. Name a file that is not.")
        try:
            unfinished.unlink(missing_ok=True)
            database.copy_to(unfinished)
            _on_disk(unfinished)
            unfinished.rename(file)
            _on_disk(file.parent)
        except (OSError, ProblemError) as error:
            unfinished.unlink(missing_ok=True)
            give_up(f"{file} could not be written: {error}")


def _on_disk(path: Path) -> None:
    """Wait until all that was written to a file, or to a folder, is on the disk."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
