"""Taking an article in: read it, then store it with its facts in one transaction, once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from sqlmodel import Session

from app.articles.preparation import PreparedArticle, prepare
from app.articles.repository import ArticleRepository
from app.articles.store import store
from app.articles.submission import Submission
from app.articles.together import together
from app.database import Database
from app.errors import Unavailable
from app.extractions.reading import Reader, read
from app.meetings.report_repository import ReportRepository
from app.members.profile_repository import ProfileRepository
from app.organisations.repository import OrganisationRepository
from app.registry.organisations import forget_organisations
from app.registry.rebuilding import rebuild
from app.registry.reports import compare_reports


class Ingested(NamedTuple):
    """The article's id, and whether it was stored now (False: the same text was there already)."""

    article_id: int
    created: bool


Became = Ingested | Exception
"""What became of an article, or why it is not stored."""


def ingest(database: Database, submission: Submission, reader: Reader = read) -> Ingested:
    """Read and store `submission`; a text that is stored already, byte for byte or after cleaning, is left as it is.

    Safe to call from many threads and processes at once. Raises `Unavailable` where the database cannot be used;
    whatever is raised, nothing is stored by halves.
    """
    (outcome,) = read_and_ingest(database, [submission], reader)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def read_and_ingest(database: Database, submissions: Sequence[Submission], reader: Reader = read) -> list[Became]:
    """Read and store articles as `ingest_many` stores them; those that are stored already are not read."""
    try:
        with database.read() as session:
            known = ArticleRepository.from_session(session).ids_of(submission.content_key for submission in submissions)
    except Unavailable as error:
        return [error] * len(submissions)
    outcomes: dict[int, Became] = {}
    prepared: dict[int, PreparedArticle] = {}
    for place, submission in enumerate(submissions):
        if submission.content_key in known:
            outcomes[place] = Ingested(known[submission.content_key], created=False)
            continue
        try:
            prepared[place] = prepare(submission, reader(submission))
        except Exception as error:
            outcomes[place] = error
    outcomes |= zip(prepared, ingest_many(database, list(prepared.values())), strict=True)
    return [outcomes[place] for place in range(len(submissions))]


def ingest_many(database: Database, articles: Sequence[PreparedArticle]) -> list[Became]:
    """Store articles that were read, together in one transaction; gives what became of each, in their order.

    The records are those that storing them one after another gives; a text that is stored already, or stands among `articles` before, is left as it is.
    One that cannot be stored has an exception for an outcome, as `together` tells. Safe to call from many threads and processes at once.
    """
    return together(partial(_stored, database), articles)


def _stored(database: Database, articles: Sequence[PreparedArticle]) -> list[Ingested]:
    """Store those of `articles` that are not stored yet, all or none."""
    new: dict[str, PreparedArticle] = {}
    with database.transaction() as session:
        # Another writer may have stored a text while it was read.
        known = ArticleRepository.from_session(session).ids_of(article.content_key for article in articles)
        for article in articles:
            if article.content_key not in known:
                new.setdefault(article.content_key, article)
        ids = known | dict(zip(new, store(session, list(new.values())), strict=True))
    return [Ingested(ids[article.content_key], created=new.pop(article.content_key, None) is not None) for article in articles]


def retract(database: Database, article_id: int, check: Callable[[Session], None] | None = None) -> bool:
    """Remove an article with its facts, and every organisation, person and name that no other article supports.

    False where there is no such article. `check` is called within the transaction before anything is removed; what it raises is raised.
    """
    with database.transaction() as session:
        if check is not None:
            check(session)
        organisation_ids = OrganisationRepository.from_session(session).ids_in([article_id])
        keys = ProfileRepository.from_session(session).keys_in(article_id)
        occasions = ReportRepository.from_session(session).occasions_in([article_id])
        articles = ArticleRepository.from_session(session)
        articles.delete_facts([article_id])
        rebuild(session, keys)
        forget_organisations(session, organisation_ids)
        if not articles.delete(article_id):  # last: records that are its alone would go with it, whatever was merged into them
            return False
        compare_reports(session, occasions)
        return True
