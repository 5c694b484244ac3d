"""Decisions by hand: merges, splits, corrections, and their undoing."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import Level
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, LAM
from tests.articles.sending import items, send_post
from tests.conftest import Backend
from tests.decisions.deciding import WHO

HAI_PHONG = "Thành ủy Hải Phòng"


def two_namesakes(client: TestClient, reader: ScriptedReader) -> tuple[int, int]:
    """The ids of two people of one name, in two provinces."""
    one = send_post(client, reader, LAM, "Bí thư", HUYEN_UY, place="193", published_on="2020-01-01")
    other = send_post(client, reader, LAM, "Ủy viên", HAI_PHONG, place="31", level=Level.PROVINCE, published_on="2020-01-01")
    return one["people"][0]["id"], other["people"][0]["id"]


def merge(client: TestClient, record: int, into: int) -> Any:
    return client.post(f"/members/{record}/merge", json={"into": into, **WHO})


def titles(client: TestClient) -> list[list[str]]:
    return sorted(sorted(post["title"] for post in member["posts"]) for member in items(client, "/members"))


def test_namesakes_name_each_other_with_reasons(client: TestClient, reader: ScriptedReader) -> None:
    one, other = two_namesakes(client, reader)
    (duplicate,) = client.get(f"/members/{one}").json()["possible_duplicates"]
    assert (duplicate["id"], duplicate["name"]) == (other, LAM)
    assert duplicate["reasons_against"] == ["no committee and no territory in common"]


def test_a_merge_makes_one_person_and_its_undoing_two_again(client: TestClient, reader: ScriptedReader) -> None:
    one, other = two_namesakes(client, reader)
    before = client.get("/members").json()
    decision = merge(client, other, one)
    assert decision.status_code == 201
    assert decision.json()["made_by"] == WHO["by"]
    assert titles(client) == [["Bí thư", "Ủy viên"]]
    answer = client.get(f"/members/{other}", follow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (308, f"/members/{one}")
    assert [article["id"] for article in items(client, "/articles", person=one)] == [1, 2]
    assert client.get("/articles/2").json()["people"][0]["id"] == one
    undone = client.post(f"/decisions/{decision.json()['id']}/undo", json=WHO)
    assert undone.json()["undone_by"] == WHO["by"]
    assert client.get("/members").json() == before
    assert client.post(f"/decisions/{decision.json()['id']}/undo", json=WHO).status_code == 409


@pytest.mark.parametrize(("what", "order"), [("rename", {"name": "Trần Văn Lãm"}), ("split", {"articles": [2]})])
def test_who_is_part_of_another_is_decided_about_there(
    client: TestClient, reader: ScriptedReader, what: str, order: dict[str, object]
) -> None:
    one, other = two_namesakes(client, reader)
    merge(client, other, one)
    refused = client.post(f"/members/{other}/{what}", json={**order, **WHO})
    assert (refused.status_code, refused.json()["detail"]) == (404, f"The member {other} is part of {one}: ask for that one.")


def test_a_merge_outlives_articles(client: TestClient, reader: ScriptedReader) -> None:
    one, other = two_namesakes(client, reader)
    merge(client, other, one)
    send_post(client, reader, LAM, "Phó Chủ tịch", HAI_PHONG, place="31", level=Level.PROVINCE, published_on="2021-01-01")
    assert titles(client) == [["Bí thư", "Phó Chủ tịch", "Ủy viên"]]
    client.delete("/articles/1")
    assert titles(client) == [["Phó Chủ tịch", "Ủy viên"]]


@pytest.mark.parametrize("case", ["itself", "unknown record", "unknown target", "twice", "circle"])
def test_a_merge_that_makes_no_sense_changes_nothing(client: TestClient, reader: ScriptedReader, backend: Backend, case: str) -> None:
    one, other = two_namesakes(client, reader)
    if case in {"twice", "circle"}:
        merge(client, other, one)
    before, members = backend.counts(), client.get("/members").json()
    record, into, status = {
        "itself": (one, one, 422),
        "unknown record": (99, one, 404),
        "unknown target": (one, 99, 422),
        "twice": (other, one, 409),
        "circle": (one, other, 409),
    }[case]
    answer = merge(client, record, into)
    assert answer.status_code == status, answer.text
    assert (backend.counts(), client.get("/members").json()) == (before, members)


def test_a_decision_needs_who_and_why(client: TestClient, reader: ScriptedReader) -> None:
    one, other = two_namesakes(client, reader)
    answer = client.post(f"/members/{one}/merge", json={"into": other, "by": " ", "extra": 1})
    assert answer.status_code == 422
    assert {tuple(fault["loc"]) for fault in answer.json()["errors"]} == {("body", "by"), ("body", "reason"), ("body", "extra")}


def three_articles(client: TestClient, reader: ScriptedReader) -> list[dict[str, Any]]:
    return [
        send_post(client, reader, LAM, title, HUYEN_UY, published_on=day)
        for title, day in (("Bí thư", "2020-01-01"), ("Ủy viên", "2020-02-01"), ("Ủy viên", "2020-03-01"))
    ]


def test_a_split_makes_a_record_of_some_articles_and_its_undoing_joins_them(client: TestClient, reader: ScriptedReader) -> None:
    articles = three_articles(client, reader)
    person = articles[0]["people"][0]["id"]
    order = {"articles": [articles[0]["id"]], **WHO}
    decision = client.post(f"/members/{person}/split", json=order).json()
    assert titles(client) == [["Bí thư"], ["Ủy viên"]]
    made = client.get(f"/members/{decision['other_id']}").json()
    assert [post["title"] for post in made["posts"]] in (["Bí thư"], ["Ủy viên"])
    assert "a split by hand keeps them apart" in made["possible_duplicates"][0]["reasons_against"]
    client.post(f"/decisions/{decision['id']}/undo", json=WHO)
    assert titles(client) == [["Bí thư", "Ủy viên"]]


def test_whoever_is_left_by_a_split_keeps_the_id_and_its_undoing_gives_all_back(client: TestClient, reader: ScriptedReader) -> None:
    """The article that was the first to name them goes; others told them by another committee of the province."""
    first = send_post(client, reader, LAM, "Bí thư", HUYEN_UY, place="193", published_on="2020-01-01")
    other = send_post(client, reader, LAM, "Ủy viên", "Tỉnh ủy Quảng Ninh", place="22", level=Level.PROVINCE, published_on="2020-02-01")
    (person,) = {article["people"][0]["id"] for article in (first, other)}
    before = client.get("/members").json()
    decision = client.post(f"/members/{person}/split", json={"articles": [first["id"]], **WHO}).json()
    left = client.get(f"/members/{person}", follow_redirects=False)
    assert left.status_code == 200
    assert [post["title"] for post in left.json()["posts"]] == ["Ủy viên"]
    assert client.get(f"/articles/{other['id']}").json()["people"][0]["id"] == person
    client.post(f"/decisions/{decision['id']}/undo", json=WHO)
    assert client.get("/members").json() == before


@pytest.mark.parametrize("first", ["merge", "split"])
def test_whoever_goes_by_a_merge_keeps_the_id_when_all_its_own_articles_are_split_off(
    client: TestClient, reader: ScriptedReader, first: str
) -> None:
    one, other = two_namesakes(client, reader)
    apart = client.get("/members").json()
    merged = merge(client, other, one).json()
    together = client.get("/members").json()
    decision = client.post(f"/members/{one}/split", json={"articles": [1], **WHO}).json()
    left = client.get(f"/members/{one}", follow_redirects=False)
    assert (left.status_code, [post["title"] for post in left.json()["posts"]]) == (200, ["Ủy viên"])
    assert client.get(f"/members/{other}", follow_redirects=False).headers["Location"] == f"/members/{one}"
    if first == "split":
        client.post(f"/decisions/{decision['id']}/undo", json=WHO)
        assert client.get("/members").json() == together
        client.post(f"/decisions/{merged['id']}/undo", json=WHO)
    else:
        client.post(f"/decisions/{merged['id']}/undo", json=WHO)
        assert titles(client) == [["Bí thư"], ["Ủy viên"]]
        client.post(f"/decisions/{decision['id']}/undo", json=WHO)
    assert client.get("/members").json() == apart


def test_whom_a_split_and_a_merge_left_without_articles_goes_with_the_last_of_them(
    client: TestClient, reader: ScriptedReader, backend: Backend
) -> None:
    one, other = two_namesakes(client, reader)
    merge(client, other, one)
    client.post(f"/members/{one}/split", json={"articles": [1], **WHO})
    client.delete("/articles/1")
    assert client.get(f"/members/{one}", follow_redirects=False).status_code == 404
    client.delete("/articles/2")
    assert backend.counts().keys() == {"decision", "split_article"}


def test_what_was_split_off_a_split_goes_back_to_that(client: TestClient, reader: ScriptedReader) -> None:
    articles = three_articles(client, reader)
    person = articles[0]["people"][0]["id"]
    decision = client.post(f"/members/{person}/split", json={"articles": [1, 2], **WHO}).json()
    before = client.get("/members").json()
    again = client.post(f"/members/{decision['other_id']}/split", json={"articles": [1], **WHO}).json()
    client.post(f"/decisions/{again['id']}/undo", json=WHO)
    assert client.get("/members").json() == before


def test_a_split_holds_when_an_article_is_sent_again(client: TestClient, reader: ScriptedReader) -> None:
    articles = three_articles(client, reader)
    order = {"articles": [articles[0]["id"]], **WHO}
    client.post(f"/members/{articles[0]['people'][0]['id']}/split", json=order)
    client.delete(f"/articles/{articles[0]['id']}")
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY, published_on="2020-01-01")
    assert titles(client) == [["Bí thư"], ["Ủy viên"]]


@pytest.mark.parametrize("articles", [[1, 2, 3], [99], []])
def test_a_split_that_makes_no_sense_changes_nothing(
    client: TestClient, reader: ScriptedReader, backend: Backend, articles: list[int]
) -> None:
    person = three_articles(client, reader)[0]["people"][0]["id"]
    before = backend.counts()
    answer = client.post(f"/members/{person}/split", json={"articles": articles, **WHO})
    assert answer.status_code == 422
    assert backend.counts() == before


def test_a_name_is_corrected_and_the_correction_undone(client: TestClient, reader: ScriptedReader) -> None:
    person = three_articles(client, reader)[0]["people"][0]["id"]
    decision = client.post(f"/members/{person}/rename", json={"name": "Trần Văn Lam", **WHO}).json()
    assert decision["previous_name"] == LAM
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY, published_on="2021-01-01")
    assert [member["name"] for member in items(client, "/members")] == ["Trần Văn Lam"]
    assert items(client, "/members", q="tran van lam")
    client.post(f"/decisions/{decision['id']}/undo", json=WHO)
    assert [member["name"] for member in items(client, "/members")] == [LAM]


def test_decisions_are_listed(client: TestClient, reader: ScriptedReader) -> None:
    one, other = two_namesakes(client, reader)
    made = merge(client, other, one).json()
    assert items(client, "/decisions") == [made]
    assert items(client, "/decisions", record=one) == [made]
    assert items(client, "/decisions", record=99) == []
    assert items(client, "/decisions", in_force="false") == []
    assert client.get(f"/decisions/{made['id']}").json() == made
    assert client.get("/decisions/99").status_code == 404
    assert client.post("/decisions/99/undo", json=WHO).status_code == 404


def test_merged_people_are_in_conflict_once(client: TestClient, reader: ScriptedReader) -> None:
    days = {LAM: ("2020-01-01", "2020-12-01"), "Trần Lâm": ("2020-03-01", "2021-06-01"), "Phạm Văn Khôi": ("2020-06-01",)}
    for name, told in days.items():
        for day in told:
            send_post(client, reader, name, "Bí thư", HUYEN_UY, published_on=day)
    one, other = (items(client, "/members", q=name)[0]["id"] for name in (LAM, "Trần Lâm"))
    assert len(items(client, "/conflicts")) == 3
    merge(client, other, one)
    (conflict,) = items(client, "/conflicts")
    assert {holder["person"]["name"] for holder in conflict["holders"]} == {LAM, "Phạm Văn Khôi"}


def test_a_decision_that_names_two_records_is_refused(client: TestClient) -> None:
    order = b'{"into": 2, "by": "a", "reason": "b", "into": 3}'
    answer = client.post("/members/1/merge", content=order, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"loc": ["body", "into"], "message": "is given more than once; send it once"}]
    assert items(client, "/decisions") == []


def test_a_name_is_no_longer_than_any_is(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY)
    longest, longer = ("".join(map(chr, range(0x4E00, 0x4E00 + length))) for length in (300, 301))
    for path in ("/members/1/rename", "/committees/1/rename"):
        assert client.post(path, json={"name": longer, **WHO}).status_code == 422
        assert client.post(path, json={"name": longest, **WHO}).status_code == 201
    listed = client.get("/members?limit=1&sort=name").json()
    assert listed["items"][0]["name"] == longest
