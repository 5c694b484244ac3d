"""Queries over the feed of changes, and over what it last said of records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, bindparam, case, exists, func, literal, select, union_all
from sqlmodel import SQLModel, col

from app import wall_clock
from app.articles.models import Article
from app.changes.models import ORGANISATION_KINDS, Change, ChangeKind, Happened
from app.changes.schemas import ChangeQuery
from app.decisions.models import Decision
from app.extraction.facts import PARTY_KINDS
from app.meetings.models import Meeting
from app.members.models import Person
from app.organisations.models import Organisation
from app.paging import Row
from app.repository import Repository, among, columns, equal
from app.sql.keyset import AnySelect
from app.sql.merged import id_of_whole
from app.sql.prepared import Prepared
from app.tables import renamed, table_of

_LATER = renamed(Change, "later")
NEWEST: AnySelect = select(col(Change.id), col(Change.at)).order_by(col(Change.id).desc()).limit(1)
"""The query for the newest change of all, a `Version`."""
_NEWEST = Prepared(NEWEST)


class Version(NamedTuple):
    """The newest change of something: its id and its moment."""

    id: int
    at: dt.datetime


class State(NamedTuple):
    """A record as it is, and what the feed last said of it."""

    id: int
    kind: ChangeKind
    whole: int | None
    """The id of the record that it is part of, its own where it is none's; None where it is gone."""
    said: Happened | None
    said_into: int | None


class Stretch(NamedTuple):
    """Changes in the order of commits; the id after which to go on, None where there is none yet; and the newest id of the whole feed."""

    rows: list[Row]
    last: int | None
    more: bool
    """Whether there are more already."""
    newest: int | None


class ChangeRepository(Repository):
    """Changes in one session."""

    def page(self, query: ChangeQuery, limit: int) -> Stretch:
        """The stretch of the feed that is asked for, `limit` changes at most. Raises `LookupError` where that goes on after a change that there is not."""
        newest = self.newest()
        end = newest.id if newest is not None else None
        if isinstance(query.after, int) and query.after > (end or 0):
            raise LookupError
        rows = self.following(query, query.after, limit + 1)
        if len(rows) <= limit:
            return Stretch(rows, end, more=False, newest=end)
        return Stretch(rows[:limit], rows[limit - 1]["id"], more=True, newest=end)

    def following(self, query: ChangeQuery, after: int | dt.datetime | None, limit: int, until: int | None = None) -> list[Row]:
        """The first `limit` changes that `query` asks for after a change, or from a moment on; none after the change `until`."""
        conditions = _conditions(query, after)
        if until is not None:
            conditions.append(col(Change.id) <= until)
        return self.rows(select(*columns(Change)).where(*conditions).order_by(col(Change.id)).limit(limit))

    def newest(self) -> Version | None:
        """The newest change of all: the version of the whole register. None where nothing was ever stored."""
        return self._version(_NEWEST)

    def newest_of(self, kinds: Collection[ChangeKind], record_id: int) -> Version | None:
        """The newest change of one record, of whichever of `kinds` it is; None where there is none."""
        return self._version(_newest_of(frozenset(kinds)), {"record_id": record_id})

    def states(self, kinds: Collection[ChangeKind], ids: Collection[int]) -> list[State]:
        """What the records of `ids` in one register are, and what was said of them; none of those that are gone and were never told of."""
        found = [State(**row) for row in self.rows_among(_STATES[frozenset(kinds)], ids)]
        told = self.rows_among(_LAST_TOLD, set(ids) - {state.id for state in found}, kinds=list(kinds))
        return [*found, *(State(row["record_id"], row["kind"], None, row["change"], row["into_id"]) for row in told)]

    def publish(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Add `rows` at the end of the feed."""
        at = self._at()
        self.add(Change, ({**row, "at": at} for row in rows))

    def _at(self) -> dt.datetime:
        """The moment, or where the clock was set back the next full second after the last change: one that `Last-Modified` has told of nobody."""
        now, newest = wall_clock.now(), self.newest()
        if newest is None or newest.at <= now:
            return now
        return newest.at + dt.timedelta(microseconds=-newest.at.microsecond % 1_000_000)

    def _version(self, statement: Prepared, values: Mapping[str, object] | None = None) -> Version | None:
        return max((Version(**row) for row in self.rows(statement, values)), default=None)


@cache
def _newest_of(kinds: frozenset[ChangeKind]) -> Prepared:
    """The newest change of a record, of each of `kinds`: a search by index for each."""
    record = NEWEST.where(col(Change.record_id) == bindparam("record_id"))
    found = (record.where(col(Change.kind) == kind).subquery() for kind in sorted(kinds))
    return Prepared(union_all(*(select(each) for each in found)))


def _states(table: type[SQLModel], kind: ColumnElement[str], whole: Any) -> AnySelect:  # noqa: ANN401
    """The query for the states of records in `table`."""
    id_: ColumnElement[int] = table_of(table).c.id
    newest = select(func.max(col(_LATER.id))).where(col(_LATER.record_id) == id_, col(_LATER.kind) == kind).scalar_subquery()
    state: AnySelect = select(
        id_, kind.label("kind"), whole.label("whole"), col(Change.change).label("said"), col(Change.into_id).label("said_into")
    )
    return among(state.select_from(table).outerjoin(Change, col(Change.id) == newest), id_)


def _last_told() -> AnySelect:
    """The query for the newest changes of records, of whichever of `kinds` they are."""
    later = exists().where(
        col(_LATER.record_id) == col(Change.record_id), col(_LATER.kind) == col(Change.kind), col(_LATER.id) > col(Change.id)
    )
    of_kinds = col(Change.kind).in_(bindparam("kinds", expanding=True))
    return among(select(*columns(Change)).where(of_kinds, ~later), col(Change.record_id))


_STATES = {
    frozenset([ChangeKind.ARTICLE]): _states(Article, literal(ChangeKind.ARTICLE.value), col(Article.id)),
    frozenset(ORGANISATION_KINDS): _states(
        Organisation,
        case((col(Organisation.kind).in_(PARTY_KINDS), ChangeKind.COMMITTEE.value), else_=ChangeKind.ORGANISATION.value),
        id_of_whole(Organisation),
    ),
    frozenset([ChangeKind.MEMBER]): _states(Person, literal(ChangeKind.MEMBER.value), id_of_whole(Person)),
    frozenset([ChangeKind.MEETING]): _states(
        Meeting, literal(ChangeKind.MEETING.value), func.coalesce(col(Meeting.record_id), col(Meeting.id))
    ),
    frozenset([ChangeKind.DECISION]): _states(Decision, literal(ChangeKind.DECISION.value), col(Decision.id)),
}
"""Made once: the database layer takes long over a statement that it has not seen."""
_LAST_TOLD = _last_told()


def _conditions(query: ChangeQuery, after: int | dt.datetime | None) -> list[ColumnElement[bool]]:
    conditions = equal((col(Change.kind), query.kind), (col(Change.change), query.change))
    if isinstance(after, dt.datetime):
        conditions.append(col(Change.at) >= after)
    elif after is not None:
        conditions.append(col(Change.id) > after)
    return conditions
