"""The limit on what a request may send: a longer body is refused before anything makes sense of it."""

from __future__ import annotations

from collections.abc import Set

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import BodyTooLarge, problem_response
from app.paths import served_path

_WITHOUT_BODY = frozenset({"GET", "HEAD", "OPTIONS"})  # nothing reads what comes with these


class _Exceeded(HTTPException):
    """More came in than the limit. Of its kind because FastAPI lets no other error through when it reads a body."""


class BodyLimitMiddleware:
    """Refuses a body of more than `limit` bytes, but at the paths `unlimited`, whose routes read in pieces what they are sent."""

    def __init__(self, app: ASGIApp, limit: int, unlimited: Set[str] = frozenset()) -> None:
        self.app, self._limit, self._unlimited = app, limit, unlimited
        self._detail = f"The body is longer than {limit} bytes, the limit. Nothing of it was stored."

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server; what is no HTTP request goes through as it is."""
        if scope["type"] != "http" or scope["method"] in _WITHOUT_BODY or self._takes_any(scope):
            await self.app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "")
        if declared.isdecimal() and int(declared) > self._limit:
            await self._refuse(scope, receive, send)
            return
        received = 0

        async def receive_within_limit() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit:
                raise _Exceeded(BodyTooLarge.status, self._detail)
            return message

        try:
            await self.app(scope, receive_within_limit, send)
        except _Exceeded:  # a middleware read the body, where nothing makes an answer of errors
            await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        await problem_response(Request(scope), BodyTooLarge(self._detail))(scope, receive, send)

    def _takes_any(self, scope: Scope) -> bool:
        return served_path(scope) in self._unlimited
