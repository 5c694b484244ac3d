"""The lines of a batch, as they are sent and as they are answered."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StringConstraints

from app.articles.intake import ArticleBody
from app.errors import Problem
from app.values import Storable

SenderId = Annotated[str, StringConstraints(strict=True, max_length=200), Storable] | StrictInt
"""What the sender calls an article."""


class ArticleLine(ArticleBody):
    """One line of a batch: an article as `POST /articles` takes it, and what its sender calls it."""

    id: SenderId | None = Field(
        default=None, description="What the article is called where it comes from. It comes back in the answer and is not kept.",
        examples=["bai-0001"],
    )  # fmt: skip


class LineAnswer(BaseModel):
    """What became of one line. What does not apply is left out."""

    model_config = ConfigDict(title="LineAnswer")

    line: int = Field(ge=1, description="Number of the line, from 1; blank lines count and are not answered.", examples=[1])
    id: SenderId | None = Field(default=None, description="The line's own `id`.", examples=["bai-0001"])
    status: int = Field(
        description="As `POST /articles` would have answered: 201 stored, 200 there already, otherwise the problem's.", examples=[201]
    )
    article_id: int | None = Field(default=None, description="Id of the article.", examples=[1])
    path: str | None = Field(default=None, description="Path of the article.", examples=["/articles/1"])
    problem: Problem | None = Field(default=None, description="Why the line was not stored.")


class BatchEnd(BaseModel):
    """The last line of the answer. Where it is missing the answer was cut short."""

    model_config = ConfigDict(title="BatchEnd")

    done: bool = Field(
        description="Whether every line was answered. Where not, `problem` says why; send from the first other line again.", examples=[True]
    )
    created: int = Field(description="How many articles were stored.", examples=[98])
    known: int = Field(description="How many were there already.", examples=[1])
    failed: int = Field(description="How many lines were answered with a problem.", examples=[1])
    problem: Problem | None = Field(default=None, description="Why the batch ended before its last line.")
