"""What every table has in common: names of constraints, ids, dates, evidence.

`table=True` models do not validate by themselves: build rows with `Model.model_validate({...})`.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar

from sqlalchemy import JSON, BigInteger, Column, Date, DateTime, Dialect, Identity, Index, Integer, Table, inspect, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import aliased
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel
from typing_extensions import TypedDict

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

Model = TypeVar("Model", bound=SQLModel)

BigId = BigInteger().with_variant(Integer, "sqlite")
"""Ids: 64 bits. SQLite counts only a column declared INTEGER, which has 64 bits there too."""

Document = JSON().with_variant(JSONB(), "postgresql")
"""JSON, in PostgreSQL's binary form where that is the database."""


class Moment(TypeDecorator[dt.datetime]):
    """A moment in UTC; SQLite keeps it without its zone, so that is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """`value` as stored, with its zone."""
        del dialect
        return value.replace(tzinfo=dt.UTC) if value is not None and value.tzinfo is None else value


class Span(TypedDict):
    """A piece of evidence as it is stored: `text` is the article's text[start:end], in code points."""

    start: int
    end: int
    text: str


def identifier() -> Any:  # noqa: ANN401  (what sqlmodel's Field is declared to return)
    """The column of a record's id: counted up by the database, and never given twice."""
    return Field(default=None, sa_column=Column(BigId, Identity(), primary_key=True))


def table_of(model: type[SQLModel]) -> Table:
    """The table of `model`."""
    found: Table = model.__table__  # type: ignore[attr-defined]
    return found


def renamed(table: type[Model], name: str) -> type[Model]:
    """`table` under another name, for statements that many threads make and ask."""
    other = aliased(table, name=name)
    # Worked out here: SQLAlchemy does it at the first use, and of two threads at once each would have columns of its own.
    for column in inspect(table).column_attrs:
        getattr(other, column.key).__clause_element__()
    return other


def known(column: str) -> Index:
    """An index of the rows in which `column` is not null; for what is null in most."""
    return Index(None, column, sqlite_where=text(f"{column} IS NOT NULL"), postgresql_where=text(f"{column} IS NOT NULL"))


class FactRow(SQLModel):
    """The columns of every fact: whose it is, what it was read from, and what read it."""

    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE", index=True, sa_type=BigId)
    rule: str = Field(min_length=1)
    extractor: str = Field(min_length=1)
    evidence: list[Span] = Field(min_length=1, sa_type=Document)
    search_key: str
    """Names and evidence without case and diacritics: what `q` looks into."""


class DatedRow(SQLModel):
    """The first and the last day that a fact's date (`2021`, `2021-10` or `2021-10-28`) may mean; None where it has none."""

    first_day: dt.date | None = Field(default=None, sa_type=Date)
    last_day: dt.date | None = Field(default=None, sa_type=Date)
