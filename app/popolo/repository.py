"""Queries for what Popolo wants of the register and its own answers do not show: names, and the articles that tell a record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select, union
from sqlmodel import col

from app.articles.models import Article
from app.members.models import Appointment, ArticlePerson, Person, Post
from app.organisations.models import ArticleOrganisation
from app.paging import Row, Slice, Window
from app.popolo.schemas import PopoloMembershipQuery, PopoloPersonQuery
from app.repository import Repository, equal, grouped, holds
from app.sql.merged import is_referred_to, leading, refers_to_any

_ARTICLE: tuple[Any, ...] = (
    col(Article.id).label("article_id"),
    *(col(column) for column in (Article.url, Article.source, Article.published_on)),
)


class PopoloRepository(Repository):
    """People and the sources of records in one session."""

    def people(self, query: PopoloPersonQuery, window: Window) -> Slice:
        """The people in `window` of those who have a post: `id`, `name`, `search_key`."""
        statement = select(col(Person.id), col(Person.name), col(Person.search_key))
        conditions = (*_has_post(query.organization_id), *holds(col(Person.search_key), query.q))
        return self.slice(statement.where(*conditions), {"id": [col(Person.id)]}, query.sort, window)

    def holders(self, first: int, limit: int, query: PopoloMembershipQuery) -> list[int]:
        """Up to `limit` ids, from `first` on, of people who have a post that `query` asks for."""
        statement = select(col(Person.id)).where(*_has_post(query.organization_id, query.person_id), col(Person.id) >= first)
        return [row["id"] for row in self.rows(statement.order_by(col(Person.id)).limit(limit))]

    def count_memberships(self, query: PopoloMembershipQuery) -> int:
        """How many memberships `query` asks for: a person's posts of one title in one organisation are one."""
        held = equal((col(Post.organisation_id), query.organization_id), (col(Post.person_id), query.person_id))
        post = select(leading(col(Post.person_id)), leading(col(Post.organisation_id)), col(Post.title)).where(*held).distinct()
        return self.session.scalar(select(func.count()).select_from(post.subquery())) or 0

    def people_of(self, ids: Sequence[int]) -> list[Row]:
        """The people of these ids, with a post or without: `id`, `name`, `search_key`, `merged_into`."""
        wanted = (Person.id, Person.name, Person.search_key, Person.merged_into)
        return self.rows(select(*(col(column) for column in wanted)).where(col(Person.id).in_(ids)))

    def names_of(self, people: Sequence[int]) -> dict[int, list[str]]:
        """The names that articles print for each of `people`, in the order of the alphabet."""
        printed = select(leading(col(ArticlePerson.person_id)), col(ArticlePerson.name)).distinct()
        names = grouped(self.rows(printed.where(refers_to_any(col(ArticlePerson.person_id), people))), "person_id")
        return {person: sorted(row["name"] for row in names[person]) for person in people}

    def articles_of_people(self, people: Sequence[int]) -> list[Row]:
        """The first and the last article stored that names each of `people`, with `person_id`."""
        return self._first_and_last(ArticlePerson, (ArticlePerson.person_id,), refers_to_any(col(ArticlePerson.person_id), people))

    def articles_of_organisations(self, organisations: Sequence[int]) -> list[Row]:
        """The first and the last article stored that names each of `organisations`, with `organisation_id`."""
        named = refers_to_any(col(ArticleOrganisation.organisation_id), organisations)
        return self._first_and_last(ArticleOrganisation, (ArticleOrganisation.organisation_id,), named)

    def articles_of_posts(self, people: Sequence[int]) -> list[Row]:
        """The first and the last article stored that gives each post of `people`, with `person_id`, `organisation_id` and `title`."""
        post = (Appointment.person_id, Appointment.organisation_id, Appointment.title)
        return self._first_and_last(Appointment, post, refers_to_any(col(Appointment.person_id), people))

    def _first_and_last(self, table: Any, of: Sequence[Any], condition: ColumnElement[bool]) -> list[Row]:  # noqa: ANN401  (a table of facts)
        told = [leading(col(column)) for column in of]
        ends = select(func.min(table.id).label("first"), func.max(table.id).label("last")).where(condition).group_by(*told).cte()
        statement = select(*told, *_ARTICLE).select_from(table).join(Article, col(Article.id) == table.article_id)
        return self.rows(statement.where(table.id.in_(union(select(ends.c.first), select(ends.c.last)))).order_by(table.id))


def _has_post(organisation_id: int | None, person_id: int | None = None) -> tuple[ColumnElement[bool], ...]:
    """The conditions for a record of a person (of this one) to be no part of another and to have a post (in this organisation)."""
    held = equal((col(Post.organisation_id), organisation_id), (col(Post.person_id), person_id))
    return col(Person.merged_into).is_(None), is_referred_to(Person, col(Post.person_id), *held)
