"""Errors: one shape, whatever goes wrong."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from app.config import Settings
from app.main import create_app
from tests.wire import PROBLEM, WireCheckingClient

RECORDS = ["articles", "committees", "organisations", "members", "meetings"]


@pytest.mark.parametrize("resource", RECORDS)
def test_an_unknown_id_is_told(client: TestClient, resource: str) -> None:
    answer = client.get(f"/{resource}/999")
    assert answer.status_code == 404
    assert "999" in answer.json()["detail"]


@pytest.mark.parametrize("resource", RECORDS)
def test_what_is_no_id_is_told(client: TestClient, resource: str) -> None:
    for wrong in ("0", "-1", "x", "1.5", str(2**63), "9" * 40):
        answer = client.get(f"/{resource}/{wrong}")
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["loc"][0] == "path"


@pytest.mark.parametrize("path", ["/articles/1", "/committees/1", "/organisations/1", "/members/1", "/meetings/1"])
def test_a_parameter_where_none_is_taken_is_told(client: TestClient, path: str) -> None:
    known = "none is taken here" if path == "/articles/1" else "known: include"
    assert client.get(path, params={"colour": "red"}).json()["errors"] == [
        {"loc": ["query", "colour"], "message": f"there is no parameter of this name; {known}"}
    ]


def test_a_misspelt_field_is_told_with_the_one_that_was_meant(client: TestClient) -> None:
    answer = client.post("/members/1/merge", json={"into": 2, "by": "lan@bao.example.vn", "raeson": "một người"})
    faults = {fault["loc"][-1]: fault["message"] for fault in answer.json()["errors"]}
    assert faults["raeson"] == "there is no field of this name; did you mean reason?"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_slash_too_many_leads_to_the_address_without_it_on_no_other_host(client: TestClient, method: str) -> None:
    answer = client.request(method, "/articles/?q=họp&limit=1", headers={"Host": "khac.example.vn"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (307, "/articles?q=h%E1%BB%8Dp&limit=1")
    assert client.get("/articles/").json()["items"] == []
    for path in ("/articlesx/", "/%2Fkhac.example.vn/articles/"):
        assert client.get(path, follow_redirects=False).status_code == 404


def test_nothing_at_this_address(client: TestClient) -> None:
    answer = client.get("/commitees")
    assert answer.status_code == 404
    problem = answer.json()
    assert problem["type"] == "urn:danhbo:problem:not-found"
    assert problem["title"] == "Not found"
    assert problem["instance"] == "/commitees"
    assert "/docs" in problem["detail"]


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/articles/1", "DELETE, GET, PATCH, HEAD"),
        ("DELETE", "/articles", "GET, POST, HEAD"),
        ("POST", "/members", "GET, HEAD"),
        ("GET", "/extractions", "POST"),
    ],
)
def test_a_method_that_is_not_possible(client: TestClient, method: str, path: str, allowed: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == allowed
    assert allowed in answer.json()["detail"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"from": "2024-02-30"}, "no day of the calendar"),
        ({"to": "1728086400"}, "YYYY-MM-DD"),
        ({"year": "hai nghìn"}, "whole number"),
        ({"year": "0"}, "greater than"),
        ({"from": "2024-02-01", "to": "2024-01-01"}, "`from` is after `to`"),
        ({"committee": "x"}, "whole number"),
        ({"kind": "party"}, "conference"),
    ],
)
def test_a_filter_that_makes_no_sense_is_told(client: TestClient, query: dict[str, str], words: str) -> None:
    answer = client.get("/meetings", params=query)
    assert answer.status_code == 422
    assert words in answer.json()["errors"][0]["message"]


def test_without_tables_the_service_says_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('empty') / 'empty.db'}", log_level="error")
    with WireCheckingClient(create_app(settings)) as client:
        for answer in (client.get("/committees"), client.post("/articles", json={"text": "a"}), client.get("/readyz")):
            assert answer.status_code == 503
            assert answer.headers["Retry-After"]
            assert "danhbo migrate" in answer.json()["detail"]
        assert client.get("/healthz").status_code == 200


def test_without_a_database_the_service_says_so() -> None:
    settings = Settings(database_url="sqlite:////nowhere/at/all.db", log_level="error")
    with WireCheckingClient(create_app(settings)) as client:
        for path in ("/committees", "/readyz"):
            answer = client.get(path)
            assert answer.status_code == 503
            assert answer.headers["Content-Type"] == PROBLEM
            assert "nowhere" not in answer.text
