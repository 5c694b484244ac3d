"""Rows that an article gives, but for ids, column by column: nothing has to be done row by row to read them from a pickle and to write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from app.paging import Row
from app.sql.insertion import Columns, columns_of

_NO_NAMES: Mapping[str, str | None] = {}
_NO_PLACES: Mapping[str, int | None] = {}


class Blank(NamedTuple):
    """A row, but for ids.

    `organisations`, `people`: columns for their ids, with the folded name of each. `meetings`: columns for ids of meetings, with the place
    of each in the extraction.
    """

    row: Row
    organisations: Mapping[str, str | None] = _NO_NAMES
    people: Mapping[str, str | None] = _NO_NAMES
    meetings: Mapping[str, int | None] = _NO_PLACES


class Blanks(NamedTuple):
    """Several `Blank`s of one table, in their order: each column with its values in all of them."""

    number: int
    columns: Columns
    organisations: Mapping[str, Sequence[str | None]]
    people: Mapping[str, Sequence[str | None]]
    meetings: Mapping[str, Sequence[int | None]]

    @classmethod
    def of(cls, blanks: Iterable[Blank]) -> Blanks:
        """Those, which all have the same columns; raises `ValueError` where they have not."""
        given = list(blanks)
        return cls(
            len(given),
            columns_of([blank.row for blank in given]),
            columns_of([blank.organisations for blank in given]),
            columns_of([blank.people for blank in given]),
            columns_of([blank.meetings for blank in given]),
        )

    def filled(self, organisations: Mapping[str, int], people: Mapping[str, int], meeting_ids: Sequence[int]) -> Columns:
        """All columns, with the ids of what is named; None where a name has none, as that of an organisation which the extraction does not list."""
        filled: dict[str, Sequence[object]] = dict(self.columns)
        for ids, named in ((organisations, self.organisations), (people, self.people)):
            filled |= {column: [ids.get(name) if name is not None else None for name in names] for column, names in named.items()}
        for column, places in self.meetings.items():
            filled[column] = [meeting_ids[place] if place is not None else None for place in places]
        return filled


def in_article(article_id: int, columns: Columns) -> Columns:
    """Rows that an article gives, `columns`, with its id."""
    return {**columns, "article_id": [article_id] * max(map(len, columns.values()), default=0)}


def one_after_another(several: Iterable[Columns]) -> Columns:
    """The rows of `several`, which all have the same columns, one after another. Those without any row may have none."""
    joined: dict[str, list[object]] = {}
    for columns in several:
        for name, values in columns.items():
            joined.setdefault(name, []).extend(values)
    return joined
