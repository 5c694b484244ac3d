"""What a percentage of a recruitment passage tells: how much of a target was reached, or a target set as a share of the membership."""

from __future__ import annotations

import re

from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.recruitment.label import AVERAGE, INTENT, TARGET_WORD, Label, Situation
from app.extraction.readers.recruitment.records import Record
from app.extraction.readers.recruitment.targets import without_share_before
from app.extraction.word_groups import ABOUT

_ATTAINMENT_LEFT = re.compile(
    rf"(?:đạt|bằng|tương đương|hoàn thành|tỷ lệ|tỉ lệ|=|\()(?: (?:tỷ lệ|tỉ lệ|được|là|lần lượt|tương ứng|{ABOUT})){{0,3}} ?$"
)
_ATTAINMENT_RIGHT = re.compile(r"\)?,? (?:so với |so |của )?(?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|kh\b|ct\b|nq\b)")
_OTHER_SHARE = re.compile(r"(?:chiếm|tăng|giảm|cao hơn|thấp hơn|nhiều hơn|vượt)(?: \w+){0,2} $")
_A_SHARE_OF_IT = re.compile(r"chiếm(?: tỷ lệ| tỉ lệ)? $")
_SOME_BODIES = (" đảng bộ", " chi bộ", " tổ chức", " đơn vị", " địa phương", " xã", " huyện")
"""`8 đảng bộ kết nạp đạt từ 80% trở lên`: what several reached."""
_OF_ANOTHER_YEAR = re.compile(r" (?:của )?năm (?:\d{4}|trước|ngoái)\b")
_AT_MOST = re.compile(r"\b(?:dưới|trên|hơn|chưa đạt|chưa được) $")
_OF_THE_POPULATION = re.compile(r"đảng viên (?:trên|so với|trong) (?:tổng )?(?:số )?dân\b")
_OF_SOME = re.compile(r"(?:phần lớn|đa số|một số|nhiều|hầu hết)(?: các)? (?:đảng bộ|chi bộ|tổ chức|đơn vị)[^;.]*$")
_OF_PEOPLE = re.compile(r"t[ỷỉ] lệ (?:giáo dân|tín đồ|dân số|hộ|người|đồng bào|dân tộc)\b[^,;.]{0,30} $")
"""`các xã có tỷ lệ giáo dân từ 50% trở lên`: what sort of place it is."""
_OTHER_BASE = re.compile(
    r" (?:so với |so )(?:cùng kỳ|cùng thời|(?:năm|quý|tháng|nhiệm kỳ) (?:\d|trước|ngoái|[ivx]+\b)|\d|(?:bình quân|mức|con số))"
)
"""`bằng 133% so với cùng kỳ`: of what was reached before, not of what is aimed at."""
_OF_RECRUITS = re.compile(r" (?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết)(?: về| năm)? (?:kết nạp|phát triển) (?:đảng|đảng viên|được|do|mà)\b")
_OF_MEMBERS = re.compile(r"(?: trở lên,?)? (?:so với |trên |trong )?(?:tổng số |số )?đảng viên")
_FROM = re.compile(r"(?:\btừ|\btrên|ít nhất|tối thiểu) $")
_OR_MORE = re.compile(r" (?:trở lên|đến|-|–)| (?:so với |trên )?(?:tổng số |số )?đảng viên[^,;.\d]{0,20} trở lên")
_RATE_LEFT = re.compile(r"tỷ lệ (?:kết nạp|phát triển)|tỉ lệ (?:kết nạp|phát triển)|kết nạp|phát triển đảng viên")
_OF_GROWTH = re.compile(r"(?:kết nạp|phát triển) đảng\b[^,;.\d]{0,40} $")
"""`Công tác phát triển Đảng đạt 110% chỉ tiêu với 33 đảng viên mới`"""
_OF_RATIO = re.compile(r"\d ?/ ?\d[\d.]*(?: [^,;.\d]{1,20})?,? (?:đạt|bằng)(?: tỷ lệ| tỉ lệ)? $")
"""`đảng viên trong lực lượng dân quân là 301/1.870 | đ/c, đạt 16,1%`: the share is that of the ratio."""
_RAISING = re.compile(r"(?: trở lên)?[^.;\d]{0,30}, nâng (?:tổng )?số ")
"""`tỷ lệ kết nạp hằng năm từ 8% trở lên, nâng tổng số đảng viên lên ...`: what came of it, no aim."""
_RATE_RIGHT = re.compile(r"(?: trở lên)? (?:so với |trên |/ ?|tính trên )?(?:tổng số |số )?đảng viên|(?: trở lên)(?: so với tổng số)?")
_AS_A_SHARE = re.compile(r"^[^;.]{0,30},? (?:bằng|tương đương|chiếm|đạt)(?: tỷ lệ| tỉ lệ| khoảng)? $")
"""`sẽ kết nạp 350 đảng viên, bằng 6,6% số đảng viên cuối năm trước`"""
_BARE_RATE = re.compile(r"t[ỷỉ] lệ(?: là)? $")
_RESULT_LEFT = re.compile(
    r"(?<!tỷ lệ )(?<!tỉ lệ )(?:kết nạp|phát triển) đảng viên(?: mới)?(?! (?:nữ|là|trẻ|người|trong|có))[^,;.:(\d]{0,30}(?:năm \d{4}|\d{1,2} tháng(?: đầu)? năm(?: \d{4})?)? (?:đạt|bằng) $"
)
"""`kết nạp đảng viên năm 2023 đạt 112,5%`"""
_AIMED_AT = re.compile(
    r"(?:phấn đấu|(?<!% )(?<!đạt )(?<!vượt )(?<!với )chỉ tiêu)(?![^.]*(?:đạt và vượt|\bđã\b|kết quả|đạt được|đến nay))[^.]*;[^.;]*$"
)
"""`phấn đấu hằng năm có ...; tỷ lệ kết nạp mới đạt 3% đảng viên`: the aims go on."""
_MOST_OF_IT = 50
_LEAST_ATTAINMENT = 15
"""A smaller share of a target than this per cent is not reported as one without saying so."""
_NEXT_FIGURE = 50
"""A share without a word on what of stands at most this far behind the figure of the same clause."""


def of_percent(figure: Figure, situation: Situation) -> Label | None:
    """What a percentage tells of recruitment where it stands, None if nothing."""
    other = _OTHER_SHARE.search(figure.left) and not (_A_SHARE_OF_IT.search(figure.left) and of_what_is_told(figure))
    of_another_year = figure.left.endswith("bằng ") and _OF_ANOTHER_YEAR.match(figure.right)
    if (
        other
        or of_another_year
        or _OTHER_BASE.match(figure.right)
        or _OF_THE_POPULATION.search(figure.left)
        or (figure.left.startswith(_SOME_BODIES) and _AT_MOST.search(figure.left))
    ):
        return None
    if _OF_MEMBERS.match(figure.right):
        if situation.after is Label.PLANNED and _AS_A_SHARE.search(figure.left):
            return Label.RATE
        return _of_the_membership(figure, situation) if _RATE_LEFT.search(figure.left) else None
    of_ratio = situation.after is None and _OF_RATIO.search(figure.led_up) is not None
    follows = situation.current and not of_ratio and len(figure.left) < _NEXT_FIGURE and _ATTAINMENT_LEFT.search(figure.left)
    if of_what_is_told(figure) or (follows and not _is_rate(figure, situation)):
        known = situation.current or _RATE_LEFT.search(figure.left) or _OF_GROWTH.search(figure.left) or _OF_RECRUITS.match(figure.right)
        to_come = situation.aimed and situation.after is Label.PLANNED  # `phấn đấu kết nạp 8 đảng viên, đạt 100% chỉ tiêu`
        return Label.ATTAINMENT if known and not to_come else None
    if follows:
        return None
    if figure.number.value > _MOST_OF_IT and _RESULT_LEFT.search(figure.left):
        return Label.ATTAINMENT
    several = situation.listing or situation.in_turn
    if several and (situation.shares or situation.after is Label.ATTAINMENT or _ATTAINMENT_LEFT.search(figure.left)):
        return Label.ATTAINMENT
    return _of_the_membership(figure, situation)


def _of_the_membership(figure: Figure, situation: Situation) -> Label | None:
    """A target that is set as a share of the membership, None if it is none."""
    if not (_RATE_LEFT.search(figure.left) and _RATE_RIGHT.match(figure.right)) or _RAISING.match(figure.right):
        return None
    bodies = figure.left.startswith(_SOME_BODIES) and ";" not in figure.left
    if bodies or _OF_SOME.search(figure.left) or _OF_PEOPLE.search(figure.left):
        return None
    left = without_share_before(figure.left)
    wanted = situation.aimed or INTENT.search(left) or AVERAGE.search(left) or TARGET_WORD.search(left)
    wanted = wanted or _AIMED_AT.search(figure.led_up)
    return Label.RATE if wanted or _FROM.search(figure.left) or _OR_MORE.match(figure.right) else None


def _is_rate(figure: Figure, situation: Situation) -> bool:
    """Whether so small a share is one of the membership: `kết nạp 358 đảng viên, đạt tỷ lệ 7,6%`, `91 đảng viên, bằng 6,8%`, but not of `3/40`."""
    if figure.number.value >= _LEAST_ATTAINMENT:
        return False
    known = situation.current is not None and situation.current.target is not None
    return _BARE_RATE.search(figure.left) is not None or not known


def of_what_is_told(figure: Figure) -> bool:
    """Whether a percentage says itself that it is one of a target."""
    return _ATTAINMENT_RIGHT.match(figure.right) is not None


def is_share_explained(figure: Figure, record: Record | None) -> bool:
    """Whether brackets give what the share before them, kept in `record`, is one of (`hoàn thành 100% chỉ tiêu ... (85/85 đảng viên)`)."""
    if record is None or figure.joint != "/" or not figure.left.endswith("("):
        return False
    return record.admitted is None and record.sentence.index == figure.sentence.index
