"""Storing what workers read: the one place of a backfill, and of reading again, that uses the database."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

import structlog

from app.articles.ingest import Became, ingest_many
from app.articles.preparation import PreparedArticle
from app.articles.repository import ArticleRepository
from app.articles.reread import ReadAgain, Replaced, replace
from app.backfill.errors import CannotGoOn
from app.backfill.parts import Failure, Place
from app.database import Database
from app.errors import Unavailable
from app.paging import Row

log = structlog.get_logger(__name__)

_TRIES = 8
"""About two minutes, in which a database server can start again."""
_LONGEST_PAUSE = 30.0

Article = TypeVar("Article")
Answer = TypeVar("Answer")


class Loader:
    """Stores articles in `database`; `wait` is how time passes between two tries."""

    def __init__(self, database: Database, wait: Callable[[float], None] = time.sleep) -> None:
        self._database, self._wait = database, wait

    def stored(self, content_keys: Iterable[str]) -> set[str]:
        """Those of the keys whose articles are stored. Raises `CannotGoOn` where the database cannot be used for long."""
        keys = list(content_keys)
        return set(self._ask(lambda articles: articles.ids_of(keys))) if keys else set()

    def store(self, articles: Sequence[PreparedArticle]) -> list[Became]:
        """What became of each article, in order. Raises `CannotGoOn` where the database cannot be used for long."""
        return self._each(partial(ingest_many, self._database), articles)

    def count_to_read_again(self, start: int, extractor: str | None) -> int:
        """How many articles there are from the id `start` on that `extractor` has not read. Raises `CannotGoOn` as above."""
        return self._ask(lambda articles: articles.count_from(start, not_read_by=extractor))

    def ids_to_read_again(self, start: int, extractor: str | None, limit: int) -> list[int]:
        """The first ids of these articles, so many at most, in order. Raises `CannotGoOn` as above."""
        return self._ask(lambda articles: articles.ids_from(start, not_read_by=extractor, limit=limit))

    def to_read_again(self, article_ids: Sequence[int]) -> list[Row]:
        """Those of the articles that there are, as rows for `ReadAgain`. Raises `CannotGoOn` as above."""
        return self._ask(lambda articles: articles.several(article_ids)) if article_ids else []

    def replace(self, articles: Sequence[ReadAgain]) -> list[Replaced]:
        """Replace the facts of articles by what was read anew; gives what became of each, in order. Raises `CannotGoOn` as above."""
        return self._each(partial(replace, self._database), articles)

    def _each(self, action: Callable[[Sequence[Article]], Sequence[Answer]], articles: Sequence[Article]) -> list[Answer]:
        """The answer that `action` has for each article; where it cannot use the database, it is called again with the others."""
        answers: list[Answer] = []

        def go_on() -> None:
            for answer in action(articles[len(answers) :]):
                if isinstance(answer, Unavailable):
                    raise answer
                answers.append(answer)

        self._patiently(go_on)
        return answers

    def _ask(self, question: Callable[[ArticleRepository], Answer]) -> Answer:
        def ask() -> Answer:
            with self._database.read() as session:
                return question(ArticleRepository.from_session(session))

        return self._patiently(ask)

    def _patiently(self, action: Callable[[], Answer]) -> Answer:
        for trial in range(1, _TRIES):
            try:
                return action()
            except Unavailable:
                self._wait(min(random.uniform(0.5, 1.0) * 2**trial, _LONGEST_PAUSE))
        try:
            return action()
        except Unavailable as error:
            raise CannotGoOn(error.detail) from error


def not_stored(place: Place, error: Exception) -> Failure:
    """The failure of an article that was read and could not be stored for `error`, which the log gets whole."""
    log.error("article_not_stored", place=str(place), exc_info=error)
    return Failure(place, f"could not be stored, which is a fault of danhbo's: {error}")
