"""The tables of organisations, of where they stand among each other, of their names as printed, and of the articles that name them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Date, Index, String, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from app.extraction.facts import Level, OrganisationKind
from app.tables import BigId, FactRow, identifier, known


class Organisation(SQLModel, table=True):
    """A body, shared by all the articles that name it; or, with `article_id`, a bare name that is that article's alone."""

    __tablename__ = "organisation"
    __table_args__ = (
        Index(
            "uq_organisation_key_shared",
            "key",
            unique=True,
            sqlite_where=text("article_id IS NULL"),
            postgresql_where=text("article_id IS NULL"),
        ),
        UniqueConstraint("article_id", "key"),
        Index(None, "search_key", "id"),
        known("merged_into"),
        *(Index(None, column, "search_key", "id") for column in ("kind", "level", "place")),
        {"sqlite_autoincrement": True},
    )

    id: int | None = identifier()
    article_id: int | None = Field(default=None, foreign_key="article.id", ondelete="CASCADE", sa_type=BigId)
    key: str = Field(min_length=1, index=True)
    """What tells it from every other body; all else here follows from it (app.registry.identity), but for how its name is spelt and corrected."""
    name: str = Field(min_length=1)
    search_key: str
    name_keys: str = Field(sa_type=Text)
    """All that it is called besides what articles print (app.organisations.names)."""
    kind: OrganisationKind = Field(sa_type=String)
    level: Level | None = Field(default=None, sa_type=String)
    place: str | None = None
    """The gazetteer's code of the unit whose body it is, or that it stands in (app.organisations.places)."""
    parent_name: str | None = None
    """Canonical name of the body that an organ belongs to; its own name ends with it, unless that was corrected."""
    parent_id: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    """The nearest of its ancestors that has a record."""
    founded_on: str | None = None
    dissolved_on: str | None = None
    """Its first day and the first day without it, perhaps only a year or a month."""
    active_from: dt.date | None = Field(default=None, sa_type=Date)
    active_to: dt.date | None = Field(default=None, sa_type=Date)
    """The first and the last day on which it can have been there; null where open."""
    resolved: bool = True
    merged_into: int | None = Field(default=None, foreign_key="organisation.id", sa_type=BigId)
    """The record that a decision by hand made this one part of."""
    name_corrected: bool = False
    """Whether the name was set by hand."""


class OrganisationAncestor(SQLModel, table=True):
    """A committee above an organisation, whether or not an article names it; the nearest has distance 1."""

    __tablename__ = "organisation_ancestor"

    organisation_id: int = Field(foreign_key="organisation.id", ondelete="CASCADE", primary_key=True, sa_type=BigId)
    distance: int = Field(ge=1, primary_key=True)
    key: str = Field(min_length=1, index=True)
    name: str = Field(min_length=1)


class OrganisationSuccessor(SQLModel, table=True):
    """What an organisation became, whether or not an article names it, in the order of importance from 0."""

    __tablename__ = "organisation_successor"

    organisation_id: int = Field(foreign_key="organisation.id", ondelete="CASCADE", primary_key=True, sa_type=BigId)
    position: int = Field(ge=0, primary_key=True)
    key: str = Field(min_length=1, index=True)
    name: str = Field(min_length=1)


class OrganisationName(SQLModel, table=True):
    """A name that articles print for an organisation."""

    __tablename__ = "organisation_name"
    __table_args__ = (UniqueConstraint("organisation_id", "name"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    organisation_id: int = Field(foreign_key="organisation.id", ondelete="CASCADE", sa_type=BigId)
    name: str = Field(min_length=1)
    search_key: str
    """Its key (app.organisations.names)."""


class ArticleOrganisation(FactRow, table=True):
    """That an article names an organisation."""

    __tablename__ = "article_organisation"
    __table_args__ = (
        UniqueConstraint("article_id", "organisation_id"),
        Index(None, "organisation_id", "article_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = identifier()
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE", sa_type=BigId)
    """Found by the constraint, which begins with it."""
    organisation_id: int = Field(foreign_key="organisation.id", sa_type=BigId)
    name: str = Field(min_length=1)
    """Canonical name as the article spells it."""


class ArticleOrganisationName(SQLModel, table=True):
    """That an article prints a name for an organisation; `position` counts the names of one from 0, first printed first."""

    __tablename__ = "article_organisation_name"

    article_organisation_id: int = Field(foreign_key="article_organisation.id", ondelete="CASCADE", primary_key=True, sa_type=BigId)
    organisation_name_id: int = Field(foreign_key="organisation_name.id", primary_key=True, index=True, sa_type=BigId)
    position: int = Field(ge=0)
