"""Gazetteer units as the register uses them: over the reform of 1 July 2025, a province that kept its name is one place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from app.extraction.facts import Level
from app.extraction.gazetteer import Unit, gazetteer, place_key

_MOST_WORDS = 4
"""Words of a province's name at most (`Bà Rịa - Vũng Tàu`)."""


def is_place(code: str) -> bool:
    """Whether `code` is that of a unit, of either era."""
    return gazetteer().unit(code) is not None


def lasting_place(place: str | None) -> str | None:
    """The code by which the register knows the unit `place`: today's of a province that kept its name and rank word, else its own."""
    unit = gazetteer().unit(place) if place is not None else None
    if unit is None or unit.rank is not Level.PROVINCE:
        return place
    return _provinces_of_today().get((unit.type, unit.name), unit.code)


def province_told_by(name: str) -> str | None:
    """The lasting place of the province that a body's `name` ends with; None if it ends with none."""
    words = place_key(name).split(" ")
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if (code := _provinces_by_name().get(" ".join(words[-count:]))) is not None:
            return code
    return None


@lru_cache(maxsize=1_000)
def places_within(place: str) -> frozenset[str]:
    """The codes of all units, of both eras, that lie in the unit `place` or are it.

    In a province of today lie those of the provinces that became it as well. None where the code is no unit's.
    """
    unit = gazetteer().unit(place)
    if unit is None:
        return frozenset()
    former = (other for other in gazetteer().provinces() if unit.code in other.successors) if unit.parent is None else ()
    return frozenset(code for each in (unit, *former) for code in (lasting_place(each.code) or each.code, *_codes_below(each)))


def _codes_below(unit: Unit) -> Iterator[str]:
    yield unit.code
    if unit.rank is not Level.COMMUNE:
        for below in gazetteer().units_below(unit.code):
            yield from _codes_below(below)


@cache
def _provinces_of_today() -> dict[tuple[str, str], str]:
    return {(unit.type, unit.name): unit.code for unit in gazetteer().provinces() if not unit.successors}


@cache
def _provinces_by_name() -> dict[str, str]:
    return {place_key(unit.name): lasting_place(unit.code) or unit.code for unit in gazetteer().provinces()}
