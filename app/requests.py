"""What happens round every request: an id, one log line, its figures, HEAD answered as GET, and an answer even where the code fails."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from random import getrandbits
from time import perf_counter

import structlog
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.access.pages import PROBES
from app.answer_headers import RawHeader, answer_headers
from app.errors import Unavailable, internal_error, problem_response
from app.metrics.requests import RequestMetrics
from app.tracing.requests import hide_query, trace_id_of

log = structlog.get_logger(__name__)

REQUEST_ID_HEADER = "X-Request-ID"
_ID_HEADER = REQUEST_ID_HEADER.lower().encode()
WATCHING = PROBES | {"/metrics"}
"""Asked every few seconds by whatever watches the service: logged as debug, and no part of a trace."""
_ACCEPTED_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")
_ENDING = Unavailable("The service is ending and could not finish this. Send it again in a moment.")
_CLIENT_GONE = 499  # nobody is there to answer; the number is what proxies log for it


class _Answer:
    """Sends an answer on, with the headers that every answer to the request carries, and remembers what the log tells of it."""

    def __init__(self, send: Send, headers: Sequence[RawHeader]) -> None:
        self._send, self._headers = send, headers
        self.begun, self.status, self.size = False, 500, 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun, self.status = True, message["status"]
            message["headers"] = [*message["headers"], *self._headers]
        await self._send(message)
        self.size += len(message.get("body", b""))


class RequestMiddleware:
    """Gives each request an id (the caller's, where it sends a plain one), echoes it, logs the request under it and counts it."""

    def __init__(self, app: ASGIApp, metrics: RequestMetrics) -> None:
        self.app = app
        self._metrics = metrics
        self._log = log.bind()  # made anew for each line it would take as long as the line

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server; what is no HTTP request goes through as it is."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id, trace_id = _request_id(scope), trace_id_of(Headers(scope=scope))
        headers = answer_headers(scope)
        headers.append((_ID_HEADER, request_id.encode()))
        answer, started = _Answer(send, headers), perf_counter()
        if scope["query_string"]:
            hide_query()
        named = structlog.contextvars.bind_contextvars(request_id=request_id, **({"trace_id": trace_id} if trace_id else {}))
        self._metrics.in_flight.inc()
        try:
            await self.app(scope, receive, answer)
        except ClientDisconnect:
            answer.status = _CLIENT_GONE
        except asyncio.CancelledError:
            # The server ends and waits no longer. Of an answer that has begun there is no end, which tells the client enough.
            if not answer.begun:
                await problem_response(Request(scope), _ENDING)(scope, receive, answer)
        except Exception:
            log.exception("request_failed")
            if answer.begun:
                raise
            await internal_error(Request(scope))(scope, receive, answer)
        finally:
            self._finish(scope, answer, perf_counter() - started)
            self._metrics.in_flight.dec()
            structlog.contextvars.reset_contextvars(**named)

    def _finish(self, scope: Scope, answer: _Answer, seconds: float) -> None:
        """Log and count a request. Its query and its body stay out of both: what someone looks for is nobody else's business."""
        route = getattr(scope.get("route"), "path_format", None)
        self._metrics.observe(scope["method"], route, answer.status, seconds)
        client, key = scope.get("client"), scope.get("state", {}).get("key")
        named = {"key": key.label} if key else {}
        getattr(self._log, _level(scope["path"], answer.status))(
            "request",
            method=scope["method"],
            path=scope["path"],
            route=route,
            status=answer.status,
            duration_ms=round(seconds * 1000, 1),
            bytes=answer.size,
            client=client[0] if client else None,
            **named,
        )


class _HeadAnswered(Exception):
    """All of the answer to HEAD is sent that is wanted."""


class HeadMiddleware:
    """Answers HEAD wherever GET is answered, with the same headers and no body; of an answer in pieces none but the first is made."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection; anything but HEAD goes through as it is."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def send_without_body(message: Message) -> None:
            if message["type"] != "http.response.body":
                await send(message)
                return
            await send({"type": "http.response.body", "body": b""})
            if message.get("more_body", False):
                raise _HeadAnswered

        as_get = {**scope, "method": "GET"}
        try:
            await self.app(as_get, receive, send_without_body)
        except _HeadAnswered:
            pass
        finally:
            scope["route"] = as_get.get("route")


def _request_id(scope: Scope) -> str:
    sent: bytes = next((value for name, value in scope["headers"] if name == _ID_HEADER), b"")
    return sent.decode() if _ACCEPTED_ID.fullmatch(sent) else f"{getrandbits(128):032x}"


def _level(path: str, status: int) -> str:
    if status >= 500:
        return "warning"
    return "debug" if path in WATCHING else "info"
