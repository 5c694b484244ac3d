"""Figures in a sentence about who attended something: the guests' committees that it names do not own them."""

from __future__ import annotations

import re

from app.extraction.facts import Measure
from app.extraction.readers.figures.congresses import Congresses
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.figures.guests import tells_guests
from app.extraction.readers.figures.owners import FigureOwners
from app.extraction.readers.statistics.days import STOCK_MEASURES
from app.extraction.readers.statistics.stock import is_on_behalf
from app.extraction.reading import Reading

_ALL_OF_THEM = re.compile(r" (?:đồng chí )?đảng viên(?: (?:của|đến từ|thuộc|trong|ở))?(?: toàn)? (?:chi bộ|đảng bộ|$)", re.IGNORECASE)
_OF_THE_HOST = re.compile(r" [^,;.]{0,40}(?:của|thuộc|trong)(?: toàn)? (?:chi bộ|đảng bộ)(?=[,;.]|$)", re.IGNORECASE)
"""`52 đảng viên | của Đảng bộ`: of the one whose congress it is, whoever's guests were named before."""
_OF_DELEGATES = "đại hội đại biểu"


class Attending:
    """Answers whose figures those in one article's sentences about guests are, and which of them count all members there are."""

    def __init__(self, reading: Reading, owners: FigureOwners, congresses: Congresses) -> None:
        self._low, self._owners, self._congresses = reading.document.low, owners, congresses

    def counts_all_members(self, figure: Figure) -> bool:
        """Whether the members of the cell or committee itself met in a congress (`cùng 18 đảng viên của chi bộ`)."""
        if not _ALL_OF_THEM.match(figure.right) or not tells_guests(figure.sentence):
            return False
        return self._host(figure) is not None and _OF_DELEGATES not in self._low[: figure.sentence.end]

    def owner(self, figure: Figure, measure: Measure) -> str | None:
        """Whose members, cells or committees are counted in a sentence about guests, None where it is not about any or does not tell."""
        if measure not in STOCK_MEASURES or not tells_guests(figure.sentence):
            return None
        if measure is Measure.PARTY_MEMBERS and is_on_behalf(figure):
            return None  # those whom delegates stand for are the congress's
        if _OF_THE_HOST.match(figure.right) and (host := self._host(figure)) is not None:
            return host
        return self._owners.beside(figure.sentence, figure.start) or self._host(figure)

    def _host(self, figure: Figure) -> str | None:
        congress = self._congresses.before(figure.sentence.end)
        return congress.name if congress and congress.of_party else None
