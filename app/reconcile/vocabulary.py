"""What the service can match against, and what it can tell of each: types of entities and their properties."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple


class EntityType(StrEnum):
    """What an entity is."""

    MEMBER = "member"
    COMMITTEE = "committee"
    ORGANISATION = "organisation"

    @property
    def label(self) -> str:
        """The type for a person to read."""
        return {"member": "Member", "committee": "Committee", "organisation": "Organisation"}[self]

    @property
    def described(self) -> str:
        """What is of this type."""
        return {
            "member": "A person whom at least one article gives a post",
            "committee": "A committee, organ or cell of the party; every committee is an organisation",
            "organisation": "Any body that an article names, the party's or another's",
        }[self]


class Property(NamedTuple):
    """Something that is known of entities of some types."""

    id: str
    name: str
    described: str
    types: frozenset[EntityType]
    refers_to: EntityType | None = None
    """The type of its values where they are entities."""


_PEOPLE = frozenset({EntityType.MEMBER})
_BODIES = frozenset({EntityType.COMMITTEE, EntityType.ORGANISATION})

PROPERTIES = {
    each.id: each
    for each in (
        Property("post", "Post", "A post that the person holds or held, without its organisation", _PEOPLE),
        Property("member_of", "Member of", "An organisation that the person has or had a post in", _PEOPLE, EntityType.ORGANISATION),
        Property("role", "Role", "Post and organisation in one", _PEOPLE),
        Property("kind", "Kind", "What sort of body it is, as `kind` of `/organisations`", _BODIES),
        Property("level", "Level", "Rank of the territory that it serves", _BODIES),
        Property("place", "Place", "The administrative unit whose body it is, or that it stands in", _BODIES),
        Property("province", "Province", "The province that it lies in", _BODIES),
        Property("place_code", "Place code", "The gazetteer's code of the unit", _BODIES),
        Property("parent", "Parent", "The nearest committee above it", _BODIES, EntityType.COMMITTEE),
        Property("founded_on", "Founded on", "First day, or its year or month", _BODIES),
        Property("dissolved_on", "Dissolved on", "First day without it, or its year or month", _BODIES),
        Property("succeeded_by", "Succeeded by", "What it became", _BODIES, EntityType.COMMITTEE),
        Property("printed_as", "Printed as", "A name that articles print", _PEOPLE | _BODIES),
    )
}
"""Every property by its id."""


def properties_of(asked: str | None) -> Sequence[Property]:
    """The properties of the type with the id `asked`; all where it is no type."""
    return [each for each in PROPERTIES.values() if asked not in set(EntityType) or asked in each.types]
