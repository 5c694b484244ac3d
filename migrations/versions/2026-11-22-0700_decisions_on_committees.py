"""Decisions on committees: names corrected by hand, and splits that take along several names of one article.

Revision: 0005, after 0004.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COUNTED = {"sqlite_autoincrement": True}
"""SQLite makes an altered table anew; without this its ids could be given twice."""
_ONE_A_TEXT = "uq_split_article_decision_id_content_key"
_ONE_A_NAME = "uq_split_article_decision_id_content_key_key"


def upgrade() -> None:
    """Add the column, and let a split take several names of one article."""
    op.add_column("organisation", sa.Column("name_corrected", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("split_article", table_kwargs=_COUNTED) as split_article:
        split_article.drop_constraint(_ONE_A_TEXT, type_="unique")
        split_article.create_unique_constraint(_ONE_A_NAME, ["decision_id", "content_key", "key"])


def downgrade() -> None:
    """Take them away again; of several names of one article that a split takes along only the first stays."""
    op.execute("DELETE FROM split_article WHERE id NOT IN (SELECT min(id) FROM split_article GROUP BY decision_id, content_key)")
    with op.batch_alter_table("split_article", table_kwargs=_COUNTED) as split_article:
        split_article.drop_constraint(_ONE_A_NAME, type_="unique")
        split_article.create_unique_constraint(_ONE_A_TEXT, ["decision_id", "content_key"])
    with op.batch_alter_table("organisation", table_kwargs=_COUNTED) as organisation:
        organisation.drop_column("name_corrected")
