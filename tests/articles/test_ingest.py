"""Storing many articles at once: what becomes of each is what would have become of it alone."""

from __future__ import annotations

import pickle
from dataclasses import replace
from random import Random

import pytest

from app.articles.ingest import Ingested, ingest_many
from app.articles.preparation import PreparedArticle, prepare
from app.articles.submission import Submission
from app.database import Database
from app.errors import Unavailable
from app.extraction import Extraction
from app.extraction.facts import Organisation, OrganisationKind, Participant, ParticipantRole
from tests.articles.reader import EXTRACTOR
from tests.articles.samples import TEXT, tan_hoa
from tests.conftest import Backend

NAMELESS = Organisation(name="", kind=OrganisationKind.OTHER, level=None, names=(), evidence=(), rule="")
"""What no table takes."""


def article(text: str, *organisations: Organisation) -> PreparedArticle:
    return prepare(Submission(text=text), Extraction(extractor=EXTRACTOR, organisations=organisations))


def test_each_article_is_answered_in_its_place_and_a_text_is_stored_once(backend: Backend) -> None:
    (first,) = ingest_many(backend.database, [article("Một.")])
    outcomes = ingest_many(backend.database, [article("Hai."), article("Một. "), article("Ba."), article(" Hai.")])
    assert first == Ingested(1, created=True)
    assert outcomes == [Ingested(2, created=True), Ingested(1, created=False), Ingested(3, created=True), Ingested(2, created=False)]
    assert ingest_many(backend.database, []) == []


@pytest.mark.parametrize("bad", [{0}, {4}, {1, 3}, {0, 1, 2, 3, 4}])
def test_what_cannot_be_stored_fails_alone(backend: Backend, bad: set[int]) -> None:
    articles = [article(f"Bài {number}.", *([NAMELESS] if number in bad else [])) for number in range(5)]
    outcomes = ingest_many(backend.database, articles)
    assert {number for number, outcome in enumerate(outcomes) if isinstance(outcome, Exception)} == bad
    assert backend.counts().get("article", 0) == 5 - len(bad)


def test_without_a_database_no_article_is_tried_for_long(backend: Backend) -> None:
    gone = Database(backend.settings.model_copy(update={"database_url": "sqlite:////nowhere/danhbo.db"}))
    outcomes = ingest_many(gone, [article("Một."), article("Hai.")])
    assert [type(outcome) for outcome in outcomes] == [Unavailable, Unavailable]


def test_what_is_prepared_can_be_sent_to_another_process(backend: Backend) -> None:
    prepared = pickle.loads(pickle.dumps(prepare(Submission(text=TEXT), tan_hoa())))
    assert ingest_many(backend.database, [prepared]) == [Ingested(1, created=True)]


def random_letters(count: int) -> str:
    """So many letters of which no two follow one another by any rule: an index packs what repeats itself."""
    return "".join(Random(5).choices("abcdefghijklmnopqrstuvwxyzàáâãèéêìíòóôõùúý", k=count))


def test_a_name_that_is_none_for_its_length_is_left_out_and_the_rest_stored(backend: Backend) -> None:
    endless = f"Trần {random_letters(9000).capitalize()}"
    told = tan_hoa()
    (meeting,), (outcome,) = told.meetings, told.outcomes
    told = replace(
        told,
        people=(*told.people, replace(told.people[0], name=endless)),
        organisations=(*told.organisations, replace(told.organisations[0], name=endless, names=(endless,))),
        appointments=(*told.appointments, replace(told.appointments[0], person=endless)),
        meetings=(replace(meeting, participants=(*meeting.participants, Participant(person=endless, role=ParticipantRole.SPEAKER))),),
        outcomes=(outcome, replace(outcome, issuer=endless, issuer_is_person=True)),
        citations=(*told.citations, replace(told.citations[0], number=endless)),
    )
    assert ingest_many(backend.database, [prepare(Submission(text=TEXT), told)]) == [Ingested(1, created=True)]
    counts = backend.counts()
    plain = tan_hoa()
    assert (counts["person"], counts["appointment"], counts["citation"]) == (2, len(plain.appointments), len(plain.citations))
    assert (counts["meeting_participant"], counts["outcome"]) == (len(plain.meetings[0].participants), 2)


def test_what_no_index_takes_fails_alone_and_is_no_want_of_a_database(backend: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    if backend.name == "sqlite":
        pytest.skip("its indexes take texts of any length")
    monkeypatch.setattr("app.articles.preparation.fitting", lambda extraction: extraction)
    endless = replace(tan_hoa().people[0], name=random_letters(9000))
    told = Extraction(extractor=EXTRACTOR, people=(endless,))
    articles = [prepare(Submission(text=f"Bài {number}."), told if number == 1 else Extraction(extractor=EXTRACTOR)) for number in range(4)]
    one, other, *rest = ingest_many(backend.database, articles)
    assert isinstance(other, Exception)
    assert not isinstance(other, Unavailable)
    assert [type(outcome) for outcome in (one, *rest)] == [Ingested] * 3
