"""Completing names: which territory a bare `Thành ủy` has, which committee an organ belongs to, what `Đảng bộ Khối` is.

A body is completed from its own words first, then from those beside it in the same list of posts, then from the nearest
mention before it, then from the place that the article is about. Where none tells, the bare name stands, unresolved.
"""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.facts import PARTY_CENTRE, Level, OrganisationKind
from app.extraction.gazetteer import RANK_OF_TYPE
from app.extraction.mentions.congress_words import congress_told, is_elected
from app.extraction.mentions.heads import COMMITTEE_FAMILIES, Family
from app.extraction.mentions.known_bodies import KnownBodies, Named, is_one_of_several
from app.extraction.mentions.membership_completion import COMMITTEE_OF_TYPE, MembershipCompleter
from app.extraction.mentions.places import Place
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.unit_completion import UnitCompleter
from app.extraction.reading import Context
from app.extraction.spans import BodyMention
from app.extraction.weakly import weakly
from app.extraction.word_groups import COMMUNE_RANK, FEW

_JOINED = r"(?:hợp nhất|sáp nhập|nhập|sắp xếp|tổ chức lại|toàn bộ|nguyên trạng|điều chỉnh|chia tách)"
MADE_OF = (
    rf"\b(?:trên cơ sở(?: việc)? {_JOINED}|(?:(?:thành lập|hình thành) )?từ (?:việc |sự )?{_JOINED}"
    rf"|(?:hợp nhất|sáp nhập|hình thành) từ|sau(?: khi)? {_JOINED}(?= (?:$|\d|(?:các|{FEW}|{COMMUNE_RANK})\b)))\b"
)
"""What stands before those that a body was made of."""
_ITS_FIGURE = re.compile(r" ?[(:]? ?\d[\d.]* (?:đảng viên|đồng chí|người|quần chúng)\b")
"""`trong đó Đảng bộ Sở A | 39 đảng viên`: an item of a list is nothing that a bare name behind it means."""
_STILL_MADE_OF = Cued(rf"{MADE_OF}(?:(?! (?:hiện )?có | gồm \d| với \d)[^.;])*$")
_MADE_OF_ROOM = 240
_YOUTH_UNION = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
_YOUTH_OF_TYPE = {"tỉnh": "Tỉnh đoàn", "thành phố": "Thành đoàn", "quận": "Quận đoàn", "huyện": "Huyện đoàn", "thị xã": "Thị đoàn"}
"""The Youth Union of a territory goes by the short name of its committee, as the party does."""
_HOST_FAMILIES = (Family.DEPARTMENT, Family.TERRITORIAL, Family.FIXED, Family.UNIT)
"""The heads of those who have a `Ban Cán sự đảng`, a `Đảng đoàn` of their own."""
_TERRITORIES_ORGANS = ("Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính", "Ban Tuyên giáo và Dân vận")
_OF_A_UNIT = ("Đảng ủy", "đảng ủy")
_TITLES = ("hủ nhiệm ", "rưởng ", "hó ", "iên ")
"""What ends before the organ that a post is of: there the committee of those listed with it counts."""


def is_predecessor(text: str, start: int) -> bool:
    """Whether what stands at `start` of `text` is only one of those that another was made of (`trên cơ sở hợp nhất xã A và xã B`): no bare name means it."""
    return _STILL_MADE_OF.search(text, max(0, start - _MADE_OF_ROOM), start) is not None


class Completer:
    """Completes the bodies of one article in text order, remembering what has been named so far."""

    def __init__(self, context: Context) -> None:
        self.known = KnownBodies(context)
        self.places = self.known.places
        self._units = UnitCompleter(self.known, weakly(self.named))
        self.memberships = MembershipCompleter(self.known, self._units, weakly(self.named))

    def complete(self, text: str, raw: RawBody, beside: list[RawBody]) -> BodyMention:
        """The finished mention of `raw`. `beside` are the other bodies of its list of posts, right ones first."""
        named = self._whole_of_beside(text, raw, beside) or self._acting(text, raw, beside) or self.named(raw, beside)
        if (
            not named.resolved
            and raw.is_bare
            and raw.head.family is Family.CELL
            and text.startswith("Chi", raw.start)
            and text.endswith("thư ", 0, raw.start)
        ):
            named = self._units.cell_of_the_only_one(raw) or named
        if raw.is_bare and raw.head.family is Family.MEMBERSHIP and text.startswith(_OF_A_UNIT, raw.start):
            named = self._electing(text, raw, beside) or self.memberships.below_territories(raw, named)
        self.known.note_subject(text, raw, named)
        if raw.head.family not in COMMITTEE_FAMILIES or not self._is_passing(text, raw):
            self._remember(raw, named)
        if raw.head.family in (Family.CELL, Family.MEMBERSHIP) and named.resolved:
            self.known.congress = congress_told(text, raw, named, self.known.congress)
        return named.mention(
            text,
            raw.start,
            raw.end,
            explicit=not raw.is_bare
            or raw.head.family in (Family.COMMITTEE, Family.TERRITORIAL)
            or (raw.head.host and named.parent is not None)
            or (raw.head.family in (Family.MEMBERSHIP, Family.ORGAN) and bool(beside) and named.resolved),
        )

    def _is_passing(self, text: str, raw: RawBody) -> bool:
        """Whether no bare name behind it means the committee `raw`: one that another was made of, or an item of a list of figures."""
        return is_predecessor(text, raw.start) or (self.known.committee is not None and _ITS_FIGURE.match(text, raw.end) is not None)

    def _whole_of_beside(self, text: str, raw: RawBody, beside: list[RawBody]) -> Named | None:
        """Of `Ban Chấp hành Đảng bộ, Ban Thường vụ Huyện ủy A` the first is that committee, of which the second is the organ."""
        owner = beside[0].owner if beside and beside[0].head.family is Family.ORGAN else None
        is_whole = raw.is_bare and raw.head.family is Family.MEMBERSHIP and text.startswith(("Ban Chấp hành", "BCH"), raw.start)
        return self.named(owner, []) if is_whole and owner is not None and not owner.is_bare else None

    def _electing(self, text: str, raw: RawBody, beside: list[RawBody]) -> Named | None:
        """`Đại hội Đảng bộ Công ty A ... đồng chí B được bầu giữ chức Bí thư | Đảng ủy`: of the congress told of, not of its guests."""
        congress = self.known.congress if not beside and is_elected(text, raw.start) else None
        is_units = congress is not None and congress.name.startswith("Đảng ủy ") and congress.kind is OrganisationKind.PARTY_COMMITTEE
        return congress if is_units else None

    def _acting(self, text: str, raw: RawBody, beside: list[RawBody]) -> Named | None:
        """`UBKT nhận thấy Ban Thường vụ Huyện ủy B có vi phạm`: the commission that the article is about, not that of the committee it inspects."""
        of_a_post = text.endswith(_TITLES, 0, raw.start)
        if not raw.is_bare or beside or of_a_post:
            return None
        return self.known.acting_organ(raw.head.name) or (self.known.organ_going_on(text, raw) if raw.head.family is Family.ORGAN else None)

    def named(self, raw: RawBody, beside: list[RawBody]) -> Named:
        """The completed name of `raw`; see `complete` for `beside`."""
        family = raw.head.family
        if family is Family.FIXED:
            return Named(raw.head.name, raw.head.kind, raw.head.rank or (self.known.committee.level if self.known.committee else None))
        if family is Family.COMMITTEE:
            return self._committee_named(raw, beside)
        if family in (Family.MEMBERSHIP, Family.CELL):
            return self.memberships.named(raw, beside)
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
        if owner is None or self._has_no(owner, raw):
            return self.known.organ(raw.head.name) or Named(raw.head.name, raw.head.kind, None, resolved=False)
        if owner.kind is OrganisationKind.STATE_BODY and not raw.head.host:
            return Named(f"{raw.head.name} {owner.name}", owner.kind, owner.level, place=owner.place)
        kind = raw.head.kind if raw.head.host or owner.kind is not OrganisationKind.MASS_ORGANISATION else owner.kind
        return Named(f"{raw.head.name} {owner.name}", kind, owner.level, owner.name, owner.place, owner.resolved)

    def _has_no(self, owner: Named, raw: RawBody) -> bool:
        """Whether `owner` is a unit's committee last named, and the bare organ `raw` one named before with its own committee, as no unit's has."""
        is_units = owner is self.known.committee and owner.level is Level.GRASSROOTS
        return is_units and raw.is_bare and raw.head.name in _TERRITORIES_ORGANS and self.known.organ(raw.head.name) is not None

    def _union_beside(self, raw: RawBody, beside: list[RawBody]) -> Named | None:
        """`Phó Chủ tịch Liên đoàn Lao động huyện A, Chủ nhiệm Ủy ban Kiểm tra`: the union's, not the party's."""
        union = beside[0] if beside and raw.is_bare and raw.head.name == "Ủy ban Kiểm tra" else None
        return self.named(union, []) if union is not None and union.head.kind is OrganisationKind.MASS_ORGANISATION else None

    def _owner(self, raw: RawBody, beside: list[RawBody]) -> Named | None:
        """The committee that an organ belongs to: named behind it, beside it in the same list, or last before it."""
        if raw.owner is not None:
            named = self.named(raw.owner, beside)
            of_a_unit = raw.owner.is_bare and raw.owner.head.family is Family.MEMBERSHIP and raw.head.name != "Ban Chấp hành"
            return self.memberships.below_territories(raw.owner, named) if of_a_unit else named  # `Ban Thường vụ | Đảng ủy`
        if raw.territory is not None:
            return self.memberships.of_territory(raw.territory, raw, beside)
        for other in beside:
            if raw.head.host:
                host = other.owner if other.head.host and other.owner is not None else other
                if host.head.family in _HOST_FAMILIES and not host.head.kind.startswith("party"):
                    return self.named(host, [])
                continue
            committee = other.owner if other.head.family is Family.ORGAN else other
            of_a_union = other.head.kind is OrganisationKind.MASS_ORGANISATION
            if other.head.family is Family.TERRITORIAL and other.territory is not None and not of_a_union:
                return self.memberships.of_territory(other.territory, raw, beside)  # `Ủy viên Ban Thường vụ, Phó Chủ tịch UBND huyện A`
            if (
                committee is not None
                and (committee.head.family in COMMITTEE_FAMILIES or committee is not other)
                and not (committee.is_bare and committee.head.family is not Family.COMMITTEE)
            ):
                return self.named(committee, [o for o in beside if o is not other])
        if raw.head.host:
            told = self.known.unit("Bộ") or (self.known.court() if raw.head.name == "Ban Cán sự đảng" else None)
            return self.named(told, []) if told is not None else None
        if raw.head.name == "Ban Chấp hành":
            return self.known.of_party
        if raw.head.name == "Ủy ban Kiểm tra" and (owner := self.known.upcoming_owner(raw.head.name)) is not None:
            self.known.committee = self.named(owner, [])  # `Kỳ họp thứ 5 Ủy ban Kiểm tra`, which is then called `Ủy ban Kiểm tra Tỉnh ủy`
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
            return Named(f"{name} {type_}".strip(), head.kind, RANK_OF_TYPE.get(type_), resolved=head.whole and not type_)
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
