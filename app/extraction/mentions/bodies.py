"""The grammar of bodies' names (DOMAIN.md, `Names are a small grammar, not a list`): what the text says, not yet completed."""

from __future__ import annotations

import re

from app.extraction.facts import Level, OrganisationKind
from app.extraction.folding import fold
from app.extraction.gazetteer import gazetteer
from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.cells import cell_name_end, cell_number, quarter_end, village_headed
from app.extraction.mentions.heads import ASSOCIATION, COMMISSION, COMMITTEE_FAMILIES, HEADS, Family, head_at
from app.extraction.mentions.name_words import looks_like_person
from app.extraction.mentions.not_the_partys import OTHERS_HAVE_TOO, is_of_others
from app.extraction.mentions.raw_bodies import FORMATIONS, OWNING_FAMILIES, RawBody, after_blank
from app.extraction.mentions.territories import Territory, abroad_at, territory_at
from app.extraction.mentions.unit_bodies import rest_of_commission, rest_of_department, rest_of_unit, without_its_province
from app.extraction.mentions.units import unit_at

_CONSTITUENCY = re.compile(r" (?:khóa [IVX\d]+ )?(?:đơn vị )?(?=(?:tỉnh|thành phố|TP))", re.IGNORECASE)
"""`Đoàn đại biểu Quốc hội khóa XIV đơn vị tỉnh A`"""
_CENTRE = re.compile(rf" ?(?:Trung ương|T\.?Ư|T\.?W|TƯ|TW)(?: Đảng)?(?![{LETTER}])", re.IGNORECASE)
_OF_A_NATIONAL_UNION = re.compile(r" (?:Đoàn|Hội)(?!\w)")
"""`Đảng ủy Trung ương | Đoàn`"""
_COUNTRY = re.compile(rf" Việt Nam(?![{LETTER}])")
_OF_THE_COUNTRY = re.compile(r" (?:Việt Nam|lưu học sinh|Lưu học sinh|Tổng lãnh sự quán|Đại sứ quán)$")
_OF_A_SCHOOL = frozenset({"sinh viên", "học sinh", "giáo viên", "cán bộ"})
PARTY_OFFICES = ("Văn phòng", "Ban Xây dựng Đảng", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính", "Ủy ban Kiểm tra")
"""The organs of a committee that have members of their own."""
_AGENCY = re.compile(r"(?P<staff>[Cc]ơ quan)(?: của)? (?=[^\W\d_])|(?P<part>(?:[Kk]hối [Vv]ăn phòng|[Hh]ưu trí)) (?=[^\W\d_])")
"""`Chi bộ Cơ quan | Ủy ban Kiểm tra Tỉnh ủy A`: of those who work there; `Chi bộ Hưu trí | Sở Y tế`: of some of them."""
_BORDER_GUARD = re.compile(r"(?:Bộ đội [Bb]iên phòng|BĐBP)(?!\w)")
"""Its party committee is that of the whole force, not of its command."""
_SCHOOL_BEHIND = re.compile(r"(?:,| \()? ?(?=(?:Trường|Học viện|Đại học|Cao đẳng|ĐH)(?!\w))")
"""`Chi bộ Sinh viên, Trường A`: the cell is that school's."""
_THE_SCHOOL = re.compile(rf"(?:nhà )?trường(?! ?[{UPPER}\d])(?= |[,.;:)”]|$)(?! (?:đại học|cao đẳng|trung|tiểu|mầm|phổ|học|thpt|thcs))")
"""`Đảng ủy nhà trường`: that of the school that the article is about."""
_BRANCHES = ("đại diện", "văn phòng đại diện", "cơ quan đại diện", "cơ quan thường trực", "chi nhánh")
_AT = re.compile(r" tại ")
_AWAY_FROM_THE_CENTRE = re.compile(r" tại (?!(?:thành phố |TP\.? ?)?Hà Nội)", re.IGNORECASE)
"""`Khối Doanh nghiệp Trung ương | tại TP HCM`; in Hà Nội, where the centre sits, only something takes place."""
_HOST_FAMILIES = (Family.TERRITORIAL, Family.DEPARTMENT, Family.FIXED, Family.UNIT)
_DEEPEST = 3
_RANKS = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
_ABOVE_COMMUNES = (Level.PROVINCE, Level.DISTRICT)
_FORCE = re.compile(rf"(Quân sự|Biên phòng) (?=[{UPPER}])")
"""`Đảng ủy Quân sự | Điện Bàn`: the place stands there without its rank word."""
_OF_A_TERRITORY = ("Ban Thường vụ", "Ban Xây dựng Đảng", "Ủy ban Kiểm tra", "Khối Dân vận")
"""Organs of the party that may be named by the territory of their committee: `Ban Xây dựng Đảng phường A`."""


def body_at(text: str, position: int, depth: int = 0) -> RawBody | None:
    """The body whose name begins at `position` of cleaned text, in any case, None if no head stands there.

    `depth` counts the names that this one stands inside (`Ban Thường vụ | Đảng ủy | Sở Y tế`); no name holds more than three.
    """
    found = head_at(text, position) if depth <= _DEEPEST else None
    if found is None:
        return None
    head, end = found
    body = RawBody(position, end, head, depth=depth)
    take_rest(text, body)
    if head.name == ASSOCIATION and (body.unit is None or gazetteer().longest_at(text, position)[0] >= body.end):
        return None
    return None if _is_of_others(text, body) or (head.name == COMMISSION and body.owner is None) else body


def take_rest(text: str, body: RawBody) -> None:
    """Take into `body` what stands behind its end and belongs to its name: unit, territory, owner."""
    _READERS[body.head.family](text, body)


def _is_of_others(text: str, body: RawBody) -> bool:
    """Whether an organ named as one of the party is an association's or a foreign party's."""
    if body.head.name not in OTHERS_HAVE_TOO or body.owner is not None:
        return False
    return is_of_others(text, body.end, central=text[body.start : body.end].endswith("ương"))


def _committee(text: str, body: RawBody) -> None:
    ranks = (body.head.rank,) if body.head.rank else ()
    body.take_territory(territory_at(text, after_blank(text, body.end), types=body.head.types, ranks=ranks))


def _membership(text: str, body: RawBody) -> None:
    start = after_blank(text, body.end)
    if body.head.implied:
        body.unit = body.head.implied
        body.take_territory(territory_at(text, start))
    elif (centre := _CENTRE.match(text, body.end)) and not _OF_A_NATIONAL_UNION.match(text, centre.end()):
        body.central, body.end = True, centre.end()
    elif body.head.family is Family.CELL and (number := cell_number(text, body.start, start)):
        body.unit, body.end = number.group(), number.end()
        if not body.take_territory(territory_at(text, after_blank(text, body.end))):
            body.end = quarter_end(text, body.start, body.end)
            body.unit = text[start : body.end]
    elif not body.take_territory(territory_at(text, start)):
        _take_unit(text, body, start)
        if (country := abroad_at(text, body.end)) and (body.is_bare or _OF_THE_COUNTRY.search(text, body.start, body.end)):
            body.unit, body.owner, body.end = text[start:country], None, country  # `Đảng ủy tại Hàn Quốc`
        elif seat := _seat_elsewhere(text, body):
            body.unit = f"{body.unit} tại"
            body.take_territory(seat)
        elif body.is_bare and body.head.family is Family.CELL and (village := village_headed(text, body.end)):
            body.unit = village
        elif body.is_bare and text[body.start].isupper() and not looks_like_person(text, start):
            body.take_territory(territory_at(text, start, ranks=_ranks_without_word(text, body)))


def _seat_elsewhere(text: str, body: RawBody) -> Territory | None:
    """The place that tells the unit of `body` from others of the same body elsewhere (`Chi bộ Văn phòng đại diện | tại Đà Nẵng`)."""
    unit = fold(body.unit or "")
    if unit.endswith("trung ương"):
        at = _AWAY_FROM_THE_CENTRE.match(text, body.end)
    else:
        at = _AT.match(text, body.end) if unit.startswith(_BRANCHES) else None
    return territory_at(text, at.end(), ranks=(Level.PROVINCE,), bare=False) if at else None


def _ranks_without_word(text: str, body: RawBody) -> tuple[Level, ...]:
    """Whose `body` may be where a territory's name stands behind it without a rank word: a `Đảng ủy A` is a commune's."""
    if body.head.family is Family.CELL:
        return ()
    return _RANKS if body.shared or text[body.start : body.end].endswith("bộ") else (Level.COMMUNE,)


def _take_unit(text: str, body: RawBody, start: int) -> None:
    agency = _AGENCY.match(text, start)
    host = body_at(text, agency.end(), body.depth + 1) if agency else None
    if agency is not None and host is not None and (_has_agency(host) or (agency["part"] and _is_host(host))):
        body.unit, body.owner, body.end = _capitalised(agency["staff"] or agency["part"]), host, host.end
        return
    if agency is not None and agency["part"] and host is None:
        body.unit, body.end = _capitalised(agency["part"]), agency.end("part")
        body.take_territory(territory_at(text, agency.end()))
        return
    host = None if _BORDER_GUARD.match(text, start) else body_at(text, start, body.depth + 1)
    if host is not None and host.unit is not None and host.head.name in FORMATIONS:
        host.owner, host.end = None, text.index(host.unit, host.start) + len(host.unit)  # `Đảng ủy Trung đoàn 8 | , Sư đoàn 395`
    is_office = (
        host is not None and host.head.name == "Văn phòng" and host.owner is not None and host.owner.head.family is Family.DEPARTMENT
    )
    if host is not None and (is_office or _is_party_office(host) or _is_host(host)):
        body.owner, body.end = host, host.end
    elif school := _THE_SCHOOL.match(text, start):
        body.unit, body.end = "Trường", school.end()
    elif (force := _FORCE.match(text, start)) and body.take_territory(territory_at(text, force.end(), ranks=_ABOVE_COMMUNES)):
        body.unit = force[1]
    elif end := unit_at(text, start):
        _take_named_unit(text, body, start, end)
    elif body.head.family is Family.CELL and (end := cell_name_end(text, body.start, body.end)):
        body.unit, body.end = text[start:end], end


def _take_named_unit(text: str, body: RawBody, start: int, end: int) -> None:
    """Take into `body` the unit named at [start, end), the school that it is in, the centre or the territory behind."""
    if text.startswith(("khối ", "Khối "), start):
        end = without_its_province(text, start, end)
    body.unit, body.end = text[start:end], end
    if fold(body.unit) in _OF_A_SCHOOL and (school := _SCHOOL_BEHIND.match(text, end)):
        host = body_at(text, school.end(), body.depth + 1)
        if host is not None and host.head.family is Family.UNIT and not host.is_bare:
            body.unit, body.end = f"{body.unit} {text[host.start : host.end]}", host.end
    elif centre := _CENTRE.match(text, end):
        body.unit, body.end = text[start : centre.end()], centre.end()
    else:
        body.take_abbreviation(text)
        end = body.end
        body.take_territory(territory_at(text, after_blank(text, end)))


def _capitalised(words: str) -> str:
    return words[0].upper() + words[1:]


def _is_host(host: RawBody) -> bool:
    """Whether `host` is a body with a name of its own, none of the party, in which there may be a committee or a cell."""
    return host.head.family in _HOST_FAMILIES and not host.is_bare and not host.head.kind.startswith("party")


def _has_agency(host: RawBody) -> bool:
    """Whether `host`, behind `Cơ quan`, is a body whose own staff has a party organisation: a committee, its organ, a council, a union."""
    if host.head.family in (Family.COMMITTEE, Family.FIXED, Family.TERRITORIAL):
        return True
    return host.head.family in (Family.ORGAN, Family.MEMBERSHIP) and (host.owner is not None or not host.is_bare)


def _is_party_office(host: RawBody) -> bool:
    """Whether `host` is an office of a committee that has members of its own (`Chi bộ Văn phòng Huyện ủy`)."""
    named = host.owner is not None and host.owner.head.family in (Family.COMMITTEE, Family.MEMBERSHIP)
    return named and host.head.family is Family.ORGAN and host.head.name.startswith(PARTY_OFFICES)


def _organ(text: str, body: RawBody) -> None:
    body.take_abbreviation(text)
    start = after_blank(text, body.end)
    owner = body_at(text, start, body.depth + 1)
    is_hosts = body.head.host and owner is not None and owner.head.family is Family.FIXED  # `Đảng đoàn | Trung ương Hội Nông dân Việt Nam`
    if not is_hosts and (centre := _CENTRE.match(text, body.end)):
        body.central, body.end = True, centre.end()
        return
    families = (*COMMITTEE_FAMILIES, *_HOST_FAMILIES) if body.head.host or body.head.name == "Ban Chấp hành" else COMMITTEE_FAMILIES
    has_office = (
        owner is not None and owner.head.family in (Family.DEPARTMENT, Family.ORGAN) and (not owner.is_bare or _is_one(text, owner))
    )
    of_a_union = owner is not None and owner.head.kind is OrganisationKind.MASS_ORGANISATION and not owner.is_bare
    is_office = body.head.name == "Văn phòng" and (has_office or of_a_union)
    is_youths = body.head.name == "Ban Thường vụ" and of_a_union and owner is not None and owner.head.name.startswith("Đoàn")
    if owner is not None and (
        owner.head.family in families or owner.head.kind is OrganisationKind.PARTY_COMMITTEE or is_office or is_youths
    ):
        body.owner, body.end = owner, owner.end
    elif owner is None and body.head.name in _OF_A_TERRITORY:
        territory = territory_at(text, start, bare=False)
        if territory is not None and territory.type is not None:
            body.take_territory(territory)
    elif text.startswith((" - ", " và ", " – "), body.end) and body.head.name.startswith("Ban "):
        commission = RawBody(body.start, body.start + len(COMMISSION), HEADS[COMMISSION.lower()], depth=body.depth)
        rest_of_commission(text, commission, body_at)  # `Trưởng Ban Tổ chức - Kiểm tra Hội Nông dân tỉnh A`
        if commission.owner is not None:
            body.head, body.unit, body.owner, body.end = commission.head, commission.unit, commission.owner, commission.end


def _is_one(text: str, owner: RawBody) -> bool:
    """Whether the bare name of a department is that of one named before, by its capital (`Chánh Văn phòng | Sở`)."""
    return owner.head.family is Family.DEPARTMENT and text[owner.start].isupper()


def _territorial(text: str, body: RawBody) -> None:
    if body.head.implied:
        body.territory = Territory(body.end, body.head.implied, None)
        return
    body.take_abbreviation(text)
    if (term := _CONSTITUENCY.match(text, body.end)) and territory_at(text, term.end(), bare=False):
        body.end = term.end() - 1
    if body.head.kind is OrganisationKind.MASS_ORGANISATION and (country := _COUNTRY.match(text, body.end)):
        body.national, body.end = not body.head.name.endswith(country.group()), country.end()  # `Mặt trận Tổ quốc (MTTQ) | Việt Nam`
    start = after_blank(text, body.end)
    host = body_at(text, start, body.depth + 1) if body.head.host else None
    if host is None and body.head.kind is OrganisationKind.MASS_ORGANISATION and not body.national:
        unit = body_at(text, start, body.depth + 1)
        host = unit if unit is not None and unit.head.family is Family.UNIT else None  # `Hội Cựu chiến binh | Trường A`
    if host is not None and host.head.family in OWNING_FAMILIES and not host.is_bare:
        body.owner, body.end = host, host.end
        return
    ranks = (Level.PROVINCE,) if body.head.province_only else _ABOVE_COMMUNES
    if centre := _CENTRE.match(text, body.end):
        body.central, body.end = True, centre.end()
    else:
        body.take_territory(territory_at(text, start, ranks=ranks))


def _department(text: str, body: RawBody) -> None:
    rest_of_department(text, body, body_at)


def _unit(text: str, body: RawBody) -> None:
    rest_of_unit(text, body, body_at)


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
