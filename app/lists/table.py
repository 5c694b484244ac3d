"""Records as the lines of a table."""

from __future__ import annotations

import csv
import io
import types
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, Union, get_args, get_origin

import orjson
from pydantic import BaseModel

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With one of these a text begins that a spreadsheet may run."""
_IN_JSON = frozenset({bool, list, dict})
"""The types of values that stand in a cell as JSON."""


class Column(NamedTuple):
    """A column of the table that records make: its name is the path to the value (`organisation.name`)."""

    path: tuple[str, ...]

    @property
    def name(self) -> str:
        """The header of the column."""
        return ".".join(self.path)

    def value(self, record: dict[str, Any]) -> Any:  # noqa: ANN401  (a value of JSON)
        """What `record` has there, None where a part of the path is null."""
        value: Any = record
        for part in self.path:
            if value is None:
                return None
            value = value[part]
        return value


def columns_of(model: type[BaseModel], above: tuple[str, ...] = ()) -> Iterator[Column]:
    """The columns of the records of `model`, in its order: one for each value, those of an object in its place with its name before."""
    for name, field in model.model_fields.items():
        path = (*above, name)
        inner = _model_in(field.annotation)
        if inner is None:
            yield Column(path)
        else:
            yield from columns_of(inner, path)


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model that `annotation` is, or is but for null."""
    if get_origin(annotation) in {Union, types.UnionType}:
        parts = [part for part in get_args(annotation) if part is not types.NoneType]
        return _model_in(parts[0]) if len(parts) == 1 else None
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def csv_lines(rows: Iterable[Iterable[Any]]) -> bytes:
    """Lines of CSV (RFC 4180): text and numbers as they are, lists as JSON, null as nothing."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def cell(value: Any) -> Any:  # noqa: ANN401  (a value of JSON)
    """`value` as it stands in a table."""
    return orjson.dumps(value).decode() if type(value) in _IN_JSON else value


def harmless_cell(value: Any) -> Any:  # noqa: ANN401  (a value of JSON)
    """As `cell`, with `'` before text that a spreadsheet would run as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else cell(value)
