"""Queries over statistics."""

from __future__ import annotations

from sqlalchemy import ColumnElement
from sqlmodel import col

from app.filters import by_filters
from app.organisations.wholes import is_of_level
from app.paging import Row, Slice, Window
from app.repository import Repository, equal, facts, falls_in, holds
from app.sql.keyset import AnySelect, Orders
from app.statistics.models import Statistic
from app.statistics.schemas import StatisticQuery

_ORDERS: Orders = {"id": [col(Statistic.id)], "date": [col(Statistic.first_day), col(Statistic.id)]}


class StatisticRepository(Repository):
    """Statistics in one session."""

    def page(self, query: StatisticQuery, window: Window) -> Slice:
        """The statistics in `window`."""
        return self.slice(_asked_for(query), _ORDERS, query.sort, window)

    def given_in(self, article_id: int) -> list[Row]:
        """The figures that an article gives, in its order."""
        return self.facts_in(Statistic, article_id)


@by_filters
def _asked_for(query: StatisticQuery) -> AnySelect:
    return facts(Statistic).where(*_conditions(query))


def _conditions(query: StatisticQuery) -> list[ColumnElement[bool]]:
    return [
        *falls_in(col(Statistic.first_day), col(Statistic.last_day), query),
        *equal(
            (col(Statistic.organisation_id), query.committee),
            (col(Statistic.measure), query.measure),
            (col(Statistic.article_id), query.article),
        ),
        *is_of_level(col(Statistic.organisation_id), query.level),
        *holds(col(Statistic.search_key), query.q),
    ]
