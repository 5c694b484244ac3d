"""Which organisation a canonical name stands for, and what the register knows of it.

What is stored of an organisation follows from its key, so it is the same whichever article came first. The one thing that its
articles may differ in is how they spell its name: of these spellings one is shown by a rule (`best_spelling`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlmodel import Session

from app.articles.repository import ArticleRepository
from app.decisions.models import Subject
from app.decisions.repository import DecisionRepository
from app.extraction.facts import Level, OrganisationKind
from app.extraction.folding import fold
from app.members.profile_repository import ProfileRepository
from app.organisations.names import BETWEEN_NAMES, name_keys
from app.organisations.writer import OrganisationWriter
from app.paging import Row
from app.registry.ancestry import ancestors
from app.registry.identity import Body, Named, best_spelling, body_of, is_shared
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


class Naming(NamedTuple):
    """The organisations that an article names. `content_key`: of its text."""

    article_id: int
    content_key: str
    organisations: Sequence[Named]


class Resolved(NamedTuple):
    """The records that an article's organisations are, by folded canonical name.

    `shared`: of those of which the records are, or after merges are part of, ones that other articles may mean too; the ids after merges.
    """

    ids: dict[str, int]
    shared: dict[str, int]


class _Told(NamedTuple):
    """A record by what articles tell: its key, and the article that it is alone of (None: articles share it)."""

    key: str
    article_id: int | None


def resolve_organisations(session: Session, namings: Sequence[Naming]) -> list[Resolved]:
    """The records that the organisations of several articles are: stored ones that others name too, or new ones, which are added.

    A bare name, or one that several bodies may have, becomes a record of its article alone. What a split by hand takes along in an
    article stands for the record that it made.
    """
    writer = OrganisationWriter.from_session(session)
    decided = DecisionRepository.from_session(session).record_keys(Subject.COMMITTEE, (naming.content_key for naming in namings))
    named = [_told_in(naming, decided.get(naming.content_key, {})) for naming in namings]
    told: dict[_Told, list[Named]] = {}
    first: dict[_Told, list[Named]] = {}
    for of_article in named:
        for each, organisations in of_article.items():
            first.setdefault(each, organisations)
            told.setdefault(each, []).extend(organisations)
    stored = _stored(writer, told)
    new = _add(writer, {each: organisations for each, organisations in first.items() if each not in stored})
    ids = {each: row["id"] for each, row in (stored | new).items()}
    for each, row in (stored | new).items():
        if not row["name_corrected"]:
            _respell(writer, row["id"], row["name"], _best(told[each]))
    whole = {row["id"]: row["whole"] for each, row in (stored | new).items() if each.article_id is None}
    whole |= writer.shared(row["id"] for each, row in stored.items() if each.article_id is not None)
    return [_resolved(of_article, ids, whole) for of_article in named]


def resolve_again(session: Session, mentions: Sequence[Row]) -> None:
    """Put each of `mentions` (as `OrganisationWriter.mentions_of` has them) to the record that it stands for by the decisions of now.

    All else that the articles say of the organisations goes along, and the people whom they name are told anew. Records that no
    article names any more stay.
    """
    writer, profiles = OrganisationWriter.from_session(session), ProfileRepository.from_session(session)
    content_keys = ArticleRepository.from_session(session).content_keys({row["article_id"] for row in mentions})
    for row in mentions:
        article_id = row["article_id"]
        (resolved,) = resolve_organisations(session, [Naming(article_id, content_keys[article_id], [_as_named(row)])])
        (record_id,) = resolved.ids.values()
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


def _told_in(naming: Naming, decided: Mapping[str, str]) -> dict[_Told, list[Named]]:
    """The organisations of an article by the record that they stand for; `decided` gives its key where a split by hand does."""
    by_key: dict[str, list[Named]] = {}
    for organisation in naming.organisations:
        key = body_of(organisation).key
        by_key.setdefault(decided.get(key, key), []).append(organisation)
    return {_Told(key, None if _is_shared(key, same) else naming.article_id): same for key, same in by_key.items()}


def _is_shared(key: str, organisations: Sequence[Named]) -> bool:
    """Whether other articles mean the same body by `key`."""
    return is_split_off_body(key) or is_shared(organisations[0])


def _stored(writer: OrganisationWriter, told: Collection[_Told]) -> dict[_Told, Row]:
    """Those of `told` that are stored."""
    shared = writer.stored(each.key for each in told if each.article_id is None)
    alone = writer.stored_alone({each.article_id for each in told if each.article_id is not None})
    found = {_Told(key, None): row for key, row in shared.items()} | {_Told(row["key"], row["article_id"]): row for row in alone}
    return {each: row for each, row in found.items() if each in told}


def _resolved(of_article: Mapping[_Told, Sequence[Named]], ids: Mapping[_Told, int], whole: Mapping[int, int]) -> Resolved:
    by_name = {fold(organisation.name): ids[each] for each, same in of_article.items() for organisation in same}
    return Resolved(by_name, {name: whole[id_] for name, id_ in by_name.items() if id_ in whole})


def _add(writer: OrganisationWriter, new: Mapping[_Told, Sequence[Named]]) -> dict[_Told, Row]:
    """Add those that are `new`; gives them as `OrganisationWriter.stored` does."""
    if not new:
        return {}
    described = {each: describe(_best(organisations)) for each, organisations in new.items()}
    rows = [{**described[each].columns, **each._asdict(), "resolved": organisations[0].resolved} for each, organisations in new.items()]
    ids = dict(zip(new, writer.add_organisations(rows), strict=True))
    above = [row for each, found in described.items() for row in _numbered(ids[each], "distance", found.ancestors, 1)]
    after = [row for each, found in described.items() for row in _numbered(ids[each], "position", found.successors, 0)]
    shared = sorted(each.key for each in new if each.article_id is None)
    writer.add_relations(above, after, keys=shared, ids=list(ids.values()))
    return {each: {"id": id_, "name": described[each].columns["name"], "name_corrected": False, "whole": id_} for each, id_ in ids.items()}


def _numbered(organisation_id: int, number: str, others: Iterable[tuple[str, str]], start: int) -> Iterator[dict[str, object]]:
    for count, (key, name) in enumerate(others, start):
        yield {"organisation_id": organisation_id, number: count, "key": key, "name": name}


def _as_named(mention: Row) -> Named:
    """The organisation that an article names, as far as that tells which it is."""
    body = _body({**mention, "spellings": [mention["name"]]})
    return Named(body.name, body.kind, body.level, (), body.place, body.parent, mention["resolved"])


def _body(row: Row) -> Body:
    """The body of a record, by the best of its `spellings` in articles; by its name where none is left."""
    owner: str | None = row["parent_name"]
    best = best_spelling(row["spellings"] or [row["name"]])
    level = Level(row["level"]) if row["level"] is not None else None
    return Body(best, OrganisationKind(row["kind"]), level, row["place"], best[-len(owner) :] if owner else None)


def _best(organisations: Iterable[Named]) -> Body:
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
