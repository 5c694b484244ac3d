"""Lists of a committee's members: `Danh sách Ban Chấp hành Đảng bộ xã A khóa V: B; C; D`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.before import Before
from app.extraction.document import Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.mentions.heads import Family
from app.extraction.mentions.people import RawPerson
from app.extraction.mentions.posts import RawPost
from app.extraction.mentions.raw_bodies import RawBody

_OPENER = re.compile(r"danh sách|gồm|bầu|đồng chí trong", re.IGNORECASE)
_ELECTED = re.compile(r"khóa|nhiệm kỳ|bầu|trúng cử", re.IGNORECASE)
_IS_ELECTED = Before(r"(?<!\w)bầu(?: ra| vào)? (?:các )?", re.IGNORECASE)
"""`Ban Chấp hành đã bầu | Ban Thường vụ gồm: ...`"""
_OTHER_LIST = re.compile(
    r"tuyên dương|khen|tặng|kỷ luật|kết nạp|biểu dương|lãnh đạo|trụ sở|chủ trì|tham dự|tham luận|phát biểu", re.IGNORECASE
)
"""Whom a committee praises, admits or receives at its seat is no member of it."""
_OTHER_POST = re.compile(r"(?<!\w)(?:bí thư|chủ tịch|chủ nhiệm|(?:phó|cấp) (?:trưởng|giám đốc|ban))(?!\w)", re.IGNORECASE)
"""`Huyện ủy A có 3 phó bí thư gồm: B, C, D`: what those listed are is said right before the colon."""
_ELECTED_FAMILIES = (Family.COMMITTEE, Family.MEMBERSHIP)
_ELECTED_ORGANS = ("Ban Chấp hành", "Ban Thường vụ", "Thường trực", "Ủy ban Kiểm tra")
_NEAR = 16
_LEAST = 3
"""Fewer names behind a colon are speakers or guests, not a roster."""


def read_roster(
    text: str, sentence: Sentence, bodies: Sequence[RawBody], people: Sequence[RawPerson]
) -> list[tuple[RawPerson, RawPost, AppointmentStatus]]:
    """The members that the sentence lists behind a committee's name and a colon, each an `Ủy viên`; empty if it is no such list."""
    elected = [body for body in bodies if body.head.family in _ELECTED_FAMILIES or body.head.name in _ELECTED_ORGANS]
    if not elected:
        return []
    body = next((body for body in elected if _IS_ELECTED.search(text, max(sentence.start, body.start - _NEAR), body.start)), elected[0])
    colon = text.find(":", body.end, sentence.end)
    members = [person for person in people if colon < person.start and not person.short]
    if colon < 0 or len(members) < _LEAST or any(person.end <= colon for person in people):
        return []
    opening = text[sentence.start : colon]
    if _OPENER.search(opening) is None or _OTHER_LIST.search(opening) or _OTHER_POST.search(text, body.end, colon):
        return []
    status = AppointmentStatus.INCOMING if _ELECTED.search(opening) else AppointmentStatus.CURRENT
    post = RawPost(body.start, body.end, "Ủy viên", body)
    return [(person, post, status) for person in members]
