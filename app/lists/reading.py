"""Reading a whole list without holding anything while its reader takes time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlmodel import Session

from app.database import Database
from app.paging import Slice, Window

PageOf = Callable[[Session, Window], Slice]
"""What gives the rows of a list that are in a window."""


def stretches(database: Database, page: PageOf, window: Window) -> Iterator[Slice]:
    """The rows in `window`, then all after them in windows of its size, each read in a session of its own when it is asked for.

    Raises `Unavailable` where the database cannot be used.
    """
    while True:
        with database.read() as session:
            found = page(session, window)
        yield found
        if found.last is None:
            return
        window = Window(window.limit, found.last)
