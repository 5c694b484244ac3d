"""SQLite files with every table and no row: made by the migrations once, which takes longer than most of what they are for."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.config import Settings
from app.migrate import upgrade


def empty_sqlite(file: Path) -> str:
    """Make the migrated database `file`; gives its URL."""
    file.write_bytes(_migrated())
    return f"sqlite:///{file}"


@cache
def _migrated() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "danhbo.db"
        upgrade(Settings(database_url=f"sqlite:///{file}"))
        return file.read_bytes()
