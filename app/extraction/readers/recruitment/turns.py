"""Figures told in turn: `Ba đảng bộ xã A, B và C kết nạp nhiều nhất, với 11, 9 và 8 đảng viên`."""

from __future__ import annotations

import re

from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.figures.owners import FigureOwners
from app.extraction.reading import Reading

_NEXT = re.compile(r"(?: (?:đảng viên|đồng chí|người|em))?(?:,| và|, và) ")
_MOST = 12
"""No reader counts further which name goes with which figure."""


class Turns:
    """Tells which of the committees named before a run of figures each of them is of, for one article."""

    def __init__(self, reading: Reading, owners: FigureOwners) -> None:
        self._reading, self._owners = reading, owners
        self._low = reading.document.low

    def owner(self, figure: Figure) -> str | None:
        """The committee whose turn it is with `figure`: there are as many of them as figures that follow one another; None if it is in no run."""
        if not (_NEXT.fullmatch(figure.right) or _NEXT.fullmatch(figure.left)):
            return None
        numbers = self._reading.numbers_in(figure.sentence)
        at = next((index for index, number in enumerate(numbers) if number.start == figure.start), None)
        if at is None:
            return None
        first = last = at
        while first > 0 and _NEXT.fullmatch(self._low, numbers[first - 1].end, numbers[first].start):
            first -= 1
        while last + 1 < len(numbers) and _NEXT.fullmatch(self._low, numbers[last].end, numbers[last + 1].start):
            last += 1
        if not 1 <= last - first < _MOST:
            return None
        names = self._owners.sharers(figure.sentence.start, numbers[first].start)
        return names[at - first] if len(names) == last - first + 1 else None
