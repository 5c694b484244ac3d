"""How far a change reaches: which records show something of those that a transaction has touched."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select
from sqlmodel import Session, col

from app.changes.notes import notes_of
from app.meetings.models import Meeting, Outcome
from app.members.models import Appointment, ArticlePerson, Person, Post
from app.organisations.models import ArticleOrganisation, Organisation, OrganisationSuccessor
from app.repository import Repository, among
from app.sql.keyset import AnySelect
from app.sql.merged import id_of_whole, is_part_of_any, leading
from app.tables import renamed

_QUOTE = renamed(Outcome, "quote")


def _among(wanted: Any, column: Any) -> AnySelect:  # noqa: ANN401  (SQLModel types a column as its Python value)
    """The ids `wanted` of the rows whose `column` has one of the values asked for."""
    return among(select(wanted), col(column))


def _of_quotes() -> AnySelect:
    statement: AnySelect = select(col(Outcome.meeting_id)).join(_QUOTE, col(_QUOTE.record_id) == col(Outcome.record_id))
    return among(statement.where(col(Outcome.meeting_id).is_not(None)).distinct(), col(_QUOTE.article_id))


def _holders() -> AnySelect:
    whole: tuple[Any, ...] = (id_of_whole(Organisation).label("organisation_id"),)
    held = select(col(Post.person_id), col(Post.title), *whole).join(Organisation, col(Organisation.id) == col(Post.organisation_id))
    return among(held.where(is_part_of_any(Organisation, bindparam("organisations", expanding=True))), col(Post.title))


def _followed() -> AnySelect:
    same = col(OrganisationSuccessor.key) == col(Organisation.key)
    return among(select(col(OrganisationSuccessor.organisation_id)).join(Organisation, same), col(Organisation.id))


def _told(wanted: Any, told_in: Any) -> AnySelect:  # noqa: ANN401
    """The ids `wanted` as `id` that articles tell of, each with its article, in the order of these."""
    return among(select(wanted.label("id"), col(told_in).label("article_id")).order_by(col(told_in)), col(told_in))


# Made once: the database layer takes long over a statement that it has not seen.
_ORGANISATIONS = _among(leading(col(ArticleOrganisation.organisation_id)), ArticleOrganisation.article_id)
_PEOPLE = _among(leading(col(ArticlePerson.person_id)), ArticlePerson.article_id)
_MEETINGS = among(select(col(Meeting.id), col(Meeting.record_id)), col(Meeting.article_id))
_MEETINGS_OF_QUOTES = _of_quotes()
_HOLDERS, _FOLLOWED = _holders(), _followed()
_NAMING_ORGANISATIONS = _among(col(ArticleOrganisation.article_id), ArticleOrganisation.organisation_id)
_NAMING_PEOPLE = _among(col(ArticlePerson.article_id), ArticlePerson.person_id)
_HOLDING = among(select(col(Appointment.person_id)).distinct(), col(Appointment.organisation_id))
_BELOW = _among(col(Organisation.id), Organisation.parent_id)
_WHOLE_OF = among(select(col(Organisation.id), id_of_whole(Organisation).label("whole")), col(Organisation.id))
_WHOLES = {table: _among(id_of_whole(table), table.id) for table in (Organisation, Person)}
_PARTS = {table: among(select(col(table.id)), col(table.id), col(table.merged_into)) for table in (Organisation, Person)}
_SEATS = among(select(col(Post.organisation_id), col(Post.title)).where(col(Post.organisation_id).is_not(None)), col(Post.person_id))
_TOLD_ORGANISATIONS = _told(leading(col(ArticleOrganisation.organisation_id)), ArticleOrganisation.article_id)
_TOLD_PEOPLE = _told(leading(col(ArticlePerson.person_id)), ArticlePerson.article_id)
_TOLD_MEETINGS = _told(col(Meeting.record_id), Meeting.article_id)


class Tellers(NamedTuple):
    """By id the last of some articles that tells of a record."""

    organisations: dict[int, int]
    people: dict[int, int]
    meetings: dict[int, int]


class ReachRepository(Repository):
    """Adds to the notes of one session whatever shows what is noted."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._notes = notes_of(session)

    def note_facts(self, article_ids: Collection[int]) -> None:
        """Note the organisations, people and meetings that these articles tell of, as they are now."""
        self._notes.organisations |= self._ids(_ORGANISATIONS, article_ids)
        self._notes.people |= self._ids(_PEOPLE, article_ids)
        self.note_meetings(article_ids)

    def note_meetings(self, article_ids: Collection[int]) -> None:
        """Note the meetings that these articles report, and those that laid down what these articles quote."""
        self._notes.meetings |= self._ids(_MEETINGS, article_ids) | self._ids(_MEETINGS_OF_QUOTES, article_ids)

    def note_all(self) -> None:
        """Note whatever shows something of what is noted."""
        notes = self._notes
        if notes.referred_organisations:
            self._note_referring_to_organisations()
        named = notes.referred_organisations | notes.moved_organisations
        notes.referring_articles |= self._ids(_NAMING_ORGANISATIONS, named)
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
            rows = self.rows_among(_WHOLE_OF, {organisation for organisation, _ in seats})
            whole_of = {row["id"]: row["whole"] for row in rows}
            wanted = {(whole_of[organisation], title) for organisation, title in seats if organisation in whole_of}
            held = self.rows_among(_HOLDERS, {title for _, title in wanted}, organisations=list({whole for whole, _ in wanted}))
            self._notes.people |= {row["person_id"] for row in held if (row["organisation_id"], row["title"]) in wanted}

    def tellers(self, article_ids: Collection[int]) -> Tellers:
        """Which of these articles tells of each organisation, person and meeting that one of them tells of."""
        statements = (_TOLD_ORGANISATIONS, _TOLD_PEOPLE, _TOLD_MEETINGS)
        told = (self.rows_among(statement, sorted(article_ids)) for statement in statements)
        return Tellers(*({row["id"]: row["article_id"] for row in rows} for rows in told))

    def _note_referring_to_organisations(self) -> None:
        """Note what shows the organisations that are referred to, under all ids that they have: those below, before, and with posts there."""
        notes = self._notes
        wholes = self._ids(_WHOLES[Organisation], notes.referred_organisations)
        notes.referred_organisations |= self._ids(_PARTS[Organisation], wholes)
        referred = notes.referred_organisations
        notes.moved_organisations |= self._ids(_BELOW, referred)
        notes.people |= self._ids(_HOLDING, referred)
        self.note_followed_by(referred)

    def note_followed_by(self, organisation_ids: Collection[int]) -> None:
        """Note the organisations that one of these followed."""
        self._notes.organisations |= self._ids(_FOLLOWED, organisation_ids)

    def _note_referring_to_people(self) -> None:
        notes = self._notes
        notes.people |= notes.referred_people
        notes.referring_articles |= self._ids(_NAMING_PEOPLE, notes.referred_people)
        wholes = self._ids(_WHOLES[Person], notes.referred_people)
        notes.seats |= self.seats_of(self._ids(_PARTS[Person], wholes))

    def note_referring_to_person(self, person_id: int) -> None:
        """Note a profile, and what refers to it as things stand."""
        self._notes.people.add(person_id)
        self._notes.referring_articles |= self._ids(_NAMING_PEOPLE, [person_id])

    def seats_of(self, person_ids: Iterable[int]) -> set[tuple[int, str]]:
        """The organisations and titles of the posts of these profiles."""
        return {(row["organisation_id"], row["title"]) for row in self.rows_among(_SEATS, person_ids)}

    def _ids(self, statement: AnySelect, values: Iterable[int]) -> set[int]:
        """The ids that `statement`, asked for `values`, has one of in each row."""
        return {id_ for row in self.rows_among(statement, values) for id_ in row.values() if id_ is not None}
