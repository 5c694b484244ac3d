"""The table of API keys."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Date
from sqlmodel import Field, SQLModel

from app.tables import Moment, identifier


class ApiKey(SQLModel, table=True):
    """A key that was made. Revoked ones stay, so that it can be told which key a line of the log meant."""

    __tablename__ = "api_key"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = identifier()
    label: str = Field(min_length=8, max_length=8, unique=True)
    """The part of the key that is no secret: it finds the record, and names the key in lists and in the log."""
    digest: str = Field(min_length=64, max_length=64)
    """SHA-256 of the key, in hexadecimal. The key itself is kept nowhere."""
    name: str = Field(min_length=1, max_length=100)
    scopes: str = Field(min_length=1)
    """The scopes with blanks between them."""
    created_at: dt.datetime = Field(sa_type=Moment)
    expires_at: dt.datetime | None = Field(default=None, sa_type=Moment)
    revoked_at: dt.datetime | None = Field(default=None, sa_type=Moment)
    last_used_on: dt.date | None = Field(default=None, sa_type=Date)
