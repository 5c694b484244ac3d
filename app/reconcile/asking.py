"""What a request asks of the service: queries or an extension, in the query string or in a form."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any, TypeVar
from urllib.parse import parse_qsl

import orjson
from fastapi import Depends, Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.errors import ProblemError, from_validation, invalid, unread_media_type
from app.reconcile.schemas import BATCH_SIZE, ExtensionQuery, ReconciliationQueries

FORM = "application/x-www-form-urlencoded"
M = TypeVar("M", bound=BaseModel)

EXAMPLE_QUERIES = '{"q0": {"query": "Huyện ủy Tân Hòa", "type": "committee", "limit": 3}}'
EXAMPLE_EXTEND = '{"ids": ["organization-3"], "properties": [{"id": "parent"}, {"id": "level"}]}'


class BatchTooLarge(ProblemError):
    """More queries at once than the manifest allows."""

    status, kind, title = HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "batch-too-large", "Batch too large"


class Asked(BaseModel):
    """What the query string or the form may hold: JSON in one of two parameters."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    queries: str | None = Field(default=None, description="A batch of reconciliation queries, as JSON.", examples=[EXAMPLE_QUERIES])
    extend: str | None = Field(default=None, description="A data extension query, as JSON.", examples=[EXAMPLE_EXTEND])

    def reconciliation(self, place: str) -> ReconciliationQueries | None:
        """The queries, None where there are none. `place`: where they stand, `query` or `body`.

        Raises `InvalidRequest` that says what is wrong with them, `BatchTooLarge` where they are too many.
        """
        return None if self.queries is None else _batch(_read(self.queries, (place, "queries")), (place, "queries"))

    def extension(self, place: str) -> ExtensionQuery | None:
        """The data extension query, as `reconciliation` has the others."""
        return None if self.extend is None else _checked(ExtensionQuery, _read(self.extend, (place, "extend")), (place, "extend"))


async def sent_form(request: Request) -> Asked:
    """What the form that `request` sends asks for. Raises a problem where it sends something else."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != FORM:
        raise unread_media_type(media_type, FORM)
    try:
        sent = parse_qsl((await request.body()).decode(), keep_blank_values=True, max_num_fields=10, errors="strict", strict_parsing=True)
    except ValueError as error:
        raise invalid(("body",), f"is no form in UTF-8: {error}") from error
    fields = dict(sent)
    if len(fields) < len(sent):
        raise invalid(("body",), "gives a field more than once")
    given = {
        name: value for name, value in fields.items() if value or name not in Asked.model_fields
    }  # pages send fields that were left empty
    asked = _checked(Asked, given, ("body",))
    if asked.queries is None and asked.extend is None:
        raise invalid(("body",), "holds neither `queries` nor `extend`")
    return asked


FormDep = Annotated[Asked, Depends(sent_form)]

FORM_BODY: dict[str, Any] = {
    "required": True,
    "content": {
        FORM: {
            "schema": {
                "title": "ReconciliationForm",
                "type": "object",
                "properties": {
                    "queries": {
                        "type": "string",
                        "description": "A batch of reconciliation queries, as JSON.",
                        "examples": [EXAMPLE_QUERIES],
                    },
                    # Its example is not one of the schema, with which a page would fill it in beside the queries: a form holds one of the two.
                    "extend": {
                        "type": "string",
                        "description": f"A data extension query, as JSON, in place of `queries`: `{EXAMPLE_EXTEND}`. Empty is as good as not sent.",
                        "default": "",
                    },
                },
                "additionalProperties": False,
            },
            "example": {"queries": EXAMPLE_QUERIES},
        }
    },
}
"""The form, for the OpenAPI document."""


def _read(text: str, loc: tuple[str, ...]) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise invalid(loc, f"is not JSON: {error.msg} (line {error.lineno}, column {error.colno})") from error


def _batch(value: object, loc: tuple[str, ...]) -> ReconciliationQueries:
    if isinstance(value, dict) and len(value) > BATCH_SIZE:
        raise BatchTooLarge(f"{len(value)} queries are more than the {BATCH_SIZE} that are answered at once. Send them in several batches.")
    queries = _checked(ReconciliationQueries, value, loc)
    for name, query in queries.root.items():
        if not query.query and not query.properties:
            raise invalid((*loc, name), "has neither `query` nor `properties`")
    return queries


def _checked(model: type[M], value: object, loc: tuple[str, ...]) -> M:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise from_validation(error.errors(), prefix=loc) from error
