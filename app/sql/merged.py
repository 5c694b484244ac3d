"""Records that can be merged into others: what is shown of them, and conditions that mean a record with all that is part of it."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import Any

from sqlalchemy import ColumnElement, FromClause, SelectBase, Table, func, literal, or_, select, union_all
from sqlmodel import SQLModel

from app.sql.one_of import one_of
from app.tables import table_of

_NAMING = Lock()


def leading(column: Any) -> Any:  # noqa: ANN401  (SQLModel types a column as its Python value)
    """`column` as it is shown: where it refers to records that can be merged, the id of the one that the record is part of."""
    register = _register(column)
    if register is None:
        return column
    record = _named("shown", register)
    whole = select(id_of_whole(record.c)).where(record.c.id == column)
    return whole.correlate_except(record).scalar_subquery().label(column.key)


def id_of_whole(record: Any) -> ColumnElement[int]:  # noqa: ANN401  (a table of records that can be merged, or it under another name)
    """The id of the record that `record` is part of, its own where it is none's."""
    return func.coalesce(record.merged_into, record.id)


def is_part(record: Any, whole: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """The condition that `record` is the one with the id `whole` or merged into it."""
    return or_(record.id == whole, record.merged_into == whole)


def is_part_of_any(record: Any, wholes: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """The condition that `record` is one with an id among `wholes`, a list, the name of a parameter or a query for ids, or merged into one."""
    if isinstance(wholes, str):
        return or_(one_of(record.id, wholes), one_of(record.merged_into, wholes))
    return or_(record.id.in_(wholes), record.merged_into.in_(wholes))


def refers_to(column: Any, value: object) -> ColumnElement[bool]:  # noqa: ANN401
    """The condition that `column` is `value`; where it refers to records that can be merged, that it refers to any that is part of the same."""
    register = _register(column)
    condition: ColumnElement[bool] = column == value
    if register is not None:
        asked, part = _named("asked", register).c, _named("part", register).c
        whole = select(id_of_whole(asked)).where(asked.id == value).correlate(None).scalar_subquery()
        condition = column.in_(select(part.id).where(is_part(part, whole)).correlate(None))
    return condition


def refers_to_any(column: Any, wholes: Any) -> ColumnElement[bool]:  # noqa: ANN401
    """The condition that `column` refers to a record with an id among `wholes`, as `is_part_of_any` takes them, or merged into one."""
    register = _register(column)
    if register is None:
        raise TypeError(f"{column} refers to no records that can be merged")
    if isinstance(wholes, SelectBase):  # put together, not joined by OR: that would be asked of every record
        own = register.alias().c  # not one made before: `wholes` may have such a condition in it
        parts: SelectBase = union_all(wholes, select(own.id).where(own.merged_into.in_(wholes)))
    else:
        part = _named("part", register).c
        parts = select(part.id).where(is_part_of_any(part, wholes)).correlate(None)
    condition: ColumnElement[bool] = column.in_(parts)
    return condition


def is_referred_to(record: type[SQLModel], column: Any, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:  # noqa: ANN401
    """The condition that some row, which meets `conditions`, refers by its `column` to `record` or to what was merged into it."""
    whole, part = table_of(record).c, _named("part", table_of(record))
    row = select(literal(1)).where(*conditions)
    own = row.where(column == whole.id)
    of_part = row.where(column == part.c.id, part.c.merged_into == whole.id)
    # Two searches by index put together: with OR between them PostgreSQL would collect all rows for each first.
    return union_all(own.correlate(table_of(record)), of_part.correlate(table_of(record))).exists()


def _register(column: Any) -> Table | None:  # noqa: ANN401
    """The table of records that can be merged to which `column` refers."""
    tables = (key.column.table for key in getattr(column, "expression", column).foreign_keys)
    return next((table for table in tables if "merged_into" in table.c), None)


def _named(role: str, register: Table) -> FromClause:
    """`register` under another name, one for each `role` that it has in a statement, the same for all threads."""
    with _NAMING:
        return _made_once(role, register)


@cache
def _made_once(role: str, register: Table) -> FromClause:
    # Kept: to make one takes longer than most queries. Its columns are filled in before another thread sees it.
    other = register.alias(f"{register.name}_{role}")
    assert other.c is not None
    return other
