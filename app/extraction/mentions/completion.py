"""Completing names: which territory a bare `Thành ủy` has, which committee an organ belongs to, what `Đảng bộ Khối` is.

A body is completed from its own words first, then from those beside it in the same list of posts, then from the nearest
mention before it, then from the place that the article is about. Where none tells, the bare name stands, unresolved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.extraction.facts import Level, OrganisationKind
from app.extraction.folding import fold
from app.extraction.gazetteer import Gazetteer, Unit, gazetteer
from app.extraction.lexicon import load_toml
from app.extraction.mentions.bodies import RawBody
from app.extraction.mentions.heads import HEADS, Family
from app.extraction.mentions.posts import RawPost
from app.extraction.mentions.territories import RANK_OF_TYPE, Territory
from app.extraction.reading import Context
from app.extraction.spans import BodyMention

COMMITTEE_OF_TYPE = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "quận": "Quận ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy"}
_BELOW = {Level.CENTRAL: Level.PROVINCE, Level.PROVINCE: Level.DISTRICT, Level.DISTRICT: Level.GRASSROOTS, Level.COMMUNE: Level.GRASSROOTS}
_ABBREVIATIONS: dict[str, str] = load_toml("units")["abbreviations"]
_SEPARATORS = re.compile(r"[\s&,.–-]+|và")
_HEADS_OF_TITLES = {
    "Hiệu trưởng": ("Trường", "Học viện"),
    "Viện trưởng": ("Viện",),
    "Chánh án": ("Tòa án",),
    "Cục trưởng": ("Cục", "Tổng cục", "Chi cục"),
    "Vụ trưởng": ("Vụ",),
    "Tổng Giám đốc": ("Tổng công ty", "Công ty", "Tập đoàn", "Ngân hàng", "Quỹ"),
    "Tư lệnh": ("Quân", "Bộ Tư lệnh", "Vùng"),
    "Giám đốc": ("Sở", "Công ty", "Tổng công ty", "Trung tâm", "Bệnh viện", "Công an", "Ban Quản lý", "Ngân hàng", "Quỹ", "Bảo", "Kho bạc", "Đài", "Học viện", "Nhà"),
}
_NOUNS = ("Tiểu ban", "Ban", "Đoàn", "Phòng", "Văn phòng")
_SECRETARY = ("Bí thư", "Bí thư Thường trực")
_PARTY_HEADS = (Family.COMMITTEE, Family.MEMBERSHIP, Family.CELL)


@dataclass(frozen=True, slots=True)
class Place:
    """A territory settled: its rank word, its bare name, and the gazetteer's unit where it knows it."""

    type: str
    name: str
    unit: Unit | None = None

    @property
    def rank(self) -> Level | None:
        """The rank of the territory; a city that the gazetteer does not know is taken for a district's."""
        if self.unit is not None:
            return self.unit.rank
        return RANK_OF_TYPE.get(self.type, Level.DISTRICT if self.type == "thành phố" else None)

    @property
    def written(self) -> str:
        """With its rank word: `huyện Sơn Hà`, `Thành phố Hồ Chí Minh`."""
        return f"Thành phố {self.name}" if self.name == "Hồ Chí Minh" else f"{self.type} {self.name}"


@dataclass(frozen=True, slots=True)
class Named:
    """A completed name and what goes with it."""

    name: str
    kind: OrganisationKind
    level: Level | None
    parent: str | None = None
    place: Place | None = None
    resolved: bool = True


class Completer:
    """Completes the bodies of one article in text order, remembering what has been named so far."""

    def __init__(self, context: Context, table: Gazetteer | None = None) -> None:
        self._table = table or gazetteer()
        self._province = self._unit(context.province)
        self._district = self._unit(context.district)
        self._commune = self._unit(context.commune)
        self._places: dict[str, Place] = {}
        """The territory last named, by rank word (a city's by rank: `thành phố/province`)."""
        self._committee: Named | None = None
        """The party committee last named in full."""
        self._grassroots: Named | None = None
        """The committee of a unit or commune last named in full, for a bare `Đảng ủy`."""
        self._cell: Named | None = None
        self._bloc: RawBody | None = None
        self._upcoming: dict[str, Place] = {}
        self._units: dict[str, RawBody] = {}
        """The unit last named, by its head: what a bare `Trường`, `Bộ`, `Công ty` stands for."""
        self._upcoming_units: dict[str, RawBody] = {}
        self._by_raw: dict[int, Named] = {}

    def _unit(self, code: str | None) -> Unit | None:
        return self._table.unit(code) if code else None

    def foresee(self, bodies: Iterable[RawBody]) -> None:
        """Note the territories and units that the article names anywhere: what a headline leaves out stands in the text."""
        for raw in bodies:
            for body in (raw, raw.owner):
                if body is None:
                    continue
                if body.territory is not None and body.territory.name is not None:
                    type_ = body.territory.type or (body.head.types[0] if body.head.types else None)
                    place = self._place(body.territory, type_, None) if type_ else None
                    if place is not None:
                        self._upcoming.setdefault(place.type, place)
                if body.unit is not None and body.head.family in (Family.UNIT, Family.DEPARTMENT):
                    self._upcoming_units.setdefault(body.head.name, body)

    def complete(self, text: str, raw: RawBody, beside: list[RawBody]) -> BodyMention:
        """The finished mention of `raw`. `beside` are the other bodies of its list of posts, right ones first."""
        named = self._named(raw, beside)
        self._remember(raw, named)
        return self._mention(text, raw.start, raw.end, named, explicit=not raw.is_bare or raw.head.family in (Family.COMMITTEE, Family.TERRITORIAL))

    def _mention(self, text: str, start: int, end: int, named: Named, *, explicit: bool) -> BodyMention:
        return BodyMention(
            start,
            end,
            name=named.name,
            key=fold(named.name),
            printed=text[start:end],
            kind=named.kind,
            level=named.level,
            parent=named.parent,
            place=named.place.unit.code if named.place and named.place.unit else None,
            resolved=named.resolved,
            explicit=explicit,
        )

    def enter(self, text: str, start: int, end: int) -> None:
        """Begin the sentence [start, end). `Cần Thơ: Ngày 10/5 ...` opens a section about another place than the article's."""
        name_end, units = self._table.longest_at(text, start)
        province = next((unit for unit in units if unit.rank is Level.PROVINCE), None)
        if province is None or not (text[name_end : name_end + 1] == ":" or (self._province is None and name_end < end)):
            return
        self._province, self._district, self._commune = province, None, None
        self._places.clear()
        self._upcoming.clear()
        self._committee = None

    def implied(self, text: str, post: RawPost, beside: list[RawBody], nearby: list[RawBody]) -> BodyMention | None:
        """The body of a post that names none: the one its title tells, its neighbour's, the committee last named; or None.

        `nearby` are the bodies named shortly before it in its sentence, the last first (`nhận công tác tại Sở Y tế, giữ chức Giám đốc`).
        """
        if post.fixed is not None:
            head = HEADS[fold(post.fixed)]
            named: Named | None = Named(head.name, head.kind, head.rank)
        elif post.bodiless and not (beside and post.title.endswith("Trưởng Khoa")):
            named = None
        elif post.title.endswith(_SECRETARY):
            named = self._secretary_of(beside)
        else:
            named = self._of_kind(post, beside, nearby)
        if named is None:
            return None
        return self._mention(text, post.start, post.end, named, explicit=False)

    def _fits_title(self, title: str, head: str) -> bool:
        """Whether someone of that title is at the head of such a body (`Hiệu trưởng` of a school only)."""
        wanted = next((heads for ending, heads in _HEADS_OF_TITLES.items() if title.endswith(ending)), None)
        return wanted is None or head.startswith(wanted)

    def _of_kind(self, post: RawPost, beside: list[RawBody], nearby: list[RawBody]) -> Named | None:
        """The body of a bare `Phó Ban`, `Giám đốc`, `Bộ trưởng`: one of its kind named beside it or shortly before, or the ministry last named."""
        noun = next((noun for noun in _NOUNS if post.title.endswith(noun)), None)
        if noun is not None:
            for other in nearby:
                if fold(other.head.name).startswith(fold(noun)) and not other.is_bare:
                    return self._named(other, [])
        if post.title.endswith(("Bộ trưởng", "Thứ trưởng")):
            ministry = self._unit_known("Bộ")
            return self._unit_named(ministry, []) if ministry is not None else None
        for other in (*beside, *nearby[:1]):
            families = (Family.DEPARTMENT, Family.UNIT) if other in nearby else (Family.TERRITORIAL, Family.DEPARTMENT, Family.UNIT)
            fits = self._fits_title(post.title, other.head.name)
            if noun is None and fits and other.head.family in families and not (other in nearby and other.is_bare):
                return self._named(other, [])
        school = self._unit_known("Trường") if post.title.endswith("Hiệu trưởng") else None
        return self._unit_named(school, []) if school is not None else None

    def _secretary_of(self, beside: list[RawBody]) -> Named | None:
        for other in beside:
            if other.head.family is Family.TERRITORIAL and other.head.kind is OrganisationKind.STATE_BODY and other.territory is not None:
                return self._of_territory(other.territory, RawBody(other.start, other.end, HEADS["đảng ủy"]), [])
        return self._committee

    # --- by family

    def _named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        family = raw.head.family
        if family is Family.FIXED:
            return Named(raw.head.name, raw.head.kind, raw.head.rank or (self._committee.level if self._committee else None))
        if family is Family.COMMITTEE:
            return self._committee_named(raw, beside)
        if family in (Family.MEMBERSHIP, Family.CELL):
            return self._membership_named(raw, beside)
        if family is Family.ORGAN:
            return self._organ_named(raw, beside)
        if family is Family.TERRITORIAL:
            return self._territorial_named(raw, beside)
        return self._unit_named(raw, beside)

    def _committee_named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        type_ = raw.head.types[0]
        place = self._place(raw.territory, type_, raw.head.rank) or self._beside(type_, beside) or self._known(type_)
        level = place.rank if place else raw.head.rank
        if place is None:
            return Named(raw.head.name, raw.head.kind, level, resolved=False)
        name = f"{raw.head.name} {place.written if place.name == 'Hồ Chí Minh' else place.name}"
        return Named(name, raw.head.kind, level, place=place)

    def _membership_named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        word = raw.head.name
        level = Level.GRASSROOTS
        if raw.central:
            return Named("Ban Chấp hành Trung ương Đảng", OrganisationKind.PARTY_COMMITTEE, Level.CENTRAL)
        if raw.owner is not None:
            host = self._named(raw.owner, beside)
            return Named(f"{word} {host.name}", raw.head.kind, level, place=host.place, resolved=host.resolved)
        if raw.unit is not None:
            return self._of_unit(raw, beside)
        if raw.territory is not None:
            return self._of_territory(raw.territory, raw, beside)
        return self._bare_membership(raw, beside)

    def _of_territory(self, territory: Territory, raw: RawBody, beside: list[RawBody]) -> Named:
        type_ = territory.type or (territory.units[0].type if territory.units else "xã")
        place = self._place(territory, type_, None) or self._beside(type_, beside) or self._known(type_)
        head = COMMITTEE_OF_TYPE.get(type_)
        if raw.head.family is Family.CELL:
            return Named(f"Chi bộ {place.written if place else type_}", raw.head.kind, Level.GRASSROOTS, place=place, resolved=place is not None)
        if place is None:
            return Named(head or f"Đảng ủy {type_}", raw.head.kind, RANK_OF_TYPE.get(type_), resolved=False)
        if head is None:
            return Named(f"Đảng ủy {place.written}", raw.head.kind, place.rank, place=place)
        return Named(f"{head} {place.written if place.name == 'Hồ Chí Minh' else place.name}", raw.head.kind, place.rank, place=place)

    def _of_unit(self, raw: RawBody, beside: list[RawBody]) -> Named:
        unit = _unit_words(raw.unit or "")
        if (known := self._unit_known(unit)) is not None:
            host = self._unit_named(known, [])  # `Đảng ủy Trường`: the school that the article is about
            return Named(f"{raw.head.name} {host.name}", raw.head.kind, Level.GRASSROOTS, place=host.place)
        if raw.head.family is Family.CELL or not fold(unit).startswith("khối"):
            place = self._place_of_unit(raw.territory, beside)
            written = f" {place.written}" if place else ""
            return Named(f"{raw.head.name} {unit}{written}", raw.head.kind, Level.GRASSROOTS, place=place)
        if fold(unit) == "khối" and self._bloc is not None:
            return self._of_unit(self._bloc, beside)
        if fold(unit).endswith(("trung ương", "trung ương đảng")):
            return Named(f"Đảng ủy {unit}", raw.head.kind, Level.PROVINCE)
        if raw.territory is None:
            place = self._known("tỉnh") or self._known("thành phố")
            return Named(f"Đảng ủy {unit}", raw.head.kind, Level.DISTRICT, resolved=fold(unit) != "khối")
        type_ = raw.territory.type or "tỉnh"
        place = self._place(raw.territory, type_, None) or self._known(type_)
        if place is None:
            rank = RANK_OF_TYPE.get(type_, Level.PROVINCE)
            return Named(f"Đảng ủy {unit} {type_.capitalize()}", raw.head.kind, _BELOW.get(rank), resolved=False)
        return Named(f"Đảng ủy {unit} {place.written}", raw.head.kind, _BELOW.get(place.rank or Level.PROVINCE), place=place)

    def _bare_membership(self, raw: RawBody, beside: list[RawBody]) -> Named:
        """`Đảng ủy` in a list of posts is that of the body beside it; alone, the one last named."""
        for other in beside:
            if other.head.family in (Family.DEPARTMENT, Family.UNIT) and not other.is_bare:
                host = self._named(other, [])
                return Named(f"{raw.head.name} {host.name}", raw.head.kind, Level.GRASSROOTS, place=host.place)
            if other.head.family is Family.TERRITORIAL and other.head.kind is not OrganisationKind.STATE_BODY and other.territory is not None:
                host = self._named(other, [])
                return Named(f"{raw.head.name} {host.name}", raw.head.kind, Level.GRASSROOTS, place=host.place)
            if other.head.name == "Công an" and other.territory is not None:
                host = self._named(other, [])
                return Named(f"{raw.head.name} {host.name}", raw.head.kind, Level.GRASSROOTS, place=host.place)
            if raw.head.family is not Family.CELL and other.territory is not None and other.head.family is Family.TERRITORIAL:
                return self._of_territory(other.territory, raw, beside)
        known = self._cell if raw.head.family is Family.CELL else (self._grassroots or self._committee)
        if known is not None:
            return known
        if raw.head.family is not Family.CELL and self._commune is not None:
            place = _place_of(self._commune)
            return Named(f"Đảng ủy {place.written}", raw.head.kind, Level.COMMUNE, place=place)
        return Named(raw.head.name, raw.head.kind, None if raw.head.family is not Family.CELL else Level.GRASSROOTS, resolved=False)

    def _organ_named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        if raw.central:
            name = "Ban Chấp hành Trung ương Đảng" if raw.head.name == "Ban Chấp hành" else f"{raw.head.name} Trung ương"
            if raw.head.name == "Văn phòng":
                name = "Văn phòng Trung ương Đảng"
            return Named(name, raw.head.kind if name != "Ban Chấp hành Trung ương Đảng" else OrganisationKind.PARTY_COMMITTEE, Level.CENTRAL)
        owner = self._owner(raw, beside)
        if raw.head.name == "Ban Chấp hành" and (owner is None or owner.kind in (OrganisationKind.PARTY_COMMITTEE, OrganisationKind.PARTY_CELL)):
            return owner or Named("Ban Chấp hành", OrganisationKind.PARTY_COMMITTEE, None, resolved=False)
        if owner is None:
            return Named(raw.head.name, raw.head.kind, None, resolved=False)
        if owner.kind is OrganisationKind.STATE_BODY and not raw.head.host:
            return Named(f"{raw.head.name} {owner.name}", owner.kind, owner.level, place=owner.place)
        kind = raw.head.kind if raw.head.host or owner.kind is not OrganisationKind.MASS_ORGANISATION else owner.kind
        return Named(f"{raw.head.name} {owner.name}", kind, owner.level, owner.name, owner.place, owner.resolved)

    def _owner(self, raw: RawBody, beside: list[RawBody]) -> Named | None:
        """The committee that an organ belongs to: named behind it, beside it in the same list, or last before it."""
        if raw.owner is not None:
            return self._named(raw.owner, beside)
        for other in beside:
            if raw.head.host:
                if other.head.family in (Family.DEPARTMENT, Family.TERRITORIAL, Family.FIXED, Family.UNIT) and not other.head.kind.startswith("party"):
                    return self._named(other, [])
                continue
            committee = other.owner if other.head.family is Family.ORGAN else other
            if committee is not None and committee.head.family in _PARTY_HEADS and not (committee.is_bare and committee.head.family is not Family.COMMITTEE):
                return self._named(committee, [o for o in beside if o is not other])
        if raw.head.host:
            ministry = self._unit_known("Bộ")
            return self._unit_named(ministry, []) if ministry is not None else None
        return self._committee

    def _territorial_named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        head = raw.head
        if raw.central:
            return Named(f"{head.name} Trung ương", head.kind, Level.CENTRAL)
        if raw.territory is not None:
            type_ = raw.territory.type or (raw.territory.units[0].type if raw.territory.units else "tỉnh")
            place = self._place(raw.territory, type_, None) or self._beside(type_, beside) or self._known(type_)
        else:
            place, type_ = self._default_place(raw, beside), ""
        if place is None:
            return Named(f"{head.name} {type_}".strip(), head.kind, RANK_OF_TYPE.get(type_), resolved=False)
        return Named(f"{head.name} {place.written}", head.kind, place.rank, place=place)

    def _default_place(self, raw: RawBody, beside: list[RawBody]) -> Place | None:
        """Where a state body without a territory sits: the province's for those that only provinces have, else its neighbours'."""
        if raw.head.province_only:
            return self._province_place()
        for other in beside:
            if (named := self._by_raw.get(id(other))) and named.place is not None:
                return named.place
            if other.territory is not None and other.territory.type:
                return self._place(other.territory, other.territory.type, None) or self._known(other.territory.type)
            if other.head.family is Family.COMMITTEE:
                return self._committee_named(other, []).place
        return self._committee.place if self._committee else None

    def _unit_named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        head = raw.head
        if raw.unit is None and raw.owner is None and raw.territory is None:
            known = self._unit_known(head.of_unit or head.name)
            if known is None:
                return Named(head.name, head.kind, head.rank, resolved=False)
            named = self._unit_named(known, [])
            return Named(f"{head.name} {named.name}", head.kind, None, place=named.place) if head.of_unit else named
        name = " ".join(part for part in (head.name, _unit_words(raw.unit or "")) if part)
        if raw.owner is not None:
            owner = self._named(raw.owner, beside)
            return Named(f"{name}, {owner.name}" if "nhân dân" not in head.name else f"{name} {owner.name}", head.kind, owner.level, place=owner.place)
        ministry = self._unit_known("Bộ") if head.name in ("Cục", "Vụ") and raw.territory is None else None
        if ministry is not None:
            owner = self._unit_named(ministry, [])
            return Named(f"{name}, {owner.name}", head.kind, owner.level)
        if head.family is Family.UNIT or (head.rank is Level.CENTRAL and raw.territory is None):
            place = self._place_of_unit(raw.territory, beside)
            return Named(f"{name} {place.written}" if place else name, head.kind, head.rank, place=place)
        place = self._place_of_unit(raw.territory, beside)
        if place is None and head.province_only:
            place = self._province_place()
        if place is None:
            return Named(name, head.kind, Level.PROVINCE if head.province_only else None)
        return Named(f"{name} {place.written}", head.kind, place.rank, place=place)

    def _unit_known(self, head: str) -> RawBody | None:
        return self._units.get(head) or self._upcoming_units.get(head)

    # --- places

    def _place(self, territory: Territory | None, type_: str, rank: Level | None) -> Place | None:
        """The place that the text names, settled among the gazetteer's namesakes; None where it names none."""
        if territory is None or territory.name is None:
            return None
        unit = self._choose(territory, rank)
        if unit is None:
            return Place(type_, territory.name)
        printed = territory.type if territory.type and territory.type in (unit.type, "thành phố") else None
        return Place(printed or unit.type, unit.name, unit)

    def _choose(self, territory: Territory, rank: Level | None) -> Unit | None:
        units = [unit for unit in territory.units if rank is None or unit.rank is rank]
        if territory.within is not None:
            units = [unit for unit in units if self._is_within(unit, territory.within)] or units
        if len(units) > 1 and self._province is not None:
            near = [unit for unit in units if self._province_code(unit) == self._province.code or unit.code == self._province.code]
            units = near or units
        if len(units) > 1 and self._district is not None:
            units = [unit for unit in units if unit.parent == self._district.code] or units
        top = [unit for unit in units if unit.rank is Level.PROVINCE]
        return (top or units)[0] if units and (len(units) == 1 or top or len({unit.parent for unit in units}) == 1 or self._province is not None) else None

    def _is_within(self, unit: Unit, name: str) -> bool:
        parent = self._table.unit(unit.parent) if unit.parent else None
        return parent is not None and (fold(parent.name) == fold(name) or self._is_within(parent, name))

    def _province_code(self, unit: Unit) -> str | None:
        province = self._table.province_of(unit)
        return province.code if province else None

    def _beside(self, type_: str, beside: list[RawBody]) -> Place | None:
        for other in beside:
            territory = other.territory or (other.owner.territory if other.owner else None)
            if territory is None or territory.name is None:
                continue
            printed = territory.type or (other.head.types[0] if other.head.types else None)
            if printed == type_ or (printed is None and any(unit.type == type_ for unit in territory.units)):
                return self._place(territory, type_, None)
        return None

    def _known(self, type_: str) -> Place | None:
        """The territory of that rank word that the article has named last, else the one it is about."""
        if (place := self._places.get(type_)) is not None:
            return place
        for unit in (self._district, self._province, self._commune):
            if unit is not None and unit.type == type_:
                return _place_of(unit)
        return self._upcoming.get(type_)

    def _province_place(self) -> Place | None:
        if self._province is not None:
            return _place_of(self._province)
        for type_ in ("tỉnh", "thành phố"):
            place = self._places.get(type_)
            if place is not None and place.rank is Level.PROVINCE:
                return place
        return None

    def _place_of_unit(self, territory: Territory | None, beside: list[RawBody]) -> Place | None:
        if territory is None:
            return None
        type_ = territory.type or (territory.units[0].type if territory.units else "tỉnh")
        return self._place(territory, type_, None) or self._beside(type_, beside) or self._known(type_)

    # --- memory

    def _remember(self, raw: RawBody, named: Named) -> None:
        self._by_raw[id(raw)] = named
        for body in (raw, raw.owner):
            if body is not None and body.territory is not None and body.territory.name is not None:
                place = named.place
                if place is not None:
                    self._places[place.type] = place
        for body in (raw, raw.owner):
            if body is not None and body.unit is not None and body.head.family in (Family.UNIT, Family.DEPARTMENT):
                self._units[body.head.name] = body
        if raw.unit is not None and fold(raw.unit).startswith("khối") and fold(raw.unit) != "khối":
            self._bloc = raw
        committee = self._by_raw.get(id(raw.owner)) if raw.owner else None
        if raw.owner is not None and raw.owner.head.family in _PARTY_HEADS and committee is None:
            self._remember(raw.owner, self._named(raw.owner, []))
        if raw.head.family in _PARTY_HEADS and named.resolved and named.kind in (OrganisationKind.PARTY_COMMITTEE, OrganisationKind.PARTY_CELL):
            if raw.head.family is Family.CELL:
                self._cell = named
            else:
                self._committee = named
                if named.level in (Level.GRASSROOTS, Level.COMMUNE) or fold(named.name).startswith("đảng ủy khối"):
                    self._grassroots = named


def _place_of(unit: Unit) -> Place:
    return Place(unit.type, unit.name, unit)


def _unit_words(unit: str) -> str:
    """The unit as a record writes it: abbreviated fields of work written out, the opening word with a capital."""
    if (field := _ABBREVIATIONS.get(_SEPARATORS.sub("", unit))) is not None:
        return field
    return unit[:1].upper() + unit[1:] if unit[:6].lower().startswith(("khối", "trường")) else unit

