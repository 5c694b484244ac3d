"""How well a record fits a query: by its name, and by its properties."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from app.extraction.folding import fold
from app.organisations.names import name_key
from app.reconcile.entities import Entity, Reference
from app.reconcile.schemas import MOST_CANDIDATES, Candidate, EntityValue, Feature, ReconciliationQuery, TypeReference, Value
from app.reconcile.vocabulary import EntityType
from app.search import search_key

EXACT = 100.0
_FITS = 90.0
"""From this score on a property is the one that was asked for."""
_OF_NAME, _OF_DIACRITICS = 0.7, 0.1
"""The share of the name in a score with properties, and that of its diacritics in the score of a name typed with them."""


class Named(NamedTuple):
    """A record by its name: `score` from 0 to 100; `same`: whether the name is the one asked for."""

    id: str
    score: float
    same: bool


def score_of_person(asked: str, name: str) -> tuple[float, bool]:
    """How near a person's `name` is to `asked`, from 0 to 100, and whether it is the same.

    A name typed without diacritics is the same whatever they are; one typed with them is the same with these only.
    """
    key = search_key(asked)
    score = fuzz.ratio(key, search_key(name))
    if fold(asked) == key:
        return score, score == EXACT
    spelt = fuzz.ratio(fold(asked), fold(name))
    return score * (1 - _OF_DIACRITICS) + spelt * _OF_DIACRITICS, spelt == EXACT


def score_of_organisation(asked: str, keys: Iterable[str]) -> tuple[float, bool]:
    """As `score_of_person`, for a body that is called `keys`, folded forms of its names; diacritics make no difference."""
    key = name_key(asked)
    score = max((fuzz.ratio(key, each) for each in keys), default=0.0)
    return score, score == EXACT


def candidates(query: ReconciliationQuery, found: Iterable[tuple[Named, Entity]]) -> list[Candidate]:
    """The answer to `query` from what was found by name, the best first.

    A candidate is the match where its name is the same and it is the only one such; with properties, where it is the only one of
    them that all properties fit.
    """
    scored = [_scored(query, named, entity) for named, entity in found]
    same = [each for each in scored if each.named.same and (not each.properties or min(each.properties) >= _FITS)]
    match = same[0].entity.id if len(same) == 1 and same[0].entity.settled else None
    best = sorted(scored, key=lambda each: (-each.score, each.named.id))[: min(query.limit or MOST_CANDIDATES, MOST_CANDIDATES)]
    return [each.candidate(query, is_match=each.entity.id == match) for each in best]


def type_references(types: Iterable[EntityType]) -> list[TypeReference]:
    """`types` as the protocol names them."""
    return [TypeReference(id=each, name=each.label) for each in types]


class _Scored(NamedTuple):
    named: Named
    entity: Entity
    properties: tuple[float, ...]

    @property
    def score(self) -> float:
        if not self.properties:
            return self.named.score
        return self.named.score * _OF_NAME + sum(self.properties) / len(self.properties) * (1 - _OF_NAME)

    def candidate(self, query: ReconciliationQuery, *, is_match: bool) -> Candidate:
        compared = {f"property_{condition.pid}": score for condition, score in zip(query.properties, self.properties, strict=True)}
        return Candidate(
            id=self.entity.id,
            name=self.entity.name,
            description=self.entity.description,
            type=type_references(self.entity.types),
            score=round(self.score, 1),
            match=is_match,
            features=[Feature(id=id_, value=round(value, 1)) for id_, value in {"name": self.named.score, **compared}.items()],
        )


def _scored(query: ReconciliationQuery, named: Named, entity: Entity) -> _Scored:
    return _Scored(named, entity, tuple(_score_of(entity.values.get(each.pid, ()), each.values) for each in query.properties))


def _score_of(values: Sequence[str | Reference], asked: Sequence[Value]) -> float:
    return max((_nearness(value, each) for value in values for each in asked), default=0.0)


def _nearness(value: str | Reference, asked: Value) -> float:
    """How near two values are, from 0 to 100. Words that one has of the other count nearly as much as the whole."""
    if isinstance(asked, EntityValue):
        if isinstance(value, Reference) and value.id == asked.id:
            return EXACT
        asked = asked.name or ""
    here, there = name_key(value.name if isinstance(value, Reference) else value), name_key(str(asked))
    if not here or not there:
        return 0.0
    if here != there and (f" {there} " in f" {here} " or f" {here} " in f" {there} "):
        return _FITS
    return fuzz.ratio(here, there)
