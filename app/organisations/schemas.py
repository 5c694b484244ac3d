"""Organisations on the wire, and what their lists can be asked for."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema

from app.extraction.facts import Level, OrganisationKind
from app.filters import Including, Searchable
from app.organisations.places import is_place
from app.paging import PageQuery, Row
from app.schemas import FactRecord, Mention, OrganisationReference, ReadFact, Record, Schema, reference
from app.sorting import SortedByName
from app.values import IsoDay, RecordId


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
        description="Gazetteer code of the unit whose body it is, or that it stands in: the official one, `2025-` before it for the units "
        "since 1 July 2025 and for every province that kept its name then; null where no article tells.",
        examples=["193"],
    )
    resolved: bool = Field(description="False for a bare name whose territory the article does not tell (`Quận ủy`).", examples=[True])


class ReadOrganisation(ReadFact, OrganisationFields):
    """An organisation as one article names it."""

    parent: str | None = Field(
        description="Canonical name of the committee that an organ or cell belongs to, where its name tells.", examples=[None]
    )


class NamedOrganisation(ReadFact, OrganisationFields, FactRecord):
    """An organisation that an article names: `id` is that at `/organisations/{id}`, `names` are those that this article prints."""

    parent: OrganisationReference | None = Field(
        description="The nearest committee above it that the register has; one without id where it has none of them.", examples=[None]
    )

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        return {**row, "article_id": row["named_in"], "parent": reference(row, "parent")}


class Organisation(OrganisationFields, Record):
    """An organisation over all the articles that name it."""

    article_id: int | None = Field(
        description="The only article that this record belongs to, where the name alone does not tell which body is meant; else null.",
        examples=[None],
    )
    parent: OrganisationReference | None = Field(
        description="The nearest committee above it that the register has: of an organ its own, of others that of the territory around, at last "
        "the centre; one without id where the register has none of them. `/committees/{id}/tree` names all. Null for what is not the party's.",
        examples=[None],
    )
    founded_on: str | None = Field(
        description="First day (`2025-07-01`), or its year or month, where a source other than articles tells.",
        examples=["2025-07-01", "2025"],
    )
    dissolved_on: str | None = Field(
        description="First day without it, or its year or month; null where it is still there and where no source tells.",
        examples=["2025-07-01", "2025"],
    )
    succeeded_by: list[OrganisationReference] = Field(
        description="What it became: of a merged province's committee or council the new one's, of a district's those of its communes, seat first."
    )
    mentions: list[Mention] = Field(
        description="Where articles name it, newest first: one in lists, up to 100 at its own address (all: `/articles?committee=`)."
    )

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        return {**row, "parent": reference(row, "parent")}


_PLACE_CODE = re.compile(r"[\w-]*[\d.][\w.-]*")
_LONGEST_CODE = 100


def _place_code(value: str) -> str:
    if len(value) > _LONGEST_CODE or not _PLACE_CODE.fullmatch(value):
        raise ValueError("must be the code of a place, as committees have it for their `place` (193, 2025-22)")
    if not is_place(value):
        other = next(filter(is_place, (f"2025-{value}", value.removeprefix("2025-"))), None)
        meant = f"did you mean {other}?" if other else "committees have theirs for their `place` (193, 2025-22)"
        raise ValueError(f"there is no place of this code; {meant}")
    return value


PlaceCode = Annotated[
    str,
    AfterValidator(_place_code),
    WithJsonSchema({"type": "string", "maxLength": _LONGEST_CODE, "pattern": f"^{_PLACE_CODE.pattern}$"}),
]
"""A code of the gazetteer."""


class OrganisationQuery(Searchable, Including, SortedByName, PageQuery):
    """A page of organisations."""

    kind: OrganisationKind | None = Field(default=None, description="Only this sort of body.", examples=["party_committee"])
    level: Level | None = Field(default=None, description="Only this rank.", examples=["district"])
    place: PlaceCode | None = Field(
        default=None,
        description="Only bodies of this gazetteer unit. Either code of a province that kept its name on 1 July 2025 will do.",
        examples=["193"],
    )
    within: PlaceCode | None = Field(
        default=None,
        description="Only bodies of this gazetteer unit and of those that lie in it, before and since 1 July 2025.",
        examples=["2025-22"],
    )
    parent: RecordId | None = Field(
        default=None,
        description="Only those whose `parent` is the committee of this id: its organs, and what has none with a record in between.",
        examples=[3],
    )
    active_on: IsoDay | None = Field(
        default=None,
        description="Only those that can have been there on this day; where nothing is known of when they were, they can.",
        examples=["2025-06-30"],
    )
    article: RecordId | None = Field(default=None, description="Only those that the article of this id names.", examples=[1])
