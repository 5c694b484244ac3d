"""Adding up what articles say of profiles, and telling anew which profiles are one person.

What is stored of a profile besides its sightings (posts, territories, name, days) only adds these up, so that any order of
articles ends in the same records.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from sqlmodel import Session

from app.changes.notes import notes_of
from app.decisions.repository import DecisionRepository
from app.members.profile_repository import ProfileRepository
from app.paging import Row
from app.registry.profiles import PostSeen, Profile, reconcile
from app.registry.spans import latest_of, least_of, span
from app.registry.territories import near_to, territory_of
from app.registry.titles import telling
from app.repository import grouped
from app.search import search_key

_EARLIEST = ("mentioned_first", "first_seen", "taken_up", "former_on")
_LATEST = ("mentioned_last", "last_seen", "left_on")


def settle_articles(session: Session, article_ids: Iterable[int]) -> None:
    """Add what new articles say to their profiles."""
    repository = ProfileRepository.from_session(session)
    article_ids = list(article_ids)
    sightings = grouped(repository.sightings_in(article_ids), "person_id")
    _add_posts(repository, article_ids)
    rows = {row["id"]: row for row in repository.profiles(sightings)}
    changed = [{"id": id_, **with_sightings(row, sightings[id_])} for id_, row in rows.items()]
    repository.put_profiles([row for row in changed if _differs(row, rows[row["id"]])])
    _settle(repository, {row["id"]: {**rows[row["id"]], **row} for row in changed})


def settle_profiles(session: Session, person_ids: Sequence[int], sightings: Iterable[Row]) -> None:
    """Add up all that articles say of these profiles; `sightings` are all of theirs."""
    repository = ProfileRepository.from_session(session)
    repository.add_up_posts(person_ids)
    seen = grouped(sightings, "person_id")
    rows = {row["id"]: row for row in repository.profiles(person_ids)}
    anew = [{"id": id_, **_only_with(row, seen[id_])} for id_, row in rows.items() if id_ in seen]
    repository.put_profiles(anew)
    _settle(repository, {**rows, **{row["id"]: {**rows[row["id"]], **row} for row in anew}})


def with_sightings(profile: Row, seen: Sequence[Row]) -> Row:
    """The columns of a profile once sightings are added to it."""
    days = [each["day"] for each in seen]
    return {
        **_name(profile, [each["name"] for each in seen]),
        "territory": least_of(profile["territory"], *(each["territory"] for each in seen)),
        "first_seen": least_of(profile["first_seen"], *days),
        "last_seen": latest_of(profile["last_seen"], *days),
    }


def _only_with(profile: Row, seen: Sequence[Row]) -> Row:
    """The columns of a profile of which there are only these sightings."""
    blank: Row = {"territory": None, "first_seen": None, "last_seen": None}
    return with_sightings({**profile, **blank} if profile["name_corrected"] else {**profile, **blank, "name": seen[0]["name"]}, seen)


def _settle(repository: ProfileRepository, rows: Mapping[int, Row]) -> None:
    """Write the territories of profiles, whose `rows` are as they are stored, and tell anew who is who."""
    posts = _telling_posts(repository, rows)
    before = repository.territories(rows)
    territories = {id_: _territories(row, posts[id_]) for id_, row in rows.items()}
    repository.put_territories({id_: found for id_, found in territories.items() if found != before.get(id_, set())})
    _reconcile(repository, rows, posts, territories)


def _reconcile(
    repository: ProfileRepository, changed: Mapping[int, Row], posts: Mapping[int, Sequence[Row]], territories: Mapping[int, set[str]]
) -> None:
    """Tell for the profiles `changed`, and all that are near them, which of them are one person, decisions by hand included."""
    near = _near(repository, changed, territories)
    others = {id_ for ids in near.values() for id_ in ids} - changed.keys()
    stored = {**changed, **{row["id"]: row for row in repository.profiles(others)}}
    posts = {**posts, **_telling_posts(repository, others)}
    stands_for: dict[int, int] = {}
    for ids in near.values():
        alone = len(ids) == 1  # as most are
        stands_for |= {id_: id_ for id_ in ids} if alone else reconcile(_profile(stored[id_], posts.get(id_, ())) for id_ in ids)
    repository.put_profiles(_reconciled(stands_for, stored))
    DecisionRepository.from_session(repository.session).lead_people(stands_for)


def _near(repository: ProfileRepository, changed: Mapping[int, Row], territories: Mapping[int, set[str]]) -> dict[str, set[int]]:
    """By key the profiles `changed`, of these `territories`, and all of their name in territories near to those of one of them, or of one of those."""
    near: dict[str, set[int]] = {}
    for row in changed.values():
        near.setdefault(row["key"], set()).add(row["id"])
    known: dict[str, set[str]] = {key: set() for key in near}
    asked = set(changed)
    while territories:
        new = {
            key: {place for id_ in ids for each in territories.get(id_, ()) for place in near_to(each)} - known[key]
            for key, ids in near.items()
        }
        for row in repository.of_territories([key for key in new if new[key]], set().union(*new.values())):
            if row["territory"] in new[row["key"]]:
                near[row["key"]].add(row["id"])
        known = {key: known[key] | new[key] for key in known}
        new_ids = {id_ for ids in near.values() for id_ in ids} - asked
        territories, asked = repository.territories(new_ids), asked | new_ids
    return near


def load_profiles(repository: ProfileRepository, rows: Collection[Row]) -> dict[int, Profile]:
    """The profiles of `rows` as they are compared, by id."""
    posts = _telling_posts(repository, [row["id"] for row in rows])
    return {row["id"]: _profile(row, posts[row["id"]]) for row in rows}


def _telling_posts(repository: ProfileRepository, person_ids: Iterable[int]) -> dict[int, list[Row]]:
    """The posts in shared organisations that tell who profiles are, by profile; none for one that is not among these either."""
    return grouped(telling(repository.known_posts(person_ids)), "person_id")


def _profile(row: Row, posts: Iterable[Row]) -> Profile:
    """A profile as it is compared."""
    return Profile(
        id=row["id"],
        posts=tuple(
            PostSeen(
                organisation_id=post["organisation_id"],
                organisation=post["organisation_name"],
                title=post["title"],
                kind=post["organisation_kind"],
                level=post["organisation_level"],
                place=post["organisation_place"],
                held=span(post["first_seen"], post["last_seen"]),
            )
            for post in posts
        ),
        territory=row["territory"],
        seen=span(row["first_seen"], row["last_seen"]),
    )


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


def _add_posts(repository: ProfileRepository, article_ids: Iterable[int]) -> None:
    given = repository.posts_of_articles(article_ids)
    post = ("person_id", "organisation_id", "title")
    stored = {tuple(row[column] for column in post): row for row in repository.posts_of({row["person_id"] for row in given})}
    notes = notes_of(repository.session)
    new, changed = [], []
    for row in given:
        known = stored.get(tuple(row[column] for column in post))
        seat = {(row["organisation_id"], row["title"])} if row["organisation_id"] is not None else set()
        if known is None:
            new.append(row)
            notes.seats |= seat
            notes.contests |= seat
            continue
        together = {
            **{column: least_of(known[column], row[column]) for column in _EARLIEST},
            **{column: latest_of(known[column], row[column]) for column in _LATEST},
            "undated": known["undated"] or bool(row["undated"]),
        }
        if together["first_seen"] != known["first_seen"]:
            notes.seats |= seat
        if _differs(together, known):
            notes.contests |= seat
            changed.append({"id": known["id"], **together})
    repository.put_posts(new, changed)


def _territories(profile: Row, posts: Iterable[Row]) -> set[str]:
    """The territories of a profile: of its posts that tell who it is, and of the articles that name it without one."""
    home = territory_of(None, profile["territory"])
    of_posts = ((territory_of(post["organisation_level"], post["organisation_place"]), post["organisation_id"]) for post in posts)
    return {*([home] if home is not None else []), *(territory or f"body:{organisation_id}" for territory, organisation_id in of_posts)}


def _name(profile: Row, printed: Iterable[str]) -> Row:
    """The name and its search key: of all spellings the first that is not in capitals, unless one was set by hand."""
    if profile["name_corrected"]:
        return {"name": profile["name"], "search_key": profile["search_key"]}
    names = {profile["name"], *printed}
    name = min(names, key=lambda each: (each.isupper(), each)) if len(names) > 1 else profile["name"]
    return {"name": name, "search_key": _search_key(name)}


@lru_cache(maxsize=16_384)
def _search_key(name: str) -> str:
    """Kept, as each name is asked for several times by all that is told of it together."""
    return search_key(name)
