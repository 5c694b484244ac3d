"""Filters that several lists take, and the parameter that widens their answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, ClassVar, Generic, TypeVar, TypeVarTuple

from pydantic import BaseModel, Field, model_validator

from app.values import InDigits, IsoDay, Typed

T = TypeVar("T")
Q = TypeVar("Q", bound=BaseModel)
Ts = TypeVarTuple("Ts")

OF_A_PAGE = frozenset({"limit", "cursor", "count", "fields", "bom", "include"})
"""The parameters of a list that tell neither which records are in it nor in what order."""
_NO_FILTERS = OF_A_PAGE | {"sort"}
_MOST_KEPT = 200


class Searchable(BaseModel):
    """The filter by words."""

    q: Typed | None = Field(
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

    may_span_years: ClassVar[bool] = False
    """Whether a record may have days in several years, so that it can be in a year and in a range outside of that."""

    year: Annotated[int, Field(ge=1, le=9999), InDigits] | None = Field(
        default=None, description="Only what has a day in this year.", examples=[2024]
    )
    start: IsoDay | None = Field(
        default=None, alias="from", description="Only what has a day on or after this one.", examples=["2024-01-01"]
    )
    end: IsoDay | None = Field(default=None, alias="to", description="Only what has a day on or before this one.", examples=["2024-12-31"])

    @model_validator(mode="after")
    def _can_be_met(self) -> Dated:
        if self.start and self.end and self.start > self.end:
            raise ValueError("`from` is after `to`: no day can be in the range")
        if self.year is not None and not self.may_span_years:
            if self.start and self.start.year > self.year:
                raise ValueError(f"`from` is after the `year` {self.year}: no day can be in both")
            if self.end and self.end.year < self.year:
                raise ValueError(f"`to` is before the `year` {self.year}: no day can be in both")
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


class _Filters(Generic[Q, *Ts]):
    """A query and what else is told of a list, known by all of it that does not tell a page."""

    def __init__(self, query: Q, further: tuple[*Ts]) -> None:
        self.query, self.further = query, further
        self._told = type(query), further, *(value for name, value in vars(query).items() if name not in _NO_FILTERS)

    def __hash__(self) -> int:
        return hash(self._told)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Filters) and self._told == other._told


def by_filters(make: Callable[[Q, *Ts], T]) -> Callable[[Q, *Ts], T]:
    """`make`, which makes something of a query by its filters alone, whatever page of what it is for: kept for those that came last.

    To make the SQL of a list takes longer than to ask it, and who reads page after page asks for the same.
    """

    @lru_cache(maxsize=_MOST_KEPT)
    def kept(filters: _Filters[Q, *Ts]) -> T:
        return make(filters.query, *filters.further)

    return lambda query, *further: kept(_Filters(query, further))
