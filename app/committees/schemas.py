"""The tree of committees on the wire, and how much of it can be asked for."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from app.extraction.facts import PARTY_KINDS, Level, OrganisationKind
from app.organisations.schemas import OrganisationQuery
from app.schemas import OrganisationReference, Record
from app.values import InDigits, IsoDay


class TreeNode(Record):
    """An organisation in a tree of committees."""

    name: str = Field(description="Canonical name.", examples=["Huyện ủy Tân Hòa"])
    kind: OrganisationKind = Field(description="What sort of body it is.", examples=["party_committee"])
    level: Level | None = Field(description="Rank of the territory that it serves.", examples=["district"])
    dissolved_on: str | None = Field(description="First day without it, or its year or month.", examples=["2025-07-01", "2025"])
    children_count: int = Field(description="How many stand right below it; `children` may hold fewer.", examples=[12])
    children: list[TreeNode] = Field(description="Those right below it, by name, as far as `depth` and `limit` reach.")


class CommitteeTree(TreeNode):
    """A committee with all that stands above and below it."""

    ancestors: list[OrganisationReference] = Field(
        description="The committees above it, nearest first, up to the centre; those that no article has named have no id."
    )
    complete: bool = Field(
        description="Whether nothing was left out for `limit`; what is deeper than `depth` does not count.", examples=[True]
    )


def _is_of_the_party(kind: OrganisationKind) -> OrganisationKind:
    if kind not in PARTY_KINDS:
        raise ValueError(f"{kind} is no kind of the party's own bodies; /organisations lists it")
    return kind


PartyKind = Annotated[
    OrganisationKind,
    AfterValidator(_is_of_the_party),
    WithJsonSchema({"type": "string", "enum": [kind.value for kind in OrganisationKind if kind in PARTY_KINDS]}),
]
"""A kind of the party's own bodies."""


class CommitteeQuery(OrganisationQuery):
    """A page of committees."""

    kind: PartyKind | None = Field(default=None, description="Only this sort of body.", examples=["party_committee"])


class TreeQuery(BaseModel):
    """How much of a tree to give."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    depth: Annotated[int, Field(ge=0, le=10), InDigits] = Field(default=3, description="Most steps below the committee.", examples=[3])
    limit: Annotated[int, Field(ge=1, le=2000), InDigits] = Field(
        default=500, description="Most bodies below the committee; upper ones come first.", examples=[500]
    )
    active_on: IsoDay | None = Field(
        default=None, description="Below the committee only what can have been there on this day.", examples=["2025-06-30"]
    )
