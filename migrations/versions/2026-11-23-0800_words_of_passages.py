"""The index of passages on PostgreSQL by their words, where it was by trigrams: a fifth of the entries, of which each leads to less.

Revision: 0016, after 0015.
"""

from __future__ import annotations

from app.search.index import Source, postgresql_indexes
from migrations.online import postgresql_index

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_INDEX = Source.PASSAGES.index


def upgrade() -> None:
    """Make it anew."""
    postgresql_index(_INDEX, postgresql_indexes()[_INDEX])


def downgrade() -> None:
    """Make the one of trigrams again."""
    postgresql_index(_INDEX, f"{Source.PASSAGES.table} USING gin ((' ' || search_key || ' ') gin_trgm_ops)")
