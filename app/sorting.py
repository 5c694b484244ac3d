"""Sorts that several lists offer: each key ascending, and descending with `-` before it; what has no value comes last either way."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, Field

DIRECTIONS = "`-` before a key turns the order round; records without a value come last either way, and equal ones in order of id."
"""For the description of a `sort`."""


class IdSort(StrEnum):
    """Sorts of lists in the order of storing."""

    ID = "id"
    NEWEST_ID = "-id"


class NameSort(StrEnum):
    """Sorts of lists of what has a name."""

    NAME = "name"
    LAST_NAME = "-name"
    ID = "id"
    NEWEST_ID = "-id"


class DateSort(StrEnum):
    """Sorts of lists of what has a date."""

    ID = "id"
    NEWEST_ID = "-id"
    DATE = "date"
    NEWEST_DATE = "-date"


class SortedById(BaseModel):
    """The order of a list that is kept as it was stored."""

    sort: IdSort = Field(default=IdSort.ID, description="`id` is the order of storing, `-id` the newest first.", examples=["-id"])


class SortedByName(BaseModel):
    """The order of a list of what has a name."""

    sort: NameSort = Field(
        default=NameSort.NAME, description=f"By name without diacritics, or in the order of storing (`id`). {DIRECTIONS}", examples=["-id"]
    )


class SortedByDate(BaseModel):
    """The order of a list of what has a date."""

    sort: DateSort = Field(
        default=DateSort.ID,
        description=f"In the order of storing (`id`), or by the first day that the date may mean. {DIRECTIONS}",
        examples=["-date"],
    )
