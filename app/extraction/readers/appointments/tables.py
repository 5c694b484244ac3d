"""Posts in tables of people: `| Trần Văn An | Bí thư Đảng ủy xã A | Phó Bí thư Đảng ủy phường B |`, a column each for who, what was and what is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.reading import Reading
from app.extraction.spans import PostMention

_BAR = "|"
_HEADING = re.compile(r"(?<!\w)(?:chức (?:vụ|danh)|họ (?:và )?tên|nhiệm vụ|vị trí)(?!\w)")
_LEFT = re.compile(r"(?<!\w)(?:cũ|trước|trước đây|trước khi|hiện nay|hiện tại|đương nhiệm|đang giữ|thôi giữ)(?!\w)")
_TAKEN = re.compile(
    r"(?<!\w)(?:mới|được (?:bổ nhiệm|điều động|phân công|chỉ định|bầu)|trúng cử|sau (?:khi )?(?:bổ nhiệm|điều động|sắp xếp))(?!\w)"
)
_NEWS = Cued(r"(?<!\w)(?:bổ nhiệm|chỉ định|bầu|trúng cử|điều động|luân chuyển|phê chuẩn|chuẩn y|phân công)(?!\w)")


def in_tables(reading: Reading) -> Iterator[PostMention]:
    """The posts that the rows of a table give whom they name, left or come to as the headings of their columns, or what introduces it, say."""
    headings: list[str] = []
    told: Sentence | None = None
    for sentence in reading.document.sentences:
        if _BAR not in sentence.text:
            headings, told = [], sentence
            continue
        cells = _cells(sentence)
        people = reading.people_in(sentence.start, sentence.end)
        if not people and _HEADING.search(sentence.low) is not None:
            headings = [reading.document.low[start:end] for start, end in cells]
            continue
        if len(people) != 1:
            continue
        is_news = told is not None and _NEWS.search(told.low) is not None
        for index, (start, end) in enumerate(cells):
            if start <= people[0].start < end:
                continue
            status = _status_of(headings, index, is_news=is_news)
            for post in reading.posts_in(start, end):
                if post.person is None:
                    first, last = min(people[0].start, post.start), max(people[0].end, post.end)
                    yield replace(post, person=people[0].name, status=post.status or status, evidence_start=first, evidence_end=last)


def _cells(row: Sentence) -> list[tuple[int, int]]:
    """Where each cell of `row` stands in the text."""
    bounds = [row.start - 1, *(row.start + at for at, letter in enumerate(row.text) if letter == _BAR), row.end]
    return [(first + 1, last) for first, last in pairwise(bounds)]


def _status_of(headings: list[str], column: int, *, is_news: bool) -> AppointmentStatus:
    heading = headings[column] if column < len(headings) else ""
    changes = any(_TAKEN.search(other) for other in headings)
    if _TAKEN.search(heading):
        return AppointmentStatus.INCOMING
    if _LEFT.search(heading) and changes:
        return AppointmentStatus.OUTGOING
    return AppointmentStatus.INCOMING if is_news and not changes else AppointmentStatus.CURRENT
