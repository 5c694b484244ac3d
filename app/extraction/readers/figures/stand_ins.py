"""Words that stand for a committee or cell without naming it: a territory (`toàn huyện`), a bare rank, a bare `chi bộ`, all ranks together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from operator import itemgetter

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import PARTY_CENTRE, WHOLE_PARTY, Level, OrganisationKind
from app.extraction.gazetteer import COMMUNE_TYPES, gazetteer
from app.extraction.readers.figures.bare_cells import BareCells
from app.extraction.readers.figures.body_roles import PLACE_ROOM, SUBJECT_ROOM, BodyRoles
from app.extraction.readers.figures.main_committee import GENERIC, MainCommittee
from app.extraction.readers.figures.territory_committees import (
    BARE_BLOC,
    BARE_RANK,
    NAME,
    RANK_WORD,
    WHOLE,
    apposed_in,
    committee_at_opening,
    committee_of,
    committee_of_context,
    territories_in,
)
from app.extraction.reading import Reading

_JOINED = re.compile(r"(?:,| và|, cùng) ")
_COLLECTIVE = Cued(
    r"\b(?:(?:cấp ủy|ubkt|ủy ban kiểm tra|tổ chức đảng|chi bộ|đảng bộ)[^;.:\d]{0,30} các cấp(?! ủy\b)|các cấp(?= (?:có thẩm quyền|đã (?:(?:thi hành|xử lý) )?(?:kỷ luật|kiểm tra|giám sát)))"
    r"|cấp ủy(?: đảng)? từ \w+(?: \w+)? (?:đến|tới|xuống) cơ sở|(?:cấp ủy|đảng ủy|tổ chức đảng) cơ sở\b|(?<!\w )cấp cơ sở(?= (?:đã )?(?:kiểm tra|giám sát))|(?:(?<!\w )|(?<=các ))chi bộ(?= (?:đã )?(?:kiểm tra|giám sát|thi hành kỷ luật))"
    r"|các (?:cấp ủy|tổ chức đảng|chi[,-]? ?đảng bộ|đảng bộ,? chi bộ|chi bộ,? đảng bộ|(?:chi bộ|đảng bộ|tổ chức cơ sở đảng|tổ chức đảng)(?: (?:nhà )?(?:trường|cơ quan|doanh nghiệp|khoa|phòng)(?: [^\W\d]+){0,2})? trực thuộc))\b"
)
"""`cấp ủy, UBKT các cấp`, `các chi, đảng bộ trực thuộc`: together the committee that they belong to."""

_PLACE_OF_RANKS = re.compile(rf" (?:(?:của|thuộc|trên địa bàn|ở) )?(?P<rank>{RANK_WORD}) (?P<name>{NAME})")
_TOLD_BY = re.compile(r"(?:^|[.;\n“] ?)theo (?:(?:báo cáo|thống kê|số liệu|đánh giá|thông tin|tổng hợp)(?: của| từ)? )?$")
_TELLS = re.compile(r" (?:cho biết|cho thấy|nêu|công bố|thống kê)\b|,")
_OF_LARGER = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy")
_OF_RANKS = (" các cấp", " đảng các cấp")
_PROVINCES = frozenset({"Tỉnh ủy", "Thành ủy"})
"""Committees of provinces in general (`các Tỉnh ủy`), in an article about none of them."""
_AT_COMMUNE = re.compile(rf"(?:(?:Còn |Riêng )?(?:[Tt]ại|[Ởở]) |Về )(?P<rank>[Xx]ã|[Pp]hường|[Tt]hị trấn) (?P<name>{NAME})")
_RANKS_OF_PLACE = Cued(rf"các cấp{_PLACE_OF_RANKS.pattern}")


class StandIns:
    """Answers which committees and cells the words of one article stand for.

    `of_paragraph` gives the subject that the paragraph of a sentence named before it.
    """

    def __init__(
        self, reading: Reading, main: MainCommittee, roles: BodyRoles, cells: BareCells, of_paragraph: Callable[[Sentence], str | None]
    ) -> None:
        self._reading, self._main, self._roles, self._cells = reading, main, roles, cells
        self._of_paragraph = of_paragraph
        self._text, self._low = reading.document.text, reading.document.low
        self._names_centre = any(body.is_party and body.level is Level.CENTRAL for body in reading.bodies)

    def between(self, start: int, end: int) -> list[tuple[int, str]]:
        """Subjects in [start, end) that are no body mentions: `Thành phố A hiện có`, `toàn huyện`, bare `chi bộ`; place and name."""
        found: list[tuple[int, str | None]] = [
            (at, name)
            for at, name in territories_in(self._text, start, end)
            if not self._reading.bodies_in(max(0, at - 1), at + 1) and not self._roles.is_address(at)
        ]
        found += [(at, committee_of(rank, name)) for at, rank, name in apposed_in(self._text, start, end)]
        found += [(match.start(), self._whole(match)) for match in WHOLE.finditer(self._text, start, end)]
        found += [
            (match.start(), self._of_bare_rank(match[match.lastindex or 1], match.start()))
            for match in BARE_RANK.finditer(self._low, start, end)
        ]
        found += [(match.start(), self._main.bloc_named(match.start())) for match in BARE_BLOC.finditer(self._low, start, end)]
        found += self._cells.named_barely(start, end)
        found += [
            (match.start(), self._of_place_behind(match) or self.whole_of_theirs(match.start()))
            for match in _COLLECTIVE.finditer(self._low, start, end)
        ]
        return [(place, name) for place, name in found if name is not None]

    def _of_bare_rank(self, rank: str, position: int) -> str | None:
        """The committee that a bare rank word means: the last one of the rank named, or that of where an article is about that names none."""
        return self._main.committee_named(rank, position) or committee_of_context(self._reading.context, rank)

    def _of_place_behind(self, ranks: re.Match[str]) -> str | None:
        """The committee of the territory that the ranks `các cấp` are of (`UBKT các cấp tỉnh A`), None where none follows."""
        place = _PLACE_OF_RANKS.match(self._text, ranks.end()) if ranks.group().endswith("các cấp") else None
        return committee_of(place["rank"], place["name"]) if place else None

    @cached_property
    def _places_told(self) -> list[tuple[int, str | None]]:
        """Where the article says whose `các cấp` are, and the committee of that territory (`cấp ủy các cấp của huyện A`), in text order."""
        return [(match.end(), committee_of(match["rank"], match["name"])) for match in _RANKS_OF_PLACE.finditer(self._text)]

    def of_place_told(self, position: int) -> str | None:
        """The committee of the territory that `các cấp` was last said to be of before `position`: told once, it is told for all."""
        told = bisect_right(self._places_told, position, key=itemgetter(0))
        return self._places_told[told - 1][1] if told else None

    def whole_of_theirs(self, position: int) -> str | None:
        """Whose committees and commissions of every rank are meant by `cấp ủy các cấp`: those of the article's committee."""
        centre = [body for body in self._reading.bodies_in(position - PLACE_ROOM, position) if body.level is Level.CENTRAL]
        if centre and _JOINED.fullmatch(self._low, centre[-1].end, position):
            return WHOLE_PARTY  # `Bộ Chính trị, Ban Bí thư và cấp ủy các cấp`
        sentence = self._reading.document.sentence_at(position)
        if sentence and self.told_by_centre(sentence, position):
            return WHOLE_PARTY
        placed = committee_at_opening(self._text, sentence.start, position) if sentence else None
        name = (
            placed
            or self._committee_of_organ_before(position)
            or self._committee_before(position)
            or self._committee_told_by(position)
            or self._of_paragraph_at(position)
            or self.of_place_told(position)
            or self._main.name()
        )
        of_centre = self._names_centre and (name is None or name in _PROVINCES)  # only its organs are named
        name = name or (None if of_centre else self._committee_of_where())
        return WHOLE_PARTY if of_centre or name == PARTY_CENTRE else name

    def told_by_centre(self, sentence: Sentence, position: int) -> str | None:
        """The whole Party, where an organ of its centre is said to tell what stands at `position` (`Số liệu của Ủy ban Kiểm tra Trung ương cho biết`)."""
        told = (body for body in self._reading.bodies_in(sentence.start, position) if body.is_party and body.level is Level.CENTRAL)
        return WHOLE_PARTY if any(_TELLS.match(self._low, body.end) for body in told) else None

    def _committee_of_where(self) -> str | None:
        """The committee of the province or district that the article is about, where it names none at all."""
        context = self._reading.context
        unit = gazetteer().unit(context.district or context.province or "")
        return committee_of(unit.type, unit.name) if unit else None

    def _committee_of_organ_before(self, position: int) -> str | None:
        """The committee whose organ is named last before `position` in its sentence (`Theo Ban Tổ chức Tỉnh ủy, toàn Đảng bộ ...`)."""
        sentence = self._reading.document.sentence_at(position)
        start = max(sentence.start, position - SUBJECT_ROOM) if sentence else position
        organs = [
            body
            for body in self._reading.bodies_in(start, position)
            if body.kind is OrganisationKind.PARTY_ORGAN and not self._low.startswith(_OF_RANKS, body.end)
        ]
        return next((body.parent for body in reversed(organs) if body.parent and body.parent not in GENERIC), None)

    def _committee_before(self, position: int) -> str | None:
        """The committee that `toàn Đảng bộ` means: the subject of the same sentence, if it has one."""
        sentence = self._reading.document.sentence_at(position)
        if sentence is None:
            return None
        bodies = [
            body
            for body in self._reading.bodies_in(max(sentence.start, position - SUBJECT_ROOM), position)
            if body.kind is OrganisationKind.PARTY_COMMITTEE
            and body.name not in GENERIC
            and body.start not in self._main.whole_membership
            and not self._roles.is_no_subject(body, sentence, topic=True)
        ]
        return bodies[-1].name if bodies else None

    def _of_paragraph_at(self, position: int) -> str | None:
        """The subject that the paragraph named before the sentence of `position`."""
        sentence = self._reading.document.sentence_at(position)
        return self._of_paragraph(sentence) if sentence else None

    def _committee_told_by(self, position: int) -> str | None:
        """The committee that reports what is told at `position` (`Theo Đảng ủy xã A, ... toàn Đảng bộ`): it speaks of its own."""
        sentence = self._reading.document.sentence_at(position)
        bodies = self._reading.bodies_in(sentence.start, position) if sentence else []
        told_by = (
            body
            for body in bodies
            if body.kind is OrganisationKind.PARTY_COMMITTEE
            and body.name not in GENERIC
            and _TOLD_BY.search(self._low, max(0, body.start - PLACE_ROOM), body.start)
            and self._low.startswith(",", body.end)
        )
        return next((body.name for body in told_by), None)

    def _commune_of_paragraph(self, rank: str, position: int) -> str | None:
        """The committee of the commune of this rank word that the paragraph opened with before `position` (`Ở xã A, ... Năm 2018 toàn xã ...`)."""
        sentence = self._reading.document.sentence_at(position)
        if rank not in COMMUNE_TYPES or sentence is None:
            return None
        start = self._reading.document.block_of(sentence).start
        opening = _AT_COMMUNE.match(self._text, start, position)
        return committee_of(rank, opening["name"]) if opening and opening["rank"].casefold() == rank else None

    def _whole(self, match: re.Match[str]) -> str | None:
        rank = (match[1] or match["around"] or "").casefold()
        if rank in {"", "đảng"}:
            return WHOLE_PARTY
        if rank in {"đảng bộ", "khối"}:
            at = match.start()
            here = [body for body in self._reading.bodies_in(at + 1, match.end() + 1) if body.is_party and body.name not in GENERIC]
            if any(body.start not in self._main.whole_membership for body in here):
                return None
            told = (self._committee_before(at), self._committee_told_by(at), self._committee_of_organ_before(at), self._of_paragraph_at(at))
            of_bloc = self._main.bloc_named(at) if rank == "khối" else None
            names = (*told, self._main.name(), *self._main.ranked(), of_bloc)
            return next((name for name in names if name and not name.startswith("Chi bộ ")), None)
        rank = rank.removeprefix("đảng bộ ")
        return (
            self._commune_of_paragraph(rank, match.start())
            or self._main.committee_named(rank, match.start())
            or committee_of_context(self._reading.context, rank)
            or self._main_at_most(rank)
        )

    def _main_at_most(self, rank: str) -> str | None:
        """The committee that the article is about, unless it is that of a territory larger than one of this `rank`: `cả xã` is no province's."""
        name = self._main.name()
        return None if rank in COMMUNE_TYPES and name and name.startswith(_OF_LARGER) else name
