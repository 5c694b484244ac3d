"""Orders of lists, counts, chosen fields, and what a cursor is good for."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY
from tests.articles.sending import send, send_post
from tests.lists.walking import LISTS, follow, walk

DAYS = ["2024-05-02", None, "2023-01-01", "2024-05-02", None, "2025-12-31"]


@pytest.fixture
def dated(client: TestClient) -> TestClient:
    """Articles of the days `DAYS`, with ids from 1."""
    for number, day in enumerate(DAYS):
        send(client, f"Bài số {number}.", **({} if day is None else {"published_on": day}))
    return client


@pytest.mark.parametrize(("sort", "ids"), [("published_on", [3, 1, 4, 6, 2, 5]), ("-published_on", [6, 4, 1, 3, 5, 2])])
def test_what_has_no_value_comes_last_either_way(dated: TestClient, sort: str, ids: list[int]) -> None:
    for limit in (1, 2, 3, 4, 6):
        assert [article["id"] for article in walk(dated, "/articles", limit, sort=sort)] == ids, limit


def test_a_walk_by_date_is_not_disturbed_by_what_comes_and_goes(dated: TestClient) -> None:
    first = dated.get("/articles", params={"limit": 2, "sort": "-published_on"}).json()
    send(dated, "Bài mới nhất.", published_on="2026-01-01")  # sorts before all that was seen
    dated.delete("/articles/4")  # where the page ended
    assert [article["id"] for article in follow(dated, first)] == [6, 4, 1, 3, 5, 2]


def test_every_sort_of_every_list_is_walked_through(several: TestClient) -> None:
    document = several.get("/openapi.json").json()
    for path in LISTS:
        operation = document["paths"][path.replace("/1/", "/{committee_id}/")]["get"]
        (sort,) = (parameter["schema"] for parameter in operation["parameters"] if parameter["name"] == "sort")
        offered = document["components"]["schemas"][sort["$ref"].rpartition("/")[2]]["enum"]
        assert {name.removeprefix("-") for name in offered} == {name for name in offered if not name.startswith("-")}
        for name in offered:
            whole = walk(several, path, 500, sort=name)
            assert walk(several, path, 3, sort=name) == whole, (path, name)
        assert walk(several, path, 500, sort="-id") == walk(several, path, 500, sort="id")[::-1], path


def test_members_on_a_day_are_sorted_too(client: TestClient, reader: ScriptedReader) -> None:
    for name in ("Lê Văn Ba", "Vũ Thị Tư", "An Văn Lê"):
        send_post(client, reader, name, "Ủy viên", HUYEN_UY, published_on="2024-10-05")
    for sort, names in (("-name", ["Vũ Thị Tư", "Lê Văn Ba", "An Văn Lê"]), ("-id", ["An Văn Lê", "Vũ Thị Tư", "Lê Văn Ba"])):
        found = walk(client, "/committees/1/members", 2, as_of="2024-10-05", sort=sort)
        assert [member["name"] for member in found] == names


def test_count_tells_how_many_the_filters_leave(several: TestClient, statements: list[str]) -> None:
    for path in LISTS:
        whole = walk(several, path, 500)
        statements.clear()
        assert "total" not in several.get(path, params={"limit": 2}).json()
        without = len(statements)
        statements.clear()
        assert several.get(path, params={"limit": 2, "count": True}).json()["total"] == len(whole), path
        assert len(statements) == without + 1
    assert several.get("/members", params={"q": "lê văn", "count": True}).json()["total"] == 2


def test_fields_leaves_out_the_others(several: TestClient) -> None:
    for path in LISTS:
        records = walk(several, path, 500)
        chosen = list(records[0])[:2]
        slim = walk(several, path, 3, fields=",".join(chosen))
        assert slim == [{name: record[name] for name in chosen} for record in records], path
    assert several.get("/members.csv", params={"fields": "name,id"}).text.startswith("name,id\r\n")


@pytest.mark.parametrize(("fields", "words"), [("id,nme", "'nme'; did you mean name?"), ("", "''; known: "), ("id,", "''; known: ")])
def test_an_unknown_field_is_told(client: TestClient, fields: str, words: str) -> None:
    (fault,) = client.get("/members", params={"fields": fields}).json()["errors"]
    assert fault["loc"] == ["query", "fields"]
    assert words in fault["message"]


def test_pages_are_linked(several: TestClient) -> None:
    first = several.get("/members", params={"limit": 2, "q": "lê"})
    assert first.links["next"]["url"] == first.json()["next"]
    assert several.get(several.get(first.json()["next"]).links["first"]["url"]).json() == first.json()
    assert "next" not in several.get("/members", params={"limit": 500}).links


@pytest.mark.parametrize(
    ("path", "query"),
    [("/members", {"sort": "id"}), ("/members", {"q": "lê"}), ("/committees/1/members", {}), ("/committees", {})],
)
def test_a_cursor_is_good_for_its_own_list_alone(several: TestClient, path: str, query: dict[str, Any]) -> None:
    cursor = several.get("/members", params={"limit": 2}).json()["next"].rpartition("cursor=")[2]
    assert several.get("/members", params={"cursor": cursor, "limit": 1, "count": True, "fields": "id"}).status_code == 200
    answer = several.get(path, params={"cursor": cursor, **query})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["query", "cursor"]


@pytest.mark.parametrize(
    ("path", "query", "words"),
    [
        ("/articles", {"from": "2024-02-01", "to": "2024-01-01"}, "`from` is after `to`"),
        ("/articles", {"year": 2023, "from": "2024-02-01"}, "`from` is after the `year` 2023"),
        ("/meetings", {"year": 2025, "to": "2024-02-01"}, "`to` is before the `year` 2025"),
        ("/committees", {"kind": "state_body"}, "no kind of the party's own bodies"),
    ],
)
def test_filters_that_contradict_one_another_are_told(client: TestClient, path: str, query: dict[str, Any], words: str) -> None:
    answer = client.get(path, params=query)
    assert answer.status_code == 422
    assert words in answer.json()["errors"][0]["message"]
