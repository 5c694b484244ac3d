"""The full-text tables of SQLite without triggers that fill them row by row: whoever adds rows has them indexed together.

Revision: 0015, after 0014.
"""

from __future__ import annotations

from alembic import op

from app.search.index import Source, triggers_anew

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the others anew, which mind that a row may not be indexed yet."""
    if op.get_context().dialect.name == "sqlite":
        for source in Source:
            for statement in triggers_anew(source):
                op.execute(statement)


def downgrade() -> None:
    """Make them again; the others work with them too."""
    if op.get_context().dialect.name == "sqlite":
        for source in Source:
            put = f"INSERT INTO {source.index} (rowid, {source.column}) VALUES (new.id, new.{source.column})"
            op.execute(f"CREATE TRIGGER {source.index}_insert AFTER INSERT ON {source.table} BEGIN {put}; END")
