"""Writes under conditions: nothing is written to a record that is not as it was seen."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, LAM
from tests.articles.sending import send_post
from tests.conftest import Backend
from tests.decisions.deciding import WHO

WRITES = [
    ("PATCH", "/articles/1", {"place": "Hải Phòng"}, "/articles/1"),
    ("DELETE", "/articles/1", None, "/articles/1"),
    ("POST", "/members/1/rename", {"name": "Trần Lâm", **WHO}, "/members/1"),
    ("POST", "/members/1/merge", {"into": 2, **WHO}, "/members/1"),
    ("POST", "/members/1/split", {"articles": [1], **WHO}, "/members/1"),
    ("POST", "/committees/1/rename", {"name": "Huyện ủy Tân Hoà", **WHO}, "/committees/1"),
    ("POST", "/decisions/1/undo", WHO, "/decisions/1"),
]


@pytest.fixture
def stored(client: TestClient, reader: ScriptedReader) -> TestClient:
    """One person in two articles, another in a third, and a decision."""
    send_post(client, reader, LAM, "Ủy viên", HUYEN_UY)
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY)
    send_post(client, reader, "Vũ Thị Tư", "Ủy viên", HUYEN_UY)
    client.post("/members/2/rename", json={"name": "Vũ Thị Tứ", **WHO})
    return client


@pytest.mark.parametrize(("method", "path", "body", "record"), WRITES, ids=lambda value: str(value)[:30])
def test_a_record_is_written_to_only_as_it_was_seen(
    stored: TestClient, backend: Backend, method: str, path: str, body: dict[str, str] | None, record: str
) -> None:
    tag = stored.get(record).headers["ETag"]
    before = backend.counts()
    for stale in ('"0-0000000000000000"', '"another"', f"W/{tag}"):
        answer = stored.request(method, path, json=body, headers={"If-Match": stale})
        assert (answer.status_code, answer.json()["type"]) == (412, "urn:danhbo:problem:precondition-failed")
    assert backend.counts() == before
    assert stored.get(record).headers["ETag"] == tag
    assert stored.request(method, path, json=body, headers={"If-Match": f'"another", {tag}'}).is_success


def test_the_tag_of_a_member_is_good_until_the_member_changes(stored: TestClient, reader: ScriptedReader) -> None:
    tag = stored.get("/members/1").headers["ETag"]
    send_post(stored, reader, "Đỗ Thị Hạnh", "Ủy viên", "Thành ủy Hải Phòng", place="31")
    order = {"name": "Trần Lâm", **WHO}
    assert stored.get("/members/1").headers["ETag"] != tag
    assert stored.post("/members/1/rename", json=order, headers={"If-Match": tag}).status_code == 201
    assert stored.post("/members/1/rename", json=order, headers={"If-Match": tag}).status_code == 412
    assert stored.post("/members/1/rename", json=order, headers={"If-Match": "*"}).status_code == 201


def test_the_moment_of_the_last_change_will_do(stored: TestClient, backend: Backend) -> None:
    with backend.engine.begin() as connection:
        connection.execute(text("UPDATE change SET at = '2025-01-01 00:00:00.500000'"))
    stale, good = ({"If-Unmodified-Since": moment} for moment in ("Tue, 31 Dec 2024 23:59:59 GMT", "Wed, 01 Jan 2025 00:00:00 GMT"))
    assert stored.delete("/articles/1", headers=stale).status_code == 412
    assert stored.delete("/articles/1", headers=good).status_code == 204
    last_second = {"If-Unmodified-Since": "Fri, 31 Dec 9999 23:59:59 GMT"}
    assert stored.delete("/articles/2", headers=last_second).status_code == 204


def test_a_header_that_holds_no_tag_is_refused(stored: TestClient) -> None:
    answer = stored.delete("/articles/1", headers={"If-Match": "204"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["header", "If-Match"]
    assert stored.get("/articles/1").status_code == 200
