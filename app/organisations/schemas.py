"""Organisations on the wire, and what their lists can be asked for."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from app.extraction.facts import Level, OrganisationKind
from app.paging import PageQuery, Row, Searchable
from app.schemas import FactRecord, OrganisationReference, ReadFact, Record, Schema, reference
from app.values import RecordId


class OrganisationFields(Schema):
    """What tells an organisation."""

    name: str = Field(description="Canonical name, with its territory written out.", examples=["Huyện ủy Tân Hòa"])
    names: list[str] = Field(description="Names as printed.", examples=[["Huyện uỷ Tân Hoà", "Đảng bộ huyện"]])
    kind: OrganisationKind = Field(description="What sort of body it is.", examples=["party_committee"])
    level: Level | None = Field(
        description="Rank of the territory that it serves; `grassroots` is a unit's own organisation; null where not known.",
        examples=["district"],
    )
    place: str | None = Field(
        description="Gazetteer code of the unit whose body it is, or that it stands in; null where no article tells.", examples=["193"]
    )
    resolved: bool = Field(description="False for a bare name whose territory the article does not tell (`Quận ủy`).", examples=[True])


class ReadOrganisation(ReadFact, OrganisationFields):
    """An organisation as one article names it."""

    parent: str | None = Field(
        description="Canonical name of the committee that an organ or cell belongs to, where its name tells.", examples=[None]
    )


class NamedOrganisation(ReadFact, OrganisationFields, FactRecord):
    """An organisation that an article names: `id` is that at `/organisations/{id}`, `names` are those that this article prints."""

    parent: OrganisationReference | None = Field(description="The committee that an organ or cell belongs to.", examples=[None])

    @classmethod
    def from_row(cls, row: Row) -> NamedOrganisation:
        """`row` as an answer, checked."""
        return cls.model_validate({**row, "article_id": row["named_in"], "parent": reference(row, "parent")})


class Mention(ReadFact):
    """That an article names something."""

    article_id: int = Field(description="The article.", examples=[1])
    extractor: str = Field(description="Version of the extractor that read it.", examples=["0.1.0"])


class Organisation(OrganisationFields, Record):
    """An organisation over all the articles that name it."""

    article_id: int | None = Field(
        description="The only article that this record belongs to, where the name alone does not tell which body is meant; else null.",
        examples=[None],
    )
    parent: OrganisationReference | None = Field(description="The committee that an organ or cell belongs to.", examples=[None])
    mentions: list[Mention] = Field(
        description="Where articles name it, newest first: one in lists, up to 100 at its own address (all: `/articles?committee=`)."
    )

    @classmethod
    def from_row(cls, row: Row) -> Organisation:
        """`row` as an answer, checked."""
        return cls.model_validate({**row, "parent": reference(row, "parent")})


class OrganisationFilters(Searchable):
    """What a list of organisations can be asked for."""

    kind: OrganisationKind | None = Field(default=None, description="Only this sort of body.", examples=["party_committee"])
    level: Level | None = Field(default=None, description="Only this rank.", examples=["district"])
    place: str | None = Field(
        default=None, max_length=100, pattern=r"^[\w.-]+$", description="Only bodies of this gazetteer unit.", examples=["193"]
    )
    parent: RecordId | None = Field(default=None, description="Only organs and cells of the committee of this id.", examples=[3])
    article: RecordId | None = Field(default=None, description="Only those that the article of this id names.", examples=[1])


class OrganisationQuery(OrganisationFilters, PageQuery):
    """A page of organisations."""

    order: ClassVar[tuple[type, ...]] = (str, int)
