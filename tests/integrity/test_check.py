"""The check finds nothing in what the service stored, and everything that was broken behind its back."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from app.integrity.check import check
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, LAM
from tests.articles.sending import items, send, send_post, send_tan_hoa
from tests.conftest import Backend
from tests.decisions.deciding import WHO

BREAKS = {
    "UPDATE article SET content_key = repeat('0', 64) WHERE id = 1": ("key", "article 1"),
    "UPDATE article SET text = 'Khác hẳn. ' || text WHERE id = 1": ("evidence", "outcome 1 "),
    "UPDATE appointment SET organisation_id = (SELECT max(id) FROM organisation) WHERE id = 1": (
        "not named in its article",
        "appointment.organisation_id 1",
    ),
    "UPDATE appointment SET person_id = (SELECT max(id) FROM person) WHERE id = 1": ("not named in its article", "appointment.person_id 1"),
    "UPDATE post SET last_seen = '2031-01-01' WHERE person_id = 1": ("not what articles add up to", "posts of person 1"),
    "DELETE FROM post WHERE person_id = 1": ("not what articles add up to", "posts of person 1"),
    "UPDATE person SET first_seen = '2031-01-01' WHERE id = 1": ("not what articles add up to", "person 1"),
    "INSERT INTO contested_post (post_id, organisation_id) VALUES (1, 1)": ("not what articles add up to", "contested post 1"),
    "UPDATE outcome SET record_id = NULL WHERE id = 1": ("part of no record of its occasion", "outcome 1"),
    "DELETE FROM article_organisation_name": ("supported by nothing", "organisation_name 1"),
    "DELETE FROM article_person WHERE person_id = 1": ("not named in its article", "appointment.person_id 1"),
    "INSERT INTO person (key, name, search_key, name_corrected) VALUES ('la', 'Lạ', 'la', false)": ("supported by nothing", "person "),
    "DELETE FROM change WHERE kind = 'article' AND record_id = 1": ("not in the feed or the search as it is", "article without a change 1"),
    "UPDATE change SET record_id = 7 WHERE kind = 'article' AND record_id = 1": (
        "not in the feed or the search as it is",
        "article that is gone 7",
    ),
    "DELETE FROM article_passage WHERE article_id = 1": ("not in the feed or the search as it is", "article without passages 1"),
    "UPDATE organisation SET merged_into = CASE id WHEN 1 THEN 2 WHEN 2 THEN 3 END WHERE id IN (1, 2)": (
        "leads to what leads on",
        "organisation.merged_into 1",
    ),
}


@pytest.fixture
def stored(client: TestClient, reader: ScriptedReader, backend: Backend) -> Backend:
    """Three articles, two people merged by hand and one committee corrected."""
    send_tan_hoa(client, reader, published_on="2024-10-05")
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY, published_on="2022-01-01")
    send_post(client, reader, "Đỗ Văn Khoa", "Ủy viên", "Huyện ủy Hòa Bắc", place="194", published_on="2022-02-01")
    one, other = (items(client, "/members", q=name)[0]["id"] for name in (LAM, "Đỗ Văn Khoa"))
    assert client.post(f"/members/{other}/merge", json={"into": one, **WHO}).status_code == 201
    return backend


def faults(backend: Backend) -> list[tuple[str, str]]:
    return list(check(backend.database, lambda _: None))


def test_nothing_is_wrong_with_what_the_service_stores(stored: Backend) -> None:
    facts: list[int] = []
    assert list(check(stored.database, facts.append)) == []
    assert len(facts) == 3
    assert all(facts)


def test_nothing_is_wrong_with_an_empty_database(backend: Backend) -> None:
    assert faults(backend) == []


def test_an_article_without_a_word_needs_no_words_to_be_found_by(client: TestClient, backend: Backend) -> None:
    send(client, "... !")
    assert faults(backend) == []


def test_what_a_decision_was_about_is_kept_when_its_articles_go(client: TestClient, stored: Backend) -> None:
    for article in items(client, "/articles"):
        client.delete(f"/articles/{article['id']}")
    assert faults(stored) == []


def test_a_row_that_no_search_finds_is_found_and_can_be_removed(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    if backend.name != "sqlite":
        pytest.skip("an index of PostgreSQL has every row")
    with backend.engine.begin() as connection:
        connection.execute(text("INSERT INTO person (key, name, search_key, name_corrected) VALUES ('la', 'Lạ', 'la', false)"))
    assert ("not in the feed or the search as it is", "not indexed person 1") in faults(backend)
    with backend.engine.begin() as connection:
        connection.execute(text("UPDATE person SET search_key = 'lai'"))
        connection.execute(text("DELETE FROM person"))
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY)
    assert faults(backend) == []
    assert [found["title"] for found in client.get("/search", params={"q": "Lâm", "kind": "member"}).json()["items"]] == [LAM]


@pytest.mark.parametrize("statement", BREAKS)
def test_what_was_broken_is_found(stored: Backend, statement: str) -> None:
    name, detail = BREAKS[statement]
    sqlite = statement.replace("repeat('0', 64)", f"'{'0' * 64}'")
    with stored.engine.begin() as connection:
        connection.execute(text(sqlite if stored.name == "sqlite" else statement))
    assert any(found == name and told.startswith(detail) for found, told in faults(stored))


def test_a_reference_to_nothing_is_found(stored: Backend) -> None:
    if stored.name != "sqlite":
        pytest.skip("PostgreSQL lets no reference lead nowhere")
    with closing(sqlite3.connect(stored.settings.database_url.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute("DELETE FROM person WHERE id = 1")
    assert ("reference", "row 1 of article_person refers to person") in faults(stored)
