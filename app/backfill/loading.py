"""Storing what workers read: the one place of a backfill, and of reading again, that uses the database."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from app.articles.ingest import Outcome, ingest_many
from app.articles.preparation import PreparedArticle
from app.articles.repository import ArticleRepository
from app.articles.reread import Change, ReadAgain, replace, reread, stored
from app.backfill.errors import LostError
from app.database import Database
from app.errors import Unavailable
from app.extractions.reading import Reader
from app.paging import Row

_TRIES = 8
"""About two minutes, in which a database server can start again."""
_LONGEST_PAUSE = 30.0

Answer = TypeVar("Answer")


class Loader:
    """Stores articles in `database`; `wait` is how time passes between two tries."""

    def __init__(self, database: Database, wait: Callable[[float], None] = time.sleep) -> None:
        self._database, self._wait = database, wait

    def stored(self, content_keys: Iterable[str]) -> set[str]:
        """Those of the keys whose articles are stored. Raises `LostError` where the database cannot be used for long."""
        keys = list(content_keys)

        def ask() -> set[str]:
            with self._database.read() as session:
                return set(ArticleRepository.from_session(session).ids_of(keys))

        return self._patiently(ask)

    def store(self, articles: Sequence[PreparedArticle]) -> list[Outcome]:
        """What became of each article, in order. Raises `LostError` where the database cannot be used for long."""
        outcomes: list[Outcome] = []

        def store_the_rest() -> None:
            for outcome in ingest_many(self._database, articles[len(outcomes) :]):
                if isinstance(outcome, Unavailable):
                    raise outcome
                outcomes.append(outcome)

        self._patiently(store_the_rest)
        return outcomes

    def to_read_again(self, article_ids: Sequence[int]) -> list[Row]:
        """The stored articles of these ids, as `app.articles.reread` takes them. Raises `LostError` as above."""
        return self._patiently(lambda: stored(self._database, article_ids))

    def replace(self, articles: Sequence[ReadAgain], reader: Reader) -> dict[int, list[Change]]:
        """Replace the facts of articles by what was read anew; gives what changed in each, by id. Those that are gone are left out.

        An article of which something else was sent meanwhile is read once more, here, by `reader`. Raises `LostError` as above.
        """
        changed = self._patiently(lambda: replace(self._database, articles))
        for id_ in (again.row["id"] for again in articles):
            if id_ not in changed and (changes := self._patiently(partial(reread, self._database, id_, reader))) is not None:
                changed[id_] = changes
        return changed

    def _patiently(self, action: Callable[[], Answer]) -> Answer:
        for trial in range(1, _TRIES):
            try:
                return action()
            except Unavailable:
                self._wait(min(random.uniform(0.5, 1.0) * 2**trial, _LONGEST_PAUSE))
        try:
            return action()
        except Unavailable as error:
            raise LostError(error.detail) from error
