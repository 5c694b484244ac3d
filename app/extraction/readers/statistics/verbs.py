"""The verb of a figure: what the words around it say is done with those that it counts."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.statistics.counted_things import UNIT, counted_before, tells_total_members, unit_of
from app.extraction.readers.statistics.growth import grew_from, has_come_to, has_grown
from app.extraction.readers.statistics.measures import ESTABLISHED, MEASURES, OF_SOME, STOCK, UNITS, VERBS
from app.extraction.word_groups import ABOUT, RANK, RANKED_COMMITTEE

_VERB = Cued(
    rf"(?<!ủy ban )\b(?:{alternation(VERBS)})\b(?<!thành lập(?= (?:các )?(?:tổ|đoàn|ban)\b))(?<!học sinh lớp)(?<!em lớp)(?<!đoàn kiểm tra(?! (?:đối với )?\Z))(?<!đoàn giám sát(?! (?:đối với )?\Z))"
)
"""`Đoàn giám sát làm việc với 6 đảng ủy xã`: no party organisation is said to be supervised. `4 học sinh lớp 12 và 1 giáo viên`: no course is held."""
# `kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát`, `kiểm tra việc thi hành kỷ luật`: what those inspected had to do.
_TASK = re.compile(
    r"(?:\bqua|nội dung) (?:công tác )?kiểm tra(?:,? (?:và )?giám sát)?|(?:nhiệm vụ|thực hiện(?: công tác)?) kiểm tra,? (?:và )?giám sát(?:,? (?:và )?(?:thi hành )?kỷ luật)?"
    r"|(?<=kiểm tra )(?:việc |công tác )?(?:thi hành|xử lý) kỷ luật"
)
_PASSIVE = re.compile(
    rf"[^,;.]{{0,70}}?(?<!(?<!vinh )dự )\b(?:bị|được|(?<!ghi )nhận(?! thức\b))\b(?: (?:trao )?tặng, truy tặng)?[^,;.]{{0,60}}?\b({alternation(VERBS)})\b"
)
_STUDY = re.compile(
    r"[^,;.\d]{0,80}? (?:đi )?(?:học|dự|tham dự|tham gia) (?:các )?lớp (?:(?:trung cấp|cao cấp|sơ cấp) )?(?:bồi dưỡng|đối tượng|cảm tình|tìm hiểu(?: về)? đảng|nhận thức|đảng viên mới|lý luận)"
    r"|[^,;.\d]{0,50}? đi (?:học|bồi dưỡng|đào tạo)(?: bồi dưỡng)? (?:lý luận chính trị|đối tượng|cảm tình|nhận thức)"
    r"|[^,;.\d]{0,30}? học (?:(?:trung cấp|cao cấp|sơ cấp) lý luận chính trị|bồi dưỡng (?:đối tượng|kết nạp|nhận thức|lý luận chính trị|cảm tình))"
)
_EXPELLED = (" ra khỏi đảng", " xin ra khỏi đảng", " tự nguyện ra khỏi đảng")
_MUST_GO = re.compile(r"[^,;.\d]{0,40} phải (?:xóa tên|khai trừ)\b")
_MUST_BE_PENALISED = re.compile(r"[^,;.\d]{0,60} phải (?:bị )?(?:(?:xem xét,? )?(?:thi hành|xử lý) )?kỷ luật\b")
_MADE_OFFICIAL = (" dự bị thành đảng viên chính thức", " dự bị trở thành đảng viên chính thức", " dự bị thành chính thức")
_TURNED_OFFICIAL = re.compile(
    r" dự bị (?:được |đã |đủ điều kiện |hoàn thành thủ tục ){0,2}chuyển (?:đảng |thành đảng viên )?chính thức(?! (?:trong|vào) (?:thời gian tới|năm (?:tới|sau)))"
)
_SOME_MANY = f"(?: (?:{ABOUT}|tổng số|tổng cộng|đủ|vỏn vẹn)){{0,2}}"
_LONGEST_STOCK = 60
"""More characters than the words of `_STOCK` have together."""
_STOCK = Before(
    rf"(?:\bcó|\bgồm|bao gồm|(?<!đối )\bvới|\b(?:tăng|nâng|phát triển) lên|\b(?:xuống|chỉ) còn|\bquản lý|\blãnh đạo|sinh hoạt (?:ở|tại)|tổng số|toàn (?:{RANK}|đảng bộ|khối|chi bộ)|trực thuộc|\bthuộc|(?:biên chế|tổ chức|chia) (?:thành|trong)|toàn bộ|:)"
    rf"{_SOME_MANY} \(?"
)
_HAS = re.compile(rf"\b(?:có|gồm|với|quản lý){_SOME_MANY} $")
# After the verb a new subject says what it has: `sau sáp nhập, Đảng bộ xã có 34 chi bộ`.
_STANDING_NOW = re.compile(rf"[,;:][^,;]{{0,60}}\b(?:hiện|nay|quản lý|tổng số|toàn|đảng bộ|đảng ủy|chi bộ|{RANK})\b[^,;]{{0,40}} $")
_WITH = re.compile(r"\b(?:với|gồm)(?: \w+)? $")
_AFTER_CHANGE = Cued(r"\bsau(?: khi)? (?:được )?(?:hợp nhất|sáp nhập|sắp xếp|thành lập),? (?:có|gồm)(?: \w+)? $")
_CHANGES = frozenset({"merged", ESTABLISHED})
"""What came of a body that was founded or merged is there now."""
_SET_UP = re.compile(r"\b(?:được|mới|vừa) thành lập,? (?:gồm|có|với)(?: \w+)? $")
_SET_UP_BY = re.compile(r"\bthành lập theo (?:quyết định|nghị quyết)\b[^;]{0,120}\b(?:với|gồm|có)(?: \w+)? $")
_CAME_TO_BE = re.compile(r"\bra đời[^,;.\d]{0,30}(?:\d{4})? (?:với|gồm|có)(?: \w+)? $")
_RAISED_TO = Before(
    rf"\b(?:nâng|đưa)(?: tổng)? số(?: đảng viên{OF_SOME}|(?! đảng viên))[^,;.\d]{{0,60}} (?:lên|là|đạt|thành|đảng bộ|đảng bộ {RANK})(?: (?:{ABOUT}|thành))? "
)
_MEMBERS_OF = Before(
    rf"đảng viên/|đảng viên (?:của|thuộc|ở|tại|trong|đến từ)(?: (?:toàn|tổng số))? |sinh hoạt (?:ở|tại|trong)(?: {ABOUT})? "
)
_OF_ALL_BELOW = Before(r"\b(?:của|đến|tới|tại|ở) ")
_BELOW = re.compile(
    rf" (?:chi,? đảng bộ|chi bộ, đảng bộ|đảng bộ, chi bộ|tổ chức cơ sở đảng) trực thuộc(?: (?:đảng (?:ủy|bộ)|{RANKED_COMMITTEE})|[.;]|$)"
)
"""`báo cáo của 12 chi, đảng bộ trực thuộc Đảng ủy A`: all that there are."""
_REACHING = ("đến ", "tới ")
"""`triển khai quy hoạch cán bộ đến 33 chi, đảng bộ trực thuộc`"""
_NEXT = Before(rf"(?:,|;|\bcho|\btuổi đảng|\bvà|\(|\bcùng|\bgồm|:|\bcó|\bvới|trong đó)(?: {ABOUT})? ?\(?")
_NEAR = 75
"""A verb carries on to the next figure of an enumeration over at most this many characters."""
_SHORT = 12
"""A verb this near is that of the figure."""
_ORGANISATIONS = [word for word, unit in UNITS.items() if unit.endswith("organisations")]
_NEW_ONES = re.compile(rf" (?:{alternation(_ORGANISATIONS)})\b[^;.\d]{{0,40}}?[,:(]? ?(?:trong đó|(?:bao )?gồm)(?: có|:)? $")


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
        last, name = verbs[-1], VERBS[verbs[-1].group()]
        if not _is_over(left, last.end(), name):
            return name
    if (carried == "admitted" and figure.left.endswith(": ")) or splits_new_ones(figure, carried):
        return carried  # a list of what each committee admitted goes on, or of what was founded
    if carried == ESTABLISHED and _WITH.search(figure.left):
        return None  # `thành lập 2 chi bộ với 9 đảng viên`: those are no committee's all
    if not unit_end and counted_before(figure.left):
        return STOCK
    if (
        _RAISED_TO.search(figure.left)
        or _MEMBERS_OF.search(figure.left)
        or grew_from(figure)
        or are_all_below(figure)
        or _STOCK.search(figure.left, max(0, len(figure.left) - _LONGEST_STOCK))
        or tells_total_members(figure)
    ):
        return STOCK
    return carried if carried and len(figure.left) <= _NEAR and _NEXT.search(figure.left) else None


def verb_behind(figure: Figure) -> str | None:
    """What is said behind those that `figure` counts to be done with them, and so with those joined to them by `và` before."""
    unit = UNIT.match(figure.right)
    return _verb_behind(figure.right, unit.end()) if unit else None


def _verb_behind(right: str, unit_end: int) -> str | None:
    """What is said behind those counted to be done with them (`bị khai trừ`, `học lớp`)."""
    if passive := _PASSIVE.match(right, unit_end):
        return VERBS[passive[1]]
    if right.startswith(_EXPELLED, unit_end):
        return "removed"
    if right.startswith(_MADE_OFFICIAL, unit_end) or _TURNED_OFFICIAL.match(right, unit_end):
        return "official"
    if _MUST_GO.match(right, unit_end):
        return "removed"
    if _MUST_BE_PENALISED.match(right, unit_end):
        return "disciplined"
    return "taught" if _STUDY.match(right, unit_end) else None


def _behind_brackets(left: str) -> str:
    """The words before a figure without those of brackets that were opened before them: an aside does nothing with what follows."""
    closed = left.rfind(")")
    return left if closed < 0 or "(" in left[:closed] else left[closed + 1 :]


def _is_over(left: str, verb_end: int, verb: str) -> bool:
    """Whether a clause about what there is has begun behind the verb."""
    if (_STANDING_NOW.search(left, verb_end) and _STOCK.search(left, verb_end)) or counted_before(left, verb_end):
        return True
    return verb in _CHANGES and len(left) - verb_end > _SHORT and _HAS.search(left, verb_end) is not None


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


def counts_their_cells(figure: Figure) -> bool:
    """Whether this says where the members counted before are (`312 đảng viên của 14 chi bộ`)."""
    return _MEMBERS_OF.search(figure.left) is not None


def splits_new_ones(figure: Figure, verb: str | None) -> bool:
    """Whether organisations that `verb` says to be founded are split into sorts from here on (`thành lập 17 tổ chức đảng, gồm 13 chi bộ`)."""
    return verb == ESTABLISHED and _NEW_ONES.match(figure.left) is not None and unit_of(figure)[0] in MEASURES[ESTABLISHED]
