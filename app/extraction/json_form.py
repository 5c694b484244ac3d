"""The JSON form of an extraction: plain dicts, lists, strings and numbers in the shape of the wire."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum

from app.extraction import facts
from app.extraction.facts import Extraction

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

_FIELDS: dict[type[object], tuple[str, ...]] = {
    cls: tuple(field.name for field in fields(cls))
    for cls in (
        facts.Evidence,
        facts.Person,
        facts.Organisation,
        facts.Appointment,
        facts.Period,
        facts.Recruitment,
        facts.Statistic,
        facts.Participant,
        facts.Meeting,
        facts.Outcome,
        facts.Citation,
        facts.Extraction,
    )
}


def to_dict(extraction: Extraction) -> dict[str, Json]:
    """`extraction` as a JSON object: every list of facts, enums as their values, evidence as start, end, text."""
    return {name: _json(getattr(extraction, name)) for name in _FIELDS[Extraction]}


def _json(value: object) -> Json:
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [_json(item) for item in value]
    if isinstance(value, dict):
        return {str(_json(key)): _json(item) for key, item in value.items()}
    return {name: _json(getattr(value, name)) for name in _FIELDS[type(value)]}
