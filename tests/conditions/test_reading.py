"""Reads under conditions: what is there already is not sent again, and what changed always is."""

from __future__ import annotations

from email.utils import format_datetime

from fastapi.testclient import TestClient
from sqlalchemy import text

from app import wall_clock
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, LAM
from tests.articles.sending import send, send_post, send_tan_hoa
from tests.conftest import Backend
from tests.decisions.deciding import WHO

RECORDS = ("/articles/1", "/committees/1", "/organisations/3", "/members/1", "/meetings/1")
LAST_SECOND = "Fri, 31 Dec 9999 23:59:59 GMT"
LISTS = ("/articles", "/members?limit=1", "/committees/1/members", "/committees/1/tree", "/conflicts", "/changes")


def tag_of(client: TestClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "Accept" in answer.headers["Vary"]
    tag: str = answer.headers["ETag"]
    return tag


def status_with(client: TestClient, path: str, tag: str) -> int:
    return client.get(path, headers={"If-None-Match": tag}).status_code


def test_what_is_there_already_is_not_sent_again(client: TestClient, reader: ScriptedReader, statements: list[str]) -> None:
    send_tan_hoa(client, reader)
    for path in (*RECORDS, *LISTS):
        tag = tag_of(client, path)
        assert tag.startswith('"') == (path in RECORDS)
        statements.clear()
        answer = client.get(path, headers={"If-None-Match": f'"other", {tag}'})
        assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", tag)
        assert len(statements) <= 3
        assert client.head(path, headers={"If-None-Match": tag}).status_code == 304


def test_a_tag_is_of_one_address_one_form_and_one_version(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    tag = tag_of(client, "/members/1")
    assert status_with(client, "/members/1?include=evidence", tag) == 200
    assert client.get("/members/1", headers={"If-None-Match": tag, "Accept": "text/csv"}).status_code != 304
    assert status_with(client, "/members/1?nothing=1", tag) == 422
    assert status_with(client, "/members/99", tag) == 404
    assert status_with(client, "/members/1", '"1-0000000000000000"') == 200
    assert status_with(client, "/members/1", "no tag") == 200


def test_what_changed_is_sent_and_the_rest_is_not(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    send_post(client, reader, LAM, "Ủy viên", "Thành ủy Hải Phòng", place="31")
    tags = {path: tag_of(client, path) for path in (*RECORDS, "/committees/4", "/articles")}
    client.post("/committees/4/rename", json={"name": "Thành ủy thành phố Hải Phòng", **WHO})
    found = {path: status_with(client, path, tag) for path, tag in tags.items()}
    assert found == {**dict.fromkeys(RECORDS, 304), "/members/1": 200, "/committees/4": 200, "/articles": 200}


def test_a_record_that_is_part_of_another_or_gone_is_told_so(client: TestClient, reader: ScriptedReader) -> None:
    for name in (LAM, "Trần Văn Nam"):
        send_post(client, reader, name, "Ủy viên", HUYEN_UY)
    tags = {path: tag_of(client, path) for path in ("/members/2", "/articles/2")}
    client.post("/members/2/merge", json={"into": 1, **WHO})
    moved = client.get("/members/2", headers={"If-None-Match": tags["/members/2"]}, follow_redirects=False)
    assert (moved.status_code, moved.headers["Cache-Control"], "ETag" in moved.headers) == (308, "no-cache", False)
    client.delete("/articles/2")
    assert status_with(client, "/articles/2", tags["/articles/2"]) == 404


def test_the_moment_of_the_last_change_will_do_once_its_second_is_over(
    client: TestClient, reader: ScriptedReader, backend: Backend
) -> None:
    send_tan_hoa(client, reader)
    with backend.engine.begin() as connection:
        connection.execute(text("UPDATE change SET at = '2999-01-01 00:00:00.500000'"))
    assert "Last-Modified" not in client.get("/articles/1").headers
    with backend.engine.begin() as connection:
        connection.execute(text("UPDATE change SET at = '2025-01-01 00:00:00.500000'"))
    moment = client.get("/articles/1").headers["Last-Modified"]
    assert moment == "Wed, 01 Jan 2025 00:00:00 GMT"
    for since, status in (
        (moment, 304),
        ("Tue, 31 Dec 2024 23:59:59 GMT", 200),
        ("yesterday", 200),
        ("Wed, 01 Jan 2999 00:00:00 GMT", 200),
    ):
        assert client.get("/articles/1", headers={"If-Modified-Since": since}).status_code == status
    both = {"If-Modified-Since": moment, "If-None-Match": '"another"'}
    assert client.get("/articles/1", headers=both).status_code == 200


def test_any_answer_will_do_where_there_is_one(client: TestClient, reader: ScriptedReader) -> None:
    assert status_with(client, "/articles", "*") == 304
    send_tan_hoa(client, reader)
    for path in (*RECORDS, *LISTS, "/members.csv", "/popolo/persons"):
        answer = client.get(path, headers={"If-None-Match": "*"})
        assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", tag_of(client, path))
        assert client.head(path, headers={"If-None-Match": " * "}).status_code == 304
    assert status_with(client, "/articles/1", '"*"') == 200


def test_a_condition_that_any_answer_meets_makes_none_where_there_is_none(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    send(client, "Một bài nữa.")
    client.delete("/articles/2")
    now = format_datetime(wall_clock.now(), usegmt=True)
    for path, status in (("/articles/2", 404), ("/committees/99/members", 404), ("/members?cursor=x", 422)):
        for condition in ({"If-None-Match": "*"}, {"If-Modified-Since": now}):
            assert client.get(path, headers=condition).status_code == status


def test_an_empty_register_and_the_service_itself_have_no_version(client: TestClient) -> None:
    for path in ("/articles", "/healthz", "/docs"):
        answer = client.get(path, headers={"If-None-Match": '"x"'})
        assert answer.status_code == 200
        assert "ETag" not in answer.headers
    send(client, "Không có gì.")
    assert "ETag" in client.get("/articles").headers


def test_the_last_second_of_the_calendar_is_a_moment_to_come(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    assert client.get("/articles/1", headers={"If-Modified-Since": LAST_SECOND}).status_code == 200
