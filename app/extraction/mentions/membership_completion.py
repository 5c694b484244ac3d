"""Completing the names of committees and cells that are not a territory's by their own word: `Đảng ủy`, `Đảng bộ`, `Chi bộ` of a territory, a unit, a bloc."""

from __future__ import annotations

from collections.abc import Callable

from app.extraction.facts import PARTY_CENTRE, PEOPLES_COMMITTEE, Level, OrganisationKind
from app.extraction.folding import fold
from app.extraction.gazetteer import RANK_OF_TYPE
from app.extraction.mentions.heads import AUTHORITIES_OF_LAW, BOARDS, Family
from app.extraction.mentions.known_bodies import AGENCY, PARTS_OF_UNITS, KnownBodies, Named
from app.extraction.mentions.places import Place
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.territories import Territory
from app.extraction.mentions.unit_completion import UnitCompleter
from app.extraction.mentions.unit_names import unit_written

COMMITTEE_OF_TYPE = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "quận": "Quận ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy"}
_OF_TERRITORIES = tuple(f"{committee} " for committee in COMMITTEE_OF_TYPE.values())
_BELOW = {Level.CENTRAL: Level.PROVINCE, Level.PROVINCE: Level.DISTRICT, Level.DISTRICT: Level.GRASSROOTS, Level.COMMUNE: Level.GRASSROOTS}
_BLOCS_OF_PROVINCES = ("khối doanh nghiệp", "khối các cơ quan", "khối cơ quan", "khối dân", "dân chính đảng")
_OF_EACH_RANK = ("các cơ quan đảng", "cơ quan đảng - đoàn thể", "cơ quan đảng, đoàn thể")
"""The party's own agencies, whose committee a province, a district and a commune each have."""
_COMMAND = "Bộ Tư lệnh"
_COMMANDED = ("Quân khu", "Quân chủng", "Quân đoàn", "Binh chủng")
"""Whose command is named with their committee: `Đảng ủy, Bộ Tư lệnh Quân khu 9`."""
_FORCES = ("quân sự", "công an", "bộ đội biên phòng", "biên phòng")
"""Whose committees are one in a territory."""
_BLOCS = ("khối", "các cơ quan", "dân chính đảng", "mặt trận tổ quốc", "mttq", *_OF_EACH_RANK)
"""`Đảng ủy Khối các cơ quan tỉnh` until 2025, `Đảng ủy các cơ quan Đảng tỉnh` since: one rank below the territory's committee."""


_COMMON_UNITS = ("Trường", "Tập đoàn", "Tổng công ty", "Tổng Công ty")
"""What is no name: `Đảng bộ Tập đoàn` where the article names none is that of the committee named before."""


class MembershipCompleter:
    """Completes the committees and cells of one article by what is known of it; `named` completes bodies of any other sort, `units` units."""

    def __init__(self, known: KnownBodies, units: UnitCompleter, named: Callable[[RawBody, list[RawBody]], Named]) -> None:
        self._known = known
        self._places = known.places
        self._units = units
        self._named = named

    def named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        """The completed name of the committee or cell `raw`; `beside` are the other bodies of its list of posts, right ones first."""
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
            is_agency = raw.territory is None and fold(raw.unit) == AGENCY
            return (self._known.agency(word) if is_agency else None) or self._of_unit(raw, beside)
        if raw.territory is not None:
            return self.of_territory(raw.territory, raw, beside)
        return self._bare_membership(raw, beside)

    def _host_named(self, host: RawBody, beside: list[RawBody]) -> Named:
        """The body whose cell or committee is named; a faculty's, a ward's as it stands (`Chi bộ Khoa Nội`), without whose it is."""
        is_part = host.head.name in PARTS_OF_UNITS and host.owner is None
        return self._units.named(host, beside, alone=True) if is_part else self._named(host, beside)

    def of_territory(self, territory: Territory, raw: RawBody, beside: list[RawBody]) -> Named:
        """The committee, or cell, of a territory: `Đảng bộ huyện A` is `Huyện ủy A`."""
        if territory.type is None and territory.units:
            place = self._places.called(territory)
            if place is None:
                return Named(f"{raw.head.name} {territory.name}", raw.head.kind, territory.units[0].rank, resolved=False)
            type_ = place.type
        else:
            type_ = territory.type or "xã"
            place = self._places.named(territory, type_, None) or self._places.beside(type_, beside) or self._places.known(type_)
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
        if raw.territory is None and not raw.head.implied and (full := self._known.fuller(raw)) is not None:
            raw = full  # `Đảng ủy Khu kinh tế` beside `Đảng ủy Khu kinh tế tỉnh A`
        unit = unit_written(raw.unit or "")
        part, known = "", self._known.unit(unit) or self._known.unit_called(unit) or self._known.branded(unit)
        if known is None and " " in unit:
            part, _, whole = unit.rpartition(" ")
            known = self._known.unit(whole)  # `Chi bộ Văn phòng Sở`
        if known is not None:
            host = self._units.named(known, [])  # `Đảng ủy Trường`: the school that the article is about
            name = " ".join(filter(None, (raw.head.name, part, host.name)))
            return Named(name, raw.head.kind, Level.GRASSROOTS, place=host.place)
        if unit in _COMMON_UNITS:
            return self._bare_membership(raw, beside)
        if raw.head.family is Family.CELL or not fold(unit).startswith(_BLOCS):
            return self._of_placed_unit(raw, unit, beside)
        if fold(unit) == "khối" and self._known.bloc is not None:
            return self._of_unit(self._known.bloc, beside)
        if fold(unit).endswith(("trung ương", "trung ương đảng")):
            return Named(f"Đảng ủy {unit}", raw.head.kind, Level.PROVINCE)
        if raw.territory is None:
            place = self._place_of_bloc(fold(unit))
            written = f" {place.written}" if place else ""
            rank = place.rank if place else None
            return Named(f"Đảng ủy {unit}{written}", raw.head.kind, _BELOW.get(rank or Level.PROVINCE), resolved=fold(unit) != "khối")
        type_ = raw.territory.type or "tỉnh"
        place = self._places.named(raw.territory, type_, None) or self._places.known(type_)
        if place is None:
            rank = RANK_OF_TYPE.get(type_, Level.PROVINCE)
            return Named(f"Đảng ủy {unit} {type_}", raw.head.kind, _BELOW.get(rank), resolved=False)
        return Named(f"Đảng ủy {unit} {place.written}", raw.head.kind, _BELOW.get(place.rank or Level.PROVINCE), place=place)

    def _place_of_bloc(self, unit: str) -> Place | None:
        """The territory of the bloc that is called `unit` (folded) alone: a province, or for the party's agencies the place that the article is about."""
        if unit.startswith(_OF_EACH_RANK) and (place := self._places.commune or self._places.district):
            return place
        return self._places.province_place() if unit.startswith((*_BLOCS_OF_PROVINCES, *_OF_EACH_RANK)) else None

    def _of_placed_unit(self, raw: RawBody, unit: str, beside: list[RawBody]) -> Named:
        """The committee or cell of the `unit` of `raw`, no bloc, with the place that it is of."""
        place = self._places.of_unit(raw.territory, beside)
        if place is None and raw.head.implied:
            place = self._places.beside("tỉnh", beside) or self._places.province_place()
        if place is None and fold(unit) in _FORCES and raw.territory is not None and raw.territory.type:
            return Named(f"{raw.head.name} {unit} {raw.territory.type}", raw.head.kind, Level.GRASSROOTS, resolved=False)
        written = f" {place.written}" if place else ""
        return Named(f"{raw.head.name} {unit}{written}", raw.head.kind, Level.GRASSROOTS, place=place)

    def _bare_membership(self, raw: RawBody, beside: list[RawBody]) -> Named:
        """`Đảng ủy` in a list of posts is that of the body beside it; alone, the one last named."""
        is_cell = raw.head.family is Family.CELL
        for other in beside:
            named = self._membership_beside(raw, other, beside)
            if named is not None:
                return self._fuller_cell(named, other) if is_cell else named
        if not is_cell and (side := self._places.side) is not None:
            return Named(f"Đảng ủy {side.written}", raw.head.kind, Level.COMMUNE, place=side)
        last = self._known.cell if is_cell else (self._known.grassroots or self._known.committee)
        return last or self._of_commune_or_host(raw)

    def below_territories(self, raw: RawBody, named: Named) -> Named:
        """What a bare `Đảng ủy` is that was taken for `named`: a province's or a district's committee has a word of its own."""
        if not f"{named.name} ".startswith(_OF_TERRITORIES):
            return named
        return self._known.grassroots or self._of_commune_or_host(raw)

    def _of_commune_or_host(self, raw: RawBody) -> Named:
        is_cell = raw.head.family is Family.CELL
        place = self._places.commune or self._places.only_commune()
        if not is_cell and place is not None:
            return Named(f"Đảng ủy {place.written}", raw.head.kind, Level.COMMUNE, place=place)
        if not is_cell and (host := self._known.host()) is not None:
            unit = self._units.named(host, [])  # `tại Trường A, Ban Thường vụ Đảng ủy tổ chức ...`
            return Named(f"{raw.head.name} {unit.name}", raw.head.kind, Level.GRASSROOTS, place=unit.place)
        return Named(raw.head.name, raw.head.kind, Level.GRASSROOTS if is_cell else None, resolved=False)

    def _fuller_cell(self, named: Named, other: RawBody) -> Named:
        """The cell last named where it is meant: that of the agency of the union beside (`Chi bộ Cơ quan Hội Nông dân tỉnh A`), or a village's beside a commune's union."""
        cell = self._known.cell
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
            return self._named(committee, [])  # `Ban Chấp hành Đảng bộ, Ban Thường vụ Đảng ủy phường A`
        if committee.head.family is Family.ORGAN and committee.territory is not None and raw.head.family is not Family.CELL:
            return self.of_territory(committee.territory, raw, beside)  # beside `Trưởng Ban Xây dựng Đảng phường A`
        territorial = other.head.family is Family.TERRITORIAL and other.territory is not None
        is_communes = territorial and other.territory is not None and RANK_OF_TYPE.get(other.territory.type or "") is Level.COMMUNE
        has_its_own = other.head.kind is not OrganisationKind.STATE_BODY or other.head.name in AUTHORITIES_OF_LAW
        if territorial and "CHQS" in other.head.name.replace("Chỉ huy Quân sự", "CHQS"):
            host = self._named(other, [])  # a military command's committee is that of all military cells of the territory
            written = f" {host.place.written}" if host.place else ""
            return Named(f"Đảng ủy Quân sự{written}", raw.head.kind, Level.GRASSROOTS, place=host.place)
        if (led := _unit_led(other)) is not None:
            firm = self._known.branded(led)
            whose = self._units.named(firm, []).name if firm is not None else unit_written(led)
            return Named(f"{raw.head.name} {whose}", raw.head.kind, Level.GRASSROOTS)
        unit = self._known.unit(other.head.of_unit) if other.head.of_unit else None
        if unit is None and other.head.name.startswith(BOARDS) and other.owner is not None:
            unit = other.owner
        # a faculty has a cell, and no committee of its own
        is_part = raw.head.family is not Family.CELL and other.head.name in PARTS_OF_UNITS
        if unit is None and not is_part and (other.head.family in (Family.DEPARTMENT, Family.UNIT) and not other.is_bare):
            unit = other
        if unit is None and other.head.family in (Family.DEPARTMENT, Family.UNIT) and other.is_bare:
            unit = self._known.unit(other.head.name) or (other if other.head.whole else None)
        if unit is None and other.national and other.territory is None:
            unit = other
        if unit is None and territorial and has_its_own and (raw.head.family is Family.CELL or not is_communes):
            unit = other
        if unit is not None:
            host = self._host_named(unit, [])
            return Named(f"{raw.head.name} {host.name}", raw.head.kind, Level.GRASSROOTS, place=host.place)
        if raw.head.family is not Family.CELL and territorial and other.territory is not None:
            host = self._named(other, [])
            if host.level is Level.PROVINCE:  # a province's own committee is no `Đảng ủy`
                return Named(f"{raw.head.name} {host.name}", raw.head.kind, Level.DISTRICT, place=host.place)
            return self.of_territory(other.territory, raw, beside)
        return None


def _unit_led(body: RawBody) -> str | None:
    """What a board or a command runs: the committee is the firm's, the military region's, not theirs."""
    leads = body.head.name.startswith(BOARDS) or (body.head.name == _COMMAND and (body.unit or "").startswith(_COMMANDED))
    return body.unit if leads and body.owner is None else None
