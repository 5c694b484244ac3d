"""Runs the migrations: for `danhbo migrate` and the tests, which hand their settings over, and for `alembic` at the prompt."""

from __future__ import annotations

from alembic import context
from sqlalchemy import text

from app.config import Settings
from app.database import Database
from app.models import metadata

_MIGRATION_LOCK = 0x6D696772  # "migr": two processes that start together migrate one after the other


def run() -> None:
    """Run what Alembic was asked for, in one transaction."""
    database = Database(context.config.attributes.get("settings") or Settings())
    try:
        with database.transaction() as session:
            connection = session.connection()
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATION_LOCK})
            context.configure(
                connection=connection,
                target_metadata=metadata,
                compare_type=True,
                # SQLite alters a table by making it anew.
                render_as_batch=connection.dialect.name == "sqlite",
            )
            with context.begin_transaction():
                context.run_migrations()
    finally:
        database.close()


if context.is_offline_mode():
    raise SystemExit("Migrations run on a database only; there is no offline mode.")
run()
