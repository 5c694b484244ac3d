"""Who held which post when, and how surely that is known."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import AppointmentStatus, Level
from tests.articles.reader import ScriptedReader
from tests.articles.samples import HUYEN_UY
from tests.articles.sending import items, send_post

LAM, MAI = "Trần Văn Lâm", "Lê Thị Mai"
CURRENT, FORMER, INCOMING, OUTGOING = AppointmentStatus


class Sender:
    """Sends articles that give a post, each on a day."""

    def __init__(self, client: TestClient, reader: ScriptedReader) -> None:
        self.client, self.reader = client, reader
        self.committee = 0

    def __call__(self, name: str, title: str, day: str, status: AppointmentStatus = CURRENT) -> dict[str, Any]:
        article = send_post(self.client, self.reader, name, title, HUYEN_UY, published_on=day, status=status)
        self.committee = article["organisations"][0]["id"]
        return article

    def held_on(self, day: str) -> dict[str, str]:
        """Names and certainties of the secretary or secretaries on a day."""
        found = items(self.client, f"/committees/{self.committee}/members", as_of=day)
        assert all(member["appointments"] == [] for member in found)
        return {member["name"]: member["posts"][0]["certainty"] for member in found}

    def timeline(self, name: str) -> list[dict[str, Any]]:
        (member,) = items(self.client, "/members", q=name)
        posts: list[dict[str, Any]] = self.client.get(f"/members/{member['id']}").json()["posts"]
        return posts


@pytest.fixture
def sent(client: TestClient, reader: ScriptedReader) -> Sender:
    return Sender(client, reader)


def test_says_who_held_a_post_on_a_day_and_how_surely(sent: Sender) -> None:
    sent(LAM, "Bí thư", "2020-05-01", INCOMING)
    sent(LAM, "Bí thư", "2022-03-01")
    assert sent.held_on("2020-04-30") == {}
    assert sent.held_on("2020-05-01") == {LAM: "stated"}
    assert sent.held_on("2021-01-01") == {LAM: "inferred"}
    assert sent.held_on("2022-03-01") == {LAM: "stated"}
    assert sent.held_on("2023-01-01") == {LAM: "last_known"}


def test_a_newcomer_ends_the_post_of_the_one_before(sent: Sender) -> None:
    sent(LAM, "Bí thư", "2020-05-01")
    sent(MAI, "Bí thư", "2023-02-01")
    assert sent.held_on("2022-12-31") == {LAM: "last_known"}
    assert sent.held_on("2023-02-01") == {MAI: "stated"}
    (post,) = sent.timeline(LAM)
    assert (post["ended_on"], post["ending"]) == ("2023-02-01", "newcomer")


def test_who_held_a_post_to_the_end_of_the_committee_held_it_on_its_last_day(client: TestClient, reader: ScriptedReader) -> None:
    article = send_post(client, reader, LAM, "Bí thư", "Thành ủy Hạ Long", published_on="2024-05-01")
    (committee,) = [body["id"] for body in article["organisations"]]
    assert client.get(f"/committees/{committee}").json()["dissolved_on"] == "2025-07-01"
    last, after = (items(client, f"/committees/{committee}/members", as_of=day) for day in ("2025-06-30", "2025-07-01"))
    assert ([member["name"] for member in last], after) == ([LAM], [])
    (post,) = last[0]["posts"]
    assert (post["ended_on"], post["ending"], post["certainty"]) == ("2025-07-01", "dissolved", "last_known")


def test_a_newcomer_among_many_ends_nothing(sent: Sender) -> None:
    sent(LAM, "Ủy viên", "2020-05-01")
    sent(MAI, "Ủy viên", "2023-02-01")
    assert sent.held_on("2023-06-01") == {LAM: "last_known", MAI: "last_known"}


def test_a_post_ends_on_the_day_that_an_article_reports_it(sent: Sender) -> None:
    sent(LAM, "Bí thư", "2020-05-01", INCOMING)
    sent(LAM, "Bí thư", "2024-01-10", OUTGOING)
    (post,) = sent.timeline(LAM)
    assert (post["started_on"], post["ended_on"], post["ending"]) == ("2020-05-01", "2024-01-10", "stated")
    assert sent.held_on("2024-01-09") == {LAM: "inferred"}
    assert sent.held_on("2024-01-11") == {}


def test_who_is_called_former_has_left_by_then(sent: Sender) -> None:
    sent(LAM, "Bí thư", "2020-05-01")
    sent(LAM, "Bí thư", "2024-01-10", FORMER)
    (post,) = sent.timeline(LAM)
    assert (post["last_seen"], post["ended_on"], post["ending"]) == ("2020-05-01", "2024-01-10", "called_former")
    assert sent.held_on("2024-02-01") == {}


def test_a_timeline_has_the_newest_post_first(sent: Sender) -> None:
    sent(LAM, "Phó Bí thư", "2016-05-01")
    sent(LAM, "Bí thư", "2021-05-01")
    sent(LAM, "Ủy viên", "2012-05-01")
    assert [post["title"] for post in sent.timeline(LAM)] == ["Bí thư", "Phó Bí thư", "Ủy viên"]


def test_evidence_is_included_on_request(sent: Sender) -> None:
    first = sent(LAM, "Bí thư", "2020-05-01")
    sent(LAM, "Bí thư", "2021-05-01")
    last = sent(LAM, "Bí thư", "2022-05-01")
    (member,) = items(sent.client, f"/committees/{sent.committee}/members", include="evidence")
    told = member["posts"][0]["evidence"]
    assert [each["article_id"] for each in told] == [first["id"], last["id"]]
    assert {"rule", "extractor", "evidence"} <= told[0].keys()
    (member,) = items(sent.client, f"/committees/{sent.committee}/members")
    assert member["posts"][0]["evidence"] is None


def test_two_holders_at_once_are_a_conflict_with_both_sources(sent: Sender) -> None:
    for day in ("2020-05-01", "2022-05-01"):
        sent(LAM, "Bí thư", day)
    other = sent(MAI, "Bí thư", "2021-05-01")
    (conflict,) = items(sent.client, "/conflicts")
    assert (conflict["title"], conflict["organisation"]["name"]) == ("Bí thư", HUYEN_UY)
    assert [holder["person"]["name"] for holder in conflict["holders"]] == [LAM, MAI]
    assert [each["article_id"] for each in conflict["holders"][1]["evidence"]] == [other["id"]]
    assert items(sent.client, "/conflicts", committee=sent.committee) == [conflict]
    assert items(sent.client, "/conflicts", committee=999) == []
    assert sent.held_on("2021-05-01") == {LAM: "inferred", MAI: "stated"}


def test_a_conflict_is_found_by_either_person(sent: Sender) -> None:
    sent(LAM, "Bí thư", "2020-05-01")
    sent(LAM, "Bí thư", "2023-05-01")
    sent(MAI, "Bí thư", "2022-02-01")
    (conflict,) = items(sent.client, "/conflicts")
    for holder in conflict["holders"]:
        assert items(sent.client, "/conflicts", person=holder["person"]["id"]) == [conflict]
    assert items(sent.client, "/conflicts", person=999) == []


def test_conflicts_keep_their_order_when_posts_are_told_anew(sent: Sender) -> None:
    for name in (LAM, MAI):
        for day in ("2020-05-01", "2022-05-01"):
            sent(name, "Bí thư", day)
    for name in ("Bùi Văn An", "Cao Thị Bình"):
        for day in ("2020-05-01", "2022-05-01"):
            send_post(sent.client, sent.reader, name, "Bí thư", "Thành ủy Hải Phòng", place="31", level=Level.PROVINCE, published_on=day)
    again = [sent(name, "Ủy viên", "2023-05-01")["id"] for name in (MAI, LAM)]
    before = items(sent.client, "/conflicts")
    assert [conflict["organisation"]["name"] for conflict in before] == [HUYEN_UY, "Thành ủy Hải Phòng"]
    for article in again:
        sent.client.delete(f"/articles/{article}")
    assert items(sent.client, "/conflicts") == before
    assert items(sent.client, "/conflicts", sort="-id") == before[::-1]
    page = sent.client.get("/conflicts", params={"limit": 1}).json()
    assert [*page["items"], *sent.client.get(page["next"]).json()["items"]] == before


def test_handing_over_is_no_conflict(sent: Sender) -> None:
    sent(LAM, "Bí thư", "2020-05-01")
    sent(LAM, "Bí thư", "2021-05-01", OUTGOING)
    sent(MAI, "Bí thư", "2021-05-01", INCOMING)
    assert items(sent.client, "/conflicts") == []


def test_two_holders_on_one_day_are_a_conflict_where_neither_is_told_to_come_or_go(sent: Sender) -> None:
    sent(LAM, "Bí thư", "2020-05-01")
    sent(LAM, "Bí thư", "2021-05-01")
    sent(MAI, "Bí thư", "2021-05-01")
    assert len(items(sent.client, "/conflicts")) == 1
    sent(MAI, "Bí thư", "2021-05-01", INCOMING)
    assert items(sent.client, "/conflicts") == []


def test_the_secretaries_of_a_secretariat_are_no_conflict(sent: Sender) -> None:
    secretariat = "Ban Bí thư Trung ương Đảng"
    for name in (LAM, MAI):
        for day in ("2020-05-01", "2022-05-01"):
            send_post(sent.client, sent.reader, name, "Bí thư", secretariat, place=None, level=Level.CENTRAL, published_on=day)
    assert items(sent.client, "/conflicts") == []
    assert [post["ending"] for post in sent.timeline(LAM)] == [None]


def test_many_members_are_no_conflict(sent: Sender) -> None:
    sent(LAM, "Phó Bí thư", "2020-05-01")
    sent(MAI, "Phó Bí thư", "2020-05-01")
    assert items(sent.client, "/conflicts") == []


@pytest.mark.parametrize("day", ["yesterday", "2022-13-01", "2022-06", "20220601", ""])
def test_a_day_that_is_none_is_refused(sent: Sender, day: str) -> None:
    sent(LAM, "Bí thư", "2020-05-01")
    answer = sent.client.get(f"/committees/{sent.committee}/members", params={"as_of": day})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["query", "as_of"]


def test_pages_of_members_on_a_day(sent: Sender) -> None:
    for name in ("Bùi Văn An", "Cao Thị Bình", "Đỗ Văn Cường"):
        sent(name, "Ủy viên", "2020-05-01")
    path = f"/committees/{sent.committee}/members?as_of=2020-06-01&limit=2"
    names = []
    while path:
        page = sent.client.get(path).json()
        names += [member["name"] for member in page["items"]]
        path = page["next"]
    assert names == ["Bùi Văn An", "Cao Thị Bình", "Đỗ Văn Cường"]
