"""The check before every request: who calls, how often, and whether they may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi.routing import iter_route_contexts
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.routing import Match
from starlette.types import ASGIApp, Receive, Scope, Send

from app.access import scopes
from app.access.credentials import sent_key
from app.access.local import client_network, is_local
from app.access.pages import PROBES, is_documentation
from app.access.rates import RateLimits, Standing
from app.answer_headers import answer_headers
from app.config import Settings
from app.errors import Forbidden, ProblemError, TooManyRequests, Unauthorized, problem_response
from app.keys.repository import StoredKey
from app.keys.ring import KeyRing
from app.paths import served_path


class GuardMiddleware:
    """Refuses what a caller may not do before anything of the request's body is read; leaves the key, if any, in `request.state.key`.

    Without a key anyone may read, unless the settings say otherwise. Writing takes a key with the scope that the route demands;
    only as long as none was ever made, programs on this very machine need none.
    """

    def __init__(self, app: ASGIApp, settings: Settings, rates: RateLimits) -> None:
        self.app = app
        self._open_reads = settings.reads == "open"
        self._rates = rates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server; what is no HTTP request goes through as it is."""
        if scope["type"] != "http" or (path := served_path(scope)) in PROBES:
            await self.app(scope, receive, send)
            return
        ring: KeyRing = scope["app"].state.key_ring
        try:
            key, refusal = await _caller(ring, scope)
            scope.setdefault("state", {})["key"] = key  # for the log, of what is refused too
            if key is not None or not is_local(scope):
                self._count(f"key {key.label}" if key else client_network(scope), scope)
            if refusal is not None:
                raise refusal
            await self._require(ring, key, scope, path)
        except ProblemError as error:
            await problem_response(Request(scope), error)(scope, receive, send)
            return
        await self.app(scope, receive, send)
        if key is not None:
            await ring.note_use(key)

    def _count(self, caller: str, scope: Scope) -> None:
        """Count a request, and tell the caller where it stands. Raises `TooManyRequests` where that is beyond the limit."""
        standing = self._rates.count(caller, scope["method"])
        if standing is not None:
            answer_headers(scope).extend(standing.headers())
            if standing.exceeded:
                raise _too_many(standing)

    async def _require(self, ring: KeyRing, key: StoredKey | None, scope: Scope, path: str) -> None:
        """Raise a problem where the caller may not do what the request asks for."""
        needed = scopes.demanded(scope["method"], _endpoint(scope))
        if needed is scopes.Scope.READ and (self._open_reads or is_documentation(path)):
            return
        if key is not None:
            if not key.allows(needed):
                challenge = f'Bearer realm="danhbo", error="insufficient_scope", scope="{needed}"'
                raise Forbidden(
                    f"This takes the scope `{needed}`; the key {key.label} has {', '.join(f'`{name}`' for name in sorted(key.scopes))}.",
                    headers={"WWW-Authenticate": challenge},
                )
            return
        if await ring.any_made():
            raise Unauthorized(f"This takes an API key with the scope `{needed}`: send it as `Authorization: Bearer` or `X-API-Key`.")
        if not is_local(scope):
            raise Unauthorized(
                "No API key was made yet, so only programs on the service's own machine may do this, and no page of another site. "
                f"Make a key there: `danhbo keys create --name NAME --scope {needed}`."
            )


async def _caller(ring: KeyRing, scope: Scope) -> tuple[StoredKey | None, ProblemError | None]:
    """The key that a request carries, or why it is none: so that guessing counts for the address it comes from."""
    try:
        text = sent_key(Headers(scope=scope))
        return (await ring.find(text) if text is not None else None), None
    except ProblemError as problem:
        return None, problem


def _endpoint(scope: Scope) -> Callable[..., Any] | None:
    """The function that will answer the request; None where there is no route for it. What GET asks for needs none."""
    if scope["method"] in {"GET", "HEAD", "OPTIONS"}:
        return None
    for route in iter_route_contexts(scope["app"].routes):
        if route.matches(scope)[0] is Match.FULL:
            return route.endpoint
    return None


def _too_many(standing: Standing) -> TooManyRequests:
    return TooManyRequests(
        f"{standing.limit} requests in {standing.window} seconds are the limit. Try again in {standing.reset} seconds.",
        headers={"Retry-After": str(standing.reset)},
    )
