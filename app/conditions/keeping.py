"""Answers that are kept until anything changes, and what tells whether it has."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

import anyio.to_thread
from starlette.types import Scope

from app.changes.repository import ChangeRepository, Version
from app.database import Database

Form = tuple[object, ...]
"""All of a request that its answer hangs on, besides what is stored."""
_CONDITIONS = frozenset({b"if-none-match", b"if-modified-since"})
_HEADERS = _CONDITIONS | {b"host", b"accept"}


class KeptAnswer(NamedTuple):
    """A good answer: its headers and body, and the route that gave it."""

    headers: Sequence[tuple[bytes, bytes]]
    body: bytes
    route: object


class KeptAnswers:
    """Answers that show the register as it was at one version, in up to `most_bytes` of memory.

    A version is read before the answer is made. Where it is still the newest one later, nothing was committed in between: the answer is
    what would be made now. So an answer is as good as new whichever process writes.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._left = most_bytes
        self._version: Version | None = None
        self._answers: dict[Form, KeptAnswer] = {}

    def get(self, form: Form, version: Version | None) -> KeptAnswer | None:
        """The answer to a request of this form, where there is one that was made at `version`."""
        return self._answers.get(form) if version == self._version else None

    def has(self, form: Form) -> bool:
        """Whether there is an answer to a request of this form, new or old."""
        return form in self._answers

    def keep(self, form: Form, version: Version, answer: KeptAnswer) -> None:
        """Keep an answer made at `version`; those of other versions go, and where memory is short, all others."""
        size = len(answer.body)
        if version != self._version or size > self._left:
            self._answers.clear()
            self._version, self._left = version, self._most_bytes
        if size <= self._left:
            self._answers[form] = answer
            self._left -= size


class NewestChange:
    """The version of the whole register, read once for all who ask meanwhile."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._next: asyncio.Task[Version | None] | None = None

    async def now(self, database: Database) -> Version | None:
        """The newest change of all, read after this was asked. Raises `Unavailable` where the database cannot be used."""
        if self._next is None:
            self._next = asyncio.create_task(self._read(database))
        return await asyncio.shield(self._next)

    async def _read(self, database: Database) -> Version | None:
        async with self._turn:
            self._next = None  # who asks from here on needs a later one
            return await anyio.to_thread.run_sync(_newest, database)


def _newest(database: Database) -> Version | None:
    with database.read() as session:
        return ChangeRepository.from_session(session).newest()


def form_of(scope: Scope) -> Form | None:
    """The form of a request; None of one that is no plain GET."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    told = [header for header in scope["headers"] if header[0] in _HEADERS]
    if any(name in _CONDITIONS for name, _ in told):
        return None
    return (scope["scheme"], scope.get("root_path", ""), scope["path"], scope["query_string"], *told)
