"""The keys as a running service knows them: the whole table in memory, read again when it is asked about a second later.

However many requests come, and however many made-up keys they carry, the database is asked once a second at most. A key that
was made or revoked elsewhere, by the command line or for another process, counts here after that second.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from time import monotonic

import anyio
import anyio.to_thread
import structlog

from app import wall_clock
from app.database import Database
from app.errors import Unauthorized, Unavailable
from app.keys.key_text import is_key, label_of
from app.keys.repository import ApiKeyRepository, StoredKey

log = structlog.get_logger(__name__)

KNOWN_FOR = 1.0
"""Seconds for which the keys are not read again."""


class KeyRing:
    """The keys of one database, for one event loop. `clock` counts seconds, `now` tells the moment."""

    def __init__(self, database: Database, clock: Callable[[], float] = monotonic, now: Callable[[], dt.datetime] = wall_clock.now) -> None:
        self._database, self._clock, self._now = database, clock, now
        self._keys: Mapping[str, StoredKey] = {}
        self._read_at: float | None = None
        self._used: dict[str, dt.date] = {}
        self._reading = anyio.Lock()

    async def any_made(self) -> bool:
        """Whether a key was ever made. Raises `Unavailable` where the database cannot tell."""
        return bool(self._keys) or bool(await self._known())

    async def find(self, text: str) -> StoredKey:
        """The key `text`. Raises `Unauthorized` if there is none, or no longer; only who holds the very key learns which."""
        label = label_of(text)
        if label is None:
            raise _refused("This is no key of this service: a key begins with `dbo_` and has 56 characters.")
        key = (await self._known()).get(label)
        if key is None or not is_key(text, key.digest):
            raise _refused("There is no such key.")
        if key.revoked_at is not None:
            raise _refused(f"The key {label} was revoked.")
        if key.expires_at is not None and key.expired(self._now()):
            raise _refused(f"The key {label} expired at {key.expires_at:%Y-%m-%dT%H:%M:%SZ}.")
        return key

    async def note_use(self, key: StoredKey) -> None:
        """Write down that `key` was used today; what cannot be written now is left out. It may wait for another writer."""
        today = self._now().date()
        if self._used.get(key.label, key.last_used_on) == today:
            return
        self._used[key.label] = today
        try:
            await anyio.to_thread.run_sync(self._write_use, key.label, today)
        except Unavailable:
            log.debug("key_use_not_noted", key=key.label)

    async def _known(self) -> Mapping[str, StoredKey]:
        if self._stale():
            async with self._reading:
                if self._stale():
                    self._keys = await anyio.to_thread.run_sync(self._read)
                    self._read_at = self._clock()
        return self._keys

    def _stale(self) -> bool:
        return self._read_at is None or self._clock() - self._read_at >= KNOWN_FOR

    def _read(self) -> Mapping[str, StoredKey]:
        with self._database.read() as session:
            return {key.label: key for key in ApiKeyRepository.from_session(session).all_keys()}

    def _write_use(self, label: str, day: dt.date) -> None:
        with self._database.transaction() as session:
            ApiKeyRepository.from_session(session).put_last_use(label, day)


def _refused(detail: str) -> Unauthorized:
    return Unauthorized(detail, headers={"WWW-Authenticate": 'Bearer realm="danhbo", error="invalid_token"'})
