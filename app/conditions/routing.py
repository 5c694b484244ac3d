"""Routes that read: what a request takes of the database is done at one go."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any

from fastapi import Request
from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.responses import Response

from app.conditions.reading import revalidate
from app.database import ReadSession, get_database

_SESSION, _REQUEST = "session", "request"
_JSON = "application/json"


class ReadingRoute(APIRoute):
    """A route whose GET looks for its validators, works and writes its JSON in one turn of one thread.

    Its endpoint may take a `ReadSession`, by the name of `session`. A session that outlived the turn would keep a connection while its
    request waits for the next: with all connections kept so, none could go on.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        signature = inspect.signature(endpoint, eval_str=True)
        if "GET" in (options.get("methods") or ()) or _takes_session(signature):
            endpoint = _at_one_go(endpoint, signature)
        super().__init__(path, endpoint, **options)


def _takes_session(signature: inspect.Signature) -> bool:
    return _SESSION in signature.parameters and signature.parameters[_SESSION].annotation == ReadSession


def _at_one_go(endpoint: Callable[..., Any], signature: inspect.Signature) -> Callable[..., Response]:
    """`endpoint`, a plain function, with the session that it takes round it, and what it gives written as JSON."""
    if inspect.iscoroutinefunction(endpoint):
        raise TypeError(f"{endpoint.__qualname__} must be a plain function: it runs in a thread")
    takes_session, takes_request = _takes_session(signature), _REQUEST in signature.parameters

    @wraps(endpoint)
    def answer(request: Request, **arguments: Any) -> Response:
        if takes_request:
            arguments[_REQUEST] = request
        with get_database(request).read() as session:
            revalidate(request, session)
            if takes_session:
                return _in_json(endpoint(**arguments, session=session))
        return _in_json(endpoint(**arguments))

    others = [each for name, each in signature.parameters.items() if name not in {_SESSION if takes_session else "", _REQUEST}]
    asked = inspect.Parameter(_REQUEST, inspect.Parameter.KEYWORD_ONLY, annotation=Request)
    keyword_only = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in others]
    answer.__signature__ = signature.replace(parameters=[asked, *keyword_only])  # type: ignore[attr-defined]
    return answer


def _in_json(found: BaseModel | Response) -> Response:
    return found if isinstance(found, Response) else Response(found.__pydantic_serializer__.to_json(found, by_alias=True), media_type=_JSON)
