"""Queries by words, and for what is shown of the records that they find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import and_, delete, func, select
from sqlmodel import col

from app.articles.models import Article
from app.meetings.models import Meeting, Outcome
from app.members.models import Person, Post
from app.organisations.models import Organisation, OrganisationAncestor, OrganisationName
from app.paging import Row
from app.repository import VALUES, Repository, among, facts
from app.search.index import Source, find
from app.search.models import ArticlePassage
from app.search.wording import Pattern
from app.sql.keyset import AnySelect
from app.sql.merged import id_of_whole, leading, refers_to_any
from app.sql.prepared import Prepared
from app.tables import renamed

_PART, _WHOLE = renamed(Person, "part"), renamed(Person, "whole")
_PART_OF, _BODY = renamed(Organisation, "part_of"), renamed(Organisation, "body")
_ABOVE, _PARENT = renamed(Organisation, "above"), renamed(Organisation, "parent")


def _people(column: Any) -> Prepared:  # noqa: ANN401  (SQLModel types a column as its Python value)
    shown: tuple[Any, ...] = (col(_WHOLE.id), col(_WHOLE.name), col(_WHOLE.last_seen), col(_PART.search_key).label("keys"))
    statement: AnySelect = select(*shown).join(_WHOLE, col(_WHOLE.id) == id_of_whole(_PART))
    return Prepared(among(statement, column))


def _organisations(named: Any, keys: Any, column: Any) -> Prepared:  # noqa: ANN401  (as above)
    shown: tuple[Any, ...] = (col(_BODY.id), col(_BODY.name), col(_BODY.kind), keys.label("keys"), named.name.label("printed"))
    statement: AnySelect = select(*shown).select_from(_PART_OF).join(_BODY, col(_BODY.id) == id_of_whole(_PART_OF))
    if named is OrganisationName:
        statement = statement.join(OrganisationName, col(OrganisationName.organisation_id) == col(_PART_OF.id))
    return Prepared(among(statement, column))


def _outcomes() -> Prepared:
    shown: tuple[Any, ...] = col(Meeting.record_id).label("meeting_record_id"), col(Outcome.search_key).label("keys")
    statement = facts(Outcome).add_columns(*shown).outerjoin(Meeting, col(Meeting.id) == col(Outcome.meeting_id))
    return Prepared(among(statement, col(Outcome.id)))


def _passages() -> Prepared:
    shown = (col(ArticlePassage.id), col(ArticlePassage.article_id), col(ArticlePassage.start), col(ArticlePassage.end))
    about = (col(Article.title), col(Article.source), col(Article.published_on))
    statement: AnySelect = select(*shown, col(ArticlePassage.search_key).label("keys"), *about)
    return Prepared(among(statement.join(Article, col(Article.id) == col(ArticlePassage.article_id)), col(ArticlePassage.id)))


def _pieces() -> Prepared:
    length = col(ArticlePassage.end) - col(ArticlePassage.start)
    piece = func.substr(col(Article.text), col(ArticlePassage.start) + 1, length).label("piece")
    statement: AnySelect = select(col(ArticlePassage.id), piece).join(Article, col(Article.id) == col(ArticlePassage.article_id))
    return Prepared(among(statement, col(ArticlePassage.id)))


def _newest_posts() -> Prepared:
    person = leading(col(Post.person_id))
    newest = (col(Post.last_seen).desc().nulls_last(), col(Post.mentioned_last).desc().nulls_last(), col(Post.id).desc())
    rank = func.row_number().over(partition_by=person.element, order_by=newest).label("rank")
    ranked = (
        select(person, col(Post.title), col(_BODY.name).label("organisation_name"), rank)
        .outerjoin(_PART_OF, col(_PART_OF.id) == col(Post.organisation_id))
        .outerjoin(_BODY, col(_BODY.id) == id_of_whole(_PART_OF))
        .where(refers_to_any(col(Post.person_id), VALUES))
        .subquery()
    )
    statement: AnySelect = select(ranked).where(ranked.c.rank == 1)
    return Prepared(statement)


def _above() -> Prepared:
    name = func.coalesce(col(_PARENT.name), col(OrganisationAncestor.name)).label("above")
    nearest = and_(col(OrganisationAncestor.organisation_id) == col(_BODY.id), col(OrganisationAncestor.distance) == 1)
    statement: AnySelect = (
        select(col(_BODY.id), name)
        .outerjoin(_ABOVE, col(_ABOVE.id) == col(_BODY.parent_id))
        .outerjoin(_PARENT, col(_PARENT.id) == id_of_whole(_ABOVE))
        .outerjoin(OrganisationAncestor, nearest)
    )
    return Prepared(among(statement, col(_BODY.id)))


_PEOPLE, _PEOPLE_NAMED = _people(col(_PART.id)), _people(col(_PART.search_key))
_ORGANISATIONS, _ORGANISATIONS_NAMED = (
    _organisations(_PART_OF, col(_PART_OF.name_keys), column) for column in (col(_PART_OF.id), col(_PART_OF.search_key))
)
_NAMES_OF_ORGANISATIONS = _organisations(OrganisationName, col(OrganisationName.search_key), col(OrganisationName.id))
_OUTCOMES, _PASSAGES, _PIECES, _NEWEST_POSTS, _ABOVE_THEM = _outcomes(), _passages(), _pieces(), _newest_posts(), _above()


class SearchRepository(Repository):
    """What is found by words in one session. People and organisations are those that they are after merges."""

    def find(self, source: Source, patterns: Sequence[Pattern], limit: int) -> list[int]:
        """The ids of the rows of `source` that meet one of `patterns`, newest first, `limit` at most."""
        return find(self.session.connection(), source, patterns, limit)

    def people(self, ids: Iterable[int] = (), names: Iterable[str] = ()) -> list[Row]:
        """The people of whom these profiles are, or those of these folded names: `id`, `name`, `last_seen` and the profile's `keys`."""
        return [*self.rows_among(_PEOPLE, ids), *self.rows_among(_PEOPLE_NAMED, names)]

    def organisations(self, ids: Iterable[int] = (), names: Iterable[str] = ()) -> list[Row]:
        """The organisations of whom these records are, or those of these folded names: `id`, `name`, `kind` and the record's `keys`."""
        return [*self.rows_among(_ORGANISATIONS, ids), *self.rows_among(_ORGANISATIONS_NAMED, names)]

    def organisations_named(self, ids: Iterable[int]) -> list[Row]:
        """The organisations that these names are of, as `organisations` has them, `printed` being the name."""
        return self.rows_among(_NAMES_OF_ORGANISATIONS, ids)

    def outcomes(self, ids: Iterable[int]) -> list[Row]:
        """These reports of outcomes, with the `record_id` that each is part of and the `meeting_record_id` of its meeting."""
        return self.rows_among(_OUTCOMES, ids)

    def passages(self, ids: Iterable[int]) -> list[Row]:
        """These passages with their `keys`, and `title`, `source` and `published_on` of their articles."""
        return self.rows_among(_PASSAGES, ids)

    def texts_of(self, passage_ids: Iterable[int]) -> dict[int, str]:
        """The texts of passages, by id."""
        return {row["id"]: row["piece"] for row in self.rows_among(_PIECES, passage_ids)}

    def newest_posts(self, people: Sequence[int]) -> dict[int, Row]:
        """The post of each of these people that an article gave last: `title` and `organisation_name`."""
        return {row["person_id"]: row for row in self.rows_among(_NEWEST_POSTS, people)}

    def committees_above(self, ids: Iterable[int]) -> dict[int, str]:
        """The name of the committee above each of these organisations, by id; those without one are left out."""
        return {row["id"]: row["above"] for row in self.rows_among(_ABOVE_THEM, ids) if row["above"] is not None}

    def add_passages(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Make articles found by the words of their passages."""
        self.add(ArticlePassage, rows)

    def replace_passages(self, article_id: int, rows: Iterable[Mapping[str, object]]) -> None:
        """Make an article found by the words of these passages and no others."""
        self.session.execute(delete(ArticlePassage).where(col(ArticlePassage.article_id) == article_id))
        self.add_passages({**row, "article_id": article_id} for row in rows)
