"""Requests with an `Idempotency-Key`: done once, and answered alike however often they are sent."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Sequence
from functools import partial
from http import HTTPStatus
from typing import ClassVar, TypeVar

import anyio
import anyio.to_thread
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.config import Settings
from app.database import Database
from app.errors import ProblemError, invalid, problem_response
from app.idempotency.claims import Busy, Claim, Kept, Made, Reused, current_claim
from app.idempotency.lost_answers import answer_again
from app.idempotency.repository import KeyedRequestRepository
from app.paths import served_path

T = TypeVar("T")

KEY_HEADER, REPLAYED_HEADER = "Idempotency-Key", "Idempotent-Replayed"
COVERED = re.compile(r"/articles|/(?:members|committees)/[^/]+/(?:merge|split|rename)|/decisions/[^/]+/undo")
"""The paths at which POST takes a key."""
_KEY = re.compile(r"[\x20-\x7e]{1,255}")
_LEASE = dt.timedelta(minutes=2)
_KEPT_HEADERS = ("content-type", "location")


class KeyInUse(ProblemError):
    """The first request with this key is not answered yet."""

    status, kind, title = HTTPStatus.CONFLICT, "request-in-progress", "Request in progress"
    headers: ClassVar = {"Retry-After": "1"}


class KeyReused(ProblemError):
    """The key belongs to another request."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "idempotency-key-reused", "Idempotency-Key used before"


class IdempotencyMiddleware:
    """Claims each keyed request before it is answered, keeps the answer, and gives it again.

    Stands behind whatever tells who calls: `scope["state"]["key"]` is the API key, and each has Idempotency-Keys of its own.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._kept_for = dt.timedelta(hours=settings.idempotency_hours)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection; what has no key, or is safe to send again without one, goes through as it is."""
        key = Headers(scope=scope).get(KEY_HEADER) if _is_covered(scope) else None
        if key is None:
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            if not _KEY.fullmatch(key):
                raise invalid(("header", KEY_HEADER), "must be 1 to 255 printable ASCII characters")
            body = await request.body()
            standing = await self._in_turn(
                lambda requests: requests.claim(_owner(scope), key, _fingerprint(request, body), _LEASE, self._kept_for), request
            )
            if isinstance(standing, Claim):
                await self._answer_first(request, standing, body, send)
                return
            answer: Response = await _answer_again(request, standing)
        except ProblemError as problem:
            answer = problem_response(request, problem)
        await answer(scope, receive, send)

    async def _answer_first(self, request: Request, claim: Claim, body: bytes, send: Send) -> None:
        """Let the service answer, and keep the answer before it is sent; that of a failure of the service is not kept."""
        messages: list[Message] = []

        async def collect(message: Message) -> None:
            messages.append(message)

        token = current_claim.set(claim)
        try:
            await self.app(request.scope, _receiving(body, request.receive), collect)
        except BaseException:
            with anyio.CancelScope(shield=True):
                await self._in_turn(lambda requests: requests.release(claim), request)
            raise
        finally:
            current_claim.reset(token)
        answer = _answer_in(messages)
        keep = partial(_keep, claim=claim, answer=answer)
        await self._in_turn(keep, request)
        for message in messages:
            await send(message)

    async def _in_turn(self, work: Callable[[KeyedRequestRepository], T], request: Request) -> T:
        """Do `work` on the keyed requests in a transaction of its own."""
        database: Database = request.scope["app"].state.database

        def in_transaction() -> T:
            with database.transaction() as session:
                return work(KeyedRequestRepository.from_session(session))

        return await anyio.to_thread.run_sync(in_transaction)


async def _answer_again(request: Request, standing: Kept | Made | Busy | Reused) -> Response:
    match standing:
        case Reused():
            raise KeyReused("This Idempotency-Key was sent with another request before. Take a new key for every new request.")
        case Busy():
            raise KeyInUse("The first request with this Idempotency-Key is still being answered. Send it again in a moment.")
        case Made():
            undone = request.url.path.endswith("/undo")
            again = partial(answer_again, request.scope["app"].state.database, request.scope.get("root_path", ""), standing, undone=undone)
            kept = await anyio.to_thread.run_sync(again)
        case Kept():
            kept = standing
    return Response(kept.body, kept.status, headers={**kept.headers, REPLAYED_HEADER: "true"})


def _keep(requests: KeyedRequestRepository, *, claim: Claim, answer: Kept) -> None:
    if answer.status < HTTPStatus.INTERNAL_SERVER_ERROR:
        requests.keep(claim, answer)
    else:
        requests.release(claim)


def _is_covered(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] == "POST" and COVERED.fullmatch(served_path(scope)) is not None


def _owner(scope: Scope) -> str:
    key = scope.get("state", {}).get("key")
    return str(key.label) if key is not None else ""


def _fingerprint(request: Request, body: bytes) -> str:
    told = (request.url.path, request.url.query, request.headers.get("content-type", ""))
    return hashlib.sha256(b"\n".join((*(part.encode("utf-8", "surrogateescape") for part in told), body))).hexdigest()


def _receiving(body: bytes, receive: Receive) -> Receive:
    """What gives `body` at once, and then whatever `receive` gives."""
    given = False

    async def receive_again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_again


def _answer_in(messages: Sequence[Message]) -> Kept:
    start, *rest = messages
    headers = Headers(raw=start["headers"])
    kept = {name: headers[name] for name in _KEPT_HEADERS if name in headers}
    return Kept(start["status"], kept, b"".join(message.get("body", b"") for message in rest))
