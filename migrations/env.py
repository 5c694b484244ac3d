"""Runs the migrations: for `danhbo migrate` and the tests, which hand their settings over, and for `alembic` at the prompt."""

from __future__ import annotations

from alembic import context

from app.config import Settings
from app.database import Database
from app.models import metadata
from app.search.index import is_index


def run() -> None:
    """Run what Alembic was asked for: all of it or nothing, and one process at a time."""
    database = Database(context.config.attributes.get("settings") or Settings())
    try:
        with database.migration() as connection:
            context.configure(
                connection=connection,
                target_metadata=metadata,
                compare_type=True,
                include_name=lambda name, *_: not is_index(name),
                render_as_batch=connection.dialect.name == "sqlite",
            )
            with context.begin_transaction():
                context.run_migrations()
    finally:
        database.close()


if context.is_offline_mode():
    raise SystemExit("Migrations run on a database only; there is no offline mode.")
run()
