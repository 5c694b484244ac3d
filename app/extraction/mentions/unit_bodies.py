"""The grammar of the names of departments, commissions and units; `body_at` reads the bodies that stand inside them."""

from __future__ import annotations

import re

from app.extraction.facts import PEOPLES_COUNCIL, Level, OrganisationKind
from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.heads import AUTHORITIES_OF_LAW, BOARDS, COMMISSION, HEADS, Family
from app.extraction.mentions.name_words import looks_like_person
from app.extraction.mentions.raw_bodies import FORMATIONS, OWNING_FAMILIES, BodyAt, RawBody, after_blank
from app.extraction.mentions.territories import ranked_territory_at, territory_at
from app.extraction.mentions.unit_words import legal_form_end, unit_words
from app.extraction.mentions.units import quarter_at, unit_at

_OWNER_JOINT = re.compile(rf"(?:(?:,| của| thuộc|,? trực thuộc| tại| [-–])? | \((?:thuộc )?)(?=[{LETTER}])")
_NAME_FOLLOWS = re.compile(rf" [{UPPER}\d]")
_PARTS_OF_ORGANS = ("Phòng", "Vụ")
"""`Phòng A, Ban Tuyên giáo Tỉnh ủy`"""
_OF_A_UNION = re.compile(
    rf" (?P<field>[{UPPER}](?:(?! rồi | kiêm |Phó |Bí thư|Chủ |Trưởng )[^,.;:()\n]){{2,40}}?),? (?=(?:Trung ương|T\.?Ư|TƯ|TW) (?:Đoàn|Hội)|(?:Tỉnh|Thành|Huyện|Quận|Thị) [đĐ]oàn|Tỉnh đoàn|Thành đoàn|HĐND|Hội đồng nhân dân|(?:Tổng )?Liên đoàn|(?:[cC]ơ quan )?(?:Ủy ban|UB) ?(?:MTTQ|Mặt trận)|Hội (?:Nông dân|ND |Liên hiệp|LH|Phụ nữ|Cựu|CCB|Chữ))"
)
_NOT_NAMED_AFTER_PEOPLE = ("Công ty", "Bệnh viện", "Tổng công ty", "Tập đoàn")
_OF_THE_ARMY = re.compile(r"(?:, | thuộc | \()(?=(?:Sư đoàn|Quân đoàn|Quân khu|Quân chủng|Binh chủng|Binh đoàn)(?!\w))")
"""`Sư đoàn 31 | , Quân đoàn 3`"""
_BRAND = re.compile(rf" \((?P<word>[{UPPER}][{LETTER}]{{2,20}})\)")
_CENTRAL = re.compile(rf" (?:Trung ương|T\.?Ư|TƯ|TW)(?![{LETTER}])")
_NAMED_FOR_THEIR_PLACE = ("Bộ Tư lệnh", "Kho bạc Nhà nước", "Bảo hiểm xã hội")


def rest_of_commission(text: str, body: RawBody, body_at: BodyAt) -> None:
    """`Ban | Xã hội | Trung ương Hội Nông dân Việt Nam`: a commission of a mass organisation or of a council."""
    named = _OF_A_UNION.match(text, body.end)
    owner = body_at(text, named.end(), body.depth + 1) if named else None
    if (
        named is not None
        and owner is not None
        and (owner.head.kind is OrganisationKind.MASS_ORGANISATION or owner.head.name == PEOPLES_COUNCIL)
    ):
        body.unit, body.owner, body.end = named.group("field"), owner, owner.end


def rest_of_department(text: str, body: RawBody, body_at: BodyAt) -> None:
    """Take into the department `body` its field of work, then the territory or the body that it belongs to (`Sở | Y tế | tỉnh A`)."""
    if body.head.name == COMMISSION:
        rest_of_commission(text, body, body_at)
        return
    end = unit_words(text, body.end)
    if end is not None:
        first = after_blank(text, body.end)
        last = without_its_province(text, first, end) if body.head.province_only else end
        body.unit, body.end = text[first:last], last
    elif "nhân dân" not in body.head.name and body.head.name != "Ban Quản lý":
        return
    start = after_blank(text, body.end)
    if body.head.rank is Level.CENTRAL and body.head.name == "Bộ":
        return
    if not body.take_territory(territory_at(text, start, ranks=(Level.PROVINCE,))):
        joint = _OWNER_JOINT.match(text, body.end)
        owner = body_at(text, joint.end(), body.depth + 1) if joint else None
        is_owning = (
            owner is not None
            and not owner.head.kind.startswith("party")
            and owner.head.name != body.head.name  # `Khoa A, | Khoa B` are two
            and (owner.head.family in OWNING_FAMILIES or (body.head.name == "Phòng" and owner.head.name in AUTHORITIES_OF_LAW))
        )
        is_organ = owner is not None and owner.head.family is Family.ORGAN and body.head.name in _PARTS_OF_ORGANS
        if owner is not None and not owner.is_bare and (is_owning or is_organ):
            in_brackets = joint is not None and "(" in joint.group()  # `Vụ A | (Bộ B)`: both are named
            body.owner, body.end = owner, body.end if in_brackets else owner.end


def department_named(text: str, position: int, head: str, body_at: BodyAt) -> RawBody | None:
    """The department with `head` whose field of work stands behind `position` with the ministry or the place that it is of (`Vụ trưởng | Pháp chế Bộ A`)."""
    body = RawBody(position + 1, position, HEADS[head.casefold()])
    if unit_words(text, position) is not None:
        rest_of_department(text, body, body_at)
    return body if body.owner is not None or body.territory is not None else None


def without_its_province(text: str, start: int, end: int) -> int:
    """Where the field of work [start, end) of a province's department ends: `Sở | Y tế | Nghệ An`."""
    position = text.find(" ", start, end)
    while position >= 0:
        territory = territory_at(text, position + 1, ranks=(Level.PROVINCE,)) if text[position + 1].isupper() else None
        if territory is not None and territory.units and territory.end >= end:
            return position
        position = text.find(" ", position + 1, end)
    return end


def rest_of_unit(text: str, body: RawBody, body_at: BodyAt) -> None:
    """Take into the unit `body` its own name, then the territory or the larger unit that it belongs to (`Trung đoàn | 8 | , Sư đoàn 395`)."""
    if body.head.of_unit in _NOT_NAMED_AFTER_PEOPLE and looks_like_person(text, body.end + 1):
        return  # `Bí thư Đoàn Thanh niên Công ty | Trần Văn An`
    if body.head.of_unit and _NAME_FOLLOWS.match(text, body.end):  # `HĐQT Công ty A`: the unit has a name of its own
        owner = body_at(text, body.end - len(body.head.of_unit), body.depth + 1)
        if owner is not None and not owner.is_bare:
            body.owner, body.end = owner, owner.end
            return
    body.take_abbreviation(text)
    start = after_blank(text, body.end)
    company = body_at(text, start, body.depth + 1) if body.head.name.startswith(BOARDS) else None
    if company is not None and company.head.family is Family.UNIT and not company.head.name.startswith(BOARDS):
        body.owner, body.end = company, company.end  # a bare one too: `Trưởng Ban Kiểm soát | HTX`
        return
    is_joined = body.head.name.startswith(BOARDS) and text.startswith(" và ", body.end)  # `Hội đồng thành viên và Tổng Giám đốc`
    of_a_unit = unit_at(text, start) if body.head.kind is OrganisationKind.MASS_ORGANISATION else None  # `Chi đoàn | thôn A`
    end = None if is_joined else of_a_unit or unit_words(text, body.end, after=body.head.name.lower())
    if end is None:
        if body.head.name in _NAMED_FOR_THEIR_PLACE:
            body.take_territory(territory_at(text, start, bare=body.head.name != "Bộ Tư lệnh"))
        return
    if text[body.start].islower() and text[start:end].islower() and not ranked_territory_at(text, after_blank(text, end)):
        return  # `chủ nhiệm hợp tác xã nông nghiệp`: of any
    if body.head.kind is OrganisationKind.MASS_ORGANISATION:
        end = quarter_at(text, after_blank(text, end)) or end  # `Chi hội Phụ nữ | buôn Kò Siêr`
    if body.head.kind is OrganisationKind.MASS_ORGANISATION and (centre := _CENTRAL.match(text, end)):
        end = centre.end()  # `Đoàn Thanh niên Khối Doanh nghiệp | T.Ư`
    body.unit, body.end = text[start:end], legal_form_end(text, end)
    if brand := _BRAND.match(text, body.end):
        body.brand = brand.group("word")
    larger = _OF_THE_ARMY.match(text, end) if body.head.name in FORMATIONS else None
    owner = body_at(text, larger.end(), body.depth + 1) if larger else None
    if owner is not None and owner.unit is not None:
        body.owner, body.end = owner, owner.end
        return
    if body.take_territory(territory_at(text, after_blank(text, body.end))) and (brand := _BRAND.match(text, body.end)):
        body.brand = brand.group("word")
