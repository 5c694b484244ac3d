"""Queries over people and their posts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from sqlalchemy import ColumnElement, bindparam, func, select
from sqlmodel import col

from app.articles.models import Article
from app.filters import by_filters
from app.members.models import Appointment, ArticlePerson, Person
from app.members.schemas import AppointmentQuery, MemberQuery
from app.organisations.wholes import lies_within
from app.paging import Row, Slice, Window
from app.repository import Repository, columns, equal, facts, falls_in, grouped, holds
from app.sql.keyset import AnySelect, Orders
from app.sql.merged import id_of_whole, is_referred_to, leading, refers_to_any
from app.sql.prepared import Prepared
from app.tables import renamed

_MOST_MENTIONS = 100
_FEW_DAYS = dt.timedelta(days=92)
_PART = renamed(Person, "part")
_ONE = Prepared(select(col(Person.id), col(Person.name), col(Person.merged_into)).where(col(Person.id) == bindparam("id")))
"""Made once, as other statements of one person are: to make one takes longer than to ask it."""
_ORDERS: Orders = {"id": [col(Person.id)], "name": [col(Person.search_key), col(Person.id)]}
_ORDERS_OF_APPOINTMENTS: Orders = {"id": [col(Appointment.id)], "date": [col(Appointment.day), col(Appointment.id)]}


class PersonRepository(Repository):
    """People in one session."""

    def page(self, query: MemberQuery, window: Window) -> Slice:
        """The people in `window` of those who have a post, each with the newest appointment of every post asked for."""
        found = self.slice(_asked_for(query), _ORDERS, query.sort, window)
        newest = grouped(self.rows(_newest_of_each_post(query), {"people": [row["id"] for row in found.rows]}), "person_id")
        for row in found.rows:
            row["appointments"] = newest[row["id"]]
        return found

    def get(self, person_id: int) -> Row | None:
        """A person with every appointment that articles give, newest article first; None if there is none of this id."""
        rows = self.rows(_ONE, {"id": person_id})
        return {**rows[0], "appointments": self.rows(_appointments_of_one(), {"id": person_id})} if rows else None

    def mentions(self, person_id: int) -> list[Row]:
        """Where articles name a person, newest first."""
        statement = select(
            *(col(each) for each in (ArticlePerson.article_id, ArticlePerson.rule, ArticlePerson.extractor, ArticlePerson.evidence))
        )
        theirs = statement.where(*equal((col(ArticlePerson.person_id), person_id)))
        return self.rows(theirs.order_by(col(ArticlePerson.article_id).desc()).limit(_MOST_MENTIONS))

    def named_in(self, article_id: int) -> list[Row]:
        """The people whom an article names, in its order."""
        facts_of_people = columns(ArticlePerson, "id", "person_id", "first_person_id", "key", "day", "territory", "search_key")
        statement = select(*facts_of_people, leading(col(ArticlePerson.person_id)).label("id"))
        return self.rows(statement.where(col(ArticlePerson.article_id) == article_id).order_by(col(ArticlePerson.id)))

    def appointments(self, query: AppointmentQuery, window: Window) -> Slice:
        """The appointments in `window`, as articles give them."""
        return self.slice(_given(query), _ORDERS_OF_APPOINTMENTS, query.sort, window)

    def appointments_in(self, article_id: int) -> list[Row]:
        """The appointments that an article gives, in its order."""
        return self.rows(_appointments().where(col(Appointment.article_id) == article_id).order_by(col(Appointment.id)))


@cache
def _appointments_of_one() -> Prepared:
    newest_first = (col(Article.published_on).desc().nulls_last(), col(Appointment.id).desc())
    return Prepared(_appointments().where(*equal((col(Appointment.person_id), bindparam("id")))).order_by(*newest_first))


@cache
def _appointments() -> AnySelect:
    statement = facts(Appointment).add_columns(col(Article.published_on))
    return statement.join(Article, col(Article.id) == col(Appointment.article_id))


@by_filters
def _asked_for(query: MemberQuery) -> AnySelect:
    held, narrow = _held(query), query.committee is not None or query.article is not None or _asks_for_few_days(query)
    # Of few posts all holders are found first; else people are asked one after the other until the page is full.
    posts = _is_among_holders(held) if narrow else is_referred_to(Person, col(Appointment.person_id), *held)
    statement = select(col(Person.id), col(Person.name), col(Person.search_key)).where(col(Person.merged_into).is_(None), posts)
    return statement.where(*holds(col(Person.search_key), query.q))


def _asks_for_few_days(query: MemberQuery) -> bool:
    return any(start is not None and end is not None and end - start <= _FEW_DAYS for start, end in query.ranges)


def _is_among_holders(held: Sequence[ColumnElement[bool]]) -> ColumnElement[bool]:
    """The condition that a person holds or held a post that meets `held`."""
    holders = select(id_of_whole(_PART)).join(Appointment, col(Appointment.person_id) == col(_PART.id)).where(*held)
    return col(Person.id).in_(holders)


@by_filters
def _newest_of_each_post(query: MemberQuery) -> Prepared:
    """Of the appointments of some people that `query` asks for, the newest for each organisation and title."""
    newest_first = (col(Appointment.day).desc().nulls_last(), col(Appointment.id).desc())
    person, organisation = leading(col(Appointment.person_id)), leading(col(Appointment.organisation_id))
    post = (person, organisation, col(Appointment.organisation_name), col(Appointment.title))
    rank = func.row_number().over(partition_by=post, order_by=newest_first).label("rank")
    ranked = select(col(Appointment.id), rank).where(refers_to_any(col(Appointment.person_id), "people"), *_held(query)).subquery()
    newest = _appointments().where(col(Appointment.id).in_(select(ranked.c.id).where(ranked.c.rank == 1)))
    return Prepared(newest.order_by(*newest_first))


@by_filters
def _given(query: AppointmentQuery) -> AnySelect:
    of_whom, where = equal((col(Appointment.person_id), query.person)), lies_within(col(Appointment.organisation_id), query.within)
    return _appointments().where(*of_whom, *where, *_held(query))


def _held(query: MemberQuery | AppointmentQuery) -> list[ColumnElement[bool]]:
    """The conditions on a post."""
    day = col(Appointment.day)
    told = (
        (col(Appointment.organisation_id), query.committee),
        (col(Appointment.status), query.status),
        (col(Appointment.article_id), query.article),
    )
    return [*equal(*told), *falls_in(day, day, query)]
