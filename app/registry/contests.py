"""Keeping which posts are contested in step with what a transaction has touched."""

from __future__ import annotations

from sqlmodel import Session

from app.changes.notes import notes_of
from app.members.contest_repository import ContestRepository
from app.registry.titles import seats_of_several, single_holder_titles


def keep_contests(session: Session) -> None:
    """Tell anew which posts are contested, of those that the transaction of `session` may have made so or no longer so."""
    notes = notes_of(session)
    titles = set(single_holder_titles())
    seats = {(organisation, title) for organisation, title in notes.contests if title in titles}
    # Whose organisation is another one now may clash with everyone there.
    organisations = {organisation for organisation, _ in seats} | notes.referred_organisations
    if organisations:
        of_seats = {title for _, title in seats}
        ContestRepository.from_session(session).keep(
            organisations, titles if notes.referred_organisations else of_seats, seats_of_several()
        )
