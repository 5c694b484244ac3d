"""Queries by which reports of meetings and outcomes are compared and joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from sqlalchemy import ColumnElement, bindparam, exists, select, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.changes.notes import notes_of
from app.changes.reach_repository import ReachRepository
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.paging import Row
from app.repository import Repository, grouped

ReportTable: TypeAlias = type[Meeting] | type[Outcome]

MOST_COMPARED = 100
"""So many reports of one occasion are compared, the first that came; any more stand alone."""


def _elsewhere(table: ReportTable) -> ColumnElement[bool]:
    other = aliased(table)
    return exists().where(col(other.occasion) == col(table.occasion), col(other.article_id) != col(table.article_id))


_SHARED: dict[ReportTable, ColumnElement[bool]] = {Meeting: _elsewhere(Meeting), Outcome: _elsewhere(Outcome)}
"""That another article reports on the occasion too. Made once: the database layer takes long over an alias that it has not seen."""


class ReportRepository(Repository):
    """Reports in one session."""

    def open_occasions(self, table: ReportTable) -> set[str]:
        """The occasions of reports that are not compared yet, as far as another article reports on them too."""
        return self._occasions(table, col(table.record_id).is_(None), _SHARED[table])

    def occasions_in(self, table: ReportTable, article_id: int) -> set[str]:
        """The occasions that an article reports on."""
        return self._occasions(table, col(table.article_id) == article_id)

    def outcome_occasions(self, meeting_ids: Iterable[int]) -> set[str]:
        """The occasions of the outcomes that came out of the meetings of these reports."""
        statement = select(col(Outcome.occasion)).where(col(Outcome.occasion).is_not(None))
        return {row["occasion"] for row in self.rows_in(statement, col(Outcome.meeting_id), meeting_ids)}

    def meetings_at(self, occasion: str) -> list[Row]:
        """What the first reports of an occasion say of a meeting, each with the names of the `people` who took part."""
        told = (Meeting.id, Meeting.record_id, Meeting.article_id, Meeting.kind, Meeting.number, Meeting.evidence)
        statement = select(*map(col, told), col(Meeting.organiser_name), col(Meeting.host_name)).where(col(Meeting.occasion) == occasion)
        rows = self.rows(statement.order_by(col(Meeting.id)).limit(MOST_COMPARED))
        named = select(col(MeetingParticipant.meeting_id), col(MeetingParticipant.person_name))
        people = grouped(self.rows_in(named, col(MeetingParticipant.meeting_id), [row["id"] for row in rows]), "meeting_id")
        return [{**row, "people": [participant["person_name"] for participant in people[row["id"]]]} for row in rows]

    def outcomes_at(self, occasion: str) -> list[Row]:
        """What the first reports of an occasion say of an outcome, each with the record of its meeting as `meeting`."""
        told = (Outcome.id, Outcome.record_id, Outcome.article_id, Outcome.issuer_name, Outcome.addressee_name, Outcome.evidence)
        statement = (
            select(*map(col, told), col(Meeting.record_id).label("meeting"))
            .outerjoin(Meeting, col(Meeting.id) == col(Outcome.meeting_id))
            .where(col(Outcome.occasion) == occasion)
        )
        return self.rows(statement.order_by(col(Outcome.id)).limit(MOST_COMPARED))

    def join(self, table: ReportTable, records: Mapping[int, int]) -> None:
        """Make each report (by id) part of the record given."""
        if records:
            self._note(table, records)
            change = update(table).where(col(table.id) == bindparam("report")).values(record_id=bindparam("record"))
            self.session.connection().execute(change, [{"report": report, "record": record} for report, record in records.items()])

    def _note(self, table: ReportTable, records: Mapping[int, int]) -> None:
        """Note the meetings that lose or gain one of these reports, or an outcome of which it is one."""
        reports = self.rows_in(select(col(table.id), col(table.article_id), col(table.record_id)), col(table.id), records)
        articles = {row["article_id"] for row in reports}
        notes_of(self.session).joined_articles |= articles
        ReachRepository(self.session).note_meetings(articles)
        if table is Meeting:
            notes_of(self.session).meetings.update(records.values())

    def settle_rest(self, table: ReportTable) -> None:
        """Make every report that is part of no record yet one by itself."""
        self.session.execute(update(table).where(col(table.record_id).is_(None)).values(record_id=col(table.id)))

    def _occasions(self, table: ReportTable, *conditions: ColumnElement[bool]) -> set[str]:
        statement = select(col(table.occasion)).where(*conditions, col(table.occasion).is_not(None)).distinct()
        return {row["occasion"] for row in self.rows(statement)}
