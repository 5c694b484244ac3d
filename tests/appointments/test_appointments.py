"""Appointments, one record for each article that gives one."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from app.extraction.facts import Level
from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY, LAM, UY_BAN
from tests.articles.sending import items, send_post, send_tan_hoa
from tests.committees.bodies import TINH_UY, committee, tell
from tests.decisions.deciding import WHO


def test_lists_what_each_article_says(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    assert items(client, "/appointments") == article["appointments"]
    first, *_ = article["appointments"]
    assert (first["person"]["name"], first["title"], first["organisation"]["name"]) == (LAM, "Bí thư", HUYEN_UY)
    assert (first["status"], first["published_on"], first["article_id"]) == ("current", "2024-10-05", article["id"])
    assert first["evidence"][0]["text"] == LAM


def test_a_post_that_two_articles_give_is_two_records_by_day(client: TestClient, reader: ScriptedReader) -> None:
    for day in ("2024-03-01", "2024-01-01"):
        send_post(client, reader, LAM, "Bí thư", HUYEN_UY, published_on=day)
    send_post(client, reader, LAM, "Ủy viên", HUYEN_UY)
    days = [each["published_on"] for each in items(client, "/appointments", sort="date")]
    assert days == ["2024-01-01", "2024-03-01", None]
    assert [each["published_on"] for each in items(client, "/appointments", sort="-date")] == ["2024-03-01", "2024-01-01", None]
    assert len({each["person"]["id"] for each in items(client, "/appointments")}) == 1


FILTERS: list[tuple[dict[str, Any], list[str]]] = [
    ({"committee": 1}, [HUYEN_UY]),
    ({"person": 1}, [HUYEN_UY]),
    ({"person": 2}, [BAN_TO_CHUC, UY_BAN]),
    ({"person": 9}, []),
    ({"status": "former"}, [UY_BAN]),
    ({"within": "193"}, [HUYEN_UY, BAN_TO_CHUC, UY_BAN]),
    ({"within": "22", "status": "current"}, [HUYEN_UY, BAN_TO_CHUC]),
    ({"within": "2025-22", "status": "former"}, [UY_BAN]),
    ({"within": "31"}, []),
    ({"article": 1, "committee": 2}, [BAN_TO_CHUC]),
    ({"article": 9}, []),
    ({"year": 2023}, []),
    ({"from": "2024-10-05", "to": "2024-10-05", "person": 1}, [HUYEN_UY]),
    ({"from": "2024-10-06"}, []),
    ({"to": "2024-10-04"}, []),
]


def test_filters(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for query, found in FILTERS:
        assert [each["organisation"]["name"] for each in items(client, "/appointments", **query)] == found, query


def test_a_table_of_a_province(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    send_post(client, reader, HANH, "Bí thư", "Thành ủy Hải Phòng", place="31", level=Level.PROVINCE, published_on="2024-11-01")
    answer = client.get("/appointments.csv", params={"within": "22", "sort": "date", "fields": "published_on,person,title,organisation"})
    header, first, *others = answer.text.splitlines()
    assert header == "published_on,person.id,person.name,title,organisation.id,organisation.name"
    assert first == f"2024-10-05,1,{LAM},Bí thư,1,{HUYEN_UY}"
    assert len(others) == 2


def test_posts_in_a_merged_committee_lie_where_the_whole_does(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Bí thư", "Huyện ủy Đông Hải", place=None)
    tell(client, reader, TINH_UY)
    assert items(client, "/appointments", within="22") == []
    whole = committee(client, TINH_UY[0])["id"]
    assert client.post(f"/committees/{committee(client, 'Huyện ủy Đông Hải')['id']}/merge", json={"into": whole, **WHO}).status_code == 201
    (appointment,) = items(client, "/appointments", within="22")
    assert appointment["organisation"]["id"] == whole
