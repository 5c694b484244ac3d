"""Discipline: who was disciplined in all, which figures are forms of it, and which are not done yet."""

from __future__ import annotations

import re

from app.extraction.readers.figures.figure import Figure

_PENALTY = re.compile(
    r"(?:^|[,;:(] ?|\bvà |hình thức |kỷ luật )(?:khiển trách|cảnh cáo|cách chức|khai trừ)(?: (?:(?:ra )?khỏi )?đảng)?(?:[: ]| là | có )*$"
)
_PENALISED = re.compile(
    r" (?:đảng viên|đồng chí|người|trường hợp)[^,;.\d]{0,20} bị (?:kỷ luật )?(?:khiển trách|cảnh cáo|cách chức|khai trừ)"
)
_IN_BRACKETS = re.compile(r" (?:đảng viên|đồng chí|người|trường hợp)\)")
_DISCIPLINED = re.compile(r" trường hợp (?:đảng viên )?bị (?:(?:thi hành|xử lý) )?kỷ luật")
"""`8 trường hợp bị thi hành kỷ luật` are people; elsewhere some of the cases may be organisations."""
_STILL_DUE = re.compile(r"(?:chỉ đạo|yêu cầu) [^;.]{0,60}(?:thi hành |xử lý )?kỷ luật[^;.]*$")
"""`chỉ đạo cấp dưới thi hành kỷ luật 11 đảng viên`: others are told to."""


class Discipline:
    """Keeps how many were disciplined in all, as far as the text was read; the forms of discipline are parts of it."""

    def __init__(self) -> None:
        self._total = 0

    def leaves_out(self, figure: Figure, verb: str, kind: str) -> bool:
        """Whether the figure is a part of what was counted before, or counts nothing that was done."""
        disciplined = verb == "disciplined"
        if disciplined and ((kind == "cases" and not _DISCIPLINED.match(figure.right)) or _STILL_DUE.search(figure.left)):
            return True
        if _is_penalty(figure):
            return figure.value < self._total
        if disciplined:
            self._total = max(self._total, figure.value)
        return False


def _is_penalty(figure: Figure) -> bool:
    """Whether the figure is one of the forms of the discipline counted before, or the grounds (`khiển trách 15; đánh bạc (2 đồng chí)`)."""
    if figure.left.endswith("(") and _IN_BRACKETS.match(figure.right):
        return True
    return _PENALTY.search(figure.left) is not None or _PENALISED.match(figure.right) is not None
