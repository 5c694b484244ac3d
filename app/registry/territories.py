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


@lru_cache(maxsize=50_000)
def comparable(one: str, other: str) -> bool:
    """Whether one of two gazetteer units lies in the other, is the same, or became it; a province is near all that lies in it."""
    units = gazetteer()
    first, second = units.unit(one), units.unit(other)
    if first is None or second is None:
        return one == other
    if _is_province(first) or _is_province(second):
        return province_of(one) == province_of(other)
    return (
        one == other or one in second.successors or other in first.successors or units.lies_in(first, other) or units.lies_in(second, one)
    )


def _is_province(unit: Unit) -> bool:
    return unit.rank is Level.PROVINCE
