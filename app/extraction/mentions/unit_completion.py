"""Completing the names of units and departments: which school a bare `Trường` is, whose `Khoa` or `Phòng` is meant, where each has its seat."""

from __future__ import annotations

from collections.abc import Callable

from app.extraction.facts import Level, OrganisationKind
from app.extraction.mentions.heads import BOARDS, Family, Head
from app.extraction.mentions.known_bodies import PARTS_OF_UNITS, KnownBodies, Named
from app.extraction.mentions.places import Place
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.unit_names import is_commune_department, is_district_department, unit_written


class UnitCompleter:
    """Completes the units and departments of one article by what is known of it; `named` completes bodies of any other sort."""

    def __init__(self, known: KnownBodies, named: Callable[[RawBody, list[RawBody]], Named]) -> None:
        self._known = known
        self._places = known.places
        self._named = named

    def named(self, raw: RawBody, beside: list[RawBody], *, alone: bool = False) -> Named:
        """The completed name of the unit or department `raw`; `alone`: a part of one as it stands, without whose it is."""
        head = raw.head
        if raw.unit is None and raw.owner is None and raw.territory is None:
            return self._bare_unit_named(head, beside)
        is_alone = raw.owner is None and raw.territory is None and (head.family is Family.UNIT or head.name == "Cục")
        if is_alone and (full := self._known.fuller(raw)) is not None:
            raw = full
        firm = self._known.branded(raw.unit) if raw.unit and raw.owner is None and head.name.startswith(BOARDS) else None
        unit = self.named(firm, []).name if firm is not None else unit_written(raw.unit or "")  # `Hội đồng thành viên VRAH`
        name = " ".join(part for part in (head.name, unit) if part)
        if raw.owner is not None:
            owner = self._named(raw.owner, beside)
            is_joined = head.of_unit or head.name.startswith(BOARDS) or raw.owner.head.family is Family.COMMITTEE
            joint = " " if is_joined else ", "
            kind = owner.kind if owner.kind is OrganisationKind.PARTY_ORGAN else head.kind
            return Named(f"{name}{joint}{owner.name}", kind, owner.level, place=owner.place)
        ministry = self._known.unit("Bộ") if head.name in ("Cục", "Vụ") and raw.territory is None else None
        if ministry is not None:
            owner = self.named(ministry, [])
            return Named(f"{name}, {owner.name}", head.kind, owner.level)
        if head.family is Family.UNIT or (head.rank is Level.CENTRAL and raw.territory is None):
            place = self._places.of_unit(raw.territory, beside)
            rank = place.rank if place is not None and raw.unit is None else None  # `Bộ Tư lệnh Thành phố Hồ Chí Minh`
            if place is None and raw.unit is not None and raw.territory is not None and raw.territory.type:
                return Named(f"{name} {raw.territory.type}", head.kind, head.rank, resolved=False)  # `Bệnh viện Đa khoa tỉnh`
            return Named(f"{name} {place.written}" if place else name, head.kind, head.rank or rank, place=place)
        place = self._places.of_unit(raw.territory, beside)
        if place is None and head.province_only:
            place = self._places.province_place()
        elif place is None and head.name == "Phòng":
            place = self._governed_by_department(raw.unit or "")
        if place is None and not alone and head.name in PARTS_OF_UNITS and (host := self._known.host()) is not None:
            owner = self.named(host, [])
            return Named(f"{name} {owner.name}", head.kind, owner.level, place=owner.place)
        if place is None:
            return Named(name, head.kind, Level.PROVINCE if head.province_only else None)
        return Named(f"{name} {place.written}", head.kind, place.rank, place=place)

    def _bare_unit_named(self, head: Head, beside: list[RawBody]) -> Named:
        """What a `Trường`, an `HĐQT` is that stands alone: the unit of its kind beside it or named last."""
        firm = next((other for other in beside if other.head.family is Family.UNIT and not other.is_bare), None) or self._known.firm()
        if firm is not None and head.name.startswith(BOARDS) and not head.of_unit:
            return Named(f"{head.name} {self.named(firm, []).name}", head.kind, None)
        known = self._known.unit(head.of_unit or head.name)
        union = self._known.mass if head.kind is OrganisationKind.MASS_ORGANISATION else None
        if known is None and union is not None and union.name.startswith(head.name):
            return union  # `Chủ tịch Công đoàn`: that of the firm whose union the article is about
        if known is None and "nhân dân" in head.name and (place := self._known.state_place or self._known.committees_place()) is not None:
            return Named(f"{head.name} {place.written}", head.kind, place.rank, place=place)  # `Văn phòng HĐND và UBND`
        if known is None:
            return Named(head.name, head.kind, head.rank, resolved=head.whole)
        named = self.named(known, [])
        return Named(f"{head.name} {named.name}", head.kind, None, place=named.place) if head.of_unit else named

    def _governed_by_department(self, field: str) -> Place | None:
        """Whose department (`Phòng`) for that field of work is meant where no place is named: the district's, or the commune's since 2025."""
        if is_commune_department(field) and not self._places.has_districts and (commune := self._places.last_commune()) is not None:
            return commune
        if is_district_department(field) and (place := self._places.district or self._places.commune) is not None:
            return place
        return self._places.last_commune() if is_commune_department(field) else None

    def cell_of_the_only_one(self, raw: RawBody) -> Named | None:
        """`Bí thư Chi bộ` in an article about one school, hospital or firm: of the cell there."""
        unit = self._known.only_unit()
        if unit is None:
            return None
        host = self.named(unit, [])
        return Named(f"{raw.head.name} {host.name}", raw.head.kind, Level.GRASSROOTS, place=host.place)
