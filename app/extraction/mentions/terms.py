"""Terms of office: a post held in a term that is over is a former one."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from app.extraction.facts import AppointmentStatus
from app.extraction.reading import Reading

_YEARS = re.compile(r"nhiệm kỳ (?:(?:19|20)\d{2})\s?[-–]\s?((?:19|20)\d{2})(?![-–\d])", re.IGNORECASE)
_NUMBER = re.compile(r"khóa(?: thứ)? ([IVXL]+|\d{1,2})(?!\w)(?!\s?[,–-]\s?(?:[IVXL]+|\d))", re.IGNORECASE)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def close_past_terms(reading: Reading, year: int | None) -> None:
    """Make the current posts of `reading` former whose term ended before `year`, or for which a later term of the body is named."""
    text = reading.document.text
    numbers = [_number(text[post.start : post.end]) for post in reading.posts]
    latest: defaultdict[str, int] = defaultdict(int)
    for post, number in zip(reading.posts, numbers, strict=True):
        if post.body is not None and number is not None:
            latest[post.body.key] = max(latest[post.body.key], number)
    for index, (post, number) in enumerate(zip(reading.posts, numbers, strict=True)):
        if post.status is not AppointmentStatus.CURRENT:
            continue
        ended = _YEARS.search(text, post.start, post.end)
        over = ended is not None and year is not None and int(ended.group(1)) < year
        if over or (number is not None and post.body is not None and number < latest[post.body.key]):
            reading.posts[index] = replace(post, status=AppointmentStatus.FORMER)


def _number(printed: str) -> int | None:
    match = _NUMBER.search(printed)
    if match is None:
        return None
    digits = match.group(1).upper()
    return int(digits) if digits.isdigit() else _of_roman(digits)


def _of_roman(digits: str) -> int:
    values = [_ROMAN[digit] for digit in digits]
    return sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))
