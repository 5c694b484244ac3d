"""Errors on the wire: RFC 9457 problem details, one shape for everything that goes wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, ClassVar, get_args, get_origin

import orjson
import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from app.json_fields import doubled_field
from app.matched_route import allowed_methods, fields_of_body, parameters_of, without_slash
from app.nearest import hint

PROBLEM_MEDIA_TYPE = "application/problem+json"
INTERNAL_DETAIL = "The service failed to answer. It is not your request's fault; please report it with the request id."
"""What is said of a bug."""


class Fault(BaseModel):
    """One thing that is wrong with a request."""

    loc: list[str | int] = Field(
        description="Where: `query`, `path`, `header` or `body`, then the parameter or the way to the field.",
        examples=[["body", "published_on"]],
    )
    message: str = Field(description="What is wrong there.", examples=["must be a day written YYYY-MM-DD"])


class Problem(BaseModel):
    """Why a request failed (RFC 9457 problem details)."""

    model_config = ConfigDict(title="Problem")

    type: str = Field(description="Kind of problem; stable, for programs to compare.", examples=["urn:danhbo:problem:invalid-request"])
    title: str = Field(description="The kind in words.", examples=["Invalid request"])
    status: int = Field(description="The HTTP status.", examples=[422])
    detail: str = Field(
        description="What went wrong this time, and what to do about it.", examples=["body.published_on: must be a day written YYYY-MM-DD"]
    )
    instance: str = Field(description="Path of the request.", examples=["/articles"])
    request_id: str = Field(description="Id of the request, also in `X-Request-ID` and in the log.", examples=["7f1c0b7e5a0a4d0f"])
    errors: list[Fault] = Field(
        default_factory=list, description="Each wrong value, where the request has several or one that can be named."
    )


class ProblemError(Exception):
    """An error that the caller is told about. Subclasses fix status, type and title."""

    status: HTTPStatus
    kind: str
    title: str
    headers: ClassVar[Mapping[str, str]] = {}

    def __init__(self, detail: str, errors: Sequence[Fault] = (), headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = list(errors)
        self.answer_headers = {**self.headers, **(headers or {})}


class Unauthorized(ProblemError):
    """The request carries no key where one is needed, or one that is not valid."""

    status, kind, title = HTTPStatus.UNAUTHORIZED, "unauthorized", "Unauthorized"
    headers: ClassVar = {"WWW-Authenticate": 'Bearer realm="danhbo"'}


class Forbidden(ProblemError):
    """The key does not allow what is asked for."""

    status, kind, title = HTTPStatus.FORBIDDEN, "forbidden", "Forbidden"


class TooManyRequests(ProblemError):
    """The caller has sent as many requests as it may in this while."""

    status, kind, title = HTTPStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests"


class NotFound(ProblemError):
    """No record has this id."""

    status, kind, title = HTTPStatus.NOT_FOUND, "not-found", "Not found"


class NotAcceptable(ProblemError):
    """No format that the request accepts is served."""

    status, kind, title = HTTPStatus.NOT_ACCEPTABLE, "not-acceptable", "Not acceptable"


class Conflict(ProblemError):
    """What is asked for contradicts what is stored."""

    status, kind, title = HTTPStatus.CONFLICT, "conflict", "Conflict"


class PreconditionFailed(ProblemError):
    """What is stored is not what the request takes for granted."""

    status, kind, title = HTTPStatus.PRECONDITION_FAILED, "precondition-failed", "Precondition failed"


class BodyTooLarge(ProblemError):
    """The body is longer than the limit; the rest of it is not read, so the connection ends here."""

    status, kind, title = HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "body-too-large", "Body too large"
    headers: ClassVar = {"Connection": "close"}


class UnsupportedMediaType(ProblemError):
    """The body is of a kind that the service does not read."""

    status, kind, title = HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Unsupported media type"


class InvalidRequest(ProblemError):
    """A value is not acceptable; `errors` name each."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "invalid-request", "Invalid request"


class Unavailable(ProblemError):
    """The service cannot answer now, through no fault of the request."""

    status, kind, title = HTTPStatus.SERVICE_UNAVAILABLE, "unavailable", "Service unavailable"
    headers: ClassVar = {"Retry-After": "5"}


class Contended(Unavailable):
    """The database is well, but others kept what was needed for too long."""


class RefusedBody(HTTPException):
    """What is wrong with a body, told while it is read. Of this kind because FastAPI lets no other error through when it reads one."""

    def __init__(self, problem: ProblemError) -> None:
        super().__init__(problem.status, problem.detail)
        self.problem = problem


def invalid(loc: Sequence[str | int], message: str) -> InvalidRequest:
    """The error of one value that is not acceptable: `loc` says where (`("body", "text")`)."""
    return InvalidRequest(f"{'.'.join(str(part) for part in loc)}: {message}", [Fault(loc=list(loc), message=message)])


def unread_media_type(sent: str, *read: str) -> UnsupportedMediaType:
    """The error of a body of the media type `sent`, empty where none was named, at an address that takes those of `read`."""
    wanted = " or ".join(filter(None, (", ".join(read[:-1]), read[-1])))
    return UnsupportedMediaType(f"{sent or 'A body without a type'} is not read here. Send {wanted}.")


def problem_response(request: Request, error: ProblemError) -> Response:
    """`error` as an answer to `request`."""
    return _response(problem_of(request, error), error.answer_headers)


def problem_of(request: Request, error: ProblemError) -> Problem:
    """What is said of `error` in an answer to `request`."""
    return _problem(request, error.status, error.kind, error.title, error.detail, error.errors)


def install_error_handlers(app: FastAPI) -> None:
    """Make every error of `app` a problem answer, the framework's own included."""
    app.add_exception_handler(ProblemError, _on_problem)
    app.add_exception_handler(HTTPException, _on_http_exception)
    app.add_exception_handler(RequestValidationError, _on_validation_error)


def internal_error(request: Request) -> Response:
    """The answer to a bug."""
    return _response(internal_problem(request))


def internal_problem(request: Request) -> Problem:
    """What is said of a bug: the request's id and nothing of the inside."""
    return _problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, "internal", "Internal error", INTERNAL_DETAIL)


async def _on_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return problem_response(request, error)


async def _on_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error, RefusedBody):
        return problem_response(request, error.problem)
    status = HTTPStatus(error.status_code)
    if status == HTTPStatus.BAD_REQUEST:  # what the framework says of a body whose bytes are no text
        return problem_response(request, invalid(("body",), "is not JSON in UTF-8"))
    kind, headers = status.phrase.lower().replace(" ", "-"), dict(error.headers or {})
    detail = str(error.detail)
    if status == HTTPStatus.NOT_FOUND:
        if (path := without_slash(request)) is not None:
            return RedirectResponse(path)
        detail = f"Nothing is served at {request.url.path}. The list of addresses is at /docs."
    elif status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(allowed_methods(request))
        detail = f"{request.method} is not possible at {request.url.path}; possible: {headers['Allow']}."
    return _response(_problem(request, status, kind, status.phrase.capitalize(), detail), headers)


async def _on_validation_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    if request.method not in allowed_methods(request):
        return await _on_http_exception(request, HTTPException(HTTPStatus.METHOD_NOT_ALLOWED))
    if any(
        each["loc"] == ("body",) and isinstance(each["input"], bytes) for each in error.errors()
    ):  # what the framework takes for no JSON
        sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        return problem_response(request, unread_media_type(sent, "application/json"))
    return problem_response(request, from_validation(error.errors(), query=parameters_of(request), body=fields_of_body(request)))


def from_validation(
    errors: Sequence[Any], prefix: Sequence[str | int] = (), *, query: Collection[str] = (), body: Collection[str] = ()
) -> InvalidRequest:
    """The error for what pydantic found; `prefix` goes before each place (`("body",)`), `query` are the parameters of the query, `body` the fields of the body."""
    known = {"query": query, "body": body}
    located = [([*prefix, *error["loc"]], error) for error in errors]
    faults = [Fault(loc=loc, message=_message(error, loc, known)) for loc, error in located]
    named = "; ".join(f"{'.'.join(str(part) for part in fault.loc)}: {fault.message}" for fault in faults[:3])
    return InvalidRequest(named + ("; ..." if len(faults) > 3 else ""), faults)


def refuse_repeated(request: Request) -> None:
    """Raise `InvalidRequest` where a query parameter of the route that takes one value is given twice: of `year=2021&year=2022` one would go unheard."""
    query = request.query_params
    if len(query.multi_items()) == len(query):
        return
    for name, type_ in parameters_of(request).items():
        if len(query.getlist(name)) > 1 and not any(get_origin(each) is list for each in (type_, *get_args(type_))):
            raise invalid(("query", name), "is given more than once; ask once for each value")


def refuse_doubled(body: bytes, names: Iterable[str]) -> None:
    """Raise `InvalidRequest` where the JSON object `body` gives one of the fields `names` twice: one of the two would go unheard."""
    name = doubled_field(body, names)
    if name is not None:
        raise invalid(("body", name), "is given more than once; send it once")


def _message(error: Mapping[str, Any], loc: Sequence[str | int], known: Mapping[str, Collection[str]]) -> str:
    if error["type"] == "extra_forbidden":
        part, name = loc[0], loc[-1]
        named = known.get(str(part), ()) if len(loc) == 2 else ()  # what is within another field has others
        if part == "query":
            return f"there is no parameter of this name; {hint(str(name), named)}"
        return f"there is no field of this name; {hint(str(name), named)}" if named else "there is no field of this name"
    message = str(error["msg"]).removeprefix("Value error, ")
    return message[:1].lower() + message[1:]


def _problem(request: Request, status: HTTPStatus, kind: str, title: str, detail: str, errors: Sequence[Fault] = ()) -> Problem:
    return Problem(
        type=f"urn:danhbo:problem:{kind}",
        title=title,
        status=status,
        detail=detail,
        instance=request.url.path,
        request_id=structlog.contextvars.get_contextvars().get("request_id", ""),
        errors=list(errors),
    )


def _response(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    body = orjson.dumps(problem.model_dump(mode="json", exclude_defaults=True))
    return Response(body, problem.status, headers=dict(headers or {}), media_type=PROBLEM_MEDIA_TYPE)
