"""All the members that there are, told of among those admitted."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.recruitment.label import Label
from app.extraction.word_groups import ABOUT

_STOCK_LEFT = re.compile(
    r"(?:hiện có|tổng số đảng viên|toàn đảng bộ có|tổng số)(?! (?:[^\W\d_]+ ){0,4}?từ đầu (?:năm|nhiệm kỳ)(?!\w))(?! đảng viên(?: \w+)? kết nạp)(?! (?:mới |được |vừa )?kết nạp)[^,;]{0,30} $"
)
_ALL_MEMBERS = Before(
    rf"(?:hiện có|toàn đảng bộ có|(?:nâng|đưa) (?:tổng )?số đảng viên(?! (?:mới|vừa|được|kết nạp))[^,;.\d]{{0,50}} lên)(?: {ABOUT})? "
)
_COUNTED = frozenset({Label.ADMITTED, Label.CEREMONY, Label.LISTED})


def leads_to_stock(figure: Figure) -> bool:
    """Whether the words before the figure say that it counts what there is (`hiện có 98 đảng viên`)."""
    return _STOCK_LEFT.search(figure.left) is not None


class ToldStock:
    """Knows where one article tells of all the members there are."""

    def __init__(self) -> None:
        self._told = -1
        """The sentence that ended with them."""

    def is_taken_apart(self, figure: Figure, label: Label | None) -> bool:
        """Whether parts of all the members are told right behind these (`... lên 98 đồng chí. Trong đó, có 21 nữ`)."""
        if label in _COUNTED or _ALL_MEMBERS.search(figure.left):
            self._told = -1 if label in _COUNTED else figure.sentence.index
        behind = figure.sentence.index - self._told
        return label is Label.PART and (behind == 0 or (behind == 1 and figure.sentence.low.startswith("trong đó")))
