"""The feed of changes. What is stored already is its beginning: each record is added, and those that are part of another are merged.

Revision: 0008, after 0007.
"""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa
from alembic import op

from migrations.online import outside_of_the_transaction

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_ORGANISATION_KIND = "CASE WHEN kind IN ('party_committee', 'party_organ', 'party_cell') THEN 'committee' ELSE 'organisation' END"
_REGISTERS = (
    ("article", "'article'", "NULL"),
    ("organisation", _ORGANISATION_KIND, "merged_into"),
    ("person", "'member'", "merged_into"),
    ("meeting", "'meeting'", "nullif(record_id, id)"),
    ("decision", "'decision'", "NULL"),
)
"""The tables of records; the kind of each as SQL, and what it is part of."""


def upgrade() -> None:
    """Make the table, and fill it while others read and write."""
    op.drop_table("change", if_exists=True)  # of a run that was broken off
    op.create_table(
        "change",
        sa.Column("id", _BIG_ID, sa.Identity(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", _BIG_ID, nullable=False),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("into_id", _BIG_ID),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("article_id", _BIG_ID),
        sa.Column("decision_id", _BIG_ID),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_change_record_id_kind_id", "change", ["record_id", "kind", "id"])
    op.create_index("ix_change_at", "change", ["at"])
    now = dt.datetime.now(dt.UTC)
    with outside_of_the_transaction():
        for table, kind, into in _REGISTERS:
            change = f"CASE WHEN {into} IS NULL THEN 'added' ELSE 'merged' END"
            fill = sa.text(
                f"INSERT INTO change (kind, record_id, change, into_id, at) SELECT {kind}, id, {change}, {into}, :at FROM {table} ORDER BY id"
            )
            op.execute(fill.bindparams(sa.bindparam("at", now, sa.DateTime(timezone=True))))


def downgrade() -> None:
    """Drop the table; the feed begins anew with the next upgrade."""
    op.drop_table("change")
