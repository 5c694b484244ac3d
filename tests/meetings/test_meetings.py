"""Meetings and their outcomes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HUYEN_UY, LAM, TEXT, tan_hoa
from tests.articles.sending import items, send, send_tan_hoa


def test_a_meeting_tells_who_held_it_who_took_part_and_what_came_of_it(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    (listed,) = items(client, "/meetings")
    assert (listed["kind"], listed["date"], listed["number"], listed["organiser"]["name"]) == ("conference", "2024-10-04", 20, HUYEN_UY)
    assert [participant["role"] for participant in listed["participants"]] == ["chair", "attendee"]
    meeting = client.get(f"/meetings/{listed['id']}").json()
    assert meeting == {**listed, "outcomes": items(client, "/meeting-outcomes")}
    assert meeting["outcomes"][0]["addressee"]["name"] == BAN_TO_CHUC


def test_a_record_says_where_it_comes_from(client: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(client, reader)
    for kind, path in (("meetings", "/meetings"), ("outcomes", "/meeting-outcomes")):
        (report,) = article[kind]
        assert items(client, path)[0]["sources"] == [
            {
                "article_id": article["id"],
                "report_id": report["id"],
                "published_on": "2024-10-05",
                "evidence": report["evidence"],
                "rule": report["rule"],
                "extractor": report["extractor"],
            }
        ]


MEETING_FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"committee": 1}, True),
    ({"committee": 2}, False),
    ({"person": 1}, True),
    ({"person": 2}, True),
    ({"person": 3}, False),
    ({"kind": "congress"}, False),
    ({"article": 1, "kind": "conference"}, True),
    ({"year": 2024}, True),
    ({"year": 2024, "to": "2024-10-03"}, False),
    ({"from": "2024-10-04", "to": "2024-10-04"}, True),
    ({"from": "2024-10-05"}, False),
    ({"q": "hoi nghi lan thu 20"}, True),
    ({"q": "hoi nghi lan thu 21"}, False),
]


def test_filters_meetings(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for query, found in MEETING_FILTERS:
        assert bool(items(client, "/meetings", **query)) is found, query


OUTCOME_FILTERS: list[tuple[dict[str, Any], Any]] = [
    ({"committee": 1}, True),  # held the meeting
    ({"committee": 2}, True),  # was asked
    ({"committee": 3}, False),
    ({"person": 1}, True),
    ({"person": 2}, False),
    ({"meeting": 1}, True),
    ({"meeting": 2}, False),
    ({"kind": "directive", "article": 1}, True),
    ({"kind": "award"}, False),
    ({"year": 2024}, True),
    ({"to": "2024-10-03"}, False),
    ({"q": "yêu cầu ban tổ chức"}, True),
    ({"q": "tran van lam"}, True),
]


def test_filters_outcomes(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    for query, found in OUTCOME_FILTERS:
        assert bool(items(client, "/meeting-outcomes", **query)) is found, query


@pytest.mark.parametrize(
    ("date", "query", "found"),
    [
        ("2024-10", {"from": "2024-10-31"}, True),
        ("2024-10", {"from": "2024-11-01"}, False),
        ("2024", {"to": "2024-01-01"}, True),
        ("2024", {"year": 2023}, False),
        ("2024-02", {"from": "2024-02-29", "to": "2024-02-29"}, True),
        (None, {"year": 2024}, False),
        (None, {}, True),
    ],
)
def test_a_date_of_less_precision_is_in_a_range_if_some_day_of_it_is(
    client: TestClient, reader: ScriptedReader, date: str | None, query: dict[str, Any], found: bool
) -> None:
    extraction = tan_hoa()
    reader.finds(TEXT, replace(extraction, meetings=(replace(extraction.meetings[0], date=date),)))
    send(client, TEXT)
    assert bool(items(client, "/meetings", **query)) is found


def test_an_outcome_of_no_meeting_has_the_articles_day(client: TestClient, reader: ScriptedReader) -> None:
    extraction = tan_hoa()
    by_committee = replace(extraction.outcomes[0], meeting=None, issuer=HUYEN_UY, issuer_is_person=False)
    unknown = replace(extraction.outcomes[0], meeting=7, issuer="Ngô Văn Lạ", addressee="Đảng ủy xã Lạ")
    reader.finds(TEXT, replace(extraction, outcomes=(by_committee, unknown)))
    article = send(client, TEXT)
    outcome, other = items(client, "/meeting-outcomes")
    assert (outcome["meeting_id"], outcome["date"]) == (None, "2024-10-05")
    assert outcome["issuer"] == {"id": article["organisations"][0]["id"], "name": HUYEN_UY, "is_person": False}
    assert other["issuer"] == {"id": None, "name": "Ngô Văn Lạ", "is_person": True}
    assert other["addressee"] == {"id": None, "name": "Đảng ủy xã Lạ"}


def test_someone_named_twice_takes_part_once(client: TestClient, reader: ScriptedReader) -> None:
    extraction = tan_hoa()
    meeting = extraction.meetings[0]
    reader.finds(TEXT, replace(extraction, meetings=(replace(meeting, participants=(*meeting.participants, *meeting.participants)),)))
    assert [participant["person"]["name"] for participant in send(client, TEXT)["meetings"][0]["participants"]].count(LAM) == 1
