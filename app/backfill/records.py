"""The records of sources, read once from their beginning to their end in constant memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from app.backfill.parquet import read_rows
from app.backfill.parts import Failure, Place, Record
from app.backfill.sources import Form, Source, reason_of
from app.lines import Line, LineSplitter

_PIECE = 1 << 16

Found = tuple[int, Record | Failure]
"""A record or what is wrong, and how many bytes of the sources, as they are stored, lie before its end."""


def read_records(sources: Iterable[Source | Failure], longest: int) -> Iterator[Found]:
    """The records of `sources`, in order. A line, row or file of more than `longest` bytes is a failure.

    A source that cannot be read, or no further, is a failure at the place where that shows; the next are read all the same.
    """
    before = 0
    for source in sources:
        if isinstance(source, Failure):
            yield before, source
            continue
        place = Place(source.name)
        try:
            for position, record in _read(source, longest):
                place = record.place
                yield before + position, record
        except Exception as error:
            # Formats and file systems raise what they like, and the other sources may be in order.
            after = "" if place.line is None else f"after line {place.line}: "
            yield before + source.size, Failure(Place(source.name), after + reason_of(error))
        before += source.size


def _read(source: Source, longest: int) -> Iterator[Found]:
    with source.open() as (stored, content):
        if source.form is Form.LINES:
            yield from _lines(source, stored, content, longest)
        elif source.form is Form.ROWS:
            yield from read_rows(source, content, longest)
        else:
            yield source.size, _whole(source, content, longest)


def _lines(source: Source, stored: BinaryIO, content: BinaryIO, longest: int) -> Iterator[Found]:
    splitter = LineSplitter(longest)
    read = getattr(content, "read1", content.read)  # what came before a break is given before the break is told
    for piece in iter(lambda: read(_PIECE), b""):
        position = stored.tell()
        for line in splitter.feed(piece):
            yield position, _record(source, line, longest)
    last = splitter.finish()
    if last is not None:
        yield source.size, _record(source, last, longest)


def _record(source: Source, line: Line, longest: int) -> Record | Failure:
    place = Place(source.name, line.number)
    if line.content is None:
        return Failure(place, f"The line is longer than {longest} bytes, the limit.")
    return Record(place, line.content, ".json")


def _whole(source: Source, content: BinaryIO, longest: int) -> Record | Failure:
    place = Place(source.name)
    read = content.read(longest + 1)
    if len(read) > longest:
        return Failure(place, f"The file is longer than {longest} bytes, the limit.")
    return Record(place, read, source.suffix)
