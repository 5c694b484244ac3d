"""Routes that read: what a request takes of the database is done at one go."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from functools import partial, wraps
from typing import Any, ClassVar

import anyio.to_thread
from fastapi import Request
from fastapi.routing import APIRoute
from opentelemetry import trace
from pydantic import BaseModel
from sqlmodel import Session
from starlette.responses import Response

from app.at_once import NotAtOnce
from app.conditions.arguments import Arguments
from app.conditions.reading import refuse_known, revalidate
from app.database import ReadSession, get_database
from app.errors import refuse_doubled, refuse_repeated
from app.matched_route import fields_of_body

_SESSION, _REQUEST = "session", "request"
_JSON = "application/json"


class ReadingRoute(APIRoute):
    """A route whose GET looks for its validators, works and writes its JSON in one turn of one thread.

    Its endpoint may take a `ReadSession`, by the name of `session`. A session that outlived the turn would keep a connection while its
    request waits for the next: with all connections kept so, none could go on. Dependencies of the route itself only look at the query.
    """

    at_once: ClassVar = True
    """Whether to try it on the event loop itself, where the database answers in no time: SQLite. Threads would wait for one another more than work."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        signature = inspect.signature(endpoint, eval_str=True)
        self._work: _Work | None = None
        if "GET" in (options.get("methods") or ()) or _takes_session(signature):
            work = _Work(endpoint, signature)
            if options.get("methods") in ({"GET"}, ["GET"]):
                self._work = work
            endpoint = work.as_endpoint()
        super().__init__(path, endpoint, **options)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """What answers a request: directly where nothing is wrong with it, else the framework, which tells what is."""
        by_framework, work = super().get_route_handler(), self._work
        if work is None:
            return by_framework if self.body_field is None else _each_field_once(by_framework)
        arguments = Arguments.of(work.others)

        async def handle(request: Request) -> Response:
            refuse_repeated(request)
            given = arguments.read(request) if arguments is not None else None
            if given is None or trace.get_current_span().is_recording():  # it makes a span of each step
                return await by_framework(request)
            if self.at_once and get_database(request).answers_at_once:
                try:
                    with get_database(request).read_at_once() as session:
                        return work.done(request, session, given)
                except NotAtOnce:
                    pass
            return await anyio.to_thread.run_sync(partial(work, request, **given))

        return handle


class ThreadedReadingRoute(ReadingRoute):
    """A reading route for what takes long as a rule."""

    at_once = False


def _each_field_once(answer: Callable[[Request], Coroutine[Any, Any, Response]]) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    """`answer` to requests whose JSON gives each field once; others are refused."""

    async def handle(request: Request) -> Response:
        refuse_doubled(await request.body(), fields_of_body(request))
        return await answer(request)

    return handle


def _takes_session(signature: inspect.Signature) -> bool:
    return _SESSION in signature.parameters and signature.parameters[_SESSION].annotation == ReadSession


class _Work:
    """`endpoint`, a plain function, with the session that it takes round it, and what it gives written as JSON."""

    def __init__(self, endpoint: Callable[..., Any], signature: inspect.Signature) -> None:
        if inspect.iscoroutinefunction(endpoint):
            raise TypeError(f"{endpoint.__qualname__} must be a plain function: it runs in a thread")
        self._endpoint, self._signature = endpoint, signature
        self._takes_session, self._takes_request = _takes_session(signature), _REQUEST in signature.parameters
        own = {_REQUEST, *([_SESSION] if self._takes_session else [])}
        self.others = {name: each for name, each in signature.parameters.items() if name not in own}
        """The parameters that are read from a request."""

    def __call__(self, request: Request, **arguments: Any) -> Response:
        """The answer, from a session of its own."""
        with get_database(request).read() as session:
            return self.done(request, session, arguments)

    def done(self, request: Request, session: Session, arguments: dict[str, Any]) -> Response:
        """The answer, as `session` sees the database."""
        revalidate(request, session)
        given: dict[str, object] = {_REQUEST: request} if self._takes_request else {}
        if self._takes_session:
            given[_SESSION] = session
        answer = _in_json(self._endpoint(**given, **arguments))
        refuse_known(request, answer)
        return answer

    def as_endpoint(self) -> Callable[..., Response]:
        """Itself as the framework takes it, with all that it is to find out about."""

        @wraps(self._endpoint)
        def answer(request: Request, **arguments: Any) -> Response:
            return self(request, **arguments)

        asked = inspect.Parameter(_REQUEST, inspect.Parameter.KEYWORD_ONLY, annotation=Request)
        keyword_only = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in self.others.values()]
        answer.__signature__ = self._signature.replace(parameters=[asked, *keyword_only])  # type: ignore[attr-defined]
        return answer


def _in_json(found: BaseModel | Response) -> Response:
    return found if isinstance(found, Response) else Response(found.__pydantic_serializer__.to_json(found, by_alias=True), media_type=_JSON)
