"""Changes of large tables while others read and write them, and what a migration can do without a database.

A migration that works on tables with rows uses these instead of `op`'s own. On PostgreSQL an index is made and dropped
`CONCURRENTLY`, outside of the migration's transaction: nobody waits for it. Where a migration was broken off, the next run begins
it anew, so what is made here is first removed as far as it is there. SQLite has one writer at a time anyway.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op

_WAIT_FOR_OTHERS = "SET lock_timeout = '10min'"  # an index waits for transactions that began before it, and nobody for the index
_AS_ELSEWHERE = "SET lock_timeout = '3s'"
_EMPTY = """
    DO $$ BEGIN
        IF EXISTS (SELECT FROM article) THEN
            RAISE EXCEPTION 'This step works out columns of stored articles, which SQL cannot do: run `danhbo migrate` instead.';
        END IF;
    END $$
"""


def create_index(table: str, columns: Sequence[str], *, where: str | None = None) -> None:
    """Make the index `ix_<table>_<columns>`, of the rows that meet `where`."""
    name = _name(table, columns)
    condition = sa.text(where) if where is not None else None
    with outside_of_the_transaction():
        op.drop_index(name, table, if_exists=True, postgresql_concurrently=True)
        op.create_index(name, table, list(columns), postgresql_concurrently=True, postgresql_where=condition, sqlite_where=condition)


def drop_index(table: str, columns: Sequence[str]) -> None:
    """Drop the index `ix_<table>_<columns>`."""
    with outside_of_the_transaction():
        op.drop_index(_name(table, columns), table, if_exists=True, postgresql_concurrently=True)


def postgresql_index(name: str, definition: str | None) -> None:
    """On PostgreSQL alone: make the index `name` by what follows `ON` in its definition, or drop it where that is None."""
    if op.get_context().dialect.name != "postgresql":
        return
    with outside_of_the_transaction():
        op.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {name}")
        if definition is not None:
            op.execute(f"CREATE INDEX CONCURRENTLY {name} ON {definition}")


def needs_stored_rows() -> bool:
    """Whether there are rows to work on in Python. A script for a DBA (`danhbo migrate --sql`) has none, and refuses to run over any."""
    if op.get_context().as_sql:
        op.execute(_EMPTY)
        return False
    return True


@contextmanager
def outside_of_the_transaction() -> Iterator[None]:
    """On PostgreSQL: commit what was done, and run the block's statements one by one, while others write."""
    if op.get_context().dialect.name != "postgresql":
        yield
        return
    with op.get_context().autocommit_block():
        op.execute(_WAIT_FOR_OTHERS)
        yield
        op.execute(_AS_ELSEWHERE)


def _name(table: str, columns: Sequence[str]) -> str:
    return f"ix_{table}_{'_'.join(columns)}"
