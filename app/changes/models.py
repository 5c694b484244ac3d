"""The table of changes."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import Index, String
from sqlmodel import Field, SQLModel

from app.tables import BigId, Moment, identifier


class ChangeKind(StrEnum):
    """What sort of record changed: those that have an address of their own."""

    ARTICLE = "article"
    COMMITTEE = "committee"
    ORGANISATION = "organisation"
    MEMBER = "member"
    MEETING = "meeting"
    DECISION = "decision"


ORGANISATION_KINDS = (ChangeKind.COMMITTEE, ChangeKind.ORGANISATION)
"""The two sorts of record that are of one register: ids are counted through both."""


class Happened(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    CHANGED = "changed"
    MERGED = "merged"
    SPLIT = "split"
    RETRACTED = "retracted"


class Change(SQLModel, table=True):
    """That a record changed. Writers take turns, so ids grow in the order of commits; rows are never written again nor removed."""

    __tablename__ = "change"
    __table_args__ = (Index(None, "record_id", "kind", "id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    kind: ChangeKind = Field(sa_type=String)
    record_id: int = Field(sa_type=BigId)
    """No reference: the row outlives the record."""
    change: Happened = Field(sa_type=String)
    into_id: int | None = Field(default=None, sa_type=BigId)
    """Of a merge: the record that it is part of from then on."""
    at: dt.datetime = Field(index=True, sa_type=Moment)
    """The moment of the commit, never before that of an earlier row."""
    article_id: int | None = Field(default=None, sa_type=BigId)
    decision_id: int | None = Field(default=None, sa_type=BigId)
    """What brought it about. No references, for the same reason."""
