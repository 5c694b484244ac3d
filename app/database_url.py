"""The URL of a database, as people write it and as SQLAlchemy takes it."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

_SHORT = re.compile(r"^postgres(?=://)")
"""As many hosts of PostgreSQL write it in the URL that they give, and its own programs take it."""
_DRIVERS = ("sqlite", "sqlite+pysqlite", "postgresql", "postgresql+psycopg")


def checked_database_url(value: str) -> str:
    """`value` as SQLAlchemy takes it. Raises `ValueError` that says what is wrong with it."""
    written = _SHORT.sub("postgresql", value)
    url = _parsed(written)
    if url is None or "@" in (url.host or ""):
        raise ValueError("is no URL such as sqlite:///file.db or postgresql://user:password@host/name (within a password @ is %40)")
    if url.drivername not in _DRIVERS:
        raise ValueError("must begin with sqlite:/// or postgresql://")
    if url.get_backend_name() == "sqlite" and not _names_file(url):
        raise ValueError("names no file: sqlite:///file.db is one in this folder, sqlite:////folder/file.db one anywhere")
    if url.get_backend_name() == "postgresql" and url.query:
        _check_options(url)
    return written


def missing_folder(checked_url: str) -> Path | None:
    """The folder that an SQLite file should be in and that is not there; None where all is well, and of a server."""
    url = make_url(checked_url)
    if url.get_backend_name() != "sqlite" or (url.database or "").startswith("file:"):
        return None
    folder = Path(url.database or "").absolute().parent
    return None if folder.is_dir() else folder


def _parsed(written: str) -> URL | None:
    try:
        return make_url(written)
    except (ArgumentError, ValueError):  # the latter where the port is no number
        return None


def _check_options(url: URL) -> None:
    """Raises `ValueError` for an option behind `?` that PostgreSQL's library does not have: no connection could be opened with it."""
    from psycopg.pq import Conninfo  # a register in a file does without that library

    known = {option.keyword.decode() for option in Conninfo.get_defaults()}
    if unknown := sorted(url.query.keys() - known):
        raise ValueError(f"has behind ? what is no connection option of PostgreSQL: {', '.join(unknown)}")


def _names_file(url: URL) -> bool:
    return not url.host and bool(url.database) and url.database != ":memory:"
