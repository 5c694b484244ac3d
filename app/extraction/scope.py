"""Whether an article is about Viet Nam at all: other countries' parties have central committees and secretaries too."""

from __future__ import annotations

import re
from itertools import chain

from app.extraction.cues import Cued
from app.extraction.facts import CHANGES_OF_POST, PEOPLES_COUNCIL, Level, OrganisationKind
from app.extraction.gazetteer import gazetteer
from app.extraction.letters import LETTER, UPPER
from app.extraction.lexicon import load_toml
from app.extraction.reading import Reading

_ABROAD = Cued(rf"(?<![{LETTER}])(?:{'|'.join(map(re.escape, load_toml('foreign')['names']))})(?![{LETTER}])")
_PARTY_ABROAD = Cued(
    rf"đảng (?:cộng sản|nhân dân cách mạng|nhân dân|lao động|cách mạng) (?:{'|'.join(re.escape(name.lower()) for name in load_toml('foreign')['names'])})(?!\w)"
)
_ALSO_GIVEN_NAMES = frozenset(load_toml("foreign")["also_given_names"])
_VIET_NAM = Cued(
    rf"Việt Nam|Thủ đô Hà Nội|HĐND|UBND|ĐBQH|MTTQ|Huyện ủy|Quận ủy|Thị ủy|(?<![{LETTER}])(?:[xX]ã|[pP]hường|[tT]hị trấn|[hH]uyện) [{UPPER}]"
)
"""The country, and what only it has."""
_CAPITAL = re.compile(rf"(?<![{LETTER}])[{UPPER}]")
_WORD_BEFORE = re.compile(rf"[{UPPER}][{LETTER}]* $")
_BEFORE_A_NAME = ("ông ", "bà ", "anh ", "chị ", "đồng chí ", "Ông ", "Bà ", "Anh ", "Chị ", "Đồng chí ", "Văn ", "Thị ")
_HEAD_OF_CLAUSE = re.compile(r"(?:^|[.!?…:;–\-“\"\n])\s?$")
_CAPITAL_BEHIND = re.compile(rf" [{UPPER}]")
_WORD_ROOM = 10
_ASSEMBLIES = ("Mặt trận Tổ quốc", PEOPLES_COUNCIL)
_OFTEN = 3
"""A festival or a trial has the Front's presents, or a member of a council, once or twice."""
LEAST_ABROAD = 3
"""Fewer mentions of countries abroad are a guest or a comparison."""


def is_about_viet_nam(text: str) -> bool:
    """False where cleaned `text` names countries abroad at least three times, and neither Viet Nam nor a province of it."""
    if times_abroad(text) < LEAST_ABROAD or _VIET_NAM.search(text):
        return True
    table = gazetteer()
    return any(unit.rank is Level.PROVINCE for match in _CAPITAL.finditer(text) for unit in table.longest_at(text, match.start())[1])


def names_a_party_abroad(low: str) -> bool:
    """Whether `low`, a stretch of an article in small letters, names the ruling party of another country."""
    return _PARTY_ABROAD.search(low) is not None


def names_the_party(reading: Reading) -> bool:
    """Whether the article names a body of the party, or a post in one: a match, a trial or a fair lays down nothing that belongs here."""
    bodies = chain(reading.bodies, (post.body for post in reading.posts if post.body is not None))
    return any(body.is_party and (body.explicit or body.resolved) for body in bodies)


def is_of_an_assembly(reading: Reading) -> bool:
    """Whether the article speaks of the Front or a people's council time and again: what they lay down is told as the party's is."""
    return sum(any(name in body.name for name in _ASSEMBLIES) for body in reading.bodies) >= _OFTEN


def changes_public_posts(reading: Reading) -> bool:
    """Whether the article tells that someone comes to or leaves a post in a state body: who decides that counts without a word of the party."""
    return any(
        post.status in CHANGES_OF_POST
        and post.person is not None
        and post.body is not None
        and post.body.kind is OrganisationKind.STATE_BODY
        for post in reading.posts
    )


def times_abroad(text: str) -> int:
    """How often cleaned `text` names a country abroad.

    A syllable of a place here (`Đức Trọng`, `Mỹ Tho`, `Thủ Đức`) or of someone's name (`đồng chí Đức`, `Chu Ngọc Anh`) is none. What may
    be a given name counts only beside a name that can be nothing but abroad: who writes of Germany writes `Berlin` too.
    """
    names = [match.group() for match in _ABROAD.finditer(text) if not _is_another_name(text, match.start(), match.end())]
    return len(names) if any(name not in _ALSO_GIVEN_NAMES for name in names) else 0


def _is_another_name(text: str, start: int, end: int) -> bool:
    table = gazetteer()
    if table.longest_at(text, start)[0] > end:
        return True
    if text.endswith(_BEFORE_A_NAME, 0, start):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - _WORD_ROOM), start)
    if text[start:end] in _ALSO_GIVEN_NAMES and (before is not None or _CAPITAL_BEHIND.match(text, end)):
        return True  # one of several capitalised words
    if text[start:end] == "Anh" and _HEAD_OF_CLAUSE.search(text, max(0, start - 2), start):
        return True  # `Anh kể` is the pronoun
    return before is not None and table.longest_at(text, before.start())[0] >= end
