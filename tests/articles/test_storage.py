"""Sending articles in: what is stored, and that it is stored once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from sqlmodel import SQLModel

from app.articles.repository import ArticleRepository
from app.citations.models import Citation
from app.members.models import Appointment
from app.organisations.models import ArticleOrganisationName
from app.repository import Repository
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY, LAM, TEXT, tan_hoa
from tests.articles.sending import send, send_post, send_tan_hoa
from tests.conftest import Backend


def test_answers_with_where_it_is_and_what_was_found(client: TestClient, reader: ScriptedReader) -> None:
    reader.finds(TEXT, tan_hoa())
    answer = client.post("/articles", json={"text": TEXT, "title": "Sơ kết", "source": "Báo Tân Hòa", "place": "Hải Phòng"})
    assert answer.status_code == 201
    article = answer.json()
    assert answer.headers["Location"] == f"/articles/{article['id']}"
    assert client.get(answer.headers["Location"]).json() == article
    assert (article["title"], article["source"], article["place"], article["text"]) == ("Sơ kết", "Báo Tân Hòa", "Hải Phòng", TEXT)
    counts = {kind: len(facts) for kind, facts in article.items() if isinstance(facts, list)}
    assert counts == {
        "people": 2, "organisations": 3, "appointments": 3, "recruitment": 1, "statistics": 1, "meetings": 1, "outcomes": 1, "citations": 1,
    }  # fmt: skip


def test_every_fact_points_into_the_text(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    facts = [fact for facts in article.values() if isinstance(facts, list) for fact in facts]
    for fact in facts:
        assert fact["article_id"] == article["id"]
        assert fact["evidence"]
        for evidence in fact["evidence"]:
            assert TEXT[evidence["start"] : evidence["end"]] == evidence["text"]


def test_facts_name_the_records_that_they_are_about(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    committee = next(body for body in article["organisations"] if body["name"] == HUYEN_UY)
    person = next(person for person in article["people"] if person["name"] == LAM)
    reference = {"id": committee["id"], "name": HUYEN_UY}
    assert committee["names"] == ["Huyện uỷ Tân Hoà", "Đảng bộ huyện"]
    assert article["appointments"][0]["organisation"] == reference
    assert article["appointments"][0]["person"] == {"id": person["id"], "name": LAM}
    assert article["recruitment"][0]["organisation"] == reference
    assert article["meetings"][0]["participants"][0] == {"person": {"id": person["id"], "name": LAM}, "role": "chair"}
    assert article["outcomes"][0]["issuer"] == {"id": person["id"], "name": LAM, "is_person": True}
    assert article["outcomes"][0]["meeting_id"] == article["meetings"][0]["id"]


def test_a_derived_target_says_so(client: TestClient, reader: ScriptedReader) -> None:
    figures = send_tan_hoa(client, reader)["recruitment"][0]
    assert (figures["admitted"], figures["attainment_percent"], figures["target"]) == (116, 72.5, 160)
    assert figures["derived"] == ["target"]
    assert figures["period"] == {"start": "2024-01-01", "end": "2024-09-30"}
    assert figures["breakdown"] == {"female": 61}


def test_the_day_that_was_sent_goes_before_the_day_that_was_read(client: TestClient, reader: ScriptedReader) -> None:
    assert send_tan_hoa(client, reader, published_on="2024-10-06")["published_on"] == "2024-10-06"


def test_the_day_that_was_read_serves_where_none_was_sent(client: TestClient, reader: ScriptedReader) -> None:
    assert send_tan_hoa(client, reader)["published_on"] == "2024-10-05"


def test_an_article_without_facts_has_empty_lists(client: TestClient) -> None:
    article = send(client, "Trời hôm nay nắng đẹp.")
    assert [facts for facts in article.values() if isinstance(facts, list)] == [[]] * 8


@pytest.mark.parametrize(
    "variant",
    [
        TEXT,
        TEXT.replace("\n", "\r\n"),
        unicodedata.normalize("NFD", TEXT),
        f"\ufeff{TEXT}\n\n",
        TEXT.replace("uỷ", "ủy").replace("Hoà", "Hòa"),
        TEXT.replace(" ", "\u00a0").replace("Đ", "\u200bĐ"),
    ],
    ids=["same", "crlf", "nfd", "bom", "tone placement", "blanks"],
)
def test_the_same_text_is_stored_once(client: TestClient, reader: ScriptedReader, backend: Backend, variant: str) -> None:
    first = send_tan_hoa(client, reader)
    before = backend.counts()
    again = client.post("/articles", json={"text": variant, "title": "Tên khác"})
    assert again.status_code == 200
    assert again.json() == first
    assert again.headers["Location"] == f"/articles/{first['id']}"
    assert backend.counts() == before


def test_the_same_text_sent_by_many_at_once_is_stored_once(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    reader.finds(TEXT, tan_hoa())
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: client.post("/articles", json={"text": TEXT}), range(8)))
    assert sorted(answer.status_code for answer in answers) == [200] * 7 + [201]
    assert {answer.json()["id"] for answer in answers} == {answers[0].json()["id"]}
    assert backend.counts()["article"] == 1


def test_different_articles_sent_at_once_share_their_committee(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    names = ["Lê Văn Ba", "Vũ Thị Tư", "Ngô Văn Năm", "Bùi Thị Sáu", "Lý Văn Bảy", "Hồ Thị Tám"]
    with ThreadPoolExecutor(6) as pool:
        articles = list(pool.map(lambda name: send_post(client, reader, name, "Ủy viên", HUYEN_UY), names))
    assert len({article["organisations"][0]["id"] for article in articles}) == 1
    assert backend.counts()["person"] == len(names)


@pytest.mark.parametrize("last", [ArticleOrganisationName, Appointment, Citation])
def test_a_failure_half_way_leaves_the_database_as_it_was(
    client: TestClient, reader: ScriptedReader, backend: Backend, monkeypatch: pytest.MonkeyPatch, last: type[SQLModel]
) -> None:
    send_post(client, reader, "Lê Văn Ba", "Ủy viên", HUYEN_UY)
    before = backend.counts()
    add = Repository.add

    def failing(self: Repository, table: type[SQLModel], rows: Iterable[Mapping[str, object]]) -> None:
        if table is last:
            raise RuntimeError("secret of the inside")
        add(self, table, rows)

    reader.finds(TEXT, tan_hoa())
    with monkeypatch.context() as patch:
        patch.setattr(Repository, "add", failing)
        broken = client.post("/articles", json={"text": TEXT})
    assert broken.status_code == 500
    assert "secret" not in broken.text
    assert broken.json()["request_id"] == broken.headers["X-Request-ID"]
    assert backend.counts() == before
    assert send(client, TEXT)["people"]


def test_a_known_text_is_not_read_again(client: TestClient, reader: ScriptedReader) -> None:
    send(client, "Một bài.")
    client.post("/articles", json={"text": "Một bài."})
    assert len(reader.read) == 1


def test_ids_are_never_given_twice(client: TestClient) -> None:
    first = send(client, "Một bài.")
    assert client.delete(f"/articles/{first['id']}").status_code == 204
    assert send(client, "Một bài.")["id"] > first["id"]


def test_a_figure_too_large_to_be_one_is_left_out(client: TestClient, reader: ScriptedReader) -> None:
    extraction = tan_hoa()
    reader.finds(TEXT, replace(extraction, statistics=(replace(extraction.statistics[0], value=10**30),)))
    assert send(client, TEXT)["statistics"] == []


def test_a_text_that_another_writer_stores_meanwhile_is_stored_once(
    client: TestClient, backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = send(client, "Một bài.")
    known = ArticleRepository.ids_of
    unknown: list[dict[str, int]] = [{}]

    monkeypatch.setattr(ArticleRepository, "ids_of", lambda self, keys: unknown.pop() if unknown else known(self, keys))
    again = client.post("/articles", json={"text": "Một bài."})
    assert (again.status_code, again.json()["id"]) == (200, first["id"])
    assert backend.counts() == {"article": 1, "article_passage": 1}
