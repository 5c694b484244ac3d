"""Cited documents on the wire, and what their list can be asked for."""

from __future__ import annotations

from pydantic import Field

from app.filters import Dated, Including, Searchable
from app.paging import PageQuery, Row
from app.schemas import FactRecord, OrganisationReference, ReadFact, Schema, reference
from app.sorting import SortedByDate
from app.values import RecordId, StorableText


class CitationFields(Schema):
    """What tells a document."""

    kind: str = Field(description="What sort of document it is.", examples=["Nghị quyết"])
    number: str = Field(description="Number with its symbol, as written, without blanks.", examples=["21-NQ/TW"])
    date: str | None = Field(description="Day, month or year of the document; null where nothing tells.", examples=["2022-06-16"])


class ReadCitation(ReadFact, CitationFields):
    """A document that an article names by its number."""

    issuer: str | None = Field(description="Canonical name of who issued it.", examples=["Ban Chấp hành Trung ương Đảng"])


class Citation(ReadFact, CitationFields, FactRecord):
    """A document that an article names by its number."""

    issuer: OrganisationReference | None = Field(description="Who issued it; null where nothing tells.")

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        return {**row, "issuer": reference(row, "issuer")}


class CitationQuery(Searchable, Dated, Including, SortedByDate, PageQuery):
    """A page of citations; their date is the document's."""

    committee: RecordId | None = Field(default=None, description="Only documents that the organisation of this id issued.", examples=[3])
    kind: StorableText | None = Field(default=None, max_length=100, description="Only this sort of document.", examples=["Nghị quyết"])
    number: StorableText | None = Field(
        default=None, max_length=100, description="Only documents of exactly this number.", examples=["21-NQ/TW"]
    )
    article: RecordId | None = Field(default=None, description="Only documents that the article of this id names.", examples=[1])
