"""Taking an article in: read it, then store it with its facts in one transaction, once."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sqlmodel import Session

from app.articles.repository import ArticleRepository
from app.articles.store import store
from app.articles.submission import Submission
from app.database import Database
from app.extractions.reading import Reader, read
from app.members.profile_repository import ProfileRepository
from app.organisations.repository import OrganisationRepository
from app.registry.organisations import forget_organisations
from app.registry.rebuilding import rebuild
from app.registry.reports import compare_reports, occasions_in


class Ingested(NamedTuple):
    """The article's id, and whether it was stored now (False: the same text was there already)."""

    article_id: int
    created: bool


def ingest(database: Database, submission: Submission, reader: Reader = read) -> Ingested:
    """Read and store `submission`; a text that is stored already, byte for byte or after cleaning, is left as it is.

    Safe to call from many threads and processes at once. Raises `Unavailable` where the database cannot be used;
    whatever is raised, nothing is stored by halves.
    """
    key = submission.content_key
    with database.read() as session:
        known = ArticleRepository.from_session(session).id_of(key)
    if known is not None:
        return Ingested(known, created=False)
    extraction = reader(submission)
    with database.transaction() as session:
        # Another writer may have stored the text while this one was read.
        known = ArticleRepository.from_session(session).id_of(key)
        if known is not None:
            return Ingested(known, created=False)
        return Ingested(store(session, submission, key, extraction), created=True)


def retract(database: Database, article_id: int, check: Callable[[Session], None] | None = None) -> bool:
    """Remove an article with its facts, and every organisation, person and name that no other article supports.

    False where there is no such article. `check` is called within the transaction before anything is removed; what it raises is raised.
    """
    with database.transaction() as session:
        if check is not None:
            check(session)
        organisation_ids = OrganisationRepository.from_session(session).ids_in(article_id)
        keys = ProfileRepository.from_session(session).keys_in(article_id)
        occasions = occasions_in(session, article_id)
        if not ArticleRepository.from_session(session).delete(article_id):
            return False
        rebuild(session, keys)
        forget_organisations(session, organisation_ids)
        compare_reports(session, occasions)
        return True
