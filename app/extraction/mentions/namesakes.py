"""Which of several units of one name is meant."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.facts import Level
from app.extraction.folding import fold
from app.extraction.gazetteer import Unit, gazetteer


def settled(units: Sequence[Unit], within: str | None, province: Unit | None, district: Unit | None) -> Unit | None:
    """The one of the namesakes `units` that is meant, None where nothing tells.

    `within`: the name of the larger unit that the text says it lies in. `province` and `district`: those that the
    article is about.
    """
    table = gazetteer()
    if within is not None:
        units = [unit for unit in units if _is_within(unit, within)] or units
    if len(units) > 1 and province is not None:
        units = [unit for unit in units if province.code == unit.code or table.province_of(unit) == province] or units
    if len(units) > 1 and district is not None:
        units = [unit for unit in units if unit.parent == district.code] or units
    top = [unit for unit in units if unit.rank is Level.PROVINCE]
    told = len(units) == 1 or top or province is not None or len({unit.parent for unit in units}) == 1
    return (top or units)[0] if told else None


def lie_elsewhere(units: Sequence[Unit], province: Unit) -> bool:
    """Whether `units` are all communes outside of `province` and of what it is part of today: one that the table lacks is meant."""
    homes = [gazetteer().province_of(unit) if unit.rank is Level.COMMUNE else province for unit in units]
    return not any(home is None or _today(home) & _today(province) for home in homes)


def _today(province: Unit) -> set[str]:
    return set(province.successors) or {province.code}


def _is_within(unit: Unit, name: str) -> bool:
    parent = gazetteer().unit(unit.parent) if unit.parent else None
    return parent is not None and (fold(parent.name) == fold(name) or _is_within(parent, name))
