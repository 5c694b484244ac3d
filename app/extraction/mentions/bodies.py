"""The grammar of bodies' names (DOMAIN.md, `Names are a small grammar, not a list`): what the text says, not yet completed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extraction.before import Before
from app.extraction.facts import Level, OrganisationKind
from app.extraction.folding import fold
from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.heads import COMMITTEE_FAMILIES, Family, Head, head_at
from app.extraction.mentions.others import OTHERS_HAVE_TOO, is_of_others
from app.extraction.mentions.territories import Territory, territory_at, territory_named
from app.extraction.mentions.units import unit_at, unit_words

_ITS_ABBREVIATION = re.compile(rf" \([{UPPER}&-]{{2,10}}\)")
_CONSTITUENCY = re.compile(r" (?:khóa [IVX\d]+ )?(?:đơn vị )?(?=(?:tỉnh|thành phố|TP))", re.IGNORECASE)
"""`Đoàn đại biểu Quốc hội khóa XIV đơn vị tỉnh A`"""
_BLANK = re.compile(r" ?")
_CENTRE = re.compile(rf" ?(?:Trung ương|T\.?Ư|T\.?W|TƯ|TW)(?: Đảng)?(?![{LETTER}])", re.IGNORECASE)
_COUNTRY = re.compile(rf" Việt Nam(?![{LETTER}])")
_OWNER_JOINT = re.compile(rf"(?:,| của| thuộc|,? trực thuộc| tại| [-–])? (?=[{LETTER}])")
_PLURAL = Before(rf"(?<![{LETTER}])(?:các|những|mỗi|từng|nhiều|mọi|hai|ba|toàn bộ các|một số|các cấp)(?: chi,?)? ", re.IGNORECASE)
_GENERIC_PAIR = re.compile(r"(?:,| và| hoặc|/| -) ?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\b", re.IGNORECASE)
"""`tỉnh, thành phố` behind a head: all of them, not one."""
_LISTED = re.compile(r", | và |, và ")
_CELL_NUMBER = re.compile(rf"(?:số )?[1-9]\d{{0,2}}[A-Z]?(?= (?:[{UPPER}(]|xã|phường|thị trấn|thôn|khu)|[,.;)]|$)")
_SURE_CELL_NUMBER = re.compile(
    r"(?:số )?(?:[1-9]\d{0,2}[A-Z]?|[IVX]{1,5})(?![\w/%]|[.,-]\d)"
    r"(?! (?:tốt|không|năm|tháng|lần|người|đảng viên|đồng chí|quần chúng|tiêu chí|điểm|nhiệm vụ|cấp|chi))"
)
"""Behind `Chi bộ` with a capital letter, or with `số`; `chi bộ 4 tốt` is a title."""
_SEVERAL = re.compile(r" (?:các|những|hai|ba|bốn|năm|\d{1,2}) (?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố)\b)", re.IGNORECASE)
_COUNTED = Before(r"(?<!\w)(?:[0-9]{1,2}|các|hai|ba|bốn|năm) ", re.IGNORECASE)
_RANK_AND_COLON = re.compile(r"(xã|phường|thị trấn|huyện|quận|thị xã|thành phố): ", re.IGNORECASE)
_NAME_FOLLOWS = re.compile(rf" [{UPPER}]")
_HOW_MANY = re.compile(r"(?<![\d./-])(?<!thứ )\d{1,3} $")
_COLON = re.compile(r":? ")
_NEXT_NAME = re.compile(rf"(?:, | và |; )(?=[{LETTER}\d])")
_OF_A_SCHOOL = frozenset({"sinh viên", "học sinh", "giáo viên", "cán bộ"})
_BORDER_GUARD = re.compile(r"(?:Bộ đội [Bb]iên phòng|BĐBP)(?!\w)")
"""Its party committee is that of the whole force, not of its command."""
_SCHOOL_BEHIND = re.compile(r"(?:,| \()? ?(?=(?:Trường|Học viện|Đại học|Cao đẳng|ĐH)(?!\w))")
"""`Chi bộ Sinh viên, Trường A`: the cell is that school's."""
_HOST_FAMILIES = (Family.TERRITORIAL, Family.DEPARTMENT, Family.FIXED, Family.UNIT)
_OWNING_FAMILIES = (Family.DEPARTMENT, Family.FIXED, Family.UNIT)
_PARTS_OF_ORGANS = ("Phòng", "Vụ")
"""`Phòng A, Ban Tuyên giáo Tỉnh ủy`"""
_MOST_ENUMERATED = 40
_DEEPEST = 3
_OF_A_TERRITORY = ("Ban Xây dựng Đảng", "Ủy ban Kiểm tra")
"""Organs of the party that may be named by the territory of their committee: `Ban Xây dựng Đảng phường A`."""
_COMMON_NOUNS = ("Thường trực", "Văn phòng", "Ban Kinh tế", "Ban Đối ngoại")
"""Organs that, named alone, may be anybody's."""


@dataclass(slots=True, eq=False)
class RawBody:
    """A body as the text names it; [start, end) of the cleaned text.

    `unit` is the unit as printed. `owner` is the committee of an organ, or the body that a department belongs to.
    `central` marks an organ of the centre. `shared` marks an item of an enumeration that has no head word of its own.
    """

    start: int
    end: int
    head: Head
    unit: str | None = None
    territory: Territory | None = None
    owner: RawBody | None = None
    central: bool = False
    shared: bool = False
    national: bool = False
    """`Hội Nông dân Việt Nam`"""
    depth: int = 0

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the head is there, so that the name must be completed from elsewhere."""
        return (
            self.unit is None
            and self.territory is None
            and self.owner is None
            and not self.central
            and not self.national
            and self.head.family is not Family.FIXED
        )


def find_bodies(text: str, start: int, end: int, heads: Sequence[tuple[int, int]]) -> list[RawBody]:
    """The bodies named in [start, end) of cleaned text, left to right, without those inside another's name. `heads`: where its heads stand."""
    found: list[RawBody] = []
    covered, generic_end = start, -1
    for first, last in heads:
        if first < covered:
            continue
        plural = _PLURAL.search(text, max(start, first - 16), first) is not None
        if not plural and generic_end > 0 and _LISTED.fullmatch(text, generic_end, first):
            plural = True  # `các huyện ủy, thành ủy`
        bodies = list(_enumerated(text, first, end)) if plural else [body] if (body := body_at(text, first)) else []
        if several := _of_several_territories(text, first, end):
            bodies = several
        elif len(bodies) == 1 and not plural:
            bodies += _same_unit(text, bodies[0], end)
        bodies = [body for body in bodies if body.end <= end and _is_name(text, body, plural=plural)]
        if bodies:
            found += bodies
            covered = bodies[-1].end
        elif plural:
            generic_end = last
    return found


def _of_several_territories(text: str, position: int, end: int) -> list[RawBody]:
    """`Đảng ủy các phường A, B và C`, `3 đảng bộ xã D, E, F`: a body for each, the rank word once."""
    found = head_at(text, position)
    if found is None or found[0].family not in (Family.MEMBERSHIP, Family.TERRITORIAL, Family.COMMITTEE):
        return []
    head, after = found
    if head.family is Family.COMMITTEE:
        return _known_neighbours(text, position, head, after + 1)
    opener = _SEVERAL.match(text, after)
    counted = _COUNTED.search(text, max(0, position - 10), position)
    if opener is None and counted is None:
        return _known_neighbours(text, position, head, after + 1)
    place = opener.end() if opener else after + 1
    ranked = _RANK_AND_COLON.match(text, place)  # `Đảng bộ các xã: A, B`
    territory = territory_named(text, ranked.end(), ranked[1].lower()) if ranked else territory_at(text, place, bare=False)
    bodies: list[RawBody] = []
    while territory is not None and territory.type and territory.name and territory.end <= end and len(bodies) < _MOST_ENUMERATED:
        start = position if not bodies else bodies[-1].end + 1
        bodies.append(RawBody(start, territory.end, head, territory=territory, shared=True))
        joint = _NEXT_NAME.match(text, territory.end)
        territory = territory_named(text, joint.end(), territory.type) if joint else None
    return bodies if len(bodies) > 1 else []


def _known_neighbours(text: str, position: int, head: Head, place: int) -> list[RawBody]:
    """`Đảng ủy phường A, B và C`, `Tỉnh ủy A và B`: without a plural, further names count only if the gazetteer has them and `và` ends the list."""
    territory = territory_at(text, place, types=head.types, bare=False) if head.family in (Family.MEMBERSHIP, Family.COMMITTEE) else None
    if territory is None or not territory.units:
        return []
    type_ = territory.type or head.types[0]
    if head.family is Family.MEMBERSHIP and type_ not in ("xã", "phường"):
        return []
    found = [RawBody(position, territory.end, head, territory=territory, shared=True)]
    while joint := _NEXT_NAME.match(text, found[-1].end):
        named = territory_named(text, joint.end(), type_)
        if named is None or not named.units or len(found) == _MOST_ENUMERATED:
            return []
        found.append(RawBody(joint.end(), named.end, head, territory=named, shared=True))
        if "và" in joint.group():
            return found
    return []


def _same_unit(text: str, body: RawBody, end: int) -> list[RawBody]:
    """`Chi bộ Trường A, Trường B`: what follows with the same opening word is another cell."""
    unit = body.owner.head.name if body.owner is not None and body.owner.head.family is Family.UNIT else None
    more: list[RawBody] = []
    while body.head.family is Family.CELL and unit is not None and len(more) < _MOST_ENUMERATED:
        last = more[-1] if more else body
        joint = _NEXT_NAME.match(text, last.end)
        if joint is None or text[joint.end() : joint.end() + len(unit)].lower() != unit.lower():
            break
        another = RawBody(joint.end(), joint.end() - 1, body.head, shared=True)
        _membership(text, another)
        if another.owner is None or another.end > end:
            break
        more.append(another)
    return more


def _is_name(text: str, body: RawBody, *, plural: bool) -> bool:
    """Whether the words name one body: no generic plural, no common noun (`trường`, `chi bộ`) without a name of its own."""
    if not body.is_bare:
        nameless = body.territory is not None and body.territory.name is None
        if nameless and (_GENERIC_PAIR.match(text, body.end) or _HOW_MANY.search(text, max(0, body.start - 5), body.start)):
            return False  # `tỉnh, thành phố`, `7 đảng bộ phường`
        return not plural or body.shared or (body.territory is not None and body.territory.name is not None)
    family, small = body.head.family, text[body.start].islower()
    if plural or (family in (Family.TERRITORIAL, Family.ORGAN) and small):
        return False
    if family in (Family.UNIT, Family.DEPARTMENT, Family.CELL):
        return body.head.of_unit is not None and not small  # `Công đoàn Trường`: that of the school named before
    if family is Family.ORGAN and body.head.name in _COMMON_NOUNS:
        return False
    return text[body.start].isupper() or body.head.family is Family.COMMITTEE


def body_at(text: str, position: int, depth: int = 0) -> RawBody | None:
    """The body whose name begins at `position` of cleaned text, in any case, None if no head stands there.

    `depth` counts the names that this one stands inside (`Ban Thường vụ | Đảng ủy | Sở Y tế`); no name holds more than three.
    """
    found = head_at(text, position) if depth <= _DEEPEST else None
    if found is None:
        return None
    head, end = found
    body = RawBody(position, end, head, depth=depth)
    _READERS[head.family](text, body)
    return None if _is_of_others(text, body) else body


def _is_of_others(text: str, body: RawBody) -> bool:
    """Whether an organ named as one of the party is an association's or a foreign party's."""
    if body.head.name not in OTHERS_HAVE_TOO or body.owner is not None:
        return False
    return is_of_others(text, body.end, central=text[body.start : body.end].endswith("ương"))


def _take_territory(body: RawBody, territory: Territory | None) -> bool:
    if territory is None:
        return False
    body.territory, body.end = territory, territory.end
    return True


def _after_blank(text: str, position: int) -> int:
    match = _BLANK.match(text, position)
    return match.end() if match else position


def _committee(text: str, body: RawBody) -> None:
    ranks = (body.head.rank,) if body.head.rank else ()
    _take_territory(body, territory_at(text, _after_blank(text, body.end), types=body.head.types, ranks=ranks))


def _membership(text: str, body: RawBody) -> None:
    start = _after_blank(text, body.end)
    if centre := _CENTRE.match(text, body.end):
        body.central, body.end = True, centre.end()
    elif body.head.family is Family.CELL and (number := _cell_number(text, body, start)):
        body.unit, body.end = number.group(), number.end()
        _take_territory(body, territory_at(text, _after_blank(text, body.end)))
    elif not _take_territory(body, territory_at(text, start)):
        _take_unit(text, body, start)


def _cell_number(text: str, body: RawBody, start: int) -> re.Match[str] | None:
    if text[body.start].isupper() or text.startswith("số ", start):
        return _SURE_CELL_NUMBER.match(text, start)
    return _CELL_NUMBER.match(text, start)


def _take_unit(text: str, body: RawBody, start: int) -> None:
    host = None if _BORDER_GUARD.match(text, start) else body_at(text, start, body.depth + 1)
    is_office = (
        host is not None and host.head.name == "Văn phòng" and host.owner is not None and host.owner.head.family is Family.DEPARTMENT
    )
    if (host is not None and is_office) or (
        host is not None and host.head.family in _HOST_FAMILIES and not host.is_bare and not host.head.kind.startswith("party")
    ):
        body.owner, body.end = host, host.end
    elif end := unit_at(text, start):
        body.unit, body.end = text[start:end], end
        if fold(body.unit) in _OF_A_SCHOOL and (school := _SCHOOL_BEHIND.match(text, end)):
            host = body_at(text, school.end(), body.depth + 1)
            if host is not None and host.head.family is Family.UNIT and not host.is_bare:
                body.unit, body.end = f"{body.unit} {text[host.start : host.end]}", host.end
        elif centre := _CENTRE.match(text, end):
            body.unit, body.end = text[start : centre.end()], centre.end()
        else:
            _take_territory(body, territory_at(text, _after_blank(text, end)))


def _organ(text: str, body: RawBody) -> None:
    if short := _ITS_ABBREVIATION.match(text, body.end):
        body.end = short.end()
    start = _after_blank(text, body.end)
    owner = body_at(text, start, body.depth + 1)
    is_hosts = body.head.host and owner is not None and owner.head.family is Family.FIXED  # `Đảng đoàn | Trung ương Hội Nông dân Việt Nam`
    if not is_hosts and (centre := _CENTRE.match(text, body.end)):
        body.central, body.end = True, centre.end()
        return
    families = (*COMMITTEE_FAMILIES, *_HOST_FAMILIES) if body.head.host or body.head.name == "Ban Chấp hành" else COMMITTEE_FAMILIES
    has_office = owner is not None and owner.head.family in (Family.DEPARTMENT, Family.ORGAN) and not owner.is_bare
    is_office = body.head.name == "Văn phòng" and has_office
    if owner is not None and (owner.head.family in families or owner.head.kind is OrganisationKind.PARTY_COMMITTEE or is_office):
        body.owner, body.end = owner, owner.end
    elif owner is None and body.head.name in _OF_A_TERRITORY:
        territory = territory_at(text, start, bare=False)
        if territory is not None and territory.type is not None:
            _take_territory(body, territory)


def _territorial(text: str, body: RawBody) -> None:
    if body.head.implied:
        body.territory = Territory(body.end, body.head.implied, None)
        return
    if short := _ITS_ABBREVIATION.match(text, body.end):
        body.end = short.end()
    if (term := _CONSTITUENCY.match(text, body.end)) and territory_at(text, term.end(), bare=False):
        body.end = term.end() - 1
    if body.head.kind is OrganisationKind.MASS_ORGANISATION and (country := _COUNTRY.match(text, body.end)):
        body.national, body.end = True, country.end()
    start = _after_blank(text, body.end)
    host = body_at(text, start, body.depth + 1) if body.head.host else None
    if host is not None and host.head.family in (Family.DEPARTMENT, Family.FIXED) and not host.is_bare:
        body.owner, body.end = host, host.end
        return
    ranks = (Level.PROVINCE,) if body.head.province_only else (Level.PROVINCE, Level.DISTRICT)
    if centre := _CENTRE.match(text, body.end):
        body.central, body.end = True, centre.end()
    else:
        _take_territory(body, territory_at(text, start, ranks=ranks))


def _department(text: str, body: RawBody) -> None:
    end = unit_words(text, body.end)
    if end is not None:
        body.unit, body.end = text[_after_blank(text, body.end) : end], end
    elif "nhân dân" not in body.head.name and body.head.name != "Ban Quản lý":
        return
    start = _after_blank(text, body.end)
    if body.head.rank is Level.CENTRAL and body.head.name == "Bộ":
        return
    if not _take_territory(body, territory_at(text, start, ranks=(Level.PROVINCE,))):
        joint = _OWNER_JOINT.match(text, body.end)
        owner = body_at(text, joint.end(), body.depth + 1) if joint else None
        is_owning = owner is not None and owner.head.family in _OWNING_FAMILIES and not owner.head.kind.startswith("party")
        is_organ = owner is not None and owner.head.family is Family.ORGAN and body.head.name in _PARTS_OF_ORGANS
        if owner is not None and not owner.is_bare and (is_owning or is_organ):
            body.owner, body.end = owner, owner.end


def _unit(text: str, body: RawBody) -> None:
    if body.head.of_unit and _NAME_FOLLOWS.match(text, body.end):  # `HĐQT Công ty A`: the unit has a name of its own
        owner = body_at(text, body.end - len(body.head.of_unit), body.depth + 1)
        if owner is not None and not owner.is_bare:
            body.owner, body.end = owner, owner.end
            return
    start = _after_blank(text, body.end)
    company = body_at(text, start, body.depth + 1) if body.head.name.startswith("Hội đồng") else None
    if company is not None and company.head.family is Family.UNIT and not company.is_bare:
        body.owner, body.end = company, company.end
        return
    end = unit_words(text, body.end, after=body.head.name.lower())
    if end is None:
        return
    body.unit, body.end = text[start:end], end
    _take_territory(body, territory_at(text, _after_blank(text, end)))


def _fixed(text: str, body: RawBody) -> None:
    del text, body


_READERS = {
    Family.COMMITTEE: _committee,
    Family.MEMBERSHIP: _membership,
    Family.CELL: _membership,
    Family.ORGAN: _organ,
    Family.TERRITORIAL: _territorial,
    Family.DEPARTMENT: _department,
    Family.UNIT: _unit,
    Family.FIXED: _fixed,
}


def _can_be_listed(head: Head) -> bool:
    """Whether a body with `head` can be an item of `các đảng bộ: ...`: one that has a party committee of its own."""
    return head.family in (Family.UNIT, Family.DEPARTMENT, Family.TERRITORIAL) and not head.kind.startswith("party")


def _enumerated(text: str, position: int, end: int) -> Iterator[RawBody]:
    """`các huyện ủy: A, B và C`, `các chi bộ: Trường D, thôn 5`: one body for each item, the head shared."""
    found = head_at(text, position)
    if found is None:
        return
    head, after = found
    if head.family not in (*COMMITTEE_FAMILIES, Family.TERRITORIAL):
        if body := body_at(text, position):
            yield body
        return
    match = _COLON.match(text, after)
    at = match.end() if match else end
    if head.family in (Family.MEMBERSHIP, Family.CELL) and text[after : after + 1] != ":":
        return  # `các chi bộ khối doanh nghiệp` are no bodies by name
    for _ in range(_MOST_ENUMERATED):
        body = RawBody(position if at == after else at, after, head, shared=True)
        body.end = at - 1
        _READERS[head.family](text, body)
        if body.is_bare or body.end > end:
            return
        yield body
        joint = _NEXT_NAME.match(text, body.end)
        following = head_at(text, joint.end()) if joint else None
        if joint is None or (following is not None and not _can_be_listed(following[0])):
            return
        at = joint.end()
