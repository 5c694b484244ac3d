"""What happens round every request: an id, one log line, HEAD answered as GET, and an answer even where the code fails."""

from __future__ import annotations

import re
from time import perf_counter
from uuid import uuid4

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import internal_error

log = structlog.get_logger(__name__)

REQUEST_ID_HEADER = "X-Request-ID"
_ACCEPTED_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_QUIET = frozenset({"/healthz", "/readyz"})  # asked every few seconds by whatever watches the service


class RequestMiddleware:
    """Gives each request an id (the caller's, where it sends a plain one), echoes it and logs the request under it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server; what is no HTTP request goes through as it is."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        sent_id = Headers(scope=scope).get(REQUEST_ID_HEADER, "")
        request_id = sent_id if _ACCEPTED_ID.fullmatch(sent_id) else uuid4().hex
        started, status = perf_counter(), 500
        answering = False

        async def send_with_id(message: Message) -> None:
            nonlocal status, answering
            if message["type"] == "http.response.start":
                answering, status = True, message["status"]
                MutableHeaders(scope=message)[REQUEST_ID_HEADER] = request_id
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, send_with_id)
            except ClientDisconnect:
                status = 499  # nobody is there to answer; the number is what proxies log for it
            except Exception:
                log.exception("request_failed")
                if answering:
                    raise
                await internal_error(Request(scope))(scope, receive, send_with_id)
            finally:
                level = "debug" if scope["path"] in _QUIET else "info"
                duration = round((perf_counter() - started) * 1000, 1)
                getattr(log, level)("request", method=scope["method"], path=scope["path"], status=status, duration_ms=duration)


class HeadMiddleware:
    """Answers HEAD wherever GET is answered, with the same headers and no body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection; anything but HEAD goes through as it is."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def send_without_body(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, send_without_body)
