"""Queries by which reports of meetings and outcomes are compared and joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, bindparam, exists, func, select, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.changes.notes import notes_of
from app.changes.reach_repository import ReachRepository
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.paging import Row
from app.repository import Repository, among, grouped
from app.sql.keyset import AnySelect

ReportTable: TypeAlias = type[Meeting] | type[Outcome]

MOST_COMPARED = 100
"""So many reports of one occasion are compared, the first that came; any more stand alone."""


class Occasions(NamedTuple):
    """Occasions of meetings and of outcomes: only reports of one occasion can be of one meeting, or of one outcome."""

    meetings: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()

    def joined(self, other: Occasions) -> Occasions:
        """All occasions of both."""
        return Occasions(self.meetings | other.meetings, self.outcomes | other.outcomes)


def _elsewhere(table: ReportTable) -> ColumnElement[bool]:
    other = aliased(table)
    return exists().where(col(other.occasion) == col(table.occasion), col(other.article_id) != col(table.article_id))


def _first(statement: AnySelect, table: ReportTable) -> AnySelect:
    """`statement` for the first reports of each of the occasions that it is asked for, in the order in which they came."""
    place = func.row_number().over(partition_by=col(table.occasion), order_by=col(table.id)).label("place")
    ranked = among(statement.add_columns(place), col(table.occasion)).subquery()
    shown = (column for column in ranked.c if column.key != "place")
    return select(*shown).where(ranked.c.place <= bindparam("most")).order_by(ranked.c.id)


def _meetings_at() -> AnySelect:
    told = (Meeting.id, Meeting.record_id, Meeting.article_id, Meeting.occasion, Meeting.kind, Meeting.number, Meeting.evidence)
    return _first(select(*map(col, told), col(Meeting.organiser_name), col(Meeting.host_name)), Meeting)


def _outcomes_at() -> AnySelect:
    told = (Outcome.id, Outcome.record_id, Outcome.article_id, Outcome.occasion, Outcome.issuer_name, Outcome.addressee_name)
    statement = select(*map(col, told), col(Outcome.evidence), col(Meeting.record_id).label("meeting"))
    return _first(statement.outerjoin(Meeting, col(Meeting.id) == col(Outcome.meeting_id)), Outcome)


# Made once: the database layer takes long over a statement that it has not seen.
_SHARED: dict[ReportTable, ColumnElement[bool]] = {Meeting: _elsewhere(Meeting), Outcome: _elsewhere(Outcome)}
"""That another article reports on the occasion too."""
_REPORTED: dict[ReportTable, AnySelect] = {
    table: among(select(col(table.occasion)).distinct(), col(table.occasion)) for table in (Meeting, Outcome)
}
_MEETINGS_AT, _OUTCOMES_AT = _meetings_at(), _outcomes_at()
_PEOPLE_AT = among(select(col(MeetingParticipant.meeting_id), col(MeetingParticipant.person_name)), col(MeetingParticipant.meeting_id))
_OUTCOME_OCCASIONS = among(select(col(Outcome.occasion)).where(col(Outcome.occasion).is_not(None)), col(Outcome.meeting_id))


class ReportRepository(Repository):
    """Reports in one session."""

    def open_occasions(self) -> Occasions:
        """The occasions of reports that are not compared yet, as far as another article reports on them too."""
        meetings, outcomes = (self._occasions(table, col(table.record_id).is_(None), _SHARED[table]) for table in (Meeting, Outcome))
        return Occasions(meetings, outcomes)

    def occasions_in(self, article_ids: Sequence[int]) -> Occasions:
        """The occasions that these articles report on."""
        meetings, outcomes = (self._occasions(table, col(table.article_id).in_(article_ids)) for table in (Meeting, Outcome))
        return Occasions(meetings, outcomes)

    def reported(self, occasions: Occasions) -> Occasions:
        """Those of `occasions` of which there are reports."""
        asked = ((Meeting, occasions.meetings), (Outcome, occasions.outcomes))
        meetings, outcomes = (frozenset(row["occasion"] for row in self.rows_among(_REPORTED[table], some)) for table, some in asked)
        return Occasions(meetings, outcomes)

    def outcome_occasions(self, meeting_ids: Iterable[int]) -> set[str]:
        """The occasions of the outcomes that came out of the meetings of these reports."""
        return {row["occasion"] for row in self.rows_among(_OUTCOME_OCCASIONS, meeting_ids)}

    def meetings_at(self, occasions: Iterable[str]) -> dict[str, list[Row]]:
        """What the first reports of each occasion say of a meeting, each with the names of the `people` who took part."""
        rows = self.rows_among(_MEETINGS_AT, occasions, most=MOST_COMPARED)
        people = grouped(self.rows_among(_PEOPLE_AT, [row["id"] for row in rows]), "meeting_id")
        told = ({**row, "people": [participant["person_name"] for participant in people[row["id"]]]} for row in rows)
        return grouped(told, "occasion")

    def outcomes_at(self, occasions: Iterable[str]) -> dict[str, list[Row]]:
        """What the first reports of each occasion say of an outcome, each with the record of its meeting as `meeting`."""
        return grouped(self.rows_among(_OUTCOMES_AT, occasions, most=MOST_COMPARED), "occasion")

    def join(self, table: ReportTable, records: Mapping[int, int]) -> None:
        """Make each report (by id) part of the record given."""
        if records:
            self._note(table, records)
            change = update(table).where(col(table.id) == bindparam("report")).values(record_id=bindparam("record"))
            self.session.connection().execute(change, [{"report": report, "record": record} for report, record in records.items()])

    def _note(self, table: ReportTable, records: Mapping[int, int]) -> None:
        """Note the meetings that lose or gain one of these reports, or an outcome of which it is one."""
        reports = self.rows_in(select(col(table.id), col(table.article_id), col(table.record_id)), col(table.id), records)
        articles, notes = {row["article_id"] for row in reports}, notes_of(self.session)
        notes.joined_articles |= articles
        # Reports that are written now were part of nothing before; what they are part of now is noted at the end with all that they tell.
        ReachRepository(self.session).note_meetings(articles - notes.written)
        if table is Meeting:
            notes_of(self.session).meetings.update(records.values())

    def settle_rest(self) -> None:
        """Make every report that is part of no record yet one by itself."""
        for table in (Meeting, Outcome):
            self.session.execute(update(table).where(col(table.record_id).is_(None)).values(record_id=col(table.id)))

    def _occasions(self, table: ReportTable, *conditions: ColumnElement[bool]) -> frozenset[str]:
        statement = select(col(table.occasion)).where(*conditions, col(table.occasion).is_not(None)).distinct()
        return frozenset(row["occasion"] for row in self.rows(statement))
