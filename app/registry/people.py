"""Which person a name in an article stands for: the same name is never enough."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping

from sqlmodel import Session

from app.decisions.models import Subject
from app.decisions.repository import DecisionRepository
from app.extraction import Extraction
from app.extraction.facts import Person
from app.extraction.folding import fold
from app.members.profile_repository import ProfileRepository
from app.paging import Row
from app.registry.keys import is_split_off
from app.registry.settling import settle_profiles
from app.registry.sightings import Group, Sighting, joined
from app.registry.spans import span
from app.registry.territories import home_of
from app.registry.titles import telling, tells_person

_HERE = 0
"""Stands for the sighting at hand among the ids of profiles."""


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


def sightings_in(keys: Mapping[str, str], extraction: Extraction, shared: Mapping[str, int], day: dt.date | None) -> dict[str, Sighting]:
    """What the article tells of who the bearers of names are, by folded name.

    `keys`: of their profiles, by folded name; `shared`: ids of the organisations that other articles may mean too, those that they
    are after merges, by folded name; `day`: the article's.
    """
    posts: dict[str, set[int]] = {}
    for appointment in extraction.appointments:
        body = fold(appointment.organisation) if appointment.organisation is not None else ""
        if body in shared and tells_person(appointment.title):
            posts.setdefault(fold(appointment.person), set()).add(shared[body])
    territory = home_of(extraction.place)
    return {
        name: Sighting(key, day, frozenset(posts[name])) if name in posts else Sighting(key, day, territory=territory)
        for name, key in keys.items()
    }


def keys_of(session: Session, people: Iterable[str], content_key: str) -> dict[str, str]:
    """The keys of the profiles that folded names stand for in the article of this text: the names themselves, but for splits by hand."""
    decided = DecisionRepository.from_session(session).record_keys(Subject.MEMBER, content_key)
    return {name: decided.get(name, name) for name in people}


def identify(session: Session, people: Mapping[str, Person], sightings: Mapping[str, Sighting]) -> dict[str, int]:
    """The profiles that `people` (by folded name, as are `sightings`) are; those that are new are added.

    Profiles that the article shows to be one are joined.
    """
    repository = ProfileRepository.from_session(session)
    candidates = _candidates(repository, sightings.values())
    known = {name: _profile(repository, sightings[name], candidates.get(sightings[name].key, {})) for name in people}
    new = [name for name, id_ in known.items() if id_ is None]
    added = dict(zip(new, repository.add_profiles((sightings[name].key, people[name].name) for name in new), strict=True))
    return {name: added[name] if id_ is None else id_ for name, id_ in known.items()}


def _profile(repository: ProfileRepository, sighting: Sighting, candidates: Mapping[int, Group]) -> int | None:
    """The profile that a sighting belongs to, None if it is a new one's."""
    if is_split_off(sighting.key):
        return next((row["id"] for row in repository.of_keys([sighting.key])), None)
    here = Group([_HERE])
    here.add(sighting)
    found = next(group for group in joined([*candidates.values(), here]) if _HERE in group.members)
    ids = sorted(set(found.members) - {_HERE})
    while len(ids) > 1:
        kept, *others = ids
        for other in others:
            repository.move_all(other, kept)
        settle_profiles(repository.session, [kept], [row for row in repository.sightings([sighting.key]) if row["person_id"] == kept])
        # A profile with more bonds may reach further ones.
        bonds = {row["organisation_id"] for row in repository.known_posts([kept])}
        wider = _groups(repository.posts_in([sighting.key], bonds)).get(sighting.key, {})
        ids = sorted(next(group for group in joined(wider.values()) if kept in group.members).members)
    return ids[0] if ids else None


def _candidates(repository: ProfileRepository, sightings: Collection[Sighting]) -> dict[str, dict[int, Group]]:
    """The profiles that share a bond with a sighting, by key and id."""
    organisations = {each for sighting in sightings for each in sighting.organisations}
    found = _groups(repository.posts_in([sighting.key for sighting in sightings if sighting.organisations], organisations))
    for territory in sorted({sighting.territory for sighting in sightings if sighting.territory is not None}):
        bare = [sighting.key for sighting in sightings if sighting.territory == territory]
        for row in repository.bare_profiles(bare, territory):
            group = Group([row["person_id"]])
            seen = span(row["first_seen"], row["last_seen"])
            group.add_bond(territory, seen, undated=seen is None)
            found.setdefault(row["key"], {})[row["person_id"]] = group
    return found


def _groups(posts: Iterable[Row]) -> dict[str, dict[int, Group]]:
    """The profiles that have `posts`, by key and id."""
    found: dict[str, dict[int, Group]] = {}
    for row in telling(posts):
        group = found.setdefault(row["key"], {}).setdefault(row["person_id"], Group([row["person_id"]]))
        group.add_bond(row["organisation_id"], span(row["mentioned_first"], row["mentioned_last"]), undated=row["undated"])
    return found
