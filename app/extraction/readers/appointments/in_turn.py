"""Posts given in turn: `đại hội các Đảng bộ huyện A, B và C lần lượt bầu các ông X, Y, Z làm Bí thư Huyện ủy`, each of his own; `bầu X và Y lần lượt giữ chức P, Q`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import PARTY_KINDS, AppointmentStatus
from app.extraction.mentions.changes_of_post import decides_in
from app.extraction.readers.runs_of_bodies import runs_of_bodies
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention, PostMention

_IN_TURN = Cued(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)(?!\w)")
_ONCE = Cued(r"(?<!\w)(?:từng|nguyên|trước đó|trước đây|khi đó)(?!\w)")


def given_in_turn(reading: Reading, posts: Sequence[PostMention]) -> list[PostMention]:
    """`posts`, where so many people share one as committees are named before it in turn, each in the committee of his turn.

    So many posts of so many people in one sentence are one each.
    """
    settled = list(posts)
    for sentence in reading.document.sentences:
        if _IN_TURN.search(sentence.low) is None:
            continue
        settled = _one_each(reading, sentence, settled)
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


def _one_each(reading: Reading, sentence: Sentence, posts: list[PostMention]) -> list[PostMention]:
    """`posts`, where as many of them in `sentence` as there are people are told of every one of these, each that of his turn."""
    told = [post for post in posts if sentence.start <= post.start < sentence.end and post.person is not None]
    people, places = dict.fromkeys(post.person for post in told), dict.fromkeys(post.start for post in told)
    if len(people) < 2 or len(people) != len(places) or len(told) != len(people) * len(places):
        return posts
    turns = set(zip(places, people, strict=True))
    status = None
    if all(post.status is AppointmentStatus.FORMER for post in told) and _ONCE.search(sentence.low) is None:
        decided = decides_in(reading.document.text, sentence.start, told[0].start)
        status = AppointmentStatus.INCOMING if decided else AppointmentStatus.CURRENT
    own = [replace(post, status=status or post.status) for post in told if (post.start, post.person) in turns]
    return [post for post in posts if post not in told] + own


def _committees(reading: Reading, sentence: Sentence) -> list[list[BodyMention]]:
    """The runs of two or more committees of the party that `sentence` names side by side."""
    runs = runs_of_bodies(reading.bodies_in(sentence.start, sentence.end), sentence)
    return [run for run in runs if len(run) > 1 and run[0].kind in PARTY_KINDS]
