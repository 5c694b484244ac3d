"""Which person a name in an article stands for: the same name is never enough."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import Session

from app.extraction import Extraction
from app.extraction.facts import OrganisationKind, Person
from app.extraction.folding import fold
from app.members.profile_repository import ProfileRepository
from app.paging import Row
from app.registry.identity import province_of
from app.registry.keys import is_split_off
from app.registry.settling import settle_profiles, with_sightings
from app.registry.sightings import Group, Sighting, joined
from app.registry.spans import span
from app.registry.titles import telling, tells_person

_FIRST_HERE = 0
"""Stands for the first of the sightings at hand among the ids of profiles; the numbers below it for the others."""


class Seen(NamedTuple):
    """Someone as an article names them, and what it tells of who that is."""

    name: str
    sighting: Sighting


def people_of(extraction: Extraction) -> dict[str, Person]:
    """Everyone whom some fact of `extraction` names, by folded name: its people, and who else has a post or takes part."""
    people: dict[str, Person] = {}
    for person in extraction.people:
        people.setdefault(fold(person.name), person)
    for post in extraction.appointments:
        people.setdefault(fold(post.person), Person(name=post.person, evidence=post.evidence, rule=post.rule))
    for meeting in extraction.meetings:
        for participant in meeting.participants:
            people.setdefault(fold(participant.person), Person(name=participant.person, evidence=meeting.evidence, rule=meeting.rule))
    return people


class Clues(NamedTuple):
    """What an article tells of who its people are, by folded names.

    `posts`: who has telling posts, with the organisations that these are in; `territory`: code of the article's province, None where it has none;
    `of_cells`: who has posts in cells and nowhere else, of which a province has thousands: to be named in it tells nothing of them.
    """

    posts: Mapping[str, Sequence[str]]
    territory: str | None
    of_cells: Collection[str] = frozenset()


def clues_in(extraction: Extraction) -> Clues:
    """What follows from an extraction alone."""
    posts: dict[str, list[str]] = {}
    for appointment in extraction.appointments:
        if appointment.organisation is not None and tells_person(appointment.title):
            posts.setdefault(fold(appointment.person), []).append(fold(appointment.organisation))
    cells = {fold(body.name) for body in extraction.organisations if body.kind is OrganisationKind.PARTY_CELL}
    return Clues(posts, province_of(extraction.place), {name for name, bodies in posts.items() if cells.issuperset(bodies)})


def sightings_in(keys: Mapping[str, str], clues: Clues, shared: Mapping[str, int], day: dt.date | None) -> dict[str, Sighting]:
    """What the article tells of who the bearers of names are, by folded name.

    `keys`: of their profiles, by folded name; `shared`: ids of the organisations that other articles may mean too, those that they
    are after merges, by folded name; `day`: the article's.
    """
    return {
        name: _sighting(
            key,
            day,
            {shared[body] for body in clues.posts.get(name, ()) if body in shared},
            clues.territory if name not in clues.of_cells else None,
        )
        for name, key in keys.items()
    }


def _sighting(key: str, day: dt.date | None, organisations: Collection[int], territory: str | None) -> Sighting:
    return Sighting(key, day, frozenset(organisations)) if organisations else Sighting(key, day, territory=territory)


def keys_of(people: Iterable[str], decided: Mapping[str, str]) -> dict[str, str]:
    """The keys of the profiles that folded names stand for in an article: the names themselves, but for splits by hand (`decided`)."""
    return {name: decided.get(name, name) for name in people}


def identify(session: Session, seen: Sequence[Seen]) -> list[int]:
    """The profiles that people are, in the order of `seen`; those that are new are added.

    Profiles that the articles show to be one are joined.
    """
    repository = ProfileRepository.from_session(session)
    found = _profiles(repository, [each.sighting for each in seen])
    new = sorted(positions for positions, profile in found if profile is None)
    added = repository.add_profiles([_new_profile([seen[position] for position in positions]) for positions in new])
    known = [*found, *zip(new, added, strict=True)]
    profile_of = {position: profile for positions, profile in known for position in positions if profile is not None}
    return [profile_of[position] for position in range(len(seen))]


def _profiles(repository: ProfileRepository, sightings: Sequence[Sighting]) -> list[tuple[list[int], int | None]]:
    """Which of `sightings` are of one profile, by position, and which profile that is: None where it is a new one."""
    of_key: dict[str, list[int]] = {}
    for position, sighting in enumerate(sightings):
        of_key.setdefault(sighting.key, []).append(position)
    split_off = {row["key"]: row["id"] for row in reversed(repository.of_keys(filter(is_split_off, of_key)))}
    candidates = _candidates(repository, sightings)
    found: list[tuple[list[int], int | None]] = []
    for key, positions in of_key.items():
        if is_split_off(key):
            found.append((positions, split_off.get(key)))
        else:
            found += _profiles_of_name(repository, {position: sightings[position] for position in positions}, candidates.get(key, {}))
    return found


def _profiles_of_name(
    repository: ProfileRepository, sightings: Mapping[int, Sighting], candidates: Mapping[int, Group]
) -> list[tuple[list[int], int | None]]:
    """As `_profiles`, for sightings of one name, by position; `candidates` are the profiles that share a bond with one, by id."""
    here = []
    for position, sighting in sightings.items():
        group = Group([_FIRST_HERE - position])
        group.add(sighting)
        here.append(group)
    while True:
        groups = [sorted(group.members, reverse=True) for group in joined([*candidates.values(), *here])]
        parted = [
            ([_FIRST_HERE - each for each in group if each <= _FIRST_HERE], [id_ for id_ in group if id_ > _FIRST_HERE]) for group in groups
        ]
        crowded = [sorted(profiles) for _, profiles in parted if len(profiles) > 1]
        if not crowded:
            return [(positions, profiles[0] if profiles else None) for positions, profiles in parted if positions]
        candidates = _join(repository, list(sightings.values()), crowded)


def _join(repository: ProfileRepository, sightings: Sequence[Sighting], crowded: Collection[Sequence[int]]) -> Mapping[int, Group]:
    """Make one of the profiles of each list, the first of it; gives the candidates for `sightings`, all of their name, that there are then."""
    key = sightings[0].key
    for kept, *others in crowded:
        for other in others:
            repository.move_all(other, kept)
        settle_profiles(repository.session, [kept], [row for row in repository.sightings([key]) if row["person_id"] == kept])
    # A profile with more bonds may reach further ones.
    wider = {row["organisation_id"] for row in repository.known_posts(kept for kept, *_ in crowded)}
    return _candidates(repository, sightings, wider).get(key, {})


def _candidates(repository: ProfileRepository, sightings: Collection[Sighting], wider: Collection[int] = ()) -> dict[str, dict[int, Group]]:
    """The profiles that share a bond with a sighting of their name, or have a post in an organisation of `wider`; by key and id."""
    organisations = {each for sighting in sightings for each in sighting.organisations}.union(wider)
    found = _groups(repository.posts_in({sighting.key for sighting in sightings if sighting.organisations or wider}, organisations))
    bare = [(sighting.key, sighting.territory) for sighting in sightings if sighting.territory is not None]
    for row in repository.bare_profiles({key for key, _ in bare}, {territory for _, territory in bare}):
        group = Group([row["person_id"]])
        seen = span(row["first_seen"], row["last_seen"])
        group.add_bond(row["territory"], seen, undated=seen is None)
        found.setdefault(row["key"], {})[row["person_id"]] = group
    return found


def _groups(posts: Iterable[Row]) -> dict[str, dict[int, Group]]:
    """The profiles that have `posts`, by key and id."""
    found: dict[str, dict[int, Group]] = {}
    for row in telling(posts):
        group = found.setdefault(row["key"], {}).setdefault(row["person_id"], Group([row["person_id"]]))
        group.add_bond(row["organisation_id"], span(row["mentioned_first"], row["mentioned_last"]), undated=row["undated"])
    return found


def _new_profile(seen: Sequence[Seen]) -> Row:
    """The row of a profile that is new with `seen`."""
    blank: Row = {"name": seen[0].name, "name_corrected": False, "territory": None, "first_seen": None, "last_seen": None}
    sightings = [{"name": each.name, "day": each.sighting.day, "territory": each.sighting.territory} for each in seen]
    return {"key": seen[0].sighting.key, **with_sightings(blank, sightings)}
