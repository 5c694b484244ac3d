"""An index of the words of names on PostgreSQL, where searches asked the trigrams that the lists ask.

Revision: 0014, after 0013.
"""

from __future__ import annotations

from app.search.index import Source, postgresql_indexes
from migrations.online import postgresql_index

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_NAMES = [source for source in Source if source.is_name]


def upgrade() -> None:
    """Make it for each table of names."""
    for source in _NAMES:
        postgresql_index(source.index, postgresql_indexes()[source.index])


def downgrade() -> None:
    """Drop it: what was before asked the trigrams, which are still there."""
    for source in _NAMES:
        postgresql_index(source.index, None)
