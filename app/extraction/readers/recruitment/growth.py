"""Two years that are compared: `số đảng viên kết nạp tăng từ 168 đồng chí năm 2016 lên 231 đồng chí năm 2019`."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.recruitment.label import UNIT
from app.extraction.word_groups import ABOUT

_BEGINS = re.compile(r"(?:kết nạp|phát triển|đảng viên mới)[^.;\d]{0,60} từ(?: \w+)? $")
_GREW = Before(rf"\b(?:từ|lên|xuống|còn)(?: {ABOUT})? ")
_OF_ITS_YEAR = re.compile(rf"(?: {UNIT})?(?: mới)? \(?(?:của |trong |vào )?năm \d{{4}}\b")
_AFTER_ITS_YEAR = re.compile(r"\(năm \d{4}\)(?:,| và|, và) \Z")
_YEAR_IN_BRACKETS = re.compile(rf" {UNIT}(?: mới)? \(năm \d{{4}}\)")


def is_of_its_year(figure: Figure) -> bool:
    """Whether the figure is a further one with its year in brackets (`kết nạp 131 đồng chí (năm 2020) và | 147 đồng chí (năm 2021)`)."""
    return _AFTER_ITS_YEAR.search(figure.left) is not None and _YEAR_IN_BRACKETS.match(figure.right) is not None


def begins_growth(figure: Figure) -> bool:
    """Whether those admitted grew or fell from the figure on."""
    return _BEGINS.search(figure.left) is not None


def grows_by_year(figure: Figure) -> bool:
    """Whether the figure is one of two that are compared, with the year that it counts right behind it."""
    return _GREW.search(figure.left) is not None and _OF_ITS_YEAR.match(figure.right) is not None
