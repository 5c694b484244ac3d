"""Conditions that a column has one of many values: of those in one parameter, so that the statement stays the same, or of those that a query finds."""

from __future__ import annotations

from typing import Any, Self

from sqlalchemy import JSON, ColumnElement, Dialect, SelectBase, bindparam
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Boolean, TypeDecorator, TypeEngine


def one_of(column: Any, name: str) -> ColumnElement[bool]:  # noqa: ANN401  (SQLModel types a column as its Python value)
    """The condition that `column` has one of the values of the parameter `name`, a list."""
    return _OneOf(column, bindparam(name, type_=_Values(column.type)))


def one_of_found(column: Any, query: SelectBase) -> ColumnElement[bool]:  # noqa: ANN401  (as above)
    """The condition that `column` has one of the values that `query`, which asks nothing of its row, finds: they are found first.

    PostgreSQL makes a join of `IN`; where it takes a page for soon full it goes through all of them anew for each row of a table in order,
    a thousand times as long as finding them.
    """
    return _OneFound(column, query.scalar_subquery())


class _Values(TypeDecorator[list[Any]]):
    """A list of values of a type: an array where the database has such, else JSON."""

    impl = JSON
    cache_ok = True

    def __init__(self, item: TypeEngine[Any]) -> None:
        super().__init__()
        self.item = item

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type in a database."""
        return dialect.type_descriptor(ARRAY(self.item) if dialect.name == "postgresql" else JSON())


class _Condition(FunctionElement[bool]):
    """A condition on a column that each database has its own words for, of the column and of what it is compared with."""

    inherit_cache = True
    type = Boolean()
    in_sqlite: str
    in_postgresql: str

    def self_group(self, against: object = None) -> Self:
        """Itself: what SQLite's dialect makes of a condition elsewhere (`... = 1`) no index would serve."""
        del against
        return self

    def written(self, words: str, compiler: SQLCompiler, options: dict[str, Any]) -> str:
        """The condition in `words`, which leave a place for each side."""
        return words.format(*(compiler.process(each, **options) for each in self.clauses))


class _OneOf(_Condition):
    inherit_cache = True
    in_sqlite = "{} IN (SELECT value FROM json_each({}))"
    in_postgresql = "{} = ANY ({})"


class _OneFound(_Condition):
    inherit_cache = True
    in_sqlite = "{} IN {}"
    in_postgresql = "{} = ANY (ARRAY{})"


@compiles(_Condition)
def _for_sqlite(element: _Condition, compiler: SQLCompiler, **options: Any) -> str:
    return element.written(element.in_sqlite, compiler, options)


@compiles(_Condition, "postgresql")
def _for_postgresql(element: _Condition, compiler: SQLCompiler, **options: Any) -> str:
    return element.written(element.in_postgresql, compiler, options)
