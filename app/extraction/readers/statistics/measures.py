"""What a figure counts: by the unit behind it and by what is done with it, as lexicon/measures.toml lays down."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import Measure
from app.extraction.lexicon import load_toml
from app.extraction.readers.figures.figure import CONTEXT, Figure

_LEXICON = load_toml("measures")
_VERBS: dict[str, str] = {word: verb for verb, words in _LEXICON["verbs"].items() for word in words}
_UNITS: dict[str, str] = {word: unit for unit, words in _LEXICON["units"].items() for word in words}
MEASURES: dict[str, dict[str, Measure]] = {
    verb: {unit: Measure(measure) for unit, measure in units.items()} for verb, units in _LEXICON["measures"].items()
}
"""By verb and unit."""

STOCK = "stock"
"""The verb of what is only there (`có 62 tổ chức cơ sở đảng`)."""
ESTABLISHED = "established"
"""The verb of what is founded."""
ORGAN_VERBS = frozenset({"inspected", "supervised", "disciplined", "removed"})
"""The verbs of what organs do."""


_VERB = Cued(rf"(?<!ủy ban )\b(?:{alternation(_VERBS)})\b(?<!thành lập(?= (?:các )?(?:tổ|đoàn|ban)\b))(?<!học sinh lớp)(?<!em lớp)")
"""`4 học sinh lớp 12 và 1 giáo viên`: no course is held."""
# `kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát`, `kiểm tra việc thi hành kỷ luật`: what those inspected had to do.
_TASK = re.compile(
    r"(?:\bqua|nội dung) (?:công tác )?kiểm tra(?:,? (?:và )?giám sát)?|(?:nhiệm vụ|thực hiện(?: công tác)?) kiểm tra,? (?:và )?giám sát(?:,? (?:và )?(?:thi hành )?kỷ luật)?"
    r"|(?<=kiểm tra )(?:việc |công tác )?(?:thi hành|xử lý) kỷ luật"
)
_A_COMMITTEES = "(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khối|cơ quan|trường|công ty|bệnh viện|sở|công an|quân sự)"
_UNIT = re.compile(rf" (?:lượt |tổng số )?(?:(?!chi bộ, đảng bộ {_A_COMMITTEES}\b)({alternation(_UNITS)})\b|(chi bộ)(?=, ))")
"""`ở 21 chi bộ, Đảng bộ xã A` goes on with a committee's name."""
_PASSIVE = re.compile(
    rf"[^,;.]{{0,70}}?(?<!(?<!vinh )dự )\b(?:bị|được|(?<!ghi )nhận(?! thức\b))\b(?: (?:trao )?tặng, truy tặng)?[^,;.]{{0,60}}?\b({alternation(_VERBS)})\b"
)
_STUDY = re.compile(
    r"[^,;.\d]{0,80}? (?:đi )?(?:học|dự|tham dự|tham gia) (?:các )?lớp (?:(?:trung cấp|cao cấp|sơ cấp) )?(?:bồi dưỡng|đối tượng|cảm tình|nhận thức|đảng viên mới|lý luận)"
    r"|[^,;.\d]{0,50}? đi (?:học|bồi dưỡng|đào tạo)(?: bồi dưỡng)? (?:lý luận chính trị|đối tượng|cảm tình|nhận thức)"
    r"|[^,;.\d]{0,30}? học (?:trung cấp|cao cấp|sơ cấp) lý luận chính trị"
)
_TIMES_AT = (" lượt đối với ", " lượt tại ", " lượt ở ")
"""`giám sát 92 lượt đối với các chi bộ`: neither members nor organisations are counted."""
_EXPELLED = (" ra khỏi đảng", " xin ra khỏi đảng", " tự nguyện ra khỏi đảng")
_MUST_GO = re.compile(r"[^,;.\d]{0,40} phải (?:xóa tên|khai trừ)\b")
_MUST_BE_PENALISED = re.compile(r"[^,;.\d]{0,60} phải (?:bị )?(?:(?:xem xét,? )?(?:thi hành|xử lý) )?kỷ luật\b")
_MADE_OFFICIAL = (" dự bị thành đảng viên chính thức", " dự bị trở thành đảng viên chính thức", " dự bị thành chính thức")
_LONGEST_STOCK = 60
"""More characters than the words of `_STOCK` have together."""
_STOCK = Before(
    r"(?:\bcó|\bgồm|bao gồm|(?<!đối )\bvới|\b(?:tăng|nâng|phát triển) lên|\b(?:xuống|chỉ) còn|\bquản lý|\blãnh đạo|sinh hoạt (?:ở|tại)|tổng số|toàn (?:xã|phường|huyện|tỉnh|thị trấn|thị xã|thành phố|đảng bộ|chi bộ)|trực thuộc|\bthuộc|(?:biên chế|tổ chức|chia) (?:thành|trong)|toàn bộ|:)"
    r"(?: (?:trên|hơn|gần|khoảng|xấp xỉ|chừng|tổng số|tổng cộng|đủ|vỏn vẹn)){0,2} \(?"
)
_HAS = re.compile(r"\b(?:có|gồm|với|quản lý)(?: (?:trên|hơn|gần|khoảng|xấp xỉ|chừng|tổng số|tổng cộng|đủ|vỏn vẹn)){0,2} $")
# After the verb a new subject says what it has: `sau sáp nhập, Đảng bộ xã có 34 chi bộ`.
_STANDING_NOW = re.compile(
    r"[,;:][^,;]{0,60}\b(?:hiện|nay|quản lý|tổng số|toàn|đảng bộ|đảng ủy|chi bộ|huyện|tỉnh|xã|phường|thành phố)\b[^,;]{0,40} $"
)
_WITH = re.compile(r"\b(?:với|gồm)(?: \w+)? $")
_AFTER_CHANGE = Cued(r"\bsau(?: khi)? (?:được )?(?:hợp nhất|sáp nhập|sắp xếp|thành lập),? (?:có|gồm)(?: \w+)? $")
_CHANGES = frozenset({"merged", ESTABLISHED})
"""What came of a body that was founded or merged is there now."""
_OF_SOME = r"(?! (?:công giáo|nữ|trẻ|có đạo|theo đạo|gốc giáo|người|là (?:nữ|người)|dân tộc|dự bị|cao tuổi|mới|kết nạp|được kết nạp)\b)(?![^,;.\d]{0,30} (?:nông thôn|doanh nghiệp|vùng giáo)\b)"
"""`nâng số đảng viên công giáo lên 96`: not all of them."""
# `số đảng viên bị xóa tên là 19`, `nâng tổng số tổ chức cơ sở đảng lên 118`
_COUNTED_BEFORE = Before(
    rf"(?:tổng số|số lượng|\bsố) ({alternation(_UNITS)})\b{_OF_SOME}[^,;.]{{0,60}}?(?: (?:là|lên|đạt|có|còn|tới|:)){{1,2}}(?: (?:trên|hơn|gần|khoảng|xấp xỉ))? "
)
_LABELLED = Before(rf"(?:(?<=[(;,]) ?|(?<=\A)|(?<=\A )|(?<=[-+•] ))({alternation(_UNITS)}): ")
"""`(Đảng bộ cơ sở: 558, chi bộ cơ sở: 1.608)`"""
_SET_UP = re.compile(r"\b(?:được|mới|vừa) thành lập,? (?:gồm|có|với)(?: \w+)? $")
_SET_UP_BY = re.compile(r"\bthành lập theo (?:quyết định|nghị quyết)\b[^;]{0,120}\b(?:với|gồm|có)(?: \w+)? $")
_CAME_TO_BE = re.compile(r"\bra đời[^,;.\d]{0,30}(?:\d{4})? (?:với|gồm|có)(?: \w+)? $")
_RAISED_TO = Before(
    rf"\b(?:nâng|đưa)(?: tổng)? số(?: đảng viên{_OF_SOME}|(?! đảng viên))[^,;.\d]{{0,60}} (?:lên|là|đạt|thành|đảng bộ|đảng bộ (?:tỉnh|huyện|thành phố|xã|phường|thị xã|quận))(?: (?:trên|hơn|gần|thành))? "
)
_NO_UNIT = re.compile(r"[,.;)]|$| đơn vị\b| trong đó\b| \(")
_SUBORDINATE = re.compile(r" chi bộ trực thuộc\b")
_TOTAL_MEMBERS = re.compile(rf"(?:tổng số|số lượng|số) đảng viên(?!(?: mới)? kết nạp){_OF_SOME}[^,;.]{{0,60}} $")
_FELL_FROM = Before(r"\btừ ")
_FELL_TO = re.compile(r" [^,;.\d]{0,20} (?:xuống|lên|tăng|giảm|khi mới|ban đầu|lúc đầu|ngày đầu)\b")
"""`từ 312 chi bộ xuống còn 288 chi bộ`: how many there were."""
_BY_NOW = Before(
    r", ?(?:và )?(?:đến nay|hiện nay|nay|giờ|bây giờ|hiện|(?:đến )?cuối (?:năm|nhiệm kỳ))(?: chi bộ| đảng bộ)?(?: đã| cũng)?(?: là| có| tăng lên| lên tới| lên đến| lên)? "
)
_MADE_SO = Before(r"\b(?:chuyển (?:đảng )?chính thức|công nhận chính thức|xóa tên|khai trừ) ")
DEED_AT_END = Before(r"\b(?:kiểm tra|giám sát|kỷ luật|xóa tên|khai trừ) ")
"""The figure says what was done, and of what kind those are whom it counts is told before."""
_ENDS = re.compile(r"[,.;”)]|$")
_GROWTH_ENDS = ("từ ", "có ", "hơn ", "gần ", "trên ", "lên ", "còn ", "xuống ", "thành ", "tới ", "đến ")
_GREW = Before(
    rf"\bsố (?:lượng )?đảng viên{_OF_SOME}(?! (?:mới|kết nạp|được|bị|vi phạm))[^,.;]{{0,60}}? từ (?:chỗ )?(?:chỉ )?(?:có )?(?:(?:hơn|gần|trên) )?"
    r"(?:\d[\d.]*(?: (?:đảng viên|đồng chí|đ/c|người))?(?:,? \(?(?:vào |hồi |của |trong )?(?:đầu |cuối )?(?:năm|nhiệm kỳ) [^.;]{1,20}?\)?)?,?"
    r" (?:tăng |giảm )?(?:lên|xuống|còn)(?: (?:đến|thành|tới|còn|hơn|gần|trên))* )?"
)
_MEMBERS_OF = Before(
    r"đảng viên (?:của|thuộc|ở|tại|trong|đến từ)(?: (?:toàn|tổng số))? |sinh hoạt (?:ở|tại|trong)(?: (?:trên|hơn|gần|khoảng))? "
)
_OF_ALL_BELOW = Before(r"\b(?:của|đến|tới|tại|ở) ")
_BELOW = re.compile(
    r" (?:chi,? đảng bộ|chi bộ, đảng bộ|đảng bộ, chi bộ|tổ chức cơ sở đảng) trực thuộc(?: (?:đảng (?:ủy|bộ)|(?:tỉnh|thành|huyện|quận|thị) ủy)|[.;]|$)"
)
"""`báo cáo của 12 chi, đảng bộ trực thuộc Đảng ủy A`: all that there are."""
_REACHING = ("đến ", "tới ")
"""`triển khai quy hoạch cán bộ đến 33 chi, đảng bộ trực thuộc`"""
_NEXT = Before(r"(?:,|;|\bcho|\btuổi đảng|\bvà|\(|\bcùng|\bgồm|:|\bcó|\bvới|trong đó)(?: (?:trên|hơn|gần|khoảng)){0,1} ?\(?")
_NEAR = 75
"""A verb carries on to the next figure of an enumeration over at most this many characters."""
_SHORT = 12
"""A verb this near is that of the figure."""
_SAME_UNIT = re.compile(r"(?:,| và|, và) (?:kiểm tra|giám sát) ")
_AND_CELLS = re.compile(r" đảng bộ(?: trực thuộc)?,? (?:và )?")
_OF_SORTS = re.compile(
    r" đảng bộ (?:cơ sở )?(?:xã|phường|thị trấn|lực lượng|cơ quan|sự nghiệp|doanh nghiệp|quân sự|công an|trường|khối|ngành)\b"
)
"""`8 đảng bộ phường, 2 đảng bộ lực lượng vũ trang`"""
_ORGANISATIONS = [word for word, unit in _UNITS.items() if unit.endswith("organisations")]
_NEW_ONES = re.compile(rf" (?:{alternation(_ORGANISATIONS)})\b[^;.\d]{{0,40}}?[,:(]? ?(?:trong đó|(?:bao )?gồm)(?: có|:)? $")
_GRASSROOTS = {"committees": "grassroots_committees", "cells": "grassroots_cells"}
_SPLIT = re.compile(r"\(|\bgồm\b|trong đó|trong số")


def unit_of(figure: Figure) -> tuple[str | None, int]:
    """What the figure counts, by the words behind it, and how many of their characters say so."""
    unit = _UNIT.match(figure.right)
    if has_grown(figure):
        return "members", unit.end() if unit else 0
    if unit is not None and figure.right.startswith(_TIMES_AT):
        return None, 0
    if unit is None:
        counted = (_LABELLED.search(figure.left) or _counted_before(figure.left)) if _NO_UNIT.match(figure.right) else None
        return (_UNITS[counted[1]], 0) if counted else (None, 0)
    if _UNITS[unit[unit.lastindex or 1]] == "people" and "số" in figure.left and _TOTAL_MEMBERS.search(figure.left):
        return "members", unit.end()  # `tổng số đảng viên là 4.312 đồng chí`
    return _UNITS[unit[unit.lastindex or 1]], unit.end()


def has_grown(figure: Figure) -> bool:
    """Whether the figure is where the number of members began or what it grew to (`số đảng viên tăng từ 12 lên 27 đồng chí`)."""
    if not figure.left.endswith(_GROWTH_ENDS):
        return False
    at = figure.start - figure.sentence.start
    return _GREW.search(figure.sentence.low[max(0, at - CONTEXT) : at]) is not None


def has_come_to(figure: Figure) -> bool:
    """Whether the figure says, without a word of what is counted, what there is by now (`với 5 đảng viên, đến nay có 11`)."""
    return _BY_NOW.search(figure.left) is not None and _ENDS.match(figure.right) is not None


def _counted_before(left: str, start: int = 0) -> re.Match[str] | None:
    """The words before a figure that name what it counts, looked for from `start` of `left` on."""
    return _COUNTED_BEFORE.search(left, start) if "số" in left else None


def verb_of(figure: Figure, carried: str | None, unit_end: int) -> str | None:
    """What is done with the things counted; `carried` is what was done with those before in the enumeration."""
    if unit_end and (behind := _verb_behind(figure.right, unit_end)):
        return behind
    left = _behind_brackets(figure.left)
    tasks = [match.span() for match in _TASK.finditer(left)] if "kiểm tra" in left else []
    verbs = [verb for verb in _VERB.finditer(left) if not any(start <= verb.start() < end for start, end in tasks)]
    if (
        has_grown(figure)
        or (not unit_end and has_come_to(figure))
        or _AFTER_CHANGE.search(figure.left)
        or ("thành lập" in figure.left and _SET_UP.search(figure.left))
        or set_up_by_decision(figure)
        or ("ra đời" in figure.left and _CAME_TO_BE.search(figure.left))
        or (figure.left.endswith(_REACHING) and are_all_below(figure))
    ):
        return STOCK  # `Chi bộ A được thành lập, gồm 9 đảng viên`
    if verbs:
        last, name = verbs[-1], _VERBS[verbs[-1].group()]
        if not _is_over(left, last.end(), name):
            return name
    if (carried == "admitted" and figure.left.endswith(": ")) or splits_new_ones(figure, carried):
        return carried  # a list of what each committee admitted goes on, or of what was founded
    if carried == ESTABLISHED and _WITH.search(figure.left):
        return None  # `thành lập 2 chi bộ với 9 đảng viên`: those are no committee's all
    if not unit_end and _counted_before(figure.left):
        return STOCK
    if (
        _RAISED_TO.search(figure.left)
        or _MEMBERS_OF.search(figure.left)
        or grew_from(figure)
        or are_all_below(figure)
        or _STOCK.search(figure.left, max(0, len(figure.left) - _LONGEST_STOCK))
        or ("số" in figure.left and _TOTAL_MEMBERS.search(figure.left))
    ):
        return STOCK
    return carried if carried and len(figure.left) <= _NEAR and _NEXT.search(figure.left) else None


def past_brackets(figure: Figure, carried: str | None, outside: str | None) -> tuple[str | None, str | None]:
    """What was done with those counted before `figure`, and outside the brackets that it may stand in.

    `carried` and `outside` are the same for the figure before: what an aside in brackets says ends with them
    (`kiểm tra 95 đảng viên (tăng 12) và 4 tổ chức đảng`).
    """
    opened, closed = figure.left.rfind("("), figure.left.rfind(")")
    if closed >= 0 and "(" not in figure.left[:closed]:
        carried = outside or carried
    return carried, carried if opened > closed else outside


def are_all_below(figure: Figure) -> bool:
    """Whether all organisations right below a committee are counted, by whom something was done (`báo cáo của 12 chi, đảng bộ trực thuộc Đảng ủy A`)."""
    return _OF_ALL_BELOW.search(figure.left) is not None and _BELOW.match(figure.right) is not None


def set_up_by_decision(figure: Figure) -> bool:
    """Whether a body was founded with those counted (`Chi bộ A được thành lập theo Quyết định số 12 của Đảng ủy xã B với 9 đảng viên`)."""
    low = figure.sentence.low
    return "thành lập theo" in low and _SET_UP_BY.search(low, 0, figure.start - figure.sentence.start) is not None


def _behind_brackets(left: str) -> str:
    """The words before a figure without those of brackets that were opened before them: an aside does nothing with what follows."""
    closed = left.rfind(")")
    return left if closed < 0 or "(" in left[:closed] else left[closed + 1 :]


def grew_from(figure: Figure) -> bool:
    """Whether the figure is where something began that has grown or shrunk since."""
    if figure.value == 1 or not _FELL_FROM.search(figure.left):
        return False
    return _FELL_TO.match(figure.right) is not None or (figure.sentence.low.startswith("từ ") and "đến nay" in figure.sentence.low)


def _verb_behind(right: str, unit_end: int) -> str | None:
    """What is said behind those counted to be done with them (`bị khai trừ`, `học lớp`)."""
    if passive := _PASSIVE.match(right, unit_end):
        return _VERBS[passive[1]]
    if right.startswith(_EXPELLED, unit_end):
        return "removed"
    if right.startswith(_MADE_OFFICIAL, unit_end):
        return "official"
    if _MUST_GO.match(right, unit_end):
        return "removed"
    if _MUST_BE_PENALISED.match(right, unit_end):
        return "disciplined"
    return "taught" if _STUDY.match(right, unit_end) else None


def unit_with(figure: Figure, following: Figure | None) -> str | None:
    """What a figure without a unit counts that shares that of the next one (`kiểm tra 9, giám sát 4 đảng viên`)."""
    return unit_of(following)[0] if following is not None and _SAME_UNIT.fullmatch(figure.right) else None


def unit_before(figure: Figure, before: str | None) -> str | None:
    """`before`, what the last figure counted, where this one says only what was done with some of them (`kết luận 18 đồng chí, kỷ luật 7`)."""
    if _MADE_SO.search(figure.left) is not None and _ENDS.match(figure.right) is not None:
        return "members"
    return before if DEED_AT_END.search(figure.left) is not None and _ENDS.match(figure.right) is not None else None


def verb_behind(figure: Figure) -> str | None:
    """What is said behind those that `figure` counts to be done with them, and so with those joined to them by `và` before."""
    unit = _UNIT.match(figure.right)
    return _verb_behind(figure.right, unit.end()) if unit else None


def _is_over(left: str, verb_end: int, verb: str) -> bool:
    """Whether a clause about what there is has begun behind the verb."""
    if _STANDING_NOW.search(left, verb_end) and (_STOCK.search(left, verb_end) or _counted_before(left, verb_end)):
        return True
    if _counted_before(left, verb_end):
        return True
    return verb in _CHANGES and len(left) - verb_end > _SHORT and _HAS.search(left, verb_end) is not None


def are_subordinate(figure: Figure) -> bool:
    """Whether cells are counted that belong to a grassroots committee (`với 310 chi bộ trực thuộc`): none of the grassroots' own."""
    return _SUBORDINATE.match(figure.right) is not None


def counts_their_cells(figure: Figure) -> bool:
    """Whether this says where the members counted before are (`312 đảng viên của 14 chi bộ`)."""
    return _MEMBERS_OF.search(figure.left) is not None


def splits_new_ones(figure: Figure, verb: str | None) -> bool:
    """Whether organisations that `verb` says to be founded are split into sorts from here on (`thành lập 17 tổ chức đảng, gồm 13 chi bộ`)."""
    return verb == ESTABLISHED and _NEW_ONES.match(figure.left) is not None and unit_of(figure)[0] in MEASURES[ESTABLISHED]


def splits_grassroots(figure: Figure) -> bool:
    """Whether the grassroots organisations counted before are being split into committees and cells."""
    return _SPLIT.search(figure.left) is not None


def of_the_grassroots(figure: Figure, following: Figure | None, kind: str, *, split: bool) -> str:
    """`kind`, or that of the grassroots where the words around the figure say so. `split`: grassroots organisations are split up."""
    if kind.endswith("committees") and _OF_SORTS.match(figure.right):
        return "committees"
    if split and not are_subordinate(figure):
        return _GRASSROOTS.get(kind, kind)
    beside = following is not None and _AND_CELLS.fullmatch(figure.right) is not None and unit_of(following)[0] == _GRASSROOTS["cells"]
    return _GRASSROOTS[kind] if beside and kind == "committees" else kind  # `25 đảng bộ và 30 chi bộ cơ sở`
