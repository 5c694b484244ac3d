"""The Reconciliation Service API 0.2 on the wire: what it is asked, what it answers. Names of fields are the specification's."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel, StringConstraints

from app.reconcile.vocabulary import PROPERTIES, EntityType
from app.schemas import Schema
from app.values import Storable

BATCH_SIZE = 50
"""Most queries at once."""
MOST_CANDIDATES = 50
"""Most candidates for one query."""

_Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), Storable]


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class EntityValue(BaseModel):
    """An entity as the value of a property."""

    id: _Text
    name: _Text | None = None


Value = _Text | bool | int | float | EntityValue


def _known(pid: str) -> str:
    if pid not in PROPERTIES:
        raise ValueError(f"there is no property of this id; there are {', '.join(PROPERTIES)}")
    return pid


PropertyId = Annotated[str, AfterValidator(_known)]


class Condition(_Asked):
    """A property that candidates should have, with one value or several of which one will do."""

    pid: PropertyId
    v: Value | Annotated[list[Value], Field(max_length=50)]

    @property
    def values(self) -> list[Value]:
        """The values, however they were given."""
        return self.v if isinstance(self.v, list) else [self.v]


class ReconciliationQuery(_Asked):
    """One name to match."""

    query: _Text | None = None
    type: Annotated[str, StringConstraints(max_length=200)] | Annotated[list[str], Field(max_length=20)] | None = None
    limit: int = Field(default=5, ge=0)
    properties: list[Condition] = Field(default=[], max_length=20)
    type_strict: Literal["any", "all", "should"] | None = None

    @property
    def types(self) -> frozenset[EntityType]:
        """The types asked for; all where none is, or none that there is."""
        named = [self.type] if isinstance(self.type, str) else self.type or []
        return frozenset(each for each in EntityType if each in named) or frozenset(EntityType)


class ReconciliationQueries(RootModel[dict[str, ReconciliationQuery]]):
    """Queries under names of the caller's choice."""


class AskedProperty(BaseModel):
    """A property to tell; it has no settings."""

    id: PropertyId
    settings: dict[str, Any] = {}


class ExtensionQuery(_Asked):
    """Entities, and what to tell of each."""

    ids: list[_Text] = Field(max_length=500)
    properties: list[AskedProperty] = Field(max_length=len(PROPERTIES))


class TypeReference(Schema):
    """A type of entities."""

    id: str = Field(description="Id of the type.", examples=["committee"])
    name: str = Field(description="The type for a person to read.", examples=["Committee"])


class Feature(Schema):
    """A reason for the score."""

    id: str = Field(description="What was compared: `name`, or a property after `property_`.", examples=["name"])
    value: float = Field(description="How near it is, from 0 to 100.", examples=[100.0])


class Candidate(Schema):
    """An entity that may be the one that is meant."""

    id: str = Field(description="Id of the entity, as in Popolo.", examples=["organization-3"])
    name: str = Field(description="Its name.", examples=["Huyện ủy Tân Hòa"])
    description: str | None = Field(default=None, description="What tells it from namesakes.", examples=["Tỉnh ủy Quảng Ninh"])
    type: list[TypeReference] = Field(description="Its types, the narrowest first.")
    score: float = Field(description="How well it fits, from 0 to 100.", examples=[100.0])
    match: bool = Field(
        description="Whether it is the one: its name is the one asked for, capitals and spelling aside, nobody else's is, and all properties fit.",
        examples=[True],
    )
    features: list[Feature] = Field(description="What the score is made of.")


class ReconciliationResult(Schema):
    """The candidates for one query."""

    result: list[Candidate] = Field(description="Candidates, the best first.")


class ReconciliationResults(RootModel[dict[str, ReconciliationResult]]):
    """The candidates under the names of the queries."""


class ExtensionColumn(Schema):
    """A property that is told."""

    id: str = Field(description="Id of the property.", examples=["parent"])
    name: str = Field(description="Its name.", examples=["Parent"])
    type: TypeReference | None = Field(default=None, description="The type of its values where they are entities.", examples=[None])


class Cell(Schema):
    """A value: an entity with `id` and `name`, or text in `str`."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    id: str | None = Field(default=None, description="Id of the entity.", examples=["organization-1"])
    name: str | None = Field(default=None, description="Name of the entity.", examples=["Tỉnh ủy Quảng Ninh"])
    text: str | None = Field(default=None, alias="str", description="The text.", examples=["district"])


class ExtensionAnswer(Schema):
    """What is known of the entities."""

    meta: list[ExtensionColumn] = Field(description="The properties.")
    rows: dict[str, dict[str, list[Cell]]] = Field(
        description="The values by entity and property.", examples=[{"organization-3": {"level": [{"str": "district"}]}}]
    )


class Suggestion(Schema):
    """An entity, a type or a property whose name begins like what is typed."""

    id: str = Field(description="Its id.", examples=["organization-3"])
    name: str = Field(description="Its name.", examples=["Huyện ủy Tân Hòa"])
    description: str | None = Field(default=None, description="What tells it from namesakes.", examples=["Tỉnh ủy Quảng Ninh"])
    notable: list[TypeReference] | None = Field(default=None, description="The types of an entity.", examples=[None])


class Suggestions(Schema):
    """What begins like what is typed."""

    result: list[Suggestion] = Field(description="Suggestions, the best first.")


class Flyout(Schema):
    """A small preview."""

    id: str = Field(description="Id of the entity.", examples=["organization-3"])
    html: str = Field(description="What is known of it, as HTML.", examples=["<h1>Huyện ủy Tân Hòa</h1>"])


class ProposedProperty(Schema):
    """A property."""

    id: str = Field(description="Id of the property.", examples=["parent"])
    name: str = Field(description="Its name.", examples=["Parent"])


class ProposedProperties(Schema):
    """What can be told of entities of a type."""

    type: str | None = Field(default=None, description="The type that was asked for.", examples=["committee"])
    limit: int | None = Field(default=None, description="The limit that was asked for.", examples=[10])
    properties: list[ProposedProperty] = Field(description="The properties.")
