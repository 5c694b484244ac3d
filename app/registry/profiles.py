"""Which profiles of one name are one person: what speaks for it, what against, and what follows.

A profile is what is certain already: sightings of the name in one committee within a generation. Whether two profiles are one
person is decided by their territories, posts and times together, never by order of arrival: the outcome is a function of the
set of profiles. What stays undecided stays apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from app.extraction.facts import Level, OrganisationKind
from app.registry.spans import Span, in_years, years
from app.registry.territories import CENTRAL, comparable, name_of, territory_of
from app.registry.titles import heads_territory

SAME_COMMITTEE = years(15)
"""Longest silence between two sightings of a name in one committee that are still one person."""
SAME_TERRITORY = years(10)
"""Longest silence between profiles of one territory."""
AT_ONCE = dt.timedelta(days=30)
"""How far apart two articles may be that show two posts held at once."""
ONE_CAREER = years(2)
"""Time in which nobody goes from a commune's head to a province's."""

_MOST_TO_COMPARE = 200
_RANKS = {Level.CENTRAL: 0, Level.PROVINCE: 1, Level.DISTRICT: 2, Level.COMMUNE: 3}
_OF_TERRITORIES = frozenset({OrganisationKind.PARTY_COMMITTEE, OrganisationKind.STATE_BODY})


class PostSeen(NamedTuple):
    """A post of a profile. `held`: days of the articles by which it is held."""

    organisation_id: int
    organisation: str
    title: str
    kind: str
    level: str | None
    place: str | None
    held: Span | None


@dataclass(slots=True)
class Profile:
    """The sightings of one name that one committee, or one place within a short time, holds together.

    `posts`: those that tell who it is; `territory`: where there are none, the province of the articles. `seen`: days of the articles.
    """

    id: int
    posts: tuple[PostSeen, ...]
    territory: str | None
    seen: Span | None
    # What is compared is told at once: a name has hundreds of profiles, and to keep what is told when it is asked for takes longer than to tell it.
    organisations: dict[int, str] = field(init=False)
    """Names of its organisations by id."""
    homes: frozenset[str] = field(init=False)
    """The gazetteer units whose bodies it has posts in, or its territory."""
    heads: tuple[PostSeen, ...] = field(init=False)
    """Its posts at the head of a territory, where days tell when they were held."""
    is_central: bool = field(init=False)
    """Whether it has a post in a body of the centre."""

    def __post_init__(self) -> None:
        self.organisations = {post.organisation_id: post.organisation for post in self.posts}
        self.homes = frozenset([place for place in (*[post.place for post in self.posts], self.territory) if place is not None])
        self.heads = tuple([post for post in self.posts if post.held is not None and _is_head(post)])
        self.is_central = any(territory_of(post.level, post.place) == CENTRAL for post in self.posts if post.level == Level.CENTRAL)

    @property
    def is_bare(self) -> bool:
        """Whether no post tells who it is."""
        return not self.posts


@dataclass(frozen=True, slots=True)
class Comparison:
    """What speaks for two profiles being one person, what against, and whether it is settled either way."""

    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    agree: bool
    contradict: bool


def compare(one: Profile, other: Profile) -> Comparison:
    """Compare two profiles of one name."""
    shared = sorted(one.organisations.keys() & other.organisations.keys())
    near = _common_territory(one, other)
    reasons_for = [f"both have a post in {one.organisations[each]}" for each in shared]
    reasons_for += [f"both belong to {near}"] if near is not None else []
    against = [] if reasons_for else ["no committee and no territory in common"]
    gap = one.seen.apart(other.seen) if one.seen and other.seen else None
    too_far = gap is not None and gap > (SAME_COMMITTEE if shared else SAME_TERRITORY)
    if gap is not None and too_far:
        against.append(f"no article between the two for {in_years(gap)} years")
    at_once = [*_held_at_once(one, other)]
    return Comparison(
        reasons_for=tuple(reasons_for),
        reasons_against=(*against, *at_once),
        agree=bool(reasons_for) and not too_far and not at_once,
        contradict=bool(at_once),
    )


def reconcile(profiles: Iterable[Profile]) -> dict[int, int]:
    """For each profile the one (the smallest id) that stands for the person it belongs to.

    Profiles that agree are one person unless two of those joined so contradict each other: then all of them stay apart. Profiles
    without days or without posts cannot hold others together; each belongs to the one group that it agrees with, if it is one.
    """
    ordered = sorted(profiles, key=lambda profile: profile.id)
    if len(ordered) == 1 or len(ordered) > _MOST_TO_COMPARE:
        return {profile.id: profile.id for profile in ordered}
    groups = _agreed([profile for profile in ordered if not profile.is_bare and profile.seen])
    undated = _agreed([profile for profile in ordered if not profile.is_bare and not profile.seen])
    groups = _attached(undated, groups)
    groups = _attached([[profile] for profile in ordered if profile.is_bare], groups)
    return {profile.id: min(member.id for member in group) for group in groups for profile in group}


def _agreed(profiles: Sequence[Profile]) -> list[list[Profile]]:
    """Groups of profiles that agree, directly or through others; one that holds a contradiction falls apart."""
    group_of = {profile.id: [profile] for profile in profiles}
    contradicting: list[tuple[int, int]] = []
    for one, other in combinations(profiles, 2):
        found = compare(one, other)
        if found.contradict:
            contradicting.append((one.id, other.id))
        elif found.agree and group_of[one.id] is not group_of[other.id]:
            together = group_of[one.id] + group_of[other.id]
            group_of.update({profile.id: together for profile in together})
    broken = {id(group_of[one]) for one, other in contradicting if group_of[one] is group_of[other]}
    groups: list[list[Profile]] = []
    for group in {id(group): group for group in group_of.values()}.values():
        groups += [[profile] for profile in group] if id(group) in broken else [group]
    return groups


def _attached(weak: Sequence[list[Profile]], groups: list[list[Profile]]) -> list[list[Profile]]:
    """`groups`, each with those of `weak` that agree with it alone; the others of `weak` are groups of their own."""
    joining: dict[int, list[Profile]] = {}
    apart: list[list[Profile]] = []
    for each in weak:
        fitting = [number for number, group in enumerate(groups) if _fits(each, group)]
        if len(fitting) == 1:
            joining.setdefault(fitting[0], []).extend(each)
        else:
            apart.append(each)
    return [group + joining.get(number, []) for number, group in enumerate(groups)] + apart


def _fits(some: Sequence[Profile], group: Sequence[Profile]) -> bool:
    compared = [compare(one, other) for one in some for other in group]
    return any(each.agree for each in compared) and not any(each.contradict for each in compared)


def _common_territory(one: Profile, other: Profile) -> str | None:
    """A territory that both are at home in, as a reader would say it; None where they have none, or only distant parts of a province."""
    if one.is_central and other.is_central:
        return "the centre"
    near = [min(place, another) for place in one.homes for another in other.homes if comparable(place, another)]
    return name_of(min(near)) if near else None


def _held_at_once(one: Profile, other: Profile) -> list[str]:
    """The pairs of posts that nobody holds at the same time."""
    found = []
    for post in one.heads:
        for another in other.heads:
            if (
                post.held is None
                or another.held is None
                or (post.place and another.place and comparable(post.place, another.place) and _same_rank(post, another))
            ):
                continue
            apart = post.held.apart(another.held)
            if apart <= (ONE_CAREER if abs(_rank(post) - _rank(another)) > 1 else AT_ONCE):
                found.append(f"{post.title} of {post.organisation} and {another.title} of {another.organisation} at the same time")
    return sorted(found)


def _is_head(post: PostSeen) -> bool:
    return bool(post.kind in _OF_TERRITORIES and post.level in _RANKS and post.place and heads_territory(post.title))


def _rank(post: PostSeen) -> int:
    return _RANKS[Level(post.level)] if post.level else 0


def _same_rank(post: PostSeen, another: PostSeen) -> bool:
    return _rank(post) == _rank(another)
