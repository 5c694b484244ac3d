"""Decisions on committees: splits, corrections of names, and what they do to the people with posts there."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction import Extraction
from app.extraction.facts import Level, OrganisationKind
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.rereading import reread
from tests.articles.samples import HUYEN_UY, LAM, TEXT, Told
from tests.articles.sending import items, send, send_post, send_tan_hoa
from tests.committees.bodies import COMMITTEE, HA_PHONG, TINH_UY, committee, tell
from tests.conftest import Backend
from tests.decisions.deciding import WHO

THANH_UY = "Thành ủy Tân Hòa"
BARE = "Đảng ủy phường"


def decide(client: TestClient, record: int, what: str, **order: Any) -> Any:
    """Merge, split or rename a committee."""
    return client.post(f"/committees/{record}/{what}", json={**order, **WHO})


def undo(client: TestClient, decision: dict[str, Any]) -> Any:
    return client.post(f"/decisions/{decision['id']}/undo", json=WHO)


def posts(client: TestClient) -> list[list[tuple[str, str]]]:
    """The posts of each member: title and organisation."""
    return sorted(sorted((post["title"], post["organisation"]["name"]) for post in each["posts"]) for each in items(client, "/members"))


def told_of(client: TestClient, record: int) -> dict[str, int]:
    """How many facts each list has of a committee."""
    paths = ("members", "recruitment-targets", "meetings", "meeting-outcomes", "statistics")
    return {path: len(items(client, f"/{path}", committee=record)) for path in paths}


@pytest.fixture
def ids(client: TestClient, reader: ScriptedReader) -> list[int]:
    """The committee of a district that two articles name, the first with every kind of fact: its id and those of the articles."""
    first = send_tan_hoa(client, reader)
    second = send_post(client, reader, LAM, "Ủy viên", HUYEN_UY, published_on="2020-02-01")
    return [committee(client, HUYEN_UY)["id"], first["id"], second["id"]]


def test_a_split_takes_along_all_that_its_articles_say(client: TestClient, backend: Backend, ids: list[int]) -> None:
    own, first, second = ids
    before = (client.get("/committees").json(), client.get("/members").json(), told_of(client, own))
    decision = decide(client, own, "split", articles=[first])
    assert decision.status_code == 201, decision.text
    made = decision.json()["other_id"]
    assert [decision.json()[field] for field in ("subject", "kind", "record_id")] == ["committee", "split", own]
    assert [each["article_id"] for each in client.get(f"/committees/{own}").json()["mentions"]] == [second]
    assert client.get(f"/committees/{own}").json()["names"] == [HUYEN_UY]
    other = client.get(f"/committees/{made}").json()
    assert (other["name"], other["level"], other["place"]) == (HUYEN_UY, "district", "193")
    assert (other["names"], [each["article_id"] for each in other["mentions"]]) == (["Đảng bộ huyện", "Huyện uỷ Tân Hoà"], [first])
    assert told_of(client, own) == dict.fromkeys(before[2], 0) | {"members": 1}
    assert told_of(client, made) == before[2]
    assert made in [each["id"] for each in client.get(f"/articles/{first}").json()["organisations"]]
    counts = backend.counts()
    assert undo(client, decision.json()).status_code == 200
    assert (client.get("/committees").json(), client.get("/members").json(), told_of(client, own)) == before
    assert client.get(f"/committees/{made}").status_code == 404
    assert backend.counts()["organisation"] == counts["organisation"] - 1


def test_the_members_of_a_merged_committee_have_their_posts_by_either_id(
    client: TestClient, reader: ScriptedReader, ids: list[int]
) -> None:
    tell(client, reader, TINH_UY)
    whole = committee(client, TINH_UY[0])["id"]
    decide(client, ids[0], "merge", into=whole)
    asked = [items(client, "/members", committee=record) for record in (ids[0], whole)]
    asked += [items(client, f"/committees/{record}/members") for record in (ids[0], whole)]
    assert asked[0][0]["posts"]
    assert all(found == asked[0] for found in asked)


def test_a_split_parts_the_people_and_its_undoing_joins_them(client: TestClient, ids: list[int]) -> None:
    """A name with a post in either committee is two people until something else shows that it is one."""
    own, first, second = ids
    assert len({client.get(f"/articles/{article}").json()["people"][0]["id"] for article in (first, second)}) == 1
    decision = decide(client, own, "split", articles=[first]).json()
    held = {each["id"]: each for each in items(client, "/members", committee=decision["other_id"])}
    assert [post["title"] for each in held.values() for post in each["posts"]] == ["Bí thư"]
    undo(client, decision)
    assert len({client.get(f"/articles/{article}").json()["people"][0]["id"] for article in (first, second)}) == 1


def test_a_split_holds_when_an_article_is_read_or_sent_again(
    client: TestClient, reader: ScriptedReader, backend: Backend, ids: list[int]
) -> None:
    own, first, second = ids
    made = decide(client, own, "split", articles=[first]).json()["other_id"]
    assert reread(backend.database, first, reader) == []
    assert [each["article_id"] for each in client.get(f"/committees/{made}").json()["mentions"]] == [first]
    client.delete(f"/articles/{first}")
    assert client.get(f"/committees/{made}").status_code == 404
    again = send(client, TEXT)["id"]
    found = {each["mentions"][0]["article_id"]: each["id"] for each in items(client, "/committees") if each["name"] == HUYEN_UY}
    assert found.keys() == {again, second}
    assert found[second] == own
    assert found[again] != own


def test_a_record_that_was_split_off_can_be_split_and_named(client: TestClient, reader: ScriptedReader, ids: list[int]) -> None:
    own, first, second = ids
    third = send_post(client, reader, LAM, "Phó Bí thư", HUYEN_UY, published_on="2021-02-01")["id"]
    outer = decide(client, own, "split", articles=[first, third]).json()
    inner = decide(client, outer["other_id"], "split", articles=[third]).json()
    decide(client, inner["other_id"], "rename", name=THANH_UY)
    assert [each["article_id"] for each in committee(client, THANH_UY)["mentions"]] == [third]
    undo(client, outer)
    assert [each["article_id"] for each in client.get(f"/committees/{own}").json()["mentions"]] == [second, first]
    assert [each["article_id"] for each in committee(client, THANH_UY)["mentions"]] == [third]
    undo(client, inner)
    assert committee(client, HUYEN_UY)["id"] == own


def test_whoever_was_put_to_another_for_a_while_has_the_first_id_again(client: TestClient, reader: ScriptedReader) -> None:
    """Committees are merged, parted anew by articles, and that is undone: on the way two have had one id between them."""
    for day in ("2020-01-01", "2020-02-01", "2020-03-01"):
        send_post(client, reader, LAM, "Ủy viên", HUYEN_UY, published_on=day)
    send_post(client, reader, LAM, "Ủy viên", "Thành ủy Hải Phòng", place="31", level=Level.PROVINCE, published_on="2020-04-01")
    before = client.get("/members").json()
    assert len(before["items"]) == 2
    own, other = committee(client, HUYEN_UY)["id"], committee(client, "Thành ủy Hải Phòng")["id"]
    merged = decide(client, other, "merge", into=own).json()
    split = decide(client, own, "split", articles=[1, 2]).json()
    for decision in (merged, split):
        assert undo(client, decision).status_code == 200
    assert client.get("/members").json() == before


def test_what_was_split_off_leaves_nothing_behind(client: TestClient, backend: Backend, ids: list[int]) -> None:
    own, first, second = ids
    decide(client, own, "split", articles=[first])
    for article in (first, second):
        client.delete(f"/articles/{article}")
    assert backend.counts().keys() == {"decision", "split_article"}


def test_a_split_of_merged_records_takes_every_name_in_its_articles(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, TINH_UY)
    tell(client, reader, HA_PHONG, TINH_UY)
    ward, province = committee(client, HA_PHONG[0])["id"], committee(client, TINH_UY[0])["id"]
    decide(client, ward, "merge", into=province)
    before = client.get("/committees").json()
    decision = decide(client, province, "split", articles=[2]).json()
    made = client.get(f"/committees/{decision['other_id']}").json()
    assert sorted(made["names"]) == sorted([HA_PHONG[0], TINH_UY[0]])
    assert [each["article_id"] for each in client.get(f"/committees/{province}").json()["mentions"]] == [1]
    assert undo(client, decision).status_code == 200
    assert client.get("/committees").json() == before


@pytest.mark.parametrize("articles", ["all", "unknown", "silent", "none"])
def test_a_split_that_makes_no_sense_changes_nothing(
    client: TestClient, reader: ScriptedReader, backend: Backend, ids: list[int], articles: str
) -> None:
    own, first, second = ids
    silent = tell(client, reader, TINH_UY)["id"]
    before, committees = backend.counts(), client.get("/committees").json()
    order, fault = {
        "all": ([first, second], ["body", "articles"]),
        "unknown": ([first, 999], ["body", "articles", 1]),
        "silent": ([silent], ["body", "articles", 0]),
        "none": ([], ["body", "articles"]),
    }[articles]
    answer = decide(client, own, "split", articles=order)
    assert (answer.status_code, [each["loc"] for each in answer.json()["errors"]]) == (422, [fault])
    assert (backend.counts(), client.get("/committees").json()) == (before, committees)


def test_only_whole_committees_are_split_and_renamed(client: TestClient, reader: ScriptedReader, backend: Backend, ids: list[int]) -> None:
    own, first, _ = ids
    tell(client, reader, TINH_UY)
    (state_body,) = items(client, "/organisations", kind=OrganisationKind.STATE_BODY)
    decide(client, own, "merge", into=committee(client, TINH_UY[0])["id"])
    before = backend.counts()
    for record in (999, state_body["id"], own):
        assert decide(client, record, "split", articles=[first]).status_code == 404
        assert decide(client, record, "rename", name=THANH_UY).status_code == 404
    assert decide(client, state_body["id"], "merge", into=own).status_code == 404
    assert backend.counts() == before


def test_a_canonical_name_is_corrected_and_the_correction_undone(
    client: TestClient, reader: ScriptedReader, backend: Backend, ids: list[int]
) -> None:
    own, first, _ = ids
    before = [(each["id"], each["name"], each["names"]) for each in items(client, "/committees")]
    decision = decide(client, own, "rename", name=THANH_UY).json()
    assert [decision[field] for field in ("name", "previous_name", "made_by", "reason")] == [THANH_UY, HUYEN_UY, *WHO.values()]
    send_post(client, reader, LAM, "Ủy viên", "Huyện Ủy Tân Hòa", published_on="2021-01-01")
    assert reread(backend.database, first, reader) == []
    found = committee(client, THANH_UY)
    assert (found["id"], set(found["names"])) == (own, {"Đảng bộ huyện", HUYEN_UY, "Huyện Ủy Tân Hòa", "Huyện uỷ Tân Hoà"})
    for q in ("thanh uy tan hoa", "huyen uy tan hoa", "dang bo huyen tan hoa"):
        assert own in [each["id"] for each in items(client, "/committees", q=q)], q
    assert client.get("/articles/1").json()["appointments"][0]["organisation"]["name"] == HUYEN_UY
    client.delete("/articles/3")
    assert committee(client, THANH_UY)["id"] == own
    assert undo(client, decision).status_code == 200
    assert [(each["id"], each["name"], each["names"]) for each in items(client, "/committees")] == before
    assert items(client, "/committees", q="thanh uy tan hoa") == []
    assert undo(client, decision).status_code == 409


def test_the_newest_correction_that_holds_is_shown(client: TestClient, ids: list[int]) -> None:
    one = decide(client, ids[0], "rename", name=THANH_UY).json()
    other = decide(client, ids[0], "rename", name="Thị ủy Tân Hòa").json()
    assert other["previous_name"] == THANH_UY
    undo(client, other)
    assert committee(client, THANH_UY)["id"] == ids[0]
    undo(client, one)
    assert committee(client, HUYEN_UY)["id"] == ids[0]


def test_a_corrected_name_needs_letters(client: TestClient, ids: list[int]) -> None:
    assert decide(client, ids[0], "rename", name="  ").status_code == 422
    assert committee(client, HUYEN_UY)["id"] == ids[0]


def two_committees(client: TestClient, reader: ScriptedReader) -> tuple[int, int]:
    """One name with a post in a ward's committee, and in one that an article calls by no territory."""
    send_post(client, reader, LAM, "Bí thư", HA_PHONG[0], place="06652", level=Level.COMMUNE, published_on="2020-01-01")
    bare(client, reader, "2020-02-01")
    return committee(client, HA_PHONG[0])["id"], committee(client, BARE)["id"]


def bare(client: TestClient, reader: ScriptedReader, published_on: str, title: str = "Phó Bí thư") -> None:
    told = Told(f"Đồng chí {LAM}, {title} {BARE}, phát biểu ngày {published_on}.")
    facts = Extraction(
        extractor=EXTRACTOR,
        place="193",
        people=(told.person(LAM),),
        organisations=(told.organisation(BARE, COMMITTEE, Level.COMMUNE, place=None, resolved=False),),
        appointments=(told.appointment(LAM, title, BARE),),
    )
    reader.finds(told.text, facts)
    send(client, told.text, published_on=published_on)


@pytest.mark.parametrize("into_bare", [False, True])
def test_a_merge_of_committees_joins_their_people_and_its_undoing_parts_them(
    client: TestClient, reader: ScriptedReader, into_bare: bool
) -> None:
    one, two = two_committees(client, reader)
    ward, other = (two, one) if into_bare else (one, two)
    before = [client.get(path).json() for path in ("/members", "/members/1", "/members/2")]
    decision = decide(client, other, "merge", into=ward).json()
    name = BARE if into_bare else HA_PHONG[0]
    assert posts(client) == [[("Bí thư", name), ("Phó Bí thư", name)]]
    undo(client, decision)
    assert [client.get(path).json() for path in ("/members", "/members/1", "/members/2")] == before


@pytest.mark.parametrize("merged_first", [True, False])
def test_who_is_who_does_not_hang_on_when_committees_are_merged(client: TestClient, reader: ScriptedReader, merged_first: bool) -> None:
    send_post(client, reader, LAM, "Bí thư", "Thành ủy Hạ Long", place="193", published_on="2020-01-01")
    send_post(client, reader, LAM, "Chánh Văn phòng", HA_PHONG[0], place="31", level=Level.PROVINCE, published_on="2020-02-01")
    one, other = committee(client, "Thành ủy Hạ Long")["id"], committee(client, HA_PHONG[0])["id"]
    if merged_first:
        decide(client, other, "merge", into=one)
    send_post(client, reader, LAM, "Ủy viên", HA_PHONG[0], place="31", level=Level.PROVINCE, published_on="2021-01-01")
    if not merged_first:
        decide(client, other, "merge", into=one)
    assert posts(client) == [[(title, "Thành ủy Hạ Long") for title in ("Bí thư", "Chánh Văn phòng", "Ủy viên")]]


def test_a_retracted_committee_lets_the_people_of_its_parts_go(client: TestClient, reader: ScriptedReader) -> None:
    ward, other = two_committees(client, reader)
    decide(client, other, "merge", into=ward)
    client.delete("/articles/1")
    assert posts(client) == [[("Phó Bí thư", BARE)]]


def test_merged_committees_have_one_secretary(client: TestClient, reader: ScriptedReader) -> None:
    for name, place, day in ((LAM, "193", "2020-01-01"), ("Phạm Văn Khôi", "31", "2020-06-01"), (LAM, "193", "2021-01-01")):
        send_post(client, reader, name, "Bí thư", f"Đảng ủy Khối {place}", place=place, published_on=day)
    one, other = (committee(client, f"Đảng ủy Khối {place}")["id"] for place in ("193", "31"))
    assert items(client, "/conflicts") == []
    decision = decide(client, other, "merge", into=one).json()
    (conflict,) = items(client, "/conflicts")
    assert conflict["organisation"]["id"] == one
    assert [each["name"] for each in items(client, f"/committees/{one}/members", as_of="2020-06-01")] == ["Phạm Văn Khôi", LAM]
    undo(client, decision)
    assert items(client, "/conflicts") == []
