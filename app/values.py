"""Kinds of values that requests carry, each with its check."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

LARGEST_ID = 2**53 - 1
"""Ids are counted up from 1; beyond this number JSON readers that know only floating point would confuse one with another."""

MOST_IDS = 500
"""Ids that are asked for at once, as many as the records of a page."""

_ID = re.compile(r"[1-9][0-9]{0,15}")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_MOST_INDEXED = 2600
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def _storable(value: str) -> str:
    if found := _UNSTORABLE.search(value):
        raise ValueError(f"must not hold the character U+{ord(found.group()):04X}, found at offset {found.start()}")
    return value


def _indexable(value: str) -> str:
    if len(value.encode()) > _MOST_INDEXED:
        raise ValueError(f"must be no longer than {_MOST_INDEXED:,} bytes of UTF-8")
    return value


def _in_utf8(value: str) -> str:
    if "\ufffd" in value:  # which the framework puts in the place of bytes that are no UTF-8
        raise ValueError("is not UTF-8")
    return value


def _iso_day(value: object) -> object:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _ISO_DAY.fullmatch(value):
        raise ValueError("must be a day written YYYY-MM-DD")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value} is no day of the calendar") from None


def _ids(value: str) -> str:
    parts = value.split(",")
    if not all(_ID.fullmatch(part) and int(part) <= LARGEST_ID for part in parts):
        raise ValueError("must be ids with a comma between each two (1,5,9)")
    if len(parts) > MOST_IDS:
        raise ValueError(f"must be no more than {MOST_IDS} ids")
    return value


def _in_digits(value: object) -> object:
    if isinstance(value, str) and not _WHOLE_NUMBER.fullmatch(value):
        raise ValueError("must be a whole number, written in digits")
    return value


Storable = AfterValidator(_storable)
"""The check of a text: no NUL, which PostgreSQL cannot hold, and no lone surrogates, which UTF-8 cannot."""

Indexable = AfterValidator(_indexable)
"""The check of a storable text by which records are found: PostgreSQL takes none that is longer into an index."""

StorableText = Annotated[str, Storable]
"""A text that can be stored."""

Typed = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), Storable, AfterValidator(_in_utf8)]
"""Words as someone types them to find something."""

IsoDay = Annotated[date, BeforeValidator(_iso_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A day written `YYYY-MM-DD` and nothing else: no timestamps, no times."""

InDigits = BeforeValidator(_in_digits)
"""The check of a whole number: that it has the one spelling that it should. Python reads several (`+1`, `1.0`, `1_0`, ` 1`, `01`)."""

RecordId = Annotated[int, Field(ge=1, le=LARGEST_ID), InDigits]
"""The id of a record."""

RecordIds = Annotated[
    str,
    AfterValidator(_ids),
    WithJsonSchema({"type": "string", "pattern": rf"^[1-9][0-9]{{0,14}}(,[1-9][0-9]{{0,14}}){{0,{MOST_IDS - 1}}}$"}),
]
"""Ids of records in one parameter, with a comma between each two."""

SentId = Annotated[int, Field(strict=True, ge=1, le=LARGEST_ID)]
"""The same in JSON, where a number is one and `true` or `"1"` is none."""
