"""What someone was up to the news: `Trước khi được bầu, ông A là Bí thư Huyện ủy B` tells a post that the election ends."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.readers.appointments.ended_posts import is_work
from app.extraction.reading import Reading
from app.extraction.spans import PostMention

_UNTIL_THEN = Cued(
    r"trước khi (?:được|có quyết định|nhận|làm|giữ|về|lên|sang|đảm (?:nhiệm|nhận)|nắm|trở thành|(?:tái )?đắc cử|trúng cử)(?!\w)"
)
_ONCE = re.compile(r"(?<!\w)(?:từng|đã|lần lượt|nguyên|kinh qua|trải qua|nhiều|các)(?!\w)")
"""Of the posts behind one of these no one knows which was the last."""
_FROM_THERE = re.compile(r", | là ")
_What = tuple[str, str | None]
"""What is held where."""


def held_until_the_news(reading: Reading) -> Iterator[PostMention]:
    """The posts told as former that someone held when coming to the post that the article reports, and held no other work besides."""
    told_until = {sentence.index: comma for sentence, comma in _told_until_then(reading)}
    if not told_until:
        return
    elsewhere: defaultdict[str | None, list[PostMention]] = defaultdict(list)
    for post in reading.posts:
        sentence = reading.document.sentence_at(post.start)
        if sentence is not None and sentence.index not in told_until:
            elsewhere[post.person].append(post)
    for index, comma in told_until.items():
        sentence = reading.document.sentences[index]
        told = reading.posts_in(sentence.start, sentence.end)
        named = {_what(post) for post in told if post.start < sentence.start + comma}
        for post in told:
            if (
                post.status is AppointmentStatus.FORMER
                and is_work(post)
                and _ONCE.search(sentence.low, comma, post.start - sentence.start) is None
                and _are_ended_by_news(elsewhere[post.person], named)
            ):
                yield post


def _told_until_then(reading: Reading) -> Iterator[tuple[Sentence, int]]:
    """The sentences that tell so of the one they begin with or go on to, and where what was until then begins in each."""
    for sentence in reading.document.sentences_with(_UNTIL_THEN):
        told = _UNTIL_THEN.search(sentence.low)
        people = reading.people_in(sentence.start, sentence.start + told.start()) if told is not None else []
        if told is None or (told.start() and (len(people) != 1 or people[0].end + 1 != sentence.start + told.start())):
            continue
        begin = _FROM_THERE.search(sentence.low, told.end())
        if begin is not None:
            yield sentence, begin.start()


def _are_ended_by_news(own: Iterable[PostMention], named: Set[_What]) -> bool:
    """Whether someone with the posts `own` comes to one, which is that of `named` where there is any, and holds no work yet."""
    new, held = set(), (AppointmentStatus.CURRENT, AppointmentStatus.OUTGOING)
    for post in own:
        if post.status in held and is_work(post):
            return False
        if post.status is AppointmentStatus.INCOMING:
            new.add(_what(post))
    return bool(new) and named <= new


def _what(post: PostMention) -> _What:
    return post.title, post.body.key if post.body else None
