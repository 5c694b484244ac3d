"""How rows go into a table: checked together, then handed to the driver as it takes them; on PostgreSQL by `COPY`.

The layers of the database library between the two would take twice as long as the driver itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import Annotated, Any, Union

from pydantic import ConfigDict, StringConstraints, TypeAdapter
from pydantic.fields import FieldInfo
from sqlalchemy import JSON, Column, Connection, Dialect, Engine, ExecutionContext, event
from sqlmodel import SQLModel
from sqlmodel.main import FieldInfoMetadata
from typing_extensions import TypedDict

from app.tables import table_of

_COPY = "copy"
"""The execution option that names the `COPY` by which the rows of an insertion may go."""

_ENCODED = Annotated[str, StringConstraints(min_length=3)]
"""JSON as text. What is empty, `[]` or `{}`, has to be given as it is: whether a column takes that the check of the column tells."""

Convert = Callable[[Sequence[Any]], Sequence[object]]


def insert_rows(connection: Connection, table: type[SQLModel], rows: Iterable[Mapping[str, object]]) -> None:
    """Write `rows`, which all have the same columns, into `table`; a column that they lack gets its default.

    What a JSON column gets may be encoded already, unless it is empty: text is taken for that.

    Each is checked first, for SQLModel checks nothing by itself when it writes: raises `ValidationError` where one is not fit for the table,
    `ValueError` where they have not the same columns.
    """
    given = list(rows)
    if given:
        _Insertion.of(table, tuple(given[0]), connection.dialect).execute(connection, given)


def copy_on(engine: Engine) -> None:
    """Have several rows that `insert_rows` writes by a connection of `engine`, which is PostgreSQL's, go by `COPY`."""
    event.listen(engine, "do_executemany", _copy)


class _Insertion:
    """Writes rows with the columns `given` into a table by a driver. Make it by `of`: it is kept."""

    def __init__(self, table: type[SQLModel], given: Sequence[str], dialect: Dialect) -> None:
        columns = table_of(table)
        fields = {name: field for name, field in table.model_fields.items() if name in given or (name != "id" and field.is_required())}
        self._check = _check_of(
            table.__name__, {name: int if name == "id" else _type_of(field, columns.c[name]) for name, field in fields.items()}
        )
        missing = {name: field for name, field in table.model_fields.items() if name not in fields and name != "id"}
        names = [*fields, *missing]
        converts = {name: _conversion(columns.c[name], dialect) for name in names}
        self._converts = [converts[name] for name in fields]
        self._rest = [value for name, field in missing.items() for value in converts[name]([field.get_default(call_default_factory=True)])]
        quoted = ", ".join(map(dialect.identifier_preparer.quote, names))
        places = ", ".join(["?" if dialect.paramstyle == "qmark" else "%s"] * len(names))
        self._insert = f"INSERT INTO {columns.name} ({quoted}) VALUES ({places})"
        self._options = {_COPY: f"COPY {columns.name} ({quoted}) FROM STDIN"}

    @staticmethod
    @cache
    def of(table: type[SQLModel], given: tuple[str, ...], dialect: Dialect) -> _Insertion:
        """The one for these columns."""
        return _Insertion(table, given, dialect)

    def execute(self, connection: Connection, rows: list[Mapping[str, object]]) -> None:
        columns = self._check(_columns(rows)).values()
        converted = (convert(column) for convert, column in zip(self._converts, columns, strict=True))
        of_all = (repeat(value, len(rows)) for value in self._rest)
        connection.exec_driver_sql(self._insert, list(zip(*converted, *of_all, strict=True)), execution_options=self._options)


def _conversion(column: Column[Any], dialect: Dialect) -> Convert:
    """What makes of the values of `column` those that the driver takes."""
    convert = column.type.dialect_impl(dialect).bind_processor(dialect)
    if convert is None:
        return lambda values: values
    if isinstance(column.type, JSON):
        return lambda values: [value if isinstance(value, str) else convert(value) for value in values]

    def each_once(values: Sequence[Any]) -> Sequence[object]:
        # Of days, and of what else has to be converted, many rows have the same few.
        converted = {value: convert(value) for value in set(values)}
        return [converted[value] for value in values]

    return each_once


def _type_of(field: FieldInfo, column: Column[Any]) -> object:
    """What the values of a column are checked against."""
    bounds = [each for each in field.metadata if not isinstance(each, FieldInfoMetadata)]  # that tells of the column, not of values
    given: object = Annotated[field.annotation, *bounds] if bounds else field.annotation
    return Union[_ENCODED, given] if isinstance(column.type, JSON) else given  # noqa: UP007  (of types that are known when it runs)


def _columns(rows: Sequence[Mapping[str, object]]) -> dict[str, list[object]]:
    """The values of `rows` by column: to check and to convert a column at once takes a third of the time that it takes row by row.

    Raises `ValueError` where a row has other columns than the first one.
    """
    first = rows[0].keys()
    if any(row.keys() != first for row in rows):
        raise ValueError("rows that are written together have the same columns")
    return {name: [row[name] for row in rows] for name in first}


def _check_of(name: str, fields: Mapping[str, object]) -> Callable[[object], dict[str, list[object]]]:
    """What gives columns that are all of `fields`, in this order, and no others; it raises `ValidationError`."""
    make: Any = TypedDict
    columns = make(name, {field: list[kind] for field, kind in fields.items()})  # type: ignore[valid-type]  # known when it runs
    columns.__pydantic_config__ = ConfigDict(extra="forbid")
    checked: TypeAdapter[dict[str, list[object]]] = TypeAdapter(columns)
    return checked.validate_python


def _copy(cursor: Any, _statement: str, rows: Sequence[Sequence[object]], context: ExecutionContext) -> bool:  # noqa: ANN401  (of the driver)
    """Whether `rows` are sent by `COPY` and need no other execution."""
    statement = context.execution_options.get(_COPY)
    if statement is None:
        return False
    with cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
    return True
