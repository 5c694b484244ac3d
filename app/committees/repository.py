"""Queries over the tree of committees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.extraction.facts import PARTY_KINDS
from app.keyset import AnySelect
from app.organisations.models import Organisation, OrganisationAncestor
from app.organisations.repository import OTHER, active_on, linked
from app.paging import Row
from app.repository import Repository, is_part, leading

_ABOVE = aliased(Organisation, name="above")


class CommitteeTreeRepository(Repository):
    """What stands above and below a committee."""

    def root(self, organisation_id: int, day: dt.date | None) -> Row | None:
        """The party's organisation of this id, with the count of children that can have been there on `day`; None if there is none."""
        rows = self.rows(_nodes(day).where(col(Organisation.id) == organisation_id))
        return rows[0] if rows else None

    def ancestors(self, organisation_id: int) -> list[Row]:
        """The committees above it, nearest first: `name`, and `id` where the register has them."""
        own = select(col(Organisation.article_id)).where(col(Organisation.id) == organisation_id).scalar_subquery()
        statement = linked(OrganisationAncestor, own).where(col(OrganisationAncestor.organisation_id) == organisation_id)
        return self.rows(statement.order_by(col(OrganisationAncestor.distance)))

    def children(self, ids: Sequence[int], limit: int, day: dt.date | None) -> list[Row]:
        """Up to `limit` of those right below the organisations of `ids`, by name, each with its `parent_id` and `children_count`."""
        below = or_(col(Organisation.parent_id).in_(ids), col(Organisation.parent_id).in_(_merged_into(ids)))
        statement = _nodes(day).where(below, *_shown(Organisation, day))
        return self.rows(statement.order_by(col(Organisation.search_key), col(Organisation.id)).limit(limit))


def _nodes(day: dt.date | None) -> AnySelect:
    """The party's organisations as nodes of a tree, `parent_id` being the one shown."""
    below = select(func.count(col(OTHER.id))).where(
        col(OTHER.parent_id) == col(_ABOVE.id), is_part(_ABOVE, col(Organisation.id)), *_shown(OTHER, day)
    )
    fields = (
        Organisation.id,
        Organisation.merged_into,
        Organisation.name,
        Organisation.kind,
        Organisation.level,
        Organisation.dissolved_on,
    )
    nodes = select(
        *(col(field) for field in fields),
        leading(col(Organisation.parent_id)),
        below.correlate(Organisation).scalar_subquery().label("children_count"),
    )
    return nodes.where(col(Organisation.kind).in_(PARTY_KINDS))


def _shown(table: type[Organisation], day: dt.date | None) -> list[ColumnElement[bool]]:
    return [col(table.merged_into).is_(None), *active_on(table, day)]


def _merged_into(ids: Sequence[int]) -> AnySelect:
    return select(col(_ABOVE.id)).where(col(_ABOVE.merged_into).in_(ids))
