"""Setting right what was sent with an article: its facts follow, ids stay, and nothing is written by halves."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.articles.reread import correct
from app.articles.submission import Submission
from app.extraction import Extraction
from app.integrity.check import check
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, LAM
from tests.articles.sending import items, send_post, send_tan_hoa
from tests.conftest import Backend
from tests.decisions.deciding import WHO


def set_right(client: TestClient, article: dict[str, Any], **corrected: str | None) -> dict[str, Any]:
    answer = client.patch(f"/articles/{article['id']}", json=corrected)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    assert client.get(f"/articles/{article['id']}").json() == found
    return found


def test_a_day_that_was_not_sent_dates_what_the_article_says(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    article = send_post(client, reader, LAM, "Bí thư", HUYEN_UY)
    (member,) = items(client, "/members")
    assert member["posts"][0]["first_seen"] is None
    assert client.post("/articles", json={"text": article["text"], "published_on": "2022-01-01"}).json() == article
    corrected = set_right(client, article, published_on="2022-01-01")
    assert reader.read[-1].published_on is not None
    assert (corrected["published_on"], corrected["text"]) == ("2022-01-01", article["text"])
    (dated,) = items(client, "/members")
    assert (dated["id"], dated["posts"][0]["first_seen"]) == (member["id"], "2022-01-01")
    assert [each["id"] for each in items(client, "/articles", **{"from": "2022-01-01", "to": "2022-01-01"})] == [article["id"]]
    assert list(check(backend.database, lambda _: None)) == []


def test_what_is_not_named_stays_and_null_leaves_empty(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader, source="Báo Tân Hòa", title="Sơ kết chín tháng", published_on="2024-10-05")
    corrected = set_right(client, article, source=None, place="Tân Hòa")
    told = ("title", "source", "place", "published_on")
    assert [corrected[name] for name in told] == ["Sơ kết chín tháng", None, "Tân Hòa", "2024-10-05"]
    assert [reader.read[-1].place, reader.read[-1].title] == ["Tân Hòa", "Sơ kết chín tháng"]
    unchanged = set_right(client, article)
    assert [unchanged[name] for name in told] == [corrected[name] for name in told]


def test_a_headline_set_right_is_what_the_article_is_found_by(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    article = send_tan_hoa(client, reader, title="Hội nghị mừng xuân")
    set_right(client, article, title="Hội nghị chuyển đổi số")
    for path in ("/articles", "/search"):
        assert not client.get(path, params={"q": "mừng xuân"}).json()["items"]
        assert client.get(path, params={"q": "chuyển đổi số"}).json()["items"]
    assert list(check(backend.database, lambda _: None)) == []


def test_whoever_follows_the_changes_is_told(client: TestClient, reader: ScriptedReader) -> None:
    article = send_post(client, reader, LAM, "Bí thư", HUYEN_UY)
    on = client.get("/changes").json()["next"]
    set_right(client, article, published_on="2022-01-01")
    told = client.get(on).json()["items"]
    assert {(change["path"], change["change"]) for change in told} >= {("/articles/1", "changed"), ("/members/1", "changed")}
    assert {change["article_id"] for change in told} == {article["id"]}


@pytest.mark.parametrize("corrected", [{"text": "Khác."}, {"published_on": "hôm qua"}, {"url": "bao.example.vn"}, {"day": "2022-01-01"}])
def test_what_cannot_be_set_right_is_refused(client: TestClient, reader: ScriptedReader, corrected: dict[str, str]) -> None:
    article = send_tan_hoa(client, reader)
    answer = client.patch(f"/articles/{article['id']}", json=corrected)
    assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["body", *corrected])
    assert client.get(f"/articles/{article['id']}").json() == article


def test_an_article_that_is_not_there_cannot_be_set_right(client: TestClient) -> None:
    assert client.patch("/articles/99", json={"place": "Huế"}).status_code == 404


def test_decisions_outlive_a_correction(client: TestClient, reader: ScriptedReader) -> None:
    articles = [send_post(client, reader, LAM, title, HUYEN_UY) for title in ("Bí thư", "Ủy viên")]
    person = articles[0]["people"][0]["id"]
    made = client.post(f"/members/{person}/split", json={"articles": [articles[0]["id"]], **WHO}).json()
    set_right(client, articles[0], published_on="2022-01-01")
    (post,) = client.get(f"/members/{made['other_id']}").json()["posts"]
    assert (post["title"], post["first_seen"]) == ("Bí thư", "2022-01-01")


def test_of_two_corrections_at_once_neither_is_lost(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    article = send_tan_hoa(client, reader)

    def overtaken(submission: Submission) -> Extraction:
        if submission.source is None:
            assert correct(backend.database, article["id"], {"source": "Báo Tân Hòa"}, reader)
        return reader(submission)

    assert correct(backend.database, article["id"], {"place": "Tân Hòa"}, overtaken)
    found = client.get(f"/articles/{article['id']}").json()
    assert (found["source"], found["place"]) == ("Báo Tân Hòa", "Tân Hòa")
