"""Whether anything was committed to a database, whichever process did it: told for next to nothing where the database can."""

from __future__ import annotations

import sqlite3
from threading import Lock

from sqlalchemy import Engine


class Commits:
    """The commits to the database of `engine`, seen from a connection that is not of its pool. Safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None

    def mark(self) -> int | None:
        """A number that is another one after each commit; None where only the rows tell, as on PostgreSQL, or nothing does at this moment.

        It takes microseconds and waits for nobody, so the event loop may ask.
        """
        if self._engine.dialect.name != "sqlite":
            return None
        with self._lock:
            try:
                if self._connection is None:
                    self._connection = _own_connection(self._engine)
                (mark,) = self._connection.execute("PRAGMA data_version").fetchone()
            except sqlite3.Error:
                return None
        return int(mark)

    def close(self) -> None:
        """Close the connection; the next question opens another."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None


def _own_connection(engine: Engine) -> sqlite3.Connection:
    arguments, options = engine.dialect.create_connect_args(engine.url)
    connection: sqlite3.Connection = engine.dialect.connect(*arguments, **{**options, "timeout": 0, "check_same_thread": False})  # type: ignore[assignment]
    connection.isolation_level = None
    return connection
