"""The table of articles."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Date, Index, Text
from sqlmodel import Field, SQLModel

from app.tables import Moment, identifier


class Article(SQLModel, table=True):
    """An article as it was sent, and what it was read with. Its facts are rows of other tables and go with it."""

    __tablename__ = "article"
    __table_args__ = (Index(None, "published_on", "id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    content_key: str = Field(unique=True, min_length=64, max_length=64)
    """SHA-256 of the cleaned text: the same text is stored once."""
    title: str | None = None
    url: str | None = Field(default=None, index=True)
    source: str | None = Field(default=None, index=True)
    published_on: dt.date | None = Field(default=None, sa_type=Date)
    """The day that was sent with it, else the one that the text or the address tells."""
    published_on_sent: dt.date | None = Field(default=None, sa_type=Date)
    """The day that was sent with it."""
    place: str | None = None
    """As it was sent."""
    place_code: str | None = None
    """The gazetteer's code of the place that the extractor found it to be about."""
    extractor: str
    created_at: dt.datetime = Field(sa_type=Moment)
    text: str = Field(sa_type=Text, min_length=1)
    search_key: str = Field(sa_type=Text)
    """Title and text without case and diacritics: what `q` looks into."""
