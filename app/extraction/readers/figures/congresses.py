"""The congresses that an article tells of: whose they are, and on which days they met."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import WHOLE_PARTY, OrganisationKind
from app.extraction.readers.figures.bare_committees import BareCommittees
from app.extraction.readers.figures.other_times import is_of_document
from app.extraction.reading import Reading, within
from app.extraction.spans import BodyMention
from app.extraction.word_groups import LARGER_RANK_OR_SHORT

_CONGRESS = Cued(r"đại hội")
_ATTRIBUTES = re.compile(
    r"(?: (?:đại biểu|đảng viên|điểm|lần thứ \w+|nhiệm kỳ [\d –-]+|\d{1,2}|bất thường|toàn thể))*,?(?: của)? ?"
    r"(?P<other>công đoàn|đoàn|hội|liên đoàn|cổ đông|mặt trận|mttq|thi đua|phụ nữ|thể dục|nông dân|cựu chiến binh)?"
)
_NATIONAL = re.compile(r" (?:đại biểu |đảng )?toàn quốc\b| (?:lần thứ )?[ivx]+ (?:của )?đảng\b(?! [ủbv])")
"""`Đại hội đại biểu toàn quốc lần thứ XIII của Đảng`"""
_NOT_HELD = Before(
    r"(?:nghị quyết|báo cáo chính trị(?: trình)?|dự thảo|chuẩn bị|tiến tới|chào mừng|trước|sau|văn kiện|chào mừng thành công|thực hiện|phục vụ)(?: các)? "
    r"|(?:\bđi|(?:bầu|cử|đoàn đại biểu)\b[^.;]{0,120}) (?:tham |về )?dự "
)
_OTHER_HOLDER = re.compile(r"\b(?:công đoàn|liên đoàn lao động|đoàn thanh niên|hội (?:nông dân|phụ nữ|cựu chiến binh))(?: \w+){0,5} $")
_HOLDER_ROOM = 60
_HOLDS = re.compile(
    rf"(?:(?:,| [-–]) {LARGER_RANK_OR_SHORT} ?[^,.;:()]{{2,30}}){{0,2}}"
    r"(?: \([^)]{0,80}\))?,? (?:vừa |đã |long trọng |trọng thể ){0,2}(?:tổ chức|họp|tiến hành|mở|khai mạc)[^.;]{0,40} ?"
)
"""`Đảng bộ xã A, huyện B vừa tổ chức | Đại hội`"""
_BELONGS = re.compile(r",? (?:trực )?thuộc ")
"""`Chi bộ 3 thuộc Đảng bộ Trường A tổ chức đại hội`"""
_MEMBERS = re.compile(r"(?:(?:ban chấp hành|bch) )?(?:đảng|chi) bộ [^\W_]")
_LAST_DAY = re.compile(r"(\d\d?)(?:[/.-]\d\d?(?:[/.-]\d{4})?| tháng .*)$")
_ROOM = 2000


@dataclass(frozen=True, slots=True)
class Congress:
    """A congress named at `start`; `name` is the committee or cell that holds it, None where the words do not tell."""

    start: int
    of_party: bool
    name: str | None


class Congresses:
    """Answers which congress a place in the text is about."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._bare = BareCommittees(reading)
        self._found: list[Congress] | None = None

    def before(self, position: int) -> Congress | None:
        """The congress whose holder was named last before `position`, the first of the article if none was."""
        if self._found is None:
            self._found = self._find()
        index = bisect_right(self._found, position, key=lambda congress: congress.start) - 1
        return self._found[max(index, 0)] if self._found else None

    def nearest(self, start: int, position: int, end: int) -> Congress | None:
        """The congress that `position`, in the sentence [start, end), is about: of several in it the one named last before, else the sentence's only one."""
        last = self.before(end)
        near = self.before(position)
        return near if near is not None and near.start >= start else last

    def day(self, position: int, *, last: bool) -> str | None:
        """The ISO day named last before `position`; of several days (`26 và 27/5`) the first, or the last one."""
        document = self._reading.document
        days = [
            date
            for date in within(self._reading.dates, max(0, position - _ROOM), position)
            if date.value and len(date.value) == 10 and document.sentence_at(date.start) is not None
            if not is_of_document(document.low, date.start)
        ]
        if not days:
            return None
        value = days[-1].value or ""
        said = _LAST_DAY.search(self._text[days[-1].start : days[-1].end]) if last else None
        return f"{value[:8]}{int(said[1]):02}" if said and int(said[1]) >= int(value[8:]) else value

    def _holder_before(self, low: str, position: int) -> str | None:
        """The committee or cell of `Đảng bộ xã A tổ chức đại hội`."""
        near = [body for body in self._reading.bodies_in(position - 160, position) if body.end <= position]
        if not near or not near[-1].is_party or near[-1].kind is OrganisationKind.PARTY_ORGAN:
            return None
        holder = next(
            (body for body, above in pairwise(near) if above == near[-1] and _BELONGS.fullmatch(low, body.end, above.start)), near[-1]
        )
        return holder.name if holder.is_party and _HOLDS.fullmatch(low, near[-1].end, position) else None

    def _name_of(self, body: BodyMention) -> str:
        """The committee that `body` means, which may be named by its rank alone (`phường A tổ chức Đại hội Đảng bộ phường`)."""
        sentence = self._reading.document.sentence_at(body.start)
        return (self._bare.meant_by(body, sentence) if sentence else None) or body.name

    def _find(self) -> list[Congress]:
        low = self._reading.document.low
        found = []
        bare = None
        national = False
        for match in _CONGRESS.finditer(low):
            if _NOT_HELD.search(low[max(0, match.start() - 140) : match.start()]):
                continue
            attributes = _ATTRIBUTES.match(low, match.end())
            if attributes is None:
                continue
            bodies = self._reading.bodies_in(attributes.end(), attributes.end() + 2) or self._reading.bodies_in(
                match.end(), match.end() + 2
            )
            if attributes["other"] or _OTHER_HOLDER.search(low, max(0, match.start() - _HOLDER_ROOM), match.start()):
                found.append(Congress(match.start(), of_party=False, name=None))
            elif bodies and bodies[0].is_party and bodies[0].kind is not OrganisationKind.PARTY_ORGAN:
                found.append(Congress(match.start(), of_party=True, name=self._name_of(bodies[0])))
            elif holder := self._holder_before(low, match.start()):
                found.append(Congress(match.start(), of_party=True, name=holder))
            elif bare is None:
                bare, national = match.start(), _NATIONAL.match(low, match.end()) is not None
        names = {WHOLE_PARTY} if national else self._named_by_members()
        if not found and bare is not None and names:
            found.append(Congress(bare, of_party=True, name=names.pop() if len(names) == 1 else None))
        return found

    def _named_by_members(self) -> set[str]:
        """The committees and cells that the article names in full by their members (`Đảng bộ phường A`): whose `Đại hội` it tells of without a name."""
        named = (body for body in self._reading.bodies if body.is_party and _MEMBERS.match(body.printed.lower()))
        return {self._name_of(body) for body in named}
