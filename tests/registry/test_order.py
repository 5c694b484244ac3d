"""The register is what the articles say, whatever the order in which they came in."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Collection, Sequence
from typing import Any

import pytest
from sqlalchemy import text

from app.articles.ingest import ingest, retract
from app.articles.submission import Submission
from app.extraction import Extraction
from app.extraction.facts import AppointmentStatus, Level, OrganisationKind
from app.registry.rebuilding import rebuild
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.samples import Told
from tests.conftest import Backend

NAMES = ("Trần Văn Lâm", "Đỗ Thị Hạnh")
BODIES = {
    "Huyện ủy Hoành Bồ": (Level.DISTRICT, "22.huyen-hoanh-bo"),
    "Thành ủy Hạ Long": (Level.DISTRICT, "193"),
    "Tỉnh ủy Quảng Ninh": (Level.PROVINCE, "22"),
    "Thành ủy Hải Phòng": (Level.PROVINCE, "31"),
    "Ban Tổ chức Trung ương": (Level.CENTRAL, None),
    "Đảng ủy Công ty Than Tân Hòa": (Level.GRASSROOTS, None),
}
DAYS = (None, "1991-05-06", "2004-03-01", "2012-01-01", "2019-06-01", "2019-06-20", "2024-02-02", "2025-11-11")


def article(
    number: int, chance: random.Random, bodies: Collection[str] = BODIES, days: Sequence[str | None] = DAYS
) -> tuple[Submission, Extraction]:
    """An article of one of `days` that gives one or two names some posts in `bodies`, or none."""
    told = Told(f"Bài {number}: {', '.join(NAMES)} và {', '.join(BODIES)}.")
    day = chance.choice(days)
    names = chance.sample(NAMES, chance.randint(1, 2))
    posts = [
        (name, chance.choice(("Bí thư", "Ủy viên", "Đại biểu")), body)
        for name in names
        for body in chance.sample(sorted(bodies), chance.choice((0, 1, 1, 1, 2)))
    ]
    extraction = Extraction(
        extractor=EXTRACTOR,
        place=chance.choice((None, "193", "31")),
        people=tuple(told.person(name) for name in names),
        organisations=tuple(
            told.organisation(body, OrganisationKind.PARTY_COMMITTEE, BODIES[body][0], place=BODIES[body][1])
            for body in sorted({body for _, _, body in posts})
        ),
        appointments=tuple(told.appointment(name, title, body, chance.choice(list(AppointmentStatus))) for name, title, body in posts),
    )
    return Submission(text=told.text, published_on=dt.date.fromisoformat(day) if day else None), extraction


def register(backend: Backend) -> Any:
    """What the register says, with the texts of articles in place of ids."""
    people = """
        SELECT coalesce(p.merged_into, p.id) AS person, a.content_key, s.key FROM article_person s
        JOIN person p ON p.id = s.person_id JOIN article a ON a.id = s.article_id
    """
    posts = """
        SELECT person_id, o.name, title, undated, mentioned_first, mentioned_last, post.first_seen, post.last_seen, taken_up, left_on, former_on
        FROM post LEFT JOIN organisation o ON o.id = organisation_id
    """
    profiles = "SELECT id, name, first_seen, last_seen FROM person"
    territories = "SELECT person_id, territory FROM person_territory"
    with backend.database.read() as session:
        rows = {each: session.connection().execute(text(each)).all() for each in (people, posts, profiles, territories)}
        sightings = (
            session.connection()
            .execute(text("SELECT person_id, content_key, key FROM article_person s JOIN article a ON a.id = s.article_id"))
            .all()
        )
    named = {id_: frozenset((key, name) for other, key, name in sightings if other == id_) for id_, *_ in sightings}
    whole: dict[int, set[Any]] = {}
    for person, content_key, key in rows[people]:
        whole.setdefault(person, set()).add((content_key, key))
    of_profiles = [(named[id_], *rest) for each in (posts, profiles, territories) for id_, *rest in rows[each] if id_ in named]
    return {frozenset(members) for members in whole.values()}, sorted(map(repr, ((sorted(found), *rest) for found, *rest in of_profiles)))


@pytest.mark.parametrize("seed", range(2))
def test_any_order_gives_the_same_register(backend: Backend, seed: int) -> None:
    chance = random.Random(seed)
    articles = [article(number, chance) for number in range(14)]
    reader = ScriptedReader()
    for submission, extraction in articles:
        reader.finds(submission.text, extraction)
    seen = []
    for order in (articles, articles[::-1], chance.sample(articles, len(articles))):
        backend.empty()
        for submission, _ in order:
            ingest(backend.database, submission, reader)
        seen.append(register(backend))
    assert seen[0] == seen[1] == seen[2]


@pytest.mark.parametrize("seed", range(2))
def test_what_is_retracted_might_never_have_been_there(backend: Backend, seed: int) -> None:
    chance = random.Random(100 + seed)
    articles = [article(number, chance) for number in range(14)]
    reader = ScriptedReader()
    for submission, extraction in articles:
        reader.finds(submission.text, extraction)
    for submission, _ in articles[:9]:
        ingest(backend.database, submission, reader)
    expected = register(backend)
    backend.empty()
    ids = [ingest(backend.database, submission, reader).article_id for submission, _ in chance.sample(articles, len(articles))]
    kept = {submission.content_key for submission, _ in articles[:9]}
    with backend.database.read() as session:
        keys = {row.id: row.content_key for row in session.connection().execute(text("SELECT id, content_key FROM article"))}
    for id_ in ids:
        if keys[id_] not in kept:
            retract(backend.database, id_)
    assert register(backend) == expected
    for id_ in ids:
        retract(backend.database, id_)
    assert backend.counts() == {}


def test_telling_it_all_anew_changes_nothing(backend: Backend) -> None:
    chance = random.Random(7)
    reader = ScriptedReader()
    for submission, extraction in (article(number, chance) for number in range(14)):
        reader.finds(submission.text, extraction)
        ingest(backend.database, submission, reader)
    everything = "SELECT id, key, name, first_seen, last_seen, reconciled_into, merged_into FROM person ORDER BY id"
    with backend.database.read() as session:
        before = session.connection().execute(text(everything)).all()
        keys = set(session.connection().execute(text("SELECT key FROM person")).scalars())
    with backend.database.transaction() as session:
        rebuild(session, keys)
    with backend.database.read() as session:
        assert session.connection().execute(text(everything)).all() == before
