"""Requests with an Idempotency-Key, and their answers.

Revision: 0009, after 0008.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "keyed_request",
        sa.Column("id", _BIG_ID, sa.Identity(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("lease_until", _MOMENT, nullable=False),
        sa.Column("expires_at", _MOMENT, nullable=False),
        sa.Column("article_id", _BIG_ID),
        sa.Column("decision_id", _BIG_ID),
        sa.Column("status", sa.Integer()),
        sa.Column("headers", sa.JSON().with_variant(JSONB(), "postgresql")),
        sa.Column("body", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_keyed_request"),
        sa.UniqueConstraint("owner", "key", name="uq_keyed_request_owner_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_keyed_request_expires_at", "keyed_request", ["expires_at"])


def downgrade() -> None:
    """Drop the table: requests that are sent again after that are done again."""
    op.drop_table("keyed_request")
