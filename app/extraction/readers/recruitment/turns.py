"""Figures told in turn: `Ba đảng bộ xã A, B và C lần lượt kết nạp 11, 9 và 8 đảng viên`."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.facts import Period
from app.extraction.letters import LETTER
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.figures.looking_back import closed
from app.extraction.readers.figures.owners import FigureOwners
from app.extraction.readers.figures.territory_committees import NAME, RANK_WORD, committee_of
from app.extraction.reading import Reading, within
from app.extraction.spans import NumberMention
from app.extraction.word_groups import RANK

_NEXT = re.compile(r"(?: (?:đảng viên|đồng chí|người|em|quần chúng))?(?:,| và|, và) ")
_TIME = re.compile(rf" (?:năm|tháng|ngày|quý|nhiệm kỳ|đảng bộ|chi bộ|đơn vị|địa phương|{RANK})\b")
"""`chi bộ có 21 đảng viên, 3 năm qua ...`: no run goes on there."""
_IN_TURN = Cued(r"lần lượt|tương ứng|theo thứ tự")
_SHARED_HEAD = re.compile(
    rf"\b(?P<head>[Cc]hi bộ|[Đđ]ảng bộ|[Đđ]ảng ủy)(?: cơ sở| trực thuộc)?:? (?P<items>[{LETTER}\d][^;:()\n]{{3,200}}?)"
    r"(?=,? (?:lần lượt|tương ứng|theo thứ tự|(?:năm|đã|được|mới|cùng|có|với|của|trong|thuộc|là|kết nạp|phát triển|đạt|vượt|hoàn thành|giao|chỉ đạo|yêu cầu|phấn đấu|sẽ|mỗi)\b))"
)
"""`các chi bộ thôn 3, Trường THPT A và Công an huyện`: the head word stands once."""
_YEARS = re.compile(r"\bnăm (?:19|20)\d\d(?:(?:,| và|, và) (?:năm )?(?:19|20)\d\d\b)+")
_EACH = re.compile(rf"(?P<years>{_YEARS.pattern})(?:(?!bình quân|trung bình|tối thiểu|ít nhất)[^;.])*\bmỗi năm\b(?!(?: \w+){{0,4}} từ \d)")
"""`Hai năm 2020 và 2021, mỗi năm kết nạp 2 đảng viên`"""
_YEAR = re.compile(r"\d{4}")
_TERRITORY = re.compile(rf"({RANK_WORD}) ({NAME}|\d\d?)")
_ITEMS = re.compile(r", và | và |, ")
_MOST = 12
"""No reader counts further which name goes with which figure."""


def years_each(figure: Figure) -> list[Period]:
    """The years named before `figure` in each of which so many were admitted, none where it is of no such years."""
    told = _EACH.search(figure.led_up) if figure.joint != "-" else None
    return [Period(f"{year}-01-01", f"{year}-12-31") for year in _YEAR.findall(told["years"])] if told else []


class Turns:
    """Tells which of the committees, or of the years, named before a run of figures each of them is of, for one article."""

    def __init__(self, reading: Reading, owners: FigureOwners) -> None:
        self._reading, self._owners = reading, owners
        self._text, self._low = reading.document.text, reading.document.low

    def owner(self, figure: Figure) -> str | None:
        """The committee whose turn it is with `figure`: there are as many of them as figures that follow one another; None if it is in no run."""
        place = self._place(figure)
        if place is None:
            return None
        index, length, first = place
        names = self._under_one_head(figure, first)
        if len(names) != length:
            names = self._owners.sharers(figure.sentence.start, first)
            if self._are_in_turn(figure):
                names = names[-length:]  # before those that share the figures stands who reports it
        return names[index] if len(names) == length else None

    def period(self, figure: Figure) -> Period | None:
        """The year whose turn it is with `figure` (`Năm 2021 và năm 2022 lần lượt kết nạp 9 và 12 đảng viên`), None if it is in no such run."""
        place = self._place(figure)
        if place is None:
            return None
        index, length, first = place
        if years := _YEARS.search(self._low, figure.sentence.start, first):
            named = _YEAR.findall(years.group())
            return Period(f"{named[index]}-01-01", f"{named[index]}-12-31") if len(named) == length else None
        if not self._are_in_turn(figure):
            return None
        periods = within(self._reading.periods, figure.sentence.start, first)
        return closed(periods[index]) if len(periods) == length else None

    def _are_in_turn(self, figure: Figure) -> bool:
        return _IN_TURN.search(figure.sentence.low) is not None

    def _place(self, figure: Figure) -> tuple[int, int, int] | None:
        """Which figure of its run this is, how many the run has, and where it begins; None where the figure stands alone."""
        if not (_NEXT.fullmatch(figure.right) or _NEXT.fullmatch(figure.left)):
            return None
        numbers = self._reading.numbers_in(figure.sentence)
        at = next((index for index, number in enumerate(numbers) if number.start == figure.start), None)
        if at is None:
            return None
        first = last = at
        while first > 0 and self._follow(numbers[first - 1], numbers[first]):
            first -= 1
        while last + 1 < len(numbers) and self._follow(numbers[last], numbers[last + 1]):
            last += 1
        if not 1 <= last - first < _MOST or _TIME.match(self._low, numbers[last].end):
            return None
        return at - first, last - first + 1, numbers[first].start

    def _follow(self, number: NumberMention, following: NumberMention) -> bool:
        return number.percent == following.percent and _NEXT.fullmatch(self._low, number.end, following.start) is not None

    def _under_one_head(self, figure: Figure, end: int) -> list[str]:
        """The cells or committees that a list before `end` names under one head word, in text order."""
        heads = list(_SHARED_HEAD.finditer(self._text, figure.sentence.start, end))
        if not heads:
            return []
        head, at = heads[-1], heads[-1].start()
        names = []
        for item in _ITEMS.split(head["items"]):
            names.append(self._named(item, at, head["head"]))
            at = self._text.index(item, at) + len(item)
        return names

    def _named(self, item: str, start: int, head: str) -> str:
        """The canonical name of `item`, the next of a list from `start` on that has this head word."""
        at = self._text.index(item, start)
        bodies = self._reading.bodies_in(start, at + len(item))
        if party := next((body for body in bodies if body.is_party), None):
            return party.name
        if territory := _TERRITORY.fullmatch(item):
            return committee_of(territory[1], territory[2])
        unit = next((body.name for body in bodies if body.start == at), item)
        return f"{'Chi bộ' if head.casefold() == 'chi bộ' else 'Đảng ủy'} {unit}"
