"""Records as bytes in each format."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Sequence

import orjson

from app.lists.formats import Format
from app.lists.shapes import shape_of
from app.lists.table import cell, columns_of, csv_lines, harmless_cell
from app.paging import Row
from app.schemas import Schema

Record = Row | Schema
"""A record to be written: an answer, or its fields."""


class Writer:
    """Writes records of one model, each with all its fields or with those chosen."""

    def __init__(self, item: type[Schema]) -> None:
        self._shape = shape_of(item)
        self._columns = tuple(columns_of(item))

    def json_page(self, records: Sequence[Record], following: str | None, total: int | None, fields: Sequence[str] | None) -> bytes:
        """A `Page`, without `total` where that is None."""
        page = {"items": orjson.Fragment(self._dumped(records, fields)), "next": following}
        return orjson.dumps(page if total is None else {**page, "total": total})

    def table(self, chosen: Format, fields: Sequence[str] | None, *, bom: bool) -> tuple[bytes, Callable[[Sequence[Record]], bytes]]:
        """What a table in the format `chosen` begins with, and what makes lines of records; `bom` is as for `csv`."""
        return self.csv(fields, bom=bom) if chosen is Format.CSV else (b"", self.ndjson(fields))

    def ndjson(self, fields: Sequence[str] | None) -> Callable[[Sequence[Record]], bytes]:
        """What makes a line of JSON of each record."""

        def lines(records: Sequence[Record]) -> bytes:
            return b"".join(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE) for record in self._plain(records, fields))

        return lines

    def csv(self, fields: Sequence[str] | None, *, bom: bool) -> tuple[bytes, Callable[[Sequence[Record]], bytes]]:
        """The header of a table, and what makes a line of each record; chosen `fields` are its columns in their order.

        With `bom` the byte order mark stands before the header, and no text is left that a spreadsheet would run as a formula.
        """
        columns = self._columns if fields is None else [each for name in fields for each in self._columns if each.path[0] == name]
        shown = harmless_cell if bom else cell

        def lines(records: Sequence[Record]) -> bytes:
            return csv_lines([shown(column.value(record)) for column in columns] for record in self._plain(records, fields))

        return (BOM_UTF8 if bom else b"") + csv_lines([[column.name for column in columns]]), lines

    def _dumped(self, records: Sequence[Record], fields: Sequence[str] | None) -> bytes:
        shaped: Iterable[Row] = map(self._shape, records)
        if fields:
            chosen = set(fields)
            shaped = ({name: value for name, value in record.items() if name in chosen} for record in shaped)
        return orjson.dumps(list(shaped), option=orjson.OPT_UTC_Z)

    def _plain(self, records: Sequence[Record], fields: Sequence[str] | None) -> list[Row]:
        """`records` as JSON has them. To write them all at once and read that takes half the time of going through them one by one."""
        plain: list[Row] = orjson.loads(self._dumped(records, fields))
        return plain
