"""Reading stored articles again: what changed is told, and ids stay."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.articles.reread import Change, correct
from app.backfill.parts import Failure
from app.extraction import Extraction
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.rereading import reread
from tests.articles.samples import HANH, HUYEN_UY, LAM, TEXT, Told, tan_hoa
from tests.articles.sending import items, send, send_post, send_tan_hoa
from tests.conftest import Backend
from tests.decisions.deciding import WHO


def test_the_same_reading_changes_nothing(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    send_post(client, reader, LAM, "Phó Bí thư", HUYEN_UY)
    article = send_tan_hoa(client, reader)
    before = {path: client.get(path).json() for path in ("/members", "/organisations", "/statistics")}
    counts = backend.counts()
    assert reread(backend.database, article["id"], reader) == []
    assert backend.counts() == counts
    after = {path: client.get(path).json() for path in before}
    assert _without_fact_ids(after) == _without_fact_ids(before)


def test_a_better_reading_takes_the_place_of_the_one_before(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    article = send_tan_hoa(client, reader)
    people = {person["name"]: person["id"] for person in article["people"]}
    better = replace(tan_hoa(), extractor="9.9", appointments=tan_hoa().appointments[1:], statistics=())
    reader.finds(TEXT, better)
    assert reread(backend.database, article["id"], reader) == [Change("appointments", 0, 1), Change("statistics", 0, 1)]
    again = client.get(f"/articles/{article['id']}").json()
    assert (again["extractor"], again["statistics"]) == ("9.9", [])
    assert {person["name"]: person["id"] for person in again["people"]} == people
    assert [member["name"] for member in items(client, "/members")] == [HANH]
    assert [body["id"] for body in again["organisations"]] == [body["id"] for body in article["organisations"]]


def test_a_reading_that_links_two_people_joins_them_and_one_that_does_not_parts_them(
    client: TestClient, reader: ScriptedReader, backend: Backend
) -> None:
    bodies = (HUYEN_UY, "Thành ủy Hải Phòng")
    for body, place in zip(bodies, ("193", "31"), strict=True):
        send_post(client, reader, LAM, "Bí thư", body, place=place, published_on="2020-01-01")
    told = Told(f"{LAM} ở {bodies[0]} và {bodies[1]}.")
    reader.finds(told.text, Extraction(extractor=EXTRACTOR))
    article = send(client, told.text)
    ids = [member["id"] for member in items(client, "/members")]
    assert len(ids) == 2
    both = Extraction(
        extractor=EXTRACTOR,
        published_on="2020-01-01",
        people=(told.person(LAM),),
        organisations=tuple(told.organisation(body, place=place) for body, place in zip(bodies, ("193", "31"), strict=True)),
        appointments=tuple(told.appointment(LAM, "Bí thư", body) for body in bodies),
    )
    reader.finds(told.text, both)
    reread(backend.database, article["id"], reader)
    assert [member["id"] for member in items(client, "/members")] == [min(ids)]
    assert client.get(f"/members/{max(ids)}").json()["id"] == min(ids)
    reader.finds(told.text, Extraction(extractor=EXTRACTOR))
    reread(backend.database, article["id"], reader)
    assert [member["id"] for member in items(client, "/members")] == ids


def test_decisions_outlive_a_new_reading(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    articles = [send_post(client, reader, LAM, title, HUYEN_UY) for title in ("Bí thư", "Ủy viên", "Phó Bí thư")]
    person = articles[0]["people"][0]["id"]
    made = client.post(f"/members/{person}/split", json={"articles": [articles[0]["id"]], **WHO}).json()
    before = client.get("/members").json()
    for article in articles:
        assert reread(backend.database, article["id"], reader) == []
    assert _without_fact_ids(client.get("/members").json()) == _without_fact_ids(before)
    assert client.get(f"/members/{made['other_id']}").json()["posts"]


@pytest.mark.parametrize("write", [reread, partial(correct, corrected={"title": "Khác", "place": "Huế"})], ids=["read again", "set right"])
def test_a_failure_half_way_leaves_the_article_as_it_was(
    write: Callable[..., object], client: TestClient, reader: ScriptedReader, backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = send_tan_hoa(client, reader)

    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("app.articles.store.rebuild", fail)
    with suppress(RuntimeError):
        assert isinstance(write(backend.database, article["id"], reader=reader), Failure)
    assert client.get(f"/articles/{article['id']}").json() == article


def test_there_is_nothing_to_read_again_where_there_is_no_article(backend: Backend) -> None:
    assert reread(backend.database, 99) is None


def _without_fact_ids(value: Any) -> Any:
    """`value` without the ids of facts, which are written anew."""
    if isinstance(value, dict):
        fact = "evidence" in value or "sources" in value
        return {name: _without_fact_ids(part) for name, part in value.items() if not (fact and name in {"id", "meeting_id"})}
    return [_without_fact_ids(part) for part in value] if isinstance(value, list) else value
