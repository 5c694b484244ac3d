"""Articles on the wire, and what their list can be asked for."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import Field

from app.citations.schemas import Citation
from app.filters import Dated, Searchable
from app.meetings.schemas import MeetingReport, OutcomeReport
from app.members.schemas import Appointment, NamedPerson
from app.organisations.schemas import NamedOrganisation
from app.paging import PageQuery
from app.recruitment.schemas import RecruitmentTarget
from app.schemas import Record
from app.sorting import DIRECTIONS
from app.statistics.schemas import Statistic
from app.values import RecordId, RecordIds, StorableText


class ArticleSummary(Record):
    """An article without its text and facts."""

    title: str | None = Field(description="Headline, as it was sent.", examples=["Huyện ủy Tân Hòa sơ kết công tác xây dựng Đảng"])
    url: str | None = Field(
        description="Where it was published.", examples=["https://bao.example.vn/xay-dung-dang/huyen-uy-tan-hoa-so-ket"]
    )
    source: str | None = Field(description="Newspaper or portal.", examples=["Báo Tân Hòa"])
    published_on: dt.date | None = Field(
        description="Day of publication: as it was sent, else as the text or the address tells.", examples=["2024-10-05"]
    )
    place: str | None = Field(description="What it is about, as it was sent.", examples=["Hải Phòng"])
    place_code: str | None = Field(description="Gazetteer code of the place that the extractor found it to be about.", examples=["31"])
    extractor: str = Field(description="Version of the extractor that read it.", examples=["0.1.0"])
    created_at: dt.datetime = Field(description="When it was stored, in UTC.", examples=["2026-11-22T02:00:00Z"])


class Article(ArticleSummary):
    """An article with its text and every fact that was read from it; a kind of fact that it does not have is an empty list."""

    text: str = Field(
        description="The text as it was sent (of HTML: the text that was taken out of it); evidence offsets count its code points.",
        examples=["Ngày 4/10/2024, Huyện ủy Tân Hòa tổ chức hội nghị sơ kết ..."],
    )
    people: list[NamedPerson] = Field(description="People named in a role.")
    organisations: list[NamedOrganisation] = Field(description="Organisations that it names.")
    appointments: list[Appointment] = Field(description="Who holds, held, takes up or leaves which post.")
    recruitment: list[RecruitmentTarget] = Field(description="New members, and the targets for them.")
    statistics: list[Statistic] = Field(description="Other counted facts.")
    meetings: list[MeetingReport] = Field(description="Events that it reports as having taken place.")
    outcomes: list[OutcomeReport] = Field(description="What was laid down or decided.")
    citations: list[Citation] = Field(description="Documents named with a number.")


class ArticleSort(StrEnum):
    """Sorts of articles."""

    ID = "id"
    NEWEST_ID = "-id"
    PUBLISHED_ON = "published_on"
    NEWEST_PUBLISHED_ON = "-published_on"


class ArticleQuery(Searchable, Dated, PageQuery):
    """A page of articles; their date is the day of publication."""

    sort: ArticleSort = Field(
        default=ArticleSort.ID,
        description=f"In the order of storing (`id`), or by day of publication. {DIRECTIONS}",
        examples=["-published_on"],
    )

    ids: RecordIds | None = Field(
        default=None,
        description="Only the articles of these ids, parted by commas, 500 at most: those that the facts of a page have for their `article_id`.",
        examples=["1,5,9"],
    )
    committee: RecordId | None = Field(default=None, description="Only articles that name the organisation of this id.", examples=[3])
    person: RecordId | None = Field(default=None, description="Only articles that name the person of this id.", examples=[5])
    source: StorableText | None = Field(
        default=None, max_length=1000, description="Only this newspaper or portal.", examples=["Báo Tân Hòa"]
    )
    url: StorableText | None = Field(
        default=None, max_length=1000, description="Only the article of exactly this address.", examples=["https://bao.example.vn/bai-1"]
    )
