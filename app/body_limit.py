"""The limits on what a request may send: a body that is longer, or does not come, is refused before anything makes sense of it."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.bodies import in_time
from app.errors import BodyTooLarge, ProblemError, RefusedBody, problem_response
from app.paths import served_path

READ_IN_PIECES = frozenset({"/articles/batch"})
"""Paths of which each line has the limit, not the whole."""
_WITHOUT_BODY = frozenset({"GET", "HEAD", "OPTIONS"})  # nothing reads what comes with these


class BodyLimitMiddleware:
    """Refuses a body of more than `limit` bytes, or of which no piece comes for `patience` seconds.

    But for what is `READ_IN_PIECES`: those routes mind both themselves.
    """

    def __init__(self, app: ASGIApp, limit: int, patience: float) -> None:
        self.app, self._limit, self._patience = app, limit, patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server; what is no HTTP request goes through as it is."""
        if scope["type"] != "http" or scope["method"] in _WITHOUT_BODY or served_path(scope) in READ_IN_PIECES:
            await self.app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "")
        if declared.isdecimal() and int(declared) > self._limit:
            await problem_response(Request(scope), self._too_large())(scope, receive, send)
            return
        received, complete = 0, False

        async def receive_within_limits() -> Message:
            nonlocal received, complete
            if complete:
                return await receive()  # the news that the client is gone, which may take its time
            try:
                message = await in_time(receive(), self._patience)
                received += len(message.get("body", b""))
                if received > self._limit:
                    raise self._too_large()
            except ProblemError as problem:
                raise RefusedBody(problem) from None
            complete = not message.get("more_body", False)
            return message

        try:
            await self.app(scope, receive_within_limits, send)
        except RefusedBody as refused:  # a middleware read the body, where nothing makes an answer of errors
            await problem_response(Request(scope), refused.problem)(scope, receive, send)

    def _too_large(self) -> BodyTooLarge:
        return BodyTooLarge(f"The body is longer than {self._limit} bytes, the limit. Nothing of it was stored.")
