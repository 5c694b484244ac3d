"""The bodies that a sentence names, one by one and in lists that share a head word, a rank word or a territory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from app.extraction.before import Before
from app.extraction.facts import Level
from app.extraction.gazetteer import COMMUNE_TYPES
from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.bodies import PARTY_OFFICES, body_at, take_rest
from app.extraction.mentions.heads import COMMITTEE_FAMILIES, HEADS, Family, Head, head_at
from app.extraction.mentions.name_words import looks_like_person
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.side_by_side import NEXT_NAME, SURE_LIST, note_listed
from app.extraction.mentions.territories import Territory, ranked_territory_at, territory_at, territory_named
from app.extraction.word_groups import FEW, RANK, RANKED_COMMITTEE

_PLURAL = Before(
    rf"(?<![{LETTER}])(?<!thứ )(?:các|những|mỗi|từng|nhiều|mọi|{FEW}|toàn bộ các|một số|các cấp)(?: chi,?| (?:tỉnh|huyện|quận)(?:, (?:quận|thị xã|thị))?(?:,| và))? ",
    re.IGNORECASE,
)
_GENERIC_PAIR = re.compile(rf"(?:,| và| hoặc|/| -) ?{RANK}\b", re.IGNORECASE)
"""`tỉnh, thành phố` behind a head: all of them, not one."""
_LISTED = re.compile(r", | và |, và ")
_SEVERAL = re.compile(rf" (?:các|những|{FEW}|năm|\d{{1,2}}) (?={RANK}\b)", re.IGNORECASE)
_PLURAL_COMMITTEES = re.compile(
    rf" (?:các|những|{FEW}|năm|\d{{1,2}}) (?:{RANKED_COMMITTEE}(?:, | và |, và ))*(?={RANKED_COMMITTEE}\b)",
    re.IGNORECASE,
)
"""`Ban Thường vụ | các Tỉnh ủy, | Thành ủy A, B, C`"""
_COUNTED = Before(rf"(?<!\w)(?<!tầng )(?<!số )(?<!thứ )(?:[0-9]{{1,2}}|các|{FEW}|năm) ", re.IGNORECASE)
_RANK_AND_COLON = re.compile(rf"({RANK}): ", re.IGNORECASE)
_OF_SEVERAL = re.compile(
    rf"(?:, (?:UBND|HĐND|Hội|Đoàn|UBMTTQ|Ủy ban)[^,.;:]{{0,24}})? (?:nhiều|một số|mỗi|từng|các|[0-9]{{1,3}}) (?:{RANK}|thành|địa phương|đơn vị|cơ quan|cấp)(?!\w)"
)
"""`Đại hội Đảng bộ nhiều tỉnh`, `Thường trực Đảng ủy, Hội LHPN 16 phường`: of none by name."""
_HOW_MANY = re.compile(r"(?<![\d./-])(?<!thứ )\d{1,3} $")
_COLON = re.compile(r":? ")
_SUCH_AS = re.compile(rf"[ ,][^.;:]{{0,90}}?(?:như|gồm)(?: các)?:? (?=[{UPPER}])")
"""`một số Đảng bộ có kết quả tốt như | A, B`"""
_MADE_UP_OF = re.compile(rf"[ ,][^.;:]{{0,60}}?(?:gồm(?: các)?:?|là:) (?=[{UPPER}])")
"""`5 Đảng bộ, gồm: | A, B`"""
_NAMES = re.compile(rf" (?!Khối )[{UPPER}][{LETTER} ]{{2,30}}(?:, [{UPPER}][{LETTER} ]{{2,30}}){{0,8}}(?:,| và) [{UPPER}]")
"""`các Chi bộ | Văn phòng, Dân sự và Hình sự`"""
_MOST_ENUMERATED = 40
_DISTRICTS = re.compile(
    r"(?!Thành ủy(?:,| và) (?:Quận|Huyện) ủy(?!,? (?:và )?(?:Thị|Huyện|Quận) ủy))"
    rf"(?:(?:Huyện|Thị|Thành|Quận) ủy(?:, | và )){{1,3}}(?:Huyện|Thị|Thành|Quận) ủy(?! [{UPPER}])"
)
_WITH_TERRITORIES = (Family.MEMBERSHIP, Family.TERRITORIAL, Family.COMMITTEE)
_LISTED_FAMILIES = (Family.ORGAN, *_WITH_TERRITORIES)
"""The heads behind which several territories may stand."""
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
        plural = plural or (_HOW_MANY.search(text, max(start, first - 8), first) is not None and _opens_list(text, last))
        listed = generic_end > 0 and _LISTED.fullmatch(text, generic_end, first) is not None
        if not plural and listed and (text[first].islower() or _is_bare_committee(text, first)):
            plural = True  # `các huyện ủy, thành ủy`
        bodies = list(_enumerated(text, first, end)) if plural else [body] if (body := known.get(first) or body_at(text, first)) else []
        if several := _of_several_territories(text, first, end, bodies[0] if bodies and not plural else None):
            bodies = several
        elif len(bodies) == 1 and not plural:
            bodies += _same_unit(text, bodies[0], end)
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


def _of_several_territories(text: str, position: int, end: int, named: RawBody | None) -> list[RawBody]:
    """`Đảng ủy các phường A, B và C`, `3 đảng bộ xã D, E, F`, `Ban Thường vụ Tỉnh ủy A và B`: a body for each, the words before once.

    `named` is the body that stands at `position` if only one does, as far as it has been read.
    """
    if named is not None and named.head.family not in _LISTED_FAMILIES:
        return []
    found = head_at(text, position)
    if found is None:
        return []
    head, after = found
    if head.family is Family.ORGAN:
        owners = _of_several_territories(text, after + 1, end, named.owner if named is not None else None)
        if not owners and (plural := _PLURAL_COMMITTEES.match(text, after)) is not None:
            owners = list(_enumerated(text, plural.end(), end))  # `Ban Thường vụ các Tỉnh ủy A, B`
            _sort_provinces(text, owners, plural)
        return [RawBody(owner.start if i else position, owner.end, head, owner=owner, shared=True) for i, owner in enumerate(owners)]
    if head.family not in _WITH_TERRITORIES:
        return []
    opener = _SEVERAL.match(text, after)
    counted = _COUNTED.search(text, max(0, position - 10), position) if head.family is not Family.COMMITTEE else None
    if opener is None and counted is None:
        if named is not None and (named.territory is None or not named.territory.units):
            return []
        return _known_neighbours(text, position, head, after + 1)
    place = opener.end() if opener else after + 1
    ranked = _RANK_AND_COLON.match(text, place)  # `Đảng bộ các xã: A, B`
    territory = territory_named(text, ranked.end(), ranked[1].lower()) if ranked else territory_at(text, place, bare=False)
    bodies: list[RawBody] = []
    start = position
    while territory is not None and territory.type and territory.name and territory.end <= end and len(bodies) < _MOST_ENUMERATED:
        bodies.append(RawBody(start, territory.end, head, territory=territory, shared=True))
        joint = NEXT_NAME.match(text, territory.end)
        if joint is None:
            break
        start = joint.end()
        territory = _next_territory(text, start, territory.type)
    return bodies if len(bodies) > 1 else []


def _next_territory(text: str, position: int, type_: str) -> Territory | None:
    """The territory at `position` of a list whose rank word is `type_`, unless a commune begins there with a rank word of its own (`và thị trấn B`)."""
    ranked = ranked_territory_at(text, position) if type_ in COMMUNE_TYPES else None
    if ranked is not None and ranked.type in COMMUNE_TYPES:
        return ranked
    head = head_at(text, position)
    is_body = head is not None and head[0].family in COMMITTEE_FAMILIES and text[position].isupper()
    return None if is_body else territory_named(text, position, type_)  # `các xã A, B và | Chi bộ Công ty C`


def _opens_list(text: str, after: int) -> bool:
    """Whether what the head that ends at `after` is of is listed behind it, without the head (`Đảng bộ: A, B`, `Đảng bộ, gồm: A, B`)."""
    if text.startswith(":", after):
        return True
    opened = _MADE_UP_OF.match(text, after)
    item = head_at(text, opened.end()) if opened else None
    return opened is not None and (item is None or _can_be_listed(item[0]))


def _sort_provinces(text: str, owners: list[RawBody], heads: re.Match[str]) -> None:
    """Give, in place, each of `các Tỉnh ủy, Thành ủy A, B và C` the head that a province of its name has."""
    if "," not in heads.group() and " và " not in heads.group():
        return
    for owner in owners:
        territory = territory_at(text, owner.start, ranks=(Level.PROVINCE,), bare=False)
        if territory is not None and territory.units:
            owner.head = HEADS["thành ủy" if all(unit.type == "thành phố" for unit in territory.units) else "tỉnh ủy"]
            owner.take_territory(territory)


def _known_neighbours(text: str, position: int, head: Head, place: int) -> list[RawBody]:
    """`Đảng ủy phường A, B và C`, `Tỉnh ủy A, B, C`: without a plural, further names count only if the gazetteer has them.

    `và` must end the list, or it is of three provinces or more.
    """
    territory = territory_at(text, place, types=head.types, bare=False) if head.family in COMMITTEE_FAMILIES else None
    if territory is None or not territory.units:
        return []
    type_ = territory.type or head.types[0]
    if head.family is Family.MEMBERSHIP and type_ not in ("xã", "phường"):
        return []
    found = [RawBody(position, territory.end, head, territory=territory, shared=True)]
    while (joint := NEXT_NAME.match(text, found[-1].end)) and len(found) < _MOST_ENUMERATED:
        ranked = ranked_territory_at(text, joint.end()) if head.family is Family.MEMBERSHIP else None
        if ranked is not None and ranked.type not in COMMUNE_TYPES:
            break
        named = ranked or territory_named(text, joint.end(), type_)  # `Đảng ủy phường A và xã B`
        if named is None or not named.units:
            break
        found.append(RawBody(joint.end(), named.end, head, territory=named, shared=True))
        if "và" in joint.group():
            return found
    return found if len(found) >= SURE_LIST and head.rank is Level.PROVINCE else []


def _same_unit(text: str, body: RawBody, end: int) -> list[RawBody]:
    """`Chi bộ Trường A, Trường B`: what follows with the same opening word is another cell."""
    unit = body.owner.head.name if body.owner is not None and body.owner.head.family is Family.UNIT else None
    more: list[RawBody] = []
    while unit is not None and body.head.family is Family.CELL and len(more) < _MOST_ENUMERATED:
        last = more[-1] if more else body
        joint = NEXT_NAME.match(text, last.end)
        if joint is None or text[joint.end() : joint.end() + len(unit)].lower() != unit.lower():
            break
        another = RawBody(joint.end(), joint.end() - 1, body.head, shared=True)
        take_rest(text, another)
        if another.owner is None or another.end > end:
            break
        more.append(another)
    return more


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
    at = _first_item(text, head, position, after)
    if at is None:
        return
    is_run_on = head.family is Family.CELL and text[after : after + 1] != ":"
    in_communes = head.family is Family.MEMBERSHIP and _known_communes(text, at) >= SURE_LIST
    for _ in range(_MOST_ENUMERATED):
        body = RawBody(position if at == after else at, after, head, shared=True)
        body.end = at - 1
        take_rest(text, body)
        if is_run_on and body.owner is None and (joint := NEXT_NAME.search(text, at, body.end)):
            body.unit, body.end = text[at : joint.start()], joint.start()  # `Dân sự | và Hình sự` are two
        if body.is_bare and in_communes:
            body.take_territory(territory_named(text, at, "xã"))  # a new commune among others that the gazetteer knows
        if body.is_bare or body.end > end:
            return
        known = body.territory.units if body.territory is not None else ()
        in_communes = in_communes or (bool(known) and all(unit.rank is Level.COMMUNE for unit in known))
        yield body
        joint = NEXT_NAME.match(text, body.end)
        following = head_at(text, joint.end()) if joint else None
        if joint is None or (following is not None and not _can_be_listed(following[0])):
            return
        at = joint.end()


def _known_communes(text: str, position: int) -> int:
    """How many names stand one behind the other at `position` that the gazetteer has for communes, no more than make a list sure."""
    for count in range(SURE_LIST):
        commune = territory_named(text, position, "xã")
        if commune is None or not commune.units:
            return count
        joint = NEXT_NAME.match(text, commune.end)
        if joint is None:
            return count + 1
        position = joint.end()
    return SURE_LIST


def _first_item(text: str, head: Head, position: int, after: int) -> int | None:
    """Where the first name of a list stands whose `head`, in the plural, is at [position, after); None if they are no bodies by name."""
    if head.family not in (Family.MEMBERSHIP, Family.CELL) or text.startswith(":", after):
        colon = _COLON.match(text, after)
        return colon.end() if colon else None
    if head.family is Family.MEMBERSHIP:
        such_as = _SUCH_AS.match(text, after)
        return such_as.end() if such_as else None
    is_list = text[position].isupper() and _NAMES.match(text, after) and not looks_like_person(text, after + 1)
    return after + 1 if is_list else None  # `các chi bộ khối doanh nghiệp` are no bodies by name


def _can_be_listed(head: Head) -> bool:
    """Whether a body with `head` can be an item of `các đảng bộ: ...`: one whose staff has a party committee of its own."""
    if head.family is Family.ORGAN:
        return head.name in PARTY_OFFICES
    return head.family in (Family.UNIT, Family.DEPARTMENT, Family.TERRITORIAL) and not head.kind.startswith("party")
