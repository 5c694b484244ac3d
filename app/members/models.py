"""The tables of people, of the articles that name them, and of the posts that articles say they hold.

A row of `person` is a profile: the sightings of one name that a committee holds together. Profiles that are one person point
to the one whose id the person has. `post`, `contested_post` and `person_territory` only add up what the sightings say;
they can be made anew.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Date, Index, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.extraction.facts import AppointmentStatus
from app.tables import BigId, FactRow, identifier, known


class Person(SQLModel, table=True):
    """A person, or a part of what is known of one (`merged_into`), shared by the articles that name them."""

    __tablename__ = "person"
    __table_args__ = (Index(None, "search_key", "id"), known("reconciled_into"), known("merged_into"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    key: str = Field(min_length=1, index=True)
    """The folded name, which namesakes share; after a split, with the mark of that decision."""
    name: str = Field(min_length=1)
    search_key: str
    name_corrected: bool = False
    """Whether the name was set by hand."""
    territory: str | None = None
    """The province that the articles are about, where no post tells who it is."""
    first_seen: dt.date | None = Field(default=None, sa_type=Date)
    last_seen: dt.date | None = Field(default=None, sa_type=Date)
    """The first and the last day of an article that names this profile; null where none has a day."""
    reconciled_into: int | None = Field(default=None, foreign_key="person.id", sa_type=BigId)
    """The profile that the articles themselves show to be the same person; null where it is this one."""
    merged_into: int | None = Field(default=None, foreign_key="person.id", sa_type=BigId)
    """The profile whose id the person has, after decisions by hand too; null where it is this one."""


class PersonTerritory(SQLModel, table=True):
    """Where a profile is at home: a province's code, `central`, or one body that lies in neither."""

    __tablename__ = "person_territory"

    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", primary_key=True, sa_type=BigId)
    territory: str = Field(primary_key=True, min_length=1)


class Post(SQLModel, table=True):
    """One profile's post in one organisation, over all the articles that give it. Days are days of articles."""

    __tablename__ = "post"
    __table_args__ = (Index(None, "organisation_id", "title"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    person_id: int = Field(foreign_key="person.id", ondelete="CASCADE", index=True, sa_type=BigId)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id", ondelete="CASCADE", sa_type=BigId)
    title: str = Field(min_length=1)
    undated: bool = False
    """Whether an article without a day gives it."""
    mentioned_first: dt.date | None = Field(default=None, sa_type=Date)
    mentioned_last: dt.date | None = Field(default=None, sa_type=Date)
    """The first and the last day on which an article gives it, in whatever status."""
    first_seen: dt.date | None = Field(default=None, sa_type=Date)
    last_seen: dt.date | None = Field(default=None, sa_type=Date)
    """The first and the last day on which it was held: current, taken up or about to be left."""
    taken_up: dt.date | None = Field(default=None, sa_type=Date)
    """The first day that reports it as taken up."""
    left_on: dt.date | None = Field(default=None, sa_type=Date)
    """The last day that reports it as left."""
    former_on: dt.date | None = Field(default=None, sa_type=Date)
    """The first day that calls it former."""


class ContestedPost(SQLModel, table=True):
    """That the post is of a title that one person holds at a time, and another profile is shown to hold it meanwhile (app.members.clashes)."""

    __tablename__ = "contested_post"

    post_id: int = Field(foreign_key="post.id", ondelete="CASCADE", primary_key=True, sa_type=BigId)
    organisation_id: int = Field(foreign_key="organisation.id", ondelete="CASCADE", index=True, sa_type=BigId)
    """That of the post after merges."""


class ArticlePerson(FactRow, table=True):
    """That an article names a person."""

    __tablename__ = "article_person"
    __table_args__ = (UniqueConstraint("article_id", "person_id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE", sa_type=BigId)
    """Found by the constraint, which begins with it."""
    person_id: int = Field(foreign_key="person.id", index=True, sa_type=BigId)
    first_person_id: int = Field(sa_type=BigId)
    """The profile that it was put to at first, whose id it takes up again when what joined it to another is gone. No reference."""
    name: str = Field(min_length=1)
    key: str = Field(min_length=1, index=True)
    """As the person's."""
    day: dt.date | None = Field(default=None, sa_type=Date)
    """The article's day."""
    territory: str | None = None
    """The province that the article is about, where it gives no post that tells who it is."""


class Appointment(FactRow, table=True):
    """That an article says someone holds, held, takes up or leaves a post."""

    __tablename__ = "appointment"
    __table_args__ = (Index(None, "organisation_id", "day"), Index(None, "day", "id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    person_id: int = Field(foreign_key="person.id", index=True, sa_type=BigId)
    person_name: str = Field(min_length=1)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id", sa_type=BigId)
    organisation_name: str | None = None
    title: str = Field(min_length=1)
    status: AppointmentStatus = Field(sa_type=String)
    day: dt.date | None = Field(default=None, sa_type=Date)
    """The article's day."""
