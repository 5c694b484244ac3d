"""Changes of large tables while others read and write them, and what a migration can do without a database.

A migration that works on tables with rows uses these instead of `op`'s own. On PostgreSQL an index is made and dropped
`CONCURRENTLY`, outside of the migration's transaction: nobody waits for it; rows are filled in some thousands at a time, each in a
transaction of its own; what is to hold for every row is looked for while others read and write. Where a migration was broken off, the next
run begins it anew, so what is made here is first removed as far as it is there. SQLite has one writer at a time anyway.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from alembic import op

_WAIT_FOR_OTHERS = "SET lock_timeout = '10min'"  # an index waits for transactions that began before it, and nobody for the index
_AS_ELSEWHERE = "SET lock_timeout = '3s'"
_WRITER_LOCK = 0x64616E68626F  # by which writers take turns, in every version of the service
_COUNTED = {"sqlite_autoincrement": True}
"""SQLite makes an altered table anew; without this its ids could be given twice."""
_ROWS = 5_000  # filled at a time: a part of a second, for which writers wait
_FILL = """
    DO $$
    DECLARE
        before bigint := 0;
        upto bigint;
    BEGIN
        LOOP
            SELECT max(id) INTO upto FROM (SELECT id FROM {table} WHERE id > before ORDER BY id LIMIT {rows}) AS batch;
            EXIT WHEN upto IS NULL;
            PERFORM pg_advisory_xact_lock({lock});
            UPDATE {table} SET {assignments} WHERE id > before AND id <= upto AND {where};
            COMMIT;
            before := upto;
        END LOOP;
    END $$
"""
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


def add_columns(table: str, *columns: sa.Column[Any], references: Mapping[str, str] | None = None) -> None:
    """Add columns that are null in every row, or the same by a default; `references` are the tables whose ids some of them hold.

    On PostgreSQL what is done before in the migration is committed.
    """
    held = {column: (f"fk_{table}_{column}", other) for column, other in (references or {}).items()}
    if op.get_context().dialect.name != "postgresql":
        with op.batch_alter_table(table, table_kwargs=_COUNTED) as batch:
            for column in columns:
                batch.add_column(column)
            for column_name, (name, other) in held.items():
                batch.create_foreign_key(name, other, [column_name], ["id"])
        return
    for column in columns:
        op.add_column(table, column, if_not_exists=True)
    for column_name, (name, other) in held.items():
        op.execute(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name}")
        op.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY ({column_name}) REFERENCES {other} (id) NOT VALID")
    with outside_of_the_transaction():
        for name, _ in held.values():
            op.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}")


def fill(table: str, assignments: str, *, where: str = "true") -> None:
    """Set columns of the rows that meet `where`. On PostgreSQL what is done before in the migration is committed, and writers have their turns between."""
    if op.get_context().dialect.name != "postgresql":
        op.execute(f"UPDATE {table} SET {assignments} WHERE {where}")
        return
    with outside_of_the_transaction():
        op.execute(_FILL.format(table=table, assignments=assignments, where=where, rows=_ROWS, lock=_WRITER_LOCK))


def require(table: str, columns: Mapping[str, sa.types.TypeEngine[Any]], assignments: str) -> None:
    """Let `columns` (with their types) be null in no row; `assignments` fill the rows that others have added since the rest was filled."""
    if op.get_context().dialect.name != "postgresql":
        with op.batch_alter_table(table, table_kwargs=_COUNTED) as batch:
            for column, type_ in columns.items():
                batch.alter_column(column, existing_type=type_, nullable=False)
        return
    filled = f"ck_{table}_filled"
    op.execute(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {filled}")
    op.execute(f"UPDATE {table} SET {assignments} WHERE {' OR '.join(f'{column} IS NULL' for column in columns)}")
    op.execute(
        f"ALTER TABLE {table} ADD CONSTRAINT {filled} CHECK ({' AND '.join(f'{column} IS NOT NULL' for column in columns)}) NOT VALID"
    )
    with outside_of_the_transaction():
        op.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT {filled}")
    for column in columns:
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL")  # looks at no row where a constraint says so
    op.execute(f"ALTER TABLE {table} DROP CONSTRAINT {filled}")


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
