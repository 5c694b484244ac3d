"""Queries over the tree of committees."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select
from sqlmodel import col

from app.extraction.facts import PARTY_KINDS
from app.organisations.models import Organisation, OrganisationAncestor
from app.organisations.repository import active_on, linked
from app.paging import Row
from app.repository import Repository
from app.sql.keyset import AnySelect
from app.sql.merged import id_of_whole, is_part_of_any

_NODES: AnySelect = select(
    col(Organisation.id),
    col(Organisation.merged_into),
    col(Organisation.parent_id),
    col(Organisation.name),
    col(Organisation.kind),
    col(Organisation.level),
    col(Organisation.dissolved_on),
).where(col(Organisation.kind).in_(PARTY_KINDS))


class CommitteeTreeRepository(Repository):
    """What stands above and below a committee."""

    def root(self, organisation_id: int) -> Row | None:
        """The party's organisation of this id as a node; None if there is none."""
        rows = self.rows(_NODES.where(col(Organisation.id) == organisation_id))
        return rows[0] if rows else None

    def ancestors(self, organisation_id: int) -> list[Row]:
        """The committees above it, nearest first: `name`, and `id` where the register has them."""
        own = select(col(Organisation.article_id)).where(col(Organisation.id) == organisation_id).scalar_subquery()
        statement = linked(OrganisationAncestor, own).where(col(OrganisationAncestor.organisation_id) == organisation_id)
        return self.rows(statement.order_by(col(OrganisationAncestor.distance)))

    def children(self, ids: Sequence[int], limit: int, day: dt.date | None) -> list[Row]:
        """Up to `limit` of those right below the organisations of `ids` that can have been there on `day`, by name, each with its `parent_id`."""
        parts = self._parts(ids)
        statement = _NODES.where(col(Organisation.parent_id).in_(list(parts)), *_shown(Organisation, day))
        rows = self.rows(statement.order_by(col(Organisation.search_key), col(Organisation.id)).limit(limit))
        return [{**row, "parent_id": parts[row["parent_id"]]} for row in rows]

    def children_counts(self, ids: Sequence[int], day: dt.date | None) -> Counter[int]:
        """How many stand right below each of the organisations of `ids` and can have been there on `day`."""
        parts, parent = self._parts(ids), col(Organisation.parent_id)
        counts: Counter[int] = Counter()
        for row in self.rows(
            select(parent, func.count().label("number")).where(parent.in_(list(parts)), *_shown(Organisation, day)).group_by(parent)
        ):
            counts[parts[row["parent_id"]]] += row["number"]
        return counts

    def _parts(self, ids: Sequence[int]) -> dict[int, int]:
        """The records of the organisations of `ids`, each with the id of the one that it is part of."""
        # Asked for by itself: joined to what is sought, SQLite takes the table of that for the smaller one and reads it from end to end.
        statement = select(col(Organisation.id), id_of_whole(Organisation).label("whole")).where(is_part_of_any(Organisation, ids))
        return {row["id"]: row["whole"] for row in self.rows(statement)}


def _shown(table: type[Organisation], day: dt.date | None) -> list[ColumnElement[bool]]:
    return [col(table.merged_into).is_(None), *active_on(table, day)]
