"""Headers that tell browsers to be careful with what the service answers."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.access.pages import DOCS_PAGES
from app.paths import served_path

_POLICY = b"content-security-policy"
_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
_UNFRAMED = (b"x-frame-options", b"DENY")  # for browsers that do not know `frame-ancestors`
_NOTHING = (_POLICY, b"default-src 'none'; frame-ancestors 'none'")
_DOCS = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_TLS_ONLY = (b"strict-transport-security", b"max-age=31536000")  # a year


class SecurityHeadersMiddleware:
    """Puts the headers on every answer; one that is there already is left as it is.

    A browser may run and load nothing for an answer. Where the request came through TLS, to the service or to a trusted proxy, the browser
    is told to use nothing else from then on.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server; what is no HTTP request goes through as it is."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        added = (*_ALWAYS, _TLS_ONLY) if scope.get("scheme") == "https" else _ALWAYS

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add(message, (*added, _NOTHING))
            await send(message)

        await self.app(scope, receive, send_with_headers)


class DocsPolicyMiddleware:
    """Lets a browser run and load for the documentation pages what they themselves hold; between what answers HEAD and the pages, which it must see."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server; what asks for no such page goes through as it is."""
        if scope["type"] != "http" or served_path(scope) not in DOCS_PAGES:
            await self.app(scope, receive, send)
            return
        held: list[Message] = []

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                held.append(message)  # until the page is there: which scripts it holds stands in a header
                return
            if held:
                scripts = _INLINE_SCRIPT.findall(message.get("body", b""))
                start = held.pop()
                _add(start, ((_POLICY, _DOCS.format(scripts=_hashes(scripts)).encode()),))
                await send(start)
            await send(message)

        await self.app(scope, receive, send_with_policy)


def _add(start: Message, added: tuple[tuple[bytes, bytes], ...]) -> None:
    there = {name for name, _ in start["headers"]}
    if _POLICY not in there:
        added = (*added, _UNFRAMED)
    start["headers"] = [*start["headers"], *(header for header in added if header[0] not in there)]


def _hashes(scripts: Sequence[bytes]) -> str:
    digests = (base64.b64encode(hashlib.sha256(script).digest()).decode() for script in scripts)
    return "".join(f" 'sha256-{digest}'" for digest in digests)
