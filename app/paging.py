"""Lists in pages: the cursor, what every list takes, and the envelope that it answers in."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Generic, NamedTuple, TypeVar

import orjson
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator
from starlette.requests import Request

from app.schemas import Schema
from app.values import LARGEST_ID, IsoDay, Storable

Row = dict[str, Any]
"""A row as a query gives it: column name -> value."""

Key = tuple[str | int, ...]
"""The place of a row in the order of its list; the last part is its id."""

T = TypeVar("T", bound=Schema)


class Slice(NamedTuple):
    """The rows of one page, and the key of the last one if more follow."""

    rows: list[Row]
    last: Key | None


class Page(Schema, Generic[T]):
    """One page of a list."""

    items: list[T] = Field(description="The records of this page, in the list's order.")
    next: str | None = Field(
        description="Path and query of the next page, with the same filters; null on the last page.",
        examples=["/meetings?limit=50&cursor=WzUwXQ"],
    )

    @classmethod
    def of(cls, part: Slice, item: Callable[[Row], T], request: Request) -> Page[T]:
        """`part` as an answer to `request`; `item` makes an item of a row."""
        following = None
        if part.last is not None:
            url = request.url.include_query_params(cursor=encode_cursor(part.last))
            following = f"{url.path}?{url.query}"
        return cls(items=[item(row) for row in part.rows], next=following)


class PageQuery(BaseModel):
    """What every list takes. A subclass adds its filters; any other parameter is refused by name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    order: ClassVar[tuple[type, ...]] = (int,)
    """Types of the columns that the list is ordered by; a cursor holds one value of each."""

    limit: int = Field(default=50, ge=1, le=500, description="Most items on a page.", examples=[50])
    cursor: str | None = Field(
        default=None, max_length=4000, description="Where the page begins: part of `next` of the page before.", examples=["WzUwXQ"]
    )

    @field_validator("cursor")
    @classmethod
    def _is_cursor(cls, token: str | None) -> str | None:
        if token is not None:
            decode_cursor(token, cls.order)
        return token

    @property
    def after(self) -> Key | None:
        """The key that the page begins after, None for the first page."""
        return None if self.cursor is None else decode_cursor(self.cursor, self.order)


class Searchable(BaseModel):
    """The filter by words."""

    q: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), Storable] | None = Field(
        default=None,
        description="Words that follow one another there; capitals, diacritics and `uỷ`/`ủy` make no difference.",
        examples=["huyen uy tan hoa"],
    )


class Include(StrEnum):
    """What an answer can be widened by."""

    EVIDENCE = "evidence"


class Including(BaseModel):
    """The parameter that widens answers."""

    include: Include | None = Field(
        default=None,
        description="Widen posts and names by what articles say of them. Facts of one article (figures, meetings, outcomes, ...) and the "
        "mentions of an organisation carry their evidence always.",
        examples=["evidence"],
    )


class Dated(BaseModel):
    """The filters by time. A date of less precision (`2021`) is in a range if some day of it is; what has no date is in none."""

    year: int | None = Field(default=None, ge=1, le=9999, description="Only what has a day in this year.", examples=[2024])
    start: IsoDay | None = Field(
        default=None, alias="from", description="Only what has a day on or after this one.", examples=["2024-01-01"]
    )
    end: IsoDay | None = Field(default=None, alias="to", description="Only what has a day on or before this one.", examples=["2024-12-31"])

    @model_validator(mode="after")
    def _in_order(self) -> Dated:
        if self.start and self.end and self.start > self.end:
            raise ValueError("`from` is after `to`")
        return self

    @property
    def ranges(self) -> list[tuple[dt.date | None, dt.date | None]]:
        """The ranges that a record must have a day in, each: first and last day, inclusive, None where open."""
        ranges: list[tuple[dt.date | None, dt.date | None]] = []
        if self.year is not None:
            ranges.append((dt.date(self.year, 1, 1), dt.date(self.year, 12, 31)))
        if self.start is not None or self.end is not None:
            ranges.append((self.start, self.end))
        return ranges


def encode_cursor(key: Key) -> str:
    """`key` as an opaque token for a URL."""
    return base64.urlsafe_b64encode(orjson.dumps(key)).rstrip(b"=").decode()


def decode_cursor(token: str, kinds: tuple[type, ...]) -> Key:
    """The key that `encode_cursor` made `token` of. Raises ValueError where it is no token of a list ordered by `kinds`."""
    try:
        parts = orjson.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    except (binascii.Error, ValueError):
        parts = None
    if not isinstance(parts, list) or tuple(type(part) for part in parts) != kinds or not all(map(_is_key_part, parts)):
        raise ValueError("must be taken from `next` of the page before")
    return tuple(parts)


def _is_key_part(part: str | int) -> bool:
    return 0 < part <= LARGEST_ID if isinstance(part, int) else "\x00" not in part
