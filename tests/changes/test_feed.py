"""The feed names every record whose answer becomes another, and what became of it."""

from __future__ import annotations

import csv
import io
import json
import random
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import text

from app.articles.ingest import ingest, ingest_many
from app.articles.preparation import prepare
from app.articles.submission import Submission
from app.changes.schemas import token_of
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HANH, HUYEN_UY, LAM, post_of
from tests.articles.sending import send, send_post, send_tan_hoa
from tests.changes.history import History, View
from tests.conftest import Backend
from tests.decisions.deciding import WHO

FORBIDDEN = ["", "99", "2026-11-22", "2026-11-22T05:00:00", "2026-02-30T05:00:00Z", "0001-01-01T00:00:00+14:00", "WyJhIl0", "W10"]


def follow(client: TestClient, path: str = "/changes") -> tuple[list[dict[str, Any]], str]:
    """What the feed has from `path` on, and where to go on later."""
    found: list[dict[str, Any]] = []
    while True:
        answer = client.get(path).json()
        found += answer["items"]
        path = answer["next"]
        if not answer["more"]:
            return found, path


def told(changes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The addresses in `changes` with what happened there."""
    return [(change["path"], change["change"]) for change in changes]


def became(before: tuple[int, Any], after: tuple[int, Any]) -> set[str]:
    """What the feed may say of an address that answered one way before, and another way after."""
    statuses = {
        (404, 200): {"added"},
        (404, 308): {""},
        (308, 200): {"split", "added"},
        (200, 308): {"merged"},
        (200, 404): {"retracted"},
        (308, 404): {"retracted", ""},
        (308, 308): {"merged", ""},
        (404, 404): {""},
    }
    return statuses.get((before[0], after[0]), {"changed"} if before != after else {"changed", ""})


def test_whatever_happens_the_feed_tells_of_each_record_once(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    history = History(client, reader, backend, random.Random(1))
    before: View = {}
    on = "/changes"
    for step in range(12):
        history.happens()
        after = history.view()
        changes, on = follow(client, on)
        of_address = {change["path"].replace("/committees/", "/organisations/"): change for change in changes}
        assert len(of_address) == len(changes)
        for path, now in after.items():
            change = of_address.pop(path, None)
            assert (change["change"] if change else "") in became(before.get(path, (404, None)), now), (step, path, change)
            if change is not None and change["change"] == "merged":
                assert now[1] == change["into"]
        assert of_address == {}
        before = after


def test_a_copy_that_follows_the_feed_ends_as_a_full_reading_does(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    history = History(client, reader, backend, random.Random(5))
    copy: dict[str, Any] = {}
    on = "/changes"
    for _ in range(2):
        for _ in range(7):
            history.happens()
        changes, on = follow(client, on)
        for path in {change["path"] for change in changes}:
            answer = client.get(path, follow_redirects=False)
            copy.pop(path, None)
            if answer.status_code == 200:
                copy[path] = {**answer.json(), "possible_duplicates": None}
    assert copy
    paths = {"articles", "organisations", "meetings", "decisions"}
    whole = {f"/{path}/{record['id']}" for path in paths for record in client.get(f"/{path}?limit=500").json()["items"]}
    assert {path.replace("/committees/", "/organisations/") for path in copy if not path.startswith("/members/")} == whole
    for path, record in copy.items():
        assert {**client.get(path).json(), "possible_duplicates": None} == record


def test_an_article_is_one_change_and_one_for_each_record_that_it_tells_of(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    changes, on = follow(client)
    assert {change["change"] for change in changes} == {"added"}
    assert {change["article_id"] for change in changes} == {article["id"]}
    assert sorted(change["path"] for change in changes) == [
        "/articles/1", "/committees/1", "/committees/2", "/meetings/1", "/members/1", "/members/2", "/organisations/3",
    ]  # fmt: skip
    client.delete(f"/articles/{article['id']}")
    gone, _ = follow(client, on)
    assert {change["change"] for change in gone} == {"retracted"}
    assert [change["path"] for change in gone] == [change["path"] for change in changes]
    assert client.post("/articles", json={"text": "Không có gì."}).status_code == 201
    assert client.post("/articles", json={"text": "Không có gì."}).status_code == 200
    assert told(follow(client)[0])[len(changes) + len(gone) :] == [("/articles/2", "added")]


def test_of_articles_stored_together_each_is_named_for_what_it_tells_of(client: TestClient, backend: Backend) -> None:
    people = {"Một": LAM, "Hai": HANH, "Ba": LAM}
    texts = {f"{number}: {name}, {HUYEN_UY}.": name for number, name in people.items()}
    ingest_many(
        backend.database, [prepare(Submission(text=text), post_of(text, name, "Ủy viên", HUYEN_UY)) for text, name in texts.items()]
    )
    changes, _ = follow(client)
    assert [(change["path"], change["article_id"]) for change in changes] == [
        ("/articles/1", 1), ("/articles/2", 2), ("/articles/3", 3), ("/committees/1", 3), ("/members/1", 3), ("/members/2", 2),
    ]  # fmt: skip


def test_a_merge_and_its_undoing_are_told_with_the_decision(client: TestClient, reader: ScriptedReader) -> None:
    for name in (LAM, "Trần Văn Nam"):
        send_post(client, reader, name, "Ủy viên", HUYEN_UY)
    _, on = follow(client)
    decision = client.post("/members/2/merge", json={"into": 1, **WHO}).json()
    changes, on = follow(client, on)
    assert told(changes) == [("/articles/2", "changed"), ("/members/1", "changed"), ("/members/2", "merged"), ("/decisions/1", "added")]
    assert [change["into"] for change in changes] == [None, None, 1, None]
    assert {change["decision_id"] for change in changes} == {decision["id"]}
    client.post(f"/decisions/{decision['id']}/undo", json=WHO)
    changes, _ = follow(client, on)
    assert told(changes) == [("/articles/2", "changed"), ("/members/1", "changed"), ("/members/2", "split"), ("/decisions/1", "changed")]


def test_what_changes_nothing_is_no_change(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Ủy viên", HUYEN_UY)
    before = follow(client)
    assert client.post("/members/1/merge", json={"into": 99, **WHO}).status_code == 422
    assert client.delete("/articles/99").status_code == 404
    assert follow(client) == before


def test_next_is_kept_when_there_is_nothing_new(client: TestClient, reader: ScriptedReader) -> None:
    empty = client.get("/changes", params={"kind": "article"}).json()
    assert empty == {"items": [], "next": "/changes?kind=article", "more": False}
    send_tan_hoa(client, reader)
    first = client.get(empty["next"]).json()
    assert told(first["items"]) == [("/articles/1", "added")]
    assert first["next"].startswith("/changes?kind=article&since=")
    assert client.get(first["next"]).json() == {"items": [], "next": first["next"], "more": False}


def test_the_feed_comes_in_stretches_and_by_moment(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    whole, _ = follow(client)
    assert follow(client, "/changes?limit=2")[0] == whole
    exactly = client.get("/changes?limit=7").json()
    assert (len(exactly["items"]), exactly["more"]) == (7, False)
    send(client, "Không có gì.")
    later, _ = follow(client, f"/changes?since={whole[-1]['at']}")
    assert later[-1]["path"] == "/articles/2"
    assert client.get("/changes", params={"since": "2999-01-01T00:00:00+07:00"}).json()["items"] == []
    assert told(client.get("/changes?kind=organisation&change=added").json()["items"]) == [("/organisations/3", "added")]


@pytest.mark.parametrize("since", FORBIDDEN)
def test_what_leads_nowhere_is_refused(client: TestClient, since: str) -> None:
    answer = client.get("/changes", params={"since": since})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["query", "since"]


def test_a_moment_whose_plus_became_a_blank_is_told_how_to_write_it(client: TestClient) -> None:
    answer = client.get("/changes?since=2026-11-22T05:00:00+07:00")
    assert answer.status_code == 422
    assert "%2B" in answer.json()["detail"]


def test_a_token_of_another_database_is_refused(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    answer = client.get("/changes", params={"since": token_of(1000)})
    assert answer.status_code == 422
    assert "begin anew" in answer.json()["detail"]


def test_no_commit_is_skipped_while_many_write(client: TestClient, backend: Backend) -> None:
    """Followed all the while, the feed gives each article once, in the order of ids, and moments never go back."""
    texts = [f"Bài số {number}." for number in range(24)]
    seen: list[dict[str, Any]] = []
    on = "/changes"
    with ThreadPoolExecutor(4) as pool:
        writing = [pool.submit(ingest, backend.database, Submission(text=text)) for text in texts]
        while not all(write.done() for write in writing):
            changes, on = follow(client, on)
            seen += changes
    seen += follow(client, on)[0]
    assert sorted(change["record_id"] for change in seen) == sorted(write.result().article_id for write in writing)
    assert [change["id"] for change in seen] == sorted(change["id"] for change in seen)
    assert [change["at"] for change in seen] == sorted(change["at"] for change in seen)


def test_moments_never_go_back_with_the_clock(client: TestClient, backend: Backend) -> None:
    send(client, "Một.")
    with backend.engine.begin() as connection:
        connection.execute(text("UPDATE change SET at = '2999-01-01 00:00:00.000000'"))
    send(client, "Hai.")
    assert [change["at"][:4] for change in follow(client)[0]] == ["2999", "2999"]


def lines(answer: Response) -> list[Any]:
    assert answer.status_code == 200, answer.text
    return [json.loads(line) for line in answer.text.splitlines()]


def test_the_feed_is_a_table_from_anywhere_to_its_end(client: TestClient, reader: ScriptedReader, monkeypatch: pytest.MonkeyPatch) -> None:
    send_tan_hoa(client, reader)
    monkeypatch.setattr("app.changes.answering._BATCH", 3)
    changes, on = follow(client)
    assert len(changes) > 6
    whole = client.get("/changes.ndjson")
    assert lines(whole) == lines(client.get("/changes", headers={"Accept": "application/x-ndjson"})) == changes
    assert lines(client.get("/changes.ndjson", params={"since": token_of(changes[1]["id"])})) == changes[2:]
    assert lines(client.get("/changes.ndjson?kind=member")) == [each for each in changes if each["kind"] == "member"]
    table = list(csv.DictReader(io.StringIO(client.get("/changes.csv").text)))
    assert [(row["path"], row["change"], row["into"]) for row in table] == [(each["path"], each["change"], "") for each in changes]
    assert client.get("/changes.csv?bom=true").content.startswith("\ufeffid".encode())
    assert whole.links["next"]["url"] == on.replace("/changes?", "/changes.ndjson?")


def test_a_table_of_the_feed_goes_on_where_it_ended(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    first = client.get("/changes.ndjson?limit=2")
    rest = client.get(first.links["next"]["url"].replace("limit=2", "limit=500"))
    assert [*lines(first), *lines(rest)] == follow(client)[0]
    whole = client.get("/changes.ndjson")
    assert lines(client.get(whole.links["next"]["url"])) == []
    send_post(client, reader, LAM, "Bí thư", "Huyện ủy Tân Lập", place=None)
    later = lines(client.get(whole.links["next"]["url"]))
    assert later == follow(client)[0][len(lines(whole)) :] != []


def test_another_format_of_the_feed_is_406(client: TestClient) -> None:
    assert client.get("/changes", headers={"Accept": "application/xml"}).status_code == 406
