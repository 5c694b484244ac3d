"""The tables of people, of the articles that name them, and of the posts that articles say they hold."""

from __future__ import annotations

from sqlalchemy import Index, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.extraction.facts import AppointmentStatus
from app.tables import BigId, FactRow, identifier


class Person(SQLModel, table=True):
    """A person, shared by the articles that name them."""

    __tablename__ = "person"
    __table_args__ = (Index(None, "search_key", "id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    key: str = Field(min_length=1, index=True)
    """The folded name; namesakes have the same."""
    name: str = Field(min_length=1)
    search_key: str


class ArticlePerson(FactRow, table=True):
    """That an article names a person."""

    __tablename__ = "article_person"
    __table_args__ = (UniqueConstraint("article_id", "person_id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    person_id: int = Field(foreign_key="person.id", index=True, sa_type=BigId)
    name: str = Field(min_length=1)


class Appointment(FactRow, table=True):
    """That an article says someone holds, held, takes up or leaves a post."""

    __tablename__ = "appointment"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = identifier()
    person_id: int = Field(foreign_key="person.id", index=True, sa_type=BigId)
    person_name: str = Field(min_length=1)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    organisation_name: str | None = None
    title: str = Field(min_length=1)
    status: AppointmentStatus = Field(index=True, sa_type=String)
