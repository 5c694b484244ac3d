"""Lists of articles, their filters, and that articles can be retracted."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY
from tests.articles.sending import items, send, send_post, send_tan_hoa
from tests.conftest import Backend


def test_lists_articles_without_their_text(client: TestClient, reader: ScriptedReader) -> None:
    sent = [send_tan_hoa(client, reader), send(client, "Bài hai.")]
    listed = items(client, "/articles")
    assert [article["id"] for article in listed] == [article["id"] for article in sent]
    assert "text" not in listed[0]


FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"q": "HUYEN UY TAN HOA"}, [1]),
    ({"q": "huyện uỷ tân hoà"}, [1]),
    ({"q": "so ket cong tac"}, [1]),
    ({"q": "bai_"}, []),
    ({"q": "0% chi"}, [3]),
    ({"q": "1%%c"}, []),
    ({"q": "\\"}, []),
    ({"ids": "3"}, [3]),
    ({"ids": "2,99,1,2", "sort": "-id"}, [2, 1]),
    ({"ids": "1,3", "q": "huyen uy"}, [1]),
    ({"year": 2024}, [1, 2]),
    ({"year": 2023}, []),
    ({"from": "2024-10-06"}, [2]),
    ({"to": "2024-10-05"}, [1]),
    ({"from": "2024-10-05", "to": "2024-10-05"}, [1]),
    ({"source": "Báo Tân Hòa"}, [2]),
    ({"url": "https://bao.example.vn/2"}, [2]),
    ({"committee": 1}, [1]),
    ({"person": 1}, [1]),
    ({"committee": 999}, []),
]


def test_filters(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    send(client, "Bài hai.", published_on="2024-12-31", source="Báo Tân Hòa", url="https://bao.example.vn/2")
    send(client, "Đạt 100% chỉ tiêu.")
    for query, found in FILTERS:
        assert [article["id"] for article in items(client, "/articles", **query)] == found, query


@pytest.mark.parametrize("wrong", ["", "0", "1,", "1, 2", "01", "+1", "1;2", "9" * 17, str(2**53), ",".join(["1"] * 501)])
def test_what_are_no_ids_is_told(client: TestClient, wrong: str) -> None:
    answer = client.get("/articles", params={"ids": wrong})
    assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["query", "ids"])


def test_the_newspapers_of_a_page_of_facts_are_asked_for_at_once(client: TestClient, reader: ScriptedReader) -> None:
    send(client, "Bài một.")
    send_tan_hoa(client, reader, source="Báo Tân Hòa", url="https://bao.example.vn/1")
    facts = items(client, "/statistics")
    ids = ",".join(str(id_) for id_ in sorted({fact["article_id"] for fact in facts}))
    found = items(client, "/articles", ids=ids, fields="id,source,url")
    assert found == [{"id": 2, "source": "Báo Tân Hòa", "url": "https://bao.example.vn/1"}]


def test_invisible_characters_hide_nothing_from_a_search(client: TestClient) -> None:
    send(client, "Đảng\u00a0bộ xã Bình\u200b An hop\u00adbàn.")
    assert items(client, "/articles", q="dang bo xa binh an hopban")
    assert items(client, "/articles", q="đảng\u200b bộ")


def test_a_retracted_article_leaves_nothing_behind(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    article = send_tan_hoa(client, reader)
    assert len(backend.counts()) == 18
    retracted = client.delete(f"/articles/{article['id']}")
    assert (retracted.status_code, retracted.content, retracted.headers.get("Content-Type")) == (204, b"", None)
    assert backend.counts() == {}
    assert client.get(f"/articles/{article['id']}").status_code == 404
    assert client.delete(f"/articles/{article['id']}").status_code == 404


def test_what_another_article_supports_stays(client: TestClient, reader: ScriptedReader) -> None:
    kept = send_post(client, reader, "Trần Văn Lâm", "Bí thư", HUYEN_UY)
    retracted = send_tan_hoa(client, reader)
    committee, person = kept["organisations"][0]["id"], kept["people"][0]["id"]
    assert retracted["people"][0]["id"] == person
    client.delete(f"/articles/{retracted['id']}")
    assert items(client, "/organisations") == [client.get(f"/organisations/{committee}").json()]
    assert client.get(f"/organisations/{committee}").json()["names"] == [HUYEN_UY]
    assert [member["id"] for member in items(client, "/members")] == [person]
    assert client.get(f"/articles/{kept['id']}").json() == kept


def test_a_retracted_article_can_be_sent_again(client: TestClient, reader: ScriptedReader) -> None:
    first = send_tan_hoa(client, reader)
    client.delete(f"/articles/{first['id']}")
    assert len(send_tan_hoa(client, reader)["appointments"]) == 3
