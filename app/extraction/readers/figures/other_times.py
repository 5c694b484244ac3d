"""Times that are those of a resolution, a target or a course, and not when what is counted came about."""

from __future__ import annotations

import re

from app.extraction.word_groups import AIM

_OF_RESOLUTION = re.compile(r"(?:nghị quyết|đại hội|hđnd|hội đồng nhân dân|quốc hội)[^,;.:]{0,70}(?<!trong )(?<!từ )(?<!\bđầu )$")
_OF_TARGET = re.compile(
    rf"(?:%|vượt|đạt|hoàn thành|so với|theo)(?: so với| \w+){{0,1}} {AIM}(?:(?: [^\W\d]+){{0,4}}|[^.;:\d]{{0,110}} (?:đề ra|đặt ra|giao)(?: trong| của)?) $"
)
_OF_COURSE = re.compile(r"khóa (?:[ivx]+|\d+),? $")
_OF_COMPARISON = re.compile(r"\bso với (?:cùng kỳ (?:của )?)?$")
"""`bằng 171% so với nửa nhiệm kỳ 2015-2020`: what is counted is told of another time."""
_OF_DOCUMENT = re.compile(
    r"\w/\w+,? (?:ngày )?$|(?:số|quyết định|nghị quyết|chỉ thị|kết luận|quy định|hướng dẫn|kế hoạch) \d+,? ngày $|\d{4} ?[-–] ?$"
)
_ROOM = 140
"""How far before a time the target or resolution that it is of may stand."""


def is_of_another(low: str, start: int, position: int) -> bool:
    """Whether the time at `position` of the small letters `low` belongs to a resolution, target, course or comparison named before it, from `start` on."""
    left = low[max(start, position - _ROOM) : position]
    return any(pattern.search(left) for pattern in (_OF_RESOLUTION, _OF_TARGET, _OF_COURSE, _OF_COMPARISON))


def is_of_document(low: str, position: int) -> bool:
    """Whether the day at `position` of the small letters `low` is that of a document named by its number before it, or ends a bracket of years."""
    return _OF_DOCUMENT.search(low[max(0, position - 20) : position]) is not None
