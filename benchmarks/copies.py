"""A small register many times over in one database, each time with ids and names of its own: as many records more, each as long as before.

So what a read costs more in it is the price of the register's size alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Insert,
    Integer,
    MetaData,
    String,
    Table,
    cast,
    func,
    insert,
    literal,
    select,
    text,
)

from app.models import metadata
from app.organisations.names import name_keys
from app.search import search_key
from app.search.index import creation, removal
from benchmarks.bulk import unindexed
from benchmarks.invented_names import CommitteeName, committee_names, person_name

_NAMED_AFTER: dict[str, tuple[str, str, frozenset[str]]] = {
    "person": ("person", "id", frozenset({"key", "name", "search_key"})),
    "article_person": ("person", "person_id", frozenset({"key"})),
    "organisation": ("organisation", "id", frozenset({"name", "search_key", "name_keys"})),
    "organisation_name": ("organisation", "organisation_id", frozenset({"name", "search_key"})),
}
_NOT_NAMED = ("", "", frozenset[str]())
"""By table, whose names are in it: of what sort of record, the column of its id, and those of the names."""
_IDS = frozenset({"id", "record_id", "into_id", "other_id"})
"""Columns of ids beside those that refer to another table."""
_NUMBERED = {
    "organisation": frozenset({"key"}),
    "article": frozenset({"content_key"}),
    "meeting": frozenset({"occasion"}),
    "outcome": frozenset({"occasion"}),
}
"""Columns that are another in each copy because the database or the register wants them so."""
_OF_THE_SERVICE = frozenset({"api_key", "keyed_request"})
_PEOPLE_OF_A_COPY = 10_000_000

_TEMPORARY = MetaData()
_COPY = Table("copy", _TEMPORARY, Column("number", BigInteger), prefixes=["TEMPORARY"])
_NAMES = Table(
    "copied_name", _TEMPORARY, Column("sort", String, primary_key=True), Column("copy", Integer, primary_key=True),
    Column("id", BigInteger, primary_key=True, autoincrement=False), *(Column(name, String) for name in ("key", "name", "search_key", "name_keys")),
    prefixes=["TEMPORARY"],
)  # fmt: skip


def stride(connection: Connection) -> int:
    """How far the ids of a record and of its next copy are apart: more than any id of the register that is copied."""
    return 1 + max(connection.scalar(select(func.max(table.c.id))) or 0 for table in _tables() if "id" in table.c)


def multiply(connection: Connection, times: int) -> None:
    """Store everything that is there `times` - 1 times more. Committing is left to the caller."""
    apart, backend = stride(connection), connection.dialect.name
    _TEMPORARY.create_all(connection)
    connection.execute(insert(_COPY), [{"number": number} for number in range(1, times)])
    _invent_names(connection, times)
    if backend == "postgresql":
        with unindexed(connection):
            _copy_tables(connection, apart)
        _count_on(connection)
    else:
        _run(connection, removal(backend))
        with unindexed(connection):
            _copy_tables(connection, apart)
        _run(connection, creation(backend))
    _TEMPORARY.drop_all(connection)


def _copy_tables(connection: Connection, apart: int) -> None:
    for table in _tables():
        connection.execute(_copies(table, apart))


def _run(connection: Connection, statements: Sequence[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement)


def _count_on(connection: Connection) -> None:
    """Have PostgreSQL number what is stored next from the last copy on; SQLite does it by itself."""
    for table in _tables():
        if "id" in table.c:
            largest = f"SELECT coalesce(max(id), 0) + 1 FROM {table.name}"
            connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), ({largest}), false)"))


def _tables() -> list[Table]:
    return [table for table in metadata.sorted_tables if table.name not in _OF_THE_SERVICE]


def _invent_names(connection: Connection, times: int) -> None:
    people, organisations = (connection.scalars(select(metadata.tables[table].c.id)).all() for table in ("person", "organisation"))
    committees = committee_names()
    for copy in range(1, times):
        connection.execute(insert(_NAMES), [*_people(people, copy), *_organisations(organisations, copy, committees)])


def _people(ids: Sequence[int], copy: int) -> Iterator[dict[str, object]]:
    for id_ in ids:
        name = person_name(copy * _PEOPLE_OF_A_COPY + id_)
        yield {
            "sort": "person", "copy": copy, "id": id_, "key": name.casefold(), "name": name, "search_key": search_key(name), "name_keys": None,
        }  # fmt: skip


def _organisations(ids: Sequence[int], copy: int, committees: Iterator[CommitteeName]) -> Iterator[dict[str, object]]:
    for id_, (name, committee) in zip(ids, islice(committees, len(ids)), strict=True):
        keys = name_keys(name, committee)
        yield {
            "sort": "organisation", "copy": copy, "id": id_, "key": None, "name": name, "search_key": search_key(name), "name_keys": keys,
        }  # fmt: skip


def _copies(table: Table, apart: int) -> Insert:
    rows = select(*(_copied(column, apart) for column in table.columns)).join_from(table, _COPY, literal(value=True))
    return insert(table).from_select([*table.columns], rows)


def _copied(column: Column[Any], apart: int) -> ColumnElement[Any]:
    """What stands in `column` of a row's copy."""
    table = column.table
    if column.name in _IDS or column.foreign_keys:
        return column + apart * _COPY.c.number
    if column.name in _NUMBERED.get(table.name, ()):
        return func.substr(column, 1, 56) + cast(10_000_000 + _COPY.c.number, String)
    sort, owner, names = _NAMED_AFTER.get(table.name, _NOT_NAMED)
    if column.name in names:
        its = (_NAMES.c.sort == sort, _NAMES.c.copy == _COPY.c.number, _NAMES.c.id == table.c[owner])
        return select(_NAMES.c[column.name]).where(*its).scalar_subquery()
    return column
