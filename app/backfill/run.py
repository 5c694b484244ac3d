"""A backfill from its records to its end: workers check, what is stored already is left out, workers read, the rest is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

import structlog

from app.articles.files import FileMetadata
from app.articles.preparation import PreparedArticle
from app.backfill.cluster import Workers
from app.backfill.loading import Loader
from app.backfill.parts import Failure, cut
from app.backfill.records import Found
from app.backfill.worker import CheckedArticle, check, read_articles
from app.extractions.reading import Reader, read

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Step:
    """What became of a part: how many articles are new, how many were known, what failed.

    `position`: how many bytes of all sources, as they are stored, are done with it.
    """

    position: int
    new: int = 0
    known: int = 0
    failures: list[Failure] = field(default_factory=list)


def backfill(found: Iterable[Found], workers: Workers, loader: Loader, *, defaults: FileMetadata, reader: Reader = read) -> Iterator[Step]:
    """Store the articles in `found`, part by part in order; a step is given once its articles are stored for good.

    However it ends, all that was stored is whole: given the same again, it leaves that out and goes on. `defaults` fill in what a
    record does not tell itself. `reader` is sent to the workers, which must know it. Raises `LostError` where it cannot go on.
    """
    parts = ((Step(part.position), part.records) for part in cut(found))
    checked = workers.each(partial(check, defaults=defaults), parts, priority=1)
    unknown = ((step, _sort_out(step, results, loader)) for step, _, results in checked)
    for step, articles, prepared in workers.each(partial(read_articles, reader=reader), unknown):
        _load(step, articles, prepared, loader)
        yield step


def _sort_out(step: Step, results: Iterable[CheckedArticle | Failure], loader: Loader) -> list[CheckedArticle]:
    """The articles in `results` that are not stored; the others are counted in `step`."""
    articles: list[CheckedArticle] = []
    for result in results:
        if isinstance(result, Failure):
            step.failures.append(result)
        else:
            articles.append(result)
    stored = loader.stored(article.content_key for article in articles)
    unknown = [article for article in articles if article.content_key not in stored]
    step.known += len(articles) - len(unknown)
    return unknown


def _load(step: Step, articles: Iterable[CheckedArticle], prepared: Iterable[PreparedArticle | Failure], loader: Loader) -> None:
    """Store what workers made of `articles`, and count in `step` what became of it."""
    ready: list[tuple[CheckedArticle, PreparedArticle]] = []
    for article, made in zip(articles, prepared, strict=True):
        if isinstance(made, Failure):
            step.failures.append(made)
        else:
            ready.append((article, made))
    for (article, _), outcome in zip(ready, loader.store([made for _, made in ready]), strict=True):
        if isinstance(outcome, Exception):
            log.error("article_not_stored", place=str(article.place), exc_info=outcome)
            step.failures.append(Failure(article.place, f"could not be stored, which is a fault of danhbo's: {outcome}"))
        elif outcome.created:
            step.new += 1
        else:
            step.known += 1
