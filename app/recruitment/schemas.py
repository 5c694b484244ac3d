"""Recruitment figures on the wire, and what their list can be asked for."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from app.extraction.facts import BreakdownKey, Level
from app.filters import Dated, Including, Searchable
from app.paging import PageQuery, Row
from app.recruitment.consistency import inconsistencies
from app.recruitment.periods import PeriodKind, kind_of
from app.schemas import FactRecord, OrganisationReference, ReadFact, Schema, Source, reference
from app.sorting import DIRECTIONS
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


class Inconsistency(Schema):
    """A printed figure that the others of its record contradict; a percentage may be rounded or cut off at the decimals printed."""

    figure: Figure = Field(description="Which figure.", examples=["attainment_percent"])
    printed: int | float = Field(description="As it is printed.", examples=[75.0])
    expected: int | float = Field(description="As it follows from `admitted` and `target`; percentages with two decimals.", examples=[72.5])


class RecruitmentTarget(ReadFact, RecruitmentFigures, FactRecord):
    """Recruitment figures as one article gives them: what was admitted, what was to be, and what that comes to."""

    organisation: OrganisationReference | None = Field(description="The organisation that admits.")
    inconsistent: list[Inconsistency] = Field(description="Printed figures that do not agree with the others; empty where all agree.")

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        organisation, found = reference(row, "organisation"), list(inconsistencies(row))
        return {**row, "period": _period(row), "breakdown": _breakdown(row), "organisation": organisation, "inconsistent": found}


class SeriesFigure(Schema):
    """One value of one figure in one period, with all the articles that give it."""

    measure: Figure = Field(description="Which figure.", examples=["target"])
    part: BreakdownKey | None = Field(description="The part of `admitted` that it counts; null for the whole.", examples=[None])
    value: int | float = Field(description="The value.", examples=[160])
    derived: bool = Field(description="Whether no article prints it and arithmetic gives it.", examples=[True])
    conflicting: bool = Field(
        description="Whether an article gives another value for the same period; a percentage with fewer decimals is none.",
        examples=[False],
    )
    sources: list[Source] = Field(min_length=1, description="The articles that give it, oldest first.")


class ReportedInconsistency(Inconsistency):
    """An inconsistency, and where it is printed."""

    article_id: int = Field(description="The article.", examples=[1])
    report_id: int = Field(description="Id of the record among those of `/articles/{article_id}`.", examples=[7])


class RecruitmentPeriod(Schema):
    """What all articles together say of one period of one organisation."""

    period: Period | None = Field(description="The time that the figures are of; null for those that no article dates.")
    kind: PeriodKind | None = Field(
        description="How long it is: a calendar month, quarter, half, the first nine months, a year, a term of a committee (`2020-2025`), "
        "or another length; null without a period.",
        examples=["nine_months"],
    )
    figures: list[SeriesFigure] = Field(
        description="Each value once, in the order of the record's figures, parts after the whole, printed ones before derived ones."
    )
    conflicting: bool = Field(description="Whether some figure has conflicting values.", examples=[False])
    inconsistent: list[ReportedInconsistency] = Field(description="Printed figures that do not agree with the others of their record.")

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        return {**row, "period": _period(row), "kind": kind_of(row["period_start"], row["period_end"])}


def _breakdown(row: Row) -> dict[str, int] | None:
    """The parts in one order: each database gives them in its own."""
    parts: dict[str, int] | None = row["breakdown"]
    return parts and {part.value: parts[part] for part in BreakdownKey if part in parts}


def _period(row: Row) -> Row | None:
    start, end = row["period_start"], row["period_end"]
    return {"start": start, "end": end} if start or end else None


class SeriesSort(StrEnum):
    """Sorts of periods."""

    PERIOD = "period"
    LAST_PERIOD = "-period"


class SeriesQuery(Dated, Including, PageQuery):
    """A page of periods; their date is the period."""

    may_span_years: ClassVar = True

    sort: SeriesSort = Field(
        default=SeriesSort.PERIOD,
        description="By first day, then by length, so that nine months stand before their year; `-period` turns that round. What no article "
        "dates comes last either way.",
        examples=["-period"],
    )

    kind: PeriodKind | None = Field(default=None, description="Only periods of this length.", examples=["year"])


class RecruitmentSort(StrEnum):
    """Sorts of recruitment figures."""

    ID = "id"
    NEWEST_ID = "-id"
    PERIOD = "period"
    LAST_PERIOD = "-period"


class RecruitmentQuery(Searchable, Dated, Including, PageQuery):
    """A page of recruitment figures; their date is their period."""

    may_span_years: ClassVar = True

    sort: RecruitmentSort = Field(
        default=RecruitmentSort.ID,
        description=f"In the order of storing (`id`), or by the first day of the period. {DIRECTIONS}",
        examples=["-period"],
    )

    committee: RecordId | None = Field(default=None, description="Only figures of the organisation of this id.", examples=[3])
    level: Level | None = Field(default=None, description="Only figures of organisations of this rank.", examples=["district"])
    article: RecordId | None = Field(default=None, description="Only figures that the article of this id gives.", examples=[1])
