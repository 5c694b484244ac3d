"""An extraction on the wire."""

from __future__ import annotations

from pydantic import Field

from app.citations.schemas import ReadCitation
from app.meetings.schemas import ReadMeeting, ReadOutcome
from app.members.schemas import ReadAppointment, ReadPerson
from app.organisations.schemas import ReadOrganisation
from app.recruitment.schemas import ReadRecruitment
from app.schemas import Schema
from app.statistics.schemas import ReadStatistic


class Extraction(Schema):
    """All that was read from one article; a kind of fact that it does not have is an empty list."""

    extractor: str = Field(description="Version of the extractor.", examples=["0.1.0"])
    published_on: str | None = Field(
        description="Day of the article: as it was sent, else as the text or the address tells.", examples=["2024-10-05"]
    )
    place: str | None = Field(description="Gazetteer code of the place that the article is about.", examples=["31"])
    text: str = Field(
        description="The text that the offsets count in: as it was sent, or as it was taken out of the web page.",
        examples=["Ngày 4/10/2024, Huyện ủy Tân Hòa tổ chức hội nghị sơ kết ..."],
    )
    people: list[ReadPerson] = Field(description="People named in a role.")
    organisations: list[ReadOrganisation] = Field(
        description="Organisations that fill a field of a fact, and party organisations mentioned."
    )
    appointments: list[ReadAppointment] = Field(description="Who holds, held, takes up or leaves which post.")
    recruitment: list[ReadRecruitment] = Field(description="New members, and the targets for them.")
    statistics: list[ReadStatistic] = Field(description="Other counted facts.")
    meetings: list[ReadMeeting] = Field(description="Events that the article reports as having taken place.")
    outcomes: list[ReadOutcome] = Field(description="What was laid down or decided.")
    citations: list[ReadCitation] = Field(description="Documents named with a number.")
