"""Answers that begin while their request is still coming in."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress

import anyio
import anyio.lowlevel
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from app.bodies import in_time
from app.spool import Spool

_MOST_UNREAD = 1 << 28

Put = Callable[[bytes], Awaitable[None]]
Exchange = Callable[[AsyncIterator[bytes], Put], Awaitable[None]]
"""Reads the pieces of a body and puts pieces of the answer, in whatever rhythm; what it raises breaks the answer off."""


class DuplexResponse(Response):
    """An answer of status 200 that `exchange` gives while it reads the body.

    A client may read as it sends, or send everything first: what it has not read yet waits in a spool of up to 256 MiB, beyond which the
    body is read no further. A client that neither sends nor reads for `patience` seconds is taken to be gone, and work for one that
    is gone ends.
    """

    def __init__(self, exchange: Exchange, *, media_type: str, patience: float) -> None:
        self.status_code, self.media_type, self.background = 200, media_type, None
        self.init_headers({"X-Accel-Buffering": "no", "Cache-Control": "no-store"})
        self._exchange, self._patience = exchange, patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer. Raises `ClientDisconnect` where the client is gone before the end."""
        start: Message = {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
        with Spool(_MOST_UNREAD) as spool:
            await _Conversation(Request(scope, receive), send, spool, self._patience).hold(start, self._exchange)


class _Conversation:
    """Three tasks round an exchange: one takes the body in, one sends the answer, and the exchange itself stands between."""

    def __init__(self, request: Request, send: Send, spool: Spool, patience: float) -> None:
        self._request, self._send, self._spool, self._patience = request, send, spool, patience
        self._tasks = anyio.create_task_group()
        self._sending = anyio.CancelScope()
        self._answered = anyio.Event()
        self._finished = self._complete = self._gone = False

    async def hold(self, start: Message, exchange: Exchange) -> None:
        taking_in, body = anyio.create_memory_object_stream[bytes](1)
        async with self._tasks as tasks:
            tasks.start_soon(self._take_in, taking_in)
            tasks.start_soon(self._answer, start)
            with body:
                await exchange(self._pieces(body), self._put)
            self._spool.close()
            self._finished = True
            self._sending.deadline = self._limit()
            await self._answered.wait()
            tasks.cancel_scope.cancel()
        if self._gone:
            raise ClientDisconnect

    async def _take_in(self, body: MemoryObjectSendStream[bytes]) -> None:
        with body, suppress(ClientDisconnect):
            async for piece in self._request.stream():
                # Once the exchange has read as much as it wants the rest goes past: the client may read nothing before it has sent everything.
                with suppress(anyio.BrokenResourceError):
                    await body.send(piece)
            await body.aclose()
            await self._request.receive()  # nothing can come after the body but the news that the client is gone
        if not self._complete:
            self._leave()

    async def _pieces(self, body: MemoryObjectReceiveStream[bytes]) -> AsyncIterator[bytes]:
        while True:
            try:
                yield await in_time(body.receive(), self._patience)
            except anyio.EndOfStream:
                return

    async def _put(self, data: bytes) -> None:
        with anyio.move_on_after(self._patience) as waiting:
            await self._spool.put(data)
        if waiting.cancelled_caught:
            self._leave()
            await anyio.lowlevel.checkpoint()

    async def _answer(self, start: Message) -> None:
        piece = await self._spool.take()
        await self._send_in_time(start)
        while piece:
            await self._send_in_time({"type": "http.response.body", "body": piece, "more_body": True})
            piece = await self._spool.take()
        self._complete = True
        await self._send_in_time({"type": "http.response.body", "body": b"", "more_body": False})
        self._answered.set()

    async def _send_in_time(self, message: Message) -> None:
        with anyio.CancelScope(deadline=self._limit()) as self._sending:
            await self._send(message)
            return
        self._leave()

    def _limit(self) -> float:
        """Until when the client must have read something: while it may still be sending, whenever it likes."""
        return anyio.current_time() + self._patience if self._finished else math.inf

    def _leave(self) -> None:
        self._gone = True
        self._tasks.cancel_scope.cancel()
