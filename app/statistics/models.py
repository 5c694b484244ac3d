"""The table of statistics."""

from __future__ import annotations

from sqlalchemy import Index, String
from sqlmodel import Field

from app.extraction.facts import Measure
from app.tables import BigId, DatedRow, FactRow, identifier


class Statistic(FactRow, DatedRow, table=True):
    """A counted fact about a party organisation."""

    __tablename__ = "statistic"
    __table_args__ = (Index(None, "first_day", "id"), Index(None, "measure", "first_day", "id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    organisation_name: str | None = None
    measure: Measure = Field(index=True, sa_type=String)
    value: int = Field(sa_type=BigId)
    as_of: str | None = None
