"""What the repositories share: only they hold queries. A repository is built from a session and never commits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, Self, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import ColumnElement, Connection, TextClause, Update, bindparam, or_, select, text, update
from sqlmodel import Session, SQLModel, col

from app import at_once
from app.filters import Dated
from app.paging import Row, Slice, Window
from app.search import search_key
from app.search.index import take_in
from app.sql.insertion import insert_rows
from app.sql.keyset import AnyQuery, AnySelect, Ordering, Orders, counting, placed
from app.sql.merged import leading, refers_to
from app.sql.one_of import one_of
from app.sql.prepared import Prepared, rows_of
from app.tables import FactRow, table_of

V = TypeVar("V")
_MOST_VALUES = 10_000
_CHANGED_ID = "changed_id"
_STRETCHES: WeakKeyDictionary[AnySelect, dict[tuple[str, bool | None], Prepared]] = WeakKeyDictionary()
"""The queries for stretches of lists by the query for all of it, for each sort and sort of place; as long as that is kept."""
VALUES = "values"
"""The parameter of queries that `Repository.rows_among` is given."""
_LAST_IDS = "last_ids"
_SQLITE_LAST_IDS = text("SELECT name, seq FROM sqlite_sequence")
_NEXT_IDS = text(
    # The sequence is looked up once for each table, not for each of its ids.
    "WITH wanted AS MATERIALIZED (SELECT name, count, CAST(pg_get_serial_sequence(name, 'id') AS regclass) AS ids "
    "FROM unnest(CAST(:names AS text[]), CAST(:counts AS int[])) AS given (name, count)) "
    "SELECT name, nextval(ids) FROM wanted, generate_series(1, count)"
)


class Repository:
    """Queries over one session."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @classmethod
    def from_session(cls, session: Session) -> Self:
        """The repository that works in `session`."""
        return cls(session)

    def add(self, table: type[SQLModel], rows: Iterable[Mapping[str, object]]) -> None:
        """Write `rows`, which all have the same columns, into `table`; raises `ValidationError` where one is not fit for it."""
        insert_rows(self._connection, table, rows)
        take_in(self._connection, table_of(table).name)

    def reserve_ids(self, counts: Mapping[type[SQLModel], int]) -> dict[type[SQLModel], Sequence[int]]:
        """Ids for so many new rows of each table, in ascending order and larger than all before.

        Only for a transaction that writes, and adds rows to these tables under such ids alone: writers take turns, so nobody else is
        given the same.
        """
        wanted = {table_of(table).name: count for table, count in counts.items()}
        if self._connection.dialect.name == "sqlite":
            return dict(zip(counts, self._next_ids(wanted), strict=True))
        rows = grouped(self.rows(_NEXT_IDS, {"names": list(wanted), "counts": list(wanted.values())}), "name")
        return dict(zip(counts, (sorted(row["nextval"] for row in rows[name]) for name in wanted), strict=True))

    def _next_ids(self, wanted: Mapping[str, int]) -> Iterator[range]:
        """As `reserve_ids`, for tables by name. The numbers that SQLite counts with are asked for once in a transaction."""
        last: dict[str, int] | None = self.session.info.get(_LAST_IDS)
        if last is None:
            last = self.session.info[_LAST_IDS] = {row["name"]: row["seq"] for row in self.rows(_SQLITE_LAST_IDS)}
        for name, count in wanted.items():
            begin = last.get(name, 0) + 1
            last[name] = begin + count - 1
            yield range(begin, begin + count)

    def add_with_ids(self, table: type[SQLModel], rows: Sequence[Mapping[str, object]]) -> Sequence[int]:
        """As `add`, under reserved ids; gives these in the order of the rows."""
        ids = self.reserve_ids({table: len(rows)})[table] if rows else []
        self.add(table, ({**row, "id": id_} for id_, row in zip(ids, rows, strict=True)))
        return ids

    def put_rows(self, table: type[SQLModel], rows: Iterable[Mapping[str, Any]]) -> None:
        """Write columns of rows of `table`, by their `id`."""
        alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for row in rows:
            changed = {name: value for name, value in row.items() if name != "id"}
            alike.setdefault(tuple(changed), []).append({**changed, _CHANGED_ID: row["id"]})
        for names, some in alike.items():
            self._connection.execute(_change(table, names), some)

    @property
    def _connection(self) -> Connection:
        """The connection itself: there are no objects to keep in step, and going round the ORM halves the time."""
        bind = self.session.bind
        return bind if isinstance(bind, Connection) else self.session.connection()

    def rows(self, statement: AnyQuery | TextClause | Prepared, parameters: Mapping[str, object] | None = None) -> list[Row]:
        """Every row of `statement`, as column name -> value."""
        connection = self._connection
        if isinstance(statement, Prepared):
            found = statement.rows(connection, parameters)
        else:
            found = rows_of(connection.execute(statement, parameters))
        if len(found) > at_once.MOST_ROWS and connection.get_execution_options().get(at_once.OPTION):
            raise at_once.NotAtOnce
        return found

    def rows_in(self, statement: AnySelect, column: Any, values: Iterable[object]) -> list[Row]:  # noqa: ANN401
        """The rows of `statement` whose `column` has one of `values`, however many; a database takes only so many at once."""
        return [row for some in in_batches(values) for row in self.rows(statement.where(column.in_(some)))]

    def rows_among(self, statement: AnyQuery | Prepared, values: Iterable[object], **parameters: object) -> list[Row]:
        """The rows of `statement`, which `among` made, for `values`, however many; `parameters` are its others."""
        return [row for some in in_batches(values) for row in self.rows(statement, {**parameters, VALUES: some})]

    def facts_in(self, table: type[FactRow], article_id: int) -> list[Row]:
        """The facts of `table` that an article gives, in its order."""
        return self.rows(facts(table).where(col(table.article_id) == article_id).order_by(table_of(table).c.id))

    def slice(self, statement: AnySelect, orders: Orders, sort: str, window: Window) -> Slice:
        """The part of `statement` in `window`, in the order that `sort` names among `orders`; a count costs one statement more.

        Raises `InvalidRequest` where the window begins at no place of this order.
        """
        ordering = Ordering.of(sort, orders)
        after = ordering.values_at(window.after)
        stretches = _STRETCHES.setdefault(statement, {})
        begins = sort, None if after is None else after[0] is None
        if begins not in stretches:
            stretches[begins] = Prepared(ordering.stretch(statement, after))
        rows = self.rows(stretches[begins], placed(after, window.limit + 1))
        total = self.session.scalar(counting(statement)) if window.count else None
        if len(rows) <= window.limit:
            return Slice(rows, None, total)
        rows = rows[: window.limit]
        return Slice(rows, ordering.place(rows[-1]), total)


def among(statement: AnySelect, *columns: Any) -> AnySelect:
    """`statement` where one of `columns` has one of the values that `Repository.rows_among` is given.

    Make it once, not for each question: the database layer takes several times as long over a statement that it has not seen.
    """
    return statement.where(or_(*(one_of(column, VALUES) for column in columns)))


def columns(table: type[SQLModel], *left_out: str) -> list[Any]:
    """The columns of `table` less those named: a list query selects columns, never ORM objects."""
    return [column for column in table_of(table).columns if column.key not in left_out]


@cache
def facts(table: type[FactRow]) -> AnySelect:
    """The query for all facts of `table`, without what only serves to find them; ids of merged records are those they were merged into."""
    # Kept: making it takes longer than asking it.
    return select(*(leading(column) for column in columns(table, "search_key")))


@cache
def _change(table: type[SQLModel], names: tuple[str, ...]) -> Update:
    """The statement that writes the columns `names` of a row."""
    return update(table_of(table)).where(table_of(table).c.id == bindparam(_CHANGED_ID)).values({name: bindparam(name) for name in names})


def in_batches(values: Iterable[V]) -> Iterator[list[V]]:
    """`values` in lists short enough for one statement."""
    remaining = iter(values)
    while batch := list(islice(remaining, _MOST_VALUES)):
        yield batch


def grouped(rows: Iterable[Row], column: str) -> dict[Any, list[Row]]:
    """`rows` by their value of `column`, in their order; a value that no row has gives an empty list."""
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def equal(*pairs: tuple[Any, object]) -> list[ColumnElement[bool]]:
    """The conditions that each column has its value; a value that is None asks for nothing.

    Where a column refers to records that can be merged, the value is one of their ids, and all that is part of that record is meant.
    """
    return [refers_to(column, value) for column, value in pairs if value is not None]


def holds(column: Any, q: str | None) -> list[ColumnElement[bool]]:  # noqa: ANN401  (SQLModel types a column as its Python value)
    """The condition that a folded column holds the words of `q` one after another, whatever their case and diacritics."""
    if q is None:
        return []
    return [column.contains(search_key(q), autoescape=True)]


def falls_in(first_day: Any, last_day: Any, query: Dated) -> list[ColumnElement[bool]]:  # noqa: ANN401  (as above)
    """The conditions for a date that may mean the days [first_day, last_day] of one year to be in the ranges of `query`; null is in none."""
    conditions: list[ColumnElement[bool]] = []
    for start, end in query.ranges:
        if start is not None:
            # All days that a date may mean are of one year: between two bounds an index of first days serves.
            conditions += [last_day >= start, first_day >= start.replace(month=1, day=1)]
        if end is not None:
            conditions.append(first_day <= end)
    return conditions
