"""Adding up what articles say of profiles, and telling anew which profiles are one person.

What is stored of a profile besides its sightings (posts, territories, name, days) only adds these up, so that any order of
articles ends in the same records.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlmodel import Session

from app.changes.notes import notes_of
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
    rows = [_seen_again(profile, sightings[profile["id"]]) for profile in profiles]
    repository.put_profiles([row for row, profile in zip(rows, profiles, strict=True) if _differs(row, profile)])
    before = repository.territories(sightings)
    after = _territories(repository, {row["id"]: row["territory"] for row in rows})
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
    near = profiles_near(repository, seeds)
    stored = {row["id"]: row for row in repository.profiles(id_ for ids in near.values() for id_ in ids)}
    profiles = load_profiles(repository, stored.values())
    stands_for: dict[int, int] = {}
    for ids in near.values():
        stands_for |= reconcile(profiles[id_] for id_ in ids)
    repository.put_profiles(_reconciled(stands_for, stored))
    DecisionRepository.from_session(session).lead_people(stands_for)


def profiles_near(repository: ProfileRepository, seeds: Mapping[str, set[int]]) -> dict[str, set[int]]:
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
    return near


def load_profiles(repository: ProfileRepository, rows: Collection[Row]) -> dict[int, Profile]:
    """The profiles of `rows` as they are compared, by id."""
    posts: dict[int, list[PostSeen]] = {}
    for row in telling(repository.known_posts(row["id"] for row in rows)):
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
    return {
        row["id"]: Profile(
            id=row["id"],
            posts=tuple(posts.get(row["id"], ())),
            territory=row["territory"],
            seen=span(row["first_seen"], row["last_seen"]),
        )
        for row in rows
    }


def _seen_again(profile: Row, seen: Row) -> Row:
    """The columns of a profile once a sighting is added to it."""
    return {
        "id": profile["id"],
        **_name(profile, [seen["name"]]),
        "territory": seen["territory"] or profile["territory"],
        "first_seen": least_of(profile["first_seen"], seen["day"]),
        "last_seen": latest_of(profile["last_seen"], seen["day"]),
    }


def _reconciled(stands_for: Mapping[int, int], stored: Mapping[int, Row]) -> list[Row]:
    """The columns of profiles that change: whom each stands for, and the name that all of one person have."""
    names: dict[int, set[str]] = {}
    for id_, into in stands_for.items():
        names.setdefault(into, set()).add(stored[id_]["name"])
    rows = [
        {"id": id_, "reconciled_into": into if into != id_ else None, **_name(stored[id_], names[into])} for id_, into in stands_for.items()
    ]
    return [row for row in rows if _differs(row, stored[row["id"]])]


def _differs(row: Row, stored: Row) -> bool:
    return any(stored[column] != value for column, value in row.items())


def _add_posts(repository: ProfileRepository, article_id: int) -> None:
    given = repository.posts_of_article(article_id)
    post = ("person_id", "organisation_id", "title")
    stored = {tuple(row[column] for column in post): row for row in repository.posts_of({row["person_id"] for row in given})}
    seats = notes_of(repository.session).seats
    new, changed = [], []
    for row in given:
        known = stored.get(tuple(row[column] for column in post))
        seat = {(row["organisation_id"], row["title"])} if row["organisation_id"] is not None else set()
        if known is None:
            new.append(row)
            seats |= seat
            continue
        together = {
            **{column: least_of(known[column], row[column]) for column in _EARLIEST},
            **{column: latest_of(known[column], row[column]) for column in _LATEST},
            "undated": known["undated"] or bool(row["undated"]),
        }
        if together["first_seen"] != known["first_seen"]:
            seats |= seat
        if _differs(together, known):
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
