"""Reading stored articles again, some at a time: whoever reads needs no database, and what was read takes the place of the facts in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Protocol, TypeAlias

from app.articles.preparation import PreparedArticle
from app.articles.reread import Change, ReadAgain, submission_of
from app.backfill.loading import Loader, not_stored
from app.backfill.parts import Failure, Place
from app.backfill.worker import CheckedArticle, read_articles
from app.extractions.reading import Reader, read
from app.paging import Row

_TOGETHER = 20
"""So many articles are replaced at once: each takes half as long as alone, and nobody else waits long to write."""

Batch: TypeAlias = tuple[list[Row], Sequence[CheckedArticle]]
"""Stored articles, and what is to be read of them."""
Function: TypeAlias = Callable[[Sequence[CheckedArticle]], list[PreparedArticle | Failure]]
"""Reads the articles of a batch."""
Done: TypeAlias = Iterator[tuple[list[Row], Sequence[CheckedArticle], list[PreparedArticle | Failure]]]
"""Each batch, and what came of its articles."""

Became: TypeAlias = list[Change] | Failure
"""What changed in an article, or why it is as it was."""


class Readers(Protocol):
    """Who reads: this process, or `app.backfill.cluster.Workers`."""

    def each(self, function: Function, batches: Iterable[Batch]) -> Done:
        """What `function` makes of each batch, in order, behind the batch and what came with it."""


class Here:
    """This process."""

    def each(self, function: Function, batches: Iterable[Batch]) -> Done:
        """As `Readers` has it."""
        for rows, articles in batches:
            yield rows, articles, function(articles)


def reread_all(article_ids: Iterable[int], loader: Loader, readers: Readers, reader: Reader = read) -> Iterator[tuple[int, Became]]:
    """Read the articles of these ids again; gives what became of each, in order. One that is gone meanwhile is left out.

    `reader` is sent to `readers`. Raises `CannotGoOn` where it cannot go on.
    """
    for rows, _, results in readers.each(partial(read_articles, reader=reader), _batches(article_ids, loader)):
        became = _replaced(rows, results, loader)
        while left := loader.to_read_again([row["id"] for row in rows if row["id"] not in became]):
            # Something else was sent with them while they were read. They are few: they are read here.
            became |= _replaced(left, read_articles(_articles(left), reader), loader)
        yield from ((row["id"], became[row["id"]]) for row in rows if row["id"] in became)


def _batches(article_ids: Iterable[int], loader: Loader) -> Iterator[Batch]:
    rest = iter(article_ids)
    while ids := list(islice(rest, _TOGETHER)):
        rows = loader.to_read_again(ids)
        yield rows, _articles(rows)


def _articles(rows: Sequence[Row]) -> list[CheckedArticle]:
    return [CheckedArticle(_place(row), submission_of(row), row["content_key"]) for row in rows]


def _place(row: Row) -> Place:
    return Place(f"article {row['id']}")


def _replaced(rows: Sequence[Row], results: Sequence[PreparedArticle | Failure], loader: Loader) -> dict[int, Became]:
    """What became of the articles of `rows`, of which `results` were read, by id; those are left out that are no longer as in `rows`."""
    became: dict[int, Became] = {row["id"]: result for row, result in zip(rows, results, strict=True) if isinstance(result, Failure)}
    read_again = [ReadAgain(row, result) for row, result in zip(rows, results, strict=True) if not isinstance(result, Failure)]
    for again, outcome in zip(read_again, loader.replace(read_again), strict=True):
        if isinstance(outcome, Exception):
            became[again.row["id"]] = not_stored(_place(again.row), outcome)
        elif outcome is not None:
            became[again.row["id"]] = outcome
    return became
