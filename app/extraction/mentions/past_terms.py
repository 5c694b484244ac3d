"""Terms of office: a post held in a term that is over is a former one."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from app.extraction.cues import Cued
from app.extraction.facts import PARTY_CENTRE, AppointmentStatus
from app.extraction.numbers import ordinal
from app.extraction.reading import Reading
from app.extraction.spans import PostMention

_YEARS = re.compile(r"nhiệm k[ỳì] (?:(?:19|20)\d{2})\s?[-–]\s?((?:19|20)\d{2})(?![-–\d])", re.IGNORECASE)
_NUMBERS = re.compile(r"khóa(?: thứ)?((?:,? ?(?:và |[-–] ?)?(?:[IVXL]+|\d{1,2})(?!\w))+)", re.IGNORECASE)
_DIGITS = re.compile(r"[IVXL]+|\d+", re.IGNORECASE)
_CENTRAL_TERMS = {PARTY_CENTRE: 1961, "Bộ Chính trị": 1961, "Ban Bí thư Trung ương Đảng": 1961, "Quốc hội": 1951}
"""The central bodies whose terms are of five years each: the year that the first would have begun to end such terms (the 13th Central Committee's ended in 2026)."""
_TERM_LENGTH = 5
_PENALTY = Cued(r"(?:cách|xóa tư cách)(?: các)? chức", re.IGNORECASE)
"""Whom a penalty takes a post from that ended with its term, left it then."""
_NEAR = 120


def close_past_terms(reading: Reading, year: int | None) -> None:
    """Make the posts of `reading` former whose term ended before `year`, and those held for which a later term of the body is named."""
    text = reading.document.text
    numbers = [_number(text[post.start : post.end]) for post in reading.posts]
    latest: defaultdict[str, int] = defaultdict(int)
    for post, number in zip(reading.posts, numbers, strict=True):
        if post.body is not None and number is not None:
            latest[post.body.key] = max(latest[post.body.key], number)
    for index, (post, number) in enumerate(zip(reading.posts, numbers, strict=True)):
        is_held = post.status is AppointmentStatus.CURRENT
        over = (is_held or _PENALTY.search(text, max(0, post.start - _NEAR), post.start)) and _has_run_out(text, post, number, year)
        if over or (is_held and number is not None and post.body is not None and number < latest[post.body.key]):
            reading.posts[index] = replace(post, status=AppointmentStatus.FORMER)


def _has_run_out(text: str, post: PostMention, number: int | None, year: int | None) -> bool:
    """Whether the term that `post` names, by its years or as a central body's by its `number`, ended before `year`."""
    if year is None:
        return False
    ended = _YEARS.search(text, post.start, post.end)
    if ended is not None:
        return int(ended.group(1)) < year
    if post.body is None or "hiện " in text[post.evidence_start : post.start].lower():
        return False
    first = _CENTRAL_TERMS.get(post.body.name)
    return first is not None and number is not None and first + _TERM_LENGTH * number < year


def _number(printed: str) -> int | None:
    """The number of the term that a post is printed with, of several the last."""
    named = _NUMBERS.search(printed)
    if named is None:
        return None
    return max(ordinal(digits) for digits in _DIGITS.findall(named.group(1)))
