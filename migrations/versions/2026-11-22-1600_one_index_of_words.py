"""One index of the words of a column on PostgreSQL, where there were two: searches ask the one that the lists ask.

Revision: 0012, after 0011.
"""

from __future__ import annotations

from app.search.index import Source, postgresql_indexes
from migrations.online import postgresql_index

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_BLANKS = """translate({}, E'\\n\\t!"#&\'\'()*+,-./:;<=>?[]_`{{|}}«»–—‘’“”…•', '                                      ')"""


def upgrade() -> None:
    """Drop those that searches alone asked; that of passages, which lists do not look into, is made anew of their words as they are."""
    for source in Source:
        postgresql_index(source.index, postgresql_indexes().get(source.index))


def downgrade() -> None:
    """Make them again."""
    for source in Source:
        postgresql_index(source.index, f"{source.table} USING gin ((' ' || {_BLANKS.format(source.column)} || ' ') gin_trgm_ops)")
