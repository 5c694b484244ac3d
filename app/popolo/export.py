"""The whole register in one Popolo file, written piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import orjson
from sqlmodel import Session

from app.database import Database
from app.lists.reading import stretches
from app.paging import PageQuery, Row, Slice, Window
from app.popolo.presentation import Presenter, area, page_of_memberships, page_of_organizations, page_of_people
from app.popolo.schemas import PopoloArea, PopoloMembershipQuery, PopoloOrganizationQuery, PopoloPersonQuery
from app.schemas import Schema

Q = TypeVar("Q", bound=PageQuery)
_BATCH = 500


def whole_file(database: Database, presenter: Presenter) -> Iterator[bytes]:
    """The pieces of the file. Each is read in a session of its own: nothing is held open while a slow reader takes the file.

    What is stored meanwhile may be in the file or not. Raises `Unavailable` where the database cannot be used.
    """
    yield b'{"persons":['
    yield from _records(_pages(database, page_of_people, PopoloPersonQuery()), presenter.person)
    yield b'],"memberships":['
    yield from _records(_pages(database, page_of_memberships, PopoloMembershipQuery()), presenter.membership)
    yield b'],"organizations":['
    places: set[str] = set()
    organizations = _pages(database, page_of_organizations, PopoloOrganizationQuery())
    yield from _records(_noting(places, organizations), presenter.organization)
    yield b'],"areas":['
    yield from _records(iter([_with_those_around(places)]), PopoloArea.model_validate)
    yield b"]}\n"


def _noting(places: set[str], pages: Iterator[list[Row]]) -> Iterator[list[Row]]:
    """`pages` as they are, having added to `places` those of their rows."""
    for rows in pages:
        places |= {row["place"] for row in rows if row["place"] is not None}
        yield rows


def _with_those_around(places: Iterable[str]) -> list[Row]:
    """The units of the gazetteer with these codes, and those that they lie in."""
    units: dict[str, Row] = {}
    for place in places:
        code: str | None = place
        while code is not None and code not in units and (unit := area(code)) is not None:
            units[code] = unit.model_dump()
            code = unit.parent_id
    return [units[code] for code in sorted(units)]


def _pages(database: Database, page: Callable[[Session, Q, Window], Slice], query: Q) -> Iterator[list[Row]]:
    return (found.rows for found in stretches(database, lambda session, window: page(session, query, window), Window(_BATCH)))


def _records(pages: Iterator[list[Row]], present: Callable[[Row], Schema]) -> Iterator[bytes]:
    between = b"\n"
    for rows in pages:
        if rows:
            yield between + b",\n".join(orjson.dumps(present(row).model_dump(mode="json")) for row in rows)
            between = b",\n"
