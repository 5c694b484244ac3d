"""Abbreviations that an article sets itself in brackets behind what they stand for: `các cơ quan (CCQ) Đảng tỉnh`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.unit_names import is_abbreviation

_IN_BRACKETS = re.compile(rf" \(([{UPPER}]{{3,6}})\)")
_WORD = re.compile(rf"(?<!\()[{LETTER}]+")
_WORDS_ROOM = 60


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
