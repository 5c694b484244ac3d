"""What merges, splits and corrections of names do to committees, and to the people with posts in them."""

from __future__ import annotations

from sqlmodel import Session

from app.articles.repository import ArticleRepository
from app.decisions.models import DecisionKind, Subject
from app.decisions.repository import DecisionRepository
from app.decisions.schemas import Renaming, Splitting
from app.organisations.writer import OrganisationWriter
from app.paging import Row
from app.registry.keys import body_key, split_body_key
from app.registry.organisations import correct_name, forget_organisations, resolve_again
from app.registry.rebuilding import rebuild_people_in


def split(session: Session, record_id: int, order: Splitting) -> int:
    """Make a record of its own of what some articles say of a committee; gives the decision's id.

    What stands below the committee stays there. Of a committee that others were merged into, each gets a record, and these are
    merged as they were, which is a decision too. Raises `InvalidRequest` where one of the articles does not name it or no other does.
    """
    writer, decisions = OrganisationWriter.from_session(session), DecisionRepository.from_session(session)
    mentions = writer.mentions_of(record_id)
    order.check(f"committee {record_id}", {row["article_id"] for row in mentions})
    taken = [row for row in mentions if row["article_id"] in order.articles]
    decision_id = decisions.add_decision(order.made(Subject.COMMITTEE, DecisionKind.SPLIT, record_id))
    content_keys = ArticleRepository.from_session(session).content_keys(order.articles)
    named = dict.fromkeys((content_keys[row["article_id"]], body_key(row["key"])) for row in taken)
    decisions.add_split_articles(
        {"decision_id": decision_id, "content_key": content_key, "key": key, "record_key": split_body_key(key, decision_id)}
        for content_key, key in named
    )
    resolve_again(session, taken)
    keys = dict.fromkeys(split_body_key(key, decision_id) for _, key in named)
    records = {key: row["id"] for key, row in writer.stored(list(keys)).items()}
    made, *others = (records[key] for key in keys)
    decisions.put(decision_id, {"other_id": made})
    for other in others:
        decisions.add_decision({**order.made(Subject.COMMITTEE, DecisionKind.MERGE, other), "other_id": made})
    if others:
        follow_merge(session, decisions.lead(Subject.COMMITTEE, [made, *others]), [made, *others])
    return decision_id


def rename(session: Session, record_id: int, order: Renaming) -> int:
    """Correct the canonical name of a committee; gives the decision's id."""
    before = OrganisationWriter.from_session(session).spelt(record_id)
    made = order.made(Subject.COMMITTEE, DecisionKind.RENAME, record_id)
    correct_name(session, record_id, order.name)
    names = {"name": order.name, "previous_name": before["name"] if before is not None else None}
    return DecisionRepository.from_session(session).add_decision({**made, **names})


def undo_split(session: Session, decision: Row) -> None:
    """Give the committee back what a split made a record of its own; one that an earlier split made is that again."""
    writer = OrganisationWriter.from_session(session)
    keys = {row["record_key"] for row in DecisionRepository.from_session(session).splits_of(decision["id"])}
    for record in writer.stored(sorted(keys)).values():
        resolve_again(session, [row for row in writer.mentions_of(record["id"]) if row["organisation_id"] == record["id"]])
        forget_organisations(session, [record["id"]])


def undo_rename(session: Session, decision: Row) -> None:
    """Show the committee under the name that an earlier correction gives, or else the articles."""
    correct_name(
        session, decision["record_id"], DecisionRepository.from_session(session).newest_name(Subject.COMMITTEE, decision["record_id"])
    )


def follow_merge(session: Session, changed: list[int], merged: list[int]) -> None:
    """Tell anew who is who: a name with posts in committees that are one now may be one person, or no longer.

    `changed`: the records that are part of another committee now, or of none any more; `merged`: those that were merged or parted.
    """
    rebuild_people_in(session, changed, merged)
