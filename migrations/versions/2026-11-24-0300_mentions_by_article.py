"""An index of the articles that name organisations, newest first; it takes the place of that of the organisations alone.

Revision: 0022, after 0021.
"""

from __future__ import annotations

from migrations.online import create_index, drop_index

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it."""
    create_index("article_organisation", ["organisation_id", "article_id"])
    drop_index("article_organisation", ["organisation_id"])


def downgrade() -> None:
    """Put the other in its place."""
    create_index("article_organisation", ["organisation_id"])
    drop_index("article_organisation", ["organisation_id", "article_id"])
