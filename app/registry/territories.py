"""Whether two bodies are near enough to each other for one person's career."""

from __future__ import annotations

from functools import lru_cache

from app.extraction.facts import Level
from app.extraction.gazetteer import Unit, gazetteer
from app.registry.identity import province_of

CENTRAL = "central"
"""The territory of what has none: the bodies of the centre."""


def territory_of(level: Level | str | None, place: str | None) -> str | None:
    """Where a body is at home: its province's code, `CENTRAL`, or None where neither is known."""
    if (province := province_of(place)) is not None:
        return province
    return CENTRAL if level == Level.CENTRAL else None


def name_of(place: str) -> str:
    """A gazetteer unit as a reader would say it: `huyện Sơn Hà`."""
    unit = gazetteer().unit(place)
    return place if unit is None else f"{unit.type} {unit.name}"


@lru_cache(maxsize=50_000)
def comparable(one: str, other: str) -> bool:
    """Whether one of two gazetteer units lies in the other, is the same, or became it; a province is near all that lies in it.

    Two provinces that became one in 2025 are each near that one, not near each other.
    """
    units = gazetteer()
    first, second = units.unit(one), units.unit(other)
    if first is None or second is None:
        return one == other
    if first.rank is Level.PROVINCE or second.rank is Level.PROVINCE:
        return _same_province(units.province_of(first), units.province_of(second))
    return one == other or _became(first, second) or units.lies_in(first, other) or units.lies_in(second, one)


@lru_cache(maxsize=1_000)
def near_to(territory: str) -> frozenset[str]:
    """The territories, as `territory_of` gives them, that bodies of `territory` may be `comparable` with: itself, what it became, what became it."""
    unit = gazetteer().unit(territory)
    if unit is None:
        return frozenset((territory,))
    related = (province_of(other.code) or other.code for other in gazetteer().provinces() if _became(unit, other))
    return frozenset((territory, *related))


def _same_province(first: Unit | None, second: Unit | None) -> bool:
    if first is None or second is None:
        return False
    return province_of(first.code) == province_of(second.code) or _became(first, second)


def _became(first: Unit, second: Unit) -> bool:
    return first.code in second.successors or second.code in first.successors
