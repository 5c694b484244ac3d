"""JSON Schemas of the Reconciliation Service API 0.2, written for these tests from the text of the specification.

They are stricter than it: a field that the specification does not name is a mistake, and so is a null.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]

TEXT: Schema = {"type": "string", "minLength": 1}
NUMBER: Schema = {"type": "number"}
ADDRESS: Schema = {"type": "string", "pattern": "^https?://"}
WITH_ID: Schema = {"type": "string", "pattern": r"^https?://.*\{\{id\}\}"}


def _object(required: Schema, **optional: Schema) -> Schema:
    return {"type": "object", "properties": required | optional, "required": list(required), "additionalProperties": False}


def _list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _by_name(schema: Schema) -> Schema:
    return {"type": "object", "additionalProperties": schema}


TYPE = _object({"id": TEXT, "name": TEXT})
FLYOUT_PATH: Schema = {"type": "string", "pattern": r"^/.*\$\{id\}"}
SUGGEST = _object(
    {"service_url": {"type": "string", "pattern": "^https?://.*[^/]$"}, "service_path": TEXT}, flyout_service_path=FLYOUT_PATH
)
MANIFEST = _object(
    {
        "versions": {"type": "array", "items": TEXT, "contains": {"const": "0.2"}},
        "name": TEXT,
        "identifierSpace": ADDRESS,
        "schemaSpace": ADDRESS,
    },
    defaultTypes={**_list_of(TYPE), "uniqueItems": True},
    documentation=ADDRESS,
    logo=ADDRESS,
    serviceVersion=TEXT,
    view=_object({"url": WITH_ID}),
    feature_view=_object({"url": WITH_ID}),
    preview=_object({"url": WITH_ID, "width": {"type": "integer"}, "height": {"type": "integer"}}),
    suggest=_object({}, entity=SUGGEST, property=SUGGEST, type=SUGGEST),
    extend=_object({}, propose_properties=_object({"service_url": ADDRESS, "service_path": TEXT}), property_settings=_list_of({})),
    batchSize={"type": "integer", "minimum": 1},
)
CANDIDATE = _object(
    {"id": TEXT, "name": TEXT, "score": NUMBER, "type": _list_of(TYPE)},
    description=TEXT,
    match={"type": "boolean"},
    features=_list_of(_object({"id": TEXT, "value": {"type": ["number", "boolean"]}})),
)
RESULTS = _by_name(_object({"result": _list_of(CANDIDATE)}))
CELL: Schema = {"oneOf": [_object({"id": TEXT, "name": TEXT}, description=TEXT), _object({"str": {"type": "string"}})]}
EXTENSION = _object({"meta": _list_of(_object({"id": TEXT, "name": TEXT}, type=TYPE)), "rows": _by_name(_by_name(_list_of(CELL)))})
SUGGESTIONS = _object({"result": _list_of(_object({"id": TEXT, "name": TEXT}, description=TEXT, notable=_list_of(TYPE)))})
FLYOUT = _object({"id": TEXT, "html": TEXT})
PROPOSED = _object({"properties": _list_of(_object({"id": TEXT, "name": TEXT}))}, type=TEXT, limit={"type": "integer"})


def validate(answer: Any, schema: Schema) -> None:
    """Raise where `answer` is not as `schema` says."""
    Draft202012Validator(schema).validate(answer)
