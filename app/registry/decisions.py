"""Making and undoing decisions about who is who, people and committees."""

from __future__ import annotations

from typing import Protocol

from sqlmodel import Session

from app import wall_clock
from app.decisions.models import DecisionKind, Subject
from app.decisions.repository import DecisionRepository
from app.decisions.schemas import Deciding, Merging, Renaming, Splitting
from app.errors import Conflict, NotFound, invalid
from app.paging import Row
from app.registry import committee_decisions, member_decisions


class _Register(Protocol):
    """What decisions do to one of the two registers. `record_id` is that of a whole record; each makes the decision and gives its id."""

    def split(self, session: Session, record_id: int, order: Splitting) -> int: ...
    def rename(self, session: Session, record_id: int, order: Renaming) -> int: ...
    def undo_split(self, session: Session, decision: Row) -> None: ...
    def undo_rename(self, session: Session, decision: Row) -> None: ...
    def follow_merge(self, session: Session, changed: list[int], merged: list[int]) -> None: ...


_REGISTERS: dict[str, _Register] = {Subject.MEMBER: member_decisions, Subject.COMMITTEE: committee_decisions}


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
    decision_id = decisions.add_decision({**order.made(subject, DecisionKind.MERGE, record), "other_id": into})
    _lead(session, subject, [record, into])
    return _decision(session, decision_id)


def split(session: Session, subject: Subject, record_id: int, order: Splitting) -> Row:
    """Make a record of its own of what some articles say of one; gives the decision.

    Raises `NotFound` where there is no such record or it is part of another, `InvalidRequest` where one of the articles does not name it or
    no other does.
    """
    _check_whole(session, subject, record_id)
    return _decision(session, _REGISTERS[subject].split(session, record_id, order))


def rename(session: Session, subject: Subject, record_id: int, order: Renaming) -> Row:
    """Correct the name of a record; gives the decision. Raises `NotFound` where there is no such record or it is part of another."""
    _check_whole(session, subject, record_id)
    return _decision(session, _REGISTERS[subject].rename(session, record_id, order))


def undo(session: Session, decision_id: int, order: Deciding) -> Row:
    """Undo a decision; gives it. Raises `NotFound` where there is none, `Conflict` where it is undone already."""
    decision = _decision(session, decision_id)
    if decision["undone_at"] is not None:
        raise Conflict(f"Decision {decision_id} is undone already.")
    undone = {"undone_by": order.by, "undone_reason": order.reason, "undone_at": wall_clock.now()}
    DecisionRepository.from_session(session).put(decision_id, undone)
    if decision["kind"] == DecisionKind.MERGE:
        _lead(session, decision["subject"], [decision["record_id"], decision["other_id"]])
    elif decision["kind"] == DecisionKind.SPLIT:
        _REGISTERS[decision["subject"]].undo_split(session, decision)
    else:
        _REGISTERS[decision["subject"]].undo_rename(session, decision)
    return _decision(session, decision_id)


def _lead(session: Session, subject: Subject, record_ids: list[int]) -> None:
    changed = DecisionRepository.from_session(session).lead(subject, record_ids)
    _REGISTERS[subject].follow_merge(session, changed, record_ids)


def _check_whole(session: Session, subject: Subject, record_id: int) -> None:
    whole = DecisionRepository.from_session(session).record_of(subject, record_id)
    if whole is None:
        raise NotFound(f"There is no {subject} {record_id}.")
    if whole != record_id:
        raise NotFound(f"The {subject} {record_id} is part of {whole}: ask for that one.")


def _decision(session: Session, decision_id: int) -> Row:
    decision = DecisionRepository.from_session(session).get(decision_id)
    if decision is None:
        raise NotFound(f"There is no decision {decision_id}.")
    return decision
