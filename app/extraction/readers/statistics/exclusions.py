"""Figures that look like statistics and are none: parts, plans, those present, a family's members."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.figures.intentions import GIVES, is_last_said
from app.extraction.readers.statistics.verbs import are_all_below
from app.extraction.word_groups import ABOUT, AIM, VILLAGE

_PARTS = re.compile(r"trong đó|trong số|chiếm")
_AMONG = Cued(r"trong đó|trong số")
_ATTENDING = re.compile(
    r"\b(?:lễ trao|trao tặng)\b[^,;.]{0,40} với $|\bvề đích\b[^,;.]{0,20} với $|\b(?:dự|tham dự|tham gia|gặp mặt|họp mặt|sự có mặt|mời|cho|tại|ở|của|bố trí|tặng|mỗi)\b(?:(?! có | gồm | quản lý )[^,;.]){0,30} $"
)
_GUESTS = Before(r"(?:,|\bvà|\bcó|\bgồm|\bcùng) (?:các )?đại diện(?: lãnh đạo)?(?: của)? ")
"""`có lãnh đạo các sở và đại diện 25 chi bộ`: guests of theirs."""
_WITH_BUREAU = re.compile(r" chi bộ(?: [^,.;()]{0,40})? có (?:chi ủy|cấp ủy)\b")
_OF_QUARTERS = re.compile(rf" chi bộ (?:{VILLAGE}|(?:nhà )?trường|trạm|quân sự|công an|cơ quan)\b")
_OF_FORCES = re.compile(r" chi bộ (?:quân sự|công an)\b")
_GOES_ON = re.compile(r" [^,;.()\d]{0,40}(?:,| và| với|, với)(?: (?!từ )\w+)? $")
_TURNED_INTO = Before(r"(?<!biên chế)(?<!tổ chức)(?<!chia) thành ")
_MERGED = re.compile(r"[^.;]{0,120}?\b(?:sáp nhập|hợp nhất)(?: lại)? thành\b")
_KIND = re.compile(
    rf" (?:doanh nghiệp|{VILLAGE}|nông thôn|nông nghiệp)\b| (?:\w+ )?(?:trong|ở|tại|thuộc)(?: các| loại hình| khu vực| khối){{0,3}} (?:doanh nghiệp|đơn vị|trường)"
)
_KIND_LEFT = Cued(
    r"(?:tổ chức đảng|tổ chức cơ sở đảng|chi bộ) (?:trong|ở|tại|thuộc)(?: các| loại hình| khu vực| khối){0,3} (?:doanh nghiệp|đơn vị|trường)[^,;.]* $"
)
_OF_FIRMS = re.compile(r" (?:\w+ )?(?:(?:trong|ở|tại|thuộc)(?: các| loại hình| khu vực| khối){0,3} )?doanh nghiệp")
_THEIRS = Before(rf"(?:với|gồm|,)(?: (?:{ABOUT}|tổng số|tổng cộng))? ")
_OF_SIZE = re.compile(
    r" (?:chi bộ|đảng bộ|tổ chức đảng)[^,;.()]{0,30}? (?:có|còn)(?: quy mô)?(?: từ)? (?:trên|dưới|hơn|từ|chưa đến|không quá) "
)
_FAMILY = re.compile(r"(?:gia đình|dòng họ|nhà(?! (?:trường|nước|máy|văn|báo|giáo|thờ)\b)|họ tộc)\b[^.;]{0,40} $")
_NOT_ALL = re.compile(
    r"(?! (?:khi|lúc|ngày) mới\b)(?! (?:nhưng|song|mà|thì) | (?:đều|toàn) là\b| là (?:đảng bộ|chi bộ|một trong|đơn vị|địa phương|nơi)\b| (?:cũng|vẫn|đã) kết nạp\b)[^,;.()]{0,30}?\b(?:hoàn thành|đạt|xếp loại|trong sạch|không|chưa|vi phạm|thực hiện|là|nữ|trẻ|dự bị|tham gia|tham dự|dự|được|bị|độ tuổi|dân tộc|có đạo|theo đạo|tôn giáo|công giáo"
    r"|đủ|nghỉ|đi|kết nạp|mới|ghép|sáp nhập|hợp nhất|ưu tú|trở lên|đã|tiến hành|tổ chức|xong|hưu|làm|trên \d|chính thức|lão thành|cao tuổi|về)\b"
)
_INTENT = Cued(
    r"phấn đấu|đề ra(?![^.;]*\bbầu\b)|mục tiêu|dự kiến|\bsẽ\b|yêu cầu|đề nghị|tiếp tục|ít nhất|\bmỗi\b|nhiệm vụ trọng tâm|kế hoạch (?:mở|tổ chức|kiểm tra|giám sát|thành lập)"
    rf"|theo kế hoạch(?=,)|đề xuất|kiến nghị|(?<!tiểu )(?<!hậu )\bcần\b(?! (?:thơ|giờ|đước|giuộc))|lưu ý|thời gian tới|từ nay đến|\b{GIVES} "
)
_DONE = re.compile(r"\bđã\b|\bđược\b(?! từ)|;")
_FOUNDED_WITH = re.compile(r"(?:thành lập|ra đời)(?: (?:từ|vào|ngày|tháng|năm|đầu|giữa|cuối|[\d/.-]+)){0,6},? (?:với|gồm|có)(?: \w+)? $")
_AIMED_AT = re.compile(
    rf"(?:{AIM}\b[^.;,]{{0,90}}|\bphấn đấu\b(?![^.;]*\b(?:nay|hiện|đã)\b)[^.;]{{0,90}}) (?:là|giao|có|đạt)(?: {ABOUT})? $"
)
_LEADS = re.compile(r"\b(?:dẫn đầu|đứng đầu|nhiều nhất)(?: là)? (?:với|có) $")
_RANKED = re.compile(r"(?:đứng đầu|dẫn đầu|kế đến|tiêu biểu|điển hình|nổi bật|nhiều nhất)\b")
_PROPOSED = Cued(r"(?:hồ sơ|thủ tục|đề nghị)(?: \w+){0,4} (?:tặng|trao)\b")
_WILL_BE = re.compile(r"[^,;.\d]{0,60}? sẽ (?:được|nhận)\b")
_OF_PLANS = re.compile(
    r"(?:về )?(?:chỉ tiêu|mục tiêu|phương hướng|nhiệm vụ)(?: công tác| chủ yếu| trọng tâm)?(?: của| cho)? (?:năm \d{4}|năm (?:tới|nay|sau)|nhiệm kỳ|thời gian tới|6 tháng cuối)"
    r"|(?:(?:trong |trong thời gian )?(?:6 tháng cuối năm|quý \w+|năm \d{4}|nhiệm kỳ (?:tới|mới)|những tháng cuối năm)[^,;.]{0,20}, )[^,;.]{0,50}\bphấn đấu (?:kết nạp|có|hoàn thành|đạt|phát triển)\b"
)
_RESULTS = re.compile(r"\bđã\b|kết quả|đạt được|hoàn thành")
_COMPLAINT = re.compile(r"đề nghị|khiếu nại|tố cáo|giữ nguyên (?:hình thức|quyết định)")
_CANDIDATES = re.compile(r" (?:đảng viên |đồng chí )?(?:là )?(?:đảng viên )?dự bị(?!\w)")
_BESIDE_FULL = re.compile(r" (?:đồng chí )?(?:là )?(?:đảng viên )?chính thức[,;]?(?: và| có)? ")
"""`83 đảng viên chính thức và | 4 đảng viên dự bị`"""
_TO_BE_OFFICIAL = re.compile(
    r" (?:đồng chí|đảng viên|người)(?: dự bị)? (?:đang |còn )?(?:chuẩn bị|sắp|chờ|làm thủ tục|đề nghị|đến hạn|chưa)(?: [^\W\d_]+){0,3} (?:chuyển|công nhận)"
)
"""`1 đồng chí chuẩn bị chuyển đảng chính thức`"""


def goes_on(figure: Figure) -> bool:
    """Whether the figure goes on with the enumeration of the figure before (`và 30 đảng viên`)."""
    return _GOES_ON.fullmatch(figure.left) is not None


def is_of_a_kind(figure: Figure, unit_end: int) -> bool:
    """Whether only organisations of some kind are counted (`166 tổ chức đảng trong doanh nghiệp`)."""
    return (bool(unit_end) and _KIND.match(figure.right, unit_end) is not None) or _KIND_LEFT.search(figure.left) is not None


def tells_size(figure: Figure) -> bool:
    """Whether the members counted only tell how large those are that were counted before (`13 chi bộ | có trên 100 đảng viên`)."""
    return _OF_SIZE.fullmatch(figure.left) is not None


def is_of_firms(figure: Figure, unit_end: int) -> bool:
    """Whether only the organisations in enterprises are counted (`9 chi bộ doanh nghiệp`)."""
    return bool(unit_end) and _OF_FIRMS.match(figure.right, unit_end) is not None


def are_of_the_forces(figure: Figure) -> bool:
    """Whether only the cells of soldiers or policemen of a place are counted (`15 chi bộ quân sự xã, phường`)."""
    return _OF_FORCES.match(figure.right) is not None


def are_of_a_place(figure: Figure) -> bool:
    """Whether cells of one sort of place are counted (`8 chi bộ quân sự`)."""
    return _OF_QUARTERS.match(figure.right) is not None


def are_theirs(figure: Figure) -> bool:
    """Whether the members counted are those of the organisations counted before (`với 340 đảng viên`)."""
    return _THEIRS.search(figure.left) is not None


def opens_parts(figure: Figure) -> bool:
    """Whether parts of what was counted before are told from here on (`trong đó`)."""
    return _AMONG.search(figure.left) is not None


def is_part(figure: Figure) -> bool:
    """Whether the figure is a part of the one before it."""
    return _PARTS.search(figure.left) is not None


def is_aside(figure: Figure) -> bool:
    """Whether those counted are only present at something, or a family's."""
    if are_all_below(figure):
        return False
    return _ATTENDING.search(figure.left) is not None or sends_guests(figure) or _FAMILY.search(figure.left) is not None


def sends_guests(figure: Figure) -> bool:
    """Whether those counted only sent somebody to be present (`có đại diện 25 chi bộ`)."""
    return _GUESTS.search(figure.left) is not None


def is_share(figure: Figure, unit_end: int) -> bool:
    """Whether only those with some quality are counted (`120 chi bộ hoàn thành tốt nhiệm vụ`)."""
    if _WITH_BUREAU.match(figure.right) or _TURNED_INTO.search(figure.left) or _MERGED.match(figure.right, unit_end):
        return True
    return _NOT_ALL.match(figure.right, unit_end) is not None


def is_planned(low: str, start: int, end: int) -> bool:
    """Whether a clause says, up to its figure, what is to be done: plans and demands count nothing."""
    return is_last_said(low, start, end, _INTENT, unless=_DONE)


def tells_plans(low: str) -> bool:
    """Whether a sentence, in small letters, begins with the plans or targets that it tells (`Về chỉ tiêu năm 2019, ...`)."""
    return _OF_PLANS.match(low) is not None and _RESULTS.search(low) is None


def is_aimed_at(low: str, start: int, end: int) -> bool:
    """Whether the words in [start, end) say that the figure behind them is a target (`Chỉ tiêu giao cho X là 130 đảng viên`)."""
    return _AIMED_AT.search(low, start, end) is not None


def ranks(low: str, start: int) -> bool:
    """Whether the sentence at `start` ranks organisations by what was counted before (`Đứng đầu là Đảng bộ A với 9 đảng viên`)."""
    return _RANKED.match(low, start) is not None


def leads(figure: Figure) -> bool:
    """Whether an organisation is said to lead with the figure (`Chi bộ A dẫn đầu với 4 đảng viên`)."""
    return _LEADS.search(figure.left) is not None


def is_of_the_founders(figure: Figure) -> bool:
    """Whether those counted are all with whom an organisation began (`ra đời năm 2019 với 4 đảng viên chuyển về`)."""
    return _FOUNDED_WITH.search(figure.left) is not None


def is_not_made_official(figure: Figure) -> bool:
    """Whether those counted beside full members are the candidates among a body's, or are to be made full members later."""
    return _TO_BE_OFFICIAL.match(figure.right) is not None or (
        _CANDIDATES.match(figure.right) is not None and _BESIDE_FULL.fullmatch(figure.left) is not None
    )


def is_still_to_come(figure: Figure) -> bool:
    """Whether it will be done with those counted (`143 đảng viên sẽ được trao Huy hiệu`)."""
    return _WILL_BE.match(figure.right) is not None


def is_proposed(low: str, figure: Figure) -> bool:
    """Whether papers for a badge are only being made out (`hoàn thiện hồ sơ xét tặng Huy hiệu`); `low` is the whole text in small letters."""
    clause = max(figure.sentence.start, low.rfind(";", figure.sentence.start, figure.start))
    return _PROPOSED.search(low, clause, figure.start) is not None


def is_complaint(figure: Figure) -> bool:
    """Whether it was only asked for, appealed against, or upheld."""
    return _COMPLAINT.search(figure.left.rpartition(", ")[2]) is not None
