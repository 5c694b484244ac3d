"""Search: articles cut into passages, and the indexes by words.

Revision: 0007, after 0006.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from app.search.index import creation, removal
from app.search.passages import passages, words_key
from migrations.online import needs_stored_rows, outside_of_the_transaction

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_AT_A_TIME = 100
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table, cut what is stored, while others read and write, and index all of it."""
    op.drop_table("article_passage", if_exists=True)  # of a run that was broken off
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
        with outside_of_the_transaction():
            last = _cut_articles(op.get_bind(), passage, 0)
        _cut_articles(op.get_bind(), passage, last)
    for statement in creation(op.get_context().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    """Take them away again."""
    for statement in removal(op.get_context().dialect.name):
        op.execute(statement)
    op.drop_table("article_passage")


def _cut_articles(connection: sa.Connection, passage: sa.Table, after: int) -> int:
    """Cut the articles with higher ids than `after`, some at a time; gives the highest."""
    some = sa.text("SELECT id, title, text FROM article WHERE id > :after ORDER BY id LIMIT :most")
    while articles := connection.execute(some, {"after": after, "most": _AT_A_TIME}).all():
        rows: list[dict[str, int | str | None]] = []
        for id_, title, text in articles:
            if heading := words_key(title):
                rows.append({"article_id": id_, "start": None, "end": None, "search_key": heading})
            rows += [{"article_id": id_, "start": each.start, "end": each.end, "search_key": each.key} for each in passages(text)]
        if rows:
            connection.execute(passage.insert(), rows)
        after = articles[-1].id
    return after
