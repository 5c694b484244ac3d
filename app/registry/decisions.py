"""Making and undoing decisions about who is who."""

from __future__ import annotations

import datetime as dt

from sqlmodel import Session

from app.articles.repository import ArticleRepository
from app.decisions.models import DecisionKind, Subject
from app.decisions.repository import DecisionRepository
from app.decisions.schemas import Deciding, Merging, Renaming, Splitting
from app.errors import Conflict, NotFound, invalid
from app.extraction.folding import fold
from app.members.profile_repository import ProfileRepository
from app.paging import Row
from app.registry.keys import split_key
from app.registry.rebuilding import rebuild
from app.search import search_key


def merge(session: Session, subject: Subject, record_id: int, order: Merging) -> Row:
    """Make a record part of another; gives the decision.

    Raises `NotFound` where there is no such record, `InvalidRequest` where there is none to go into or it is the same, `Conflict` where
    the two are one record already.
    """
    decisions = DecisionRepository.from_session(session)
    record, into = decisions.record_of(subject, record_id), decisions.record_of(subject, order.into)
    if record is None:
        raise NotFound(f"There is no {subject} {record_id}.")
    if into is None:
        raise invalid(("body", "into"), f"there is no {subject} {order.into}")
    if record_id == order.into:
        raise invalid(("body", "into"), "is the record itself")
    if record == into:
        raise Conflict(f"{record_id} and {order.into} are one record already, {record}.")
    decision_id = decisions.add_decision({**_made(subject, DecisionKind.MERGE, record, order), "other_id": into})
    decisions.lead(subject, [record, into])
    return _decision(decisions, decision_id)


def split(session: Session, person_id: int, order: Splitting) -> Row:
    """Make a record of its own of what some articles say of a person; gives the decision.

    Raises `NotFound` where there is no such person, `InvalidRequest` where one of the articles does not name them or no other does.
    """
    repository, decisions = ProfileRepository.from_session(session), DecisionRepository.from_session(session)
    if decisions.record_of(Subject.MEMBER, person_id) != person_id:
        raise NotFound(f"There is no member {person_id}, or it is part of another.")
    seen = repository.sightings_of(person_id)
    by_article = {row["article_id"]: row for row in seen}
    for position, article_id in enumerate(order.articles):
        if article_id not in by_article:
            raise invalid(("body", "articles", position), f"article {article_id} does not name member {person_id}")
    if len(set(order.articles)) == len(by_article):
        raise invalid(("body", "articles"), "are all the articles that name the member: nothing would be left of the record")
    taken = [by_article[article_id] for article_id in sorted(set(order.articles))]
    decision_id = decisions.add_decision(_made(Subject.MEMBER, DecisionKind.SPLIT, person_id, order))
    key = split_key(taken[0]["key"], decision_id)
    content_keys = ArticleRepository.from_session(session).content_keys([row["article_id"] for row in taken])
    decisions.add_split_articles(
        {"decision_id": decision_id, "content_key": content_keys[row["article_id"]], "key": fold(row["name"]), "record_key": key}
        for row in taken
    )
    repository.put_keys({(row["article_id"], row["person_id"]): key for row in taken})
    rebuild(session, {key, *(row["key"] for row in taken)})
    (made,) = repository.of_keys([key])
    decisions.put(decision_id, {"other_id": made["id"]})
    return _decision(decisions, decision_id)


def rename(session: Session, person_id: int, order: Renaming) -> Row:
    """Correct the name of a person; gives the decision. Raises `NotFound` where there is no such person."""
    repository, decisions = ProfileRepository.from_session(session), DecisionRepository.from_session(session)
    if decisions.record_of(Subject.MEMBER, person_id) != person_id:
        raise NotFound(f"There is no member {person_id}, or it is part of another.")
    (person,) = repository.profiles([person_id])
    made = _made(Subject.MEMBER, DecisionKind.RENAME, person_id, order)
    decision_id = decisions.add_decision({**made, "name": order.name, "previous_name": person["name"]})
    repository.put_profiles([{"id": person_id, "name": order.name, "search_key": search_key(order.name), "name_corrected": True}])
    return _decision(decisions, decision_id)


def undo(session: Session, decision_id: int, order: Deciding) -> Row:
    """Undo a decision; gives it. Raises `NotFound` where there is none, `Conflict` where it is undone already."""
    decisions = DecisionRepository.from_session(session)
    decision = decisions.get(decision_id)
    if decision is None:
        raise NotFound(f"There is no decision {decision_id}.")
    if decision["undone_at"] is not None:
        raise Conflict(f"Decision {decision_id} is undone already.")
    decisions.put(decision_id, {"undone_by": order.by, "undone_reason": order.reason, "undone_at": dt.datetime.now(dt.UTC)})
    if decision["kind"] == DecisionKind.MERGE:
        decisions.lead(decision["subject"], [decision["record_id"], decision["other_id"]])
    elif decision["kind"] == DecisionKind.SPLIT:
        _undo_split(session, decisions.splits_of(decision_id))
    else:
        _undo_rename(session, decision)
    return _decision(decisions, decision_id)


def _undo_split(session: Session, articles: list[Row]) -> None:
    repository = ProfileRepository.from_session(session)
    keys = {row["record_key"] for row in articles}
    seen = repository.sightings(keys)
    repository.put_keys({(row["article_id"], row["person_id"]): fold(row["name"]) for row in seen})
    rebuild(session, keys | {fold(row["name"]) for row in seen})


def _undo_rename(session: Session, decision: Row) -> None:
    repository, decisions = ProfileRepository.from_session(session), DecisionRepository.from_session(session)
    earlier = decisions.newest_name(decision["record_id"])
    people = repository.profiles([decision["record_id"]])
    for person in people:
        if earlier is None:
            repository.put_profiles([{"id": person["id"], "name_corrected": False}])
            rebuild(session, [person["key"]])
        else:
            repository.put_profiles([{"id": person["id"], "name": earlier, "search_key": search_key(earlier)}])


def _made(subject: Subject, kind: DecisionKind, record_id: int, order: Deciding) -> Row:
    made = {"made_by": order.by, "reason": order.reason, "made_at": dt.datetime.now(dt.UTC)}
    return {"subject": subject, "kind": kind, "record_id": record_id, **made}


def _decision(decisions: DecisionRepository, decision_id: int) -> Row:
    decision = decisions.get(decision_id)
    if decision is None:
        raise NotFound(f"There is no decision {decision_id}.")
    return decision
