"""An example of each error for the OpenAPI document: of the schema alone a page shows one and the same for all of them."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from app.bodies import SlowBody
from app.errors import (
    INTERNAL_DETAIL,
    PROBLEM_MEDIA_TYPE,
    BodyTooLarge,
    Conflict,
    Fault,
    Forbidden,
    InvalidRequest,
    NotAcceptable,
    NotFound,
    PreconditionFailed,
    Problem,
    ProblemError,
    TooManyRequests,
    Unauthorized,
    Unavailable,
    UnsupportedMediaType,
)
from app.fetching.problems import PageFailed, PageTooSlow

_WRONG_DAY = "must be a day written YYYY-MM-DD"
_ERRORS: tuple[tuple[type[ProblemError], str, str], ...] = (
    (Unauthorized, "/articles", "This takes an API key with the scope `ingest`: send it as `Authorization: Bearer` or `X-API-Key`."),
    (Forbidden, "/articles/1", "This takes the scope `admin`; the key 6h9w4bc3 has `ingest`."),
    (NotFound, "/members/999", "There is no member 999."),
    (NotAcceptable, "/members", "A list is served as application/json, text/csv, application/x-ndjson; `Accept` takes none of these."),
    (SlowBody, "/articles", "No byte of the body came for 30 seconds. Send it again without such a pause."),
    (Conflict, "/decisions/3/undo", "Decision 3 is undone already."),
    (
        PreconditionFailed,
        "/articles/1",
        "The record changed since you have seen it; nothing was written. Get it again, and decide anew with its new `ETag`.",
    ),
    (BodyTooLarge, "/articles", "The body is longer than 2097152 bytes, the limit. Nothing of it was stored."),
    (UnsupportedMediaType, "/articles", "The charset windows-1258 is not read here. Send UTF-8."),
    (InvalidRequest, "/meetings", f"query.from: {_WRONG_DAY}"),
    (TooManyRequests, "/members", "1200 requests in 60 seconds are the limit. Try again in 42 seconds."),
    (PageFailed, "/articles", "body.url: bao.example.vn answered 404 Not Found"),
    (Unavailable, "/members", "The database cannot be used now. Try again in a moment."),
    (PageTooSlow, "/articles", "body.url: bao.example.vn had not delivered the page after 20 seconds"),
)


def add_problem_examples(document: dict[str, Any]) -> None:
    """Give every error of `document` the example of its status, each of which stands in it once."""
    examples = _examples()
    document["components"]["examples"] = {f"Problem{status}": {"value": value} for status, value in examples.items()}
    for path in document["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                if status in examples:
                    example = {"problem": {"$ref": f"#/components/examples/Problem{status}"}}
                    response["content"] = {PROBLEM_MEDIA_TYPE: {**response["content"][PROBLEM_MEDIA_TYPE], "examples": example}}


def _examples() -> dict[str, dict[str, Any]]:
    """Status -> a problem of that status as it is answered."""
    told = [(error.status, error.kind, error.title, detail, instance, _faults(error)) for error, instance, detail in _ERRORS]
    told.append((HTTPStatus.INTERNAL_SERVER_ERROR, "internal", "Internal error", INTERNAL_DETAIL, "/members", []))
    return {
        str(int(status)): Problem(
            type=f"urn:danhbo:problem:{kind}",
            title=title,
            status=int(status),
            detail=detail,
            instance=instance,
            request_id="7f1c0b7e5a0a4d0f7f1c0b7e5a0a4d0f",
            errors=errors,
        ).model_dump(mode="json", exclude_defaults=True)
        for status, kind, title, detail, instance, errors in sorted(told, key=lambda each: each[0])
    }


def _faults(error: type[ProblemError]) -> list[Fault]:
    return [Fault(loc=["query", "from"], message=_WRONG_DAY)] if error is InvalidRequest else []
