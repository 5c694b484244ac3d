"""The province by which a name without a post is told has the code that committees have it by.

It had today's without its mark, which of eight provinces is that of another one before 1 July 2025. Whose names were put together
by that, `danhbo reread --all` tells anew.

Revision: 0018, after 0017.
"""

from __future__ import annotations

from alembic import op

from migrations.online import fill

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_TODAY = "2025-"
_TABLES = ("article_person", "person")
_KEPT = "'01', '04', '08', '11', '12', '14', '19', '20', '22', '25', '31', '33', '37', '38', '40', '42', '48', '51', '56', '66', '68', '75', '79', '86', '92', '96'"
"""The provinces that kept both their name and their code on 1 July 2025."""


def upgrade() -> None:
    """Write today's code of the provinces that kept both their name and their code, while others write; no other can be told by what is stored."""
    for table in _TABLES:
        fill(table, f"territory = '{_TODAY}' || territory", where=f"territory IN ({_KEPT})")


def downgrade() -> None:
    """Leave the mark out again."""
    for table in _TABLES:
        op.execute(f"UPDATE {table} SET territory = substr(territory, {len(_TODAY) + 1}) WHERE territory LIKE '{_TODAY}%'")
