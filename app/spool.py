"""What is written by one task and not read yet by another."""

from __future__ import annotations

import io
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Self

import anyio

_IN_MEMORY = 1 << 20
_PIECE = 1 << 16


class Spool:
    """A queue of bytes: the first MiB in memory, more of it in a temporary file, at most `most` bytes in all.

    Used by tasks of one event loop. What goes through the file is in the system's cache as a rule, so it is written without a thread.
    """

    def __init__(self, most: int) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed with the spool
        self._most = most
        self._read = self._written = 0
        self._closed = False
        self._changed = anyio.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._file.close()

    async def put(self, data: bytes) -> None:
        """Add `data`; waits while the spool is full."""
        while self._written - self._read >= self._most:
            await self._changed.wait()
        self._file.seek(self._written)
        self._file.write(data)
        self._written += len(data)
        self._wake()

    def close(self) -> None:
        """Say that nothing more will be put."""
        self._closed = True
        self._wake()

    async def take(self) -> bytes:
        """Up to 64 KiB of what was put, as soon as there is any; nothing once the spool is closed and empty."""
        while self._read == self._written and not self._closed:
            await self._changed.wait()
        self._file.seek(self._read)
        piece = self._file.read(_PIECE)
        self._read += len(piece)
        if self._read == self._written:
            self._file.seek(0, io.SEEK_SET)
            self._file.truncate()
            self._read = self._written = 0
        self._wake()
        return piece

    def _wake(self) -> None:
        self._changed.set()
        self._changed = anyio.Event()
