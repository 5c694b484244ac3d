"""Reports of one meeting, and quotes of one outcome, are served as one record.

Revision: 0003, after 0002. Reports that are stored already get their occasion here and are compared by `danhbo migrate` afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.extraction.folding import fold
from migrations.online import add_columns, create_index, needs_stored_rows, outside_of_the_transaction

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TABLES = ("meeting", "outcome")
_SAME_SORT = {"briefing": "conference", "inspection": "working_session"}
_STANDING = ("ban thường vụ ", "thường trực ", "ban chấp hành ")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BATCH = 1000

_ORGANISATION = sa.table("organisation", *(sa.column(name) for name in ("id", "article_id", "key", "name", "parent_key")))
_MEETING = sa.table("meeting", *(sa.column(name) for name in ("id", "date", "kind", "organiser_id", "host_id", "occasion")))
_OUTCOME = sa.table(
    "outcome",
    *(sa.column(name) for name in ("id", "date", "kind", "issuer_name", "issuer_is_person", "issuer_organisation_id", "occasion")),
)


def upgrade() -> None:
    """Add the two columns to both tables, and fill in the occasions, while others read and write."""
    for table in _TABLES:
        add_columns(table, sa.Column("occasion", sa.String()), sa.Column("record_id", _BIG_ID))
        create_index(table, ["record_id"])
        create_index(table, ["occasion", "id"])
    if not needs_stored_rows():
        return
    seats = _seats()
    with outside_of_the_transaction():
        _fill(_MEETING, lambda row: (_SAME_SORT.get(row.kind, row.kind), seats.get(row.host_id) or seats.get(row.organiser_id)))
        _fill(_OUTCOME, lambda row: (row.kind, _issuer(row, seats)))


def downgrade() -> None:
    """Drop the columns."""
    for table in reversed(_TABLES):
        op.drop_index(f"ix_{table}_occasion_id", table)
        op.drop_index(f"ix_{table}_record_id", table)
        op.drop_column(table, "record_id")
        op.drop_column(table, "occasion")


def _seats() -> dict[int, str]:
    """The keys of the organisations that articles share, of its committee where one is a standing organ, by id."""
    shared = sa.select(_ORGANISATION).where(_ORGANISATION.c.article_id.is_(None))
    return {row.id: (row.parent_key if fold(row.name).startswith(_STANDING) else None) or row.key for row in op.get_bind().execute(shared)}


def _issuer(outcome: Any, seats: Mapping[int, str]) -> str | None:  # noqa: ANN401  (a row of SQLAlchemy)
    if not outcome.issuer_is_person:
        return seats.get(outcome.issuer_organisation_id)
    return fold(outcome.issuer_name) if outcome.issuer_name else None


def _fill(table: sa.TableClause, parts: Callable[[Any], tuple[str, str | None]]) -> None:
    """Write the occasion of every row that has a day; `parts` are its sort and its body, None where none is known."""
    change = sa.update(table).where(table.c.id == sa.bindparam("row")).values(occasion=sa.bindparam("told"))
    last = 0
    while rows := op.get_bind().execute(sa.select(table).where(table.c.id > last).order_by(table.c.id).limit(_BATCH)).all():
        last = rows[-1].id
        told = ((row, *parts(row)) for row in rows if row.date and _DAY.fullmatch(row.date))
        occasions = [{"row": row.id, "told": f"{row.date} {sort} {body}"} for row, sort, body in told if body is not None]
        if occasions:
            op.get_bind().execute(change, occasions)
