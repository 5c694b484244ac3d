"""Small values that are made by the hundred while an article is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """A dataclass with slots, compared and hashed by its fields, which nobody assigns to: the type checker sees to that.

    `frozen=True` would see to it at run time, by a call for each field of each value: making one then takes some five times as long.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
