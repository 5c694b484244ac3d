"""Queries over meetings, who took part, and what was laid down: reports of one thing are served as one record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from sqlalchemy import BindParameter, ColumnElement, SelectBase, bindparam, exists, select, union_all
from sqlmodel import col

from app.articles.models import Article
from app.filters import by_filters
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.meetings.reports import united_meeting, united_outcome
from app.meetings.schemas import MeetingQuery, OutcomeQuery
from app.paging import Row, Slice, Window
from app.repository import Repository, among, columns, equal, facts, falls_in, grouped, holds
from app.sql.keyset import AnySelect, Orders
from app.sql.merged import leading
from app.sql.prepared import Prepared
from app.tables import renamed

_MEETING_REPORT = renamed(Meeting, "report")
_OUTCOME_REPORT = renamed(Outcome, "report")


class MeetingRepository(Repository):
    """Meetings in one session."""

    def page(self, query: MeetingQuery, window: Window) -> Slice:
        """The meetings in `window` with their participants and sources."""
        found = self.slice(_meetings_asked_for(query), _orders(Meeting), query.sort, window)
        return found._replace(rows=self._united([row["id"] for row in found.rows]))

    def get(self, meeting_id: int) -> Row | None:
        """A meeting with its participants, sources and outcomes; None if there is none of this id."""
        meetings = self._united([meeting_id])
        return {**meetings[0], "outcomes": OutcomeRepository(self.session).of_meeting(meeting_id)} if meetings else None

    def record_of(self, report_id: int) -> int | None:
        """The id of the meeting that the report of this id tells of; None if there is no such report."""
        rows = self.rows(_record_of_report(), {"id": report_id})
        return rows[0]["record_id"] if rows else None

    def reported_in(self, article_id: int) -> list[Row]:
        """The meetings that an article reports, as it tells them, in its order, with their participants."""
        rows = self.facts_in(Meeting, article_id)
        self._attach_participants(rows)
        return rows

    def _united(self, record_ids: Sequence[int]) -> list[Row]:
        reports = self.rows_among(_reports(), record_ids)
        self._attach_participants(reports)
        return _records(reports, record_ids, united_meeting)

    def _attach_participants(self, rows: Sequence[Row]) -> None:
        participants = grouped(self.rows_among(_participants(), [row["id"] for row in rows]), "meeting_id")
        for row in rows:
            row["participants"] = participants[row["id"]]


class OutcomeRepository(Repository):
    """Outcomes in one session."""

    def page(self, query: OutcomeQuery, window: Window) -> Slice:
        """The outcomes in `window` with their sources."""
        found = self.slice(_outcomes_asked_for(query), _orders(Outcome), query.sort, window)
        return found._replace(rows=self._united([row["id"] for row in found.rows]))

    def of_meeting(self, meeting_id: int) -> list[Row]:
        """The outcomes of the meeting of this id, in the order in which its reports tell them."""
        return self._united(sorted(row["record_id"] for row in self.rows(_outcomes_of_meeting(), {"id": meeting_id})))

    def reported_in(self, article_id: int) -> list[Row]:
        """The outcomes that an article reports, as it tells them, in its order."""
        return self.facts_in(Outcome, article_id)

    def _united(self, record_ids: Sequence[int]) -> list[Row]:
        return _records(self.rows_among(_outcomes(), record_ids), record_ids, united_outcome)


@cache
def _record_of_report() -> Prepared:
    # This and what follows is kept: to make a statement takes longer than to ask it.
    return Prepared(select(col(Meeting.record_id)).where(col(Meeting.id) == bindparam("id")))


@cache
def _reports() -> Prepared:
    return Prepared(among(_with_day(facts(Meeting), Meeting), col(Meeting.record_id)).order_by(col(Meeting.id)))


@cache
def _participants() -> Prepared:
    statement = select(*map(leading, columns(MeetingParticipant)))
    return Prepared(among(statement, col(MeetingParticipant.meeting_id)).order_by(col(MeetingParticipant.id)))


@cache
def _outcomes_of_meeting() -> Prepared:
    return Prepared(select(col(Outcome.record_id)).where(col(Outcome.meeting_id).in_(_reports_of_meeting(bindparam("id")))).distinct())


@cache
def _outcomes() -> Prepared:
    statement = _with_day(facts(Outcome), Outcome).outerjoin(Meeting, col(Meeting.id) == col(Outcome.meeting_id))
    statement = statement.add_columns(col(Meeting.record_id).label("meeting_record_id"))
    return Prepared(among(statement, col(Outcome.record_id)).order_by(col(Outcome.id)))


def _orders(table: type[Meeting] | type[Outcome]) -> Orders:
    return {"id": [col(table.id)], "date": [col(table.first_day), col(table.id)]}


def _with_day(statement: AnySelect, table: type[Meeting] | type[Outcome]) -> AnySelect:
    """`statement` with the day of the article that each report is of."""
    return statement.add_columns(col(Article.published_on)).join(Article, col(Article.id) == col(table.article_id))


def _records(reports: Sequence[Row], record_ids: Sequence[int], united: Callable[[int, Sequence[Row]], Row]) -> list[Row]:
    of_record = grouped(reports, "record_id")
    return [united(record_id, of_record[record_id]) for record_id in record_ids if of_record[record_id]]


def _reports_of_meeting(report_id: int | BindParameter[int]) -> AnySelect:
    """The ids of all reports of the meeting that the report of this id tells of."""
    record = select(col(_MEETING_REPORT.record_id)).where(col(_MEETING_REPORT.id) == report_id).scalar_subquery()
    return select(col(Meeting.id)).where(col(Meeting.record_id) == record)


@by_filters
def _meetings_asked_for(query: MeetingQuery) -> AnySelect:
    first = select(col(Meeting.id), col(Meeting.first_day)).where(col(Meeting.record_id) == col(Meeting.id))
    return first.where(*_conditions(query))


@by_filters
def _outcomes_asked_for(query: OutcomeQuery) -> AnySelect:
    first = select(col(Outcome.id), col(Outcome.first_day)).where(col(Outcome.record_id) == col(Outcome.id))
    return first.where(*_outcome_conditions(query))


def _conditions(query: MeetingQuery) -> list[ColumnElement[bool]]:
    """Each filter is met where some report meets it. All reports of one meeting have the same date."""
    report = _MEETING_REPORT
    records = select(col(report.record_id))
    attended = records.join(MeetingParticipant, col(MeetingParticipant.meeting_id) == col(report.id))
    told = [*equal((col(report.kind), query.kind)), *holds(col(report.search_key), query.q)]
    found: list[SelectBase] = [
        *(records.where(condition) for condition in equal((col(report.article_id), query.article))),
        *(attended.where(condition) for condition in equal((col(MeetingParticipant.person_id), query.person))),
    ]
    if query.committee is not None:
        parties = equal((col(report.organiser_id), query.committee), (col(report.host_id), query.committee))
        found.append(union_all(*(records.where(party) for party in parties)))
    return [
        *falls_in(col(Meeting.first_day), col(Meeting.last_day), query),
        *(exists().where(col(report.record_id) == col(Meeting.id), condition) for condition in told),
        *(col(Meeting.id).in_(ids) for ids in found),
    ]


def _outcome_conditions(query: OutcomeQuery) -> list[ColumnElement[bool]]:
    """Each filter is met where some report meets it. All reports of one outcome have the same kind and date."""
    report = _OUTCOME_REPORT
    records = select(col(report.record_id))
    said = equal((col(report.issuer_person_id), query.person), (col(report.article_id), query.article))
    conditions = [
        *falls_in(col(Outcome.first_day), col(Outcome.last_day), query),
        *equal((col(Outcome.kind), query.kind)),
        *(exists().where(col(report.record_id) == col(Outcome.id), told) for told in holds(col(report.search_key), query.q)),
        *(col(Outcome.id).in_(records.where(condition)) for condition in said),
    ]
    if query.meeting is not None:
        conditions.append(col(Outcome.id).in_(records.where(col(report.meeting_id).in_(_reports_of_meeting(query.meeting)))))
    if query.committee is not None:
        parties = equal((col(report.issuer_organisation_id), query.committee), (col(report.addressee_id), query.committee))
        held = records.join(Meeting, col(Meeting.id) == col(report.meeting_id)).where(*equal((col(Meeting.organiser_id), query.committee)))
        # Put together, not joined by OR: that would be asked of every outcome.
        conditions.append(col(Outcome.id).in_(union_all(*(records.where(party) for party in parties), held)))
    return conditions
