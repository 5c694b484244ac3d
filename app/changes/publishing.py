"""Publishing what a transaction has touched: what happened to each record follows from what the feed last said of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from sqlmodel import Session

from app.changes.models import ORGANISATION_KINDS, ChangeKind, Happened
from app.changes.notes import notes_of, take_notes
from app.changes.reach_repository import ReachRepository, Tellers
from app.changes.repository import ChangeRepository, State
from app.paging import Row
from app.registry.titles import single_holder_titles


def publish(session: Session) -> None:
    """Write what the transaction of `session` has touched into the feed, each record once; nothing where it has touched nothing."""
    if notes_of(session).is_empty:
        return
    reach = ReachRepository(session)
    reach.note_all()
    reach.note_holders(single_holder_titles())
    notes = take_notes(session)
    # What one article brings about is its doing, however far it reaches; of several each has its own share.
    tellers = reach.tellers(notes.written) if len(notes.written) > 1 else Tellers({}, {}, {})
    feed = ChangeRepository.from_session(session)
    changes = [
        *_changes(feed, [ChangeKind.ARTICLE], notes.articles | notes.referring_articles, {id_: id_ for id_ in notes.written}),
        *_changes(feed, ORGANISATION_KINDS, notes.organisations, tellers.organisations),
        *_changes(feed, [ChangeKind.MEMBER], notes.people, tellers.people),
        *_changes(feed, [ChangeKind.MEETING], notes.meetings, tellers.meetings),
        *_changes(feed, [ChangeKind.DECISION], notes.decisions, {}),
    ]
    one = {} if notes.article_id is None else {"article_id": notes.article_id}
    feed.publish({**row, **one, "decision_id": notes.decision_id} for row in changes)


def _changes(feed: ChangeRepository, kinds: Collection[ChangeKind], ids: set[int], tellers: Mapping[int, int]) -> Iterator[Row]:
    """The rows of one register: of the records with `ids`, of those that they are part of, and of those that they were part of.

    `tellers`: by id of the record the article to name for it.
    """
    if not ids:
        return
    states = feed.states(kinds, ids)
    others = {id_ for state in states for id_ in (state.whole, state.said_into) if id_ is not None} - ids
    if others:
        states += feed.states(kinds, others)
    for state in sorted(states, key=lambda state: state.id):
        happened = _happened(state)
        if happened is not None:
            into = state.whole if happened is Happened.MERGED else None
            yield {"kind": state.kind, "record_id": state.id, "change": happened, "into_id": into, "article_id": tellers.get(state.id)}


def _happened(state: State) -> Happened | None:
    """What happened to a touched record."""
    if state.whole is None:
        return None if state.said == Happened.RETRACTED else Happened.RETRACTED
    if state.whole == state.id:
        return {None: Happened.ADDED, Happened.MERGED: Happened.SPLIT}.get(state.said, Happened.CHANGED)
    # Nobody was told of a record that became part of another in the transaction that made it.
    return None if state.said is None or state.said_into == state.whole else Happened.MERGED
