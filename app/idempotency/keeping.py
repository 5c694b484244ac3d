"""Writing down what a keyed request makes, in the transaction that makes it."""

from __future__ import annotations

from sqlmodel import Session

from app.changes.notes import notes_of
from app.errors import Conflict
from app.idempotency.claims import Made, current_claim
from app.idempotency.repository import KeyedRequestRepository


def keep_what_is_made(session: Session) -> None:
    """Note what the transaction of `session` makes with the request that it is done for, if that has a key.

    Raises `Conflict` where another attempt has taken the request on: what is made twice is undone here.
    """
    claim, notes = current_claim.get(), notes_of(session)
    made = Made(notes.article_id, notes.decision_id)
    if claim is None or made == (None, None):
        return
    if not KeyedRequestRepository.from_session(session).make(claim, made):
        raise Conflict("Another attempt with this Idempotency-Key has taken over. Send it again to get its answer.")
