"""Queries over articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlmodel import col

from app.articles.facts import FACT_TABLES
from app.articles.models import Article
from app.articles.schemas import ArticleQuery
from app.changes.notes import notes_of
from app.changes.reach_repository import ReachRepository
from app.members.models import ArticlePerson
from app.organisations.models import ArticleOrganisation
from app.paging import Row, Slice, Window
from app.repository import Repository, among, columns, equal, falls_in, holds
from app.sql.keyset import Orders

_ORDERS: Orders = {"id": [col(Article.id)], "published_on": [col(Article.published_on), col(Article.id)]}
_IDS = among(select(col(Article.id), col(Article.content_key)), col(Article.content_key))


class ArticleRepository(Repository):
    """Articles in one session."""

    def page(self, query: ArticleQuery, window: Window) -> Slice:
        """The articles in `window`, without their texts."""
        statement = select(*columns(Article, "text", "search_key", "content_key")).where(*_conditions(query))
        return self.slice(statement, _ORDERS, query.sort, window)

    def get(self, article_id: int) -> Row | None:
        """An article with its text, without its facts; None if there is none of this id."""
        rows = self.rows(select(*columns(Article, "search_key", "content_key")).where(col(Article.id) == article_id))
        return rows[0] if rows else None

    def several(self, ids: Iterable[int]) -> list[Row]:
        """The articles of these ids as `get` has them, and with their `content_key`, in the order of their ids; those that are not there are left out."""
        rows = self.rows_in(select(*columns(Article, "search_key")), col(Article.id), ids)
        return sorted(rows, key=lambda row: row["id"])

    def ids_of(self, content_keys: Iterable[str]) -> dict[str, int]:
        """The ids of the articles whose texts have these keys, by key; those that are not stored are left out."""
        rows = self.rows_among(_IDS, content_keys)
        return {row["content_key"]: row["id"] for row in rows}

    def content_keys(self, ids: Iterable[int]) -> dict[int, str]:
        """The keys of the texts of these articles, by id."""
        rows = self.rows_in(select(col(Article.id), col(Article.content_key)), col(Article.id), ids)
        return {row["id"]: row["content_key"] for row in rows}

    def places(self, ids: Iterable[int]) -> dict[int, str | None]:
        """The gazetteer codes of the units that these articles are about, by id."""
        rows = self.rows_in(select(col(Article.id), col(Article.place_code)), col(Article.id), ids)
        return {row["id"]: row["place_code"] for row in rows}

    def ids_from(self, start: int, *, not_read_by: str | None, limit: int) -> list[int]:
        """The first ids from `start` on, of articles that another extractor than `not_read_by` (None: whichever) has read."""
        statement = select(col(Article.id)).where(*_not_read(start, not_read_by)).order_by(col(Article.id)).limit(limit)
        return list(self.session.scalars(statement))

    def count_from(self, start: int, *, not_read_by: str | None) -> int:
        """How many articles `ids_from` has in all."""
        return self.session.scalar(select(func.count()).select_from(Article).where(*_not_read(start, not_read_by))) or 0

    def add_articles(self, rows: Sequence[Mapping[str, object]]) -> list[int]:
        """Add articles without facts; gives their ids."""
        ids = self.add_with_ids(Article, rows)
        notes_of(self.session).write_facts_of(ids)
        return list(ids)

    def put(self, article_id: int, values: Mapping[str, object]) -> None:
        """Write columns of an article."""
        self.session.execute(update(Article).where(col(Article.id) == article_id).values(**values))

    def delete_facts(self, ids: Sequence[int]) -> None:
        """Remove the facts of these articles."""
        self._note_facts(ids)
        for table in reversed(FACT_TABLES.values()):
            self.session.execute(delete(table).where(col(table.article_id).in_(ids)))

    def delete(self, article_id: int) -> bool:
        """Remove an article and its facts; False if there is none of this id."""
        self._note_facts([article_id])
        gone = self.session.scalar(delete(Article).where(col(Article.id) == article_id).returning(col(Article.id)))
        return gone is not None

    def _note_facts(self, ids: Sequence[int]) -> None:
        """Note what the facts of these articles are about before they go."""
        notes_of(self.session).write_facts_of(ids)
        ReachRepository(self.session).note_facts(ids)


def _not_read(start: int, extractor: str | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [col(Article.id) >= start]
    return conditions if extractor is None else [*conditions, col(Article.extractor) != extractor]


def _conditions(query: ArticleQuery) -> list[ColumnElement[bool]]:
    organisation = equal((col(ArticleOrganisation.organisation_id), query.committee))
    person = equal((col(ArticlePerson.person_id), query.person))
    return [
        *([col(Article.id).in_([*map(int, query.ids.split(","))])] if query.ids is not None else []),
        *falls_in(col(Article.published_on), col(Article.published_on), query),
        *equal((col(Article.source), query.source), (col(Article.url), query.url)),
        *holds(col(Article.search_key), query.q),
        *(col(Article.id).in_(select(col(ArticleOrganisation.article_id)).where(named)) for named in organisation),
        *(col(Article.id).in_(select(col(ArticlePerson.article_id)).where(named)) for named in person),
    ]
