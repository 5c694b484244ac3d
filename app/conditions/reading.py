"""Reads under conditions: `If-None-Match` and `If-Modified-Since` are answered 304, a tag before any of the work is done."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import FastAPI, Request
from sqlmodel import Session
from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import __version__, wall_clock
from app.changes.models import ChangeKind
from app.changes.repository import ChangeRepository, Version
from app.conditions.keeping import Form, KeptAnswer, KeptAnswers, form_of
from app.conditions.newest import NewestChange
from app.conditions.records import record_of
from app.conditions.validators import ANY, Validators
from app.errors import Unavailable
from app.extraction import EXTRACTOR_VERSION

_IN_SCOPE = "danhbo.validators"
_WITH_VALIDATORS = frozenset({200, 304})


class NotModified(Exception):
    """Whoever asks has the answer already."""


@dataclass(slots=True)
class _Found:
    """What `revalidate` finds: nothing where it was not asked."""

    asked: bool = False
    newest: Version | None = None
    validators: Validators | None = None


class ValidatorMiddleware:
    """Sends what `revalidate` finds with the answer: validators, and that whoever keeps it asks again before using it.

    Answers that are asked for again before anything has changed are not made again.
    """

    def __init__(self, app: ASGIApp, most_kept_bytes: int) -> None:
        self.app = app
        self._kept = KeptAnswers(most_kept_bytes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server; what is no HTTP request goes through as it is."""
        form = form_of(scope)
        kept = await self._kept_answer(form, scope) if form is not None else None
        if kept is not None:
            scope["route"] = kept.route
            headers = [*kept.headers, _cache_control(scope)]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": kept.body})
            return
        scope[_IN_SCOPE] = found = _Found()  # in the scope itself: others look into it for the route
        await self.app(scope, receive, _Answer(send, scope, form, found, self._kept))

    async def _kept_answer(self, form: Form, scope: Scope) -> KeptAnswer | None:
        if not self._kept.has(form):
            return None
        try:
            version = await _newest_change(scope).now()
        except Unavailable:
            return None  # the route tells
        return self._kept.get(form, version)


class _Answer:
    """Sends an answer on with what was found, and keeps it where it may be asked for again."""

    def __init__(self, send: Send, scope: Scope, form: Form | None, found: _Found, kept: KeptAnswers) -> None:
        self._send, self._scope, self._form, self._found, self._kept = send, scope, form, found, kept
        self._headers: list[tuple[bytes, bytes]] | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and self._found.asked:
            self._add_headers(message)
        elif self._headers is not None and not message.get("more_body", False):
            assert self._form is not None
            assert self._found.newest is not None
            self._kept.keep(self._form, self._found.newest, KeptAnswer(self._headers, message.get("body", b""), self._scope["route"]))
        await self._send(message)

    def _add_headers(self, message: Message) -> None:
        headers = MutableHeaders(scope=message)
        if message["status"] in _WITH_VALIDATORS:
            if self._found.validators is not None:
                headers.update(self._found.validators.headers(wall_clock.now()))
            if "accept" not in headers.get("Vary", "").lower():
                headers.add_vary_header("Accept")
            if self._form is not None and message["status"] == 200 and _is_lasting(headers):
                self._headers = list(headers.raw)
        headers.setdefault(*(each.decode() for each in _cache_control(self._scope)))


def _is_lasting(headers: MutableHeaders) -> bool:
    """Whether an answer comes in one piece, and with the headers that it has as long as nothing changes; `Last-Modified` waits a second."""
    return "content-length" in headers and "last-modified" in headers and "cache-control" not in headers


def _newest_change(scope: Scope) -> NewestChange:
    newest: NewestChange = scope["app"].state.newest_change
    return newest


def _cache_control(scope: Scope) -> tuple[bytes, bytes]:
    # What may be kept by whoever asks with a key is nobody else's.
    return b"cache-control", b"private, no-cache" if scope.get("state", {}).get("key") else b"no-cache"


def install_conditions(app: FastAPI, most_kept_bytes: int) -> None:
    """Let `app` answer 304, send every answer of `ReadingRoute`s with its validators, and keep some in memory."""
    app.add_exception_handler(NotModified, _on_not_modified)
    app.add_middleware(ValidatorMiddleware, most_kept_bytes=most_kept_bytes)


async def _on_not_modified(_request: Request, _error: Exception) -> Response:
    return Response(status_code=304)


def revalidate(request: Request, session: Session) -> None:
    """Find the version of what is asked for, in the state of the database that the answer will be read from, or in one before it.

    A list opens sessions of its own: an answer newer than its tag is only sent once more than it need be.

    Raises `NotModified` where the request has a tag of that.
    """
    if request.method != "GET":
        return
    record = record_of(request.scope)
    found: _Found = request.scope[_IN_SCOPE]
    found.asked, found.newest = True, _newest_change(request.scope).seen_from(session)
    # Of a record its own version; of lists, and of members with their namesakes, that of everything.
    version = found.newest
    if record is not None and record.is_at_own_address:
        own = ChangeRepository.from_session(session).newest_of(record.kinds, record.id)
        version = version if own is not None and ChangeKind.MEMBER in record.kinds else own
    if version is None:
        return
    form = (__version__, EXTRACTOR_VERSION, request.url.path, request.url.query, request.headers.get("accept", ""))
    found.validators = Validators(version, "\n".join(form), exact=record is not None and record.is_at_own_address)
    if found.validators.has_tag_in(request.headers.get("if-none-match")):
        raise NotModified


def refuse_known(request: Request, answer: Response) -> None:
    """Raise `NotModified` where by what else the request says there is no need for `answer`, a good one: `*` means any, a moment all of before.

    Unlike a tag, which only a good answer has, neither tells that there is one at this address.
    """
    found: _Found = request.scope[_IN_SCOPE]
    if not found.asked or answer.status_code != 200:
        return
    none_match = request.headers.get("if-none-match")
    if none_match is not None:
        known = none_match.strip() == ANY
    else:
        known = found.validators is not None and found.validators.is_no_newer_than(request.headers.get("if-modified-since"))
    if known:
        raise NotModified
