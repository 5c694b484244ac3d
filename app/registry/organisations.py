"""Which organisation a canonical name stands for, and what the register knows of it.

What is stored of an organisation follows from its key, so it is the same whichever article came first. The one thing that its
articles may differ in is how they spell its name: of these spellings one is shown by a rule (`best_spelling`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from app.articles.repository import ArticleRepository
from app.decisions.models import Subject
from app.decisions.repository import DecisionRepository
from app.extraction.facts import Level, Organisation, OrganisationKind
from app.extraction.folding import fold
from app.members.profile_repository import ProfileRepository
from app.organisations.names import BETWEEN_NAMES, name_keys
from app.organisations.writer import OrganisationWriter
from app.paging import Row
from app.registry.ancestry import ancestors
from app.registry.identity import Body, best_spelling, body_of, is_shared
from app.registry.keys import body_key, is_split_off_body
from app.registry.lifespans import lifespan
from app.registry.rebuilding import rebuild, rebuild_people_in
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


def resolve_organisations(session: Session, article_id: int, content_key: str, organisations: Iterable[Organisation]) -> dict[str, int]:
    """The ids of the article's `organisations` by folded canonical name: stored ones that others name too, or new ones.

    A bare name, or one that several bodies may have, becomes a record of this article alone. What a split by hand takes along in the
    article of the text `content_key` stands for the record that it made.
    """
    writer = OrganisationWriter.from_session(session)
    told = _by_key(organisations, DecisionRepository.from_session(session).record_keys(Subject.COMMITTEE, content_key))
    shared = _shared(told)
    stored = writer.stored(sorted(shared)) | writer.stored(sorted(told.keys() - shared), article_id=article_id)
    ids: dict[str, int] = {key: row["id"] for key, row in stored.items()}
    for key, row in stored.items():
        if not row["name_corrected"]:
            _respell(writer, row["id"], row["name"], _best(told[key]))
    new = {key: organisations for key, organisations in told.items() if key not in ids}
    ids |= _add(writer, article_id, new)
    return {fold(organisation.name): ids[key] for key, same in told.items() for organisation in same}


def resolve_again(session: Session, mentions: Sequence[Row]) -> None:
    """Put each of `mentions` (as `OrganisationWriter.mentions_of` has them) to the record that it stands for by the decisions of now.

    All else that the articles say of the organisations goes along, and the people whom they name are told anew. Records that no
    article names any more stay.
    """
    writer, profiles = OrganisationWriter.from_session(session), ProfileRepository.from_session(session)
    content_keys = ArticleRepository.from_session(session).content_keys({row["article_id"] for row in mentions})
    for row in mentions:
        article_id, named = row["article_id"], [_as_named(row)]
        (record_id,) = resolve_organisations(session, article_id, content_keys[article_id], named).values()
        if record_id != row["organisation_id"]:
            writer.move(article_id, row["organisation_id"], record_id)
    _respell_lost(writer, sorted({row["organisation_id"] for row in mentions}))
    rebuild(session, {key for article_id in content_keys for key in profiles.keys_in(article_id)})


def forget_organisations(session: Session, ids: Sequence[int]) -> None:
    """After an article is gone that named the organisations of `ids`: remove what no article supports any more."""
    writer = OrganisationWriter.from_session(session)
    split_off = {body_key(key) for key in writer.keys_of(ids) if is_split_off_body(key)}
    ids = [*ids, *(row["id"] for row in writer.stored(sorted(split_off)).values())]
    parts = writer.delete_unsupported(ids)
    DecisionRepository.from_session(session).lead(Subject.COMMITTEE, parts)
    rebuild_people_in(session, parts)
    _respell_lost(writer, ids)


def correct_name(session: Session, organisation_id: int, name: str | None) -> None:
    """Show an organisation under `name`, by which it is found besides all that it is called; None: under its best spelling in articles."""
    writer = OrganisationWriter.from_session(session)
    row = writer.spelt(organisation_id)
    if row is None:
        return
    body = _body(row)
    keys = [name_keys(body.name, body.parent), *([name_keys(name, body.parent)] if name is not None else [])]
    values = {
        "name": body.name if name is None else name,
        "search_key": search_key(body.name if name is None else name),
        "name_keys": BETWEEN_NAMES.join(dict.fromkeys(each for some in keys for each in some.split(BETWEEN_NAMES))),
        "parent_name": body.parent,
        "name_corrected": name is not None,
    }
    writer.put(organisation_id, values)


def canonical_name(organisation: Organisation) -> str:
    """The name of an article's `organisation` as its record may have it."""
    return body_of(organisation).name


def _add(writer: OrganisationWriter, article_id: int, new: Mapping[str, Sequence[Organisation]]) -> dict[str, int]:
    """Add those that are `new`, by key; gives their ids."""
    described = {key: describe(_best(organisations)) for key, organisations in new.items()}
    shared = _shared(new)
    rows = [
        {**described[key].columns, "key": key, "article_id": None if key in shared else article_id, "resolved": organisations[0].resolved}
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


def _by_key(organisations: Iterable[Organisation], decided: Mapping[str, str]) -> dict[str, list[Organisation]]:
    """`organisations` by the key of the record that they stand for; `decided` gives it where a split by hand does."""
    told: dict[str, list[Organisation]] = {}
    for organisation in organisations:
        key = body_of(organisation).key
        told.setdefault(decided.get(key, key), []).append(organisation)
    return told


def _shared(told: Mapping[str, Sequence[Organisation]]) -> set[str]:
    """Those of the keys of `told` by which other articles mean the same body."""
    return {key for key, organisations in told.items() if is_split_off_body(key) or is_shared(organisations[0])}


def _as_named(mention: Row) -> Organisation:
    """The organisation that an article names, as far as that tells which it is."""
    body = _body({**mention, "spellings": [mention["name"]]})
    return Organisation(
        name=body.name,
        kind=body.kind,
        level=body.level,
        place=body.place,
        parent=body.parent,
        resolved=mention["resolved"],
        evidence=(),
        rule="",
    )


def _body(row: Row) -> Body:
    """The body of a record, by the best of its `spellings` in articles; by its name where none is left."""
    owner: str | None = row["parent_name"]
    best = best_spelling(row["spellings"] or [row["name"]])
    level = Level(row["level"]) if row["level"] is not None else None
    return Body(best, OrganisationKind(row["kind"]), level, row["place"], best[-len(owner) :] if owner else None)


def _best(organisations: Iterable[Organisation]) -> Body:
    """The body of several mentions of one, by its best spelling."""
    bodies = {body.name: body for body in map(body_of, organisations)}
    return bodies[best_spelling(bodies)]


def _respell_lost(writer: OrganisationWriter, ids: Sequence[int]) -> None:
    """Show those of `ids` whose spelling no article has any more by the best that articles have."""
    for row in writer.spellings_lost(ids):
        _respell(writer, row["id"], "", _body(row))


def _respell(writer: OrganisationWriter, organisation_id: int, shown: str, body: Body) -> None:
    """Show the spelling of `body` where it is better than the one that is `shown` (empty: none is)."""
    if body.name != shown and (not shown or best_spelling((shown, body.name)) == body.name):
        writer.respell(organisation_id, body.name, body.parent)
