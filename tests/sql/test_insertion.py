"""Rows into a table: checked, and there as they were given, whichever way they go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import orjson
import pytest
from pydantic import ValidationError
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.members.models import Person
from app.paging import Row
from app.recruitment.models import Recruitment
from app.repository import Repository
from tests.conftest import Backend

AWKWARD = ("\\N", "a\\tb", "a\tb\nc\rd", "\\.", "%s %(name)s ?", '"Đảng ủy", {1}', "'; DROP TABLE person; --", "")
"""What a format of rows, or a statement, might take for its own."""


def person(key: str, **columns: object) -> Row:
    return {"key": key, "name": key, "search_key": key, **columns}


def add(backend: Backend, rows: Sequence[Row], table: type[Any] = Person) -> None:
    with backend.database.transaction() as session:
        Repository.from_session(session).add(table, rows)


def add_article(backend: Backend) -> None:
    with backend.database.transaction() as session:
        session.execute(
            text("INSERT INTO article (content_key, text, search_key, extractor, created_at) VALUES ('k', 't', 't', 'e', :at)"),
            {"at": dt.datetime(2024, 1, 1, tzinfo=dt.UTC)},
        )


def stored(backend: Backend, wanted: str) -> list[tuple[Any, ...]]:
    with backend.database.read() as session:
        return [tuple(row) for row in session.connection().execute(text(wanted)).all()]


@pytest.mark.parametrize("count", [1, 3])
def test_a_row_is_stored_as_it_is_with_defaults_for_what_it_lacks(backend: Backend, count: int) -> None:
    for number, awkward in enumerate(AWKWARD):
        add(backend, [person(f"{number} {each}", search_key=awkward, first_seen=dt.date(2024, 2, 29)) for each in range(count)])
    found = stored(backend, "SELECT search_key, CAST(first_seen AS text), name_corrected, territory FROM person ORDER BY id")
    assert found == [(awkward, "2024-02-29", False, None) for awkward in AWKWARD for _ in range(count)]


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_no_text_comes_back_the_same(backend: Backend, count: int) -> None:
    add_article(backend)
    quote = [{"start": 0, "end": 4, "text": '"\\n\\"\n ủ'}]
    row = {"article_id": 1, "rule": "r", "extractor": "e", "evidence": quote, "search_key": "", "attainment_percent": 0.1 + 0.2}
    add(backend, [{**row, "breakdown": {"nữ": 3}, "admitted": 2**63 - 1}] * count, Recruitment)
    with backend.database.read() as session:
        for found in Repository.from_session(session).facts_in(Recruitment, 1):
            assert (found["evidence"], found["breakdown"], found["derived"]) == (quote, {"nữ": 3}, [])
            assert (found["attainment_percent"], found["admitted"], found["period_start"]) == (0.1 + 0.2, 2**63 - 1, None)


@pytest.mark.parametrize("count", [1, 3])
def test_json_may_be_encoded_already_unless_it_is_empty(backend: Backend, count: int) -> None:
    add_article(backend)
    quote = [{"start": 0, "end": 4, "text": '"\\n\\"\n ủ'}]
    row = {"article_id": 1, "rule": "r", "extractor": "e", "search_key": ""}
    add(backend, [{**row, "evidence": orjson.dumps(quote).decode()}] * count, Recruitment)
    with pytest.raises(ValidationError):
        add(backend, [{**row, "evidence": "[]"}] * count, Recruitment)
    with backend.database.read() as session:
        assert [found["evidence"] for found in Repository.from_session(session).facts_in(Recruitment, 1)] == [quote] * count


@pytest.mark.parametrize(
    "bad", [person("a", name=""), person("a", first_seen="gestern"), {"key": "a", "name": "A"}, person("a", colour="red")]
)
def test_a_row_that_is_not_fit_keeps_all_from_being_stored(backend: Backend, bad: Row) -> None:
    with pytest.raises(ValidationError):
        add(backend, [bad, bad])
    assert stored(backend, "SELECT id FROM person") == []


@pytest.mark.parametrize("other", [person("b", territory="01"), {"key": "b", "name": "B"}])
def test_rows_with_other_columns_than_the_first_are_not_written(backend: Backend, other: Row) -> None:
    with pytest.raises(ValueError, match="the same columns"):
        add(backend, [person("a"), other])
    assert stored(backend, "SELECT id FROM person") == []


def test_a_reference_to_nothing_is_told_like_any_other_fault_of_the_database(backend: Backend) -> None:
    with pytest.raises(IntegrityError):
        add(backend, [person("a", merged_into=None), person("b", merged_into=99)])
    assert stored(backend, "SELECT id FROM person") == []
