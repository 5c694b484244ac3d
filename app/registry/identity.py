"""What makes two mentions the same organisation: its key."""

from __future__ import annotations

from app.extraction.facts import Level, Organisation
from app.extraction.folding import fold
from app.extraction.gazetteer import gazetteer

_KNOWN_BY_NAME = frozenset({Level.CENTRAL, Level.PROVINCE})
_KNOWN_BY_PLACE_ONLY = frozenset({Level.COMMUNE, Level.GRASSROOTS})


def organisation_key(name: str, level: Level | None, place: str | None) -> str:
    """The comparison key of an organisation's canonical name.

    Below the province, and among schools and enterprises, many share a name: the gazetteer's code of the place belongs to the key.
    """
    return fold(name) if level in _KNOWN_BY_NAME or place is None else f"{fold(name)} @{place}"


def key_of(organisation: Organisation) -> str:
    """The key of `organisation`."""
    return organisation_key(organisation.name, organisation.level, organisation.place)


def parent_key_of(organisation: Organisation) -> str | None:
    """The key of the committee that `organisation` belongs to: an organ has the rank and the place of its committee."""
    if organisation.parent is None:
        return None
    return organisation_key(organisation.parent, organisation.level, organisation.place)


def is_shared(organisation: Organisation) -> bool:
    """Whether another article that has the same key means the same body.

    Not so for a bare name (`Quận ủy`), nor for a commune's or a unit's body (`Chi bộ thôn 5`) whose place is not known.
    """
    return organisation.resolved and (organisation.place is not None or organisation.level not in _KNOWN_BY_PLACE_ONLY)


def province_of(place: str | None) -> str | None:
    """The official code of the province that the gazetteer unit `place` lies in, the same before and since 1 July 2025."""
    unit = gazetteer().unit(place) if place is not None else None
    province = gazetteer().province_of(unit) if unit is not None else None
    return province.code.removeprefix("2025-") if province is not None else None
