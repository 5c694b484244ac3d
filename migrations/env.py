"""Runs the migrations: for `danhbo migrate` and the tests, which hand their settings over, and for `alembic` at the prompt."""

from __future__ import annotations

from alembic import context

from app.config import Settings
from app.database import Database
from app.models import metadata
from app.search.index import is_index


def run() -> None:
    """Run what Alembic was asked for, one process at a time: on SQLite all of it or nothing, on PostgreSQL each migration or nothing of it."""
    database = Database(context.config.attributes.get("settings") or Settings())
    try:
        with database.migration() as connection:
            sqlite = connection.dialect.name == "sqlite"
            context.configure(
                connection=connection,
                target_metadata=metadata,
                compare_type=True,
                include_name=lambda name, *_: not is_index(name),
                render_as_batch=sqlite,
                transaction_per_migration=not sqlite,
            )
            with context.begin_transaction():
                context.run_migrations()
    finally:
        database.close()


def write_script() -> None:
    """Write the SQL that would be run on PostgreSQL to Alembic's output."""
    context.configure(dialect_name="postgresql", target_metadata=metadata, literal_binds=True, transaction_per_migration=True)
    context.get_context().impl.static_output(f"SET lock_timeout = '{Database.TABLE_LOCK_TIMEOUT}';")
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    write_script()
else:
    run()
