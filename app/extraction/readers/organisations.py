"""Organisations: those that another fact needs, and every specific party organisation that the article names."""

from __future__ import annotations

from collections.abc import Iterable

from app.extraction.facts import Organisation
from app.extraction.folding import fold
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention


def read_organisations(reading: Reading, needed: Iterable[str]) -> list[Organisation]:
    """One fact per organisation, in the order of their first mentions. `needed`: the canonical names that other facts use."""
    keys = {fold(name) for name in needed}
    mentions: dict[str, list[BodyMention]] = {}
    for post in reading.posts:  # a body that only a post implies (`Chủ tịch Quốc hội`) has no mention of its own
        if post.body is not None and post.person is not None and post.body.key in keys:
            mentions.setdefault(post.body.key, [])
    for body in reading.bodies:
        if body.key in keys or _is_specific(body):
            mentions.setdefault(body.key, []).append(body)
    for post in reading.posts:
        if post.body is not None and mentions.get(post.body.key) == []:
            mentions[post.body.key].append(post.body)
    found = sorted((group for group in mentions.values() if group), key=lambda group: group[0].start)
    return [_organisation(reading, group) for group in found]


def _is_specific(body: BodyMention) -> bool:
    """Whether a party organisation is listed though no other fact needs it."""
    return body.is_party and body.explicit and body.name != "Đảng Cộng sản Việt Nam"


def _organisation(reading: Reading, mentions: list[BodyMention]) -> Organisation:
    fullest = max(mentions, key=lambda mention: mention.end - mention.start)
    return Organisation(
        name=fullest.name,
        kind=fullest.kind,
        level=fullest.level,
        names=tuple(dict.fromkeys(mention.printed for mention in mentions)),
        place=fullest.place,
        parent=fullest.parent,
        resolved=fullest.resolved,
        evidence=(reading.document.evidence(fullest.start, fullest.end),),
        rule="organisations.needed" if not fullest.is_party else "organisations.party_body",
    )
