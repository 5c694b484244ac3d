"""The table of requests that were sent with an `Idempotency-Key`."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.tables import BigId, Document, Moment, identifier


class KeyedRequest(SQLModel, table=True):
    """A request with a key, while it is answered and afterwards with its answer."""

    __tablename__ = "keyed_request"
    __table_args__ = (UniqueConstraint("owner", "key"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    owner: str
    """Whose key it is: the label of the API key that the request carried, empty where it carried none."""
    key: str = Field(min_length=1, max_length=255)
    fingerprint: str = Field(min_length=64, max_length=64)
    """SHA-256 of all that tells the request from another."""
    attempt: int = 1
    """How often it was begun: an attempt that was taken for dead does not write any more."""
    lease_until: dt.datetime = Field(sa_type=Moment)
    """Until then whoever answers it is taken to be alive."""
    expires_at: dt.datetime = Field(index=True, sa_type=Moment)
    article_id: int | None = Field(default=None, sa_type=BigId)
    decision_id: int | None = Field(default=None, sa_type=BigId)
    """What it made, written in the transaction that made it: the answer can be put together anew should it be lost. No references."""
    status: int | None = None
    headers: dict[str, str] | None = Field(default=None, sa_type=Document)
    body: bytes | None = Field(default=None, sa_type=LargeBinary)
    """The answer; null until there is one."""
