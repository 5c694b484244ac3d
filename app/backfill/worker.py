"""What a worker does: it checks records and reads articles. It needs neither the sources nor the database."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog

from app.articles.files import BadInput, FileMetadata, read_article
from app.articles.intake import submission_of
from app.articles.preparation import PreparedArticle, prepare
from app.articles.submission import Submission
from app.backfill.parts import Failure, Place, Record
from app.errors import ProblemError
from app.extraction import EXTRACTOR_VERSION
from app.extractions.reading import Reader
from app.garbage import collect_seldom

log = structlog.get_logger(__name__)

_FAULT = "danhbo failed on it, which is a fault of danhbo's; the log of the worker has more"


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """A record that is an article. `content_key`: equal for texts that are equal after cleaning; `passed_over`: its fields that no article has."""

    place: Place
    submission: Submission
    content_key: str
    passed_over: tuple[str, ...] = ()


def dask_setup(_worker: object) -> None:
    """Leave an interrupt to the command: a terminal sends it to every process. Dask calls this when a process of this machine starts."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()


def version() -> str:
    """The version of the extractor that this worker reads with."""
    return EXTRACTOR_VERSION


def check(records: Sequence[Record | Failure], defaults: FileMetadata) -> list[CheckedArticle | Failure]:
    """The article in each of `records`, or what is wrong with it; `defaults` fill in what it does not tell itself."""
    return [record if isinstance(record, Failure) else _checked(record, defaults) for record in records]


def read_articles(articles: Sequence[CheckedArticle], reader: Reader) -> list[PreparedArticle | Failure]:
    """What `reader` finds in each of `articles`, ready to be stored."""
    return [_read(article, reader) for article in articles]


def _checked(record: Record, defaults: FileMetadata) -> CheckedArticle | Failure:
    try:
        found = read_article(record.content, Path(f"article{record.suffix}"), defaults)
        if isinstance(found, BadInput):
            return Failure(record.place, found.problem)
        submission = submission_of(found.fields())
        return CheckedArticle(record.place, submission, submission.content_key, found.passed_over)
    except ProblemError as error:
        return Failure(record.place, error.detail)
    except Exception:
        # One record must not take the others of its part with it.
        log.exception("record_failed", place=str(record.place))
        return Failure(record.place, _FAULT)


def _read(article: CheckedArticle, reader: Reader) -> PreparedArticle | Failure:
    try:
        return prepare(article.submission, reader(article.submission))
    except Exception:
        log.exception("article_failed", place=str(article.place))
        return Failure(article.place, _FAULT)
