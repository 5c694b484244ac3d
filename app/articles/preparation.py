"""An article that was read, ready to be stored: all that follows from it alone, and not from what is stored."""

from __future__ import annotations

from dataclasses import dataclass

from app.articles.submission import Submission
from app.extraction import Extraction


@dataclass(frozen=True, slots=True)
class PreparedArticle:
    """An article, and what was read from it. `content_key`: equal for texts that are equal after cleaning. It can be pickled."""

    submission: Submission
    extraction: Extraction
    content_key: str


def prepare(submission: Submission, extraction: Extraction) -> PreparedArticle:
    """Make an article ready to be stored. Takes processor time and no database: it can be done in another process."""
    return PreparedArticle(submission, extraction, submission.content_key)
