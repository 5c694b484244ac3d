"""What a figure was to reach: which counts are targets, given out, aimed at or planned."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.readers.figures.figure import Figure, is_difference
from app.extraction.readers.figures.intentions import is_last_said
from app.extraction.readers.recruitment.label import INTENT, TARGET_WORD, Label, Situation
from app.extraction.word_groups import ABOUT, RANK, RANKED_COMMITTEE, VILLAGE

NEW_MEMBERS = re.compile(r" (?:đồng chí |)đảng viên\b")
_MET = re.compile(r"đạt|vượt|hoàn thành|so với")
_TO_BE_MET = re.compile(r"\b(?:để|nhằm|quyết tâm|nỗ lực|cố gắng|hướng tới|hướng đến)(?: sớm| có thể)? (?:đạt|vượt|hoàn thành|thực hiện)")
"""`Để hoàn thành chỉ tiêu kết nạp 600 đảng viên, Huyện ủy yêu cầu ...`"""
_AIM = Cued(
    r"phấn đấu|theo kế hoạch(?: đề ra)?,|nghị quyết[^.;]{0,120}? xác định[,:]|(?<!đạt )(?<!hoàn thành )(?<!vượt )mục tiêu|(?:đặt ra|đề ra|xác định|thông qua|đăng ký|đặt|có|gồm|với)(?: \w+){0,3} chỉ tiêu"
)
_AIMS = ("chỉ tiêu", "mục tiêu", "kế hoạch năm", "kế hoạch cả năm", "kế hoạch nhiệm kỳ")
_AIMED_AT = Cued(
    r"(?:(?:đề ra|đặt ra|xác định|thông qua|biểu quyết|thống nhất|quyết nghị)[^.;:\d]{0,30} (?:chỉ tiêu|mục tiêu)|phấn đấu)[^.;:\d]{0,60}:"
)
"""`đề ra các chỉ tiêu: ...; ...`: all that is listed behind it."""
_DONE = re.compile(r"\bđã\b|kết quả|đạt được|đến nay|\. ")
_OPENS_WITH_AIM = re.compile(r"(?:(?:trong đó|theo đó|cụ thể)[,:]? )?(?:[^,.;:]{0,60}, )?(?:tiếp tục )?phấn đấu\b")
"""`Phấn đấu hằng năm có 90% chi bộ hoàn thành tốt nhiệm vụ; kết nạp ...`: all that its sentence goes on with."""
_ACHIEVED = re.compile(r"\bđã\b|làm được|kết nạp được(?! từ)|kết quả|đến nay|;|\. ")
_TARGET_LEFT = re.compile(
    r"(?:chỉ tiêu|kế hoạch|mục tiêu)[^.;,]{0,90}? ?"
    rf"(?:\(|là|:|giao|kết nạp|kết nạp mới|chỉ tiêu|từ|ít nhất|năm|đảng viên|(?:cao|thấp|nhiều|ít) nhất(?: là| với)?|{ABOUT}) ?$|chỉ tiêu $|\bnghị quyết (?:đề ra|đặt ra|giao)(?: là)? $|\b(?:đạt|hoàn thành|vượt|thực hiện)(?: \w+)? kế hoạch $|\bmục tiêu $"
)
_BEYOND = Before(r"\bvượt (?:chỉ tiêu|kế hoạch)(?: được giao)? từ ")
"""`6 đảng bộ vượt chỉ tiêu từ 2 đảng viên trở lên`"""
_BARE_TARGET_LEFT = re.compile(
    r"(?:chỉ tiêu|(?:kế hoạch|mục tiêu)(?: (?:được|tỉnh|huyện|trên|cấp trên)){0,2} (?:giao|đề ra|giữ nguyên))"
    r"(?: (?:năm|nay|được|tỉnh|huyện|trên|cấp trên|giao|đề ra|giữ nguyên|nâng lên|tăng lên)){0,4} $"
    r"|\bnâng (?:chỉ tiêu|kế hoạch) lên $"
)
_GIVEN_OUT = re.compile(r"\bgiao (?:chỉ tiêu|kế hoạch)(?![^;.]*(?:\bđạt\b|\bvượt\b|kết quả))[^;.]*$")
"""`giao chỉ tiêu các huyện, thị, thành ủy kết nạp`: what is given out is not done yet."""
_GIVEN_TO_ALL = re.compile(
    r"\bgiao (?:chỉ tiêu |kế hoạch )?cho (?:tất cả |toàn bộ )?\d+ (?:chi,? đảng bộ|chi bộ|đảng bộ|xã|phường|đơn vị)[^;.,\d]{0,40} kết nạp[^;.,\d]{0,20}$"
)
_THEN_ADMITTED = re.compile(r",? (?:đảng viên,? |đồng chí,? )?(?:(?:đến nay|\w+ tháng),? )?(?:đã )?kết nạp(?: được)? ")
_MISSED_LEFT = re.compile(r"\b(?:không|chưa)(?: \w+)? (?:hoàn thành|đạt)(?: được)? (?:chỉ tiêu|kế hoạch|mục tiêu)[^.;,\d]{0,40} $")
"""`chưa hoàn thành chỉ tiêu kết nạp 250 đảng viên`"""
_SET_LEFT = re.compile(r"\b(?:giao|chỉ tiêu|kế hoạch) $")
"""`giao 10 kết nạp 12`"""
_GIVEN_TASKS = re.compile(r" chỉ tiêu\b")
_GIVEN_BY = Before(r"\bđược [^,;.\d]{2,40} giao(?: chỉ tiêu)?(?: kết nạp| phát triển)? ")
_GIVEN_LEFT = re.compile(
    rf"\bgiao (?:cho )?(?:chi bộ|đảng bộ|{VILLAGE}|{RANK})(?: {VILLAGE})? $|\bđược (?:(?:{RANK}|trên|cấp trên|{RANKED_COMMITTEE}) )?giao(?: chỉ tiêu| phát triển| kết nạp){{0,2}}(?: (?:từ|ít nhất|tối thiểu))? $"
)
_PLAN_LEFT = Before(
    r"[(/] ?(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết(?: đại hội)?)(?: năm)?(?: là|:)? |so với nghị quyết(?: (?:năm|đề ra|đại hội)){0,2} \("
)
_TARGET_RIGHT = re.compile(r" (?:đảng viên (?:mới )?|đồng chí |quần chúng )?(?:chỉ tiêu|theo (?:kế hoạch|chỉ tiêu|nghị quyết))")
OUT_OF = re.compile(r" (?:đồng chí|đảng viên(?: mới)?|quần chúng)? ?(?:/ ?|trên (?:tổng số )?)")
_OUT_OF_STAFF = re.compile(
    r"\b\d+ (?:đảng viên|đồng chí) ?(?:/|trên) ?(?:tổng số )?\d+ (?:cán bộ|chiến sĩ|công nhân|công chức|viên chức|giáo viên|nhân viên|lao động|người lao động|quân nhân|hộ|dân)\b"
)
CLAUSE = re.compile(r"[,;)]")
_OF_SHARE = re.compile(r"^ (?:so với |của )?(?:chỉ tiêu|kế hoạch|nghị quyết)\b")  # of the percentage before
_STATED = re.compile(r"(?:là|:) $")
_STATEMENT_END = re.compile(r"[,;.)]|$| thì\b")
CLOSING = ("", ".", ",", ";", ")")
_COUNTED = frozenset({Label.ADMITTED, Label.LISTED, Label.CEREMONY})


def follows_its_target(figure: Figure) -> bool:
    """Whether only `kết nạp` stands between the figure and the one before it (`giao 10 kết nạp 12`)."""
    return _THEN_ADMITTED.fullmatch(figure.left) is not None


def is_aimed(low: str, start: int, end: int) -> bool:
    """Whether the words of a sentence so far are about what is aimed at, and not about what came of it."""
    if low.startswith(_AIMS, start) and not _ACHIEVED.search(low, start, end):
        return True
    if _OPENS_WITH_AIM.match(low, start, end) and not _DONE.search(low, start, end):
        return True
    return is_last_said(low, start, end, _AIM, unless=_ACHIEVED) or is_last_said(low, start, end, _AIMED_AT, unless=_DONE)


def is_out_of_staff(figure: Figure) -> bool:
    """Whether the members among all who serve or work somewhere are counted, or these (`17 đảng viên/29 cán bộ, chiến sĩ`)."""
    at = figure.start - figure.sentence.start
    return any(share.start() <= at < share.end() for share in _OUT_OF_STAFF.finditer(figure.sentence.low))


def is_given(figure: Figure) -> bool:
    """Whether a committee is told to admit so many (`được giao kết nạp 8 đảng viên`, `giao 10 kết nạp 12`)."""
    if _MISSED_LEFT.search(figure.left):
        return NEW_MEMBERS.match(figure.right) is not None
    if _GIVEN_LEFT.search(figure.left):
        return any(pattern.match(figure.right) for pattern in (NEW_MEMBERS, _GIVEN_TASKS, _THEN_ADMITTED))
    return _SET_LEFT.search(figure.left) is not None and _THEN_ADMITTED.fullmatch(figure.right) is not None


def named_giver(figure: Figure) -> int | None:
    """Where it is said who gave out what the figure was to reach (`| được Thành ủy A giao kết nạp 24 đảng viên`): no owner of it; None if it is not."""
    given = _GIVEN_BY.search(figure.left)
    return figure.start - len(figure.left) + given.start() if given else None


def is_given_out(figure: Figure) -> bool:
    """Whether it is given out to so many at once (`giao chỉ tiêu cho 19 chi bộ kết nạp tổng số 30 đảng viên`)."""
    return _GIVEN_TO_ALL.search(figure.led_up) is not None


def without_share_before(left: str) -> str:
    """The words before a figure without those that say what the percentage before it is one of (`đạt 98% | chỉ tiêu, ...`)."""
    return _OF_SHARE.sub("", left)


def is_planned(left: str) -> bool:
    """Whether the words before a figure say that it is given out or meant to be."""
    if _GIVEN_OUT.search(left):
        return True
    clause = CLAUSE.split(without_share_before(left))[-1]
    if TARGET_WORD.search(clause) and (_TO_BE_MET.search(clause) or not _MET.search(clause)):
        return True
    return INTENT.search(clause) is not None


def is_target(figure: Figure, situation: Situation, *, unit: bool) -> bool:
    """Whether a figure without a verb of its own is what was to be reached; `unit`: people are counted by its own words."""
    left, right, current = figure.left, figure.right, situation.current
    if _BEYOND.search(left) or is_difference(figure):
        return False
    if _TARGET_LEFT.search(left) and (unit or right[:1] == ")" or (current and _STATED.search(left) and _STATEMENT_END.match(right))):
        return True
    if _BARE_TARGET_LEFT.search(left) and (right[:1] in CLOSING or right.startswith(" thì ")) and (current or left.endswith("giao ")):
        return True
    if current is None:
        return False
    if current.admitted is not None and (unit or right[:1] in CLOSING or right.startswith(" (")) and _PLAN_LEFT.search(left):
        return True
    return (OUT_OF.fullmatch(left) is not None and situation.after in _COUNTED) or _TARGET_RIGHT.match(right) is not None
