"""Reading stored articles again with the extractor of today; ids of organisations and people stay."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import orjson
from sqlmodel import Session

from app.articles.facts import FACT_TABLES
from app.articles.preparation import prepare
from app.articles.presentation import whole_article
from app.articles.repository import ArticleRepository
from app.articles.schemas import Article
from app.articles.store import replace_facts
from app.articles.submission import Submission
from app.database import Database
from app.extractions.reading import Reader, read

_ABOUT_THE_RECORD = frozenset({"id", "article_id", "meeting_id", "extractor", "rule", "record_id"})
"""What may differ between two readings that say the same."""


class Change(NamedTuple):
    """How many facts of one list came and went."""

    facts: str
    new: int
    gone: int


def reread(database: Database, article_id: int, reader: Reader = read) -> list[Change] | None:
    """Read an article anew and replace its facts, in one transaction; gives what changed, None where there is no such article.

    Raises `Unavailable` where the database cannot be used; whatever is raised, the article's facts are as they were.
    """
    with database.read() as session:
        row = ArticleRepository.from_session(session).get(article_id)
    if row is None:
        return None
    fields = {name: row[name] for name in ("title", "url", "source", "place", "text")}
    submission = Submission.model_construct(**fields, published_on=row["published_on_sent"])
    article = prepare(submission, reader(submission))
    with database.transaction() as session:
        before = _facts(session, article_id)
        if before is None:
            return None
        replace_facts(session, article_id, article)
        after = _facts(session, article_id) or {}
    return [
        Change(facts, (after[facts] - before[facts]).total(), (before[facts] - after[facts]).total())
        for facts in FACT_TABLES
        if before[facts] != after[facts]
    ]


def _facts(session: Session, article_id: int) -> dict[str, Counter[bytes]] | None:
    """What an article says, by list, in a form that can be compared."""
    article: Article | None = whole_article(session, article_id)
    if article is None:
        return None
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
