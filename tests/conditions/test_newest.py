"""The version of the whole register, as whoever keeps answers asks for it."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from app.articles.ingest import ingest
from app.articles.submission import Submission
from app.conditions.newest import NewestChange
from app.database import Database
from app.errors import Unavailable
from tests.articles.reader import ScriptedReader
from tests.conftest import Backend

_CUT = text(
    "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE query LIKE 'SELECT change.id%LIMIT 1' AND pid <> pg_backend_pid()"
)


def test_it_is_told_of_each_commit_without_a_connection_of_the_pool(backend: Backend, reader: ScriptedReader) -> None:
    async def follow() -> None:
        database = Database(backend.settings)
        newest, seen = NewestChange(database), []
        for number in range(3):
            together = await asyncio.gather(*(newest.now() for _ in range(5)))
            assert together == together[:1] * 5
            seen.append(together[0])
            assert database.connections().in_use == 0
            ingest(backend.database, Submission(text=f"Bài {number}."), reader)
        first, second, third = seen
        assert first is None
        assert second is not None
        assert third is not None
        assert second.id < third.id
        await newest.close()
        database.close()

    asyncio.run(follow())


def test_a_connection_that_broke_is_replaced(backend: Backend, reader: ScriptedReader) -> None:
    if backend.name != "postgresql":
        pytest.skip("a file has no connections")
    ingest(backend.database, Submission(text="Một bài."), reader)

    async def ask_on() -> None:
        newest = NewestChange(backend.database)
        before = await newest.now()
        with backend.engine.connect() as connection:
            assert connection.scalar(_CUT) >= 1  # those of other tests may be there too
        with pytest.raises(Unavailable):
            await newest.now()
        assert await newest.now() == before is not None
        await newest.close()

    asyncio.run(ask_on())
