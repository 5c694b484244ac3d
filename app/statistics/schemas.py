"""Statistics on the wire, and what their list can be asked for."""

from __future__ import annotations

from pydantic import Field

from app.extraction.facts import Level, Measure
from app.filters import Dated, Including, Searchable
from app.paging import PageQuery, Row
from app.schemas import FactRecord, OrganisationReference, ReadFact, Schema, reference
from app.sorting import SortedByDate
from app.values import RecordId


class StatisticFields(Schema):
    """What was counted."""

    measure: Measure = Field(description="What is counted.", examples=["party_members"])
    value: int = Field(description="How many.", examples=[4312])
    as_of: str | None = Field(
        description="Day, month or year that the count is of (`2024-09-30`, `2024-09`, `2024`), the last day of a period; null where nothing tells.",
        examples=["2024-09-30"],
    )


class ReadStatistic(ReadFact, StatisticFields):
    """A counted fact as one article gives it."""

    organisation: str | None = Field(description="Canonical name of the organisation.", examples=["Huyện ủy Tân Hòa"])


class Statistic(ReadFact, StatisticFields, FactRecord):
    """A counted fact as one article gives it."""

    organisation: OrganisationReference | None = Field(description="The organisation.")

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        return {**row, "organisation": reference(row, "organisation")}


class StatisticQuery(Searchable, Dated, Including, SortedByDate, PageQuery):
    """A page of statistics; their date is `as_of`."""

    committee: RecordId | None = Field(default=None, description="Only figures of the organisation of this id.", examples=[3])
    measure: Measure | None = Field(default=None, description="Only this measure.", examples=["party_members"])
    level: Level | None = Field(default=None, description="Only figures of organisations of this rank.", examples=["district"])
    article: RecordId | None = Field(default=None, description="Only figures that the article of this id gives.", examples=[1])
