"""What splits and corrections of names do to people."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from app.articles.repository import ArticleRepository
from app.decisions.models import DecisionKind, Subject
from app.decisions.repository import DecisionRepository
from app.decisions.schemas import Renaming, Splitting
from app.extraction.folding import fold
from app.members.profile_repository import ProfileRepository
from app.paging import Row
from app.registry.keys import split_key
from app.registry.rebuilding import rebuild
from app.search import search_key


def split(session: Session, record_id: int, order: Splitting) -> int:
    """Make a record of its own of what some articles say of a person; gives the decision's id.

    Raises `InvalidRequest` where one of the articles does not name them or no other does.
    """
    repository, decisions = ProfileRepository.from_session(session), DecisionRepository.from_session(session)
    sightings = repository.sightings_of(record_id)
    by_article = {row["article_id"]: row for row in sightings}
    order.check(f"member {record_id}", by_article)
    taken = [by_article[article_id] for article_id in sorted(set(order.articles))]
    decision_id = decisions.add_decision(order.made(Subject.MEMBER, DecisionKind.SPLIT, record_id))
    key = split_key(taken[0]["key"], decision_id)
    content_keys = ArticleRepository.from_session(session).content_keys([row["article_id"] for row in taken])
    decisions.add_split_articles(
        {"decision_id": decision_id, "content_key": content_keys[row["article_id"]], "key": fold(row["name"]), "record_key": key}
        for row in taken
    )
    repository.put_keys({(row["article_id"], row["person_id"]): key for row in taken})
    _keep_id(repository, record_id, [row for row in sightings if row not in taken])
    rebuild(session, {key, *(row["key"] for row in taken)})
    (made,) = repository.of_keys([key])
    decisions.put(decision_id, {"other_id": made["id"]})
    return decision_id


def _keep_id(repository: ProfileRepository, record_id: int, left: Sequence[Row]) -> None:
    """Let the person of whom only the sightings `left` remain go on under `record_id`, where no sighting of its own profile is among them.

    What articles alone show to be the same person takes the place of those; what a merge by hand made part of it is a person without it.
    """
    seen = {row["person_id"] for row in left}
    heirs = sorted(row["id"] for row in repository.profiles(seen) if row["reconciled_into"] == record_id)
    if heirs and record_id not in seen:
        repository.move([row["article_id"] for row in left if row["person_id"] == heirs[0]], heirs[0], record_id)


def rename(session: Session, record_id: int, order: Renaming) -> int:
    """Correct the name of a person; gives the decision's id."""
    repository, decisions = ProfileRepository.from_session(session), DecisionRepository.from_session(session)
    (person,) = repository.profiles([record_id])
    made = order.made(Subject.MEMBER, DecisionKind.RENAME, record_id)
    repository.put_profiles([{"id": record_id, "name": order.name, "search_key": search_key(order.name), "name_corrected": True}])
    return decisions.add_decision({**made, "name": order.name, "previous_name": person["name"]})


def undo_split(session: Session, decision: Row) -> None:
    """Give the person back what a split made a record of its own; one that an earlier split made is that again."""
    repository, decisions = ProfileRepository.from_session(session), DecisionRepository.from_session(session)
    keys = {row["record_key"] for row in decisions.splits_of(decision["id"])}
    seen = repository.sightings(keys)
    content_keys = ArticleRepository.from_session(session).content_keys({row["article_id"] for row in seen})
    earlier = decisions.record_keys(Subject.MEMBER, content_keys.values())
    back: dict[tuple[int, int], str] = {}
    for row in seen:
        name = fold(row["name"])
        back[row["article_id"], row["person_id"]] = earlier.get(content_keys[row["article_id"]], {}).get(name, name)
    repository.put_keys(back)
    rebuild(session, keys.union(back.values()))


def undo_rename(session: Session, decision: Row) -> None:
    """Show the person under the name that an earlier correction gives, or else the articles."""
    repository = ProfileRepository.from_session(session)
    earlier = DecisionRepository.from_session(session).newest_name(Subject.MEMBER, decision["record_id"])
    for person in repository.profiles([decision["record_id"]]):
        if earlier is None:
            repository.put_profiles([{"id": person["id"], "name_corrected": False}])
            rebuild(session, [person["key"]])
        else:
            repository.put_profiles([{"id": person["id"], "name": earlier, "search_key": search_key(earlier)}])


def follow_merge(session: Session, changed: list[int], merged: list[int]) -> None:
    """Nothing: no other record hangs on whose id people have."""
    del session, changed, merged
