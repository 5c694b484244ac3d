"""The version of the whole register, which every read asks for."""

from __future__ import annotations

import asyncio
from typing import NamedTuple

import anyio.to_thread
from sqlmodel import Session

from app.changes.repository import NEWEST, ChangeRepository, Version
from app.database import Database


class _Seen(NamedTuple):
    mark: int
    newest: Version | None


class NewestChange:
    """The newest change of all in one database, for one event loop and its threads.

    Where the database tells that nothing was committed (`Commits`), what was read is still true. Elsewhere it is asked each time, once for
    all who come meanwhile.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._query = database.standing_query(NEWEST)
        self._seen: _Seen | None = None
        self._turn = asyncio.Lock()
        self._next: asyncio.Task[Version | None] | None = None

    async def now(self) -> Version | None:
        """What is true at some moment after this was asked; None where nothing was ever stored. Raises `Unavailable` where the database cannot be used."""
        seen = self._still_true(self._database.commits.mark())
        if seen is not None:
            return seen.newest
        if self._next is None:
            self._next = asyncio.create_task(self._read())
        return await asyncio.shield(self._next)

    def seen_from(self, session: Session) -> Version | None:
        """What is true in the state of the database that `session` sees, which has asked nothing before, or in one before it."""
        mark = self._database.commits.mark()
        seen = self._still_true(mark)
        if seen is not None:
            return seen.newest
        newest = ChangeRepository.from_session(session).newest()
        if mark is not None:
            self._seen = _Seen(mark, newest)  # what is committed from the mark on has another one
        return newest

    async def _read(self) -> Version | None:
        async with self._turn:
            self._next = None  # who asks from here on needs a later one
            if self._query is None:
                return await anyio.to_thread.run_sync(self._look)
            row = await self._query.row()
            return None if row is None else Version(*row)

    def _look(self) -> Version | None:
        with self._database.read() as session:
            return self.seen_from(session)

    async def close(self) -> None:
        """Close what it asks by."""
        if self._query is not None:
            await self._query.close()

    def _still_true(self, mark: int | None) -> _Seen | None:
        seen = self._seen
        return seen if seen is not None and seen.mark == mark else None
