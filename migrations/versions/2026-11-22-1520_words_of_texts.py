"""The full-text tables of passages and outcomes without beginnings of words, which are looked for in names alone.

Revision: 0011, after 0010.
"""

from __future__ import annotations

from alembic import op

from app.search.index import Source, made_anew

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them anew; PostgreSQL has none."""
    if op.get_context().dialect.name == "sqlite":
        for source in (Source.PASSAGES, Source.OUTCOMES):
            for statement in made_anew(source):
                op.execute(statement)


def downgrade() -> None:
    """Nothing: what was before works with the same tables."""
