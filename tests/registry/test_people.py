"""Whom a name without a post stands for: the province of the article tells, by whichever of its codes."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text

from app.articles.ingest import ingest
from app.articles.submission import Submission
from app.extraction import Extraction
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.samples import LAM, Told
from tests.conftest import Backend


def person_named_in(backend: Backend, reader: ScriptedReader, place: str, day: str) -> int:
    """The id of the person whom an article about `place` names without a post."""
    told = Told(f"{LAM} dự ngày {day} ở nơi có mã {place}.")
    reader.finds(told.text, Extraction(extractor=EXTRACTOR, place=place, people=(told.person(LAM),)))
    stored = ingest(backend.database, Submission(text=told.text, published_on=dt.date.fromisoformat(day)), reader)
    statement = """
        SELECT coalesce(person.merged_into, person.id) FROM article_person sighting JOIN person ON person.id = sighting.person_id
        WHERE sighting.article_id = :article_id
    """
    with backend.database.read() as session:
        (person,) = session.connection().scalars(text(statement), {"article_id": stored.article_id})
    return int(person)


@pytest.mark.parametrize(("before", "since"), [("22", "2025-22"), ("27", "2025-24"), ("193", "2025-06652")])
def test_a_province_that_kept_its_name_is_one_place_whatever_its_code(
    backend: Backend, reader: ScriptedReader, before: str, since: str
) -> None:
    earlier = person_named_in(backend, reader, before, "2025-05-02")
    assert person_named_in(backend, reader, since, "2025-09-01") == earlier


def test_a_province_that_is_gone_is_not_the_one_that_has_its_code_now(backend: Backend, reader: ScriptedReader) -> None:
    in_bac_giang = person_named_in(backend, reader, "24", "2025-05-02")
    assert person_named_in(backend, reader, "2025-24", "2025-09-01") != in_bac_giang
