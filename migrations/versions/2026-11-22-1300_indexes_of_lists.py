"""Indexes that the lists' filters and orders are served by, and none that nothing asks.

Revision: 0010, after 0009.
"""

from __future__ import annotations

from app.search.index import INFIX, postgresql_indexes
from migrations.online import create_index, drop_index, postgresql_index

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_MADE: dict[str, list[tuple[str, ...]]] = {
    "article": [("published_on", "id")],
    "statistic": [("first_day", "id"), ("measure", "first_day", "id")],
    "citation": [("first_day", "id"), ("kind", "first_day", "id")],
    "meeting": [("first_day", "id"), ("kind", "record_id")],
    "outcome": [("first_day", "id"), ("kind", "first_day", "id")],
    "recruitment": [("period_start", "id")],
    "organisation": [(column, "search_key", "id") for column in ("kind", "level", "place")],
}
_MADE_OF_WHAT_IS_KNOWN = {"person": ["reconciled_into", "merged_into"], "organisation": ["merged_into"]}
_DROPPED: dict[str, list[tuple[str, ...]]] = {
    "article": [("published_on",)],
    "statistic": [("first_day",), ("last_day",)],
    "citation": [("first_day",), ("last_day",)],
    "meeting": [("first_day",), ("last_day",), ("kind",)],
    "outcome": [("first_day",), ("last_day",)],
    "recruitment": [("period_start",), ("period_end",)],
    "person": [("merged_into", "search_key", "id")],
    "organisation": [("merged_into", "search_key", "id"), ("kind",), ("level",), ("place",)],
    "appointment": [("organisation_id",), ("status",)],
    "article_person": [("article_id",)],
    "article_organisation": [("article_id",)],
}
"""Replaced by one of the new ones, or the beginning of another, or of a column that is asked together with a better one only."""


def upgrade() -> None:
    """Make the new ones, then drop the old ones."""
    for table, indexes in _MADE.items():
        for columns in indexes:
            create_index(table, columns)
    for table, known in _MADE_OF_WHAT_IS_KNOWN.items():
        for column in known:
            create_index(table, [column], where=f"{column} IS NOT NULL")
    for name, definition in postgresql_indexes().items():
        if name.endswith(INFIX):
            postgresql_index(name, definition)
    for table, indexes in _DROPPED.items():
        for columns in indexes:
            drop_index(table, columns)


def downgrade() -> None:
    """Make the old ones, then drop the new ones."""
    for table, indexes in _DROPPED.items():
        for columns in indexes:
            create_index(table, columns)
    create_index("person", ["reconciled_into"])
    drop_index("person", ["merged_into"])
    drop_index("organisation", ["merged_into"])
    for name in postgresql_indexes():
        if name.endswith(INFIX):
            postgresql_index(name, None)
    for table, indexes in _MADE.items():
        for columns in indexes:
            drop_index(table, columns)
