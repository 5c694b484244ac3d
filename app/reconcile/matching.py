"""Queries of the protocol answered from the register."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sqlmodel import Session

from app.extraction.facts import PARTY_KINDS
from app.organisations.names import BETWEEN_NAMES
from app.popolo import identifiers
from app.reconcile.entities import Entity, Reference, entities
from app.reconcile.schemas import (
    MOST_CANDIDATES,
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
from app.search.naming import LEAST_ALIKE, organisations_like, people_like, with_slips
from app.search.ranking import name_score
from app.search.repository import SearchRepository
from app.search.wording import wording_of_name, wording_of_text

SUGGESTIONS = 20
"""So many suggestions are given at once."""
_MOST_COMPARED = 100
"""So many records of like names are looked at for the properties of a query."""


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
    found = _by_id(prefix) or _named(session, query, prefix, beginning=True)
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
    return _by_id(query.query) or _named(session, query, query.query)


def _by_id(text: str) -> list[Named]:
    """The entity whose id `text` is."""
    kinds = (identifiers.PERSON, identifiers.ORGANIZATION)
    return [Named(text, EXACT, same=True)] if any(identifiers.number_in(text, kind) is not None for kind in kinds) else []


def _named(session: Session, query: ReconciliationQuery, name: str, *, beginning: bool = False) -> list[Named]:
    """The records of the types asked for that have the name or one like it, best first; `beginning`: its last word may be only begun."""
    repository = SearchRepository.from_session(session)
    text = wording_of_text(name, unfinished=beginning)
    found: dict[str, Named] = {}
    if EntityType.MEMBER in query.types:
        alike = with_slips(partial(people_like, repository, text, enough=_MOST_COMPARED), MOST_CANDIDATES)
        people = [row for row in alike if name_score(text, row["keys"]) >= LEAST_ALIKE]
        posts = repository.newest_posts([row["id"] for row in people])
        for row in people:
            if row["id"] in posts:
                _keep(found, Named(identifiers.person(row["id"]), *score_of_person(name, row["name"])))
    if query.types - {EntityType.MEMBER}:
        wording, party_only = wording_of_name(name, unfinished=beginning), EntityType.ORGANISATION not in query.types
        for row in with_slips(partial(organisations_like, repository, wording, text.parts()), MOST_CANDIDATES):
            if (row["kind"] in PARTY_KINDS or not party_only) and name_score(wording, row["keys"]) >= LEAST_ALIKE:
                score = score_of_organisation(name, row["keys"].split(BETWEEN_NAMES))
                _keep(found, Named(identifiers.organization(row["id"]), *score))
    return sorted(found.values(), key=lambda named: (-named.score, named.id))[:_MOST_COMPARED]


def _keep(found: dict[str, Named], named: Named) -> None:
    """Keep the best of a record's names."""
    if named.id not in found or named.score > found[named.id].score:
        found[named.id] = named


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
