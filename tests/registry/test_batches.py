"""Articles stored together make the records that they make one by one, whatever happens to the register in between."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlmodel import Session

from app.articles.ingest import Ingested, ingest_many, retract
from app.articles.preparation import PreparedArticle, prepare
from app.articles.submission import Submission
from app.decisions.models import Subject
from app.decisions.schemas import Merging, Splitting
from app.errors import ProblemError
from app.extraction import Extraction
from app.extraction.facts import Meeting, MeetingKind, Outcome, OutcomeKind, Participant, ParticipantRole
from app.integrity.check import check
from app.registry.decisions import merge, split
from tests.articles.reader import ScriptedReader
from tests.articles.samples import Told
from tests.changes.history import History
from tests.conftest import Backend
from tests.decisions.deciding import WHO
from tests.registry.test_order import BODIES, NAMES, article, register

FEW_BODIES = ("Huyện ủy Hoành Bồ", "Thành ủy Hạ Long")
DAYS = ("1980-01-01", "1994-01-01", "2000-01-01", "2006-01-01", "2020-01-01")
"""One post may tie the first and the last together by those between, and so what another post leaves apart."""
ARTICLES = 24
STEPS = 14

WHAT_IS_STORED = {
    "organisations": """
        SELECT o.key, o.name, o.search_key, o.name_keys, o.kind, o.level, o.place, o.parent_name, o.resolved, a.content_key,
            above.key AS above, whole.key AS whole
        FROM organisation o LEFT JOIN article a ON a.id = o.article_id LEFT JOIN organisation above ON above.id = o.parent_id
            LEFT JOIN organisation whole ON whole.id = o.merged_into
    """,
    "ancestors": "SELECT o.key, n.distance, n.key AS above, n.name FROM organisation_ancestor n JOIN organisation o ON o.id = n.organisation_id",
    "mentions": """
        SELECT a.content_key, o.key, m.name, n.name AS printed, p.position FROM article_organisation m
        JOIN article a ON a.id = m.article_id JOIN organisation o ON o.id = m.organisation_id
        JOIN article_organisation_name p ON p.article_organisation_id = m.id JOIN organisation_name n ON n.id = p.organisation_name_id
    """,
    "appointments": """
        SELECT a.content_key, f.person_name, o.key, f.title, f.status, f.day FROM appointment f
        JOIN article a ON a.id = f.article_id LEFT JOIN organisation o ON o.id = f.organisation_id
    """,
    "meetings": """
        SELECT a.content_key, f.kind, f.date, f.occasion, o.key, first.content_key AS record FROM meeting f
        JOIN article a ON a.id = f.article_id LEFT JOIN organisation o ON o.id = f.organiser_id
        JOIN meeting r ON r.id = f.record_id JOIN article first ON first.id = r.article_id
    """,
    "outcomes": """
        SELECT a.content_key, f.search_key, f.date, f.occasion, o.key, f.meeting_id IS NULL AS alone, first.content_key AS record FROM outcome f
        JOIN article a ON a.id = f.article_id LEFT JOIN organisation o ON o.id = f.addressee_id
        JOIN outcome r ON r.id = f.record_id JOIN article first ON first.id = r.article_id
    """,
}


class Telling:
    """The articles that there are to be stored, and what was stored of them under which id."""

    def __init__(self, backend: Backend, articles: list[PreparedArticle], *, together: bool) -> None:
        self._backend, self._articles, self._together = backend, articles, together
        self._ids: dict[int, int] = {}

    def store(self, numbers: list[int]) -> None:
        """Store articles; those that are there already stay as they are."""
        for some in [numbers] if self._together else [[number] for number in numbers]:
            outcomes = ingest_many(self._backend.database, [self._articles[number] for number in some])
            for number, outcome in zip(some, outcomes, strict=True):
                assert isinstance(outcome, Ingested)
                assert outcome.created is (number not in self._ids)
                self._ids[number] = outcome.article_id

    def retract(self, numbers: list[int]) -> None:
        """Take articles back, as far as they are there."""
        for number in numbers:
            if number in self._ids:
                retract(self._backend.database, self._ids.pop(number))

    def merge(self, numbers: list[int]) -> None:
        """Make one of two people, if that can be."""
        with suppress(ProblemError, LookupError), self._backend.database.transaction() as session:
            one, other = (self._someone(session, number) for number in numbers)
            merge(session, Subject.MEMBER, one, Merging(into=other, **WHO))

    def split(self, numbers: list[int]) -> None:
        """Make two of one person, if that can be."""
        with suppress(ProblemError, LookupError), self._backend.database.transaction() as session:
            split(session, Subject.MEMBER, self._someone(session, numbers[0]), Splitting(articles=[self._ids[numbers[0]]], **WHO))

    def _someone(self, session: Session, number: int) -> int:
        """The person whose name comes first among those in an article."""
        seen = "SELECT coalesce(p.merged_into, p.id) FROM person p JOIN article_person s ON s.person_id = p.id WHERE article_id = :id ORDER BY s.key"
        return int(session.connection().scalars(text(seen), {"id": self._ids[number]}).all()[0])


def picture(backend: Backend) -> dict[str, Any]:
    """All that is stored, with texts and keys in place of ids."""
    with backend.engine.connect() as connection:
        found = {name: sorted(map(repr, connection.execute(text(each)).all())) for name, each in WHAT_IS_STORED.items()}
    counts = backend.counts()
    counts.pop("person", None)  # one by one leaves ids that lead on to others, where together none were given
    return {**found, "register": register(backend), "counts": counts}


def happenings(chance: random.Random) -> list[tuple[str, list[int]]]:
    """What happens to the register: the name of what `Telling` does, and articles by number."""
    sorts = chance.choices(("store", "retract", "merge", "split"), (5, 2, 2, 1), k=STEPS)
    return [(sort, chance.sample(range(ARTICLES), chance.randint(2, 9) if sort == "store" else 2)) for sort in sorts]


def articles(history: History) -> list[PreparedArticle]:
    """Articles of which half tell of few bodies, days and meetings, so that one often joins what others told apart."""
    chance = history.chance
    found = []
    for number in range(ARTICLES // 2):
        submission, extraction = article(number, chance, FEW_BODIES, DAYS)
        found.append(prepare(submission, with_meeting(submission, extraction, chance)))
        told = history.text()
        found.append(prepare(Submission(text=told.text), history.extraction(told)))
    return found


def with_meeting(submission: Submission, extraction: Extraction, chance: random.Random) -> Extraction:
    """The same with a meeting that all of these articles may report, and what was said there."""
    told, body = Told(submission.text), chance.choice(FEW_BODIES)
    people = tuple(Participant(name, ParticipantRole.CHAIR) for name in chance.sample(NAMES, chance.randint(0, 1)))
    meeting = Meeting(
        kind=MeetingKind.CONFERENCE, date="2024-10-04", organiser=body, host=None, number=None, participants=people,
        evidence=told.quote("Bài"), rule="t",
    )  # fmt: skip
    said = chance.choice(tuple(BODIES))
    outcome = Outcome(
        kind=OutcomeKind.DIRECTIVE, issuer=body, addressee=None, meeting=chance.choice((0, None)), evidence=told.quote(said), rule="t"
    )
    level, place = BODIES[body]
    bodies = {each.name: each for each in (*extraction.organisations, told.organisation(body, level=level, place=place))}
    return replace(extraction, published_on="2024-10-05", organisations=tuple(bodies.values()), meetings=(meeting,), outcomes=(outcome,))


@pytest.mark.parametrize("seed", range(4))
def test_together_or_one_by_one_makes_no_difference(client: TestClient, reader: ScriptedReader, backend: Backend, seed: int) -> None:
    history = History(client, reader, backend, random.Random(seed))
    told = articles(history)
    happened = happenings(history.chance)
    pictures = []
    for together in (False, True):
        backend.empty()
        telling = Telling(backend, told, together=together)
        for sort, numbers in happened:
            getattr(telling, sort)(numbers)
        pictures.append(picture(backend))
        assert list(check(backend.database, lambda _: None)) == []
    assert pictures[0] == pictures[1]


LONG_CAREER = {
    "1980-01-01": ("Tỉnh ủy Quảng Ninh", "Huyện ủy Hoành Bồ"),
    "2000-01-01": ("Tỉnh ủy Quảng Ninh",),
    "2020-01-01": ("Tỉnh ủy Quảng Ninh", "Thành ủy Hạ Long"),
    "1994-01-01": ("Huyện ủy Hoành Bồ",),
    "2008-01-01": ("Thành ủy Hạ Long",),
    "2001-01-01": ("Huyện ủy Hoành Bồ", "Thành ủy Hạ Long"),
}
"""Where one name has posts, by the article's day. The last shows that two careers are one, and the third lies in between that one."""


def test_what_joins_two_profiles_may_reach_a_third(backend: Backend) -> None:
    told = []
    for day, bodies in LONG_CAREER.items():
        submission, extraction = Submission(text=f"{NAMES[0]} {day}", published_on=day), Told(f"{NAMES[0]} {', '.join(bodies)}")
        organisations = tuple(extraction.organisation(body, level=BODIES[body][0], place=BODIES[body][1]) for body in bodies)
        posts = tuple(extraction.appointment(NAMES[0], "Bí thư", body) for body in bodies)
        told.append(prepare(submission, Extraction(extractor="0.0.test", organisations=organisations, appointments=posts)))
    telling = Telling(backend, told, together=False)
    people = text("SELECT count(DISTINCT person_id) FROM article_person")
    for number, careers in enumerate((1, 2, 3, 3, 3, 1)):
        telling.store([number])
        with backend.engine.connect() as connection:
            assert connection.scalar(people) == careers
