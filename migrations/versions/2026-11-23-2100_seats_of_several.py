"""Seats that several hold at a time are not contested: those of the secretaries of a secretariat.

Revision: 0019, after 0018.
"""

from __future__ import annotations

from alembic import op

from migrations.online import outside_of_the_transaction

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_SEATS = ("Bí thư Ban Bí thư Trung ương Đảng", "Bí thư Trung ương Đoàn")


def upgrade() -> None:
    """Forget that they were, while others write."""
    seats = ", ".join(f"'{seat}'" for seat in _SEATS)
    held = f"SELECT post.id FROM post JOIN organisation ON organisation.id = post.organisation_id WHERE post.title || ' ' || organisation.name IN ({seats})"
    with outside_of_the_transaction():
        op.execute(f"DELETE FROM contested_post WHERE post_id IN ({held})")


def downgrade() -> None:
    """Nothing: an earlier release tells them anew where someone takes such a seat."""
