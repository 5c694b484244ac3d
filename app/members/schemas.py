"""People and their posts on the wire, and what their lists can be asked for."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from pydantic import Field

from app.extraction.facts import AppointmentStatus
from app.paging import PageQuery, Row, Searchable
from app.schemas import FactRecord, OrganisationReference, PersonReference, ReadFact, Record, Schema, reference
from app.values import RecordId


class ReadPerson(ReadFact):
    """A person named in a role."""

    name: str = Field(description="Full name without title or honorific.", examples=["Trần Văn Lâm"])


class NamedPerson(ReadPerson, FactRecord):
    """A person whom an article names: `id` is that at `/members/{id}`."""


class AppointmentFields(Schema):
    """What tells a post."""

    title: str = Field(description="The post without its organisation.", examples=["Bí thư"])
    status: AppointmentStatus = Field(
        description="How it stands when the article is written: `incoming` and `outgoing` are changes that the article reports.",
        examples=["current"],
    )


class ReadAppointment(ReadFact, AppointmentFields):
    """One person's post in one organisation, as one article gives it."""

    person: str = Field(description="Full name.", examples=["Trần Văn Lâm"])
    organisation: str | None = Field(description="Canonical name; null for `Chủ tịch nước` only.", examples=["Huyện ủy Tân Hòa"])


class Appointment(ReadFact, AppointmentFields, FactRecord):
    """One person's post in one organisation, as one article gives it."""

    person: PersonReference = Field(description="Who.")
    organisation: OrganisationReference | None = Field(description="Where; null for `Chủ tịch nước` only.")
    published_on: dt.date | None = Field(description="Day of the article that says so.", examples=["2024-10-05"])

    @classmethod
    def from_row(cls, row: Row) -> Appointment:
        """`row` as an answer, checked."""
        return cls.model_validate({**row, "person": reference(row, "person"), "organisation": reference(row, "organisation")})


class Member(Record):
    """A person, and the posts that articles say they hold or held."""

    name: str = Field(description="Full name.", examples=["Trần Văn Lâm"])
    appointments: list[Appointment] = Field(
        description="Newest article first. In lists the newest for each post; at the person's own address every one that an article gives."
    )

    @classmethod
    def from_row(cls, row: Row) -> Member:
        """`row` as an answer, checked."""
        return cls.model_validate({**row, "appointments": [Appointment.from_row(post) for post in row["appointments"]]})


class CommitteeMemberQuery(Searchable, PageQuery):
    """A page of one committee's members."""

    order: ClassVar[tuple[type, ...]] = (str, int)

    status: AppointmentStatus | None = Field(default=None, description="Only people with a post that stands so.", examples=["current"])
    article: RecordId | None = Field(default=None, description="Only people with a post that the article of this id gives.", examples=[1])


class MemberQuery(CommitteeMemberQuery):
    """A page of members."""

    committee: RecordId | None = Field(
        default=None, description="Only people with a post in the organisation of this id; their other posts are left out.", examples=[3]
    )
