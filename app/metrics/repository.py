"""Queries over everything that is stored, for the figures of the service."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from sqlalchemy import ScalarSelect, func, select
from sqlmodel import SQLModel, col

from app.articles.facts import FACT_TABLES
from app.articles.models import Article
from app.repository import Repository


class Stored(NamedTuple):
    """What is stored, in figures."""

    articles: int
    facts: dict[str, int]
    """Facts by kind, as the articles give them: what three articles report counts three times."""
    last_stored: dt.datetime | None
    """When the newest article was stored."""
    last_published: dt.date | None
    """The latest day of an article."""


class FigureRepository(Repository):
    """Figures over one session."""

    def stored(self) -> Stored:
        """What is stored now; every row is counted, so it takes time in proportion to them."""
        (row,) = self.rows(
            select(
                _count(Article).label("articles"),
                *(_count(table).label(kind) for kind, table in FACT_TABLES.items()),
                select(col(Article.created_at)).order_by(col(Article.id).desc()).limit(1).scalar_subquery().label("last_stored"),
                select(func.max(col(Article.published_on))).scalar_subquery().label("last_published"),
            )
        )
        return Stored(row["articles"], {kind: row[kind] for kind in FACT_TABLES}, row["last_stored"], row["last_published"])


def _count(table: type[SQLModel]) -> ScalarSelect[int]:
    return select(func.count()).select_from(table).scalar_subquery()
