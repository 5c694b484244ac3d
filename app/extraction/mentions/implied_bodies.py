"""The body of a post that names none: `Bí thư`, `Phó Ban`, `Hiệu trưởng` alone, `Chủ tịch Quốc hội`."""

from __future__ import annotations

import re

from app.extraction.facts import PEOPLES_COUNCIL, OrganisationKind
from app.extraction.folding import fold
from app.extraction.mentions.completion import Completer
from app.extraction.mentions.congress_words import is_election
from app.extraction.mentions.heads import AUTHORITIES_OF_LAW, BOARDS, HEADS, Family
from app.extraction.mentions.known_bodies import Named
from app.extraction.mentions.name_words import person_begins
from app.extraction.mentions.posts import RawPost
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.spans import BodyMention
from app.extraction.word_groups import FEW, HONORIFIC

_HEADS_OF_TITLES = {
    "Hiệu trưởng": ("Trường", "Học viện"),
    "Viện trưởng": ("Viện",),
    "Chánh án": ("Tòa án",),
    "Đồn trưởng": ("Đồn",),
    "Hạt trưởng": ("Hạt",),
    "Trạm trưởng": ("Trạm",),
    "Cục trưởng": ("Cục", "Tổng cục", "Chi cục"),
    "Vụ trưởng": ("Vụ",),
    "Tổng Biên tập": ("Báo", "Tạp chí"),
    "Tổng Giám đốc": ("Tổng công ty", "Công ty", "Tập đoàn", "Ngân hàng", "Quỹ"),
    "Tư lệnh": ("Quân", "Bộ Tư lệnh", "Vùng", "Bộ đội Biên phòng", "Cảnh sát biển"),
    "Chủ tịch": ("Ủy ban", "Hội", "Liên đoàn", "Liên minh", "Công đoàn", "Tập đoàn", "Tổng công ty", "Công ty", "Quỹ", "Hợp tác xã"),
    "Giám đốc": (
        "Sở",
        "Công ty",
        "Tổng công ty",
        "Trung tâm",
        "Bệnh viện",
        "Công an",
        "Ban Quản lý",
        "Ngân hàng",
        "Quỹ",
        "Bảo",
        "Kho bạc",
        "Đài",
        "Học viện",
        "Nhà",
        "Hợp tác xã",
        "Liên hiệp",
    ),
}
_UNITS_RUN = {
    "Hiệu trưởng": ("Trường",),
    "Đồn trưởng": ("Đồn Biên phòng", "Đồn Công an"),
    "Hạt trưởng": ("Hạt",),
    "Trạm trưởng": ("Trạm",),
    "Tổng Biên tập": ("Báo", "Tạp chí"),
}
"""What the title alone tells to be run by who has it: the one that the article is about."""
_NOUNS = ("Tiểu ban", "Khoa", "Ban", "Đoàn", "Phòng", "Văn phòng")
_WITHOUT_HEADS = ("Ban Thường vụ", "Ban Chấp hành", "Ban cán sự", "Ban Bí thư")
"""Whoever is called head of a `Ban` beside one of these is that of another."""
_WORKS_AS = re.compile(r" làm ", re.IGNORECASE)
"""`bà A, Phó Trưởng Ban Tổ chức Tỉnh ủy | làm | Phó Trưởng ban`: of another one."""
_OF_THE_UNIT = re.compile(r" (?:đơn vị|cơ quan)(?!\w)(?! [^\W\d_]*[A-ZĐ])")
_OF_COMMANDS = ("Chính trị viên", "Chính ủy", "Chỉ huy trưởng", "Đồn trưởng", "Hiệu trưởng", "Viện trưởng", "Chánh án")
"""Titles of those who run a unit, whose committee may stand beside them: `Chính trị viên, Bí thư Đảng ủy | Ban CHQS huyện A`."""
_OF_THE_ARMY = ("Chính ủy", "Chính trị viên", "Chỉ huy trưởng", "Tư lệnh")
_COUNCILS = ("Hội đồng", "Ủy ban", "Ban Chỉ đạo", "Đoàn đại biểu")
_OF_CHAIRS = ("Chủ tịch", "Chủ tịch Thường trực", "Chủ tịch danh dự")
_OF_THE_UNION = re.compile(
    r"(?:quyền )?(?:phó )?chủ tịch(?: danh dự| thường trực)? (?:Hội|Công đoàn|Liên đoàn|Liên minh)(?!\w)", re.IGNORECASE
)
"""`Chủ tịch Hội`, `Phó Chủ tịch Công đoàn`: of the one that the article is about."""
_AND_DEPUTIES = re.compile(rf"(?<!\w)(?:các|{FEW}|năm|[0-9]{{1,2}})(?: (?:ông, bà|{HONORIFIC}))? $", re.IGNORECASE)
"""`Chủ tịch UBND tỉnh A và 3 | Phó Chủ tịch`"""
_ELECTS = re.compile(r" (?:bầu|trúng cử|đắc cử|hiệp thương cử) ", re.IGNORECASE)
_WITHOUT_MINISTRY = re.compile(r",? (?:kiêm )?Chủ nhiệm (?:Văn phòng Chính phủ|VPCP|Ủy ban)")
"""`Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ`: a minister by rank"""
_YOUTH = (
    "Đoàn Thanh niên",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Tỉnh đoàn",
    "Thành đoàn",
    "Huyện đoàn",
    "Quận đoàn",
    "Thị đoàn",
    "Trung ương Đoàn",
)
_SECRETARY = ("Bí thư", "Bí thư Thường trực")


def implied_body(completer: Completer, text: str, post: RawPost, beside: list[RawBody], nearby: list[RawBody]) -> BodyMention | None:
    """The body of a post that names none: the one its title tells, its neighbour's, the committee last named; or None.

    `nearby` are the bodies named shortly before it in its sentence, the last first (`nhận công tác tại Sở Y tế, giữ chức Giám đốc`).
    """
    if post.fixed is not None:
        head = HEADS[fold(post.fixed)]
        named: Named | None = Named(head.name, head.kind, head.rank)
    elif post.bodiless:
        named = None
    elif post.title.endswith(_SECRETARY):
        named = _secretary_of(completer, beside, nearby, elected=is_election(text, post.start, post.end))
    else:
        named = _elected_by(completer, text, post, nearby) or _of_kind(completer, text, post, beside, nearby)
    if named is None:
        return None
    return named.mention(text, post.start, post.end, explicit=False)


def _fits_title(title: str, head: str) -> bool:
    """Whether someone of that title is at the head of such a body (`Hiệu trưởng` of a school only)."""
    if title.endswith(_OF_THE_ARMY) and head.startswith(_COUNCILS):
        return False  # `Chính ủy, Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh A`
    wanted = next((heads for ending, heads in _HEADS_OF_TITLES.items() if title.endswith(ending)), None)
    return wanted is None or head.startswith(wanted)


def _elected_by(completer: Completer, text: str, post: RawPost, nearby: list[RawBody]) -> Named | None:
    """The council or union that elects its own chair (`HĐND huyện A bầu bà B làm Chủ tịch`)."""
    if post.title not in ("Chủ tịch", "Phó Chủ tịch") or not nearby:
        return None
    elects = nearby[0].head.name == PEOPLES_COUNCIL or nearby[0].head.kind is OrganisationKind.MASS_ORGANISATION
    return completer.named(nearby[0], []) if elects and _ELECTS.search(text, nearby[0].end, post.start) else None


def _goes_on(text: str, position: int) -> bool:
    """Whether a name of its own follows, no person's: `Trưởng ban | Giám hiệu` is not the head of a commission named before."""
    return text[position + 1 : position + 2].isupper() and text[position] == " " and not person_begins(text, position + 1)


def _of_kind(completer: Completer, text: str, post: RawPost, beside: list[RawBody], nearby: list[RawBody]) -> Named | None:
    """The body of a bare `Phó Ban`, `Giám đốc`, `Bộ trưởng`: one of its kind named beside it or shortly before, or the ministry last named."""
    noun = next((noun for noun in _NOUNS if post.title.endswith(noun)), None)
    if noun is not None and _goes_on(text, post.end):
        return None
    if noun is not None:
        for other in nearby:
            is_led = fold(other.head.name).startswith(fold(noun)) and not other.head.name.startswith(_WITHOUT_HEADS)
            if is_led and not other.is_bare and not _WORKS_AS.match(text, other.end, post.start):
                return completer.named(other, [])
    if _OF_THE_UNIT.match(text, post.end):
        return _unit_nearby(completer, nearby)
    if post.title.endswith("Chủ nhiệm"):
        commission = next((other for other in nearby if other.head.name == "Ủy ban Kiểm tra"), None)
        if commission is not None:
            return completer.named(commission, [])
    if post.title.endswith(("Bộ trưởng", "Thứ trưởng")):
        near = next((other for other in nearby if other.head.name == "Bộ" and not other.is_bare), None)
        ministry = None if _WITHOUT_MINISTRY.match(text, post.end) else near or completer.known.unit("Bộ")
        return completer.named(ministry, []) if ministry is not None else None
    for listed in (*beside, *nearby[:1]):
        other = listed.owner if _is_run_by(post.title, listed) and listed.owner is not None else listed
        shares = listed in beside and (listed not in nearby or post.title.endswith("Chủ tịch"))
        # `Giám đốc Công an tỉnh B; ông C, | Phó Giám đốc`
        is_deputys = post.title.startswith("Phó ") and (other.head.name in AUTHORITIES_OF_LAW or _commands(post.title, other.head.name))
        families = (Family.TERRITORIAL, Family.DEPARTMENT, Family.UNIT) if shares or is_deputys else (Family.DEPARTMENT, Family.UNIT)
        is_national = other.head.family is Family.FIXED and other.head.kind in (OrganisationKind.MASS_ORGANISATION, OrganisationKind.OTHER)
        fits = _fits_title(post.title, other.head.name) and (other.head.family in families or is_national)
        if noun is None and fits and not (listed in nearby and other.is_bare):
            return completer.named(other, [])
    if post.title.endswith(_OF_CHAIRS):
        return _chaired(completer, text, post, nearby)
    unit = _known_unit(completer, post.title)
    return completer.named(unit, []) if unit is not None else None


def _commands(title: str, head: str) -> bool:
    """Whether the deputy of that `title` is one in a command: `Chính ủy Bộ Chỉ huy Quân sự tỉnh A; ông B, | Phó Chính ủy`."""
    return title.endswith(_OF_THE_ARMY) and "Chỉ huy" in head


def _unit_nearby(completer: Completer, nearby: list[RawBody]) -> Named | None:
    """The unit named shortly before, itself or by its committee (`Đảng bộ Đồn Biên phòng A ... Chính trị viên | đơn vị`)."""
    units = (other.owner if other.owner is not None else other for other in nearby)
    unit = next((other for other in units if other.head.family is Family.UNIT and not other.is_bare), None)
    return completer.named(unit, []) if unit is not None else None


def _chaired(completer: Completer, text: str, post: RawPost, nearby: list[RawBody]) -> Named | None:
    """The body of a bare `Chủ tịch`, `Phó Chủ tịch Hội`: the union named shortly before or last, or the council whose deputies are listed."""
    if _OF_THE_UNION.match(text, post.start, post.end):
        union = next((other for other in nearby if other.head.kind is OrganisationKind.MASS_ORGANISATION and not other.is_bare), None)
        return completer.named(union, []) if union is not None else completer.known.mass
    if post.title.startswith("Phó Chủ tịch") and nearby and nearby[0].head.family is Family.TERRITORIAL:
        return completer.named(nearby[0], []) if _AND_DEPUTIES.search(text, nearby[0].end, post.start) else None
    elects = bool(nearby) and nearby[0].is_bare and nearby[0].head.name == "Ban Chấp hành"
    if post.title in ("Chủ tịch", "Phó Chủ tịch") and (elects or not nearby):
        return completer.known.mass  # a congress that elects its chairman seldom says of what
    return None


def _is_run_by(title: str, listed: RawBody) -> bool:
    """Whether who has that `title` runs what `listed` belongs to: a firm that a board or a committee of is named (`Đảng ủy | Công ty A`)."""
    if title.endswith(_OF_COMMANDS) and listed.head.family in (Family.MEMBERSHIP, Family.CELL):
        return True
    return title.endswith("Tổng Giám đốc") or (title.endswith("Giám đốc") and listed.head.name.startswith(BOARDS))


def _known_unit(completer: Completer, title: str) -> RawBody | None:
    """The school, border post, newspaper or firm that the article is about, for the title of who runs one."""
    if title.endswith(("Viện trưởng", "Chánh án")):
        court = completer.known.court()
        return court if court is not None and _fits_title(title, court.head.name) else None
    heads = next((heads for ending, heads in _UNITS_RUN.items() if title.endswith(ending)), ())
    if (unit := next((unit for head in heads if (unit := completer.known.unit(head)) is not None), None)) is not None:
        return unit
    return completer.known.firm() if title.endswith("Tổng Giám đốc") else None


def _secretary_of(completer: Completer, beside: list[RawBody], nearby: list[RawBody], *, elected: bool) -> Named | None:
    """The committee or cell whose secretary is meant; `elected`: at the congress that the article tells of, if there is one."""
    for other in beside:
        if other.head.name in _YOUTH or (other.head.family is Family.COMMITTEE and not other.is_bare):
            return completer.named(other, [])  # `Phó Bí thư, Bí thư Đoàn Thanh niên A`
        if other.head.family is Family.TERRITORIAL and other.head.kind is OrganisationKind.STATE_BODY and other.territory is not None:
            return completer.memberships.of_territory(other.territory, RawBody(other.start, other.end, HEADS["đảng ủy"]), [])
    if nearby and nearby[0].head.family is Family.CELL and not nearby[0].is_bare:
        return completer.named(nearby[0], [])  # `Chi bộ A có 7 đảng viên, do đồng chí B làm Bí thư`
    return (completer.known.congress if elected else None) or completer.known.of_party
