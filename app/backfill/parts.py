"""What is handed to workers: records as they stand in a source, in parts of about equal work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MOST_RECORDS = 100
_MOST_BYTES = 1 << 19
"""Of a part: a second or two of work, so that a lost worker costs little, and that none has much to do at the end when the others are done."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the source as it was named, and the number of the line or row from 1, None for a whole file."""

    source: str
    line: int | None = None

    def __str__(self) -> str:
        """As `danhbo ingest` writes it."""
        return self.source if self.line is None else f"{self.source}:{self.line}"


@dataclass(frozen=True, slots=True)
class Record:
    """What should be an article. `suffix` tells what `content` is, as a file's ending does; a line or row is `.json`."""

    place: Place
    content: bytes
    suffix: str


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be read or stored, and why."""

    place: Place
    problem: str


@dataclass(frozen=True, slots=True)
class Part:
    """Records that one worker takes at once, and what stood among them that is none.

    `position`: how many bytes of all sources lie before its end, as they are stored.
    """

    records: tuple[Record | Failure, ...]
    position: int


def cut(records: Iterable[tuple[int, Record | Failure]]) -> Iterator[Part]:
    """Parts of `records`, in order; each record comes with the position of its end."""
    part: list[Record | Failure] = []
    size = position = 0
    for position, record in records:
        part.append(record)
        size += len(record.content) if isinstance(record, Record) else 0
        if len(part) == _MOST_RECORDS or size >= _MOST_BYTES:
            yield Part(tuple(part), position)
            part, size = [], 0
    if part:
        yield Part(tuple(part), position)
