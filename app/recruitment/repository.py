"""Queries over recruitment figures."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Integer, String, and_, cast, func, not_, or_, select, tuple_
from sqlmodel import col

from app.articles.models import Article
from app.filters import Dated, by_filters
from app.organisations.wholes import is_of_level
from app.paging import Row, Slice, Window
from app.recruitment.models import Recruitment
from app.recruitment.periods import SPANS, TERM_YEARS, WHOLE_YEAR, PeriodKind
from app.recruitment.schemas import RecruitmentQuery, SeriesQuery, SeriesSort
from app.recruitment.series import period_of
from app.repository import Repository, equal, facts, grouped, holds
from app.sql.keyset import AnySelect, Orders

_ORDERS: Orders = {"id": [col(Recruitment.id)], "period": [col(Recruitment.period_start), col(Recruitment.id)]}

_FIRST_DAY, _LAST_DAY = "0001-01-01", "9999-12-31"


class RecruitmentRepository(Repository):
    """Recruitment figures in one session."""

    def page(self, query: RecruitmentQuery, window: Window) -> Slice:
        """The recruitment figures in `window`."""
        return self.slice(_asked_for(query), _ORDERS, query.sort, window)

    def series(self, organisation_id: int, query: SeriesQuery, window: Window) -> Slice:
        """The part in `window` of the periods that articles give figures of an organisation for, each with all of these.

        Periods that begin on one day follow one another by length, so that nine months stand before their year.
        """
        start, end = col(Recruitment.period_start), col(Recruitment.period_end)
        asked = [*equal((col(Recruitment.organisation_id), organisation_id)), *_overlaps(start, end, query), *_of_kind(query.kind)]
        undated = _LAST_DAY if query.sort is SeriesSort.PERIOD else _FIRST_DAY  # so that they come last
        first, last = _iso(func.coalesce(start, end), undated), _iso(end, _LAST_DAY)
        periods = select(start, end, first.label("first"), last.label("last"), func.min(col(Recruitment.id)).label("id"))
        each = periods.where(*asked).group_by(start, end).subquery()
        found = self.slice(select(each), {"period": [each.c.first, each.c.last, each.c.id]}, query.sort, window)
        if not found.rows:
            return found
        ends = sorted((row["first"], row["last"]) for row in (found.rows[0], found.rows[-1]))
        given = facts(Recruitment).add_columns(col(Article.published_on)).join(Article, col(Article.id) == col(Recruitment.article_id))
        on_page = given.where(*asked, tuple_(first, last).between(tuple_(*ends[0]), tuple_(*ends[1])))
        rows = [{**row, "period": (row["period_start"], row["period_end"])} for row in self.rows(on_page.order_by(col(Recruitment.id)))]
        of_period = grouped(rows, "period")
        return found._replace(rows=[period_of(of_period[row["period_start"], row["period_end"]]) for row in found.rows])

    def given_in(self, article_id: int) -> list[Row]:
        """The figures that an article gives, in its order."""
        return self.facts_in(Recruitment, article_id)


@by_filters
def _asked_for(query: RecruitmentQuery) -> AnySelect:
    return facts(Recruitment).where(*_conditions(query))


def _conditions(query: RecruitmentQuery) -> list[ColumnElement[bool]]:
    return [
        *_overlaps(col(Recruitment.period_start), col(Recruitment.period_end), query),
        *equal((col(Recruitment.organisation_id), query.committee), (col(Recruitment.article_id), query.article)),
        *is_of_level(col(Recruitment.organisation_id), query.level),
        *holds(col(Recruitment.search_key), query.q),
    ]


def _overlaps(first_day: Any, last_day: Any, query: Dated) -> list[ColumnElement[bool]]:  # noqa: ANN401  (columns)
    """The conditions for a period to have days in the ranges of `query`.

    Where one of its days is null it is open at that end; where both are, it is in no range.
    """
    conditions: list[ColumnElement[bool]] = []
    for start, end in query.ranges:
        conditions.append(or_(first_day.is_not(None), last_day.is_not(None)))
        if start is not None:
            conditions.append(or_(last_day >= start, last_day.is_(None)))
        if end is not None:
            conditions.append(or_(first_day <= end, first_day.is_(None)))
    return conditions


def _iso(day: Any, where_null: str) -> Any:  # noqa: ANN401  (an expression of either database)
    """`day` as text, so that what is null has a place in the order too."""
    return func.coalesce(cast(day, String), where_null)


def _of_kind(kind: PeriodKind | None) -> list[ColumnElement[bool]]:
    """The condition that a period is of `kind`, as `kind_of` tells it."""
    if kind is None:
        return []
    start, end = (cast(col(day), String) for day in (Recruitment.period_start, Recruitment.period_end))
    span = [func.substr(start, 6), func.substr(end, 6)]
    years = cast(func.substr(end, 1, 4), Integer) - cast(func.substr(start, 1, 4), Integer)
    term = and_(years == TERM_YEARS, tuple_(*span) == tuple_(*WHOLE_YEAR))
    if kind is PeriodKind.TERM:
        return [term]
    if kind is PeriodKind.OTHER:
        known = or_(term, and_(years == 0, tuple_(*span).in_(list(SPANS))))
        return [or_(start.is_not(None), end.is_not(None)), not_(func.coalesce(known, False))]
    return [years == 0, tuple_(*span).in_([days for days, of in SPANS.items() if of is kind])]
