"""What the server writes to: one packet for the head and the body of an answer where both are there."""

from __future__ import annotations

import asyncio


class GatheringTransport:
    """`transport`, to which all that is written in one turn of the event loop goes at once; otherwise as `transport` is.

    The server writes an answer's head and its body one after the other. To send each for itself takes twice as long on both sides.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport, self._loop = transport, loop
        self._gathered: list[bytes] = []

    def is_closing(self) -> bool:
        """Whether the connection is closed, or about to be."""
        return self._transport.is_closing()

    def write(self, data: bytes) -> None:
        """Send `data` after this turn of the event loop, together with what is written until then."""
        if not self._gathered:
            self._loop.call_soon(self._send)
        self._gathered.append(data)

    def write_eof(self) -> None:
        """Send what was written, and then its end."""
        self._send()
        self._transport.write_eof()

    def close(self) -> None:
        """Close the connection when all that was written is sent."""
        self._send()
        self._transport.close()

    def _send(self) -> None:
        if self._gathered and not self._transport.is_closing():
            self._transport.writelines(self._gathered)
        self._gathered.clear()

    def __getattr__(self, name: str) -> object:
        return getattr(self._transport, name)
