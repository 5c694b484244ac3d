"""Lines out of bytes that come piece by piece."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """A line that is not blank. `number` counts from 1, blank ones too; `content` is None where the line is longer than the limit."""

    number: int
    content: bytes | None


class LineSplitter:
    """Cuts pieces into lines of at most `limit` bytes; what a longer one has too much is dropped as it comes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._number = 0
        self._begun = bytearray()
        self._too_long = False
        self.passed_over = 0
        """About how many bytes came in since the last line that was given."""

    def feed(self, piece: bytes) -> Iterator[Line]:
        """The lines that end in `piece`, the next one."""
        self.passed_over += len(piece)
        *ended, begun = piece.split(b"\n")
        for part in ended:
            if not part and not self._begun and not self._too_long:
                self._number += 1  # endless empty lines must cost no more than others
                continue
            self._add(part)
            line = self._end()
            if line is not None:
                self.passed_over = 0
                yield line
        self._add(begun)

    def finish(self) -> Line | None:
        """The last line, where none ended it; None where nothing came after the one before."""
        return self._end()

    def _add(self, part: bytes) -> None:
        if self._too_long or len(self._begun) + len(part) > self._limit:
            self._too_long = True
            self._begun.clear()
        else:
            self._begun += part

    def _end(self) -> Line | None:
        self._number += 1
        content, too_long = bytes(self._begun), self._too_long
        self._begun.clear()
        self._too_long = False
        if self._number == 1:
            content = content.removeprefix(BOM_UTF8)
        if too_long:
            return Line(self._number, None)
        return Line(self._number, content) if content.strip() else None
