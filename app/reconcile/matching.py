"""Queries of the protocol answered from the register."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlmodel import Session

from app.popolo import identifiers
from app.reconcile.entities import Entity, Reference, entities
from app.reconcile.repository import NameRepository
from app.reconcile.schemas import (
    Cell,
    ExtensionAnswer,
    ExtensionColumn,
    ExtensionQuery,
    ReconciliationQueries,
    ReconciliationQuery,
    ReconciliationResult,
    ReconciliationResults,
    Suggestion,
    Suggestions,
)
from app.reconcile.scoring import EXACT, Named, candidates, score_of_organisation, score_of_person, type_references
from app.reconcile.vocabulary import PROPERTIES, EntityType, Property, properties_of

SUGGESTIONS = 20
"""So many suggestions are given at once."""


def reconcile(session: Session, queries: ReconciliationQueries) -> ReconciliationResults:
    """The candidates for each query, which has no influence on the others. Without a name there are none."""
    found = {name: _found(session, query) for name, query in queries.root.items()}
    known = entities(session, (named.id for each in found.values() for named in each))
    results = {
        name: ReconciliationResult(result=candidates(query, [(named, known[named.id]) for named in found[name] if named.id in known]))
        for name, query in queries.root.items()
    }
    return ReconciliationResults(results)


def extend(session: Session, query: ExtensionQuery) -> ExtensionAnswer:
    """The values of the properties asked for; of an id that there is not, none."""
    known = entities(session, query.ids)
    columns = list(dict.fromkeys(each.id for each in query.properties))
    rows = {
        id_: {column: [_cell(value) for value in (known[id_].values.get(column, ()) if id_ in known else ())] for column in columns}
        for id_ in query.ids
    }
    return ExtensionAnswer(meta=[_column(PROPERTIES[column]) for column in columns], rows=rows)


def suggest_entities(session: Session, prefix: str, asked: str | None, skip: int) -> Suggestions:
    """Entities with a name that holds `prefix`, those that begin with it first, after the first `skip`; `asked`: perhaps a type's id."""
    query = ReconciliationQuery(query=prefix, type=asked)
    found = _by_id(prefix) or sorted(_named(session, query, prefix, beginning=True), key=lambda named: (-named.score, named.id))
    shown = [named.id for named in found[skip : skip + SUGGESTIONS]]
    known = entities(session, shown)
    return Suggestions(result=[_suggestion(known[id_]) for id_ in shown if id_ in known])


def suggest_types(prefix: str) -> Suggestions:
    """The types with an id or name that begins so."""
    found = [each for each in EntityType if _begins(prefix, each, each.label)]
    return Suggestions(result=[Suggestion(id=each, name=each.label, description=each.described) for each in found])


def suggest_properties(prefix: str, asked: str | None) -> Suggestions:
    """The properties (of the type with the id `asked`) with an id or name that begins so."""
    found = [each for each in properties_of(asked) if _begins(prefix, each.id, each.name)]
    return Suggestions(result=[Suggestion(id=each.id, name=each.name, description=each.described) for each in found])


def _found(session: Session, query: ReconciliationQuery) -> Sequence[Named]:
    if not query.query:
        return ()
    return _by_id(query.query) or list(_named(session, query, query.query))


def _by_id(text: str) -> list[Named]:
    """The entity whose id `text` is."""
    kinds = (identifiers.PERSON, identifiers.ORGANIZATION)
    return [Named(text, EXACT, same=True)] if any(identifiers.number_in(text, kind) is not None for kind in kinds) else []


def _named(session: Session, query: ReconciliationQuery, name: str, *, beginning: bool = False) -> Iterable[Named]:
    """The records of the types asked for that have the name or one like it, or, with `beginning`, one that holds it."""
    repository = NameRepository.from_session(session)
    if EntityType.MEMBER in query.types:
        for row in repository.people(name, beginning=beginning):
            yield Named(identifiers.person(row["id"]), *score_of_person(name, row["name"]))
    if query.types - {EntityType.MEMBER}:
        party_only = EntityType.ORGANISATION not in query.types
        for row in repository.organisations(name, party_only=party_only, beginning=beginning):
            yield Named(identifiers.organization(row["id"]), *score_of_organisation(name, row["keys"]))


def _begins(prefix: str, *names: str) -> bool:
    return any(name.casefold().startswith(prefix.strip().casefold()) for name in names)


def _suggestion(entity: Entity) -> Suggestion:
    return Suggestion(id=entity.id, name=entity.name, description=entity.description, notable=type_references(entity.types))


def _column(told: Property) -> ExtensionColumn:
    types = type_references([told.refers_to]) if told.refers_to is not None else [None]
    return ExtensionColumn(id=told.id, name=told.name, type=types[0])


def _cell(value: str | Reference) -> Cell:
    if isinstance(value, Reference) and value.id is not None:
        return Cell(id=value.id, name=value.name)
    return Cell(text=value.name if isinstance(value, Reference) else value)
