"""Whose figure it is by the words behind what is counted: `41 đảng viên của Đảng bộ xã A`."""

from __future__ import annotations

import re

from app.extraction.numbers import DIGITS
from app.extraction.readers.figures.bare_cells import BareCells
from app.extraction.readers.figures.main_committee import GENERIC, MainCommittee
from app.extraction.readers.figures.party_organisations import likely_organisation_of, party_organisation_of
from app.extraction.readers.figures.territory_committees import TERRITORY, committee_of
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention
from app.extraction.word_groups import RANK

_JOINT = re.compile(
    r" (?:(?:sinh viên|học sinh|đoàn viên|quần chúng)(?: ưu tú)? (?=Trường|Học viện|Đại học)"
    r"|(?:chi|chi bộ), đảng bộ (?:cơ sở )?(?:trực )?thuộc (?:toàn )?"
    r"|[^,;.:()\d]{0,20} trực thuộc (?:các )?[Đđ]ảng (?:ủy|bộ) cơ sở (?:của|thuộc|ở|tại|trong) (?:toàn )?|[^;.:()\d]{0,40} các chi,(?: bộ,)? đảng bộ (?:trực )?thuộc |[^,;.:()]{0,50}?\b(?:của|thuộc|ở|tại|trong|được) (?:toàn )?)"
)
_DONE_BY = re.compile(r" [^,;.:()\d]{0,60}?\bđược (?=[A-ZĐ])")
"""`5 chi bộ ở các khu công nghiệp được Ban Thường vụ Huyện ủy A thành lập`: the words between only tell where they are."""
_THE_CELL = re.compile(r"chi bộ(?=[,.;)]|$)", re.MULTILINE)
_THE_TERRITORY = re.compile(rf"(?:đảng bộ )?({RANK})(?=[,.;)]|$)", re.MULTILINE)
_NUMBER = re.compile(rf"(?:{DIGITS})(?:/\d+)?")


class NamedBehind:
    """Answers whose those are that the figures of one article count, where the words behind them say so."""

    def __init__(self, reading: Reading, main: MainCommittee, cells: BareCells) -> None:
        self._reading, self._main, self._cells = reading, main, cells
        self._text = reading.document.text
        self._party_names = {body.name for body in reading.bodies if body.is_party}

    def of(self, position: int, end: int) -> BodyMention | str | None:
        """The party body, or the canonical name of the committee or cell, named right behind what is counted from `position` on.

        Only up to `end`; None if none is.
        """
        start = _behind_number(self._text, position)
        joint = _JOINT.match(self._text, start, end)
        if joint is None:
            return None
        if done_by := _DONE_BY.match(self._text, start, end):
            agents = self._reading.bodies_in(done_by.end(), done_by.end() + 1)
            if agents and agents[0].is_party and agents[0].name not in GENERIC:
                return agents[0]
        bodies = [body for body in self._reading.bodies_in(joint.end(), joint.end() + 1) if body.name not in GENERIC]
        if party := next((body for body in bodies if body.is_party), None):
            return party
        unit = bodies[0].name if bodies else ""
        return party_organisation_of(unit, self._party_names) or likely_organisation_of(unit) or self._of_place(joint.end(), position)

    def _of_place(self, start: int, position: int) -> str | None:
        """The cell, or the committee of the territory, that begins at `start`, where it is not named as a body."""
        if _THE_CELL.match(self._text, start):
            return self._cells.meant_at(start)
        if bare := _THE_TERRITORY.match(self._text, start):
            return self._main.committee_named(bare[1], position)
        territory = TERRITORY.match(self._text, start)
        return committee_of(territory[1], territory[2]) if territory else None


def _behind_number(text: str, position: int) -> int:
    """Where the number that begins at `position` is over; `position` itself if it is in words."""
    number = _NUMBER.match(text, position)
    return number.end() if number else position - 1
