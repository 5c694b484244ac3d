"""Sightings of a name, and which of them are one profile for certain.

Sightings are one profile where they give the name a post in the same organisation within fifteen years; of names without a post,
where they are in articles about the same province within two years. So are those that others link in this way. Which sighting
came first makes no difference: joining only widens the spans of days, so the same groups come out whatever the order.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.registry.keys import is_split_off
from app.registry.profiles import SAME_COMMITTEE
from app.registry.spans import Span, years

SAME_PLACE = years(2)
"""Longest silence between two sightings of a name without a post in articles about one province."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """That an article names someone. `key`: of the profile's name. `day`: the article's.

    `organisations`: shared ones in which the article gives a telling post; `territory`: where there is none, the article's province.
    """

    key: str
    day: dt.date | None
    organisations: frozenset[int] = frozenset()
    territory: str | None = None


@dataclass(slots=True)
class Bond:
    """What a profile is held together by at one organisation or place: days of the articles, and whether some have none."""

    seen: Span | None = None
    undated: bool = False

    def add(self, seen: Span | None, *, undated: bool = False) -> None:
        """Take in the days of further articles."""
        self.undated = self.undated or undated
        if seen is not None:
            self.seen = seen if self.seen is None else self.seen.joined(seen)


@dataclass(slots=True)
class Group:
    """Sightings that are one profile, and its bonds: by organisation, and to a place."""

    members: list[int] = field(default_factory=list)
    bonds: dict[int | str, Bond] = field(default_factory=dict)

    def add(self, sighting: Sighting) -> None:
        """Take in the bonds of a sighting."""
        days = Span(sighting.day, sighting.day) if sighting.day is not None else None
        for each in bonds_of(sighting):
            self.add_bond(each, days, undated=days is None)

    def add_bond(self, bond: int | str, seen: Span | None, *, undated: bool) -> None:
        """Take in a bond: an organisation's id or a territory."""
        self.bonds.setdefault(bond, Bond()).add(seen, undated=undated)

    def join(self, other: Group) -> None:
        """Take in another group."""
        self.members += other.members
        for each, bond in other.bonds.items():
            self.add_bond(each, bond.seen, undated=bond.undated)


def bonds_of(sighting: Sighting) -> list[int | str]:
    """What binds a sighting: ids of organisations, or the code of a territory."""
    return sorted(sighting.organisations) or ([sighting.territory] if sighting.territory is not None else [])


def longest_silence(bond: int | str) -> dt.timedelta:
    """How far apart in time a bond still holds."""
    return SAME_PLACE if isinstance(bond, str) else SAME_COMMITTEE


def one_profile_each(sightings: Sequence[Sighting]) -> list[list[int]]:
    """The positions in `sightings`, all of one key, that are one profile, group by group."""
    if sightings and is_split_off(sightings[0].key):
        return [list(range(len(sightings)))]
    groups = []
    for number, sighting in enumerate(sightings):
        group = Group([number])
        group.add(sighting)
        groups.append(group)
    return [sorted(group.members) for group in joined(groups)]


def joined(groups: Iterable[Group]) -> list[Group]:
    """`groups` with those that belong together joined, until no two do."""
    rest = list(groups)
    while len(rest) > 1:
        once = _joined_once(rest)
        if len(once) == len(rest):
            return once
        rest = once
    return rest


def _joined_once(groups: Sequence[Group]) -> list[Group]:
    """`groups` with those joined that some bond holds together as it stands."""
    by_bond: dict[int | str, list[int]] = {}
    for number, group in enumerate(groups):
        for bond in group.bonds:
            by_bond.setdefault(bond, []).append(number)
    together = _Together(len(groups))
    for bond, numbers in by_bond.items():
        bonds = [(groups[number].bonds[bond], number) for number in numbers]
        undated = [number for each, number in bonds if each.undated]
        for one, other in pairwise(undated):
            together.join(one, other)
        so_far: tuple[Span, int] | None = None
        for seen, number in sorted((each.seen, number) for each, number in bonds if each.seen is not None):
            if so_far is not None and seen.apart(so_far[0]) <= longest_silence(bond):
                together.join(so_far[1], number)
                so_far = (so_far[0].joined(seen), number)
            else:
                so_far = (seen, number)
    joined_groups: dict[int, Group] = {}
    for number, group in enumerate(groups):
        joined_groups.setdefault(together.first_of(number), Group()).join(group)
    return list(joined_groups.values())


class _Together:
    """Which of the numbers up to `count` belong together."""

    def __init__(self, count: int) -> None:
        self._leads_to = list(range(count))

    def first_of(self, number: int) -> int:
        """The smallest number that belongs with `number`."""
        while self._leads_to[number] != number:
            self._leads_to[number] = number = self._leads_to[self._leads_to[number]]
        return number

    def join(self, one: int, other: int) -> None:
        """Put the two together."""
        first, second = sorted((self.first_of(one), self.first_of(other)))
        self._leads_to[second] = first
