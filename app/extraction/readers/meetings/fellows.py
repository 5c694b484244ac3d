"""Congresses told of in one breath: `Đảng bộ các xã A, B và phường C cùng khai mạc đại hội`, each its own."""

from __future__ import annotations

import re
from itertools import pairwise

from app.extraction.document import Sentence
from app.extraction.facts import OrganisationKind
from app.extraction.readers.meetings.scene import Event, Scene
from app.extraction.readers.runs_of_bodies import runs_of_bodies
from app.extraction.reading import Reading
from app.extraction.word_groups import RANK, RANKED_COMMITTEE

_HOLD_CONGRESSES = frozenset({OrganisationKind.PARTY_COMMITTEE, OrganisationKind.PARTY_CELL, OrganisationKind.MASS_ORGANISATION})
_ITS_UNIT = re.compile(rf"(?:{RANKED_COMMITTEE}|chi bộ|đảng ủy(?: {RANK}(?!\w))?) ")
_CLAUSES = re.compile(r";")


def fellows_of(scene: Scene, congress: Event) -> list[str]:
    """The other bodies whose own congresses the sentence of `congress` tells of with it; none where it is one body's."""
    runs = runs_of_bodies((body for body, _ in scene.bodies()), scene.sentence)
    run = next((run for run in runs if any(body.name == congress.organiser for body in run)), [])
    names = dict.fromkeys(body.name for body in run if body.kind in _HOLD_CONGRESSES and body.name != congress.organiser)
    return list(names)


def told_of(names: list[str], sentence: Sentence, reading: Reading) -> list[tuple[int, str]]:
    """Which of the bodies `names` the sentence is about, be it by their places alone (`Tại xã A, ...`), each with where it is named."""
    found = {body.name: body.start for body in reversed(reading.bodies_in(sentence.start, sentence.end)) if body.name in names}
    for name in names:
        place = sentence.text.find(name[unit.end() :] if (unit := _ITS_UNIT.match(name.lower())) else name)
        if name not in found and place >= 0:
            found[name] = sentence.start + place
    return sorted((start, name) for name, start in found.items() if name)


def clause_of(position: int, sentence: Sentence) -> tuple[int, int]:
    """The clause, between semicolons, of `sentence` that `position` lies in."""
    cuts = [sentence.start, *(sentence.start + cut.start() for cut in _CLAUSES.finditer(sentence.low)), sentence.end]
    return next(((start, end) for start, end in pairwise(cuts) if start <= position < end), (sentence.start, sentence.end))
