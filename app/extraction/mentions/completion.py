"""Completing names: which territory a bare `Thành ủy` has, which committee an organ belongs to, what `Đảng bộ Khối` is.

A body is completed from its own words first, then from those beside it in the same list of posts, then from the nearest
mention before it, then from the place that the article is about. Where none tells, the bare name stands, unresolved.
"""

from __future__ import annotations

from app.extraction.facts import PARTY_CENTRE, PEOPLES_COMMITTEE, Level, OrganisationKind
from app.extraction.folding import fold
from app.extraction.gazetteer import RANK_OF_TYPE
from app.extraction.mentions.heads import BOARDS, COMMITTEE_FAMILIES, Family
from app.extraction.mentions.known_bodies import PARTS_OF_UNITS, KnownBodies, Named, is_one_of_several
from app.extraction.mentions.places import Place
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.territories import Territory
from app.extraction.mentions.unit_completion import UnitCompleter
from app.extraction.mentions.unit_names import unit_written
from app.extraction.reading import Context
from app.extraction.spans import BodyMention

COMMITTEE_OF_TYPE = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "quận": "Quận ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy"}
_YOUTH_UNION = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
_YOUTH_OF_TYPE = {"tỉnh": "Tỉnh đoàn", "thành phố": "Thành đoàn", "quận": "Quận đoàn", "huyện": "Huyện đoàn", "thị xã": "Thị đoàn"}
"""The Youth Union of a territory goes by the short name of its committee, as the party does."""
_BELOW = {Level.CENTRAL: Level.PROVINCE, Level.PROVINCE: Level.DISTRICT, Level.DISTRICT: Level.GRASSROOTS, Level.COMMUNE: Level.GRASSROOTS}
_HOST_FAMILIES = (Family.DEPARTMENT, Family.TERRITORIAL, Family.FIXED, Family.UNIT)
"""The heads of those who have a `Ban Cán sự đảng`, a `Đảng đoàn` of their own."""
_BLOCS_OF_PROVINCES = ("khối doanh nghiệp", "khối các cơ quan", "khối cơ quan", "khối dân")
_COMMAND = "Bộ Tư lệnh"
_COMMANDED = ("Quân khu", "Quân chủng", "Quân đoàn", "Binh chủng")
"""Whose command is named with their committee: `Đảng ủy, Bộ Tư lệnh Quân khu 9`."""
_BLOCS = ("khối", "các cơ quan", "mặt trận tổ quốc", "mttq")
"""`Đảng ủy Khối các cơ quan tỉnh` until 2025, `Đảng ủy các cơ quan Đảng tỉnh` since: one rank below the territory's committee."""


class Completer:
    """Completes the bodies of one article in text order, remembering what has been named so far."""

    def __init__(self, context: Context) -> None:
        self.known = KnownBodies(context)
        self.places = self.known.places
        self._units = UnitCompleter(self.known, self.named)

    def complete(self, text: str, raw: RawBody, beside: list[RawBody]) -> BodyMention:
        """The finished mention of `raw`. `beside` are the other bodies of its list of posts, right ones first."""
        named = self._whole_of_beside(text, raw, beside) or self.named(raw, beside)
        if (
            not named.resolved
            and raw.is_bare
            and raw.head.family is Family.CELL
            and text.startswith("Chi", raw.start)
            and text.endswith("thư ", 0, raw.start)
        ):
            named = self._units.cell_of_the_only_one(raw) or named
        self._remember(raw, named)
        return named.mention(
            text,
            raw.start,
            raw.end,
            explicit=not raw.is_bare
            or raw.head.family in (Family.COMMITTEE, Family.TERRITORIAL)
            or (raw.head.host and named.parent is not None)
            or (raw.head.family in (Family.MEMBERSHIP, Family.ORGAN) and bool(beside) and named.resolved),
        )

    def _whole_of_beside(self, text: str, raw: RawBody, beside: list[RawBody]) -> Named | None:
        """Of `Ban Chấp hành Đảng bộ, Ban Thường vụ Huyện ủy A` the first is that committee, of which the second is the organ."""
        owner = beside[0].owner if beside and beside[0].head.family is Family.ORGAN else None
        is_whole = raw.is_bare and raw.head.family is Family.MEMBERSHIP and text.startswith(("Ban Chấp hành", "BCH"), raw.start)
        return self.named(owner, []) if is_whole and owner is not None and not owner.is_bare else None

    def named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        """The completed name of `raw`; see `complete` for `beside`."""
        family = raw.head.family
        if family is Family.FIXED:
            return Named(raw.head.name, raw.head.kind, raw.head.rank or (self.known.committee.level if self.known.committee else None))
        if family is Family.COMMITTEE:
            return self._committee_named(raw, beside)
        if family in (Family.MEMBERSHIP, Family.CELL):
            return self._membership_named(raw, beside)
        if family is Family.ORGAN:
            return self._organ_named(raw, beside)
        if family is Family.TERRITORIAL:
            return self._territorial_named(raw, beside)
        return self._units.named(raw, beside)

    def _committee_named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        type_ = raw.head.types[0]
        place = self.places.named(raw.territory, type_, raw.head.rank) or self.places.beside(type_, beside) or self.places.known(type_)
        level = place.rank if place else raw.head.rank
        if place is None and type_ == "tỉnh" and (city := self.places.province_place()) is not None and city.type == "thành phố":
            return Named(f"{COMMITTEE_OF_TYPE[city.type]} {city.name}", raw.head.kind, city.rank, place=city)  # `TUV` of a city
        if place is None:
            return Named(raw.head.name, raw.head.kind, level, resolved=False)
        name = f"{raw.head.name} {place.written if place.name == 'Hồ Chí Minh' else place.name}"
        return Named(name, raw.head.kind, level, place=place)

    def _membership_named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        word = raw.head.name
        level = Level.GRASSROOTS
        if raw.central:
            return Named(PARTY_CENTRE, OrganisationKind.PARTY_COMMITTEE, Level.CENTRAL)
        if raw.owner is not None:
            host = self._host_named(raw.owner, beside)
            level = raw.owner.head.committee_rank or level
            if raw.owner.head.name == PEOPLES_COMMITTEE and host.level is not None and raw.head.family is Family.MEMBERSHIP:
                level = _BELOW.get(host.level, level)  # since 2025 a committee right below the territory's
            agency = f" {raw.unit}" if raw.unit else ""
            return Named(f"{word}{agency} {host.name}", raw.head.kind, level, place=host.place, resolved=host.resolved)
        if raw.unit is not None:
            return self._of_unit(raw, beside)
        if raw.territory is not None:
            return self.of_territory(raw.territory, raw, beside)
        return self._bare_membership(raw, beside)

    def _host_named(self, host: RawBody, beside: list[RawBody]) -> Named:
        """The body whose cell or committee is named; a faculty's, a ward's as it stands (`Chi bộ Khoa Nội`), without whose it is."""
        is_part = host.head.name in PARTS_OF_UNITS and host.owner is None
        return self._units.named(host, beside, alone=True) if is_part else self.named(host, beside)

    def of_territory(self, territory: Territory, raw: RawBody, beside: list[RawBody]) -> Named:
        """The committee, or cell, of a territory: `Đảng bộ huyện A` is `Huyện ủy A`."""
        if territory.type is None and territory.units:
            place = self.places.called(territory)
            if place is None:
                return Named(f"{raw.head.name} {territory.name}", raw.head.kind, territory.units[0].rank, resolved=False)
            type_ = place.type
        else:
            type_ = territory.type or "xã"
            place = self.places.named(territory, type_, None) or self.places.beside(type_, beside) or self.places.known(type_)
        head = COMMITTEE_OF_TYPE.get(type_)
        if raw.head.family is Family.CELL:
            return Named(
                f"Chi bộ {place.written if place else type_}", raw.head.kind, Level.GRASSROOTS, place=place, resolved=place is not None
            )
        if place is None:
            return Named(head or f"Đảng ủy {type_}", raw.head.kind, RANK_OF_TYPE.get(type_), resolved=False)
        if head is None:
            return Named(f"Đảng ủy {place.written}", raw.head.kind, place.rank, place=place)
        return Named(f"{head} {place.written if place.name == 'Hồ Chí Minh' else place.name}", raw.head.kind, place.rank, place=place)

    def _of_unit(self, raw: RawBody, beside: list[RawBody]) -> Named:
        unit = unit_written(raw.unit or "")
        part, known = "", self.known.unit(unit) or self.known.unit_called(unit)
        if known is None and " " in unit:
            part, _, whole = unit.rpartition(" ")
            known = self.known.unit(whole)  # `Chi bộ Văn phòng Sở`
        if known is not None:
            host = self._units.named(known, [])  # `Đảng ủy Trường`: the school that the article is about
            name = " ".join(filter(None, (raw.head.name, part, host.name)))
            return Named(name, raw.head.kind, Level.GRASSROOTS, place=host.place)
        if unit == "Trường":
            return self._bare_membership(raw, beside)
        if raw.head.family is Family.CELL or not fold(unit).startswith(_BLOCS):
            place = self.places.of_unit(raw.territory, beside)
            if place is None and raw.head.implied:
                place = self.places.beside("tỉnh", beside) or self.places.province_place()
            written = f" {place.written}" if place else ""
            return Named(f"{raw.head.name} {unit}{written}", raw.head.kind, Level.GRASSROOTS, place=place)
        if fold(unit) == "khối" and self.known.bloc is not None:
            return self._of_unit(self.known.bloc, beside)
        if fold(unit).endswith(("trung ương", "trung ương đảng")):
            return Named(f"Đảng ủy {unit}", raw.head.kind, Level.PROVINCE)
        if raw.territory is None:
            place = self.places.province_place() if fold(unit).startswith(_BLOCS_OF_PROVINCES) else None
            written = f" {place.written}" if place else ""
            return Named(f"Đảng ủy {unit}{written}", raw.head.kind, Level.DISTRICT, resolved=fold(unit) != "khối")
        type_ = raw.territory.type or "tỉnh"
        place = self.places.named(raw.territory, type_, None) or self.places.known(type_)
        if place is None:
            rank = RANK_OF_TYPE.get(type_, Level.PROVINCE)
            return Named(f"Đảng ủy {unit} {type_}", raw.head.kind, _BELOW.get(rank), resolved=False)
        return Named(f"Đảng ủy {unit} {place.written}", raw.head.kind, _BELOW.get(place.rank or Level.PROVINCE), place=place)

    def _bare_membership(self, raw: RawBody, beside: list[RawBody]) -> Named:
        """`Đảng ủy` in a list of posts is that of the body beside it; alone, the one last named."""
        is_cell = raw.head.family is Family.CELL
        for other in beside:
            named = self._membership_beside(raw, other, beside)
            if named is not None:
                return self._fuller_cell(named, other) if is_cell else named
        if not is_cell and (side := self.places.side) is not None:
            return Named(f"Đảng ủy {side.written}", raw.head.kind, Level.COMMUNE, place=side)
        last = self.known.cell if is_cell else (self.known.grassroots or self.known.committee)
        if last is not None:
            return last
        place = self.places.commune
        if not is_cell and place is not None:
            return Named(f"Đảng ủy {place.written}", raw.head.kind, Level.COMMUNE, place=place)
        return Named(raw.head.name, raw.head.kind, Level.GRASSROOTS if is_cell else None, resolved=False)

    def _fuller_cell(self, named: Named, other: RawBody) -> Named:
        """The cell last named where it is meant: that of the agency of the union beside (`Chi bộ Cơ quan Hội Nông dân tỉnh A`), or a village's beside a commune's union."""
        cell = self.known.cell
        if cell is None or cell.name == named.name:
            return named
        union = other.owner if other.head.family is Family.ORGAN and other.owner is not None else other
        is_communes = union.territory is not None and RANK_OF_TYPE.get(union.territory.type or "") is Level.COMMUNE
        village = is_communes and union.head.kind is OrganisationKind.MASS_ORGANISATION
        return cell if village or cell.name.endswith(named.name.removeprefix("Chi bộ ")) else named

    def _membership_beside(self, raw: RawBody, other: RawBody, beside: list[RawBody]) -> Named | None:
        """The committee or cell of `other`, where a post in it stands beside `Bí thư Đảng ủy`, `Bí thư Chi bộ`."""
        committee = other.owner if other.head.family is Family.ORGAN and other.owner is not None else other
        if committee.head.family is raw.head.family and not committee.is_bare:
            return self.named(committee, [])  # `Ban Chấp hành Đảng bộ, Ban Thường vụ Đảng ủy phường A`
        if committee.head.family is Family.ORGAN and committee.territory is not None and raw.head.family is not Family.CELL:
            return self.of_territory(committee.territory, raw, beside)  # beside `Trưởng Ban Xây dựng Đảng phường A`
        territorial = other.head.family is Family.TERRITORIAL and other.territory is not None
        is_communes = territorial and other.territory is not None and RANK_OF_TYPE.get(other.territory.type or "") is Level.COMMUNE
        has_its_own = other.head.kind is not OrganisationKind.STATE_BODY or other.head.name == "Công an"
        if territorial and "CHQS" in other.head.name.replace("Chỉ huy Quân sự", "CHQS"):
            host = self.named(other, [])  # a military command's committee is that of all military cells of the territory
            written = f" {host.place.written}" if host.place else ""
            return Named(f"Đảng ủy Quân sự{written}", raw.head.kind, Level.GRASSROOTS, place=host.place)
        if (led := _unit_led(other)) is not None:
            return Named(f"{raw.head.name} {unit_written(led)}", raw.head.kind, Level.GRASSROOTS)
        unit = self.known.unit(other.head.of_unit) if other.head.of_unit else None
        if unit is None and other.head.name.startswith(BOARDS) and other.owner is not None:
            unit = other.owner
        is_part = (
            raw.head.family is not Family.CELL and other.head.name in PARTS_OF_UNITS
        )  # a faculty has a cell, and no committee of its own
        if unit is None and not is_part and (other.head.family in (Family.DEPARTMENT, Family.UNIT) and not other.is_bare):
            unit = other
        if unit is None and other.head.family is Family.UNIT and other.is_bare:
            unit = self.known.unit(other.head.name)
        if unit is None and other.national and other.territory is None:
            unit = other
        if unit is None and territorial and has_its_own and (raw.head.family is Family.CELL or not is_communes):
            unit = other
        if unit is not None:
            host = self._host_named(unit, [])
            return Named(f"{raw.head.name} {host.name}", raw.head.kind, Level.GRASSROOTS, place=host.place)
        if raw.head.family is not Family.CELL and territorial and other.territory is not None:
            host = self.named(other, [])
            if host.level is Level.PROVINCE:  # a province's own committee is no `Đảng ủy`
                return Named(f"{raw.head.name} {host.name}", raw.head.kind, Level.DISTRICT, place=host.place)
            return self.of_territory(other.territory, raw, beside)
        return None

    def _organ_named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        if raw.central:
            name = PARTY_CENTRE if raw.head.name == "Ban Chấp hành" else f"{raw.head.name} Trung ương"
            if raw.head.name == "Văn phòng":
                name = "Văn phòng Trung ương Đảng"
            return Named(name, raw.head.kind if name != PARTY_CENTRE else OrganisationKind.PARTY_COMMITTEE, Level.CENTRAL)
        owner = self._union_beside(raw, beside) or self._owner(raw, beside)
        if raw.head.name == "Ban Chấp hành" and (
            owner is None or owner.kind in (OrganisationKind.PARTY_COMMITTEE, OrganisationKind.PARTY_CELL)
        ):
            return owner or Named("Ban Chấp hành", OrganisationKind.PARTY_COMMITTEE, None, resolved=False)
        if owner is None:
            return self.known.organ(raw.head.name) or Named(raw.head.name, raw.head.kind, None, resolved=False)
        if owner.kind is OrganisationKind.STATE_BODY and not raw.head.host:
            return Named(f"{raw.head.name} {owner.name}", owner.kind, owner.level, place=owner.place)
        kind = raw.head.kind if raw.head.host or owner.kind is not OrganisationKind.MASS_ORGANISATION else owner.kind
        return Named(f"{raw.head.name} {owner.name}", kind, owner.level, owner.name, owner.place, owner.resolved)

    def _union_beside(self, raw: RawBody, beside: list[RawBody]) -> Named | None:
        """`Phó Chủ tịch Liên đoàn Lao động huyện A, Chủ nhiệm Ủy ban Kiểm tra`: the union's, not the party's."""
        union = beside[0] if beside and raw.is_bare and raw.head.name == "Ủy ban Kiểm tra" else None
        return self.named(union, []) if union is not None and union.head.kind is OrganisationKind.MASS_ORGANISATION else None

    def _owner(self, raw: RawBody, beside: list[RawBody]) -> Named | None:
        """The committee that an organ belongs to: named behind it, beside it in the same list, or last before it."""
        if raw.owner is not None:
            return self.named(raw.owner, beside)
        if raw.territory is not None:
            return self.of_territory(raw.territory, raw, beside)
        for other in beside:
            if raw.head.host:
                host = other.owner if other.head.host and other.owner is not None else other
                if host.head.family in _HOST_FAMILIES and not host.head.kind.startswith("party"):
                    return self.named(host, [])
                continue
            committee = other.owner if other.head.family is Family.ORGAN else other
            of_a_union = other.head.kind is OrganisationKind.MASS_ORGANISATION
            if other.head.family is Family.TERRITORIAL and other.territory is not None and not of_a_union:
                return self.of_territory(other.territory, raw, beside)  # `Ủy viên Ban Thường vụ, Phó Chủ tịch UBND huyện A`
            if (
                committee is not None
                and committee.head.family in COMMITTEE_FAMILIES
                and not (committee.is_bare and committee.head.family is not Family.COMMITTEE)
            ):
                return self.named(committee, [o for o in beside if o is not other])
        if raw.head.host:
            ministry = self.known.unit("Bộ")
            return self._units.named(ministry, []) if ministry is not None else None
        if raw.head.name == "Ban Chấp hành":
            return self.known.of_party
        is_communes = raw.head.name == "Ban Xây dựng Đảng"  # an organ that committees have at commune rank only
        return (self.known.grassroots if is_communes else None) or self.known.committee

    def _territorial_named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        head = raw.head
        if raw.central:
            return Named(f"{head.name} Trung ương", head.kind, Level.CENTRAL)
        if raw.owner is not None:
            host = self.named(raw.owner, beside)
            return Named(f"{head.name} {host.name}", head.kind, host.level, place=host.place)
        name = f"{head.name} Việt Nam" if raw.national else head.name
        if raw.national and raw.territory is None:
            return Named(name, head.kind, Level.CENTRAL)
        if raw.territory is not None:
            type_ = raw.territory.type or (raw.territory.units[0].type if raw.territory.units else "tỉnh")
            place = self.places.named(raw.territory, type_, None) or self.places.beside(type_, beside) or self.places.known(type_)
        else:
            place, type_ = self._default_place(raw, beside), ""
            if place is None and head.kind is OrganisationKind.MASS_ORGANISATION and (other := self.known.upcoming(head.name)) is not None:
                return self._territorial_named(other, [])  # `Chủ tịch Hội LHPN A đánh giá hoạt động của Hội LHPN xã B`
        if place is None:
            return Named(f"{name} {type_}".strip(), head.kind, RANK_OF_TYPE.get(type_), resolved=False)
        if head.name == _YOUTH_UNION and place.type in _YOUTH_OF_TYPE:
            word = _YOUTH_OF_TYPE[place.type]
            return Named(f"{word} {place.written if place.name == 'Hồ Chí Minh' else place.name}", head.kind, place.rank, place=place)
        return Named(f"{name} {place.written}", head.kind, place.rank, place=place)

    def _default_place(self, raw: RawBody, beside: list[RawBody]) -> Place | None:
        """Where a state body without a territory sits: the province's for those that only provinces have, else its neighbours'."""
        if raw.head.province_only:
            return self.places.province_place()
        for other in beside:
            if (named := self.known.name_of(other)) and named.place is not None:
                return named.place
            if other.territory is not None and other.territory.type:
                return self.places.named(other.territory, other.territory.type, None) or self.places.known(other.territory.type)
            if other.head.family is Family.COMMITTEE:
                return self._committee_named(other, []).place
        return self.known.state_place or self.known.committees_place()

    def _remember(self, raw: RawBody, named: Named) -> None:
        self.known.remember(raw, named)
        owner = raw.owner
        if owner is not None and raw.head.family is Family.ORGAN and owner.head.kind is OrganisationKind.MASS_ORGANISATION:
            self.known.mass = self.named(owner, [])
        if (
            owner is not None
            and owner.head.family in COMMITTEE_FAMILIES
            and not is_one_of_several(raw)
            and self.known.name_of(owner) is None
        ):
            self._remember(owner, self.named(owner, []))


def _unit_led(body: RawBody) -> str | None:
    """What a board or a command runs: the committee is the firm's, the military region's, not theirs."""
    leads = body.head.name.startswith(BOARDS) or (body.head.name == _COMMAND and (body.unit or "").startswith(_COMMANDED))
    return body.unit if leads and body.owner is None else None
