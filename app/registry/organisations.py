"""Which organisation a canonical name stands for, and what the register knows of it.

What is stored of an organisation follows from its key, so it is the same whichever article came first. The one thing that its
articles may differ in is how they spell its name: of these spellings one is shown by a rule (`best_spelling`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from app.decisions.models import Subject
from app.decisions.repository import DecisionRepository
from app.extraction import Extraction
from app.extraction.facts import Organisation, OrganisationKind
from app.extraction.folding import fold
from app.organisations.names import name_keys
from app.organisations.writer import OrganisationWriter
from app.registry.ancestry import ancestors
from app.registry.identity import Body, best_spelling, body_of, is_shared
from app.registry.lifespans import lifespan
from app.search import search_key


@dataclass(frozen=True, slots=True)
class Description:
    """What the register knows of a body: `columns` of its row, and the keys and names of its ancestors, nearest first, and successors."""

    columns: dict[str, object]
    ancestors: tuple[tuple[str, str], ...]
    successors: tuple[tuple[str, str], ...]


def describe(body: Body) -> Description:
    """All that follows from what tells `body` from others."""
    span = lifespan(body)
    columns: dict[str, object] = {
        "key": body.key,
        "name": body.name,
        "search_key": search_key(body.name),
        "name_keys": name_keys(body.name, body.parent),
        "kind": body.kind,
        "level": body.level,
        "place": body.place,
        "parent_name": body.parent,
        "founded_on": span.founded_on,
        "dissolved_on": span.dissolved_on,
        "active_from": span.active_from,
        "active_to": span.active_to,
    }
    return Description(
        columns,
        tuple((above.key, above.name) for above in ancestors(body)),
        tuple((successor.key, successor.name) for successor in span.successors),
    )


def resolve_organisations(session: Session, article_id: int, extraction: Extraction) -> dict[str, int]:
    """The ids of the article's organisations by folded canonical name: stored ones that others name too, or new ones.

    A bare name, or one that several bodies may have, becomes a record of this article alone.
    """
    writer = OrganisationWriter.from_session(session)
    told = _by_key(extraction.organisations)
    shared = {key for key, organisations in told.items() if is_shared(organisations[0])}
    stored = writer.stored(sorted(shared)) | writer.stored(sorted(told.keys() - shared), article_id=article_id)
    ids: dict[str, int] = {key: row["id"] for key, row in stored.items()}
    for key, row in stored.items():
        _respell(writer, row["id"], row["name"], _best(told[key]))
    new = {key: organisations for key, organisations in told.items() if key not in ids}
    ids |= _add(writer, article_id, new)
    return {fold(organisation.name): ids[key] for key, organisations in told.items() for organisation in organisations}


def forget_organisations(session: Session, ids: Sequence[int]) -> None:
    """After an article is gone that named the organisations of `ids`: remove what no article supports any more."""
    writer = OrganisationWriter.from_session(session)
    parts = writer.delete_unsupported(ids)
    DecisionRepository.from_session(session).lead(Subject.COMMITTEE, parts)
    for row in writer.spellings_lost(ids):
        owner: str | None = row["parent_name"]
        best = best_spelling(row["spellings"])
        body = Body(best, OrganisationKind(row["kind"]), row["level"], row["place"], best[-len(owner) :] if owner else None)
        _respell(writer, row["id"], "", body)


def canonical_name(organisation: Organisation) -> str:
    """The name of an article's `organisation` as its record may have it."""
    return body_of(organisation).name


def _add(writer: OrganisationWriter, article_id: int, new: Mapping[str, Sequence[Organisation]]) -> dict[str, int]:
    """Add those that are `new`, by key; gives their ids."""
    described = {key: describe(_best(organisations)) for key, organisations in new.items()}
    shared = {key for key, organisations in new.items() if is_shared(organisations[0])}
    rows = [
        {**described[key].columns, "article_id": None if key in shared else article_id, "resolved": organisations[0].resolved}
        for key, organisations in new.items()
    ]
    ids = dict(zip(new, writer.add_organisations(rows), strict=True))
    above = [row for key, each in described.items() for row in _numbered(ids[key], "distance", each.ancestors, 1)]
    after = [row for key, each in described.items() for row in _numbered(ids[key], "position", each.successors, 0)]
    writer.add_relations(above, after, keys=sorted(shared), ids=list(ids.values()))
    return ids


def _numbered(organisation_id: int, number: str, others: Iterable[tuple[str, str]], start: int) -> Iterator[dict[str, object]]:
    for count, (key, name) in enumerate(others, start):
        yield {"organisation_id": organisation_id, number: count, "key": key, "name": name}


def _by_key(organisations: Iterable[Organisation]) -> dict[str, list[Organisation]]:
    told: dict[str, list[Organisation]] = {}
    for organisation in organisations:
        told.setdefault(body_of(organisation).key, []).append(organisation)
    return told


def _best(organisations: Iterable[Organisation]) -> Body:
    """The body of several mentions of one, by its best spelling."""
    bodies = {body.name: body for body in map(body_of, organisations)}
    return bodies[best_spelling(bodies)]


def _respell(writer: OrganisationWriter, organisation_id: int, shown: str, body: Body) -> None:
    """Show the spelling of `body` where it is better than the one that is `shown` (empty: none is)."""
    if body.name != shown and (not shown or best_spelling((shown, body.name)) == body.name):
        writer.respell(organisation_id, body.name, body.parent)
