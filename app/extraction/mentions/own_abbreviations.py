"""What an article sets itself in brackets behind the words that it stands for: `các cơ quan (CCQ) Đảng tỉnh`, `Viễn thông Đà Nẵng (VNPT Đà Nẵng)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.heads import Family
from app.extraction.mentions.name_words import may_be_syllable
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.unit_names import is_abbreviation

_IN_BRACKETS = re.compile(rf" \(([{UPPER}]{{3,6}})\)")
_WORD = re.compile(rf"(?<!\()[{LETTER}]+")
_WORDS_ROOM = 60
_CALLED = re.compile(rf" \((?P<brand>[{UPPER}][{LETTER}]+)(?P<place> [{UPPER}][{LETTER} -]{{2,24}})\)")


def own_abbreviations(text: str) -> dict[str, str]:
    """By abbreviation of cleaned text, the words before its brackets whose initials it has; without those that all papers have."""
    found: dict[str, str] = {}
    for match in _IN_BRACKETS.finditer(text):
        short = match[1]
        words = list(_WORD.finditer(text, max(0, match.start() - _WORDS_ROOM), match.start()))[-len(short) :]
        if "".join(word.group()[0] for word in words).upper() == short and words[-1].end() == match.start() and not is_abbreviation(short):
            found.setdefault(short, text[words[0].start() : match.start()])
    return found


def write_out(bodies: Iterable[RawBody], abbreviations: Mapping[str, str]) -> None:
    """Write out, in place, the article's own `abbreviations` in the names of units, those of owners too."""
    for body in bodies if abbreviations else ():
        inside: RawBody | None = body
        while inside is not None:
            if inside.unit is not None:
                inside.unit = _WORD.sub(lambda word: abbreviations.get(word.group(), word.group()), inside.unit)
            inside = inside.owner


def own_short_names(text: str, bodies: Iterable[RawBody]) -> dict[str, str]:
    """By the brand with the place that cleaned text sets in brackets behind one of `bodies`, the whole name of that unit, which ends with the place too."""
    brands = {match.start(): match for match in _CALLED.finditer(text) if not may_be_syllable(match["brand"])}
    found: dict[str, str] = {}
    for body in bodies if brands else ():
        match, unit = brands.get(body.end), _unit_of(body)
        if match is None or unit is None or unit.territory is not None:
            continue
        start = unit.start if unit.head.family is Family.UNIT else text.find(unit.unit or "", unit.start)
        if text[start : match.start()].endswith(match["place"]):
            found.setdefault(match["brand"] + match["place"], text[start : match.start()])
    return found


def write_full(bodies: Iterable[RawBody], names: Mapping[str, str]) -> None:
    """Give units, in place, the whole of the name that `names` has for what they are called for short."""
    for body in bodies if names else ():
        unit = _unit_of(body)
        if unit is None or unit.unit is None or unit.territory is not None:
            continue
        if unit.head.family is not Family.UNIT:
            unit.unit = names.get(unit.unit, unit.unit)
        elif (full := names.get(f"{unit.head.name} {unit.unit}")) is not None:
            unit.head = replace(unit.head, name=full.removesuffix(f" {unit.unit}"))


def _unit_of(body: RawBody) -> RawBody | None:
    """The one of `body` and those it belongs to that is named by a unit; None if none is."""
    inside: RawBody | None = body
    while inside is not None and inside.owner is not None:
        inside = inside.owner
    return inside if inside is not None and inside.unit is not None else None
