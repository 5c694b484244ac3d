"""Discipline: who was disciplined in all, which figures are forms of it, and which are not done yet."""

from __future__ import annotations

import re

from app.extraction.readers.figures.figure import CONTEXT, Figure
from app.extraction.readers.figures.figure_times import FigureTimes
from app.extraction.reading import Reading
from app.extraction.word_groups import PENALTY

_PENALTY = re.compile(rf"(?:^|[,;:(] ?|\b(?:và|gồm|là|bằng) |hình thức |kỷ luật ){PENALTY}(?: (?:(?:ra )?khỏi )?đảng)?(?:[: ]| là | có )*$")
_PENALISED = re.compile(rf" (?:đảng viên|đồng chí|người|trường hợp)[^,;.\d]{{0,20}} bị (?:kỷ luật )?{PENALTY}")
_IN_BRACKETS = re.compile(r" (?:đảng viên|đồng chí|người|trường hợp)\)")
_DISCIPLINED = re.compile(r" trường hợp (?:đảng viên )?bị (?:(?:thi hành|xử lý) )?kỷ luật")
"""`8 trường hợp bị thi hành kỷ luật` are people; elsewhere some of the cases may be organisations."""
_STILL_DUE = re.compile(r"(?:chỉ đạo|yêu cầu) [^;.]{0,60}(?:thi hành |xử lý )?kỷ luật[^;.]*$")
"""`chỉ đạo cấp dưới thi hành kỷ luật 11 đảng viên`: others are told to."""

_NAMES_THEM = re.compile(r" [^;.\d]{0,80}(?:\b(?:là|gồm|gồm có)|:) (?:(?:các )?đồng chí |đ/c |ông |bà |anh |chị )?")
_SORTS_OF_LEAVING = re.compile(
    r" (?:đảng viên|đồng chí|trường hợp|người) ?(?:\(|, (?:trong đó|gồm):? ?)(?:có )?(?:xóa tên|khai trừ|cho (?:rút|ra khỏi)|xin ra)\b"
)
"""`đưa ra khỏi Đảng 7 đảng viên (xóa tên 5, cho rút 2)`"""
_DECIDED = frozenset({"disciplined", "removed"})


class Discipline:
    """Keeps how many were disciplined in all, as far as the text was read; the forms of discipline are parts of it."""

    def __init__(self, reading: Reading, times: FigureTimes) -> None:
        self._reading, self._times = reading, times
        self._total = 0

    def leaves_out(self, figure: Figure, verb: str, kind: str) -> bool:
        """Whether the figure is a part of what was counted before, or counts nothing that was done."""
        disciplined = verb == "disciplined"
        if disciplined and ((kind == "cases" and not _DISCIPLINED.match(figure.right)) or _STILL_DUE.search(figure.left)):
            return True
        if verb == "removed" and _SORTS_OF_LEAVING.match(figure.left):
            return True
        if verb in _DECIDED and self._are_named(figure):
            return True
        if _is_penalty(figure):
            return figure.value < self._total
        if disciplined:
            self._total = max(self._total, figure.value)
        return False

    def _are_named(self, figure: Figure) -> bool:
        """Whether those counted are named right behind, and no period before: what was decided of them (`cảnh cáo 2 đảng viên: ông A và bà B`)."""
        people = self._reading.people_in(figure.end, min(figure.sentence.end, figure.end + CONTEXT))
        named = bool(people) and _NAMES_THEM.fullmatch(self._reading.document.low, figure.end, people[0].start) is not None
        return named and not self._times.names_one(figure.sentence, figure.start)


def _is_penalty(figure: Figure) -> bool:
    """Whether the figure is one of the forms of the discipline counted before, or the grounds (`khiển trách 15; đánh bạc (2 đồng chí)`)."""
    if figure.left.endswith("(") and _IN_BRACKETS.match(figure.right):
        return True
    return _PENALTY.search(figure.left) is not None or _PENALISED.match(figure.right) is not None
