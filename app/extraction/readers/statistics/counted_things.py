"""The unit of a figure: what the words around it say that it counts."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.before import Before
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.statistics.growth import ENDS, has_grown
from app.extraction.readers.statistics.measures import OF_SOME, UNITS
from app.extraction.word_groups import ABOUT, COMMUNE_RANK, RANK

_A_COMMITTEES = f"(?:{RANK}|khối|cơ quan|trường|công ty|bệnh viện|sở|công an|quân sự)"
UNIT = re.compile(rf" (?:lượt |tổng số )?(?:(?!chi bộ, đảng bộ {_A_COMMITTEES}\b)({alternation(UNITS)})\b|(chi bộ)(?=, ))")
"""`ở 21 chi bộ, Đảng bộ xã A` goes on with a committee's name."""
_TIMES_AT = (" lượt đối với ", " lượt tại ", " lượt ở ")
"""`giám sát 92 lượt đối với các chi bộ`: neither members nor organisations are counted."""
# `số đảng viên bị xóa tên là 19`, `nâng tổng số tổ chức cơ sở đảng lên 118`
_COUNTED_BEFORE = Before(
    rf"(?:tổng số|số lượng|\bsố) ({alternation(UNITS)})\b{OF_SOME}[^,;.]{{0,60}}?(?: (?:là|lên|đạt|có|còn|tới|:)){{1,2}}(?: {ABOUT})? "
)
_LABELLED = Before(rf"(?:(?<=[(;,]) ?|(?<=\A)|(?<=\A )|(?<=[-+•] ))({alternation(UNITS)}): ")
"""`(Đảng bộ cơ sở: 558, chi bộ cơ sở: 1.608)`"""
_NO_UNIT = re.compile(r"[,.;)]|$| đơn vị\b| trong đó\b| \(")
_SUBORDINATE = re.compile(r" chi bộ trực thuộc\b")
_TOTAL_MEMBERS = re.compile(rf"(?:tổng số|số lượng|số) đảng viên(?!(?: mới)? kết nạp){OF_SOME}[^,;.]{{0,60}} $")
_MADE_SO = Before(r"\b(?:chuyển (?:đảng )?chính thức|công nhận chính thức|xóa tên|khai trừ|ra khỏi đảng) ")
DEED_AT_END = Before(r"\b(?:kiểm tra|giám sát|kỷ luật|xóa tên|khai trừ) ")
"""The figure says what was done, and of what kind those are whom it counts is told before."""
_SAME_UNIT = re.compile(r"(?:,| và|, và) (?:kiểm tra|giám sát) ")
_AND_CELLS = re.compile(r" đảng bộ(?: trực thuộc)?,? (?:và )?")
_OF_SORTS = re.compile(
    rf" đảng bộ (?:cơ sở )?(?:{COMMUNE_RANK}|lực lượng|cơ quan|sự nghiệp|doanh nghiệp|quân sự|công an|trường|khối|ngành)\b"
)
"""`8 đảng bộ phường, 2 đảng bộ lực lượng vũ trang`"""
_GRASSROOTS = {"committees": "grassroots_committees", "cells": "grassroots_cells"}
_SPLIT = re.compile(r"\(|\bgồm\b|trong đó|trong số")


def unit_of(figure: Figure) -> tuple[str | None, int]:
    """What the figure counts, by the words behind it, and how many of their characters say so."""
    unit = UNIT.match(figure.right)
    if has_grown(figure):
        return "members", unit.end() if unit else 0
    if unit is not None and figure.right.startswith(_TIMES_AT):
        return None, 0
    if unit is None:
        counted = (_LABELLED.search(figure.left) or counted_before(figure.left)) if _NO_UNIT.match(figure.right) else None
        return (UNITS[counted[1]], 0) if counted else (None, 0)
    if UNITS[unit[unit.lastindex or 1]] == "people" and tells_total_members(figure):
        return "members", unit.end()  # `tổng số đảng viên là 4.312 đồng chí`
    return UNITS[unit[unit.lastindex or 1]], unit.end()


def counted_before(left: str, start: int = 0) -> re.Match[str] | None:
    """The words before a figure that name what it counts, looked for from `start` of `left` on."""
    return _COUNTED_BEFORE.search(left, start) if "số" in left else None


def tells_total_members(figure: Figure) -> bool:
    """Whether the words before the figure say that it is how many members there are (`tổng số đảng viên là 4.312 đồng chí`)."""
    return "số" in figure.left and _TOTAL_MEMBERS.search(figure.left) is not None


def unit_with(figure: Figure, following: Figure | None) -> str | None:
    """What a figure without a unit counts that shares that of the next one (`kiểm tra 9, giám sát 4 đảng viên`)."""
    return unit_of(following)[0] if following is not None and _SAME_UNIT.fullmatch(figure.right) else None


def unit_before(figure: Figure, before: str | None) -> str | None:
    """`before`, what the last figure counted, where this one says only what was done with some of them (`kết luận 18 đồng chí, kỷ luật 7`)."""
    if _MADE_SO.search(figure.left) is not None and ENDS.match(figure.right) is not None:
        return "members"
    return before if DEED_AT_END.search(figure.left) is not None and ENDS.match(figure.right) is not None else None


def _are_subordinate(figure: Figure) -> bool:
    """Whether cells are counted that belong to a grassroots committee (`với 310 chi bộ trực thuộc`): none of the grassroots' own."""
    return _SUBORDINATE.match(figure.right) is not None


def splits_grassroots(figure: Figure) -> bool:
    """Whether the grassroots organisations counted before are being split into committees and cells."""
    return _SPLIT.search(figure.left) is not None


def of_the_grassroots(figure: Figure, following: Figure | None, kind: str, *, split: bool) -> str:
    """`kind`, or that of the grassroots where the words around the figure say so. `split`: grassroots organisations are split up."""
    if kind.endswith("committees") and _OF_SORTS.match(figure.right):
        return "committees"
    if split and not _are_subordinate(figure):
        return _GRASSROOTS.get(kind, kind)
    beside = following is not None and _AND_CELLS.fullmatch(figure.right) is not None and unit_of(following)[0] == _GRASSROOTS["cells"]
    return _GRASSROOTS[kind] if beside and kind == "committees" else kind  # `25 đảng bộ và 30 chi bộ cơ sở`
