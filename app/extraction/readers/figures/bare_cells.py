"""Which cell a bare `chi bộ` means."""

from __future__ import annotations

import re
from bisect import bisect_left

from app.extraction.cues import Cued
from app.extraction.facts import OrganisationKind
from app.extraction.letters import LETTER
from app.extraction.readers.figures.body_roles import SUBJECT_ROOM, BodyRoles
from app.extraction.readers.figures.main_committee import GENERIC
from app.extraction.readers.figures.party_organisations import likely_organisation_of
from app.extraction.readers.figures.territory_committees import NAME
from app.extraction.reading import Reading
from app.extraction.word_groups import COUNTED, VILLAGE, VILLAGE_IN_PRINT

_BARE_CELL = Cued(
    rf"(?<!\w)(?<!(?<!\d{{3}})\d )(?<!các )(?<!mỗi )(?<!một )(?<!những )(?<!nhiều )(?<!bí thư )(?<!số )(?<!của )(?<!có )(?<!, đảng bộ )chi bộ (?:{VILLAGE} )?"
    r"(?:từ năm \d{4} (?:đến|lại) nay )?(?=(?:của (?:anh|chị|ông|bà|tôi|mình|chúng tôi) |này |ấy |đó |hiện |đã |vừa |mới |cũng |chỉ |còn |nay |trước đây |trước kia ){0,3}(?:có|kết nạp|phát triển|được|tổ chức|gồm|với ))",
    re.IGNORECASE,
)
_ITS_NAME = rf"{NAME}(?: \d{{1,2}}\b)?"
_QUARTER = re.compile(
    rf"(?:^|[.!?] )(?:Tương tự, |Tại |Ở )?({VILLAGE_IN_PRINT} (?:{_ITS_NAME}|\d{{1,3}}\b))",
    re.MULTILINE,
)
"""A village at the head of a sentence, whose cell a bare `chi bộ` behind it is."""

_BARE_SCHOOL = Cued(
    r"(?<!\w)(?<!các )nhà trường (?:đã |vừa |mới |cũng |vẫn ){0,2}(?:tổ chức )?(?:kết nạp|phát triển|giới thiệu|có)\b", re.IGNORECASE
)
_OF_SCHOOLS = ("Chi bộ Trường", "Đảng ủy Trường")
_NAMED_QUARTER = re.compile(rf"(?<![{LETTER}])({VILLAGE_IN_PRINT} (?:{_ITS_NAME}|\d{{1,3}}\b(?! {COUNTED})))")


class BareCells:
    """Answers which cells the bare words of one article mean."""

    def __init__(self, reading: Reading, roles: BodyRoles) -> None:
        self._reading, self._roles = reading, roles
        self._text = reading.document.text
        self._party = [body for body in reading.bodies if body.is_party]

    def named_barely(self, start: int, end: int) -> list[tuple[int, str | None]]:
        """Where a bare `chi bộ` or `nhà trường` does or has something in [start, end), and the cell that it means, None where that is not known."""
        cells = [(match.start(), self.meant_at(match.start())) for match in _BARE_CELL.finditer(self._text, start, end)]
        return cells + [(match.start(), self._of_school(match.start())) for match in _BARE_SCHOOL.finditer(self._text, start, end)]

    def _of_school(self, position: int) -> str | None:
        """The cell or committee of the school named last before `position`."""
        bodies = self._reading.bodies
        for body in reversed(bodies[: bisect_left(bodies.starts, position)]):
            name = body.name if body.is_party else likely_organisation_of(body.name)
            if name and name.startswith(_OF_SCHOOLS):
                return name
        return None

    def meant_at(self, position: int) -> str | None:
        """The cell that bare `chi bộ` means: that of the village which its sentence begins with, or the last one named that was a subject."""
        sentence = self._reading.document.sentence_at(position)
        if sentence is not None and (opening := _QUARTER.match(self._text, sentence.start)):
            return _cell_of(opening[1])
        for body in reversed(self._party[: bisect_left(self._party, position, key=lambda body: body.start)]):
            if body.kind is OrganisationKind.PARTY_CELL and body.name not in GENERIC:
                sentence = self._reading.document.sentence_at(body.start)
                joined = self._text[max(0, body.start - 5) : body.start].endswith(("với ", "cùng "))
                if sentence and not joined and not self._roles.is_no_subject(body, sentence):
                    return body.name
        start = self._reading.document.block_of(sentence).start if sentence else position
        around = {
            quarter[0].lower() + quarter[1:]
            for quarter in _NAMED_QUARTER.findall(self._text, max(start, position - SUBJECT_ROOM), position)
        }
        if len(around) == 1:
            return _cell_of(around.pop())
        cells = {body.name for body in self._party if body.kind is OrganisationKind.PARTY_CELL and body.name not in GENERIC}
        if cells:
            return cells.pop() if len(cells) == 1 else None  # the article's only cell, named further on
        quarters = _QUARTER.findall(self._text, max(start, position - SUBJECT_ROOM), position)
        return _cell_of(quarters[-1]) if quarters else None


def _cell_of(quarter: str) -> str:
    return f"Chi bộ {quarter[0].lower()}{quarter[1:]}"
