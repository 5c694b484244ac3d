"""Cursors: the place where a page ends, as a token that holds only for the list, sort and filters that it was made for."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from functools import cache
from hashlib import blake2b
from typing import Annotated, Any, NewType

import orjson
from pydantic import Field, TypeAdapter, ValidationError

from app.errors import InvalidRequest, invalid
from app.values import LARGEST_ID, StorableText

Place = NewType("Place", bytes)
"""The place of a row in the order of its list: the values of the columns that it is ordered by."""

Kind = tuple[type, bool]
"""The type of a column, and whether it may be null."""

_BINDING_BYTES = 6
_VALUES: dict[type, Any] = {
    int: Annotated[int, Field(ge=-LARGEST_ID - 1, le=LARGEST_ID)],
    str: StorableText,
    dt.date: dt.date,
}


def place_of(values: tuple[object, ...]) -> Place:
    """The place of the row that has these values in the columns of the order."""
    return Place(orjson.dumps(values))


def values_at(place: Place, kinds: tuple[Kind, ...]) -> tuple[Any, ...]:
    """The values that `place_of` made `place` of; raises `InvalidRequest` where they are not of these `kinds`."""
    try:
        values: tuple[Any, ...] = _reader(kinds).validate_json(place, strict=True)
    except ValidationError:
        raise _unknown_cursor() from None
    return values


def binding(*told: object) -> bytes:
    """What a cursor is tied to, in a few bytes: `told` is all that says which list it is of, in what sort and with what filters."""
    return blake2b(orjson.dumps(told), digest_size=_BINDING_BYTES).digest()


def encode_cursor(place: Place, bound_to: bytes) -> str:
    """`place` as an opaque token for a URL."""
    return base64.urlsafe_b64encode(bound_to + place).rstrip(b"=").decode()


def decode_cursor(token: str, bound_to: bytes) -> Place:
    """The place that `encode_cursor` made `token` of; raises `InvalidRequest` where it is no token, or one of another list."""
    try:
        decoded = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise _unknown_cursor() from None
    if len(decoded) <= _BINDING_BYTES:
        raise _unknown_cursor()
    if decoded[:_BINDING_BYTES] != bound_to:
        raise invalid(
            ("query", "cursor"), "is not of this list with this sort and these filters; take it from `next` and change only `limit`"
        )
    return Place(decoded[_BINDING_BYTES:])


def _unknown_cursor() -> InvalidRequest:
    return invalid(("query", "cursor"), "must be taken from `next` of the page before")


@cache
def _reader(kinds: tuple[Kind, ...]) -> TypeAdapter[tuple[Any, ...]]:
    parts = tuple(_VALUES[kind] | None if may_be_null else _VALUES[kind] for kind, may_be_null in kinds)
    return TypeAdapter(tuple[parts])  # type: ignore[valid-type]
