"""The bodies that an article has named so far: what a bare name (`Thành ủy`, `Đảng ủy`, `Trường`) stands for behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from app.extraction.facts import Level, OrganisationKind
from app.extraction.folding import fold
from app.extraction.gazetteer import gazetteer
from app.extraction.mentions.heads import COMMITTEE_FAMILIES, Family
from app.extraction.mentions.places import Place, Places
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.reading import Context
from app.extraction.spans import BodyMention

_UNITS = (Family.UNIT, Family.DEPARTMENT)
_SPELT = {"Tổng công ty": "Tổng Công ty"}
"""Words for a unit that are written in two ways, as its head has them."""
_FIRMS = ("Tổng Công ty", "Tập đoàn", "Công ty", "Ngân hàng", "Hợp tác xã", "Liên hiệp Hợp tác xã")
PARTS_OF_UNITS = ("Khoa", "Phòng", "Bộ môn")
"""The heads of what is part of a school, a hospital, a department or a firm."""
_HOSTS = ("Trường", "Đại học", "Học viện", "Bệnh viện", "Sở", "Công ty", "Tổng Công ty")
"""The heads of those who have such parts."""
_COURTS = ("Tòa án nhân dân", "Viện Kiểm sát nhân dân", "Tòa án nhân dân tối cao", "Viện Kiểm sát nhân dân tối cao")
"""The heads of courts and procuracies."""
_ARMIES = ("Bộ Tư lệnh", "Quân khu", "Quân chủng", "Quân đoàn")
"""What the name of a school or hospital of theirs ends with."""
_ACTING_ORGANS = ("Ủy ban Kiểm tra", "Ban Tổ chức", "Ban Nội chính", "Ban Tuyên giáo", "Ban Dân vận")
_ADVERBIAL = 60
"""Letters before the subject of a sentence: `Trên cơ sở đó, | Ban Thường vụ ...`."""
AGENCY = "cơ quan"
"""The folded unit of a committee that is of those who work for the body named behind."""
_OF_THE_PARTY = (OrganisationKind.PARTY_COMMITTEE, OrganisationKind.PARTY_CELL)


@dataclass(slots=True)
class Named:
    """A completed name and what goes with it."""

    name: str
    kind: OrganisationKind
    level: Level | None
    parent: str | None = None
    place: Place | None = None
    resolved: bool = True

    def mention(self, text: str, start: int, end: int, *, explicit: bool) -> BodyMention:
        """The body as a mention at [start, end) of cleaned text."""
        return BodyMention(
            start,
            end,
            name=self.name,
            key=fold(self.name),
            printed=text[start:end],
            kind=self.kind,
            level=self.level,
            parent=self.parent,
            place=self.place.unit.code if self.place and self.place.unit else None,
            resolved=self.resolved,
            explicit=explicit,
        )


class KnownBodies:
    """What one article has named, in text order: the last body of each sort, its places, its units."""

    def __init__(self, context: Context) -> None:
        self.places = Places(context)
        self.committee: Named | None = None
        """The party committee last named in full."""
        self.grassroots: Named | None = None
        """The committee of a unit, commune or bloc last named in full, for a bare `Đảng ủy`."""
        self.mass: Named | None = None
        """The mass organisation last named in full."""
        self.cell: Named | None = None
        self.congress: Named | None = None
        """The cell or committee whose congress the article tells of."""
        self.of_party: Named | None = None
        """The committee or cell last named in full."""
        self.state_place: Place | None = None
        """That of the state body last named in the sentence."""
        self.bloc: RawBody | None = None
        """The last `Đảng ủy Khối ...` with its name."""
        self._organs: dict[str, Named] = {}
        self._first_organs: dict[str, Named] = {}
        self._units: dict[str, RawBody] = {}
        self._upcoming_units: dict[str, RawBody] = {}
        self._with_place: defaultdict[str, dict[str, RawBody]] = defaultdict(dict)
        """The units of the article whose names may end with that of a place, by head: the first of each name."""
        self._placed: defaultdict[tuple[str, str], dict[str, RawBody]] = defaultdict(dict)
        """The units, and committees of units, that the article names with their territory, by head and name: the first of each territory."""
        self._branded: dict[str, RawBody] = {}
        """The units of the article that it calls by one word, by that word folded."""
        """The committee of a unit named last with its territory, by head and unit."""
        self._agencies: dict[str, Named] = {}
        """The committee, or cell, of those who work somewhere (`Đảng ủy Cơ quan Huyện ủy A`), by head: the last of each."""
        self._courts: dict[str, RawBody] = {}
        """The first court, the first procuracy that the article names, by head."""
        self._upcoming_bodies: dict[str, RawBody] = {}
        """The first state body or union of each sort that the article names with its territory."""
        self._upcoming_owners: dict[str, RawBody] = {}
        """The territory's committee whose organ of each sort the article names first, by the organ's head."""
        self._names: dict[int, Named] = {}
        self._sentence = 0
        self._opens: Named | None = None
        self._opened: Named | None = None
        """The organs at the head of the sentence at hand, which begins at `_sentence`, and of the one before."""

    def foresee(self, bodies: Iterable[RawBody]) -> None:
        """Note the territories and units that the article names anywhere: what a headline leaves out stands in the text."""
        for raw in bodies:
            for body in () if is_one_of_several(raw) else (raw, raw.owner):
                if body is None:
                    continue
                if body.territory is not None and body.territory.name is not None:
                    type_ = body.territory.type or (body.head.types[0] if body.head.types else None)
                    if type_:
                        self.places.foresee(body.territory, type_)
                if body.head.family is Family.ORGAN and body.owner is not None and body.owner.head.family is Family.COMMITTEE:
                    self._upcoming_owners.setdefault(body.head.name, body.owner)
                if body.head.family is Family.TERRITORIAL and body.territory is not None and body.territory.name is not None:
                    self._upcoming_bodies.setdefault(body.head.name, body)
                if body.unit is not None and body.head.family in _UNITS and body.unit.count(" ") > 1:
                    self._with_place[body.head.name].setdefault(body.unit, body)
                if body.unit is not None and body.territory is not None and body.territory.name is not None:
                    self._placed[body.head.name, fold(body.unit)].setdefault(fold(body.territory.name), body)
                if body.brand is not None:
                    self._branded.setdefault(fold(body.brand), body)
                if body.unit is not None and body.head.family in _UNITS:
                    self._upcoming_units.setdefault(body.head.name, body)
                if body.head.name in _COURTS and (not body.is_bare or body.head.family is Family.FIXED):
                    self._courts.setdefault(body.head.name, body)

    def enter(self, text: str, start: int, end: int) -> None:
        """Begin the sentence [start, end): one that opens a section about another province forgets the committee before."""
        self.state_place = None
        self._sentence, self._opened, self._opens = start, self._opens, None
        if self.places.enter(text, start, end):
            self.committee = None

    def unit(self, head: str) -> RawBody | None:
        """The unit of that head named last, or first further on: what a bare `Trường`, `Bộ` stands for."""
        head = _SPELT.get(head, head)
        return self._units.get(head) or self._upcoming_units.get(head)

    def agency(self, head: str) -> Named | None:
        """What a bare `Đảng ủy Cơ quan`, `Chi bộ Cơ quan` stands for: the one with that `head` named last with what it is of."""
        return self._agencies.get(head)

    def court(self) -> RawBody | None:
        """The court or procuracy that the article is about, if it names those of one sort and rank only."""
        return next(iter(self._courts.values())) if len(self._courts) == 1 else None

    def unit_called(self, short: str) -> RawBody | None:
        """The unit whose name ends in `short`, two words or more: `Thép An Hải` after `Công ty Cổ phần Thép An Hải`."""
        ending = f" {fold(short)}"
        units = (*reversed(self._units.values()), *self._upcoming_units.values())
        units = tuple(body for body in units if body.head.kind is not OrganisationKind.MASS_ORGANISATION)
        return next((body for body in units if body.unit is not None and fold(body.unit).endswith(ending)), None) if " " in short else None

    def branded(self, short: str) -> RawBody | None:
        """The unit of the article that it calls by the one word `short` too (`Tổng Công ty Cao su An Hải (VRAH)`)."""
        return self._branded.get(fold(short))

    def upcoming(self, head: str) -> RawBody | None:
        """The state body or union of that head that the article names first with its territory."""
        return self._upcoming_bodies.get(head)

    def upcoming_owner(self, organ: str) -> RawBody | None:
        """The territory's committee that the first organ of that head is said to belong to, if no committee has been named yet."""
        return self._upcoming_owners.get(organ) if self.committee is None else None

    def committees_place(self) -> Place | None:
        """Where the party committee last named in full sits."""
        return self.committee.place if self.committee else None

    def only_unit(self) -> RawBody | None:
        """The school, hospital, firm or the like that the article names, if it names one only: what a bare `Chi bộ` is of."""
        only = self._only(PARTS_OF_UNITS)
        has_cell = only is not None and only.head.family is Family.UNIT and only.head.kind is not OrganisationKind.MASS_ORGANISATION
        return only if has_cell else None

    def fuller(self, raw: RawBody) -> RawBody | None:
        """The unit that `raw` names by its brand, or without its place: `Bệnh viện Y dược cổ truyền` beside `Bệnh viện Y dược cổ truyền Tây Ninh`."""
        short = fold(raw.unit or "")
        placed = self._placed.get((raw.head.name, short), {})
        if len(placed) == 1:
            return next(iter(placed.values()))  # `Trung tâm Y tế` beside `Trung tâm Y tế huyện A`
        branded = self._branded.get(short)
        if branded is not None and branded.head.name == raw.head.name and branded.unit != raw.unit:
            return branded
        for unit, body in self._with_place.get(raw.head.name, {}).items() if " " in short else ():
            if fold(unit).startswith(f"{short} "):
                rest = unit[len(short) + 1 :]
                if rest.startswith(_ARMIES) or (raw.head.family is Family.UNIT and gazetteer().named(rest)):
                    return body
        return None

    def host(self) -> RawBody | None:
        """The school, hospital, department or firm that the article names, if it names one only: what a `Khoa`, a `Phòng` is part of."""
        only = self._only(PARTS_OF_UNITS)
        return only if only is not None and only.head.name in _HOSTS else None

    def _only(self, besides: tuple[str, ...]) -> RawBody | None:
        """The unit that the article names if it names one only, those with heads `besides` apart."""
        named = (*self._units.values(), *self._upcoming_units.values())
        units = {fold(f"{body.head.name} {body.unit}"): body for body in named if body.unit is not None and body.head.name not in besides}
        return next(iter(units.values())) if len(units) == 1 else None

    def organ(self, head: str) -> Named | None:
        """The organ of that head named last with its committee: what `Chủ nhiệm UBKT` is of where no committee is named."""
        return self._organs.get(head)

    def acting_organ(self, head: str) -> Named | None:
        """The organ of that head, one that acts upon others' committees, that the article named first with its own committee."""
        return self._first_organs.get(head) if head in _ACTING_ORGANS else None

    def organ_going_on(self, text: str, raw: RawBody) -> Named | None:
        """What a bare organ at the head of a sentence is: that of the sentence before, where it stood at the head too, whomever it told something."""
        same = self._opened is not None and self._opened.name.startswith(f"{raw.head.name} ") and self._is_at_the_head(text, raw)
        return self._opened if same else None

    def note_subject(self, text: str, raw: RawBody, named: Named) -> None:
        """Keep in mind that the sentence opens with `raw`, whose completed name is `named`, if it does."""
        if raw.head.family is Family.ORGAN and named.resolved and self._is_at_the_head(text, raw):
            self._opens = named

    def _is_at_the_head(self, text: str, raw: RawBody) -> bool:
        return raw.start == self._sentence or (raw.start - self._sentence < _ADVERBIAL and text.endswith(", ", self._sentence, raw.start))

    def firm(self) -> RawBody | None:
        """The firm named last: what a bare `HĐTV`, `Tổng Giám đốc` belongs to."""
        return next((body for head, body in reversed(self._units.items()) if head in _FIRMS), None)

    def name_of(self, raw: RawBody) -> Named | None:
        """The name that `raw` was remembered by."""
        return self._names.get(id(raw))

    def remember(self, raw: RawBody, named: Named) -> None:
        """Have bare names behind `raw`, whose completed name is `named`, mean what it does."""
        self._names[id(raw)] = named
        if is_one_of_several(raw):
            return
        for body in (raw, raw.owner):
            if body is not None and body.territory is not None and body.territory.name is not None and named.place is not None:
                self.places.remember(named.place, of_party=raw.head.kind.startswith("party"))
            if body is not None and body.unit is not None and body.head.family in _UNITS:
                self._units.pop(body.head.name, None)  # the last one named stands last
                self._units[body.head.name] = body
        unit = fold(raw.unit or "")
        if raw.head.family in COMMITTEE_FAMILIES and (unit.startswith(f"{AGENCY} ") or (unit == AGENCY and raw.owner is not None)):
            self._agencies[raw.head.name] = named
        if raw.unit is not None and fold(raw.unit).startswith("khối") and fold(raw.unit) != "khối":
            self.bloc = raw
        if raw.head.family is Family.ORGAN and named.resolved:
            self._organs[raw.head.name] = named
            self._first_organs.setdefault(raw.head.name, named)
        if raw.head.family is Family.TERRITORIAL:
            self._remember_territorial(raw, named)
        elif raw.head.family is Family.UNIT and named.kind is OrganisationKind.MASS_ORGANISATION and named.resolved:
            self.mass = named
        elif raw.head.family in COMMITTEE_FAMILIES and named.resolved and named.kind in _OF_THE_PARTY:
            self._remember_committee(raw, named)
        elif (
            raw.head.family is Family.MEMBERSHIP
            and self.grassroots is None
            and (raw.owner is not None or fold(raw.unit or "khối") != "khối")
        ):
            self.grassroots = named  # `Đảng ủy các cơ quan Đảng tỉnh` of a province that nothing tells

    def _remember_territorial(self, raw: RawBody, named: Named) -> None:
        if named.kind is OrganisationKind.STATE_BODY and raw.territory is not None:
            self.state_place = named.place
        if named.kind is OrganisationKind.MASS_ORGANISATION and named.resolved:
            self.mass = named

    def _remember_committee(self, raw: RawBody, named: Named) -> None:
        self.of_party = named
        if raw.head.family is Family.CELL:
            self.cell = named
            return
        self.committee = named
        if named.name.startswith("Đảng ủy "):  # a province's or a district's committee has a word of its own
            self.grassroots = named


def is_one_of_several(raw: RawBody) -> bool:
    """Of `Tỉnh ủy A, B và C` none is what a bare `Tỉnh ủy` stands for."""
    heads = (raw.head, raw.owner.head) if raw.owner is not None else (raw.head,)
    return (raw.shared or raw.listed) and any(head.family in (Family.COMMITTEE, Family.MEMBERSHIP) for head in heads)
