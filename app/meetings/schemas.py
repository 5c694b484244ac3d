"""Meetings and their outcomes on the wire, and what their lists can be asked for."""

from __future__ import annotations

from pydantic import Field

from app.extraction.facts import MeetingKind, OutcomeKind, ParticipantRole
from app.filters import Dated, Including, Searchable
from app.paging import PageQuery, Row
from app.schemas import FactRecord, OrganisationReference, PersonReference, ReadFact, Record, Schema, Source, reference
from app.sorting import SortedByDate
from app.values import RecordId

_ROLE = "Their strongest part in it: `chair` over `speaker` over `attendee`."


class ReadParticipant(Schema):
    """A named person at a meeting."""

    person: str = Field(description="Full name.", examples=["Trần Văn Lâm"])
    role: ParticipantRole = Field(description=_ROLE, examples=["chair"])


class Participant(Schema):
    """A named person at a meeting."""

    person: PersonReference = Field(description="Who.")
    role: ParticipantRole = Field(description=_ROLE, examples=["chair"])

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        return {**row, "person": reference(row, "person")}


class MeetingFields(Schema):
    """What tells a meeting."""

    kind: MeetingKind = Field(description="What sort of event it was.", examples=["conference"])
    date: str | None = Field(
        description="Its (first) day, or less precisely its month or year; null where nothing tells.", examples=["2024-10-04"]
    )
    number: int | None = Field(description="Number of a numbered session (`lần thứ 20` is 20).", examples=[20])


class ReadMeeting(ReadFact, MeetingFields):
    """A meeting as one article reports it."""

    organiser: str | None = Field(description="Canonical name of who held it.", examples=["Huyện ủy Tân Hòa"])
    host: str | None = Field(description="Canonical name of the organisation visited or worked with.", examples=[None])
    participants: list[ReadParticipant] = Field(description="Named people who took part.")


class MeetingParties(MeetingFields):
    """A meeting with the records of who held it and who took part."""

    organiser: OrganisationReference | None = Field(description="Who held it; null where only a person visits.")
    host: OrganisationReference | None = Field(description="The organisation visited or worked with.", examples=[None])
    participants: list[Participant] = Field(
        description="Named people who took part; the meeting's evidence and their own in the article show it."
    )

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        participants = [Participant.fields_of(participant) for participant in row["participants"]]
        parties = {role: reference(row, role) for role in ("organiser", "host")}
        return {**row, **parties, "participants": participants}


class MeetingReport(ReadFact, MeetingParties, FactRecord):
    """A meeting as one article reports it; `/meetings/{id}` leads to the meeting with all its reports."""


class Meeting(MeetingParties, Record):
    """A meeting as all the articles together report it: each value is the one that most of them tell."""

    id: int = Field(description="Id of its first report; those of the others lead here.", examples=[7])
    sources: list[Source] = Field(min_length=1, description="The articles that report it, oldest first.")


class IssuerReference(Schema):
    """Who laid something down: an organisation, or the person who spoke."""

    id: int | None = Field(
        description="Id at `/members/{id}` if a person, else at `/organisations/{id}`; null where the register has no such record.",
        examples=[5],
    )
    name: str = Field(description="Name as this article gives it.", examples=["Trần Văn Lâm"])
    is_person: bool = Field(description="Whether it is a person.", examples=[True])


class OutcomeFields(Schema):
    """What sort of outcome it is."""

    kind: OutcomeKind = Field(description="What was done.", examples=["directive"])


class ReadOutcome(ReadFact, OutcomeFields):
    """An outcome as one article reports it; its one piece of evidence is the whole sentence or list item."""

    issuer: str | None = Field(description="Canonical name of an organisation, or full name of a person.", examples=["Trần Văn Lâm"])
    issuer_is_person: bool = Field(description="Whether the issuer is a person.", examples=[True])
    addressee: str | None = Field(
        description="Canonical name of the organisation that was asked.", examples=["Ban Tổ chức Huyện ủy Tân Hòa"]
    )
    meeting: int | None = Field(description="Position in `meetings`, from 0, of the meeting that it came out of.", examples=[0])


class OutcomeParties(OutcomeFields):
    """An outcome with the records of its meeting and of whom it concerns."""

    meeting_id: int | None = Field(
        description="The meeting that it came out of, at `/meetings/{id}`; null where that is not told.", examples=[4]
    )
    date: str | None = Field(description="The meeting's date, else the article's day.", examples=["2024-10-04"])
    issuer: IssuerReference | None = Field(description="Who laid it down.")
    addressee: OrganisationReference | None = Field(description="The organisation that was asked; null for several without a name.")

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        issuer = None
        if row["issuer_name"] is not None:
            issuer_id = row["issuer_person_id"] if row["issuer_is_person"] else row["issuer_organisation_id"]
            issuer = {"id": issuer_id, "name": row["issuer_name"], "is_person": row["issuer_is_person"]}
        return {**row, "issuer": issuer, "addressee": reference(row, "addressee")}


class OutcomeReport(ReadFact, OutcomeParties, FactRecord):
    """What a meeting, a leader or a committee laid down, as one article quotes it: the whole sentence or list item."""


class MeetingOutcome(OutcomeParties, Record):
    """What a meeting, a leader or a committee laid down; each source quotes the whole sentence or list item."""

    id: int = Field(description="Id of its first report.", examples=[7])
    sources: list[Source] = Field(min_length=1, description="The articles that quote it, oldest first.")


class MeetingDetail(Meeting):
    """A meeting with what it laid down."""

    outcomes: list[MeetingOutcome] = Field(description="What came out of it, in the order in which the articles tell it.")

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        return super().fields_of({**row, "outcomes": [MeetingOutcome.fields_of(outcome) for outcome in row["outcomes"]]})


class MeetingQuery(Searchable, Dated, Including, SortedByDate, PageQuery):
    """A page of meetings."""

    committee: RecordId | None = Field(
        default=None, description="Only meetings that the organisation of this id held or was visited at.", examples=[3]
    )
    person: RecordId | None = Field(default=None, description="Only meetings that the person of this id took part in.", examples=[5])
    kind: MeetingKind | None = Field(default=None, description="Only this sort of event.", examples=["conference"])
    article: RecordId | None = Field(default=None, description="Only meetings that the article of this id reports.", examples=[1])


class OutcomeQuery(Searchable, Dated, Including, SortedByDate, PageQuery):
    """A page of outcomes."""

    committee: RecordId | None = Field(
        default=None, description="Only what the organisation of this id laid down, was asked, or held the meeting of.", examples=[3]
    )
    person: RecordId | None = Field(default=None, description="Only what the person of this id laid down.", examples=[5])
    meeting: RecordId | None = Field(default=None, description="Only what came out of the meeting of this id.", examples=[4])
    kind: OutcomeKind | None = Field(default=None, description="Only this sort of outcome.", examples=["directive"])
    article: RecordId | None = Field(default=None, description="Only what the article of this id reports.", examples=[1])
