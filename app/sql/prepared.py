"""Queries that are made once and asked over and over: compiled once, then asked of the driver itself.

To go through the database layer each time takes several times as long as SQLite takes over the query of a record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Result
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from app.sql.keyset import AnyQuery


class Prepared:
    """`statement`, whose values are all in it or in parameters of their own; a list of values is one parameter (`app.sql.one_of`).

    What is asked only once is not worth compiling by itself: the database layer may know a statement like it, and is asked first.
    Safe to share between threads, and between databases of both sorts.
    """

    def __init__(self, statement: AnyQuery) -> None:
        self.statement = statement
        self._forms: dict[str, _Form | None] = {}

    def rows(self, connection: Connection, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """Every row, as column name -> value. Raises `DBAPIError` as the database layer does."""
        parameters, sort = parameters or {}, connection.dialect.name
        if sort not in self._forms:
            self._forms[sort] = None
            return rows_of(connection.execute(self.statement, parameters))
        form = self._forms[sort]
        if form is None:
            form = self._forms[sort] = _Form(self.statement, connection.dialect, parameters)
        return form.rows(connection, parameters)


def rows_of(result: Result[*tuple[Any, ...]]) -> list[dict[str, Any]]:
    """Every row of `result`, as column name -> value."""
    return named(list(result.keys()), result.all())


def named(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[dict[str, Any]]:
    """`rows`, each as name -> value."""
    # One by one in Python it takes twice as long.
    return list(map(dict, map(zip, repeat(names), rows)))


class _Form:
    """A query as the driver of one dialect takes it; `parameters` are some that it may be asked with."""

    def __init__(self, statement: AnyQuery, dialect: Dialect, parameters: Mapping[str, Any]) -> None:
        compiled = statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        state = compiled.construct_expanded_state(parameters)
        self._text, self._order = state.statement, state.positiontup
        converting = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for bind, name in compiled.bind_names.items()}
        self._convert = {name: convert for name, convert in {**converting, **state.processors}.items() if convert is not None}
        self._own = dict(self._converted({name: value for name, value in state.parameters.items() if name not in parameters}))
        self._types = [column.type.dialect_impl(dialect) for column in statement.selected_columns]
        self._result: _Result | None = None

    def rows(self, connection: Connection, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        """As `Prepared.rows`."""
        values = {**self._own, **dict(self._converted(parameters))}
        found, result = self._fetched(connection, values if self._order is None else tuple(values[name] for name in self._order))
        if result.converting:
            found = [result.converted(row) for row in found]
        return named(result.names, found)

    def _converted(self, values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        for name, value in values.items():
            convert = self._convert.get(name)
            yield name, value if convert is None else convert(value)

    def _fetched(self, connection: Connection, values: Any) -> tuple[Sequence[Sequence[Any]], _Result]:  # noqa: ANN401  (what the driver takes)
        if not connection.in_transaction():
            connection.begin()
        cursor: DBAPICursor | None = None
        try:
            cursor = connection.connection.cursor()
            for note in connection.dispatch.before_cursor_execute:
                note(connection, cursor, self._text, values, None, False)
            cursor.execute(self._text, values)
            if self._result is None:
                self._result = _Result.of(cursor, self._types, connection.dialect)
            return cursor.fetchall(), self._result
        except connection.dialect.loaded_dbapi.Error as error:
            raise _told(connection, cursor, self._text, error) from error


class _Result(NamedTuple):
    """What the rows of a query look like: the names of the columns, and what makes Python's values of those of the driver, by place."""

    names: Sequence[str]
    converting: Sequence[tuple[int, Callable[[Any], Any]]]

    @classmethod
    def of(cls, cursor: DBAPICursor, types: Sequence[TypeEngine[Any]], dialect: Dialect) -> _Result:
        """That of what `cursor` has just been asked, whose columns have these types."""
        described = cursor.description or ()
        converting = (type_.result_processor(dialect, column[1]) for type_, column in zip(types, described, strict=True))
        return cls([column[0] for column in described], [(place, each) for place, each in enumerate(converting) if each is not None])

    def converted(self, row: Sequence[Any]) -> list[Any]:
        """`row` of the driver in Python's values."""
        values = list(row)
        for place, convert in self.converting:
            values[place] = convert(values[place])
        return values


def _told(connection: Connection, cursor: DBAPICursor | None, text: str, error: Exception) -> BaseException:
    """`error` of the driver as the database layer tells it; where it ends the connection, that is not used again."""
    dialect = connection.dialect
    gone = dialect.is_disconnect(error, connection.connection.dbapi_connection, cursor)  # type: ignore[arg-type]
    if gone:
        connection.invalidate(error)
    return DBAPIError.instance(
        text, None, error, dialect.loaded_dbapi.Error, hide_parameters=True, connection_invalidated=gone, dialect=dialect
    )
