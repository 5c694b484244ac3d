"""Sentences in capitals alone, where no capital tells a name from a word, nor where it ends."""

from __future__ import annotations

import re

from app.extraction.letters import LOWER
from app.extraction.mentions.heads import Family
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.unit_words import CAPITALS_GO_ON

_GOES_ON = re.compile(rf",? {CAPITALS_GO_ON.pattern}|[^\S\n]*[.:]?[^\S\n]*(?:\n|$)")
"""Behind a unit's name in a headline of capitals alone."""
_LEAST_WORDS = 2
_PARTY_WITHIN = re.compile(r"(?<!\w)(?:CHI BỘ|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG VIÊN)(?!\w)")
_UNIT_WORD = re.compile(
    r"(?:TRƯỜNG|(?:TỔNG )?CÔNG TY|TRUNG TÂM|BỆNH VIỆN|(?:CÁC )?CƠ QUAN|PHÒNG|BAN|SỞ|ĐỒN|NHÀ MÁY|XÍ NGHIỆP|HỌC VIỆN|NGÂN HÀNG|TẬP ĐOÀN|TRẠM|(?:CHI )?CỤC|VIỆN|THPT|THCS|MẦM NON"
    r"|THÔN|XÓM|BẢN|ẤP|KHU PHỐ|KHÓM|TỔ DÂN PHỐ)(?!\w)"
)


def is_in_capitals(text: str) -> bool:
    """Whether a sentence has no small letter: `PHƯƠNG HƯỚNG, MỤC TIÊU NHIỆM KỲ` names nobody, for all that it looks like a name."""
    return not any(char in LOWER for char in text)


def ends_for_certain(text: str, body: RawBody) -> bool:
    """Whether it is known without its capitals where the name of `body` ends: with its head, where the gazetteer's name does, or before what is told."""
    territory = body.territory
    known = territory is None or bool(territory.units) or not territory.name
    named = body.unit is None or (_is_unit(body, body.unit) and _GOES_ON.match(text, body.end) is not None)
    return named and known and (body.owner is None or ends_for_certain(text, body.owner))


def _is_unit(body: RawBody, unit: str) -> bool:
    """Whether what stands in capitals behind the head of `body` is surely a unit of its own, and one whole name."""
    if len(unit.split()) < _LEAST_WORDS or _PARTY_WITHIN.search(unit):
        return False
    return body.head.family is Family.UNIT or _UNIT_WORD.match(unit) is not None
