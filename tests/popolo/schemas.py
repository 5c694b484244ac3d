"""The JSON Schemas of Popolo's classes, written for these tests from the property tables of the specification (popoloproject.com/specs).

They are stricter than the specification's own: ids and names must be there, and a property that Popolo does not have is a mistake.
Classes that the service does not serve (contact details, events, motions, posts ...) are left out, and so are their properties.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]

TEXT: Schema = {"type": "string", "minLength": 1}
MAYBE: Schema = {"type": ["string", "null"], "minLength": 1}
DATE: Schema = {"type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
ADDRESS: Schema = {"type": "string", "pattern": r"^https?://[A-Za-z0-9\[\]._~:/?#@!$&'()*+,;=%-]+$"}


def _class(required: Schema, **optional: Schema) -> Schema:
    return {"type": "object", "properties": required | optional, "required": list(required), "additionalProperties": False}


def _list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


LINK = _class({"url": ADDRESS}, note=MAYBE)
OTHER_NAME = _class(
    {"name": TEXT},
    family_name=MAYBE, given_name=MAYBE, additional_name=MAYBE, honorific_prefix=MAYBE, honorific_suffix=MAYBE, patronymic_name=MAYBE,
    start_date=DATE, end_date=DATE, note=MAYBE,
)  # fmt: skip
IDENTIFIER = _class({"identifier": TEXT}, scheme=MAYBE)
AREA = _class({"id": TEXT}, name=MAYBE, identifier=MAYBE, classification=MAYBE, parent_id=MAYBE, sources=_list_of(LINK))
MEMBERSHIP = _class(
    {"id": TEXT, "person_id": TEXT},
    label=MAYBE, role=MAYBE, organization_id=MAYBE, post_id=MAYBE, on_behalf_of_id=MAYBE, area_id=MAYBE, area=AREA,
    start_date=DATE, end_date=DATE, links=_list_of(LINK), sources=_list_of(LINK),
)  # fmt: skip
PERSON = _class(
    {"id": TEXT, "name": TEXT},
    other_names=_list_of(OTHER_NAME), identifiers=_list_of(IDENTIFIER), family_name=MAYBE, given_name=MAYBE, additional_name=MAYBE,
    honorific_prefix=MAYBE, honorific_suffix=MAYBE, patronymic_name=MAYBE, sort_name=MAYBE, email=MAYBE, gender=MAYBE,
    birth_date=DATE, death_date=DATE, image=MAYBE, summary=MAYBE, biography=MAYBE, national_identity=MAYBE,
    links=_list_of(LINK), memberships=_list_of(MEMBERSHIP), sources=_list_of(LINK),
)  # fmt: skip
ORGANIZATION = _class(
    {"id": TEXT, "name": TEXT},
    other_names=_list_of(OTHER_NAME), identifiers=_list_of(IDENTIFIER), classification=MAYBE, parent_id=MAYBE, area_id=MAYBE,
    area=AREA, founding_date=DATE, dissolution_date=DATE, image=MAYBE,
    links=_list_of(LINK), memberships=_list_of(MEMBERSHIP), sources=_list_of(LINK),
)  # fmt: skip


def validate(record: Schema, schema: Schema) -> None:
    """Raise where `record` is none of the class of `schema`."""
    Draft202012Validator(schema).validate(record)
