"""Badges awarded: how many in all, and which figures are those of one age among them."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.readers.figures.figure import Figure

_BADGE = re.compile(r" huy hiệu (?:đảng|các loại|\d)")
_GIVEN_TOO = re.compile(r" (?:đảng viên|đồng chí) được (?:trao|tặng|nhận)(?: tặng| trao)?(?=[,.;]|$| dịp| đợt| lần)")
"""Where badges are told of, `61 đảng viên được trao tặng` needs no word of them."""
_ONE_OF_THEM = re.compile(r"\briêng [^;.\d]{2,40}(?:\d{1,2} )?có $")
"""`82 đảng viên được trao Huy hiệu Đảng, riêng phường Hòa An có 12 đảng viên`"""
_AGED_RIGHT = re.compile(r"^[^,;:.(]*huy hiệu(?: đảng)?(?: loại)? $|^ (?:đảng viên|đồng chí) $")
_AGED_LEFT = re.compile(r"năm tuổi đảng(?: cho| tặng)? (?:\w+ )?$|(?:^|[,;]) ?\d\d năm(?: cho)? $")
_SEVERAL_AGES = Before(r"\d\d(?: năm)?(?: tuổi)?(?: đảng)?(?:,| và|, và) (?:huy hiệu )?\d\d năm tuổi đảng(?: cho| tặng)? ")
"""`Huy hiệu 65 năm, 55 năm và 50 năm tuổi Đảng cho 4 đồng chí`: all who got one."""
_AWARDED = re.compile(r"\d[^.]{0,40} huy hiệu đảng|huy hiệu đảng[^.]{0,20} \d")


def counts_awards(low: str) -> bool:
    """Whether a headline, in small letters, says how many badges were awarded."""
    return _AWARDED.search(low) is not None


class Badges:
    """Keeps how many badges each organisation of one article awarded, as far as the text was read."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._last, self._block, self._sentence = 0, 0, -1
        """How many were told of last, and in which paragraph and sentence."""
        self._taken_apart = -1
        """The sentence that told of badges of one age among those counted before."""

    def are_counted(self, figure: Figure) -> bool:
        """Whether the figure's own words say that it counts badges, or those who got one where badges were told of."""
        if self._sentence == figure.sentence.index and _ONE_OF_THEM.search(figure.left):
            return True
        if self._totals and _GIVEN_TOO.match(figure.right):
            return True
        return _BADGE.match(figure.right) is not None and ("trao" in figure.left or "tặng" in figure.left)

    def in_total(self, figure: Figure, owner: str, *, handed: bool, unnamed: bool) -> bool:
        """Whether badges of one age are part of those counted before (`637 đảng viên, ... 24 đồng chí nhận Huy hiệu 75 năm`).

        `handed`: a person named in the sentence hands them over, which is done to some of all who get one, or to all who were told. `unnamed`: the
        sentence does not say whose they are.
        """
        if handed and (figure.value < self._totals.get(owner, 0) or figure.value == self._last):
            return True
        aged = _AGED_RIGHT.search(figure.right) or _AGED_LEFT.search(figure.left)
        if aged and not _SEVERAL_AGES.search(figure.sentence.low, 0, figure.start - figure.sentence.start):
            goes_on = unnamed or self._taken_apart == figure.sentence.index
            near = (goes_on or owner.startswith("Chi bộ ")) and figure.sentence.block - self._block <= 1  # a cell that a recipient is in
            is_part = figure.value < max(self._totals.get(owner, 0), self._last if near else 0)
            self._taken_apart = figure.sentence.index if is_part else -1
            return is_part
        self._totals[owner] = max(figure.value, self._totals.get(owner, 0))
        self._last, self._block, self._sentence = self._totals[owner], figure.sentence.block, figure.sentence.index
        return False
