"""Organisations: those that another fact needs, and every specific party organisation that the article names."""

from __future__ import annotations

from collections.abc import Mapping

from app.extraction.facts import WHOLE_PARTY, Evidence, Organisation
from app.extraction.folding import fold
from app.extraction.mentions.bodies import body_at
from app.extraction.mentions.completion import Completer
from app.extraction.reading import Context, Reading
from app.extraction.spans import BodyMention

_WHOLE_PARTY = fold(WHOLE_PARTY)
"""Named in nearly every article; listed only where a figure is its own."""


def read_organisations(reading: Reading, needed: Mapping[str, tuple[Evidence, ...]]) -> list[Organisation]:
    """One fact per organisation, in the order of their first mentions.

    `needed`: the canonical names that other facts use, each with the evidence of such a fact. It stands in where the name
    is nowhere printed in full (`Huyện A 365 đảng viên mới` is a figure of its Huyện ủy).
    """
    wanted = {fold(name): name for name in needed}
    mentions: dict[str, list[BodyMention]] = {}
    for body in reading.bodies:
        if body.key in wanted or _is_specific(body):
            mentions.setdefault(body.key, []).append(body)
    by_post = {post.body.key: [post.body] for post in reversed(reading.posts) if post.body is not None and post.body.key in wanted}
    by_post = {key: group for key, group in by_post.items() if key not in mentions}
    groups = [*((group, True) for group in mentions.values()), *((group, False) for group in by_post.values())]
    facts = [_organisation(reading, group, printed=printed) for group, printed in sorted(groups, key=lambda entry: entry[0][0].start)]
    mentions |= by_post
    implied = (_implied(name, needed[name]) for key, name in wanted.items() if key not in mentions)
    return facts + [fact for fact in implied if fact is not None]


def _is_specific(body: BodyMention) -> bool:
    """Whether a party organisation is listed though no other fact needs it."""
    return body.is_party and body.explicit and body.key != _WHOLE_PARTY


def _organisation(reading: Reading, mentions: list[BodyMention], *, printed: bool) -> Organisation:
    """The fact of one body; one that only a post implies (`Chủ tịch Quốc hội`) is nowhere `printed`."""
    fullest = max(mentions, key=lambda mention: mention.end - mention.start)
    return Organisation(
        name=fullest.name,
        kind=fullest.kind,
        level=fullest.level,
        names=tuple(dict.fromkeys(mention.printed for mention in mentions)) if printed else (),
        place=fullest.place,
        parent=fullest.parent,
        resolved=fullest.resolved,
        evidence=(reading.document.evidence(fullest.start, fullest.end),),
        rule="organisations.party_body" if fullest.is_party else "organisations.needed",
    )


def _implied(name: str, evidence: tuple[Evidence, ...]) -> Organisation | None:
    """An organisation that the text only implies: its kind and level are those that its canonical name tells. None for a name that is no body's."""
    raw = body_at(name, 0)
    if raw is not None and raw.is_bare and raw.end < len(name):
        raw = body_at(name, raw.end + 1) or raw  # `Thường trực | Hội Nông dân huyện A` is of the kind that its union is
    if raw is None:
        return None
    body = Completer(Context()).complete(name, raw, [])
    return Organisation(
        name=name,
        kind=body.kind,
        level=body.level,
        place=body.place,
        parent=body.parent,
        resolved=body.resolved,
        evidence=evidence[:1],
        rule="organisations.implied",
    )
