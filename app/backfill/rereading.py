"""Reading stored articles again, some at a time: whoever reads needs no database, and what was read takes the place of the facts in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Protocol, TypeAlias

from app.articles.preparation import PreparedArticle
from app.articles.reread import Change, ReadAgain, submission_of
from app.backfill.loading import Loader
from app.backfill.parts import Failure, Place
from app.backfill.worker import CheckedArticle, read_articles
from app.extractions.reading import Reader, read
from app.paging import Row

_TOGETHER = 20
"""So many articles are replaced at once: each takes half as long as alone, and nobody else waits long to write."""

_Batch: TypeAlias = tuple[list[Row], Sequence[CheckedArticle]]
_Function: TypeAlias = Callable[[Sequence[CheckedArticle]], list[PreparedArticle | Failure]]
_Done: TypeAlias = Iterator[tuple[list[Row], Sequence[CheckedArticle], list[PreparedArticle | Failure]]]


class Readers(Protocol):
    """Who reads: this process, or `app.backfill.cluster.Workers`."""

    def each(self, function: _Function, batches: Iterable[_Batch]) -> _Done:
        """What `function` makes of each batch, in order, behind the batch and what came with it."""


class Here:
    """This process."""

    def each(self, function: _Function, batches: Iterable[_Batch]) -> _Done:
        """As `Readers` has it."""
        for rows, articles in batches:
            yield rows, articles, function(articles)


def reread_all(
    article_ids: Iterable[int], loader: Loader, readers: Readers, reader: Reader = read
) -> Iterator[tuple[int, list[Change] | Failure]]:
    """Read the articles of these ids again; gives what changed in each, in order, or why it is as it was. One that is gone meanwhile is left out.

    `reader` is sent to `readers`. Raises `LostError` where it cannot go on.
    """
    for rows, _, results in readers.each(partial(read_articles, reader=reader), _batches(article_ids, loader)):
        made = list(zip(rows, results, strict=True))
        changed = loader.replace([ReadAgain(row, result) for row, result in made if not isinstance(result, Failure)], reader)
        for row, result in made:
            if isinstance(result, Failure):
                yield row["id"], result
            elif row["id"] in changed:
                yield row["id"], changed[row["id"]]


def _batches(article_ids: Iterable[int], loader: Loader) -> Iterator[_Batch]:
    rest = iter(article_ids)
    while ids := list(islice(rest, _TOGETHER)):
        rows = loader.to_read_again(ids)
        yield rows, [CheckedArticle(Place(f"article {row['id']}"), submission_of(row), row["content_key"]) for row in rows]
