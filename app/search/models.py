"""The table of passages: articles cut into pieces that words are looked for in."""

from __future__ import annotations

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from app.tables import BigId, identifier


class ArticlePassage(SQLModel, table=True):
    """A piece of an article's text, [`start`, `end`) in code points; its title where both are null."""

    __tablename__ = "article_passage"
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = identifier()
    article_id: int = Field(foreign_key="article.id", ondelete="CASCADE", index=True, sa_type=BigId)
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, gt=0)
    search_key: str = Field(sa_type=Text)
    """Its words without case and diacritics, with blanks between them."""
