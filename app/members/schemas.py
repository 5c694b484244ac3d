"""People and their posts on the wire, and what their lists can be asked for."""

from __future__ import annotations

import datetime as dt

from pydantic import ConfigDict, Field

from app.extraction.facts import AppointmentStatus
from app.filters import Dated, Including, Searchable
from app.members.certainty import Certainty, Ending
from app.organisations.schemas import PlaceCode
from app.paging import PageQuery, Row
from app.schemas import FactRecord, Mention, OrganisationReference, PersonReference, ReadFact, Record, Schema, reference
from app.sorting import IdSort, SortedByDate, SortedByName
from app.values import IsoDay, RecordId


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
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        return {**row, "person": reference(row, "person"), "organisation": reference(row, "organisation")}


class Post(Schema):
    """A post that someone holds or held in an organisation: what the articles' days add up to."""

    title: str = Field(description="The post without its organisation.", examples=["Bí thư"])
    organisation: OrganisationReference | None = Field(description="Where; null for `Chủ tịch nước` only.")
    first_seen: dt.date | None = Field(
        description="Day of the first article by which it was held; null where only articles without a day, or later ones, tell of it.",
        examples=["2021-08-19"],
    )
    last_seen: dt.date | None = Field(description="Day of the last article by which it was held.", examples=["2024-10-05"])
    started_on: dt.date | None = Field(description="Day of the article that reports it as taken up.", examples=[None])
    ended_on: dt.date | None = Field(description="Day by which it had ended.", examples=[None])
    ending: Ending | None = Field(
        description="What tells the end: an article that reports it (`stated`), one that calls them former, a newcomer in a post that one "
        "person holds at a time, or the end of the organisation.",
        examples=[None],
    )
    certainty: Certainty | None = Field(
        default=None,
        description="With `as_of`, how surely it was held then: an article of that day, or of the day on which it was taken up, says so; "
        "articles before and after do; or it is the last that is known.",
        examples=[None],
    )
    evidence: list[Appointment] | None = Field(
        default=None,
        description="With `include=evidence`: what articles of its first and last days and of its changes say.",
        examples=[None],
    )

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        told = row.get("evidence")
        evidence = [Appointment.fields_of(each) for each in told] if told is not None else None
        return {**row, "organisation": reference(row, "organisation"), "evidence": evidence}


class PossibleDuplicate(Record):
    """Someone else of the same name, of whom it is not settled whether they are the same person."""

    name: str = Field(description="Full name.", examples=["Trần Văn Lâm"])
    reasons_for: list[str] = Field(description="What speaks for one person.", examples=[["both belong to tỉnh Quảng Ninh"]])
    reasons_against: list[str] = Field(description="What speaks against it.", examples=[["no article between the two for 21 years"]])


class Member(Record):
    """A person, and the posts that articles say they hold or held."""

    name: str = Field(description="Full name.", examples=["Trần Văn Lâm"])
    posts: list[Post] = Field(description="The posts over time, the newest first.")
    mentions: list[Mention] | None = Field(
        default=None,
        description="At the person's own address with `include=evidence`: where articles name them, newest first, up to 100 (all: `/articles?person=`).",
        examples=[None],
    )
    possible_duplicates: list[PossibleDuplicate] | None = Field(
        default=None, description="At the person's own address: namesakes that may be the same person.", examples=[None]
    )
    appointments: list[Appointment] = Field(
        description="Newest article first. In lists the newest for each post, and with `as_of` none: `[]`; "
        "at the person's own address every one that an article gives."
    )

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        appointments = [Appointment.fields_of(post) for post in row["appointments"]]
        return {**row, "posts": [Post.fields_of(post) for post in row["posts"]], "appointments": appointments}


class MemberDetailQuery(Including):
    """What a member can be asked for."""

    model_config = ConfigDict(extra="forbid")


class ConflictHolder(Schema):
    """One of two people who are shown to hold a post at once."""

    person: PersonReference = Field(description="Who.")
    first_seen: dt.date = Field(description="Day of the first article by which they hold it.", examples=["2021-08-19"])
    last_seen: dt.date = Field(description="Day of the last article by which they hold it.", examples=["2024-10-05"])
    evidence: list[Appointment] = Field(description="What the articles of these days say.")


class Conflict(Schema):
    """A post that one person holds at a time, which articles show two people to hold at once."""

    title: str = Field(description="The post.", examples=["Bí thư"])
    organisation: OrganisationReference | None = Field(description="Where.")
    holders: list[ConflictHolder] = Field(min_length=2, max_length=2, description="The two, each with the articles that say so.")

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        holders = [{**holder, "evidence": [Appointment.fields_of(each) for each in holder["evidence"]]} for holder in row["holders"]]
        return {**row, "organisation": reference(row, "organisation"), "holders": holders}


class ConflictQuery(PageQuery):
    """A page of conflicts."""

    sort: IdSort = Field(
        default=IdSort.ID,
        description="By the ids of the organisations as they were stored (`id`, `-id`), then by post and by whose ids the holders have.",
        examples=["-id"],
    )
    committee: RecordId | None = Field(default=None, description="Only posts in the organisation of this id.", examples=[3])
    person: RecordId | None = Field(default=None, description="Only conflicts that the person of this id has part in.", examples=[5])


class AppointmentQuery(Dated, Including, SortedByDate, PageQuery):
    """A page of appointments; their date is the day of the article."""

    committee: RecordId | None = Field(default=None, description="Only posts in the organisation of this id.", examples=[3])
    person: RecordId | None = Field(default=None, description="Only posts of the person of this id.", examples=[5])
    within: PlaceCode | None = Field(
        default=None,
        description="Only posts in bodies of this gazetteer unit and of those that lie in it, before and since 1 July 2025.",
        examples=["2025-22"],
    )
    status: AppointmentStatus | None = Field(default=None, description="Only posts that stand so.", examples=["incoming"])
    article: RecordId | None = Field(default=None, description="Only posts that the article of this id gives.", examples=[1])


class CommitteeMemberQuery(Including, Searchable, SortedByName, PageQuery):
    """A page of one committee's members."""

    status: AppointmentStatus | None = Field(default=None, description="Only people with a post that stands so.", examples=["current"])
    article: RecordId | None = Field(default=None, description="Only people with a post that the article of this id gives.", examples=[1])


class CommitteeMembersQuery(CommitteeMemberQuery):
    """A page of one committee's members, on a day or over all time."""

    as_of: IsoDay | None = Field(
        default=None,
        description="Only people who held a post in it on this day, as far as articles tell, each with `certainty`.",
        examples=["2022-06-01"],
    )


class MemberQuery(Dated, CommitteeMemberQuery):
    """A page of members, whose posts have the days of the articles that give them."""

    committee: RecordId | None = Field(
        default=None, description="Only people with a post in the organisation of this id; their other posts are left out.", examples=[3]
    )
