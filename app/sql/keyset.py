"""Pages by keyset: the rows of a query that come after a place in its order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Integer, Select, bindparam, func, literal, select, tuple_, union_all
from sqlmodel import AutoString

from app.cursors import Kind, Place, place_of, values_at
from app.paging import Row

AnySelect = Select[*tuple[Any, ...]]
"""A query for whatever columns."""
AnyQuery = AnySelect | CompoundSelect[*tuple[Any, ...]]

Orders = Mapping[str, Sequence[Any]]
"""The columns that a list is ordered by, by the name of the sort without `-`.

All are among the selected ones. The last is the id, so that the order is total; only the first may be null.
"""


_AFTER = "after_"
_MOST = bindparam("most", type_=Integer)


def placed(after: Sequence[Any] | None, limit: int) -> dict[str, Any]:
    """The parameters of a stretch: `limit` rows after the place where the columns have these values."""
    return {"most": limit, **{f"{_AFTER}{number}": value for number, value in enumerate(after or ())}}


class Ordering(NamedTuple):
    """One order of a query: its columns, and whether they descend."""

    columns: tuple[Any, ...]
    descending: bool

    @classmethod
    def of(cls, sort: str, orders: Orders) -> Ordering:
        """The order that `sort` names among `orders`."""
        return cls(tuple(orders[sort.removeprefix("-")]), sort.startswith("-"))

    def values_at(self, place: Place | None) -> tuple[Any, ...] | None:
        """The values of the columns at a place, None for none. Raises `InvalidRequest` where it is no place of this order."""
        return None if place is None else values_at(place, self._kinds())

    def stretch(self, statement: AnySelect, after: tuple[Any, ...] | None) -> AnyQuery:
        """The first rows of `statement` after a place like `after`, for the parameters that `placed` gives; those without a value in the first column last.

        Rows with and without one are two searches put together, so that a plain index serves each, in either direction.
        """
        first = self.columns[0]
        if not _may_be_null(first):
            return self._search(statement, self.columns if after else ())
        if after is not None and after[0] is None:
            return self._search(statement.where(first.is_(None)), self.columns[1:])
        known = self._search(statement.where(first.is_not(None)), self.columns if after else ()).subquery()
        unknown = self._search(statement.where(first.is_(None)), ()).subquery()
        both = union_all(select(literal(0).label("unknown"), known), select(literal(1).label("unknown"), unknown)).subquery()
        order = [both.c.unknown, *self._directed([both.c[column.key] for column in self.columns])]
        return select(*(column for column in both.c if column.key != "unknown")).order_by(*order).limit(_MOST)

    def place(self, row: Row) -> Place:
        """The place of `row` in this order."""
        return place_of(tuple(row[column.key] for column in self.columns))

    def _search(self, statement: AnySelect, columns: Sequence[Any]) -> AnySelect:
        """`statement` in this order, after the place that `columns`, the last ones of the order, have in the parameters."""
        if columns:
            begin = len(self.columns) - len(columns)
            place = tuple_(*(bindparam(f"{_AFTER}{number}", type_=column.type) for number, column in enumerate(columns, begin)))
            statement = statement.where(tuple_(*columns) < place if self.descending else tuple_(*columns) > place)
        return statement.order_by(*self._directed(self.columns)).limit(_MOST)

    def _directed(self, columns: Sequence[Any]) -> list[ColumnElement[Any]]:
        return [column.desc() if self.descending else column.asc() for column in columns]

    def _kinds(self) -> tuple[Kind, ...]:
        kinds = (str if isinstance(column.type, AutoString) else column.type.python_type for column in self.columns)
        return tuple(zip(kinds, map(_may_be_null, self.columns), strict=True))


def counting(statement: AnySelect) -> AnySelect:
    """The query for the number of rows of `statement`."""
    rows = statement.with_only_columns(literal(1).label("one"), maintain_column_froms=True).order_by(None)
    return select(func.count()).select_from(rows.subquery())


def _may_be_null(column: Any) -> bool:  # noqa: ANN401  (a column of a table or of a subquery)
    return bool(getattr(getattr(column, "expression", column), "nullable", False))
