"""A query that is asked of PostgreSQL all the time, by the event loop itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from psycopg import AsyncConnection, AsyncCursor, Error
from psycopg.abc import QueryNoTemplate

from app.errors import Unavailable
from app.sql.unavailable import NOT_NOW


class StandingQuery:
    """`statement`, asked on a connection of its own that `arguments` open: no thread, no check of the connection, no transaction.

    One question at a time. A connection that breaks is replaced by the next question.
    """

    def __init__(self, statement: QueryNoTemplate, arguments: Mapping[str, Any]) -> None:
        self._statement, self._arguments = statement, arguments
        self._cursor: AsyncCursor[tuple[Any, ...]] | None = None

    async def row(self) -> tuple[Any, ...] | None:
        """The first row of the answer, None where it has none. Raises `Unavailable` where this connection gives none now."""
        try:
            if self._cursor is None:
                self._cursor = (await AsyncConnection.connect(**self._arguments, autocommit=True)).cursor(binary=True)
            return await (await self._cursor.execute(self._statement)).fetchone()
        except Error as error:
            await self.close()
            raise Unavailable(NOT_NOW) from error

    async def close(self) -> None:
        """Close the connection; the next question opens another."""
        cursor, self._cursor = self._cursor, None
        if cursor is not None:
            await cursor.connection.close()
