"""Talking to the service message by message, for what a client of HTTP cannot show: the order in which things happen."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import anyio
from fastapi import FastAPI
from starlette.types import Message

from app.stopping import IN_STATE


@dataclass
class Conversation:
    """A request whose body is given piece by piece, and what was answered so far."""

    app: FastAPI
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 0
    answer: bytes = b""
    stopping: anyio.Event = field(default_factory=anyio.Event)
    """Set it to tell the service that it is about to end."""
    on_answer: Callable[[], Awaitable[None]] | None = None
    """Waited for before each piece of the answer is taken."""

    def __post_init__(self) -> None:
        self._give, self._given = anyio.create_memory_object_stream[Message]()

    async def give(self, piece: bytes, *, last: bool = False) -> None:
        """Send a piece of the body, once the service takes it."""
        await self._give.send({"type": "http.request", "body": piece, "more_body": not last})

    async def leave(self) -> None:
        """Break the connection."""
        await self._give.send({"type": "http.disconnect"})

    async def run(self) -> None:
        """Let the service answer; returns when it is through with the request."""
        headers = [(name.lower().encode(), value.encode()) for name, value in self.headers.items()]
        scope = {
            "type": "http", "method": "POST", "path": self.path, "query_string": b"", "headers": headers, "app": self.app,
            "client": ("127.0.0.1", 50000), "state": {IN_STATE: self.stopping},
        }  # fmt: skip
        with self._give, self._given:
            await self.app(scope, self._given.receive, self._take)

    def lines(self) -> list[dict[str, Any]]:
        """The lines answered so far."""
        return [json.loads(line) for line in self.answer.splitlines()]

    async def _take(self, message: Message) -> None:
        if self.on_answer is not None:
            await self.on_answer()
        self.status = message.get("status", self.status)
        self.answer += message.get("body", b"")


@asynccontextmanager
async def running(app: FastAPI) -> AsyncIterator[FastAPI]:
    """`app` between its start and its end."""
    async with app.router.lifespan_context(app):
        yield app
