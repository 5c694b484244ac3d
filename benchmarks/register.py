"""The register as it grows: what one more article costs, and who held a post on a day in a committee of which much was told."""

from __future__ import annotations

import datetime as dt
import statistics
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from app.articles.ingest import ingest
from app.articles.submission import Submission
from app.config import Settings
from app.database import Database
from app.extraction import Extraction
from app.members.presentation import page_of_committee_members
from app.members.schemas import CommitteeMembersQuery
from app.migrate import upgrade
from app.organisations.repository import OrganisationRepository
from app.paging import Window
from benchmarks.archive import Archive, of_one_committee
from benchmarks.measuring import cpu_seconds
from benchmarks.part import Inputs, Part, Row

BATCH = 1000
OBSERVATIONS = 10_000
POSTS_AN_ARTICLE = 20
READS = 20


def measure(inputs: Inputs) -> Part:
    """Take in invented articles, already read, and compare the first thousand with the last; then ask for a day."""
    part = Part("Register", "the first thousand articles")
    with TemporaryDirectory() as folder:
        database = Database(_migrated(Path(folder)))
        part.rows += _growth(database, inputs.articles)
        part.rows.append(_as_of(database))
        database.close()
    part.notes.append(
        f"Processor time on one core and SQLite: {inputs.articles:,} invented articles of ten years about the districts of the gazetteer, each with four "
        f"people, a meeting, figures and outcomes, already read; then a committee with {OBSERVATIONS:,} observed posts, asked who sat in it on a day."
    )
    return part


def _migrated(folder: Path) -> Settings:
    settings = Settings(database_url=f"sqlite:///{folder / 'danhbo.db'}", log_level="error")
    upgrade(settings)
    return settings


def _growth(database: Database, articles: int) -> list[Row]:
    archive = Archive(articles)
    costs = []
    for start in range(0, articles, BATCH):
        submissions = [archive.submission(number) for number in range(start, min(start + BATCH, articles))]
        began = time.process_time()
        for submission in submissions:
            ingest(database, submission, archive.read)
        costs.append((time.process_time() - began) / len(submissions))
    first, last = 1000 * costs[0], 1000 * costs[-1]
    return [
        Row("one more article, ms", last, at_most=1.5 * first, yardstick=first, ratio=first / last),
        Row("articles a second", 1000 / last, yardstick=1000 / first, ratio=first / last),
    ]


def _told(extraction: Extraction, _submission: Submission) -> Extraction:
    return extraction


def _as_of(database: Database) -> Row:
    for submission, extraction in of_one_committee(OBSERVATIONS // POSTS_AN_ARTICLE, POSTS_AN_ARTICLE):
        stored = ingest(database, submission, partial(_told, extraction))
    with database.read() as session:
        (committee,) = OrganisationRepository.from_session(session).ids_in([stored.article_id])
        query = CommitteeMembersQuery(as_of=dt.date(2020, 6, 1))
        took = [cpu_seconds(lambda: page_of_committee_members(session, committee, query, Window(query.limit))) for _ in range(READS)]
    return Row("members of a committee on a day, ms", 1000 * statistics.median(took), at_most=50)
