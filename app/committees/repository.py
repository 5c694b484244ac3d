"""Queries over the tree of committees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlmodel import col

from app.extraction.facts import PARTY_KINDS
from app.organisations.models import Organisation, OrganisationAncestor
from app.organisations.repository import OTHER, active_on, linked
from app.paging import Row
from app.repository import AnySelect, Repository


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
        statement = _nodes(day).where(col(Organisation.parent_id).in_(ids), *active_on(Organisation, day))
        return self.rows(statement.order_by(col(Organisation.search_key), col(Organisation.id)).limit(limit))


def _nodes(day: dt.date | None) -> AnySelect:
    """The party's organisations as nodes of a tree."""
    below = select(func.count()).where(col(OTHER.parent_id) == col(Organisation.id), *active_on(OTHER, day))
    fields = (Organisation.id, Organisation.parent_id, Organisation.name, Organisation.kind, Organisation.level, Organisation.dissolved_on)
    nodes = select(*(col(field) for field in fields), below.correlate(Organisation).scalar_subquery().label("children_count"))
    return nodes.where(col(Organisation.kind).in_(PARTY_KINDS))
