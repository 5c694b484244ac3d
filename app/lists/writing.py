"""Records as bytes in each format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import orjson
from pydantic import TypeAdapter

from app.lists.formats import Format
from app.lists.table import cell, columns_of, csv_lines, harmless_cell
from app.paging import Row
from app.schemas import Schema

T = TypeVar("T", bound=Schema)

_BOM = "\ufeff".encode()


class Writer(Generic[T]):
    """Writes records of one model, each with all its fields or with those chosen."""

    def __init__(self, item: type[T]) -> None:
        self._items: TypeAdapter[list[T]] = TypeAdapter(list[item])  # type: ignore[valid-type]
        self._columns = tuple(columns_of(item))

    def json_page(self, records: list[T], following: str | None, total: int | None, fields: Sequence[str] | None) -> bytes:
        """A `Page`, without `total` where that is None."""
        page = {"items": orjson.Fragment(self._dumped(records, fields)), "next": following}
        return orjson.dumps(page if total is None else {**page, "total": total})

    def table(self, chosen: Format, fields: Sequence[str] | None, *, bom: bool) -> tuple[bytes, Callable[[list[T]], bytes]]:
        """What a table in the format `chosen` begins with, and what makes lines of records; `bom` is as for `csv`."""
        return self.csv(fields, bom=bom) if chosen is Format.CSV else (b"", self.ndjson(fields))

    def ndjson(self, fields: Sequence[str] | None) -> Callable[[list[T]], bytes]:
        """What makes a line of JSON of each record."""

        def lines(records: list[T]) -> bytes:
            return b"".join(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE) for record in self._plain(records, fields))

        return lines

    def csv(self, fields: Sequence[str] | None, *, bom: bool) -> tuple[bytes, Callable[[list[T]], bytes]]:
        """The header of a table, and what makes a line of each record; chosen `fields` are its columns in their order.

        With `bom` the byte order mark stands before the header, and no text is left that a spreadsheet would run as a formula.
        """
        columns = self._columns if fields is None else [each for name in fields for each in self._columns if each.path[0] == name]
        shown = harmless_cell if bom else cell

        def lines(records: list[T]) -> bytes:
            return csv_lines([shown(column.value(record)) for column in columns] for record in self._plain(records, fields))

        return (_BOM if bom else b"") + csv_lines([[column.name for column in columns]]), lines

    def _dumped(self, records: list[T], fields: Sequence[str] | None) -> bytes:
        return self._items.dump_json(records, include={"__all__": set(fields)} if fields else None)

    def _plain(self, records: list[T], fields: Sequence[str] | None) -> list[Row]:
        """`records` as JSON has them. To write them all at once and read that takes half the time of going through them one by one."""
        plain: list[Row] = orjson.loads(self._dumped(records, fields))
        return plain
