"""Records as their models have them, without being checked one by one: what is stored was checked when it was written."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

Shape = Callable[[dict[str, Any] | BaseModel], dict[str, Any]]
"""Takes a record, as a model or by the names of its fields with whatever else a query gave, and gives its fields in their order."""


def shape_of(model: type[BaseModel]) -> Shape:
    """The shape of the records of `model`, and of those within them. A record without a field has the field's default."""
    names = tuple(model.model_fields)
    defaults = {name: field.get_default() for name, field in model.model_fields.items() if not field.is_required()}
    within = [(name, inner) for name, field in model.model_fields.items() if (inner := _within(field.annotation)) is not None]

    def shaped(record: dict[str, Any] | BaseModel) -> dict[str, Any]:
        given = record if type(record) is dict else vars(record)  # to ask whether it is a model takes longer than the rest
        if not within and tuple(given) == names:  # as evidence is stored, and references are made
            return given
        if defaults:
            given = {**defaults, **given}
        found = {name: given[name] for name in names}
        for name, inner in within:
            if (value := found[name]) is not None:
                found[name] = inner(value)
        return found

    return shaped


def _within(annotation: object) -> Callable[[Any], Any] | None:
    """What shapes the values of a field: a record, a list of records, or either but for null; None for any other."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in {Union, types.UnionType}:
        (*_, inner) = [_within(part) for part in parts if part is not types.NoneType]
        return inner
    if origin is list:
        each = _within(parts[0])
        return None if each is None else lambda records: [each(record) for record in records]
    return shape_of(annotation) if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None
