"""The tables of decisions, and of the articles that a split takes along."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import String, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.tables import BigId, Moment, identifier


class Subject(StrEnum):
    """Which register a decision is about."""

    MEMBER = "member"
    COMMITTEE = "committee"


class DecisionKind(StrEnum):
    """What was decided."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"


class Decision(SQLModel, table=True):
    """What someone decided about a record. It outlives the articles, and every later reading of them obeys it."""

    __tablename__ = "decision"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = identifier()
    subject: Subject = Field(sa_type=String)
    kind: DecisionKind = Field(index=True, sa_type=String)
    record_id: int = Field(index=True, sa_type=BigId)
    """The record that was merged, split or renamed. No reference: ids are never given twice, and the decision stays."""
    other_id: int | None = Field(default=None, index=True, sa_type=BigId)
    """Of a merge, the record that it went into; of a split, the new one."""
    name: str | None = None
    """Of a correction: the name from then on."""
    previous_name: str | None = None
    """Of a correction: the name until then."""
    made_by: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    made_at: dt.datetime = Field(sa_type=Moment)
    undone_by: str | None = None
    undone_reason: str | None = None
    undone_at: dt.datetime | None = Field(default=None, sa_type=Moment)


class SplitArticle(SQLModel, table=True):
    """An article in which a name stands for the record that a split made."""

    __tablename__ = "split_article"
    __table_args__ = (UniqueConstraint("decision_id", "content_key", "key"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    decision_id: int = Field(foreign_key="decision.id", ondelete="CASCADE", sa_type=BigId)
    content_key: str = Field(index=True, min_length=64, max_length=64)
    """The article's: it holds when the article is read again, or sent again."""
    key: str = Field(min_length=1, index=True)
    """What the article itself gives: a person's folded name, a committee's key."""
    record_key: str = Field(min_length=1)
    """The key of the record that it stands for here."""
