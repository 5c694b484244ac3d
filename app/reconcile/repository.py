"""Queries for records whose names are like a name."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.extraction.facts import PARTY_KINDS
from app.members.models import Person, Post
from app.organisations.models import Organisation, OrganisationName
from app.organisations.names import name_key
from app.paging import Row
from app.repository import Repository, grouped, id_of_whole, is_part_of_any, is_referred_to
from app.search import search_key

MOST_FOUND = 100
"""Most records that a search by name looks at."""
_MOST_WORDS = 12
_PART = aliased(Organisation, name="part")


class NameRepository(Repository):
    """Records by name in one session. A row has `id`, `name`, and `keys`, the folded forms of what the record is called."""

    def people(self, name: str, *, beginning: bool = False) -> list[Row]:
        """People with a post who have this name, or else a name like it: all words but one. `beginning`: what holds it as it is."""
        key = search_key(name)
        if not key:
            return []
        column = col(Person.search_key)
        if beginning:
            rows = self._people(_holds(column, key), key)
        else:
            rows = self._people([column == key], key) or self._people(_like(column, key), key)
        return [{**row, "keys": [row["search_key"]]} for row in rows]

    def organisations(self, name: str, *, party_only: bool, beginning: bool = False) -> list[Row]:
        """Organisations that are called so or nearly so, as `people` has them, with `article_id` for a bare name of one article."""
        key = name_key(name)
        if not key:
            return []
        rows = self._organisations(_holds, key, party_only)
        if not rows and not beginning:
            rows = self._organisations(_like, key, party_only)
        printed = select(col(OrganisationName.search_key), id_of_whole(_PART).label("whole"))
        printed = printed.join(_PART, col(_PART.id) == col(OrganisationName.organisation_id))
        names = grouped(self.rows(printed.where(is_part_of_any(_PART, [row["id"] for row in rows]))), "whole")
        return [{**row, "keys": [*row["name_keys"].splitlines(), *(each["search_key"] for each in names[row["id"]])]} for row in rows]

    def _people(self, called: list[ColumnElement[bool]], key: str) -> list[Row]:
        post = is_referred_to(Person, col(Post.person_id))
        statement = select(col(Person.id), col(Person.name), col(Person.search_key))
        statement = statement.where(or_(*called), col(Person.merged_into).is_(None), post)
        return self.rows(statement.order_by(*_nearest_in_length(Person, key)).limit(MOST_FOUND))

    def _organisations(self, called: Any, key: str, party_only: bool) -> list[Row]:  # noqa: ANN401  (_holds or _like)
        alias = is_referred_to(Organisation, col(OrganisationName.organisation_id), or_(*called(col(OrganisationName.search_key), key)))
        wanted = (Organisation.id, Organisation.name, Organisation.search_key, Organisation.name_keys, Organisation.article_id)
        statement = select(*(col(each) for each in wanted)).where(
            or_(*called(col(Organisation.name_keys), key), alias),
            col(Organisation.merged_into).is_(None),
            *([col(Organisation.kind).in_(PARTY_KINDS)] if party_only else []),
        )
        return self.rows(statement.order_by(*_nearest_in_length(Organisation, key)).limit(MOST_FOUND))


def _nearest_in_length(table: type[Person | Organisation], key: str) -> tuple[Any, ...]:
    return func.abs(func.length(col(table.search_key)) - len(key)), col(table.search_key), col(table.id)


def _holds(column: Any, key: str) -> list[ColumnElement[bool]]:  # noqa: ANN401  (SQLModel types a column as its Python value)
    return [column.contains(key, autoescape=True)]


def _like(column: Any, key: str) -> list[ColumnElement[bool]]:  # noqa: ANN401
    """The conditions for a column to hold all words of `key` but one, whichever that is."""
    words = [word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") for word in key.split(" ")][:_MOST_WORDS]
    if len(words) == 1:
        return [column.like(f"%{words[0]}%", escape="\\")]
    left_out = (f"%{' '.join(words[:place])}%{' '.join(words[place + 1 :])}%" for place in range(len(words)))
    return [column.like(pattern, escape="\\") for pattern in left_out]
