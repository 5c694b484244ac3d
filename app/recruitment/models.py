"""The table of recruitment figures."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Date, Index
from sqlmodel import Field

from app.tables import BigId, Document, FactRow, identifier


class Recruitment(FactRow, table=True):
    """New members of one organisation in one period (days inclusive), as an article gives them."""

    __tablename__ = "recruitment"
    __table_args__ = (Index(None, "period_start", "id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    organisation_name: str | None = None
    period_start: dt.date | None = Field(default=None, sa_type=Date)
    period_end: dt.date | None = Field(default=None, sa_type=Date)
    admitted: int | None = Field(default=None, sa_type=BigId)
    target: int | None = Field(default=None, sa_type=BigId)
    target_max: int | None = Field(default=None, sa_type=BigId)
    attainment_percent: float | None = None
    surplus: int | None = Field(default=None, sa_type=BigId)
    target_rate_percent: float | None = None
    breakdown: dict[str, int] | None = Field(default=None, sa_type=Document)
    derived: list[str] = Field(default_factory=list, sa_type=Document)
    """Which of the figures the text does not print but arithmetic gives."""
