"""Whose congress the words round a body tell of, and whether what stands round a post is an election, as at a congress."""

from __future__ import annotations

import re

from app.extraction.mentions.heads import Family
from app.extraction.mentions.known_bodies import Named
from app.extraction.mentions.raw_bodies import RawBody

_CONGRESS_OF = re.compile(
    r"(?P<held>(?:tổ chức|tiến hành|khai mạc|tại) (?:thành công )?)?Đại hội (?:toàn thể |điểm |đảng viên |đại biểu )?$", re.IGNORECASE
)
"""`tổ chức Đại hội | Chi bộ A`"""
_HOLDS_CONGRESS = re.compile(r"[^.;:]{0,80}? (?:tổ chức|tiến hành|khai mạc)(?: thành công)? Đại hội(?!\w)", re.IGNORECASE)
"""`Chi bộ A | , Đảng bộ xã B đã tổ chức Đại hội`"""
_YET_TO_COME = re.compile(r"(?<!\w)(?:sẽ|chuẩn bị|dự kiến|tiến tới|chưa)(?!\w)", re.IGNORECASE)
_ELECTION = re.compile(
    r"(?<!\w)(?:bầu|trúng cử|đắc cử|tái cử|giữ nhiệm vụ|cấp ủy (?:mới|khóa|gồm)|Ban Chấp hành (?:mới|khóa|gồm))(?!\w)", re.IGNORECASE
)
_FAR, _NEAR = 160, 40
_BEFORE, _BEHIND = 32, 120
"""How far from a body its congress is told of."""


def congress_told(text: str, raw: RawBody, named: Named, before: Named | None) -> Named | None:
    """Whose congress the article tells of once the committee or cell `raw`, completed to `named`, is read; `before` is whose it was so far.

    The first one told of is its own, unless another is said to be held; a committee's must be said to be held.
    """
    if "đại hội" not in text[max(0, raw.start - _BEFORE) : raw.end + _BEHIND].lower():
        return before
    of_it = _CONGRESS_OF.search(text, max(0, raw.start - _BEFORE), raw.start)
    holds = _HOLDS_CONGRESS.match(text, raw.end)
    if raw.head.family is not Family.CELL and holds is not None and _YET_TO_COME.search(holds.group()):
        return before
    if holds or (of_it is not None and of_it.group("held")):
        return named
    return before or named if of_it is not None and raw.head.family is Family.CELL else before


def is_election(text: str, start: int, end: int) -> bool:
    """Whether the words round [start, end) of cleaned `text`, where a secretary's post stands, tell of an election, as at a congress."""
    return _ELECTION.search(text, max(0, start - _FAR), end + _NEAR) is not None


def is_elected(text: str, start: int) -> bool:
    """Whether the words before `start` of cleaned `text`, in its own sentence, tell of an election."""
    opening = max(text.rfind(mark, 0, start) for mark in (". ", "\n"))
    return _ELECTION.search(text, max(opening, start - _FAR, 0), start) is not None
