"""Bodies as they come in: how long a sender may pause, and gzip undone in small steps."""

from __future__ import annotations

import zlib
from collections.abc import Awaitable, Iterator
from http import HTTPStatus
from typing import ClassVar, TypeVar

import anyio

from app.errors import ProblemError, invalid

T = TypeVar("T")

_STEP = 1 << 16
"""Bytes that are expanded at once: a body that grows a thousandfold takes no more memory than another."""
_GZIP = 16 + zlib.MAX_WBITS


class SlowBody(ProblemError):
    """The sender paused for too long within the body; the rest of it is not waited for, so the connection ends here."""

    status, kind, title = HTTPStatus.REQUEST_TIMEOUT, "slow-body", "Body came too slowly"
    headers: ClassVar = {"Connection": "close"}


async def in_time(piece: Awaitable[T], seconds: float) -> T:
    """What comes of `piece`, a wait for a part of a body. Raises `SlowBody` if it takes more than `seconds`."""
    try:
        with anyio.fail_after(seconds):
            return await piece
    except TimeoutError:
        raise SlowBody(f"No byte of the body came for {seconds:g} seconds. Send it again without such a pause.") from None


class Gunzip:
    """Expands gzip, of one member or several, as it comes in."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)
        self._started = False

    def feed(self, compressed: bytes) -> Iterator[bytes]:
        """The bytes in `compressed`, the next piece, in pieces of at most 64 KiB. Raises `InvalidRequest` where it is no gzip."""
        while compressed:
            if self._member.eof:
                compressed = compressed.lstrip(b"\0")  # padding, which tape and block devices leave between and after members
                if not compressed:
                    return
                self._member = zlib.decompressobj(_GZIP)
            self._started = True
            yield from self._expanded(compressed)
            compressed = self._member.unused_data

    def _expanded(self, compressed: bytes) -> Iterator[bytes]:
        """The bytes of the member at hand."""
        while True:
            try:
                piece = self._member.decompress(compressed, _STEP)
            except zlib.error as error:
                raise invalid(("body",), f"is not gzip, or was damaged on the way: {error}") from error
            if piece:
                yield piece
            compressed = self._member.unconsumed_tail
            # A full piece may have left more behind in the expander even where it took all that it was given.
            if self._member.eof or (not compressed and len(piece) < _STEP):
                return

    def finish(self) -> None:
        """Say that this was all. Raises `InvalidRequest` where a member is not whole."""
        if not (self._started and self._member.eof):
            raise invalid(("body",), "ends in the middle of its gzip stream: it was cut short")
