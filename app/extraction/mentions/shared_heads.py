"""Lists of bodies that share a head word, a rank word or a territory: a body for each item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.extraction.before import Before
from app.extraction.facts import Level
from app.extraction.gazetteer import COMMUNE_TYPES
from app.extraction.letters import LETTER, UPPER
from app.extraction.mentions.bodies import PARTY_OFFICES, body_at, take_rest
from app.extraction.mentions.heads import COMMITTEE_FAMILIES, HEADS, Family, Head, head_at
from app.extraction.mentions.name_words import looks_like_person
from app.extraction.mentions.raw_bodies import RawBody
from app.extraction.mentions.side_by_side import NEXT_NAME, SURE_LIST
from app.extraction.mentions.territories import Territory, ranked_territory_at, territory_at, territory_named
from app.extraction.word_groups import FEW, RANK, RANKED_COMMITTEE

_SEVERAL = re.compile(rf" (?:các|những|{FEW}|năm|\d{{1,2}}) (?={RANK}\b)", re.IGNORECASE)
_PLURAL_COMMITTEES = re.compile(
    rf" (?:các|những|{FEW}|năm|\d{{1,2}}) (?:{RANKED_COMMITTEE}(?:, | và |, và ))*(?={RANKED_COMMITTEE}\b)",
    re.IGNORECASE,
)
"""`Ban Thường vụ | các Tỉnh ủy, | Thành ủy A, B, C`"""
_COUNTED = Before(rf"(?<!\w)(?<!tầng )(?<!số )(?<!thứ )(?:[0-9]{{1,2}}|các|{FEW}|năm) ", re.IGNORECASE)
_RANK_AND_COLON = re.compile(rf"({RANK}): ", re.IGNORECASE)
_COLON = re.compile(r":? ")
_SUCH_AS = re.compile(rf"[ ,][^.;:]{{0,90}}?(?:như|gồm)(?: các)?:? (?=[{UPPER}])")
"""`một số Đảng bộ có kết quả tốt như | A, B`"""
_MADE_UP_OF = re.compile(rf"[ ,][^.;:]{{0,60}}?(?:gồm(?: các)?:?|là:) (?=[{UPPER}])")
"""`5 Đảng bộ, gồm: | A, B`"""
_NAMES = re.compile(rf" (?!Khối )[{UPPER}][{LETTER} ]{{2,30}}(?:, [{UPPER}][{LETTER} ]{{2,30}}){{0,8}}(?:,| và) [{UPPER}]")
"""`các Chi bộ | Văn phòng, Dân sự và Hình sự`"""
_MOST_ENUMERATED = 40
_WITH_TERRITORIES = (Family.MEMBERSHIP, Family.TERRITORIAL, Family.COMMITTEE)
_LISTED_FAMILIES = (Family.ORGAN, *_WITH_TERRITORIES)
"""The heads behind which several territories may stand."""


def opens_list(text: str, after: int) -> bool:
    """Whether what the head that ends at `after` is of is listed behind it, without the head (`Đảng bộ: A, B`, `Đảng bộ, gồm: A, B`)."""
    if text.startswith(":", after):
        return True
    opened = _MADE_UP_OF.match(text, after)
    item = head_at(text, opened.end()) if opened else None
    return opened is not None and (item is None or _can_be_listed(item[0]))


def enumerated(text: str, position: int, end: int) -> Iterator[RawBody]:
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


def of_several_territories(text: str, position: int, end: int, named: RawBody | None) -> list[RawBody]:
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
        owners = of_several_territories(text, after + 1, end, named.owner if named is not None else None)
        if not owners and (plural := _PLURAL_COMMITTEES.match(text, after)) is not None:
            owners = list(enumerated(text, plural.end(), end))  # `Ban Thường vụ các Tỉnh ủy A, B`
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


def of_same_unit(text: str, body: RawBody, end: int) -> list[RawBody]:
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


def _next_territory(text: str, position: int, type_: str) -> Territory | None:
    """The territory at `position` of a list whose rank word is `type_`, unless a commune begins there with a rank word of its own (`và thị trấn B`)."""
    ranked = ranked_territory_at(text, position) if type_ in COMMUNE_TYPES else None
    if ranked is not None and ranked.type in COMMUNE_TYPES:
        return ranked
    head = head_at(text, position)
    is_body = head is not None and head[0].family in COMMITTEE_FAMILIES and text[position].isupper()
    return None if is_body else territory_named(text, position, type_)  # `các xã A, B và | Chi bộ Công ty C`


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
