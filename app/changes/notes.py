"""What a transaction has touched, noted by whatever writes and published as changes at its end (app.changes.publishing).

Noting too much costs a row that says "changed" of what is as it was; noting too little leaves a copy of the register stale.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from sqlmodel import Session

_IN_SESSION = "changes"


@dataclass(slots=True)
class Notes:
    """Ids of what is touched. Records that are part of others may be noted under any id that they have or had."""

    articles: set[int] = field(default_factory=set)
    """Articles whose facts were written or removed."""
    organisations: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    meetings: set[int] = field(default_factory=set)
    decisions: set[int] = field(default_factory=set)
    new_organisations: set[int] = field(default_factory=set)
    referred_organisations: set[int] = field(default_factory=set)
    """Organisations of which other records show something that is otherwise now: id, name, what they are part of."""
    moved_organisations: set[int] = field(default_factory=set)
    """Organisations that stand below another one now."""
    referred_people: set[int] = field(default_factory=set)
    """People whose id leads to another record now."""
    referring_articles: set[int] = field(default_factory=set)
    """Articles in which a reference leads to another record now."""
    joined_articles: set[int] = field(default_factory=set)
    """Articles whose reports of meetings and outcomes are joined with others than before."""
    seats: set[tuple[int, str]] = field(default_factory=set)
    """Organisations and titles that someone is seen in earlier or later than before: it may end the posts of others."""
    contests: set[tuple[int, str]] = field(default_factory=set)
    """Organisations and titles of posts that came, went, or have other days now: others may be held at the same time now, or no longer."""
    written: set[int] = field(default_factory=set)
    """Articles that are stored, read anew or removed, which brings all else about; none where a decision does."""
    decision_id: int | None = None
    """The decision that brings the changes about."""

    @property
    def article_id(self) -> int | None:
        """The one article that brings the changes about; None where several do, or none."""
        return next(iter(self.written)) if len(self.written) == 1 else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was touched."""
        return not any(getattr(self, name) for name in self.__slots__)

    def write_facts_of(self, article_ids: Collection[int]) -> None:
        """Note that the facts of articles are written or removed, which brings all else about."""
        self.articles.update(article_ids)
        self.written.update(article_ids)

    def decide(self, decision_id: int) -> None:
        """Note that a decision is made or undone; the first of several brings all else about."""
        self.decisions.add(decision_id)
        if self.decision_id is None:
            self.decision_id = decision_id


def notes_of(session: Session) -> Notes:
    """What the transaction of `session` has touched so far."""
    notes: Notes = session.info.setdefault(_IN_SESSION, Notes())
    return notes


def take_notes(session: Session) -> Notes:
    """As `notes_of`; the session begins with empty notes again."""
    notes = notes_of(session)
    del session.info[_IN_SESSION]
    return notes
