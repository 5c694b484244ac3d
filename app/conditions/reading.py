"""Reads under conditions: `If-None-Match` and `If-Modified-Since` are answered 304 before any of the work is done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from fastapi import Depends, FastAPI, Request
from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import __version__
from app.changes.models import ChangeKind
from app.changes.repository import ChangeRepository, Version
from app.conditions.records import Record, record_of
from app.conditions.validators import Validators
from app.database import ReadSession
from app.extraction import EXTRACTOR_VERSION

_IN_SCOPE = "danhbo.validators"
_WITH_VALIDATORS = frozenset({200, 304})


class NotModified(Exception):
    """Whoever asks has the answer already."""


class ValidatorMiddleware:
    """Sends what `Revalidated` finds with the answer: validators, and that whoever keeps it asks again before using it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of the server; what is no HTTP request goes through as it is."""
        found: list[Mapping[str, str]] = []

        async def send_with_validators(message: Message) -> None:
            if message["type"] == "http.response.start" and found:
                headers = MutableHeaders(scope=message)
                # What may be kept by whoever asks with a key is nobody else's.
                headers.setdefault("Cache-Control", "private, no-cache" if scope.get("state", {}).get("key") else "no-cache")
                if message["status"] in _WITH_VALIDATORS:
                    headers.update(found[0])
                    if "accept" not in headers.get("Vary", "").lower():
                        headers.add_vary_header("Accept")
            await send(message)

        scope[_IN_SCOPE] = found  # in the scope itself: others look into it for the route
        await self.app(scope, receive, send_with_validators)


def install_conditions(app: FastAPI) -> None:
    """Let `app` answer 304, and send every answer of routes that depend on `Revalidated` with its validators."""
    app.add_exception_handler(NotModified, _on_not_modified)
    app.add_middleware(ValidatorMiddleware)


async def _on_not_modified(_request: Request, _error: Exception) -> Response:
    return Response(status_code=304)


def _revalidate(request: Request, session: ReadSession) -> None:
    """Find the version of what is asked for, in the state of the database that the answer will be read from, or in one before it.

    A list opens sessions of its own: an answer newer than its tag is only sent once more than it need be.

    Raises `NotModified` where that is what the request has.
    """
    if request.method != "GET":
        return
    record = record_of(request.scope)
    version = _version(ChangeRepository.from_session(session), record)
    if version is None:
        request.scope[_IN_SCOPE].append({})
        return
    form = (__version__, EXTRACTOR_VERSION, request.url.path, request.url.query, request.headers.get("accept", ""))
    validators = Validators(version, "\n".join(form), exact=record is not None and record.is_at_own_address)
    request.scope[_IN_SCOPE].append(validators.headers(dt.datetime.now(dt.UTC)))
    if validators.are_known(request.headers.get("if-none-match"), request.headers.get("if-modified-since")):
        raise NotModified


Revalidated = Depends(_revalidate)
"""For whole routers: their GETs carry validators and answer 304."""


def _version(changes: ChangeRepository, record: Record | None) -> Version | None:
    """The newest change that an answer can show: of a record its own; of lists, and of members with their namesakes, that of everything."""
    if record is None or not record.is_at_own_address:
        return changes.newest()
    own = changes.newest_of(record.kinds, record.id)
    return changes.newest() if own is not None and ChangeKind.MEMBER in record.kinds else own
