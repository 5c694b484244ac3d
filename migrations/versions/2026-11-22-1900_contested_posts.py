"""Which posts are contested, kept beside them.

Revision: 0013, after 0012.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations.online import outside_of_the_transaction

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TITLES = (
    "Bí thư",
    "Tổng Bí thư",
    "Chủ tịch",
    "Chủ tịch nước",
    "Thủ tướng",
    "Bộ trưởng",
    "Trưởng Ban",
    "Trưởng ban",
    "Chủ nhiệm",
    "Giám đốc",
    "Tổng Giám đốc",
    "Hiệu trưởng",
    "Chánh Văn phòng",
    "Chánh án",
    "Viện trưởng",
    "Chính ủy",
    "Tư lệnh",
    "Chỉ huy trưởng",
    "Chính trị viên",
    "Trưởng phòng",
    "Cục trưởng",
    "Tổng Biên tập",
    "Trưởng Đoàn",
)
"""Those of which one person at a time has a post in an organisation."""
_FILL = """
    INSERT INTO contested_post (post_id, organisation_id)
    WITH held AS (
        SELECT post.*, coalesce(record.merged_into, record.id) AS whole
        FROM post JOIN organisation AS record ON record.id = post.organisation_id
        WHERE title IN ({titles})
    )
    SELECT DISTINCT one.id, one.whole FROM held AS one
    JOIN held AS other ON other.whole = one.whole AND other.title = one.title AND other.person_id <> one.person_id
    WHERE one.first_seen <= other.last_seen AND other.first_seen <= one.last_seen
    AND NOT (one.last_seen = other.first_seen AND (coalesce(one.left_on = one.last_seen, false) OR coalesce(other.taken_up = other.first_seen, false)))
    AND NOT (other.last_seen = one.first_seen AND (coalesce(other.left_on = other.last_seen, false) OR coalesce(one.taken_up = one.first_seen, false)))
"""


def upgrade() -> None:
    """Make the table, and fill it while others write."""
    op.execute("DROP TABLE IF EXISTS contested_post")
    op.create_table(
        "contested_post",
        sa.Column("post_id", _ID, autoincrement=False, nullable=False),
        sa.Column("organisation_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name="fk_contested_post_post_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_contested_post_organisation_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("post_id", name="pk_contested_post"),
    )
    op.create_index("ix_contested_post_organisation_id", "contested_post", ["organisation_id"])
    titles = ", ".join(f"'{title}'" for title in _TITLES)
    with outside_of_the_transaction():
        op.execute(_FILL.format(titles=titles))


def downgrade() -> None:
    """Drop it."""
    op.drop_table("contested_post")
