"""Queries over organisations, their names and the articles that name them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, delete, exists, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.extraction.facts import PARTY_KINDS
from app.organisations.models import ArticleOrganisation, ArticleOrganisationName, Organisation, OrganisationName
from app.organisations.schemas import OrganisationQuery
from app.paging import Row, Slice
from app.repository import AnySelect, Repository, columns, equal, grouped, holds, in_batches

_PARENT = aliased(Organisation, name="parent")
_MOST_MENTIONS = 100


class OrganisationRepository(Repository):
    """Organisations in one session."""

    def page(self, query: OrganisationQuery, *, party_only: bool = False) -> Slice:
        """One page of organisations by name, each with its names as printed and its newest mention."""
        statement = _select(party_only).where(*_conditions(query))
        found = self.slice(statement, (col(Organisation.search_key), col(Organisation.id)), query)
        ids = [row["id"] for row in found.rows]
        newest = select(func.max(col(ArticleOrganisation.id))).where(col(ArticleOrganisation.organisation_id).in_(ids))
        mentions = self.rows(_mentions().where(col(ArticleOrganisation.id).in_(newest.group_by(col(ArticleOrganisation.organisation_id)))))
        self._complete(found.rows, mentions)
        return found

    def get(self, organisation_id: int, *, party_only: bool = False) -> Row | None:
        """One organisation as `page` has it, with more of its mentions; None if there is none of this id (and sort)."""
        rows = self.rows(_select(party_only).where(col(Organisation.id) == organisation_id))
        if not rows:
            return None
        newest_first = (
            _mentions().where(col(ArticleOrganisation.organisation_id) == organisation_id).order_by(col(ArticleOrganisation.id).desc())
        )
        self._complete(rows, self.rows(newest_first.limit(_MOST_MENTIONS)))
        return rows[0]

    def has(self, organisation_id: int, *, party_only: bool = False) -> bool:
        """Whether there is an organisation of this id (and sort)."""
        return bool(self.session.scalar(select(_select(party_only).where(col(Organisation.id) == organisation_id).exists())))

    def dissolved_on(self, ids: Iterable[int]) -> dict[int, dt.date]:
        """The last days of those of the organisations of `ids` that were dissolved."""
        del ids
        return {}

    def named_in(self, article_id: int) -> list[Row]:
        """The organisations that an article names, in its order, with the names that it prints."""
        statement = (
            _select(party_only=False)
            .add_columns(
                *columns(ArticleOrganisation, "id", "article_id", "search_key"), col(ArticleOrganisation.article_id).label("named_in")
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
        return rows

    def shared_ids(self, keys: Sequence[str]) -> dict[str, int]:
        """The ids of the shared organisations among those of `keys`, by key."""
        shared = select(col(Organisation.key), col(Organisation.id)).where(col(Organisation.article_id).is_(None))
        return {row["key"]: row["id"] for row in self.rows_in(shared, col(Organisation.key), keys)}

    def add_organisations(self, rows: Mapping[str, Mapping[str, object]]) -> dict[str, int]:
        """Add organisations; `rows` are their columns by key, as are the ids given back."""
        return dict(zip(rows, self.add_with_ids(Organisation, rows.values()), strict=True))

    def add_mentions(self, mentions: Mapping[int, Mapping[str, object]], printed: Mapping[int, Mapping[str, str]]) -> None:
        """Add what an article says of its organisations.

        Both by id of the organisation; `printed` are search keys by name as printed, first printed first.
        """
        name_ids = self._name_ids(printed)
        for organisation_id, mention_id in zip(mentions, self.add_with_ids(ArticleOrganisation, mentions.values()), strict=True):
            rows = (
                {"article_organisation_id": mention_id, "organisation_name_id": name_ids[organisation_id, name], "position": position}
                for position, name in enumerate(printed[organisation_id])
            )
            self.add(ArticleOrganisationName, rows)

    def _name_ids(self, printed: Mapping[int, Mapping[str, str]]) -> dict[tuple[int, str], int]:
        """The ids of the names of organisations, by organisation and name; those that are new are added."""
        stored = self.rows_in(select(*columns(OrganisationName)), col(OrganisationName.organisation_id), printed)
        ids = {(row["organisation_id"], row["name"]): row["id"] for row in stored}
        new = {
            (organisation_id, name): {"organisation_id": organisation_id, "name": name, "search_key": search_key}
            for organisation_id, names in printed.items()
            for name, search_key in names.items()
            if (organisation_id, name) not in ids
        }
        return ids | dict(zip(new, self.add_with_ids(OrganisationName, new.values()), strict=True))

    def ids_in(self, article_id: int) -> list[int]:
        """The ids of the organisations that an article names."""
        statement = select(col(ArticleOrganisation.organisation_id)).where(col(ArticleOrganisation.article_id) == article_id)
        return list(self.session.scalars(statement))

    def delete_unsupported(self, ids: Sequence[int]) -> None:
        """Of the organisations of `ids` remove the names that no article prints any more, and those that none names."""
        printed = exists().where(col(ArticleOrganisationName.organisation_name_id) == col(OrganisationName.id))
        named = exists().where(col(ArticleOrganisation.organisation_id) == col(Organisation.id))
        for some in in_batches(ids):
            self.session.execute(delete(OrganisationName).where(col(OrganisationName.organisation_id).in_(some), ~printed))
            self.session.execute(delete(Organisation).where(col(Organisation.id).in_(some), ~named))

    def _complete(self, rows: list[Row], mentions: list[Row]) -> None:
        """Give each of `rows` its names, oldest first, and its part of `mentions`."""
        of_these = col(OrganisationName.organisation_id).in_([row["id"] for row in rows])
        names = grouped(self.rows(select(*columns(OrganisationName)).where(of_these).order_by(col(OrganisationName.id))), "organisation_id")
        mentions_of = grouped(mentions, "organisation_id")
        for row in rows:
            row["names"] = [name["name"] for name in names[row["id"]]]
            row["mentions"] = mentions_of[row["id"]]


def _select(party_only: bool) -> AnySelect:
    """Organisations with `parent_id`, the record of the committee that an organ belongs to, if it has one."""
    # A name that is one article's alone has its committee there too.
    same_register = _PARENT.article_id.is_not_distinct_from(col(Organisation.article_id))  # type: ignore[union-attr]
    parent = (_PARENT.key == col(Organisation.parent_key)) & same_register
    statement = select(*columns(Organisation), _PARENT.id.label("parent_id")).outerjoin(_PARENT, parent)  # type: ignore[union-attr]
    return statement.where(col(Organisation.kind).in_(PARTY_KINDS)) if party_only else statement


def _mentions() -> AnySelect:
    return select(*columns(ArticleOrganisation, "search_key"))


def _conditions(query: OrganisationQuery) -> list[ColumnElement[bool]]:
    conditions = equal(
        (col(Organisation.kind), query.kind),
        (col(Organisation.level), query.level),
        (col(Organisation.place), query.place),
        (_PARENT.id, query.parent),
    )
    for named in equal((col(ArticleOrganisation.article_id), query.article)):
        conditions.append(exists().where(col(ArticleOrganisation.organisation_id) == col(Organisation.id), named))
    for printed in holds(col(OrganisationName.search_key), query.q):
        alias = exists().where(col(OrganisationName.organisation_id) == col(Organisation.id), printed)
        conditions.append(or_(*holds(col(Organisation.search_key), query.q), alias))
    return conditions
