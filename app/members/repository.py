"""Queries over people and their posts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, delete, exists, func, select
from sqlmodel import col

from app.articles.models import Article
from app.members.models import Appointment, ArticlePerson, Person
from app.members.schemas import MemberQuery
from app.organisations.models import Organisation
from app.paging import Row, Slice
from app.repository import AnySelect, Repository, columns, equal, grouped, holds, in_batches
from app.search import search_key


class HeldPost(NamedTuple):
    """That the person holds a post in an organisation of `place` (gazetteer code)."""

    key: str
    person_id: int
    organisation_id: int
    place: str | None


class PersonRepository(Repository):
    """People in one session."""

    def page(self, query: MemberQuery) -> Slice:
        """One page of the people who have a post, by name, each with the newest appointment of every post asked for."""
        held = _held(query)
        statement = select(col(Person.id), col(Person.name), col(Person.search_key)).where(
            exists().where(col(Appointment.person_id) == col(Person.id), *held)
        )
        found = self.slice(statement.where(*holds(col(Person.search_key), query.q)), (col(Person.search_key), col(Person.id)), query)
        posts = grouped(self.rows(_newest_of_each_post([row["id"] for row in found.rows], held)), "person_id")
        for row in found.rows:
            row["appointments"] = posts[row["id"]]
        return found

    def get(self, person_id: int) -> Row | None:
        """A person with every appointment that articles give, newest article first; None if there is none of this id."""
        rows = self.rows(select(col(Person.id), col(Person.name)).where(col(Person.id) == person_id))
        if not rows:
            return None
        newest_first = (col(Article.published_on).desc().nulls_last(), col(Appointment.id).desc())
        appointments = self.rows(_appointments().where(col(Appointment.person_id) == person_id).order_by(*newest_first))
        return {**rows[0], "appointments": appointments}

    def named_in(self, article_id: int) -> list[Row]:
        """The people whom an article names, in its order."""
        statement = select(*columns(ArticlePerson, "id", "person_id", "search_key"), col(ArticlePerson.person_id).label("id"))
        return self.rows(statement.where(col(ArticlePerson.article_id) == article_id).order_by(col(ArticlePerson.id)))

    def appointments_in(self, article_id: int) -> list[Row]:
        """The appointments that an article gives, in its order."""
        return self.rows(_appointments().where(col(Appointment.article_id) == article_id).order_by(col(Appointment.id)))

    def posts_of_namesakes(self, keys: Sequence[str]) -> list[HeldPost]:
        """The organisations in which the people of these folded names hold posts."""
        statement: AnySelect = (
            select(col(Person.key), col(Person.id).label("person_id"), col(Appointment.organisation_id), col(Organisation.place))
            .join(Appointment, col(Appointment.person_id) == col(Person.id))
            .join(Organisation, col(Organisation.id) == col(Appointment.organisation_id))
            .distinct()
        )
        return [HeldPost(**row) for row in self.rows_in(statement, col(Person.key), keys)]

    def add_people(self, names: Mapping[str, str]) -> dict[str, int]:
        """Add people; `names` are their full names by folded name, as are the ids given back."""
        rows = ({"key": key, "name": name, "search_key": search_key(name)} for key, name in names.items())
        return dict(zip(names, self.add_with_ids(Person, rows), strict=True))

    def ids_in(self, article_id: int) -> list[int]:
        """The ids of the people whom an article names."""
        return list(self.session.scalars(select(col(ArticlePerson.person_id)).where(col(ArticlePerson.article_id) == article_id)))

    def delete_unsupported(self, ids: Sequence[int]) -> None:
        """Remove those of the people of `ids` whom no article names any more."""
        named = exists().where(col(ArticlePerson.person_id) == col(Person.id))
        for some in in_batches(ids):
            self.session.execute(delete(Person).where(col(Person.id).in_(some), ~named))


def _appointments() -> AnySelect:
    statement = select(*columns(Appointment, "search_key"), col(Article.published_on))
    return statement.join(Article, col(Article.id) == col(Appointment.article_id))


def _newest_of_each_post(people: Sequence[int], held: Sequence[ColumnElement[bool]]) -> AnySelect:
    """Of the appointments of `people` that meet `held`, the newest for each organisation and title."""
    newest_first = (col(Article.published_on).desc().nulls_last(), col(Appointment.id).desc())
    post = (col(Appointment.person_id), col(Appointment.organisation_id), col(Appointment.organisation_name), col(Appointment.title))
    rank = func.row_number().over(partition_by=post, order_by=newest_first).label("rank")
    ranked = _appointments().add_columns(rank).where(col(Appointment.person_id).in_(people), *held).subquery()
    return select(ranked).where(ranked.c.rank == 1).order_by(ranked.c.published_on.desc().nulls_last(), ranked.c.id.desc())


def _held(query: MemberQuery) -> list[ColumnElement[bool]]:
    """The conditions on a post."""
    return equal(
        (col(Appointment.organisation_id), query.committee),
        (col(Appointment.status), query.status),
        (col(Appointment.article_id), query.article),
    )
