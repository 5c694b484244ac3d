"""Queries over cited documents."""

from __future__ import annotations

from sqlalchemy import ColumnElement
from sqlmodel import col

from app.citations.models import Citation
from app.citations.schemas import CitationQuery
from app.filters import by_filters
from app.paging import Row, Slice, Window
from app.repository import Repository, equal, facts, falls_in, holds
from app.sql.keyset import AnySelect, Orders

_ORDERS: Orders = {"id": [col(Citation.id)], "date": [col(Citation.first_day), col(Citation.id)]}


class CitationRepository(Repository):
    """Citations in one session."""

    def page(self, query: CitationQuery, window: Window) -> Slice:
        """The citations in `window`."""
        return self.slice(_asked_for(query), _ORDERS, query.sort, window)

    def given_in(self, article_id: int) -> list[Row]:
        """The documents that an article names, in its order."""
        return self.facts_in(Citation, article_id)


@by_filters
def _asked_for(query: CitationQuery) -> AnySelect:
    return facts(Citation).where(*_conditions(query))


def _conditions(query: CitationQuery) -> list[ColumnElement[bool]]:
    return [
        *falls_in(col(Citation.first_day), col(Citation.last_day), query),
        *equal(
            (col(Citation.issuer_id), query.committee),
            (col(Citation.kind), query.kind),
            (col(Citation.number), query.number),
            (col(Citation.article_id), query.article),
        ),
        *holds(col(Citation.search_key), query.q),
    ]
