"""Sentences about who attended something: guests come from elsewhere, so what is counted beside them is not their committees'."""

from __future__ import annotations

import re

from app.extraction.document import Sentence

_TELLS_GUESTS = re.compile(
    r"(?:(?:cùng|đến|tới|về|tham|thành phần) ){0,2}(?:dự\b(?! (?:kiến|thảo|án|toán|báo|bị))|tham gia\b(?=[^.;,\d]{0,60} có ))[^.;\d]{0,120}? (?:có|gồm|là)\b"
    r"|(?:cùng |cùng tham )?dự(?: \w+){0,4}:|có mặt "
    r"|[^.;,]{0,160} (?:có|với) sự (?:tham dự|tham gia|hiện diện|có mặt)\b"
)
"""`Về dự và chỉ đạo đại hội có ...`, `Đại hội có sự tham dự của ...`"""


def tells_guests(sentence: Sentence) -> bool:
    """Whether `sentence` tells who came to a meeting."""
    return _TELLS_GUESTS.match(sentence.low) is not None
