"""Queries over API keys."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from sqlalchemy import exists, select, update
from sqlmodel import col

from app.access.scopes import Scope
from app.keys.key_text import NewKey
from app.keys.models import ApiKey
from app.paging import Row
from app.repository import Repository, columns


@dataclass(frozen=True, slots=True)
class StoredKey:
    """What is known of a key; moments are in UTC."""

    label: str
    digest: str = field(repr=False)
    name: str
    scopes: frozenset[Scope]
    created_at: dt.datetime
    expires_at: dt.datetime | None
    revoked_at: dt.datetime | None
    last_used_on: dt.date | None

    def allows(self, scope: Scope) -> bool:
        """Whether the key may be used for what demands `scope`."""
        return scope in self.scopes or Scope.ADMIN in self.scopes

    def expired(self, now: dt.datetime) -> bool:
        """Whether the key's time is over; the moment itself counts as over."""
        return self.expires_at is not None and self.expires_at <= now


class ApiKeyRepository(Repository):
    """API keys in one session."""

    def add_key(self, key: NewKey, name: str, scopes: frozenset[Scope], created_at: dt.datetime, expires_at: dt.datetime | None) -> None:
        """Add a key; of its text only the digest is kept."""
        row = {"label": key.label, "digest": key.digest, "name": name, "created_at": created_at, "expires_at": expires_at}
        self.add(ApiKey, [{**row, "scopes": " ".join(scope for scope in Scope if scope in scopes)}])

    def all_keys(self) -> list[StoredKey]:
        """Every key that was ever made, oldest first."""
        rows = self.rows(select(*columns(ApiKey, "id")).order_by(col(ApiKey.id)))
        return [_stored(row) for row in rows]

    def any_made(self) -> bool:
        """Whether a key was ever made, revoked and expired ones included."""
        return bool(self.session.scalar(select(exists().select_from(ApiKey))))

    def revoke(self, label: str, at: dt.datetime) -> StoredKey | None:
        """End a key for good; one that is revoked already keeps its moment. Gives the key, None if there is none of this label."""
        mine = col(ApiKey.label) == label
        self.session.execute(update(ApiKey).where(mine, col(ApiKey.revoked_at).is_(None)).values(revoked_at=at))
        rows = self.rows(select(*columns(ApiKey, "id")).where(mine))
        return _stored(rows[0]) if rows else None

    def put_last_use(self, label: str, day: dt.date) -> None:
        """Write the day on which a key was used last."""
        self.session.execute(update(ApiKey).where(col(ApiKey.label) == label).values(last_used_on=day))


def _stored(row: Row) -> StoredKey:
    return StoredKey(**{**row, "scopes": frozenset(map(Scope, row["scopes"].split()))})
