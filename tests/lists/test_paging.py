"""Pages: every list is walked through in them, whatever its order, and costs the same number of statements."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.cursors import Place, binding, encode_cursor
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY
from tests.articles.sending import send_post
from tests.lists.walking import LISTS, every_list, follow, walk


def test_pages_put_together_are_the_whole_list(several: TestClient) -> None:
    for path in LISTS:
        whole = walk(several, path, 500)
        assert len(whole) >= 4
        assert walk(several, path, 3) == walk(several, path, len(whole)) == whole


def test_the_number_of_statements_does_not_depend_on_the_number_of_items(several: TestClient, statements: list[str]) -> None:
    paths = every_list()
    assert {*LISTS} < {*paths}
    several.get("/committees/1")  # from here on the version of the register may be known
    for path in paths:
        counts = []
        for limit in (1, 2, 499):  # asked for here alone: what was answered before may be kept
            statements.clear()
            several.get(path, params={"limit": limit})
            counts.append(len(statements))
        assert counts == [counts[0]] * 3, path
        assert counts[0] <= 6, path


def test_the_next_page_keeps_the_filters(several: TestClient) -> None:
    assert [member["name"] for member in walk(several, "/members", 1, q="lê văn", status="current")] == ["Lê Văn Ba", "Lê Văn Bách"]


def test_a_walk_is_not_disturbed_by_what_is_stored_meanwhile(several: TestClient, reader: ScriptedReader) -> None:
    before = [member["id"] for member in walk(several, "/members", 500)]
    first = several.get("/members", params={"limit": 2}).json()
    send_post(several, reader, "An Thị Mới", "Ủy viên", HUYEN_UY)  # sorts before all that was seen
    assert [member["id"] for member in follow(several, first)] == before


@pytest.mark.parametrize(
    "cursor", ["", "x", "!!!", "bnVsbA", "ếch", "A" * 4001, encode_cursor(Place(b"[1]"), binding("/meetings", {}))[:-1]]
)
def test_a_bad_cursor_is_told(client: TestClient, cursor: str) -> None:
    for path in ("/meetings", "/members"):  # in order of id, and of name
        answer = client.get(path, params={"cursor": cursor})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["loc"] == ["query", "cursor"]


@pytest.mark.parametrize(
    "key",
    [b"", b"[", b"null", b"[]", b'["a"]', b"[9223372036854775808]", b"[1.5]", b"[true]", b"[null]", b'["a\\u0000",1]', b"[1,1]", b"\xff"],
)
def test_a_forged_cursor_is_told(client: TestClient, key: bytes) -> None:
    for path in ("/meetings", "/members", "/committees"):
        answer = client.get(path, params={"cursor": encode_cursor(Place(key), binding(path, {}))})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["loc"] == ["query", "cursor"]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({"limit": 0}, "limit"),
        ({"limit": 501}, "limit"),
        ({"limit": "all"}, "limit"),
        ({"Q": "a"}, "Q"),
        ({"q": ""}, "q"),
        ({"q": " "}, "q"),
        ({"q": "a" * 201}, "q"),
        ({"q": "a\x00"}, "q"),
    ],
)
def test_a_bad_parameter_is_named(client: TestClient, query: dict[str, Any], name: str) -> None:
    answer = client.get("/members", params=query)
    assert answer.status_code == 422
    assert [error["loc"] for error in answer.json()["errors"]] == [["query", name]]


def test_an_unknown_parameter_is_named_by_every_list(client: TestClient) -> None:
    for path in every_list():
        answer = client.get(path, params={"limits": 2})
        assert answer.status_code == 422
        message = "there is no parameter of this name; did you mean limit?"
        assert answer.json()["errors"] == [{"loc": ["query", "limits"], "message": message}]


def test_every_list_of_facts_takes_include(several: TestClient) -> None:
    for path in LISTS:
        if path != "/articles":
            assert several.get(path, params={"include": "evidence"}).status_code == 200, path
