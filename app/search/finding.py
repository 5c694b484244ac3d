"""Finding records: candidates that hold the words asked for, then the best of them.

The database gives candidates only, by its index of words. How good each is, is told from its folded words (app.search.ranking), so
that the answer does not depend on which database it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from sqlmodel import Session

from app.extraction.facts import PARTY_KINDS
from app.organisations.names import name_key
from app.paging import Row
from app.search.highlighting import Stretch, highlights, marked
from app.search.index import Source
from app.search.keys import search_key
from app.search.naming import LEAST_ALIKE, MOST_COMPARED, MOST_SLIPS, organisations_like, people_like
from app.search.ranking import MOST_APART, name_score, text_score, told_share
from app.search.repository import SearchRepository
from app.search.schemas import Found, FoundKind, NameSuggestion, SearchQuery, SuggestQuery, iso
from app.search.wording import WORD, Wording, wording_of_name, wording_of_text

_MOST_TEXTS = 100
_MOST_TO_TELL_APART = 50
_EXACT, _HELD, _CLOSE = 0.99, 0.84, 0.8
"""From these scores on a name is what was typed, holds its words, or is what one slip may have made it of."""
_MOST_WORDS = 300
"""So many words of an outcome are looked at; hardly a sentence has more."""
_NAMED = (FoundKind.COMMITTEE, FoundKind.ORGANISATION, FoundKind.MEMBER)
_TEXTS = frozenset({FoundKind.OUTCOME, FoundKind.ARTICLE})
_ORDER = {kind: place for place, kind in enumerate(FoundKind)}
_HEADLINE = 0.15
"""What a headline counts more than a passage."""


@dataclass(frozen=True)
class Hit:
    """A record that may answer. `row`: of the repository; `by_context`: only a part of what was typed is its name."""

    kind: FoundKind
    id: int
    score: float
    row: Row
    day: dt.date | None = None
    by_context: bool = False


def search(session: Session, query: SearchQuery) -> list[Found]:
    """The best answers to `query`, best first."""
    kinds = set(query.kind or FoundKind)
    text, name = wording_of_text(query.q), wording_of_name(query.q)
    repository = SearchRepository.from_session(session)
    hits = _named(repository, text, name, kinds, query.limit)
    last = _last_of_page(hits, query.limit)
    if last == 1:
        kinds -= _TEXTS  # no text comes before what is called just so
    together = round(last, 2) > MOST_APART + _HEADLINE
    if FoundKind.OUTCOME in kinds:
        hits += _outcomes(repository, text, together=together)
    if FoundKind.ARTICLE in kinds:
        hits += _articles(repository, text, together=together)
    return _shown(repository, _best(hits, query.limit), text, name)


def suggest(session: Session, query: SuggestQuery) -> list[NameSuggestion]:
    """What has a name with the words of `query`, the last of them perhaps only begun; best first."""
    kinds = {FoundKind(kind) for kind in query.kind or _NAMED}
    text, name = wording_of_text(query.q, unfinished=True), wording_of_name(query.q, unfinished=True)
    repository = SearchRepository.from_session(session)
    best = _best(_named(repository, text, name, kinds, query.limit), query.limit)
    contexts = _contexts(repository, best)
    return [
        NameSuggestion.model_validate({
            "kind": hit.kind, "id": hit.id, "path": _path(hit), "name": hit.row["name"], "context": contexts.get((hit.kind, hit.id))
        })
        for hit in best
    ]  # fmt: skip


def _named(repository: SearchRepository, text: Wording, name: Wording, kinds: Set[FoundKind], limit: int) -> list[Hit]:
    """What has a name like what was typed: with slips only where nothing is called just so and not enough holds it, with two where one leads nowhere."""
    hits = _named_with(repository, text, name, kinds, 0, limit)
    if len({(hit.kind, hit.id) for hit in hits if hit.score >= _HELD}) >= limit or any(hit.score >= _EXACT for hit in hits):
        return hits
    hits += _named_with(repository, text, name, kinds, 1, limit)
    if any(hit.score >= _CLOSE for hit in hits):
        return hits
    return [*hits, *_named_with(repository, text, name, kinds, MOST_SLIPS, limit)]


def _named_with(repository: SearchRepository, text: Wording, name: Wording, kinds: Set[FoundKind], slips: int, limit: int) -> list[Hit]:
    hits: list[Hit] = []
    if FoundKind.MEMBER in kinds:
        found = [_person_hit(row, text) for row in people_like(repository, text, slips, limit)]
        hits += _told_by_context(repository, _best(found, MOST_COMPARED), text)
    if kinds & {FoundKind.COMMITTEE, FoundKind.ORGANISATION}:
        for row in organisations_like(repository, name, text.parts(), slips):
            kind = FoundKind.COMMITTEE if row["kind"] in PARTY_KINDS else FoundKind.ORGANISATION
            if kind in kinds:
                hits.append(Hit(kind, row["id"], name_score(name, row["keys"]), row))
    return hits


def _person_hit(row: Row, wording: Wording) -> Hit:
    partly = len(row["keys"]) < len(wording.forms[0]) and f" {row['keys']} " in f" {wording.forms[0]} "
    return Hit(FoundKind.MEMBER, row["id"], name_score(wording, row["keys"]), row, row["last_seen"], by_context=partly)


def _told_by_context(repository: SearchRepository, hits: Sequence[Hit], wording: Wording) -> list[Hit]:
    """`hits` with those higher whose post is told by the words that are not of their name (`tran van lam tan hoa`)."""
    partly = [hit for hit in hits if hit.by_context][:_MOST_TO_TELL_APART]
    contexts = _contexts(repository, partly)
    shares = {hit.id: told_share(wording, hit.row["keys"], search_key(contexts.get((hit.kind, hit.id)))) for hit in partly}
    return [replace(hit, score=max(hit.score, 0.96 * shares[hit.id])) if hit.id in shares else hit for hit in hits]


def _last_of_page(hits: Iterable[Hit], limit: int) -> float:
    """The score of the last of the `limit` best records, 0 where they are fewer."""
    best: dict[tuple[FoundKind, int], float] = {}
    for hit in hits:
        best[hit.kind, hit.id] = max(hit.score, best.get((hit.kind, hit.id), 0))
    return sorted(best.values(), reverse=True)[limit - 1] if len(best) >= limit else 0.0


def _outcomes(repository: SearchRepository, wording: Wording, *, together: bool) -> Iterator[Hit]:
    for row in repository.outcomes(_texts(repository, Source.OUTCOMES, wording, together=together)):
        words = WORD.findall(row["keys"])[:_MOST_WORDS]
        yield Hit(FoundKind.OUTCOME, row["record_id"] or row["id"], text_score(wording, words), row, row["first_day"])


def _articles(repository: SearchRepository, wording: Wording, *, together: bool) -> Iterator[Hit]:
    for row in repository.passages(_texts(repository, Source.PASSAGES, wording, together=together)):
        score = text_score(wording, row["keys"].split()) + (_HEADLINE if row["start"] is None else 0)
        yield Hit(FoundKind.ARTICLE, row["article_id"], min(score, 1), row, row["published_on"])


def _texts(repository: SearchRepository, source: Source, wording: Wording, *, together: bool) -> list[int]:
    """The ids of texts with the words, the newest; of more than are looked at also those in which they follow one another. `together`: these alone."""
    phrases = wording.phrases() or [wording.pattern]
    if together:
        return repository.find(source, phrases, _MOST_TEXTS)
    found = repository.find(source, [wording.pattern], _MOST_TEXTS)
    return found if len(found) < _MOST_TEXTS else list(dict.fromkeys((*repository.find(source, phrases, _MOST_TEXTS), *found)))


def _best(hits: Iterable[Hit], limit: int) -> list[Hit]:
    """The best of `hits`, each record once."""
    answers = (hit for hit in hits if hit.score >= (LEAST_ALIKE if hit.kind in _NAMED else 0))
    in_order = sorted(answers, key=lambda hit: (-round(hit.score, 2), _ORDER[hit.kind], -(hit.day or dt.date.min).toordinal(), hit.id))
    records: dict[tuple[FoundKind, int], Hit] = {}
    for hit in in_order:
        records.setdefault((hit.kind, hit.id), hit)
    return list(records.values())[:limit]


def _shown(repository: SearchRepository, hits: Sequence[Hit], text: Wording, name: Wording) -> list[Found]:
    contexts = _contexts(repository, hits)
    pieces = repository.texts_of([hit.row["id"] for hit in hits if hit.kind is FoundKind.ARTICLE and hit.row["start"] is not None])
    return [_found(hit, contexts.get((hit.kind, hit.id)), pieces, text, name) for hit in hits]


def _found(hit: Hit, context: str | None, pieces: dict[int, str], text: Wording, name: Wording) -> Found:
    row, location, date = hit.row, None, iso(hit.day)
    wording, key = (name, name_key) if hit.kind in (FoundKind.COMMITTEE, FoundKind.ORGANISATION) else (text, search_key)
    if hit.kind is FoundKind.OUTCOME:
        (told, *_), title, date, context = row["evidence"], None, row["date"], row["issuer_name"]
        snippet, location = told["text"], {"article_id": row["article_id"], "start": told["start"], "end": told["end"]}
    elif hit.kind is FoundKind.ARTICLE:
        title, context = row["title"], row["source"]
        snippet = pieces.get(row["id"], title or "")
        if row["start"] is not None:
            location = {"article_id": row["article_id"], "start": row["start"], "end": row["end"]}
    else:
        title, snippet = row["name"], row.get("printed", row["name"])
    stretches = highlights(snippet, wording, key, slips=hit.kind in _NAMED)
    return Found.model_validate({
        "kind": hit.kind, "id": hit.id, "path": _path(hit), "title": title, "context": context, "date": date, "snippet": snippet,
        "highlights": [Stretch._asdict(each) for each in stretches], "snippet_html": marked(snippet, stretches), "location": location,
        "score": round(min(hit.score, 1), 3),
    })  # fmt: skip


def _path(hit: Hit) -> str:
    if hit.kind is FoundKind.OUTCOME:
        meeting = hit.row["meeting_record_id"]
        return f"/meetings/{meeting}" if meeting is not None else f"/articles/{hit.row['article_id']}"
    resource = {FoundKind.COMMITTEE: "committees", FoundKind.ORGANISATION: "organisations", FoundKind.MEMBER: "members"}
    return f"/{resource.get(hit.kind, 'articles')}/{hit.id}"


def _contexts(repository: SearchRepository, hits: Sequence[Hit]) -> dict[tuple[FoundKind, int], str]:
    """What tells people and organisations from others of their name: the newest post, the committee above."""
    people = [hit.id for hit in hits if hit.kind is FoundKind.MEMBER]
    bodies = {hit.id: hit.kind for hit in hits if hit.kind in (FoundKind.COMMITTEE, FoundKind.ORGANISATION)}
    posts = repository.newest_posts(people) if people else {}
    above = repository.committees_above(bodies) if bodies else {}
    told = {(FoundKind.MEMBER, id_): " ".join(filter(None, (row["title"], row["organisation_name"]))) for id_, row in posts.items()}
    return told | {(bodies[id_], id_): name for id_, name in above.items()}
