"""The tables of organisations, of their names as printed, and of the articles that name them."""

from __future__ import annotations

from sqlalchemy import Index, String, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from app.extraction.facts import Level, OrganisationKind
from app.tables import BigId, FactRow, identifier


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
        {"sqlite_autoincrement": True},
    )

    id: int | None = identifier()
    article_id: int | None = Field(default=None, foreign_key="article.id", ondelete="CASCADE", sa_type=BigId)
    key: str = Field(min_length=1, index=True)
    """What tells it from every other body (app.registry.identity)."""
    name: str = Field(min_length=1)
    search_key: str
    kind: OrganisationKind = Field(index=True, sa_type=String)
    level: Level | None = Field(default=None, index=True, sa_type=String)
    place: str | None = Field(default=None, index=True)
    """The gazetteer's code of the unit whose body it is, or that it stands in."""
    parent_key: str | None = Field(default=None, index=True)
    parent_name: str | None = None
    """The committee that an organ or cell belongs to: canonical name, and the key of its record where there is one."""
    resolved: bool = True
    merged_into: int | None = Field(default=None, foreign_key="organisation.id", index=True, sa_type=BigId)
    """The record that a decision by hand made this one part of."""


class OrganisationName(SQLModel, table=True):
    """A name that articles print for an organisation."""

    __tablename__ = "organisation_name"
    __table_args__ = (UniqueConstraint("organisation_id", "name"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    organisation_id: int = Field(foreign_key="organisation.id", ondelete="CASCADE", sa_type=BigId)
    name: str = Field(min_length=1)
    search_key: str


class ArticleOrganisation(FactRow, table=True):
    """That an article names an organisation."""

    __tablename__ = "article_organisation"
    __table_args__ = (UniqueConstraint("article_id", "organisation_id"), {"sqlite_autoincrement": True})

    id: int | None = identifier()
    organisation_id: int = Field(foreign_key="organisation.id", index=True, sa_type=BigId)


class ArticleOrganisationName(SQLModel, table=True):
    """That an article prints a name for an organisation; `position` counts the names of one from 0, first printed first."""

    __tablename__ = "article_organisation_name"

    article_organisation_id: int = Field(foreign_key="article_organisation.id", ondelete="CASCADE", primary_key=True, sa_type=BigId)
    organisation_name_id: int = Field(foreign_key="organisation_name.id", primary_key=True, index=True, sa_type=BigId)
    position: int = Field(ge=0)
