"""Search: articles cut into passages, and the indexes by words.

Revision: 0007, after 0006.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.search.index import creation, removal
from app.search.passages import passages, words_key
from migrations.online import needs_stored_rows

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table, cut what is stored, and index all of it."""
    passage = op.create_table(
        "article_passage",
        sa.Column("id", _ID, sa.Identity(), nullable=False),
        sa.Column("article_id", _ID, nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_article_passage_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_article_passage"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_article_passage_article_id", "article_passage", ["article_id"])
    if needs_stored_rows():
        _cut_articles(op.get_bind(), passage)
    for statement in creation(op.get_context().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    """Take them away again."""
    for statement in removal(op.get_context().dialect.name):
        op.execute(statement)
    op.drop_table("article_passage")


def _cut_articles(connection: sa.Connection, passage: sa.Table) -> None:
    for article in connection.scalars(sa.text("SELECT id FROM article ORDER BY id")).all():
        title, text = connection.execute(sa.text("SELECT title, text FROM article WHERE id = :id"), {"id": article}).one()
        rows = [{"article_id": article, "start": each.start, "end": each.end, "search_key": each.key} for each in passages(text)]
        if heading := words_key(title):
            rows.insert(0, {"article_id": article, "start": None, "end": None, "search_key": heading})
        if rows:
            connection.execute(passage.insert(), rows)
