"""What a figure of a recruitment passage tells, by the words on either side of it."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.recruitment.growth import begins_growth, grows_by_year, is_of_its_year
from app.extraction.readers.recruitment.label import AVERAGE, UNIT, Label, Situation
from app.extraction.readers.recruitment.parts import is_named_part, part_told
from app.extraction.readers.recruitment.shares import of_percent
from app.extraction.readers.recruitment.targets import (
    CLAUSE,
    CLOSING,
    NEW_MEMBERS,
    OUT_OF,
    is_given,
    is_given_out,
    is_out_of_staff,
    is_planned,
    is_target,
)
from app.extraction.readers.recruitment.topic import OF_THOSE, goes_into_parts
from app.extraction.readers.recruitment.turns import years_each
from app.extraction.word_groups import ABOUT, AIM, EVERY_YEAR, RANK, RANKED_COMMITTEE

_FILL_WORDS = (
    'được|mới|thêm|đủ|xong|tổng cộng|tất cả|cả thảy|vào đảng|vào hàng ngũ|của đảng|đảng viên|đảng|đảng”|đảng"|cho|là|đạt|có|với|tổng số|đối với|từ|ít nhất'
    f"|tối thiểu|không dưới|:|mỗi (?:chi bộ|đảng bộ|đơn vị|nơi|cơ sở)|{ABOUT}"
)
# `xét kết nạp`, `đối tượng kết nạp` ...: those are not admitted yet.
_NOT_YET = "".join(f"(?<!{word} )" for word in ("không", "đối tượng", "nguồn", "đề nghị", "hồ sơ", "thủ tục", "điều kiện"))
_NOT_YET += "(?<!(?<!(?<!để )xem )(?<!đã )xét )"  # what a committee `đã xét`, `xem xét kết nạp` is admitted
_ADMIT_LEFT = Before(
    rf"{_NOT_YET}kết nạp(?:(?: (?:{_FILL_WORDS})){{0,6}}| [^,;.:]{{0,60}}(?: (?:là|được|đạt|lên)|:)(?: {ABOUT})?)[,:]? "
    rf"|(?:kết nạp|phát triển)(?: đảng viên)?(?: mới)? (?:đạt|vượt|hoàn thành)[^,;.:]{{0,60}} với(?: {ABOUT})? "
    rf"|(?:kết nạp|phát triển)[^,;.:]{{0,30}} (?:cao|nhiều|lớn)(?: đảng viên)?(?: mới)? nhất,? (?:với|là|đạt)(?: {ABOUT})? "
    rf"|kết nạp[^,;.:]{{0,40}}, mỗi (?:chi bộ|đảng bộ|đơn vị|nơi|{RANK})(?: (?:được|có|là))? "
    rf"|{_NOT_YET}phát triển đảng[^,;.:]{{0,60}}(?: (?:là|được|đạt|lên)|:)(?: (?:{ABOUT}|từ))? "
)
_CONSIDERED = re.compile(r"xét kết nạp(?: được| mới)? $")
_ADDED_UP = Before(rf"\b(?:nâng|đưa) (?:tổng )?số đảng viên (?:mới|(?:được |mới )?kết nạp)[^,;.:\d]{{0,40}} lên(?: {ABOUT})? ")
_NEW_ONES_ARE = Before(
    rf"\bsố (?:lượng )?đảng viên (?:mới(?: (?:được )?kết nạp)?|(?:được |mới )+kết nạp)(?! là )[^,;.:\d]{{0,60}} (?:là|đạt|lên)(?: {ABOUT})? "
)
"""`số đảng viên mới của phường là 47 đồng chí`"""
_APPROVED = Before(r"chuẩn y(?: cho| được)? ")
_NOT_DECIDED = re.compile(r"(?:đề nghị|hồ sơ|xét|giới thiệu)[^;.]{0,30} kết nạp")
"""`đề nghị kết nạp 12 quần chúng, được Huyện ủy chuẩn y 10 đồng chí`"""
_CONSIDERED_RIGHT = re.compile(r" đảng viên mới\b")
"""`xét kết nạp 102 đảng viên mới`: who is a member was not only considered."""
_JUST_ADMITTED = re.compile(r"kết nạp(?: được| mới| thêm)* $")
_OPENS_ASIDE = re.compile(r" \((?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết|đạt|bằng|vượt|tăng|giảm|nữ|trong đó|có|gồm|$)")
"""`kết nạp 14 (chỉ tiêu 13)`, `kết nạp 14 (nữ 6)`: a report's short form"""
_CONSIDERED_BY = re.compile(r"\bđược [^,;.\d]{2,40} xét kết nạp(?: được)? $")
"""`giới thiệu 5 quần chúng, được Đảng ủy xã xét kết nạp 3 đồng chí`"""
_ADMIT_RIGHT = re.compile(
    rf" {UNIT}(?: ưu tú)?(?:, (?:là )?[^,;.:\d]{{2,50}}?(?=,? (?:được|đã|vừa) ),?)?[^,;.:]{{0,60}}?(?:(?<!không )(?<!chưa )được [^,;.:]{{0,50}}?{_NOT_YET}kết nạp"
    r"|(?<!chưa )(?<!phấn đấu )\b(?:đứng (?:vào|trong) hàng ngũ|gia nhập đảng|trở thành đảng viên|tuyên thệ(?: dưới cờ đảng)?|được vào đảng|(?<!xin )(?<!muốn )(?<!vọng )(?<!nguyện )vào đảng))"
)
_NEWLY = re.compile(r" (?:đảng viên|đồng chí)(?: mới)? (?:mới |vừa |được )?kết nạp(?: mới)?\b| đảng viên mới(?=,? (?:có|gồm)\b)")
_AMONG_THE_NEW = re.compile(r" đảng viên mới(?: (?:này|ấy|nói trên))?[,:] (?!(?:được )?(?:học|dự|tham gia|bồi dưỡng))")
OUT_OF_ALL = Before(r"\btrong(?: tổng)?(?: số)? ")
"""`Trong 1.127 đảng viên mới, nữ chiếm 54% (612 đồng chí)`, `Trong 219 đảng viên mới có 118 nữ`: all of them again, before their parts"""
_NEW_ONES = re.compile(r" đảng viên mới\b(?! (?:học|dự|tham gia|tham dự|hoàn thành|vào lớp))")
_THERE_ARE = Before(rf"\b(?:có|có thêm|(?:phải )?(?:đạt và )?vượt|được|làm được|thêm|với|là)(?: {ABOUT})? ")
_OF_A_COURSE = re.compile(r"\b(?:lớp|bồi dưỡng|tập huấn|trao|tuyên thệ)\b")
"""`Hết tháng 11, huyện có 141 đảng viên mới`, but not of those who are taught or sworn in."""
_OF_THESE = Before(rf"(?:\btrong(?: tổng)?(?: số)?|\bcó|\bsố)(?: {ABOUT})? ")
_GROWTH_LEFT = Cued(
    rf"(?:phát triển|tăng|bổ sung)(?: (?:được|mới|thêm|tổng cộng|đảng viên|đạt|là|vào hàng ngũ|của đảng|cho đảng|từ|{ABOUT})){{0,4}} $|\bthêm(?: {ABOUT})? $"
)
_FINISHED = Before(r"\bvề đích(?: [^,;.:\d]{1,20})? với ")
_COMPARED = re.compile(rf"[^,;.\d]{{0,30}} so (?:với )?(?:cùng kỳ|năm|nhiệm kỳ|quý|tháng|{AIM} (?:đầu năm|ban đầu))")
"""`tăng 5 đảng viên so với năm 2017`: a difference."""
_MORE_THAN_BEFORE = re.compile(r"[^,;.\d]{0,30} so (?:với )?(?:cả )?(?:cùng kỳ|năm (?:\d|trước|ngoái)|nhiệm kỳ (?:\d|trước)|quý|tháng)")
"""`vượt 15 đảng viên so với cả năm 2021`: more than before, and not than what is aimed at."""
_SUM_LEFT = Before(r"(?:đến nay|từ đầu năm|tổng cộng|tổng số|\blũy kế [^;.]{1,60}?)(?: (?:là|được|có|đã)){1,2} ")
_DONE_LEFT = re.compile(r"(?:thực hiện|làm|kết quả|đạt|\bcó|\bđã)(?: (?:được|là|:)){0,2} $|kết quả[^,;:]{0,30}: $")
_SENT_TO_LEARN = re.compile(
    r" (?:quần chúng|đoàn viên|thanh niên)(?: ưu tú)? (?:được |đã )?(?:(?:cử )?(?:tham gia|đi|tham dự|dự) )(?:học )?(?:các )?lớp\b"
)
"""`kết nạp được 25 quần chúng được tham gia học lớp bồi dưỡng`: they learned only."""
_ON_THE_WAY = re.compile(r"[^;.\d]{0,30}\b(?:được cử|cử đi|đi học|lớp|hồ sơ|đang|đủ điều kiện|theo dõi|giúp đỡ)\b")
"""`đến nay mới có 1 quần chúng được cử đi học`"""
_UNIT_RIGHT = re.compile(rf"(?: (?:đến|-|–) ?\d+)? (?:ưu tú )?{UNIT}\b")
_OTHER_MEMBERS = re.compile(r" (?:hội viên|đoàn viên|thành viên|đội viên)\b(?! ưu tú)(?![^,;.]{0,60}(?:vào đảng|đảng viên))")
_CEREMONY = "lễ kết nạp"
_EVERY_YEAR = re.compile(rf"(?:^|[.;:,] ?)(?:bình quân|trung bình|{EVERY_YEAR})[^,;]{{0,20}}, [^,;]*$")
_IN_YEAR = re.compile(
    r"(?<!hơn )(?<!với )(?<!kỳ )(?<!bằng )(?:con số (?:này|ấy|đó) (?:của )?)?(?:năm (?:\d{4}|trước|ngoái|nay)|quý \w+|\d\d? tháng[^,;.()]{0,20})(?:,? con số (?:này|ấy|đó))?(?: (?:đã )?(?:là|được|có|có thêm|thêm|đạt|lên|tăng lên|lên tới|giảm còn|chỉ còn|còn|giảm xuống còn|giảm xuống)|:)? ?\(?$"
    rf"|\bcon số(?: này| ấy| đó)?(?: chỉ| đã)? (?:là|đạt|lên tới|tăng lên)(?: {ABOUT})? $"
    rf"|\b(?:nâng|đưa) tổng số(?: [^\W\d_]+){{0,4}}? từ đầu (?:năm|nhiệm kỳ)(?: đến nay)? lên(?: {ABOUT})? $"
)  # `trong đó năm 2021 là 1.980 đảng viên`

_NEXT_YEAR = Before(r"\bnăm (?:sau|tới)(?: là| đạt)? ")
_AIMS = frozenset({Label.PLANNED, Label.RATE})
_NEXT_AIM = re.compile(
    rf"\b(?:(?:cả )?năm (?:\d{{4}}|nay)|cả (?:năm|nhiệm kỳ|giai đoạn)|nhiệm kỳ|toàn (?:{RANK}|đảng bộ|khối))(?: \d{{4}} ?[-–] ?\d{{4}})?"
    r"(?: (?:là|đạt|có|từ|ít nhất|không dưới|tối thiểu|trên|phấn đấu|mục tiêu|chỉ tiêu|kế hoạch)){0,4} $"
)
"""`chỉ tiêu quý II từ 25 đến 30 đảng viên; cả năm không dưới 110 đảng viên`"""
_SAME_TIME_LEFT = re.compile(
    r"(?:^|[.,;] )cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?,? con số (?:này|ấy|đó) (?:chỉ )?(?:là|đạt) $"
    r"|(?:\(|\bcon số (?:của )?|\btrong khi (?:đó )?)cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?(?: (?:chỉ )?(?:là|đạt|có|kết nạp(?: được)?)|:)? $"
)
"""`kết nạp 88 đảng viên (cùng kỳ 71)`"""
_ABOUT_NEW_ONES = ("kết nạp", "phát triển đảng")
_AT_LEAST = ("đảng viên trở lên", "đồng chí trở lên", "đảng viên mới trở lên")
_YEARLY_FROM = re.compile(rf"(?<!\w){EVERY_YEAR},? kết nạp(?: mới)? từ $")
"""`Hàng năm kết nạp mới từ 25 đảng viên trở lên`: what is laid down for each year."""
_LAID_DOWN = re.compile(rf"{AIM}[^;.]*[“\"][^”\"]*$")
"""What a resolution is quoted to say is to be reached, be it on the average."""
_BY_RESOLUTION = re.compile(r"\btheo (?:tinh thần )?(?:nghị quyết|kế hoạch|đề án)\b(?![^;.]*\bđã\b)[^;.]*$")
"""`Theo Nghị quyết, mỗi năm Đảng bộ xã kết nạp 15 đảng viên`"""
_AVERAGED_LEFT = Before(rf"(?:bình quân|trung bình|{EVERY_YEAR})[^;.\d]{{0,20}}(?:,| có| được| với)(?: có)?(?: {ABOUT})? ")
_OF_THE_TARGET = ("trong đó", " trong đó")
_TOLD_BY_YEAR = re.compile(r"(?:kết quả|công tác) (?:kết nạp|phát triển)[^.;]*:[^.]*$")
_SURPLUS_LEFT = Before(
    rf"(?:vượt|(?:nhiều|cao) hơn(?= (?:so với )?{AIM}))"
    rf"(?: (?:được giao|giao|tỉnh|trên|đề ra|năm|cả năm|đại hội|hơn|so với|là|tới|{RANKED_COMMITTEE}|đảng ủy|{AIM})){{0,5}} "
)

_AMONG = Before(rf"(?:được|mới|vừa) kết nạp(?: mới)?(?: trong năm)?,? (?:có|gồm)(?: {ABOUT})? ")
_PARTS = Cued(r"\bthì (?:có )?$|trong đó|trong (?:tổng )?số|bao gồm|\bgồm\b|\bcó\b")
_PARTS_SAID = re.compile(r"trong đó|trong (?:tổng )?số")
_AIM_LEFT = Before(r"\bchỉ tiêu (?:về )?(?:kết nạp|phát triển) (?:đảng|đảng viên)(?: mới)? \(")
_ALIKE = re.compile(r"\b(?:cùng|đều) có $")
_PART_HEAD = re.compile(r"(?:có|gồm)(?: \w+)? $")
_RATIO_END = re.compile(r"(?=[,;.)]|$| và | \()| (?:chỉ tiêu|đảng viên|đồng chí|quần chúng|đ/c)")
_ANNIVERSARY = re.compile(r"(?:\bngày|kỷ niệm|\bdịp|chào mừng|\bđợt)\b[^;.,\d]{0,60} $")
"""`kỷ niệm ngày thành lập Đảng 3/2`: a day, not a share."""


_NEAR = 50
_PLACED = (" (xã", " (huyện", " (phường", " (thị", " (thành phố", " (tp", ", từ ", ", hiện ")
"""`Chi bộ thôn Khe Vai 2 (xã Tân Lĩnh)`, `Trường THPT Khe Vai 2, từ đầu năm có ...`: the number is its name's."""


def read_label(figure: Figure, situation: Situation) -> Label | None:
    """What `figure` tells of recruitment where it stands, None if nothing."""
    if figure.percent:
        return of_percent(figure, situation)
    if figure.joint == "/":
        return _of_ratio(figure, situation)
    if not isinstance(figure.number.value, int) or is_out_of_staff(figure):
        return None
    return _of_count(figure, situation)


def lists_parts(words: str) -> bool:
    """Whether `words` say that parts of a figure follow (`trong đó có`)."""
    return _PARTS.search(words) is not None


def _has_unit(figure: Figure) -> bool:
    """Whether people are counted by the figure's own words (`12 đồng chí`)."""
    return _UNIT_RIGHT.match(figure.right) is not None


def _of_count(figure: Figure, situation: Situation) -> Label | None:
    if _SURPLUS_LEFT.search(figure.left) and (situation.current or situation.item):
        return None if _MORE_THAN_BEFORE.match(figure.right) else Label.SURPLUS
    if situation.current and situation.parts and goes_into_parts(figure.sentence) and part_told(figure):
        return Label.PART
    if situation.current and (_AMONG.search(figure.left) or (situation.parts and is_named_part(figure))):
        return Label.PART
    if situation.in_turn and (situation.current or any(words in figure.sentence.low for words in _ABOUT_NEW_ONES)):
        return Label.PLANNED if situation.aimed or situation.after is Label.PLANNED or is_planned(figure.left) else Label.LISTED
    if is_given(figure):
        return Label.TARGET
    return _of_words(figure, situation)


def _of_words(figure: Figure, situation: Situation) -> Label | None:
    """What the words right around a count say of it, whatever was told before; where they say nothing, its neighbours do."""
    if _ADMIT_LEFT.search(figure.left) or (
        _GROWTH_LEFT.search(figure.left) and NEW_MEMBERS.match(figure.right) and not _COMPARED.match(figure.right)
    ):
        return _of_admission(figure, situation)
    if _is_reached(figure, situation):
        return Label.ADMITTED
    if _CONSIDERED.search(figure.left) and (_CONSIDERED_RIGHT.match(figure.right) or _CONSIDERED_BY.search(figure.left)):
        return _of_admission(figure, situation)
    if _APPROVED.search(figure.left) and _NOT_DECIDED.search(figure.led_up):
        return Label.ADMITTED if _has_unit(figure) else None
    if _AVERAGED_LEFT.search(figure.left) and not years_each(figure):
        return None
    new_ones = (_NEWLY.match(figure.right) and _OF_THESE.search(figure.left)) or (
        _AMONG_THE_NEW.match(figure.right) and OUT_OF_ALL.search(figure.left)
    )
    if new_ones or _ADMIT_RIGHT.match(figure.right):
        return Label.ADMITTED
    if _NEW_ONES.match(figure.right) and _THERE_ARE.search(figure.left) and not _OF_A_COURSE.search(figure.left):
        return _of_admission(figure, situation)
    return _of_neighbours(figure, situation)


def _is_reached(figure: Figure, situation: Situation) -> bool:
    """Whether the figure is what was come to: in one of two years, over the year so far, or at the end (`về đích sớm với 14 đảng viên`)."""
    if grows_by_year(figure) and (begins_growth(figure) or situation.after is Label.ADMITTED):
        return True
    finished = situation.current is not None and _FINISHED.search(figure.left) is not None and NEW_MEMBERS.match(figure.right) is not None
    return (
        finished
        or _ADDED_UP.search(figure.left) is not None
        or (_NEW_ONES_ARE.search(figure.left) is not None and part_told(figure) is None)
    )


def _of_ratio(figure: Figure, situation: Situation) -> Label | None:
    if not _RATIO_END.match(figure.right):
        return None
    grown = _GROWTH_LEFT.search(figure.left) and NEW_MEMBERS.match(figure.right)
    if situation.parts and not _ADMIT_LEFT.search(figure.left) and not grown and not situation.item:
        return Label.PART
    if _ANNIVERSARY.search(figure.left):
        return None
    considered = _CONSIDERED.search(figure.left) and _CONSIDERED_RIGHT.match(figure.right)
    of_the_aim = _AIM_LEFT.search(figure.left)
    in_brackets = figure.left.rstrip().endswith("(") and situation.current is not None and situation.current.admitted is None
    of_a_year = situation.current is not None and _IN_YEAR.search(figure.left) is not None
    if of_the_aim or in_brackets or of_a_year or grown or considered or _ADMIT_LEFT.search(figure.left):
        return Label.ADMITTED
    return Label.LISTED if situation.listing else None


def _of_admission(figure: Figure, situation: Situation) -> Label | None:
    """A figure behind `kết nạp`: done, or to be done."""
    shortly = _JUST_ADMITTED.search(figure.left) is not None and _OPENS_ASIDE.match(figure.right) is not None
    if not (shortly or _has_unit(figure) or figure.right[:1] in CLOSING or OUT_OF.fullmatch(figure.right)):
        return None
    if _SENT_TO_LEARN.match(figure.right):
        return None
    if _OTHER_MEMBERS.match(figure.right) and "đảng" not in figure.left[-_NEAR:]:
        return None
    if situation.current and situation.current.only_target and figure.left.startswith(_OF_THE_TARGET):
        return None  # `phấn đấu kết nạp 281 đảng viên. Trong đó, kết nạp 15 học sinh`
    of_each = years_each(figure)
    averaged = not of_each and AVERAGE.search(CLAUSE.split(figure.left)[-1]) is not None
    planned = (
        situation.aimed
        or is_planned(figure.left)
        or is_given_out(figure)
        or (figure.joint == "-" and situation.after is Label.PLANNED)
        or (averaged and (_LAID_DOWN.search(figure.left) or _BY_RESOLUTION.search(figure.left)) is not None)
    )
    if planned or (figure.right.lstrip().startswith(_AT_LEAST) and (not averaged or _YEARLY_FROM.search(figure.left))):
        return Label.PLANNED
    if figure.joint == "-" or averaged or (not of_each and _EVERY_YEAR.search(figure.left)):
        return None
    return Label.CEREMONY if _CEREMONY in figure.left else Label.ADMITTED


def _shares_in(figure: Figure, situation: Situation) -> bool:
    """Whether the committee before the figure is one of those that those just counted are split into (`trong đó Chi bộ thôn 3 có 2 đồng chí`)."""
    if not situation.parts or situation.current is None or figure.value > (situation.current.admitted or 0):
        return False
    if situation.item == situation.current.organisation:
        return False  # `Trong số 25 đảng viên mới của Đảng bộ xã A có 12 nữ`
    return situation.after is Label.LISTED or _PARTS_SAID.search(figure.left) is not None or figure.sentence.low.startswith(OF_THOSE)


def _is_told_by_year(figure: Figure) -> bool:
    """Whether its sentence tells of admissions year by year (`công tác kết nạp: năm 2020 ...`, `bình quân ...; riêng năm 2020 là 8`)."""
    before = figure.led_up
    return _TOLD_BY_YEAR.search(before) is not None or ("riêng năm" in figure.left and "kết nạp" in before)


def _is_next_aim(figure: Figure, situation: Situation, *, unit: bool) -> bool:
    """Whether what is aimed at goes on with the next time, or with the whole; `unit`: people are counted by the figure's own words."""
    if situation.current and situation.aimed and (unit or figure.right[:1] in CLOSING) and _NEXT_YEAR.search(figure.left):
        return True
    target = situation.after is Label.TARGET and situation.current is not None and situation.current.only_target
    return unit and (target or situation.after in _AIMS) and _NEXT_AIM.search(figure.left) is not None


def _of_neighbours(figure: Figure, situation: Situation) -> Label | None:
    """A figure without a verb of its own: a target, a total, an item of a list, or a part of the figure before."""
    left, right, current = figure.left, figure.right, situation.current
    unit = _has_unit(figure)
    if is_target(figure, situation, unit=unit):
        return Label.TARGET
    if _is_next_aim(figure, situation, unit=unit):
        return Label.PLANNED
    if current and (unit or right[:1] in CLOSING) and current.only_target and _DONE_LEFT.search(left) and not _ON_THE_WAY.match(right):
        return Label.ADMITTED
    if current and unit and _SUM_LEFT.search(left) and ("đảng viên" in right[:14] or "đầu năm" in left):
        return Label.ADMITTED
    counted = unit or right[:1] in CLOSING or right.startswith((" và ", " - ", " – "))
    if counted and current and current.admitted is not None and _SAME_TIME_LEFT.search(left):
        return Label.EARLIER
    told = (current is not None and current.admitted is not None) or _is_told_by_year(figure)
    if counted and told and (_IN_YEAR.search(left) or is_of_its_year(figure)):
        return Label.ADMITTED
    placed = right.startswith(_PLACED)  # a number of the name before it
    alone = (
        (right[:1] in CLOSING and not placed)
        or (right.startswith((" (", " trong ")) and not placed)
        or (situation.after is Label.LISTED and right.startswith(" và "))
    )
    if situation.listing and (unit or alone) and (not _PART_HEAD.search(left) or _ALIKE.search(left) or _shares_in(figure, situation)):
        return Label.LISTED
    return Label.PART if situation.parts or (current and lists_parts(left)) else None
