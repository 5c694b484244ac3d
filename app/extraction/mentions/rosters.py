"""Lists of a committee's members: `Danh sách Ban Chấp hành Đảng bộ xã A khóa V: B; C; D`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extraction.before import Before
from app.extraction.document import Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.mentions.heads import Family
from app.extraction.mentions.held_posts import Held
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
_OF_A_CELL = re.compile(r"(?:chi ủy|cấp ủy|ban chi ủy|ban chấp hành|BCH)(?!\w)", re.IGNORECASE)
_ELECTS_ONE = re.compile(r"[^:.;]{0,60}(?<!\w)bầu (?:ra )?(?:chi ủy|ban chi ủy|cấp ủy)(?!\w)", re.IGNORECASE)
_OF_TWO = re.compile(r"gồm (?:0?2|hai) (?:đồng chí|đ/c)", re.IGNORECASE)
_NEAR = 16
_LEAST = 3
"""Fewer names behind a colon are speakers or guests, not a roster."""


def read_roster(text: str, sentence: Sentence, bodies: Sequence[RawBody], people: Sequence[RawPerson]) -> list[Held]:
    """The members that the sentence lists behind a committee's name and a colon, each an `Ủy viên`; empty if it is no such list."""
    elected = [
        body
        for body in bodies
        if body.head.family in _ELECTED_FAMILIES
        or body.head.name in _ELECTED_ORGANS
        or (body.head.family is Family.CELL and _is_elected_cell(text, sentence, body))
    ]
    if not elected:
        return []
    body = next((body for body in elected if _IS_ELECTED.search(text, max(sentence.start, body.start - _NEAR), body.start)), elected[0])
    colon = text.find(":", body.end, sentence.end)
    members = [person for person in people if colon < person.name_start and not person.short]
    if colon < 0 or len(members) < _least(text, body.end, colon) or any(person.end <= colon for person in people):
        return []
    opening = text[sentence.start : colon]
    if _OPENER.search(opening) is None or _OTHER_LIST.search(opening) or _OTHER_POST.search(text, body.end, colon):
        return []
    status = AppointmentStatus.INCOMING if _ELECTED.search(opening) else AppointmentStatus.CURRENT
    post = RawPost(body.start, body.end, "Ủy viên", body)
    return [Held(person, post, status) for person in members]


def _is_elected_cell(text: str, sentence: Sentence, body: RawBody) -> bool:
    """Whether the committee of a cell is meant and not its members (`Chi ủy Chi bộ thôn A gồm`, `Chi bộ thôn A đã bầu Chi ủy gồm`)."""
    return _OF_A_CELL.match(text, body.start) is not None or _ELECTS_ONE.match(text, body.end, sentence.end) is not None


def _least(text: str, start: int, colon: int) -> int:
    """How many names a roster has at least: no fewer than three, if it does not say that it has two."""
    return 2 if _OF_TWO.search(text, start, colon) else _LEAST
