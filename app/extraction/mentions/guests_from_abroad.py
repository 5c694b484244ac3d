"""Guests from abroad: whoever is named with a post in another country's party or state is nobody of here."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.extraction.alternation import alternation
from app.extraction.cues import Cued
from app.extraction.folding import fold
from app.extraction.letters import LETTER
from app.extraction.lexicon import load_toml
from app.extraction.mentions.people import RawPerson

_COUNTRY = rf"{alternation(load_toml('foreign')['names'])}(?![{LETTER}])"
_OF_ABROAD = Cued(
    rf"Đảng (?:Cộng sản|Nhân dân Cách mạng|Nhân dân|Lao động|Cách mạng) (?:nước )?{_COUNTRY}"
    rf"|(?:Đại sứ|Tổng [Ll]ãnh sự|Lãnh sự|Tham tán|Đại biện|Thủ tướng|Phó Thủ tướng|Tổng thống)(?: (?:đặc mệnh toàn quyền|nước|lâm thời))* {_COUNTRY}"
)
_HIS_POSTS = re.compile(
    r"(?:,| -| –| \()(?:(?! (?:tiếp|đón|thăm|hội đàm|gặp|làm việc|với|đến|gửi|chúc|sang|tại|và|cùng|dự|chào) |Việt Nam)[^.;:\n])*$"
)
_ROOM = 160


def guests_from_abroad(text: str, people: Iterable[RawPerson]) -> frozenset[str]:
    """The folded names of those of `people` whose posts, told right behind the name or before it, are in another country's party or state."""
    offices = list(_OF_ABROAD.finditer(text))
    if not offices:
        return frozenset()
    before = {office.end() + 1 for office in offices}
    return frozenset(
        fold(person.name)
        for person in people
        if person.name_start in before
        or any(0 <= at.start() - person.end < _ROOM and _HIS_POSTS.fullmatch(text, person.end, at.start()) for at in offices)
    )
