"""What the OpenAPI document says of conditions and of keys by which a write may be sent again: the same for every operation of a sort."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.errors import PROBLEM_MEDIA_TYPE
from app.idempotency.middleware import COVERED, KEY_HEADER, REPLAYED_HEADER

_TAGS = '"204-9f86d081884c7d65"'
_MOMENT = "Sun, 22 Nov 2026 05:00:00 GMT"
_ENTITY_TAGS = r'^(\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*)$'


def _parameter(name: str, description: str, example: str, **schema: object) -> dict[str, Any]:
    return {
        "name": name,
        "in": "header",
        "required": False,
        "description": description,
        "schema": {"type": "string", **schema, "examples": [example]},
    }


def _header(description: str, example: str) -> dict[str, Any]:
    return {"description": description, "schema": {"type": "string", "examples": [example]}}


_READING = (
    _parameter(
        "If-None-Match", "`ETag` of the answer that is there already: 304 where it is still good. `*` stands for any answer.", _TAGS
    ),
    _parameter(
        "If-Modified-Since", "`Last-Modified` of the answer that is there already. Counts for nothing beside `If-None-Match`.", _MOMENT
    ),
)
_WRITING = (
    _parameter(
        "If-Match",
        "`ETag` of the record as it was seen at its own address: 412 where it has changed since, and nothing is written.",
        _TAGS,
        pattern=_ENTITY_TAGS,
    ),
    _parameter("If-Unmodified-Since", "`Last-Modified` of the record, to the same end. Counts for nothing beside `If-Match`.", _MOMENT),
)
_KEYED = _parameter(
    KEY_HEADER,
    "A word that the client makes up for this one request. Sent again with it, the request is not done again: the first answer comes back.",
    "8e03978e-40d5-43dd-bc93-6894a57f9324",
    pattern="^[ -~]{1,255}$",
)
_VALIDATORS = {
    "ETag": _header("Names the answer as it is now.", _TAGS),
    "Last-Modified": _header("When what it shows last changed; left out while that second lasts.", _MOMENT),
}
_NOT_MODIFIED = {"description": "The answer that is there already is still good.", "headers": _VALIDATORS}
_REPLAYED = {REPLAYED_HEADER: _header("`true` where this is the answer to an earlier request with the same key.", "true")}
_IN_PROGRESS = "The first request with this Idempotency-Key is still being answered."
_STALE = "The record changed since it was seen; nothing was written."


def document_conditions(document: Mapping[str, Any]) -> None:
    """Add headers, 304, 409 and 412 to the operations of `document` that take or give them."""
    for path, method, operation in _operations(document):
        parameters, responses = operation.setdefault("parameters", []), operation["responses"]
        if method == "get":
            parameters += _READING
            responses["304"] = _NOT_MODIFIED
            responses["200"].setdefault("headers", {}).update(_VALIDATORS)
        elif "{" in path:
            parameters += _WRITING
            responses.setdefault("412", _problem(_STALE))
        if method == "post" and COVERED.fullmatch(path):
            parameters.append(_KEYED)
            responses.setdefault("409", _problem(_IN_PROGRESS))
            for status in responses.keys() & {"200", "201"}:
                responses[status].setdefault("headers", {}).update(_REPLAYED)


def _operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if operation["tags"] != ["service"]:
                yield path, method, operation


def _problem(description: str) -> dict[str, Any]:
    return {"description": description, "content": {PROBLEM_MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
