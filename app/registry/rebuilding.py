"""Telling the profiles of a name anew from all its sightings, where one was taken away or reads otherwise now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlmodel import Session

from app.articles.repository import ArticleRepository
from app.decisions.models import Subject
from app.decisions.repository import DecisionRepository
from app.extraction.facts import OrganisationKind
from app.members.profile_repository import ProfileRepository
from app.organisations.writer import OrganisationWriter
from app.paging import Row
from app.registry.identity import province_of
from app.registry.settling import settle_profiles
from app.registry.sightings import Sighting, one_profile_each
from app.registry.titles import telling
from app.repository import grouped


def rebuild(session: Session, keys: Iterable[str]) -> None:
    """Make the profiles of the names `keys` what their sightings say, each with the id that most of its sightings had, or had at first.

    The outcome is the same, ids aside, as if the articles had come in one by one.
    """
    repository = ProfileRepository.from_session(session)
    keys = sorted(set(keys))
    seen_of = grouped(repository.sightings(keys), "key")
    posts_of = grouped(telling(repository.known_posts_of_sightings(keys)), "key")
    _find_territories(repository, seen_of, posts_of)
    known = {key: [row["id"] for row in rows] for key, rows in grouped(repository.of_keys(keys), "key").items()}
    profiles = {key: _regroup(repository, key, seen_of[key], posts_of[key], known.get(key, [])) for key in keys}
    settle_profiles(session, [id_ for ids in profiles.values() for id_ in ids], repository.sightings(keys))
    _delete_unseen(session, {id_ for ids in known.values() for id_ in ids})


def rebuild_people_in(session: Session, changed: Sequence[int], merged: Sequence[int] = ()) -> None:
    """Tell anew who is who among the people with posts in organisations, after these have been merged or parted.

    `changed`: the records that are part of another organisation now, or of none any more; `merged`: those that were merged or parted.
    What articles call by a bare name tells who someone is only while it is one organisation with a record that all articles share.
    """
    bare = OrganisationWriter.from_session(session).bare_with([*changed, *merged])
    rebuild(session, ProfileRepository.from_session(session).keys_of_posts_in({*changed, *bare}))


def _regroup(repository: ProfileRepository, key: str, seen: Sequence[Row], posts: Iterable[Row], known: Sequence[int]) -> list[int]:
    """Put each sighting of a name to the profile that it belongs to; gives the profiles that there are then."""
    organisations: dict[int, set[int]] = {}
    for row in posts:
        organisations.setdefault(row["article_id"], set()).add(row["organisation_id"])
    sightings = [Sighting(key, row["day"], frozenset(organisations.get(row["article_id"], ())), row["territory"]) for row in seen]
    free = set(known)
    moves: list[tuple[list[int], int, int]] = []
    profiles: list[int] = []
    at_home = [row["person_id"] == row["first_person_id"] for row in seen]
    # Of two that are as large, who has had the id from the first keeps it.
    for group in sorted(one_profile_each(sightings), key=lambda group: (-len(group), -sum(at_home[number] for number in group), group)):
        had = Counter(seen[number]["person_id"] for number in group)
        first = Counter(seen[number]["first_person_id"] for number in group)
        wanted = [id_ for counted in (had, first) for id_ in _most_common(counted) if id_ in free]
        person_id = wanted[0] if wanted else repository.add_profile(key, seen[group[0]]["name"])
        free.discard(person_id)
        profiles.append(person_id)
        moves += [
            ([seen[number]["article_id"] for number in group if seen[number]["person_id"] == old], old, person_id)
            for old in sorted(had.keys() - {person_id})
        ]
    for article_ids, old, new in moves:
        repository.move(article_ids, old, new)
    repository.forget([id_ for id_ in known if id_ not in profiles], [(old, new) for _, old, new in moves])
    return profiles


def _delete_unseen(session: Session, person_ids: set[int]) -> None:
    """Remove those of the profiles that no article names, but for those off which all was split: who was merged into them goes by their id."""
    splits = DecisionRepository.from_session(session).splits_around(Subject.MEMBER, person_ids)
    around = person_ids.union(*({record} if made is None else {record, made} for record, made in splits))
    ProfileRepository.from_session(session).delete_unseen(around, splits)


def _find_territories(repository: ProfileRepository, seen_of: Mapping[str, list[Row]], posts_of: Mapping[str, list[Row]]) -> None:
    """Let the article's province tell who a sighting is where no post does, and only there: a merge of committees changes which posts do.

    Of who has posts in cells and nowhere else it tells nothing (`Clues`).
    """
    kinds: dict[tuple[str, int], set[str | None]] = {}
    for post in telling(repository.kinds_of_posts_of_sightings(seen_of)):
        kinds.setdefault((post["key"], post["article_id"]), set()).add(post["kind"])
    told = {(key, row["article_id"]) for key, rows in posts_of.items() for row in rows}
    told |= {seen for seen, found in kinds.items() if found == {OrganisationKind.PARTY_CELL}}
    bare = {row["article_id"] for key, rows in seen_of.items() for row in rows if (key, row["article_id"]) not in told}
    places = ArticleRepository.from_session(repository.session).places(bare)
    for key, rows in seen_of.items():
        for row in rows:
            territory = province_of(places[row["article_id"]]) if (key, row["article_id"]) not in told else None
            if territory != row["territory"]:
                row["territory"] = territory
                repository.put_territory(row["article_id"], row["person_id"], territory)


def _most_common(counted: Counter[int]) -> list[int]:
    return [id_ for id_, _ in sorted(counted.items(), key=lambda each: (-each[1], each[0]))]
