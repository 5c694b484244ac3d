"""A backfill from its records to its end: workers check, what is stored already is left out, workers read, the rest is stored."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from app.articles.files import FileMetadata
from app.articles.preparation import PreparedArticle
from app.backfill.cluster import Workers
from app.backfill.loading import Loader, not_stored
from app.backfill.parts import Failure, cut
from app.backfill.records import Found
from app.backfill.worker import CheckedArticle, check, read_articles
from app.extractions.reading import Reader, read

_TOGETHER = 4
"""So many parts at most are stored at once: what several articles name is settled once for all of them."""


@dataclass(slots=True)
class Step:
    """What became of a part: how many articles are new, how many were known, what failed.

    `position`: how many bytes of all sources, as they are stored, are done with it.
    """

    position: int
    new: int = 0
    known: int = 0
    failures: list[Failure] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)
    """In how many records each field stands that no article has."""


_Read = tuple[Step, Sequence[CheckedArticle], Sequence[PreparedArticle | Failure]]
"""A part, its articles that were not stored before, and what workers made of each."""


def backfill(found: Iterable[Found], workers: Workers, loader: Loader, *, defaults: FileMetadata, reader: Reader = read) -> Iterator[Step]:
    """Store the articles in `found` in order, a step for each part; it is given once its articles are stored for good.

    However it ends, all that was stored is whole: given the same again, it leaves that out and goes on. `defaults` fill in what a
    record does not tell itself. `reader` is sent to the workers, which must know it. Raises `CannotGoOn` where it cannot go on.
    """
    parts = ((Step(part.position), part.records) for part in cut(found))
    checked = workers.each(partial(check, defaults=defaults), parts, priority=1)
    under_way: deque[Step] = deque()

    def unknown() -> Iterator[tuple[Step, list[CheckedArticle]]]:
        for step, _, results in checked:
            articles = _sort_out(step, results, loader)
            under_way.append(step)
            yield step, articles

    ready: list[_Read] = []
    for part in workers.each(partial(read_articles, reader=reader), unknown()):
        under_way.popleft()
        ready.append(part)
        # Not more than are still to come: at the end the workers have nothing to do while the last ones are stored.
        if len(ready) >= min(_TOGETHER, len(under_way)):
            _load(ready, loader)
            yield from (step for step, _, _ in ready)
            ready = []


def _sort_out(step: Step, results: Iterable[CheckedArticle | Failure], loader: Loader) -> list[CheckedArticle]:
    """The articles in `results` that are not stored; the others are counted in `step`."""
    articles: list[CheckedArticle] = []
    for result in results:
        if isinstance(result, Failure):
            step.failures.append(result)
        else:
            articles.append(result)
            step.passed_over.update(result.passed_over)
    stored = loader.stored(article.content_key for article in articles)
    unknown = [article for article in articles if article.content_key not in stored]
    step.known += len(articles) - len(unknown)
    return unknown


def _load(parts: Iterable[_Read], loader: Loader) -> None:
    """Store what workers made of the articles of `parts`, and count in the steps what became of it."""
    ready: list[tuple[Step, CheckedArticle, PreparedArticle]] = []
    for step, articles, prepared in parts:
        for article, made in zip(articles, prepared, strict=True):
            if isinstance(made, Failure):
                step.failures.append(made)
            else:
                ready.append((step, article, made))
    for (step, article, _), outcome in zip(ready, loader.store([made for _, _, made in ready]), strict=True):
        if isinstance(outcome, Exception):
            step.failures.append(not_stored(article.place, outcome))
        elif outcome.created:
            step.new += 1
        else:
            step.known += 1
