"""Hands a submission to the extractor."""

from __future__ import annotations

from collections.abc import Callable

from app.articles.submission import Submission
from app.extraction import Extraction, extract

Reader = Callable[[Submission], Extraction]
"""What reads an article; the service takes it as a parameter, so that it can be another one."""


def read(submission: Submission) -> Extraction:
    """The facts of `submission`. Takes processor time: call it in a worker thread."""
    published_on = submission.published_on.isoformat() if submission.published_on else None
    return extract(submission.text, title=submission.title, url=submission.url, published_on=published_on, place=submission.place)
