"""Where the words round a post say that several have it, and that a list of those follows: `các Phó Chủ tịch UBND xã gồm: ông A, bà B`."""

from __future__ import annotations

import re
from collections.abc import Container

from app.extraction.letters import LETTER
from app.extraction.mentions.changes_of_post import decides_in
from app.extraction.word_groups import FEW, HONORIFIC, POST_WORD

_OPENS_LIST = re.compile(
    r"(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?(?: theo (?:sự )?(?:giới thiệu|đề nghị|tờ trình) của [^,;:.]{3,60})?"
    rf"(?:,? ?(?:(?:bao )?gồm|là)(?: có)?(?: các)?(?: (?:ông, bà|{HONORIFIC}))? ?:|,? ?(?:bao )?gồm(?: có)?(?: các)?(?: (?:ông, bà|{HONORIFIC})) | ?:)"
)
_MADE_UP_OF = re.compile(r",? (?:bao )?gồm(?: có)? ")
"""`các Phó Chủ tịch UBND xã gồm | A và B`"""
_NAMES_THEM = re.compile(rf", (?:{HONORIFIC} )[^,;:.()]{{4,40}} và {HONORIFIC} ", re.IGNORECASE)
_SO_MANY = re.compile(rf"(?<![\w./-])(?:{FEW}|[0-9]{{1,2}}) $", re.IGNORECASE)
"""`hai | nguyên Phó Chủ tịch UBND tỉnh A, ông B và bà C`"""
_PLURAL = re.compile(
    rf"(?<![{LETTER}\d])(?:các|những|{FEW}|năm|\d{{1,2}})(?: (?:ông, bà|nhân sự|người|vị|cán bộ|{HONORIFIC}))?(?: có tên sau(?: đây)?| sau(?: đây)?)?"
    rf"(?: đang| (?:đã )?được (?:bầu(?: bổ sung)?|chỉ định|chuẩn y|bổ nhiệm|phân công))?(?: giữ {POST_WORD}| làm| là| vào| tham gia)? $",
    re.IGNORECASE,
)
_NEAR = 24
_FAR = 48


def is_of_several(text: str, position: int) -> bool:
    """Whether the words of cleaned `text` right before `position`, where a post begins, say that several have it (`hai`, `các đồng chí`)."""
    return _PLURAL.search(text, max(0, position - _NEAR), position) is not None


def opens_list(text: str, start: int, end: int, people: Container[int]) -> bool:
    """Whether the post at [start, end) of cleaned `text` is that of those listed behind it; `people` are where people's names begin.

    Of several it must be said before, unless it is decided on and what follows is said to make it up (`bổ nhiệm Phó Trưởng Ban A gồm các ông: ...`).
    """
    if _NAMES_THEM.match(text, end) and _SO_MANY.search(text, max(0, start - _NEAR), start):
        return True
    made_of = _MADE_UP_OF.match(text, end)
    opened = _OPENS_LIST.match(text, end)
    if opened is None and (made_of is None or made_of.end() not in people):
        return False
    if _PLURAL.search(text, max(0, start - _FAR), start):
        return True
    return made_of is not None and opened is not None and decides_in(text, max(0, start - _NEAR), start)
