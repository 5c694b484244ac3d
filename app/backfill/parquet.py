"""The rows of a Parquet file as the JSON lines that they could have been."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from app.articles.files import FIELDS
from app.backfill.parts import Failure, Place, Record
from app.backfill.sources import Source
from app.wall_clock import VIET_NAM

_ROWS = 100


def read_rows(source: Source, content: BinaryIO, longest: int) -> Iterator[tuple[int, Record | Failure]]:
    """The rows of `content`, the file that `source` is, numbered from 1, each with the position of its end in the file.

    Of columns that no article has, the names stand in each row and nothing else. Raises `ValueError` where neither text nor pages are among the columns, `OSError` and
    `pyarrow.ArrowException` where it is no Parquet file, or a damaged one.
    """
    file = pq.ParquetFile(content)
    columns = [name for name in FIELDS if name in file.schema_arrow.names]
    unread = [name for name in file.schema_arrow.names if name not in FIELDS]
    if not {"text", "html"} & set(columns):
        raise ValueError("has no column `text`, and none `html`")
    number = 0
    for batch in file.iter_batches(_ROWS, columns=columns):
        for row in range(batch.num_rows):
            number += 1
            position = source.size * number // file.metadata.num_rows
            yield position, _record(Place(source.name, number), batch.slice(row, 1), unread, longest)


def _record(place: Place, row: pa.RecordBatch, unread: Sequence[str], longest: int) -> Record | Failure:
    try:
        (values,) = row.to_pylist()
        known = {name: _plain(value) for name, value in values.items() if value is not None}
        content = orjson.dumps({**known, **dict.fromkeys(unread)})
    except UnicodeDecodeError as error:
        return Failure(place, f"not UTF-8: {error.reason}")
    except TypeError as error:
        return Failure(place, f"holds a value that JSON has none for: {error}")
    if len(content) > longest:
        return Failure(place, f"The row is longer than {longest} bytes, the limit.")
    return Record(place, content, ".json")


def _plain(value: Any) -> Any:  # noqa: ANN401  (whatever a column holds)
    """`value` as JSON has it. A moment is its day: by the clock of Viet Nam where it tells of what clock it is, else as it stands."""
    if isinstance(value, dt.datetime):
        return (value if value.tzinfo is None else value.astimezone(VIET_NAM)).date().isoformat()
    return value
