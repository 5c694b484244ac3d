"""The JSON form of an extraction: plain dicts, lists, strings and numbers in the shape of the wire."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache

from app.extraction.facts import Extraction

@cache
def _names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def to_dict(extraction: Extraction) -> dict[str, Json]:
    """`extraction` as a JSON object: every list of facts, enums as their values, evidence as start, end, text."""
    return {name: _json(getattr(extraction, name)) for name in _names(Extraction)}


def _json(value: object) -> Json:
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [_json(item) for item in value]
    if isinstance(value, dict):
        return {str(_json(key)): _json(item) for key, item in value.items()}
    if is_dataclass(value):
        return {name: _json(getattr(value, name)) for name in _names(type(value))}
    raise TypeError(f"no JSON form for {type(value).__name__}")
