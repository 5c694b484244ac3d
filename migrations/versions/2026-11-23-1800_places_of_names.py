"""The province by which a name without a post is told has the code that committees have it by.

It had today's without its mark, which of eight provinces is that of another one before 1 July 2025. Whose names were put together
by that, `danhbo reread --all` tells anew.

Revision: 0018, after 0017.
"""

from __future__ import annotations

from alembic import op

from app.extraction.gazetteer import gazetteer
from app.registry.identity import province_of
from migrations.online import outside_of_the_transaction

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_TODAY = "2025-"
_TABLES = ("article_person", "person")


def upgrade() -> None:
    """Write today's code of the provinces that kept both their name and their code, while others write; no other can be told by what is stored."""
    kept = sorted(province.code for province in gazetteer().provinces() if province_of(province.code) == _TODAY + province.code)
    codes = ", ".join(f"'{code}'" for code in kept)
    with outside_of_the_transaction():
        for table in _TABLES:
            op.execute(f"UPDATE {table} SET territory = '{_TODAY}' || territory WHERE territory IN ({codes})")


def downgrade() -> None:
    """Leave the mark out again."""
    for table in _TABLES:
        op.execute(f"UPDATE {table} SET territory = substr(territory, {len(_TODAY) + 1}) WHERE territory LIKE '{_TODAY}%'")
