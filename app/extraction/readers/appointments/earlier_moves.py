"""Moves that lie behind the news: whoever the article has already named in a post, came to it before what it reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from app.extraction.document import Sentence
from app.extraction.facts import AppointmentStatus, Level
from app.extraction.mentions.news_or_past import Telling
from app.extraction.mentions.times_of_posts import SINCE_THEN, opens_with_month, tells_when
from app.extraction.readers.appointments.ended_posts import is_work, led_by
from app.extraction.readers.appointments.until_the_news import held_until_the_news
from app.extraction.reading import Reading
from app.extraction.spans import PostMention
from app.extraction.word_groups import DAY_PART, SITTING

_GONE_BY = re.compile(r"(?<!\w)(?:đã|trước đó|trước đây|vừa qua|mới đây|(?:ngày|tuần|tháng|năm) trước|hồi|từ (?:ngày|tháng|năm))(?!\w)")
_NEWS = re.compile(rf"(?:\(.{{1,24}}\) ?[-–]? ?)?(?:{DAY_PART}|hôm nay|tại (?:buổi|lễ|{SITTING})|theo đó|cụ thể)(?!\w)")
_ELECTED = re.compile(r"(?<!\w)(?:bầu|tái cử|tái đắc cử|đắc cử|trúng cử|tiếp tục|lại|chuẩn y)(?!\w)")
_ANNOUNCED = re.compile(r"(?:công bố|trao|đọc)(?:,? (?:và )?trao)? (?:các )?quyết định(?!\w)")
_RECEIVES = re.compile(r"(?<!\w)(?:nhận (?:quyết định|nhiệm vụ|chức)|chúc mừng|tặng hoa|trao (?:các )?quyết định|tân)(?!\w)")
"""A caption shows someone in the post that the article goes on to report."""
_What = tuple[str | None, str, str | None]
"""Who holds what where."""


def as_of_the_article(reading: Reading) -> Iterator[PostMention]:
    """The posts of the article, those of a move that lies behind its news as they have stood since."""
    behind = set(_moves_behind(reading))
    overtaken = {id(post) for post in _overtaken(reading)}
    ended = {id(post) for post in held_until_the_news(reading)}
    for post in reading.posts:
        sentence = reading.document.sentence_at(post.start) if post.status in SINCE_THEN else None
        if id(post) in ended:
            yield replace(post, status=AppointmentStatus.OUTGOING)
        elif post.status is not None and sentence is not None and (post.person, sentence.index) in behind:
            yield replace(post, status=SINCE_THEN[post.status])
        else:
            yield replace(post, status=AppointmentStatus.FORMER) if id(post) in overtaken else post


def _moves_behind(reading: Reading) -> Iterator[tuple[str | None, int]]:
    """Whose move is told as what lies behind the news, and the index of the sentence that tells it."""
    new = {_what(post) for post in reading.posts if post.status is AppointmentStatus.INCOMING}
    held: dict[_What, int] = {}
    for post in reading.posts:
        sentence = reading.document.sentence_at(post.start) if (what := _what(post)) in new else None
        if post.person is None or sentence is None:
            continue
        if post.status is AppointmentStatus.CURRENT and not _RECEIVES.search(sentence.low):
            held.setdefault(what, sentence.index)
        if (
            post.status is AppointmentStatus.INCOMING
            and held.get(what, sentence.index) < sentence.index
            and _lies_behind(reading, sentence)
        ):
            yield post.person, sentence.index


def _what(post: PostMention) -> _What:
    return post.person, post.title, post.body.key if post.body else None


def _overtaken(reading: Reading) -> Iterator[PostMention]:
    """The posts that someone came to step by step, but for the last: as those that a later step elsewhere has ended."""
    steps: defaultdict[str, list[tuple[int, PostMention]]] = defaultdict(list)
    for post in reading.posts:
        held = post.person is not None and post.status in (AppointmentStatus.CURRENT, AppointmentStatus.INCOMING) and is_work(post)
        sentence = reading.document.sentence_at(post.start) if held else None
        if post.person is not None and sentence is not None and opens_with_month(reading.document.text, sentence.start):
            steps[post.person].append((sentence.index, post))
    telling = Telling(reading.document, reading.context.published_on) if any(len(told) > 1 for told in steps.values()) else None
    for told in steps.values():
        for index, post in told:
            ended = post.status is AppointmentStatus.CURRENT and any(index < later and _is_elsewhere(post, new) for later, new in told)
            if ended and telling is not None and telling.became(reading.document.sentences[index], post.start):
                yield post


def _is_elsewhere(post: PostMention, later: PostMention) -> bool:
    if post.body is None or later.body is None or None in (post.body.level, later.body.level):
        return False
    if post.body.level is later.body.level is Level.CENTRAL:
        return post.body.key != later.body.key
    if led_by(post) == "department" and led_by(later) is not None and post.body.key != later.body.key:
        return True  # `Tháng 9/2017, ông A làm Trưởng Ban Dân vận Tỉnh ủy. Tháng 10/2018, ông A làm Chủ tịch UBND tỉnh`
    where = (post.body.level, post.body.place), (later.body.level, later.body.place)
    return where[0] != where[1] and Level.GRASSROOTS not in (post.body.level, later.body.level)


def _lies_behind(reading: Reading, sentence: Sentence) -> bool:
    """Whether `sentence` tells of a move, not an election to the post for another term, and as of something gone by."""
    if _NEWS.match(sentence.low) or _ELECTED.search(sentence.low) or _ANNOUNCED.search(sentence.low):
        return False
    return _GONE_BY.search(sentence.low) is not None or tells_when(reading.document.text, sentence.start, sentence.end)
