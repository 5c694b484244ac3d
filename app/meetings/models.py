"""The tables of meetings, of who took part, and of what was laid down."""

from __future__ import annotations

from sqlalchemy import Index, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.extraction.facts import MeetingKind, OutcomeKind, ParticipantRole
from app.tables import BigId, DatedRow, FactRow, identifier


class ReportRow(FactRow, DatedRow):
    """What an article tells that other articles may tell too; what tells of one thing is served as one record."""

    occasion: str | None = None
    """What the report has in common with every report that may tell of the same (app.registry); None where it stands alone."""
    record_id: int | None = Field(default=None, index=True, sa_type=BigId)
    """The smallest id of the reports of the same, by which they are served as one; None while it is not yet compared."""


class Meeting(ReportRow, table=True):
    """An event that an article reports as having taken place."""

    __tablename__ = "meeting"
    __table_args__ = (
        Index(None, "occasion", "id"),
        Index(None, "first_day", "id"),
        Index(None, "kind", "record_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = identifier()
    kind: MeetingKind = Field(sa_type=String)
    date: str | None = None
    organiser_id: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    organiser_name: str | None = None
    host_id: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    host_name: str | None = None
    number: int | None = Field(default=None, sa_type=BigId)


class MeetingParticipant(SQLModel, table=True):
    """A named person at a meeting; the meeting's evidence shows it."""

    __tablename__ = "meeting_participant"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE", sa_type=BigId)
    person_id: int = Field(foreign_key="person.id", index=True, sa_type=BigId)
    person_name: str = Field(min_length=1)
    role: ParticipantRole = Field(sa_type=String)


class Outcome(ReportRow, table=True):
    """What a meeting, a leader or a committee laid down or decided, by an organisation or a person."""

    __tablename__ = "outcome"
    __table_args__ = (
        Index(None, "occasion", "id"),
        Index(None, "first_day", "id"),
        Index(None, "kind", "first_day", "id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = identifier()
    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", index=True, sa_type=BigId)
    kind: OutcomeKind = Field(index=True, sa_type=String)
    date: str | None = None
    """The meeting's, else the article's day."""
    issuer_organisation_id: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    issuer_person_id: int | None = Field(default=None, foreign_key="person.id", index=True, sa_type=BigId)
    issuer_name: str | None = None
    issuer_is_person: bool = False
    addressee_id: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    addressee_name: str | None = None
