"""What a sentence says is to be done, by its words and apart from who says it."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.cues import Cued
from app.extraction.readers.outcomes.openings import CONNECTIVE, LEAD_IN, opening
from app.extraction.readers.verbs import WORDS
from app.extraction.word_groups import RANK, RANKED_COMMITTEE

_IMPERATIVE = re.compile(rf"{LEAD_IN}(?:{alternation(WORDS['imperatives'] + WORDS['imperatives_at_head'])})(?!\w)")
_DEED = re.compile(rf"{LEAD_IN}(?:{alternation(WORDS['deeds_at_head'])})(?!\w)(?! (?:của|số))")
_IS_THAT = re.compile(
    rf"[“\"‘(]?{CONNECTIVE}{{0,3}}(?!coi |xem |lấy |xác định )[^,.;:]{{4,60}}? (?:là|luôn là|chính là) (?:một |những |vấn đề|nhiệm vụ|công việc|lĩnh vực|việc|khâu|trách nhiệm|yêu cầu|yếu tố|giải pháp|chủ trương|nền tảng|điều|nhân tố|động lực)"
)
"""`Nghiên cứu khoa học là một lĩnh vực khó`: something is said of a task."""
_LEADERS = re.compile(rf"[“\"‘(]?lãnh đạo {RANK}(?!\w)")
"""`Lãnh đạo thành phố cởi mở`: who leads it."""
_URGED = re.compile(rf"(?<!\w)(?:{alternation(WORDS['imperatives'])})(?!\w)")
_PLACE_URGED = re.compile(
    rf"{CONNECTIVE}{{0,2}}(?:{RANK}|đơn vị|địa phương|nhà trường|công ty|chi bộ|đảng bộ) (?:{alternation(WORDS['imperatives'])})(?!\w)"
)
_UNIT_URGED = re.compile(
    rf"(?:^|(?<=, )|(?<=: )|(?<=rằng ))(?:các|mỗi|từng|toàn|cấp ủy|đảng bộ|chi bộ|đảng ủy|{RANKED_COMMITTEE}|{RANK}|ngành|đơn vị|địa phương|cơ quan|cán bộ|người đứng đầu|ủy ban|ubkt|ubnd|ban (?:tổ chức|tuyên giáo|dân vận|nội chính|xây dựng|thường vụ|cán sự)|thường trực|văn phòng|sở|thanh tra|công an|mặt trận|mttq|(?:tỉnh|thành|quận|huyện|thị) đoàn|nhà trường)"
    rf"(?!\w)[^,.;:]{{0,60}}? (?:{alternation(WORDS['imperatives'])})(?!\w)"
)
_AHEAD = re.compile(
    r"(?:trước mắt|(?:trong )?thời gian tới|(?:những )?năm tới|nhiệm kỳ tới|sắp tới|(?:trong )?giai đoạn tới|từ nay đến)(?!\w)(?! đã)"
    r"|(?:trong )?(?:(?:\d|những|các) tháng (?:cuối năm|còn lại)|thời gian còn lại)(?!\w)(?!.*(?<!\w)(?:đã|đạt|vừa)(?!\w))"
    r"|(?:trong )?năm \d{4},? [^.;:]{3,90}? (?:tiếp tục|phấn đấu)(?!\w)(?!.*(?<!\w)(?:đã|đạt|vừa)(?!\w))"
    r"|(?:tiếp tục|phấn đấu|về (?:nhiệm vụ|phương hướng)|để (?:thực hiện|hoàn thành|làm tốt|tiếp tục|phát huy|khắc phục|nâng cao|xây dựng|đưa))(?!\w)(?!.*(?<!\w)(?:đã|đạt|vừa)(?!\w))"
)
_MORE = re.compile(r"[^.;]{0,60}? (?:hơn nữa|triệt để|nhiều hơn|tốt hơn|quyết liệt hơn|mạnh mẽ hơn)(?!\w)")
"""Nobody praises what is to be done better."""
_URGENT = re.compile(
    r"(?:khẩn trương|nhanh chóng|sớm|kiên quyết|dứt khoát|tuyệt đối|không để|không được|phấn đấu|tránh|ngay sau|trước hết|quan tâm hơn|chú trọng hơn|làm tốt hơn|đẩy mạnh hơn)(?!\w)(?!.*(?<!\w)(?:đã|đạt|qua)(?!\w))"
)
"""Nobody praises by these: who appraised has turned to what is to be done."""
_COLLECTIVE = re.compile(
    r"(?:các|mỗi|từng|những|toàn|cấp ủy|đảng ủy các|chi bộ các|người đứng đầu|cán bộ, đảng viên|đảng viên|thủ trưởng|bí thư các|lãnh đạo các|nơi nào|ai|đơn vị nào|địa phương nào|ý kiến nào|xã nào)(?!\w)"
)
_CIRCUMSTANCE = re.compile(
    r"(?:ngay |trong |sau |từ |thời gian |trước |tới |để )[^,.;:]{2,40}, |(?:đối với|riêng|với|nếu) [^.;:]{3,220}?(?:,| thì) (?=các |mỗi |từng |cấp ủy )"
)
_TOLD = Cued(
    r"(?<!\w)(?:đã(?! (?:đề|đặt) ra)|đang|(?<!thực )(?<!phát )(?<!thể )(?<!xuất )hiện|được|bị|là|có|đều|còn|chưa|từng(?= (?:là|giữ|làm|có|được|bị))|luôn|vẫn)(?!\w)"
)
_DONE = Cued(r"(?<!\w)(?:đã(?! (?:đề|đặt) ra)|đang|vừa|đạt|đều|vẫn)(?!\w)")
_SO = Cued(r"(?<!\w)(?:(?<!nhất )(?<!biệt )(?<!là )là|luôn|đang|vẫn)(?!\w)")
_HEAD = 90


def starts_collectively(low: str) -> bool:
    """Whether those in general whom a directive is put to stand at the head of `low` (`Các chi bộ ...`, `Mỗi đồng chí ...`)."""
    return _COLLECTIVE.match(low, opening(low)) is not None


def urges_all(low: str) -> bool:
    """Whether `low` says what those whom a directive is put to in general do: `sau hội nghị, các cấp ủy khẩn trương ...`."""
    circumstance = _CIRCUMSTANCE.match(low)
    head = low[circumstance.end() if circumstance else 0 :][:_HEAD]
    return _COLLECTIVE.match(head) is not None and _URGED.search(head) is not None and _TOLD.search(head) is None


def urges_unit(low: str) -> bool:
    """Whether a clause of `low` says what a unit, or its people, do (`năm tới, Đảng bộ phát huy ...`)."""
    match = _UNIT_URGED.search(low)
    if match is None or _TOLD.search(low[match.start() : match.end()]):
        return False
    return _DONE.search(low[match.end() : match.end() + _HEAD]) is None


def urges_place(low: str) -> bool:
    """Whether `low` says, after connectives, what a place or unit named by its kind does: `Đặc biệt xã bảo đảm ...`."""
    return _PLACE_URGED.match(low) is not None


def is_imperative(low: str) -> bool:
    """Whether `low` begins, after connectives, with a verb of what is to be done, and not with the name of a task (`Xây dựng Đảng là ...`)."""
    return _IMPERATIVE.match(low) is not None and _IS_THAT.match(low) is None and _LEADERS.match(low) is None


def is_deed(low: str) -> bool:
    """Whether `low` begins with a verb of what is to be done or was (`Kết nạp ...`)."""
    return _DEED.match(low) is not None and _IS_THAT.match(low) is None


def looks_ahead(low: str) -> bool:
    """Whether `low` turns from what was done to what is to be done."""
    return _AHEAD.match(low) is not None or (is_imperative(low) and _MORE.match(low) is not None)


def is_urgent(low: str) -> bool:
    """Whether `low` begins with a word by which something is urged, never praised."""
    return _URGENT.match(low, opening(low)) is not None


def urges_anything(low: str) -> bool:
    """Whether `low` holds a verb of what is to be done."""
    return _URGED.search(low) is not None


def has_imperative(low: str) -> bool:
    """Whether the beginning of `low` holds a verb of what is to be done, and nothing before it says how things are."""
    urged = _URGED.search(low[:_HEAD])
    return urged is not None and _SO.search(low[: urged.start()]) is None
