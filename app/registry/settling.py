"""Adding up what articles say of profiles, and telling anew which profiles are one person.

What is stored of a profile besides its sightings (posts, territories, name, days) only adds these up, so that any order of
articles ends in the same records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlmodel import Session

from app.decisions.repository import DecisionRepository
from app.members.profile_repository import ProfileRepository
from app.paging import Row
from app.registry.profiles import PostSeen, Profile, reconcile
from app.registry.spans import latest_of, least_of, span
from app.registry.territories import territory_of
from app.registry.titles import telling
from app.search import search_key

_EARLIEST = ("mentioned_first", "first_seen", "taken_up", "former_on")
_LATEST = ("mentioned_last", "last_seen", "left_on")


def settle_article(session: Session, article_id: int) -> None:
    """Add what a new article says to its profiles."""
    repository = ProfileRepository.from_session(session)
    sightings = {row["person_id"]: row for row in repository.sightings_in(article_id)}
    _add_posts(repository, article_id)
    profiles = repository.profiles(sightings)
    changed = []
    for profile in profiles:
        seen = sightings[profile["id"]]
        row = {
            "id": profile["id"],
            **_name(profile, [seen["name"]]),
            "territory": seen["territory"] or profile["territory"],
            "first_seen": least_of(profile["first_seen"], seen["day"]),
            "last_seen": latest_of(profile["last_seen"], seen["day"]),
        }
        if any(profile[column] != value for column, value in row.items()):
            changed.append(row)
    repository.put_profiles(changed)
    before = repository.territories(sightings)
    after = _territories(repository, {profile["id"]: sightings[profile["id"]]["territory"] or profile["territory"] for profile in profiles})
    repository.put_territories({id_: found for id_, found in after.items() if found != before.get(id_, set())})
    reconcile_people(session, profiles)


def settle_profiles(session: Session, person_ids: Sequence[int], sightings: Sequence[Row]) -> None:
    """Add up all that articles say of these profiles; `sightings` are all of theirs."""
    repository = ProfileRepository.from_session(session)
    repository.add_up_posts(person_ids)
    profiles = {profile["id"]: profile for profile in repository.profiles(person_ids)}
    names: dict[int, list[str]] = {}
    days: dict[int, list[Any]] = {}
    territories: dict[int, str | None] = dict.fromkeys(person_ids)
    for seen in sightings:
        person_id = seen["person_id"]
        names.setdefault(person_id, []).append(seen["name"])
        days.setdefault(person_id, []).extend([seen["day"]] if seen["day"] is not None else [])
        territories[person_id] = territories[person_id] or seen["territory"]
    repository.put_profiles([
        {
            "id": id_,
            **_name({**profiles[id_], "name": names[id_][0]} if not profiles[id_]["name_corrected"] else profiles[id_], names[id_]),
            "territory": territories[id_],
            "first_seen": min(days[id_], default=None),
            "last_seen": max(days[id_], default=None),
        }
        for id_ in person_ids
        if id_ in names
    ])  # fmt: skip
    repository.put_territories(_territories(repository, territories))
    reconcile_people(session, list(profiles.values()))


def reconcile_people(session: Session, changed: Iterable[Row]) -> None:
    """Tell for the profiles `changed`, and all that are near them, which of them are one person, decisions by hand included."""
    repository = ProfileRepository.from_session(session)
    seeds: dict[str, set[int]] = {}
    for profile in changed:
        seeds.setdefault(profile["key"], set()).add(profile["id"])
    stands_for: dict[int, int] = {}
    for profiles in profiles_near(repository, seeds):
        stands_for |= reconcile(profiles)
    stored = {row["id"]: row for row in repository.profiles(stands_for)}
    changed_rows = []
    for id_, into in stands_for.items():
        together = [stored[other]["name"] for other, another in stands_for.items() if another == into]
        row = {"id": id_, "reconciled_into": into if into != id_ else None, **_name(stored[id_], together)}
        if any(stored[id_][column] != value for column, value in row.items()):
            changed_rows.append(row)
    repository.put_profiles(changed_rows)
    DecisionRepository.from_session(session).lead_people(stands_for)


def profiles_near(repository: ProfileRepository, seeds: Mapping[str, set[int]]) -> list[list[Profile]]:
    """For each key of `seeds` its profiles, and all of its name that share a territory with one of them or with one of those."""
    near = {key: set(ids) for key, ids in seeds.items()}
    known: dict[str, set[str]] = {key: set() for key in seeds}
    asked: set[int] = set()
    while new_ids := {id_ for ids in near.values() for id_ in ids} - asked:
        asked |= new_ids
        territories = repository.territories(new_ids)
        new = {key: {each for id_ in ids & new_ids for each in territories.get(id_, ())} - known[key] for key, ids in near.items()}
        if not any(new.values()):
            break
        for row in repository.of_territories([key for key in new if new[key]], {each for found in new.values() for each in found}):
            if row["territory"] in new[row["key"]]:
                near[row["key"]].add(row["id"])
        known = {key: known[key] | new[key] for key in known}
    profiles = {profile.id: profile for profile in load_profiles(repository, {id_ for ids in near.values() for id_ in ids})}
    return [[profiles[id_] for id_ in sorted(ids)] for ids in near.values()]


def load_profiles(repository: ProfileRepository, person_ids: Iterable[int]) -> list[Profile]:
    """Profiles as they are compared; those of ids that only lead to another are left out."""
    ids = sorted(person_ids)
    posts: dict[int, list[PostSeen]] = {}
    for row in telling(repository.known_posts(ids)):
        posts.setdefault(row["person_id"], []).append(
            PostSeen(
                organisation_id=row["organisation_id"],
                organisation=row["organisation_name"],
                title=row["title"],
                kind=row["organisation_kind"],
                level=row["organisation_level"],
                place=row["organisation_place"],
                held=span(row["first_seen"], row["last_seen"]),
            )
        )
    return [
        Profile(
            id=row["id"],
            posts=tuple(posts.get(row["id"], ())),
            territory=row["territory"],
            seen=span(row["first_seen"], row["last_seen"]),
        )
        for row in repository.profiles(ids)
    ]


def _add_posts(repository: ProfileRepository, article_id: int) -> None:
    given = repository.posts_of_article(article_id)
    post = ("person_id", "organisation_id", "title")
    stored = {tuple(row[column] for column in post): row for row in repository.posts_of({row["person_id"] for row in given})}
    new, changed = [], []
    for row in given:
        known = stored.get(tuple(row[column] for column in post))
        if known is None:
            new.append(row)
            continue
        together = {
            **{column: least_of(known[column], row[column]) for column in _EARLIEST},
            **{column: latest_of(known[column], row[column]) for column in _LATEST},
            "undated": known["undated"] or bool(row["undated"]),
        }
        if any(known[column] != value for column, value in together.items()):
            changed.append({"id": known["id"], **together})
    repository.put_posts(new, changed)


def _territories(repository: ProfileRepository, bare: Mapping[int, str | None]) -> dict[int, set[str]]:
    """The territories of profiles: of their posts, or of the articles that name them without one (`bare`)."""
    homes = {id_: territory_of(None, territory) for id_, territory in bare.items()}
    found = {id_: {territory} if territory is not None else set() for id_, territory in homes.items()}
    for row in telling(repository.known_posts(bare)):
        territory = territory_of(row["organisation_level"], row["organisation_place"])
        found[row["person_id"]].add(territory or f"body:{row['organisation_id']}")
    return found


def _name(profile: Row, printed: Iterable[str]) -> Row:
    """The name and its search key: of all spellings the first that is not in capitals, unless one was set by hand."""
    if profile["name_corrected"]:
        return {"name": profile["name"], "search_key": profile["search_key"]}
    name = min({profile["name"], *printed}, key=lambda each: (each.isupper(), each))
    return {"name": name, "search_key": search_key(name)}
