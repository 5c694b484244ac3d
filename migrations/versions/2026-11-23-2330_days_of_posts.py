"""An index of the days of the articles that give posts, by which the list of members asks who was given one.

Revision: 0020, after 0019.
"""

from __future__ import annotations

from migrations.online import create_index, drop_index

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it."""
    create_index("appointment", ["day"])


def downgrade() -> None:
    """Drop it."""
    drop_index("appointment", ["day"])
