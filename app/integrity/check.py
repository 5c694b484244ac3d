"""The check of a whole database: quotes against texts, what nothing supports, references, sums."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from app.articles.repository import ArticleRepository
from app.articles.submission import Submission
from app.database import Database
from app.integrity.repository import IntegrityRepository
from app.paging import Row
from app.registry.titles import seats_of_several, single_holder_titles

_MOST_SHOWN = 10


class Fault(NamedTuple):
    """Something that cannot be right: which check found it, and what and where it is."""

    check: str
    detail: str

    def __str__(self) -> str:
        """As a line for a person."""
        return f"{self.check}: {self.detail}"


def count_articles(database: Database) -> int:
    """How many articles there are to check. Raises `Unavailable` where the database cannot be used."""
    with database.read() as session:
        return ArticleRepository.from_session(session).count_from(1, not_read_by=None)


def check(database: Database, checked: Callable[[int], None]) -> Iterator[Fault]:
    """Everything wrong that can be found, over one state of the database; nothing is changed.

    `checked` is called for each article with the number of its facts. Raises `Unavailable` where the database cannot be used.
    """
    with database.read() as session:
        repository = IntegrityRepository.from_session(session)
        yield from (Fault("file", found) for found in repository.broken_file())
        yield from (Fault("reference", found) for found in repository.broken_references())
        yield from _listed("supported by nothing", repository.unsupported())
        yield from _listed("not named in its article", repository.named_nowhere())
        yield from _listed("leads to what leads on", repository.chained())
        yield from _listed("not what articles add up to", repository.miscounted())
        yield from _listed("not what articles add up to", repository.miskept(single_holder_titles(), seats_of_several()))
        yield from _listed("part of no record of its occasion", repository.misjoined())
        yield from _listed("not in the feed or the search as it is", repository.untold())
        for article in repository.articles():
            yield from _faults_of(article)
            checked(len(article["evidence"]))


def _listed(name: str, found: Iterator[tuple[str, list[int]]]) -> Iterator[Fault]:
    for place, ids in found:
        if ids:
            more = f" and {len(ids) - _MOST_SHOWN} more" if len(ids) > _MOST_SHOWN else ""
            yield Fault(name, f"{place} {', '.join(map(str, ids[:_MOST_SHOWN]))}{more}")


def _faults_of(article: Row) -> Iterator[Fault]:
    text = article["text"]
    if Submission.model_construct(text=text).content_key != article["content_key"]:
        yield Fault("key", f"article {article['id']} has not the key of its text")
    for table, fact in article["evidence"]:
        for piece in fact["evidence"]:
            if text[piece["start"] : piece["end"]] != piece["text"] or not piece["text"]:
                where = f"characters {piece['start']} to {piece['end']}"
                yield Fault("evidence", f"{table} {fact['id']} quotes what article {article['id']} has not at {where}")
