"""What an article as a whole is about: its day, and the province, district and commune that its bare names belong to.

The place comes, in order of strength, from the metadata, from the letters before the first words (`(QBĐT)`), from the host of
the URL, from the portal that page furniture names, and from what the text names most. No place beats a wrong one: where two
places compete, none is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from app.extraction.cues import Cued
from app.extraction.dates import find_dates, meeting_day, publication_day
from app.extraction.document import Document
from app.extraction.facts import Level
from app.extraction.gazetteer import FIRST_DAY_WITHOUT_DISTRICTS, LAST_DAY_OF_DISTRICTS, Unit, gazetteer, in_force, place_key
from app.extraction.newspaper import (
    day_of_url,
    district_of_host,
    is_portal_since_2025,
    province_of_host,
    provinces_of_masthead,
    provinces_of_prefix,
    units_of_path,
    units_of_portal,
)
from app.extraction.place_mentions import PlaceMention, place_mentions
from app.extraction.reading import Context, Metadata
from app.extraction.years import iso_day

_SINCE_2025 = Cued(r"chính quyền địa phương (?:hai|2|02) cấp|[/.-]7[/.-]2025|tháng 7[/ ](?:năm )?2025|năm 202[6-9]")
_PERHAPS_SINCE_2025 = re.compile(r"[/.-] ?20(?:2[5-9]|[3-9]\d)(?!\d)")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_MAJORITY = 0.6
"""The share of all weight at a rank that the place of an article must have."""
_LARGE_MAJORITY = 0.75
"""The same for a commune: an article that names one commune often names its neighbours."""
_ENOUGH = 2
"""The least weight: one committee's name, or a name in the lead."""


def read_context(document: Document, metadata: Metadata) -> Context:
    """The day and the place of the article.

    `published_on` is that of the metadata if it is an ISO day, else what the document's own date line says, else what its address holds. The codes are of
    units that existed on that day; without a day, of those before 1 July 2025, unless the text speaks of the order since or of an event under it.
    A district comes with its province, a commune with its province and, before July 2025, its district.
    """
    published_on = _iso_day(metadata.published_on) or publication_day(document) or day_of_url(metadata.url)
    day = published_on or (FIRST_DAY_WITHOUT_DISTRICTS if _is_of_the_order_since_2025(document, metadata) else LAST_DAY_OF_DISTRICTS)
    if metadata.place and (unit := _place(metadata.place, day)):
        return _context(published_on, unit)
    mentions = place_mentions(document, day)
    province = _province(document, metadata, mentions, day)
    if province is None:
        return Context(published_on)
    district = _below(province, Level.DISTRICT, mentions, metadata, _MAJORITY)
    commune = _below(district or province, Level.COMMUNE, mentions, metadata, _LARGE_MAJORITY)
    return _context(published_on, commune or district or province)


def _iso_day(value: str | None) -> str | None:
    """`value`, where it is a day that an article can be of."""
    return iso_day(*map(int, value.split("-"))) if value is not None and _ISO_DAY.fullmatch(value) else None


def _is_of_the_order_since_2025(document: Document, metadata: Metadata) -> bool:
    """Whether an article without a day speaks of the order without districts, or of what took place under it."""
    if _SINCE_2025.search(document.text) is not None or is_portal_since_2025(metadata.url):
        return True
    if _PERHAPS_SINCE_2025.search(document.text) is None:
        return False
    day = meeting_day(find_dates(document, None), document)
    return day is not None and day >= FIRST_DAY_WITHOUT_DISTRICTS


def _place(place: str, day: str) -> Unit | None:
    """The one unit that a person means by `xã Tân Hòa, huyện Vũ Thư, Thái Bình`: each part lies in the parts after it."""
    above: Unit | None = None
    for part in reversed(re.split(r"[,;()]", place)):
        if not part.strip():
            continue
        units = in_force(gazetteer().named(part, within=above.code if above else None), day)
        best = [unit for unit in units if unit.rank is units[0].rank]
        if not best or (len(best) > 1 and len({gazetteer().province_of(unit) for unit in best}) > 1):
            return above
        above = best[0]
    return above


def _context(published_on: str | None, unit: Unit) -> Context:
    codes: dict[Level, str] = {}
    above: Unit | None = unit
    while above is not None:
        codes[above.rank] = above.code
        above = gazetteer().unit(above.parent) if above.parent else None
    return Context(published_on, codes.get(Level.PROVINCE), codes.get(Level.DISTRICT), codes.get(Level.COMMUNE))


def _province(document: Document, metadata: Metadata, mentions: list[PlaceMention], day: str) -> Unit | None:
    votes = _province_votes(mentions)
    told = _one_named(provinces_of_prefix(document), votes, day)
    if told is None and (host := province_of_host(metadata.url) or _province_of_district_host(metadata.url)):
        told = _of_day(host, day)
    told = told or _one_named(provinces_of_masthead(document), votes, day)
    votes = votes if told or votes else _votes_of_communes(mentions)
    named = _most(votes)
    if told is None or (named is not None and votes[told.code] == 0 and votes[named] > 2 * _ENOUGH):
        return gazetteer().unit(named) if named else told
    return told


def _province_of_district_host(url: str | None) -> Unit | None:
    district = district_of_host(url)
    return gazetteer().province_of(district) if district is not None else None


def _one_named(units: tuple[Unit, ...], votes: Counter[str], day: str) -> Unit | None:
    """The one of `units` that the letters stand for, by which of them the text names."""
    today = [_of_day(unit, day) for unit in units]
    named = [unit for unit in today if votes[unit.code]]
    candidates = named or today
    return candidates[0] if len(candidates) == 1 else None


def _of_day(unit: Unit, day: str) -> Unit:
    """What `unit` of before July 2025 is on `day`."""
    if unit.existed_on(day):
        return unit
    same = [other for other in gazetteer().named(unit.name, rank=Level.PROVINCE) if other.existed_on(day)]
    later = same or [other for code in unit.successors if (other := gazetteer().unit(code)) and other.existed_on(day)]
    return later[0] if later else unit


def _province_votes(mentions: Iterable[PlaceMention]) -> Counter[str]:
    """The weight of each province: its own mentions, and those of districts and communes that can only be in it."""
    votes: Counter[str] = Counter()
    for mention in mentions:
        provinces = {province.code for unit in mention.units if (province := gazetteer().province_of(unit))}
        if len(provinces) == 1 and (mention.rank is Level.PROVINCE or (mention.rank is Level.DISTRICT and mention.headed)):
            votes[provinces.pop()] += mention.weight
    return votes


def _votes_of_communes(mentions: Iterable[PlaceMention]) -> Counter[str]:
    """The weight that communes give the one province where such a name is found."""
    votes: Counter[str] = Counter()
    for mention in mentions:
        provinces = {province.code for unit in mention.units if (province := gazetteer().province_of(unit))}
        if len(provinces) == 1 and mention.rank is Level.COMMUNE and mention.headed:
            votes[provinces.pop()] += mention.weight
    return votes


def _most(votes: Counter[str], share: float = _MAJORITY) -> str | None:
    total = votes.total()
    if not total:
        return None
    code, weight = votes.most_common(1)[0]
    return code if weight >= _ENOUGH and weight >= share * total else None


def _below(above: Unit, rank: Level, mentions: list[PlaceMention], metadata: Metadata, share: float) -> Unit | None:
    """The unit of `rank` in `above` that the article is about: the portal's own, or the one with `share` of the weight."""
    candidates = _lying_in(mentions, rank, above)
    if portal := [unit for unit in units_of_portal(metadata.url, above) if unit.rank is rank]:
        return next((unit for _, unit in candidates if unit in portal), portal[0])
    if (named := _winner(candidates, share)) is not None:
        return named
    path = [unit for unit in units_of_path(metadata.url, above) if unit.rank is rank]
    return next((unit for unit in path if not unit.is_former), path[0] if path else None)


def _lying_in(mentions: Iterable[PlaceMention], rank: Level, above: Unit) -> list[tuple[int, Unit]]:
    """Weight and unit of the mentions of `rank` that lie in `above`; none if all of a name are bare."""
    found: list[tuple[int, Unit]] = []
    headed: set[str] = set()
    for mention in mentions:
        if mention.rank is rank and (unit := _the_one_in(mention.units, above)):
            found.append((mention.weight, unit))
            if mention.headed:
                headed.add(unit.name)
    return [(weight, unit) for weight, unit in found if unit.name in headed]


def _the_one_in(units: Iterable[Unit], above: Unit) -> Unit | None:
    """The first of `units` that lies in `above`; None where namesakes lie in different parts of it."""
    inside = [unit for unit in units if gazetteer().lies_in(unit, above.code)]
    today = [unit for unit in inside if not unit.is_former] or inside
    return today[0] if len({unit.parent for unit in today}) == 1 else None


def _winner(candidates: list[tuple[int, Unit]], share: float) -> Unit | None:
    """The place with most of the weight; mentions under one name are of one place, whose type is the one named most."""
    by_name: Counter[str] = Counter()
    for weight, unit in candidates:
        by_name[place_key(unit.name)] += weight
    name = _most(by_name, share)
    if name is None:
        return None
    forms = Counter({unit: 0 for _, unit in candidates if place_key(unit.name) == name})
    for weight, unit in candidates:
        if unit in forms:
            forms[unit] += weight
    return forms.most_common(1)[0][0]
