"""Queries over organisations, their names and the articles that name them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, false, func, or_, select, union_all
from sqlmodel import col

from app.extraction.facts import PARTY_KINDS, OrganisationKind
from app.filters import by_filters
from app.organisations.models import (
    ArticleOrganisation,
    ArticleOrganisationName,
    Organisation,
    OrganisationAncestor,
    OrganisationName,
    OrganisationSuccessor,
)
from app.organisations.names import name_key
from app.organisations.places import lasting_place, places_within
from app.organisations.schemas import OrganisationQuery
from app.organisations.wholes import WHOLE
from app.paging import Row, Slice, Window
from app.repository import Repository, among, columns, equal, grouped
from app.sql.keyset import AnySelect, Orders
from app.sql.merged import id_of_whole
from app.sql.one_of import one_of_found
from app.sql.prepared import Prepared
from app.tables import renamed

_ABOVE = renamed(Organisation, "above")
_PARENT = renamed(Organisation, "parent")
_PART = renamed(Organisation, "part")
_NEAREST = renamed(OrganisationAncestor, "nearest")
OTHER = renamed(Organisation, "other")
"""The record at the other end of a relation."""
_MOST_MENTIONS = 100
_OTHER_KINDS = [kind for kind in OrganisationKind if kind not in PARTY_KINDS]
_INNER = ("name_keys", "parent_name", "active_from", "active_to", "name_corrected")
"""Columns that serve the register alone."""
_ORDERS: Orders = {"id": [col(Organisation.id)], "name": [col(Organisation.search_key), col(Organisation.id)]}


class OrganisationRepository(Repository):
    """Organisations in one session, to be read."""

    def page(self, query: OrganisationQuery, window: Window, *, party_only: bool = False) -> Slice:
        """The organisations in `window`, each with its names as printed and its newest mention."""
        found = self.slice(_asked_for(query, party_only), _ORDERS, query.sort, window)
        newest = grouped(self.rows_among(_newest_mentions(), [row["id"] for row in found.rows]), "whole")
        self._complete(found.rows, [mentions[0] for mentions in newest.values()])  # an article may name several that are one by decision
        return found

    def get(self, organisation_id: int, *, party_only: bool = False) -> Row | None:
        """One organisation as `page` has it, with more of its mentions; None if there is none of this id (and sort).

        `merged_into`: the id of the one that it is part of by decision, None where it is none's.
        """
        rows = self.rows(_one(party_only), {"id": organisation_id})
        if not rows:
            return None
        self._complete(rows, self.rows(_mentions_of_one(), {"id": organisation_id}))
        return rows[0]

    def of_ids(self, organisation_ids: Sequence[int]) -> list[Row]:
        """The organisations of these ids as `get` has them, without mentions."""
        rows = self.rows(_select(party_only=False).where(col(Organisation.id).in_(organisation_ids)))
        self._complete(rows, [])
        return rows

    def whole_of(self, organisation_id: int, *, party_only: bool = False) -> int | None:
        """The id of the organisation that a record is part of, its own if it is none's; None if there is none of this id (and sort)."""
        rows = self.rows(_one(party_only), {"id": organisation_id})
        return (rows[0]["merged_into"] or organisation_id) if rows else None

    def named_in(self, article_id: int) -> list[Row]:
        """The organisations that an article names, in its order, with the names that it prints."""
        statement = (
            _select(party_only=False)
            .add_columns(
                *columns(ArticleOrganisation, "id", "article_id", "name", "search_key"),
                col(ArticleOrganisation.article_id).label("named_in"),
            )
            .join(ArticleOrganisation, col(ArticleOrganisation.organisation_id) == col(Organisation.id))
            .where(col(ArticleOrganisation.article_id) == article_id)
            .order_by(col(ArticleOrganisation.id))
        )
        rows = self.rows(statement)
        printed = (
            select(col(ArticleOrganisation.organisation_id), col(OrganisationName.name))
            .join(ArticleOrganisationName, col(ArticleOrganisationName.article_organisation_id) == col(ArticleOrganisation.id))
            .join(OrganisationName, col(OrganisationName.id) == col(ArticleOrganisationName.organisation_name_id))
            .where(col(ArticleOrganisation.article_id) == article_id)
            .order_by(col(ArticleOrganisation.id), col(ArticleOrganisationName.position))
        )
        names = grouped(self.rows(printed), "organisation_id")
        for row in rows:
            row["names"] = [name["name"] for name in names[row["id"]]]
            row["id"] = row["merged_into"] or row["id"]
        return rows

    def ids_in(self, article_ids: Sequence[int]) -> list[int]:
        """The ids of the organisations that these articles name."""
        statement = select(col(ArticleOrganisation.organisation_id)).where(col(ArticleOrganisation.article_id).in_(article_ids)).distinct()
        return list(self.session.scalars(statement))

    def _complete(self, rows: list[Row], mentions: list[Row]) -> None:
        """Give each of `rows` its names in the order of the alphabet, its successors, and its part of `mentions`."""
        ids = [row["id"] for row in rows]
        names = grouped(self.rows_among(_names(), ids), "whole")
        successors = grouped(self.rows_among(_successors(), ids), "organisation_id")
        mentions_of = grouped(mentions, "whole")
        for row in rows:
            row["names"] = sorted({name["name"] for name in names[row["id"]]}, key=lambda name: (name_key(name), name))
            row["succeeded_by"] = sorted(successors[row["id"]], key=lambda successor: successor["position"])
            row["mentions"] = mentions_of[row["id"]]


def same_register(article_id: Any) -> ColumnElement[bool]:  # noqa: ANN401  (a column or a subquery of one value)
    """Whether the record `other` is one that all articles share, or belongs to the same one as that of `article_id`."""
    return or_(col(OTHER.article_id).is_(None), col(OTHER.article_id) == article_id)


@cache
def _select(party_only: bool) -> AnySelect:
    """Organisations with `parent_id` and `parent_name`, the nearest committee above that has a record, or else the nearest."""
    parent_name = func.coalesce(col(_PARENT.name), col(_NEAREST.name)).label("parent_name")
    statement = (
        select(*columns(Organisation, "parent_id", *_INNER), col(_PARENT.id).label("parent_id"), parent_name)
        .outerjoin(_ABOVE, col(_ABOVE.id) == col(Organisation.parent_id))
        .outerjoin(_PARENT, col(_PARENT.id) == id_of_whole(_ABOVE))
        .outerjoin(_NEAREST, and_(col(_NEAREST.organisation_id) == col(Organisation.id), col(_NEAREST.distance) == 1))
    )
    # Most are of these kinds: told by what is left out, the list is read in its order, and not collected by kind and sorted.
    return statement.where(col(Organisation.kind).not_in(_OTHER_KINDS)) if party_only else statement


def linked(table: type[OrganisationAncestor | OrganisationSuccessor], article_id: Any = None) -> AnySelect:  # noqa: ANN401
    """The rows of `table` with `id` and `name` of the record that each leads to; `article_id` as `same_register` takes it."""
    register = col(OTHER.article_id).is_(None) if article_id is None else same_register(article_id)
    name = func.coalesce(col(WHOLE.name), col(table.name)).label("name")
    statement = select(*columns(table, "name"), col(WHOLE.id), name).select_from(table)
    statement = statement.outerjoin(OTHER, and_(col(OTHER.key) == col(table.key), register))
    return statement.outerjoin(WHOLE, col(WHOLE.id) == id_of_whole(OTHER))


@cache
def _one(party_only: bool) -> Prepared:
    # This and what follows is kept: to make a statement takes longer than to ask it.
    return Prepared(_select(party_only).where(col(Organisation.id) == bindparam("id")))


@cache
def _mentions_of_one() -> Prepared:
    newest_first = (col(ArticleOrganisation.article_id).desc(), col(ArticleOrganisation.organisation_id))
    of_one = or_(col(_PART.id) == bindparam("id"), col(_PART.merged_into) == bindparam("id"))
    # Their ids first: that asks the index alone, and of the mentions themselves only these are read.
    ids = select(col(ArticleOrganisation.id)).join(_PART, col(_PART.id) == col(ArticleOrganisation.organisation_id)).where(of_one)
    newest = ids.order_by(*newest_first).limit(_MOST_MENTIONS).subquery()
    return Prepared(_mentions().where(col(ArticleOrganisation.id).in_(select(newest.c.id))).order_by(*newest_first))


@cache
def _newest_mentions() -> Prepared:
    """The newest mention of each of some organisations: of the article stored last, however often it was read since."""
    whole = id_of_whole(_PART).label("whole")
    newest = select(whole, func.max(col(ArticleOrganisation.article_id)).label("article_id"))
    newest = newest.join(ArticleOrganisation, col(ArticleOrganisation.organisation_id) == col(_PART.id))
    of_these = among(newest, col(_PART.id), col(_PART.merged_into)).group_by(whole).subquery()
    same = and_(of_these.c.article_id == col(ArticleOrganisation.article_id), of_these.c.whole == whole.element)
    return Prepared(_mentions().join(of_these, same).order_by(col(ArticleOrganisation.organisation_id)))


@cache
def _names() -> Prepared:
    printed = select(col(OrganisationName.name), id_of_whole(_PART).label("whole"))
    printed = printed.join(_PART, col(_PART.id) == col(OrganisationName.organisation_id))
    return Prepared(among(printed, col(_PART.id), col(_PART.merged_into)))


@cache
def _successors() -> Prepared:
    return Prepared(among(linked(OrganisationSuccessor), col(OrganisationSuccessor.organisation_id)))


@cache
def _mentions() -> AnySelect:
    """Mentions with `whole`, the id of the organisation that they are of."""
    whole = id_of_whole(_PART).label("whole")
    mentions = select(*columns(ArticleOrganisation, "name", "search_key"), whole)
    return mentions.join(_PART, col(_PART.id) == col(ArticleOrganisation.organisation_id))


def active_on(table: type[Organisation], day: dt.date | None) -> list[ColumnElement[bool]]:
    """The conditions for an organisation to have been there on `day`; none where it is None."""
    if day is None:
        return []
    first, last = col(table.active_from), col(table.active_to)
    return [or_(first.is_(None), first <= day), or_(last.is_(None), last >= day)]


@by_filters
def _asked_for(query: OrganisationQuery, party_only: bool) -> AnySelect:
    return _select(party_only).where(col(Organisation.merged_into).is_(None), *_conditions(query))


def _conditions(query: OrganisationQuery) -> list[ColumnElement[bool]]:
    conditions = equal(
        (col(Organisation.kind), query.kind),
        (col(Organisation.level), query.level),
        (col(Organisation.place), lasting_place(query.place)),
        (col(Organisation.parent_id), query.parent),
    )
    conditions += active_on(Organisation, query.active_on)
    if query.within is not None:
        conditions.append(col(Organisation.place).in_(places_within(query.within)))
    for named in equal((col(ArticleOrganisation.article_id), query.article)):
        named_there = select(id_of_whole(_PART)).join(ArticleOrganisation, col(ArticleOrganisation.organisation_id) == col(_PART.id))
        conditions.append(col(Organisation.id).in_(named_there.where(named)))
    if query.q is not None:
        conditions.append(_is_called(query.q))
    return conditions


def _is_called(q: str) -> ColumnElement[bool]:
    """Whether the words of `q` follow one another in one of an organisation's names, however they are spelt there and here."""
    key = name_key(q)
    if not key:
        return false()
    called = select(id_of_whole(_PART)).where(col(_PART.name_keys).contains(key, autoescape=True))
    printed = select(id_of_whole(_PART)).join(OrganisationName, col(OrganisationName.organisation_id) == col(_PART.id))
    found = union_all(called, printed.where(col(OrganisationName.search_key).contains(key, autoescape=True)))
    return one_of_found(col(Organisation.id), found)
