"""Queries for what must not be in the database. Each looks over a whole table, so none belongs into a request."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, and_, except_, exists, func, or_, select, text
from sqlalchemy.orm import aliased
from sqlmodel import SQLModel, col

from app.articles.facts import FACT_TABLES
from app.articles.models import Article
from app.changes.models import Change, ChangeKind, Happened
from app.decisions.models import Decision, Subject
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.meetings.report_repository import ReportTable
from app.members.contest_repository import ContestRepository
from app.members.models import Appointment, ArticlePerson, Person, Post
from app.members.profile_queries import added_up
from app.organisations.models import ArticleOrganisation, ArticleOrganisationName, Organisation, OrganisationName
from app.organisations.writer import NAMED as ORGANISATIONS_NAMED
from app.paging import Row
from app.repository import Repository, columns
from app.search.index import Source, not_taken_in
from app.search.models import ArticlePassage
from app.search.passages import words_key
from app.sql.keyset import AnySelect
from app.tables import table_of

_BATCH = 200


class IntegrityRepository(Repository):
    """What contradicts itself in one session."""

    def articles(self) -> Iterator[Row]:
        """Every article: `id`, `content_key`, `text`, and `evidence`, the pieces of all its facts as pairs of the table's name and a row."""
        last = 0
        while rows := self._articles_after(last):
            last = rows[-1]["id"]
            told: dict[int, list[tuple[str, Row]]] = {row["id"]: [] for row in rows}
            for table in FACT_TABLES.values():
                pieces = select(*(column for column in columns(table) if column.key in {"id", "article_id", "evidence"}))
                for row in self.rows_in(pieces, col(table.article_id), told):
                    told[row["article_id"]].append((str(table.__tablename__), row))
            for row in rows:
                yield {**row, "evidence": told[row["id"]]}

    def _articles_after(self, last: int) -> list[Row]:
        wanted = (col(Article.id), col(Article.content_key), col(Article.text))
        return self.rows(select(*wanted).where(col(Article.id) > last).order_by(col(Article.id)).limit(_BATCH))

    def unsupported(self) -> Iterator[tuple[str, list[int]]]:
        """Ids of the records that no article supports and no decision keeps, by table."""
        named = exists().where(col(ArticleOrganisation.organisation_id) == col(Organisation.id))
        yield "organisation", self._ids(Organisation, ~named, ~_is_decided(Organisation, Subject.COMMITTEE))
        printed = exists().where(col(ArticleOrganisationName.organisation_name_id) == col(OrganisationName.id))
        yield "organisation_name", self._ids(OrganisationName, ~printed)
        seen, decided = exists().where(col(ArticlePerson.person_id) == col(Person.id)), _is_decided(Person, Subject.MEMBER)
        yield "person", self._ids(Person, ~seen, col(Person.reconciled_into).is_(None), ~decided)

    def named_nowhere(self) -> Iterator[tuple[str, list[int]]]:
        """Ids of the facts, by table and column, that refer to a person or an organisation that their article does not name."""
        for table, column in ORGANISATIONS_NAMED:
            yield from self._strangers(table, column, ArticleOrganisation, col(ArticleOrganisation.organisation_id))
        for table, column in ((Appointment, "person_id"), (Outcome, "issuer_person_id")):
            yield from self._strangers(table, column, ArticlePerson, col(ArticlePerson.person_id))
        there = exists().where(
            col(Meeting.id) == col(MeetingParticipant.meeting_id),
            col(ArticlePerson.article_id) == col(Meeting.article_id),
            col(ArticlePerson.person_id) == col(MeetingParticipant.person_id),
        )
        yield "meeting_participant.person_id", self._ids(MeetingParticipant, ~there)

    def _strangers(self, table: Any, column: str, names: Any, name: Any) -> Iterator[tuple[str, list[int]]]:  # noqa: ANN401
        referring = table_of(table).c[column]
        there = exists().where(names.article_id == table.article_id, name == referring)
        yield f"{table.__tablename__}.{column}", self._ids(table, referring.is_not(None), ~there)

    def chained(self) -> Iterator[tuple[str, list[int]]]:
        """Ids of the records that lead to one which itself leads on: every lead is one step long."""
        registers: tuple[type[Organisation] | type[Person], ...] = (Organisation, Person)
        for table in registers:
            whole = aliased(table)
            leads_on = exists().where(col(whole.id) == col(table.merged_into), col(whole.merged_into).is_not(None))
            yield f"{table.__tablename__}.merged_into", self._ids(table, leads_on)

    def miscounted(self) -> Iterator[tuple[str, list[int]]]:
        """Ids of the profiles whose posts or days are not what the articles add up to."""
        stored = select(*columns(Post, "id"))
        for one, other in ((stored, added_up()), (added_up(), stored)):
            differing = except_(one, other).subquery()
            yield "posts of person", sorted({row["person_id"] for row in self.rows(select(differing.c.person_id).distinct())})
        first, last = func.min(col(ArticlePerson.day)), func.max(col(ArticlePerson.day))
        days = (
            select(col(ArticlePerson.person_id), first.label("first"), last.label("last")).group_by(col(ArticlePerson.person_id)).subquery()
        )
        differs = or_(col(Person.first_seen).is_distinct_from(days.c.first), col(Person.last_seen).is_distinct_from(days.c.last))
        statement: AnySelect = select(col(Person.id)).join(days, days.c.person_id == col(Person.id)).where(differs)
        yield "person", [row["id"] for row in self.rows(statement)]

    def miskept(self, titles: Collection[str], of_several: Collection[str]) -> Iterator[tuple[str, list[int]]]:
        """Ids of the posts that are kept as contested and are not, or the other way round; `titles`, `of_several` as `ContestRepository` has them."""
        yield "contested post", ContestRepository.from_session(self.session).miskept(titles, of_several)

    def misjoined(self) -> Iterator[tuple[str, list[int]]]:
        """Ids of the reports, by table, that are part of no record, or of one that is no record of their occasion."""
        reports: tuple[ReportTable, ...] = (Meeting, Outcome)
        for table in reports:
            record = aliased(table)
            same = and_(col(record.id) == col(table.record_id), col(record.record_id) == col(record.id))
            of_occasion = or_(col(record.id) == col(table.id), col(record.occasion) == col(table.occasion))
            yield str(table.__tablename__), self._ids(table, ~exists().where(same, of_occasion))

    def untold(self) -> Iterator[tuple[str, list[int]]]:
        """Ids of the articles that the feed of changes has nothing of, or still has where they are gone, and of what no search finds."""
        told = exists().where(col(Change.kind) == ChangeKind.ARTICLE, col(Change.record_id) == col(Article.id))
        yield "article without a change", self._ids(Article, ~told)
        later, there = aliased(Change), exists().where(col(Article.id) == col(Change.record_id))
        newer = exists().where(
            col(later.kind) == col(Change.kind), col(later.record_id) == col(Change.record_id), col(later.id) > col(Change.id)
        )
        said = select(col(Change.record_id)).where(
            col(Change.kind) == ChangeKind.ARTICLE, col(Change.change) != Happened.RETRACTED, ~newer, ~there
        )
        yield "article that is gone", [row["record_id"] for row in self.rows(said.order_by(col(Change.record_id)))]
        sought = exists().where(col(ArticlePassage.article_id) == col(Article.id))
        unsought = self.rows(select(col(Article.id), col(Article.title), col(Article.text)).where(~sought).order_by(col(Article.id)))
        yield "article without passages", [row["id"] for row in unsought if words_key(row["title"], row["text"])]
        for source in Source:
            yield f"not indexed {source.table}", not_taken_in(self.session.connection(), source)

    def broken_references(self) -> list[str]:
        """References to rows that are not there, as the database finds them; PostgreSQL never lets one be."""
        if self.session.get_bind().dialect.name != "sqlite":
            return []
        found = self.session.connection().execute(text("PRAGMA foreign_key_check")).all()
        return [f"row {row[1]} of {row[0]} refers to {row[2]}" for row in found]

    def broken_file(self) -> list[str]:
        """What SQLite finds wrong with its file; PostgreSQL has tools of its own for that."""
        if self.session.get_bind().dialect.name != "sqlite":
            return []
        return [row[0] for row in self.session.connection().execute(text("PRAGMA integrity_check")).all() if row[0] != "ok"]

    def _ids(self, table: type[SQLModel], *conditions: ColumnElement[bool]) -> list[int]:
        id_ = table_of(table).c.id
        return [row["id"] for row in self.rows(select(id_).where(*conditions).order_by(id_))]


def _is_decided(table: type[Organisation | Person], subject: Subject) -> ColumnElement[bool]:
    """The condition that a decision by hand is about a record, which stays for its undoing."""
    about = or_(col(Decision.record_id) == col(table.id), col(Decision.other_id) == col(table.id))
    return exists().where(col(Decision.subject) == subject, about)
