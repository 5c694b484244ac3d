"""The index of the days of posts has the order of the list of appointments, by day and id.

Revision: 0021, after 0020.
"""

from __future__ import annotations

from migrations.online import create_index, drop_index

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it, and drop the one that it goes before."""
    create_index("appointment", ["day", "id"])
    drop_index("appointment", ["day"])


def downgrade() -> None:
    """Make the one that was there before, and drop it."""
    create_index("appointment", ["day"])
    drop_index("appointment", ["day", "id"])
