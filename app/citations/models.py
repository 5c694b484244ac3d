"""The table of cited documents."""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import Field

from app.tables import BigId, DatedRow, FactRow, identifier


class Citation(FactRow, DatedRow, table=True):
    """That an article names a document by its number."""

    __tablename__ = "citation"
    __table_args__ = (Index(None, "first_day", "id"), Index(None, "kind", "first_day", "id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    kind: str = Field(min_length=1, index=True)
    number: str = Field(min_length=1, index=True)
    date: str | None = None
    issuer_id: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    issuer_name: str | None = None
