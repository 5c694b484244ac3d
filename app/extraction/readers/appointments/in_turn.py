"""Posts given in turn: `đại hội các Đảng bộ huyện A, B và C lần lượt bầu các ông X, Y, Z làm Bí thư Huyện ủy`, each of his own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import PARTY_KINDS
from app.extraction.readers.runs_of_bodies import runs_of_bodies
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention, PostMention

_IN_TURN = Cued(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)(?!\w)")


def given_in_turn(reading: Reading, posts: Sequence[PostMention]) -> list[PostMention]:
    """`posts`, where so many people share one as committees are named before it in turn, each in the committee of his turn."""
    settled = list(posts)
    for sentence in reading.document.sentences:
        if _IN_TURN.search(sentence.low) is None:
            continue
        for run in _committees(reading, sentence):
            keys = {body.key for body in run}
            by_place: dict[int, list[int]] = {}
            for at, post in enumerate(settled):
                if run[-1].end < post.start < sentence.end and post.person and post.body is not None and post.body.key in keys:
                    by_place.setdefault(post.start, []).append(at)
            for sharing in by_place.values():
                for at, body in zip(sharing, run, strict=True) if len(sharing) == len(run) else ():
                    settled[at] = replace(settled[at], body=body)
    return settled


def _committees(reading: Reading, sentence: Sentence) -> list[list[BodyMention]]:
    """The runs of two or more committees of the party that `sentence` names side by side."""
    runs = runs_of_bodies(reading.bodies_in(sentence.start, sentence.end), sentence)
    return [run for run in runs if len(run) > 1 and run[0].kind in PARTY_KINDS]
