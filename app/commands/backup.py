"""`danhbo backup`: a copy of the SQLite database, taken while the service goes on."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from app.commands.database import give_up, open_database
from app.errors import ProblemError

_NO_SECOND_NAMES = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
"""What file systems say on which a file can have one name only."""


def run(file: Path) -> None:
    """Copy the database of the settings into the new `file`, which is there whole or not at all. Ends with 1 where it cannot be."""
    with open_database() as database:
        if database.engine.dialect.name != "sqlite":
            give_up("This is a database of PostgreSQL, which has `pg_dump` for that: see docs/operations.md.")
        if file.exists():
            give_up(f"{file} is there already. Name a file that is not.")
        if not file.parent.is_dir():
            give_up(f"{file.parent} is no folder: make it, or name another file.")
        try:
            # In a folder of its own, with the journal that SQLite leaves where there is no room: another may be copying to the same name.
            with TemporaryDirectory(prefix=".danhbo-", suffix=".unfinished", dir=file.parent, ignore_cleanup_errors=True) as folder:
                unfinished = Path(folder, "copy.db")
                database.copy_to(unfinished)
                _on_disk(unfinished)
                _name(unfinished, file)
            _on_disk(file.parent)
        except FileExistsError:
            give_up(f"{file} came to be there meanwhile, and is as it was. Name a file that is not.")
        except OSError as error:
            give_up(f"{file} could not be written: {error.strerror or error}")
        except ProblemError as error:
            give_up(f"{file} could not be written: {error.detail}")


def _name(unfinished: Path, file: Path) -> None:
    """Give what is written its name. Raises `FileExistsError` where another file has it, even since a moment ago."""
    try:
        file.hardlink_to(unfinished)
    except OSError as error:
        if error.errno not in _NO_SECOND_NAMES:
            raise
        file.touch(exist_ok=False)
        unfinished.replace(file)


def _on_disk(path: Path) -> None:
    """Wait until all that was written to a file, or to a folder, is on the disk."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
