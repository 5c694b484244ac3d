"""How far a change reaches: which records show something of those that a transaction has touched."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.changes.notes import notes_of
from app.keyset import AnySelect
from app.meetings.models import Meeting, Outcome
from app.members.models import Appointment, ArticlePerson, Person, Post
from app.organisations.models import ArticleOrganisation, Organisation, OrganisationSuccessor
from app.repository import Repository, id_of_whole, is_part_of_any, leading

_QUOTE = aliased(Outcome, name="quote")
# Made once: the database layer takes long over a statement that it has not seen.
_ORGANISATIONS = select(leading(col(ArticleOrganisation.organisation_id)))
_PEOPLE = select(leading(col(ArticlePerson.person_id)))
_MEETINGS = select(col(Meeting.id), col(Meeting.record_id))
_MEETINGS_OF_QUOTES = (
    select(col(Outcome.meeting_id))
    .join(_QUOTE, col(_QUOTE.record_id) == col(Outcome.record_id))
    .where(col(Outcome.meeting_id).is_not(None))
    .distinct()
)
_SEAT = aliased(Organisation, name="seat")
_HELD = select(col(Post.person_id)).join(Organisation, col(Organisation.id) == col(Post.organisation_id)).distinct()
_FOLLOWED = select(col(OrganisationSuccessor.organisation_id)).join(Organisation, col(OrganisationSuccessor.key) == col(Organisation.key))


class ReachRepository(Repository):
    """Adds to the notes of one session whatever shows what is noted."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._notes = notes_of(session)

    def note_facts(self, article_ids: Collection[int]) -> None:
        """Note the organisations, people and meetings that these articles tell of, as they are now."""
        self._notes.organisations |= self._ids(_ORGANISATIONS, ArticleOrganisation.article_id, article_ids)
        self._notes.people |= self._ids(_PEOPLE, ArticlePerson.article_id, article_ids)
        self.note_meetings(article_ids)

    def note_meetings(self, article_ids: Collection[int]) -> None:
        """Note the meetings that these articles report, and those that laid down what these articles quote."""
        self._notes.meetings |= self._ids(_MEETINGS, Meeting.article_id, article_ids)
        self._notes.meetings |= self._ids(_MEETINGS_OF_QUOTES, _QUOTE.article_id, article_ids)

    def note_all(self) -> None:
        """Note whatever shows something of what is noted."""
        notes = self._notes
        if notes.referred_organisations:
            self._note_referring_to_organisations()
        named = notes.referred_organisations | notes.moved_organisations
        notes.referring_articles |= self._ids(select(col(ArticleOrganisation.article_id)), ArticleOrganisation.organisation_id, named)
        notes.organisations |= named | notes.new_organisations
        self.note_followed_by(notes.new_organisations)
        if notes.referred_people:
            self._note_referring_to_people()
        self.note_facts(notes.articles)
        self.note_meetings((notes.referring_articles | notes.joined_articles) - notes.articles)

    def note_holders(self, titles: Collection[str]) -> None:
        """Note everyone with a post that a noted seat may end: in the same organisation, of one of `titles`."""
        seats = [(organisation, title) for organisation, title in self._notes.seats if title in titles]
        if seats:
            wholes = select(id_of_whole(_SEAT)).where(col(_SEAT.id).in_({organisation for organisation, _ in seats}))
            there = _HELD.where(col(Post.title).in_({title for _, title in seats}), is_part_of_any(Organisation, wholes))
            self._notes.people |= {row["person_id"] for row in self.rows(there)}

    def _note_referring_to_organisations(self) -> None:
        """Note what shows the organisations that are referred to, under all ids that they have: those below, before, and with posts there."""
        notes = self._notes
        wholes = self._ids(select(id_of_whole(Organisation)), Organisation.id, notes.referred_organisations)
        for column in (Organisation.id, Organisation.merged_into):
            notes.referred_organisations |= self._ids(select(col(Organisation.id)), column, wholes)
        referred = notes.referred_organisations
        notes.moved_organisations |= self._ids(select(col(Organisation.id)), Organisation.parent_id, referred)
        notes.people |= self._ids(select(col(Appointment.person_id)).distinct(), Appointment.organisation_id, referred)
        self.note_followed_by(referred)

    def note_followed_by(self, organisation_ids: Collection[int]) -> None:
        """Note the organisations that one of these followed."""
        self._notes.organisations |= self._ids(_FOLLOWED, Organisation.id, organisation_ids)

    def _note_referring_to_people(self) -> None:
        notes = self._notes
        notes.people |= notes.referred_people
        notes.referring_articles |= self._ids(select(col(ArticlePerson.article_id)), ArticlePerson.person_id, notes.referred_people)
        wholes = self._ids(select(id_of_whole(Person)), Person.id, notes.referred_people)
        notes.seats |= self.seats_of(
            {part for column in (Person.id, Person.merged_into) for part in self._ids(select(col(Person.id)), column, wholes)}
        )

    def note_referring_to_person(self, person_id: int) -> None:
        """Note a profile, and what refers to it as things stand."""
        self._notes.people.add(person_id)
        self._notes.referring_articles |= self._ids(select(col(ArticlePerson.article_id)), ArticlePerson.person_id, [person_id])

    def seats_of(self, person_ids: Iterable[int]) -> set[tuple[int, str]]:
        """The organisations and titles of the posts of these profiles."""
        statement: AnySelect = select(col(Post.organisation_id), col(Post.title)).where(col(Post.organisation_id).is_not(None))
        return {(row["organisation_id"], row["title"]) for row in self.rows_in(statement, col(Post.person_id), person_ids)}

    def _ids(self, statement: AnySelect, column: Any, values: Collection[int]) -> set[int]:  # noqa: ANN401  (SQLModel types a column as its Python value)
        """The ids that `statement` has one of in each row, where `column` is among `values`."""
        if not values:
            return set()
        return {id_ for row in self.rows_in(statement, col(column), values) for id_ in row.values() if id_ is not None}
