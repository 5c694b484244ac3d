"""Real articles: who is who among the people whom several of them name, in whatever order they come in."""

from __future__ import annotations

import csv
import json
import random
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from sqlalchemy import text

from app.articles.ingest import ingest
from app.articles.submission import Submission
from app.extraction import Extraction
from app.extraction.folding import fold
from app.extractions.reading import read
from tests.conftest import Backend

DEV = Path(__file__).parents[2].parent / "shared" / "eval" / "dev"
PEOPLE = Path(__file__).with_name("people_of_the_press.csv")

pytestmark = [
    pytest.mark.skipif(not DEV.is_dir(), reason="the articles of the shared evaluation are not here"),
    pytest.mark.timeout(600),
]

Sighting = tuple[str, str]
"""A folded name, and the article that it stands in."""


@cache
def articles() -> list[tuple[str, Submission]]:
    """The articles with their ids."""
    found = []
    for file in sorted(DEV.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        with file.with_suffix(".txt").open(encoding="utf-8", newline="") as opened:
            found.append((gold["id"], Submission(text=opened.read(), url=gold["url"], published_on=gold["published_on"])))
    return found


@cache
def extraction_of(name: str) -> Extraction:
    """What an article says; every order has the same to take in."""
    return read(dict(articles())[name])


@cache
def articles_with_shared_names() -> list[tuple[str, Submission]]:
    """The articles in which somebody has a name that stands in another of them too: the rest says nothing of who is who."""
    names = {name: {fold(person.name) for person in extraction_of(name).people} for name, _ in articles()}
    times = Counter(name for named in names.values() for name in named)
    return [(name, submission) for name, submission in articles() if any(times[person] > 1 for person in names[name])]


def people_after(backend: Backend, order: list[tuple[str, Submission]]) -> set[frozenset[Sighting]]:
    """The people that the register has once it has taken in the articles in this order: where each is named."""
    backend.empty()
    names = {submission.text: name for name, submission in order}

    def reader(submission: Submission) -> Extraction:
        return extraction_of(names[submission.text])

    stored = {ingest(backend.database, submission, reader).article_id: names[submission.text] for _, submission in order}
    statement = """
        SELECT sighting.article_id, sighting.key, coalesce(person.merged_into, person.id) AS person
        FROM article_person sighting JOIN person ON person.id = sighting.person_id
    """
    with backend.database.read() as session:
        rows = session.connection().execute(text(statement)).all()
    people: dict[int, set[Sighting]] = {}
    for row in rows:
        people.setdefault(row.person, set()).add((row.key, stored[row.article_id]))
    return {frozenset(named) for named in people.values()}


@cache
def people_in_order(backend: Backend) -> set[frozenset[Sighting]]:
    """The people that the register has once it has taken in the articles as they are filed."""
    return people_after(backend, articles_with_shared_names())


def pairs(people: set[frozenset[Sighting]]) -> set[frozenset[Sighting]]:
    return {frozenset(pair) for named in people for pair in combinations(named, 2)}


def test_people_are_one_across_articles_whatever_their_order(backend: Backend) -> None:
    of_press = articles_with_shared_names()
    found = people_in_order(backend)
    shuffled = random.Random(4).sample(of_press, len(of_press))
    orders = [of_press[::-1], [each for article in shuffled for each in (article, article)]]
    # What is decided is decided outside the database: there one order more is enough.
    for order in orders if backend.name == "sqlite" else orders[:1]:
        assert people_after(backend, order) == found


def test_nobody_is_taken_for_another_and_few_are_missed(backend: Backend) -> None:
    people: dict[str, set[Sighting]] = {}
    with PEOPLE.open(encoding="utf-8") as opened:
        for row in csv.DictReader(line for line in opened if not line.startswith("#")):
            people.setdefault(row["person"], set()).add((fold(row["name"]), row["article"]))
    gold = pairs({frozenset(named) for named in people.values()})
    judged = {sighting for named in people.values() for sighting in named}
    found = {pair for pair in pairs(people_in_order(backend)) if pair <= judged}
    assert found - gold == set()
    assert len(found & gold) >= 0.95 * len(gold)
