"""Where a sentence begins after what leads it in: connectives, a point of a list, what it is about."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.readers.verbs import WORDS
from app.extraction.word_groups import FEW, SITTING

CONNECTIVE = rf"(?:(?:{alternation(WORDS['connectives'])})[,:]? )"
"""For use inside a regular expression over lower case, as is `LEAD_IN`."""
_BY_WHEN = r"(?:(?:trong|từ nay|ngay trong|ngay sau|trước|chậm nhất|đến hết|năm|sau (?:hội nghị|hội thảo|buổi|cuộc|đại hội)) ?[^,.]{0,36}, |(?:định kỳ )?(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày),? )"
LEAD_IN = rf"[“\"‘(]?{CONNECTIVE}{{0,3}}(?:{_BY_WHEN})?"
"""What may stand before the first word that counts: quotes, connectives, by when."""
_ORDINAL = rf"(?:một|{FEW}|năm)"
_POINT = re.compile(
    rf"[“\"]?(?:và )?(?:{_ORDINAL} là[,:]? |\d{{1,2}}-? ?[-.)/] |(?:(?:việc|khâu|nhiệm vụ|vấn đề|điểm|điều|nội dung|nhóm việc|giải pháp|yêu cầu|mũi) )?(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|đầu tiên|cuối cùng|sau cùng|trước hết|tiếp theo|tiếp đó|tiếp nữa|sau nữa|kế đến|kế tiếp)(?:,|:| là(?!\w)| cần| phải))"
)
_SECTION = r"(?:i{1,3}|i?[vx]|[vx]i{1,3}) ?[-.)/] ?(?=\w)"
"""`III- Thông qua Báo cáo ...`: a section of a resolution."""
_POINTS_TO_COME = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}|{FEW}|năm|mấy) (?:[^\W\d_]+ )?(?:khâu|việc|nhiệm vụ|vấn đề|nội dung|điểm|giải pháp|yêu cầu)(?: [^\W\d_]+){{0,6}}[.:]$"
)
_OPENING = re.compile(rf"(?:{_POINT.pattern}|{_SECTION})?{LEAD_IN}(?:(?:việc|phần việc|nhiệm vụ|trách nhiệm) của )?\s*")
_TOPIC = re.compile(
    rf"{CONNECTIVE}?(?:đối với|với|về|riêng|để|trên cơ sở|qua|ngoài) [^,;:]{{3,80}}, (?:[^,;:]{{2,30}}, ){{0,2}}(?:đồng thời )?"
)
_AT_EVENT = re.compile(
    rf"(?:cũng )?(?:tại|trong) (?:cuộc họp|lễ|buổi|{SITTING})(?: (?!đã|cũng)[^\W\d_]+){{0,4}}, (?:đã |cũng )*|theo (?:các )?(?:quyết định|nghị quyết|kết luận)[^:;]{{0,100}}: "
)


def is_enumerated(low: str) -> bool:
    """Whether `low` begins as a point of a list that runs through the text (`Một là, `, `Khâu thứ hai là`, `3- `)."""
    return _POINT.match(low) is not None


def announces_points(low: str) -> bool:
    """Whether `low` ends by saying how many points follow (`tập trung vào 4 khâu.`)."""
    return _POINTS_TO_COME.search(low) is not None


def opening(low: str) -> int:
    """Where a sentence begins after its connectives; `low` in lower case."""
    match = _OPENING.match(low)
    return match.end() if match else 0


def opens_with(low: str, position: int) -> bool:
    """Whether a sentence begins with the word at `position`, after its connectives, what it is about or where (`Về công tác cán bộ, giao ...`)."""
    return opening(low) >= position or (_TOPIC.fullmatch(low, 0, position) or _AT_EVENT.fullmatch(low, 0, position)) is not None
