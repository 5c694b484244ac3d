"""One meeting that several articles report."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import MeetingKind, ParticipantRole
from app.migrate import downgrade, upgrade
from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY, LAM, TEXT, tan_hoa
from tests.articles.sending import items, send
from tests.conftest import Backend
from tests.meetings.reporting import BAN_THUONG_VU, CHAIR, DIRECTIVE, TINH_UY, XA, Report, articles, send_all, send_report

BEFORE_REPORTS = "0002"
"""The migration before the one that joins reports."""
ANOTHER = (("Lê Văn Ba", ParticipantRole.CHAIR),)


def test_a_meeting_that_two_articles_report_is_one_with_both_as_sources(client: TestClient, reader: ScriptedReader) -> None:
    attendee = (LAM, ParticipantRole.ATTENDEE)
    send_all(
        client,
        reader,
        Report(people=(attendee,), published_on="2024-10-06"),
        Report(organiser=BAN_THUONG_VU, number=20, people=(CHAIR, (HANH, ParticipantRole.SPEAKER))),
        Report(number=20, people=(CHAIR,)),
    )
    (meeting,) = items(client, "/meetings")
    assert (meeting["id"], meeting["number"], meeting["organiser"]["name"]) == (1, 20, HUYEN_UY)
    assert [source["article_id"] for source in meeting["sources"]] == [2, 3, 1]  # oldest first
    assert [(who["person"]["name"], who["role"]) for who in meeting["participants"]] == [(LAM, "chair"), (HANH, "speaker")]


def test_the_ids_of_the_other_reports_lead_to_the_meeting(client: TestClient, reader: ScriptedReader) -> None:
    send_all(client, reader, Report(), Report())
    answer = client.get("/meetings/2", follow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (308, "/meetings/1")
    assert client.get("/meetings/2").json() == client.get("/meetings/1").json()
    assert client.get("/meetings/3").status_code == 404


def test_an_article_keeps_its_own_report(client: TestClient, reader: ScriptedReader) -> None:
    send_all(client, reader, Report(), Report(people=(), said=(DIRECTIVE,)))
    article = client.get("/articles/2").json()
    assert (article["meetings"][0]["id"], article["meetings"][0]["participants"]) == (2, [])
    assert article["outcomes"][0]["meeting_id"] == 2


ONE_MEETING: list[tuple[str, Report, Report]] = [
    ("a common participant", Report(), Report(people=(*ANOTHER, CHAIR))),
    ("the same number", Report(number=20), Report(number=20, people=ANOTHER)),
    ("both name nobody", Report(people=()), Report(people=())),
    ("one names nobody", Report(), Report(people=())),
    ("a committee and its standing committee", Report(), Report(organiser=BAN_THUONG_VU)),
    ("a briefing is a conference", Report(), Report(kind=MeetingKind.BRIEFING)),
    ("an inspection is a working session", Report(kind=MeetingKind.INSPECTION, host=XA), Report(kind=MeetingKind.WORKING_SESSION, host=XA)),
    ("who came and whom they came to", Report(TINH_UY, XA), Report(TINH_UY, XA, people=ANOTHER)),
    ("the host held it", Report(None, XA), Report(XA)),
    ("one part of the day", Report(when="Sáng 4/10"), Report(when="sáng ngày 4/10")),
    ("the day and a part of it", Report(when="Sáng 4/10"), Report()),
    (
        "a congress goes on all day",
        Report(kind=MeetingKind.CONGRESS, when="Sáng 4/10"),
        Report(kind=MeetingKind.CONGRESS, when="Chiều 4/10"),
    ),
]


@pytest.mark.parametrize(("one", "other"), [pair[1:] for pair in ONE_MEETING], ids=[pair[0] for pair in ONE_MEETING])
def test_reports_of_one_meeting(client: TestClient, reader: ScriptedReader, one: Report, other: Report) -> None:
    send_all(client, reader, one, other)
    assert articles(client) == [[1, 2]]


TWO_MEETINGS: list[tuple[str, Report, Report]] = [
    ("another day", Report(), Report(date="2024-10-05")),
    ("another sort of event", Report(), Report(kind=MeetingKind.CEREMONY)),
    ("another number", Report(number=20), Report(number=21)),
    ("nobody in common", Report(), Report(people=ANOTHER)),
    ("another part of the day", Report(when="Sáng 4/10"), Report(when="Buổi chiều")),
    ("another committee", Report(), Report(TINH_UY)),
    ("a commission meets for itself", Report(), Report(BAN_TO_CHUC)),
    ("another host", Report(TINH_UY, XA), Report(TINH_UY, HUYEN_UY)),
    ("other visitors", Report(TINH_UY, XA), Report(HUYEN_UY, XA)),
    ("no day", Report(date=None), Report(date=None)),
    ("a month is no day", Report(date="2024-10"), Report(date="2024-10")),
    ("no committee", Report(None), Report(None)),
    ("a committee that no other article can mean", Report("Quận ủy"), Report("Quận ủy")),
]


@pytest.mark.parametrize(("one", "other"), [pair[1:] for pair in TWO_MEETINGS], ids=[pair[0] for pair in TWO_MEETINGS])
def test_reports_of_two_meetings(client: TestClient, reader: ScriptedReader, one: Report, other: Report) -> None:
    send_all(client, reader, one, other)
    assert articles(client) == [[1], [2]]


def test_an_article_that_tells_two_meetings_means_two(client: TestClient, reader: ScriptedReader) -> None:
    extraction = tan_hoa()
    reader.finds(TEXT, replace(extraction, meetings=extraction.meetings * 2))
    send(client, TEXT)
    assert articles(client) == [[1], [1]]


UNDECIDED = {
    "number": [Report(number=20), Report(), Report(number=21)],
    "part of the day": [Report(when="Sáng 4/10"), Report(), Report(when="Chiều 4/10")],
    "people": [Report(), Report(people=()), Report(people=ANOTHER)],
}


@pytest.mark.parametrize("reports", UNDECIDED.values(), ids=UNDECIDED)
def test_a_report_that_may_be_of_two_meetings_is_of_neither_until_one_of_them_is_gone(
    client: TestClient, reader: ScriptedReader, reports: list[Report]
) -> None:
    send_all(client, reader, *reports)
    assert articles(client) == [[1], [2], [3]]
    client.delete("/articles/1")
    assert articles(client) == [[2, 3]]


def records(client: TestClient, path: str) -> list[Any]:
    """The records at `path` without what depends on the order in which the articles came."""

    def told(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: told(part) for key, part in value.items() if not key.endswith("id") and key not in {"start", "end"}}
        return [told(part) for part in value] if isinstance(value, list) else value

    def bare(record: dict[str, Any]) -> dict[str, Any]:
        quotes = sorted(evidence["text"] for source in record["sources"] for evidence in source["evidence"])
        return {**told(record), "sources": quotes}

    return sorted(map(bare, items(client, path)), key=repr)


def test_the_order_in_which_articles_come_makes_no_difference(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    reports = [
        Report(number=20, people=(CHAIR, (HANH, ParticipantRole.ATTENDEE)), said=(DIRECTIVE,)),
        Report(people=((HANH, ParticipantRole.SPEAKER),), said=(DIRECTIVE.replace("rà soát", "kịp thời rà soát"),)),
        Report(organiser=BAN_THUONG_VU, people=(), when="Sáng 4/10"),
        Report(number=21, people=ANOTHER, said=(DIRECTIVE.replace("45", "54"),)),
    ]
    seen = []
    for order in permutations(enumerate(reports)):
        backend.empty()
        for number, report in order:
            article = send_report(client, reader, number, report)
            assert client.post("/articles", json={"text": article["text"]}).status_code == 200
        seen.append((records(client, "/meetings"), records(client, "/meeting-outcomes")))
    assert all(found == seen[0] for found in seen)
    assert sorted(len(meeting["sources"]) for meeting in seen[0][0]) == [1, 1, 2]


def test_a_meeting_stays_while_some_article_reports_it(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    send_all(client, reader, *[Report(said=(DIRECTIVE,))] * 3)
    client.delete("/articles/1")
    assert articles(client) == articles(client, "/meeting-outcomes") == [[2, 3]]
    assert client.get("/meetings/1").status_code == 404
    assert client.get("/meetings/3").json()["id"] == 2
    for article in (2, 3):
        client.delete(f"/articles/{article}")
    assert backend.counts() == {}


def test_reports_of_an_earlier_version_are_compared_by_the_migration(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    reports = [
        Report(said=(DIRECTIVE,)),
        Report(BAN_THUONG_VU, kind=MeetingKind.BRIEFING, said=(DIRECTIVE,)),
        Report(date=None),
        Report("Quận ủy"),
    ]
    send_all(client, reader, *reports)
    expected = [items(client, "/meetings"), items(client, "/meeting-outcomes")]
    assert articles(client) == [[1, 2], [3], [4]]
    downgrade(backend.settings, BEFORE_REPORTS)
    upgrade(backend.settings)
    assert [items(client, "/meetings"), items(client, "/meeting-outcomes")] == expected


def test_only_so_many_reports_of_an_occasion_are_compared(
    client: TestClient, reader: ScriptedReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.meetings.report_repository.MOST_COMPARED", 2)
    send_all(client, reader, *[Report(said=(DIRECTIVE,))] * 4)
    assert articles(client) == articles(client, "/meeting-outcomes") == [[1, 2], [3], [4]]
    client.delete("/articles/1")
    assert articles(client) == articles(client, "/meeting-outcomes") == [[2, 3], [4]]


FILTERS: list[tuple[dict[str, Any], bool]] = [
    ({"article": 1}, True),
    ({"article": 2, "person": 2}, True),  # who is named by the first article alone
    ({"person": 4}, False),
    ({"committee": 2}, True),  # as the second article has it
    ({"kind": "conference"}, True),
    ({"kind": "briefing"}, True),
    ({"kind": "ceremony"}, False),
    ({"year": 2024, "q": "chieu 4/10"}, True),
    ({"q": "sang 4/10"}, False),
]


def test_a_filter_is_met_where_some_report_meets_it(client: TestClient, reader: ScriptedReader) -> None:
    first = Report(people=(CHAIR, (HANH, ParticipantRole.SPEAKER)))
    send_all(client, reader, first, Report(BAN_THUONG_VU, kind=MeetingKind.BRIEFING, when="Chiều 4/10"))
    for query, found in FILTERS:
        assert articles(client) == [[1, 2]]
        assert bool(items(client, "/meetings", **query)) is found, query


def test_pages_hold_records_however_many_reports_they_have(client: TestClient, reader: ScriptedReader) -> None:
    days = ("2024-10-01", "2024-10-02", "2024-10-01", "2024-10-03", "2024-10-02", "2024-10-04")
    send_all(client, reader, *(Report(date=day, said=(DIRECTIVE,)) for day in days))
    for path, pages in (("/meetings", [[1, 2], [4, 6]]), ("/meeting-outcomes", [[1, 2], [4, 6]])):
        first = client.get(path, params={"limit": 2}).json()
        second = client.get(first["next"]).json()
        assert second["next"] is None
        assert [[record["id"] for record in page["items"]] for page in (first, second)] == pages
