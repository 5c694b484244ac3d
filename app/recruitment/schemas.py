"""Recruitment figures on the wire, and what their list can be asked for."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from app.extraction.facts import BreakdownKey, Level
from app.paging import Dated, PageQuery, Row, Searchable
from app.schemas import FactRecord, OrganisationReference, ReadFact, Schema, reference
from app.values import RecordId

Figure = Literal["admitted", "target", "target_max", "attainment_percent", "surplus", "target_rate_percent"]


class Period(Schema):
    """A stretch of time, both days inclusive."""

    start: dt.date | None = Field(description="First day; null where open.", examples=["2024-01-01"])
    end: dt.date | None = Field(description="Last day; null where open.", examples=["2024-09-30"])


class RecruitmentFigures(Schema):
    """New members of one organisation in one period."""

    period: Period | None = Field(description="The time that the figures are of; null where nothing tells.")
    admitted: int | None = Field(description="Members admitted.", examples=[116])
    target: int | None = Field(description="Members to be admitted; the lower end of a range.", examples=[160])
    target_max: int | None = Field(description="The upper end of a target that is a range.", examples=[None])
    attainment_percent: float | None = Field(description="How much of the target was reached, in percent.", examples=[72.5])
    surplus: int | None = Field(description="By how many members the target was exceeded.", examples=[None])
    target_rate_percent: float | None = Field(description="A target set as a share of the membership, in percent.", examples=[None])
    breakdown: dict[BreakdownKey, int] | None = Field(
        description="Stated parts of `admitted`, which may overlap.", examples=[{"female": 61, "youth": 84}]
    )
    derived: list[Figure] = Field(description="Which of the figures the text does not print but arithmetic gives.", examples=[["target"]])


class ReadRecruitment(ReadFact, RecruitmentFigures):
    """Recruitment figures as one article gives them."""

    organisation: str | None = Field(description="Canonical name of the organisation that admits.", examples=["Huyện ủy Tân Hòa"])


class RecruitmentTarget(ReadFact, RecruitmentFigures, FactRecord):
    """Recruitment figures as one article gives them: what was admitted, what was to be, and what that comes to."""

    organisation: OrganisationReference | None = Field(description="The organisation that admits.")

    @classmethod
    def from_row(cls, row: Row) -> RecruitmentTarget:
        """`row` as an answer, checked."""
        start, end = row["period_start"], row["period_end"]
        period = {"start": start, "end": end} if start or end else None
        return cls.model_validate({**row, "period": period, "organisation": reference(row, "organisation")})


class RecruitmentQuery(Searchable, Dated, PageQuery):
    """A page of recruitment figures; their date is their period."""

    committee: RecordId | None = Field(default=None, description="Only figures of the organisation of this id.", examples=[3])
    level: Level | None = Field(default=None, description="Only figures of organisations of this rank.", examples=["district"])
    article: RecordId | None = Field(default=None, description="Only figures that the article of this id gives.", examples=[1])
