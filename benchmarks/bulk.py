"""Writing many rows at once: indexes are made when all rows are there, and nothing is checked on the way."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import Connection, text

_INDEXES = {
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' "
    "AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = (quote_ident(indexname))::regclass)",
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
}
_AT_ONCE = {
    "postgresql": ("SET session_replication_role = replica", "SET maintenance_work_mem = '512MB'"),
    "sqlite": ("PRAGMA cache_size = -1000000",),
}


@contextmanager
def unindexed(connection: Connection) -> Generator[None]:
    """Take the indexes away but for those of keys, and make them again at the end. Nothing is committed; a fault leaves that to the caller too."""
    backend = connection.dialect.name
    for setting in _AT_ONCE[backend]:
        connection.execute(text(setting))
    indexes = [(name, definition) for name, definition in connection.execute(text(_INDEXES[backend]))]
    for name, _ in indexes:
        connection.execute(text(f"DROP INDEX {name}"))
    yield
    for _, definition in indexes:
        connection.exec_driver_sql(definition)
