"""Pages of other origins: which of them a browser lets call the service, and what of an answer they may read (CORS)."""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

EXPOSED_HEADERS = (
    "Content-Disposition",
    "ETag",
    "Idempotent-Replayed",
    "Last-Modified",
    "Link",
    "Location",
    "RateLimit",
    "RateLimit-Limit",
    "RateLimit-Policy",
    "RateLimit-Remaining",
    "RateLimit-Reset",
    "Retry-After",
    "WWW-Authenticate",
    "X-Request-ID",
    "X-Total-Count",
)
"""What a page may read of an answer besides its body and what browsers always show."""


class CrossOriginMiddleware(CORSMiddleware):
    """Tells browsers that pages of `origins` may call the service; `*` stands for every origin.

    No cookies are allowed: a page that may write sends a key. A preflight that is not granted is an OPTIONS request as any other, which
    the service answers with a problem and without the headers that the browser waits for.
    """

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        super().__init__(
            app, allow_origins=origins, allow_methods=["*"], allow_headers=["*"], allow_private_network=True, expose_headers=EXPOSED_HEADERS
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection; what is no HTTP request goes through as it is."""
        if scope["type"] == "http" and self._is_refused_preflight(scope):
            await self.app(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)

    def _is_refused_preflight(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        asks = scope["method"] == "OPTIONS" and "origin" in headers and "access-control-request-method" in headers
        return asks and self.preflight_response(headers).status_code != 200
