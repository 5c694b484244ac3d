"""Lists in pages: what every list takes, the stretch of it that is asked for, and the envelope that it answers in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.cursors import Place, place_of, values_at
from app.schemas import Schema
from app.values import InDigits

Row = dict[str, Any]
"""A row as a query gives it: column name -> value."""

T = TypeVar("T", bound=Schema)


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of a list that is asked for."""

    limit: int
    """Most rows."""
    after: Place | None = None
    """The place that it begins after, None for the list's beginning."""
    count: bool = False
    """Whether to count the whole list."""


class Slice(NamedTuple):
    """The rows in a window, the place of the last one if more follow, and the length of the whole list if that was asked for."""

    rows: list[Row]
    last: Place | None
    total: int | None = None


class Page(Schema, Generic[T]):
    """One page of a list."""

    items: list[T] = Field(description="The records of this page, in the list's order.")
    next: str | None = Field(
        description="Path and query of the next page, with the same filters; null on the last page.",
    )
    total: int | None = Field(
        default=None, description="With `count=true`: how many records the filters leave, on all pages together.", examples=[1204]
    )


class PageQuery(BaseModel):
    """What every list takes. A subclass adds `sort` and its filters; any other parameter is refused by name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    limit: Annotated[int, Field(ge=1, le=500), InDigits] = Field(
        default=50, description="Most items on a page. CSV and NDJSON give the whole list unless it is there.", examples=[50]
    )
    cursor: str | None = Field(
        default=None,
        max_length=4000,
        description="Where the page begins: part of `next` of the page before. It goes with the list, the sort and the filters of that page.",
    )
    count: bool = Field(
        default=False, description="Whether to count what the filters leave: `total`, in CSV and NDJSON `X-Total-Count`.", examples=[True]
    )
    fields: Annotated[str, StringConstraints(max_length=1000)] | None = Field(
        default=None, description="Only these fields of each record, separated by commas.", examples=["id"]
    )
    bom: bool = Field(
        default=False,
        description="For CSV that a spreadsheet opens: begin with the byte order mark by which Excel knows UTF-8, and put `'` before text "
        "that a spreadsheet would run as a formula.",
        examples=[True],
    )


def slice_of(rows: list[Row], orders: Mapping[str, Mapping[str, type]], sort: str, window: Window) -> Slice:
    """The part in `window` of `rows`, which are all at hand.

    `orders`: the columns of each sort (without `-`) and their types; none is null, and the last is the id. Raises `InvalidRequest` where
    the window begins at no place of this order.
    """
    order, descending = orders[sort.removeprefix("-")], sort.startswith("-")

    def values(row: Row) -> tuple[Any, ...]:
        return tuple(row[name] for name in order)

    following = sorted(rows, key=values, reverse=descending)
    if window.after is not None:
        after = values_at(window.after, tuple((kind, False) for kind in order.values()))
        following = [row for row in following if (values(row) < after if descending else values(row) > after)]
    shown = following[: window.limit]
    last = place_of(values(shown[-1])) if len(following) > len(shown) else None
    return Slice(shown, last, len(rows) if window.count else None)
