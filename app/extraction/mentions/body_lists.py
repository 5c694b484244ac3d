"""The bodies that a sentence names, one by one and in lists."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.extraction.before import Before
from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.bodies import body_at
from app.extraction.mentions.heads import Family
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.shared_heads import enumerated, of_same_unit, of_several_territories, opens_list
from app.extraction.mentions.side_by_side import note_listed
from app.extraction.word_groups import FEW, RANK

_PLURAL = Before(
    rf"(?<![{LETTER}])(?<!thứ )(?:các|những|mỗi|từng|nhiều|mọi|{FEW}|toàn bộ các|một số|các cấp)(?: chi,?| (?:tỉnh|huyện|quận)(?:, (?:quận|thị xã|thị))?(?:,| và))? ",
    re.IGNORECASE,
)
_GENERIC_PAIR = re.compile(rf"(?:,| và| hoặc|/| -) ?{RANK}\b", re.IGNORECASE)
"""`tỉnh, thành phố` behind a head: all of them, not one."""
_LISTED = re.compile(r", | và |, và ")
_OF_SEVERAL = re.compile(
    rf"(?:, (?:UBND|HĐND|Hội|Đoàn|UBMTTQ|Ủy ban)[^,.;:]{{0,24}})? (?:nhiều|một số|mỗi|từng|các|[0-9]{{1,3}}) (?:{RANK}|thành|địa phương|đơn vị|cơ quan|cấp)(?!\w)"
)
"""`Đại hội Đảng bộ nhiều tỉnh`, `Thường trực Đảng ủy, Hội LHPN 16 phường`: of none by name."""
_HOW_MANY = re.compile(r"(?<![\d./-])(?<!thứ )\d{1,3} $")
_DISTRICTS = re.compile(
    r"(?!Thành ủy(?:,| và) (?:Quận|Huyện) ủy(?!,? (?:và )?(?:Thị|Huyện|Quận) ủy))"
    rf"(?:(?:Huyện|Thị|Thành|Quận) ủy(?:, | và )){{1,3}}(?:Huyện|Thị|Thành|Quận) ủy(?! [{UPPER}])"
)
_IN_CAPITALS = (Family.TERRITORIAL, Family.ORGAN)
"""Heads that alone name a body only where they are written with a capital."""
_OF_UNITS = (Family.UNIT, Family.DEPARTMENT, Family.CELL)
"""Heads that alone name none."""
_COMMON_NOUNS = ("Thường trực", "Văn phòng", "Ban Kinh tế", "Ban Đối ngoại")
"""Organs that, named alone, may be anybody's."""


def find_bodies(text: str, start: int, end: int, heads: Sequence[tuple[int, int]], known: Mapping[int, RawBody]) -> list[RawBody]:
    """The bodies named in [start, end) of cleaned text, left to right, without those inside another's name.

    `heads`: where its heads stand; `known`: the bodies that have been read already, by where they begin.
    """
    found: list[RawBody] = []
    covered, generic_end = start, -1
    for first, last in heads:
        if first < covered:
            continue
        plural = _PLURAL.search(text, max(start, first - 16), first) is not None
        plural = plural or (_HOW_MANY.search(text, max(start, first - 8), first) is not None and opens_list(text, last))
        listed = generic_end > 0 and _LISTED.fullmatch(text, generic_end, first) is not None
        if not plural and listed and (text[first].islower() or _is_bare_committee(text, first)):
            plural = True  # `các huyện ủy, thành ủy`
        bodies = list(enumerated(text, first, end)) if plural else [body] if (body := known.get(first) or body_at(text, first)) else []
        if several := of_several_territories(text, first, end, bodies[0] if bodies and not plural else None):
            bodies = several
        elif len(bodies) == 1 and not plural:
            bodies += of_same_unit(text, bodies[0], end)
        bodies = [body for body in bodies if body.end <= end and _is_name(text, body, plural=plural)]
        if len(bodies) == 1 and (kinds := all_districts_end(text, bodies[0])) is not None:
            covered = generic_end = kinds
        elif bodies:
            found += bodies
            covered = bodies[-1].end
        elif plural:
            generic_end = last
    note_listed(text, found)
    return found


def _is_bare_committee(text: str, position: int) -> bool:
    body = body_at(text, position)
    return body is not None and body.is_bare and body.head.family is Family.COMMITTEE


def all_districts_end(text: str, body: RawBody) -> int | None:
    """Where a list of all sorts of districts' committees ends that `body` begins (`Thị ủy, Huyện ủy`, `UBKT Thành ủy, Thị ủy, Huyện ủy`).

    None where one of them is meant: `Thành ủy, Quận ủy` are those of a city and of its district.
    """
    committee = body if body.owner is None else body.owner
    if not (committee.is_bare and committee.head.family is Family.COMMITTEE):
        return None
    sorts = _DISTRICTS.match(text, committee.start)
    return sorts.end() if sorts is not None and sorts.end() > committee.end else None


def _is_name(text: str, body: RawBody, *, plural: bool) -> bool:
    """Whether the words name one body: no generic plural, no common noun (`trường`, `chi bộ`) without a name of its own."""
    if not body.is_bare:
        nameless = body.territory is not None and body.territory.name is None
        if body.owner is not None and body.head.family is Family.ORGAN and body.owner.is_bare and _OF_SEVERAL.match(text, body.end):
            return False
        if nameless and (_GENERIC_PAIR.match(text, body.end) or _HOW_MANY.search(text, max(0, body.start - 5), body.start)):
            return False  # `tỉnh, thành phố`, `7 đảng bộ phường`
        return not plural or body.shared or (body.territory is not None and body.territory.name is not None)
    family, small = body.head.family, text[body.start].islower()
    if plural or _OF_SEVERAL.match(text, body.end) or (small and family in _IN_CAPITALS):
        return False
    if family in _OF_UNITS:
        return body.head.of_unit is not None and not small  # `Công đoàn Trường`: that of the school named before
    if family is Family.ORGAN and body.head.name in _COMMON_NOUNS:
        return False
    return text[body.start].isupper() or body.head.family is Family.COMMITTEE
