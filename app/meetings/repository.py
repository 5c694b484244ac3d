"""Queries over meetings, who took part, and what was laid down."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, exists, or_, select
from sqlmodel import col

from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.meetings.schemas import MeetingQuery, OutcomeQuery
from app.paging import Row, Slice
from app.repository import Repository, columns, equal, facts, falls_in, grouped, holds, leading


class MeetingRepository(Repository):
    """Meetings in one session."""

    def page(self, query: MeetingQuery) -> Slice:
        """One page of meetings with their participants, in order of id."""
        found = self.slice(facts(Meeting).where(*_conditions(query)), (col(Meeting.id),), query)
        self._attach_participants(found.rows)
        return found

    def get(self, meeting_id: int) -> Row | None:
        """A meeting with its participants and outcomes; None if there is none of this id."""
        rows = self.rows(facts(Meeting).where(col(Meeting.id) == meeting_id))
        if not rows:
            return None
        self._attach_participants(rows)
        outcomes = self.rows(facts(Outcome).where(col(Outcome.meeting_id) == meeting_id).order_by(col(Outcome.id)))
        return {**rows[0], "outcomes": outcomes}

    def reported_in(self, article_id: int) -> list[Row]:
        """The meetings that an article reports, in its order, with their participants."""
        rows = self.facts_in(Meeting, article_id)
        self._attach_participants(rows)
        return rows

    def _attach_participants(self, rows: Sequence[Row]) -> None:
        statement = select(*map(leading, columns(MeetingParticipant))).where(
            col(MeetingParticipant.meeting_id).in_([row["id"] for row in rows])
        )
        participants = grouped(self.rows(statement.order_by(col(MeetingParticipant.id))), "meeting_id")
        for row in rows:
            row["participants"] = participants[row["id"]]


class OutcomeRepository(Repository):
    """Outcomes in one session."""

    def page(self, query: OutcomeQuery) -> Slice:
        """One page of outcomes, in order of id."""
        return self.slice(facts(Outcome).where(*_outcome_conditions(query)), (col(Outcome.id),), query)

    def reported_in(self, article_id: int) -> list[Row]:
        """The outcomes that an article reports, in its order."""
        return self.facts_in(Outcome, article_id)


def _conditions(query: MeetingQuery) -> list[ColumnElement[bool]]:
    conditions = [
        *falls_in(col(Meeting.first_day), col(Meeting.last_day), query),
        *equal((col(Meeting.kind), query.kind), (col(Meeting.article_id), query.article)),
        *holds(col(Meeting.search_key), query.q),
    ]
    if query.committee is not None:
        conditions.append(or_(*equal((col(Meeting.organiser_id), query.committee), (col(Meeting.host_id), query.committee))))
    took_part = equal((col(MeetingParticipant.person_id), query.person))
    return [*conditions, *(exists().where(col(MeetingParticipant.meeting_id) == col(Meeting.id), person) for person in took_part)]


def _outcome_conditions(query: OutcomeQuery) -> list[ColumnElement[bool]]:
    conditions = [
        *falls_in(col(Outcome.first_day), col(Outcome.last_day), query),
        *equal(
            (col(Outcome.issuer_person_id), query.person),
            (col(Outcome.meeting_id), query.meeting),
            (col(Outcome.kind), query.kind),
            (col(Outcome.article_id), query.article),
        ),
        *holds(col(Outcome.search_key), query.q),
    ]
    if query.committee is not None:
        held = exists().where(col(Meeting.id) == col(Outcome.meeting_id), *equal((col(Meeting.organiser_id), query.committee)))
        parties = (col(Outcome.issuer_organisation_id), col(Outcome.addressee_id))
        conditions.append(or_(*equal(*((party, query.committee) for party in parties)), held))
    return conditions
