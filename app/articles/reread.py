"""Reading stored articles again: with the extractor of today, or with what is known about them set right; ids of organisations and people stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import orjson
from sqlmodel import Session

from app.articles.facts import FACT_TABLES
from app.articles.preparation import PreparedArticle, prepare
from app.articles.presentation import whole_article
from app.articles.repository import ArticleRepository
from app.articles.store import put_right, replace_facts
from app.articles.submission import Submission
from app.articles.together import together
from app.database import Database
from app.extractions.reading import Reader, read
from app.paging import Row

_ABOUT_THE_RECORD = frozenset({"id", "article_id", "meeting_id", "extractor", "rule", "record_id"})
"""What may differ between two readings that say the same."""


class Change(NamedTuple):
    """How many facts of one list came and went."""

    facts: str
    new: int
    gone: int


Replaced = list[Change] | None | Exception
"""What changed in an article; None where nothing was replaced, for something else was sent with it meanwhile or it is gone."""


def replace(database: Database, articles: Sequence[ReadAgain]) -> list[Replaced]:
    """Replace the facts of several articles by what was read anew, in one transaction; gives what became of each, in their order.

    One that cannot be stored is as it was and has an exception for an outcome, as `together` tells.
    """
    return together(partial(_replaced, database), articles)


def _replaced(database: Database, articles: Sequence[ReadAgain]) -> list[list[Change] | None]:
    with database.transaction() as session:
        fresh = {again.row["id"]: again.article for again in articles if again.is_of(session)}
        before = {id_: _facts(session, id_) for id_ in fresh}
        if fresh:
            replace_facts(session, fresh)
        changes = {id_: _changes(before[id_], _facts(session, id_)) for id_ in fresh}
    return [changes.get(again.row["id"]) for again in articles]


def correct(
    database: Database,
    article_id: int,
    corrected: Mapping[str, object],
    reader: Reader = read,
    check: Callable[[Session], None] | None = None,
) -> bool:
    """Set right what was sent with an article and read it anew by that, in one transaction; False where there is no such article.

    `corrected`: fields of `ArticleMetadata` with their new values, checked. `check` is called within the transaction before anything is written; what
    it raises is raised. Raises `Unavailable` where the database cannot be used; whatever is raised, the article is as it was.
    """
    while (again := _read_again(database, article_id, corrected, reader)) is not None:
        with database.transaction() as session:
            if check is not None:
                check(session)
            if again.is_of(session):
                put_right(session, article_id, again.article)
                return True
    return False


class ReadAgain(NamedTuple):
    """An article that was read again, and the row that it was read from."""

    row: Row
    article: PreparedArticle

    def is_of(self, session: Session) -> bool:
        """Whether what was sent with the article is still what it was when it was read."""
        row = ArticleRepository.from_session(session).get(self.row["id"])
        return row is not None and _sent(row) == _sent(self.row)


def _read_again(database: Database, article_id: int, corrected: Mapping[str, object], reader: Reader) -> ReadAgain | None:
    """Read a stored article with `corrected` in the place of what was sent; None where there is no such article."""
    with database.read() as session:
        row = ArticleRepository.from_session(session).get(article_id)
    if row is None:
        return None
    submission = submission_of(row).model_copy(update=corrected)
    return ReadAgain(row, prepare(submission, reader(submission)))


def submission_of(row: Row) -> Submission:
    """An article as it was sent, once checked."""
    return Submission.model_construct(**_sent(row))


def _sent(row: Row) -> Row:
    """An article as it was sent, by the fields of `Submission`."""
    return {**{name: row[name] for name in ("title", "url", "source", "place", "text")}, "published_on": row["published_on_sent"]}


def _changes(before: Mapping[str, Counter[bytes]], after: Mapping[str, Counter[bytes]]) -> list[Change]:
    return [
        Change(facts, (after[facts] - before[facts]).total(), (before[facts] - after[facts]).total())
        for facts in FACT_TABLES
        if before[facts] != after[facts]
    ]


def _facts(session: Session, article_id: int) -> dict[str, Counter[bytes]]:
    """What an article that there is says, by list, in a form that can be compared."""
    article = whole_article(session, article_id)
    assert article is not None
    return {
        facts: Counter(orjson.dumps(_said(fact.model_dump(mode="json")), option=orjson.OPT_SORT_KEYS) for fact in getattr(article, facts))
        for facts in FACT_TABLES
    }


def _said(value: object) -> object:
    """`value` without ids and rules, which may change while what is said stays."""
    if isinstance(value, dict):
        return {name: _said(part) for name, part in value.items() if name not in _ABOUT_THE_RECORD}
    if isinstance(value, list):
        return [_said(part) for part in value]
    return value
