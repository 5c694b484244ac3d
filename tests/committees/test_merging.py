"""Committees that someone says are one, and the undoing of it."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import Level, OrganisationKind
from tests.articles.reader import ScriptedReader
from tests.articles.sending import items
from tests.committees.bodies import CHI_BO, COMMITTEE, HA_PHONG, THANH_UY, TINH_UY, committee, parents, tell
from tests.conftest import Backend
from tests.decisions.deciding import WHO

BARE = ("Đảng ủy phường", COMMITTEE, Level.COMMUNE, None)


def merge(client: TestClient, record: int, into: int) -> Any:
    """Merge a committee into another, by ids."""
    return client.post(f"/committees/{record}/merge", json={"into": into, **WHO})


@pytest.fixture
def ids(client: TestClient, reader: ScriptedReader) -> dict[str, int]:
    """A ward's committee with a cell below, another article's `Đảng ủy phường` of unknown territory, and the province: ids by name."""
    tell(client, reader, HA_PHONG, CHI_BO, TINH_UY)
    tell(client, reader, BARE, resolved=False)
    return {each["name"]: each["id"] for each in items(client, "/committees")}


def test_merged_committees_are_one(client: TestClient, ids: dict[str, int]) -> None:
    part, whole = ids["Đảng ủy phường"], ids[HA_PHONG[0]]
    decision = merge(client, part, whole)
    assert decision.status_code == 201
    assert [decision.json()[field] for field in ("subject", "record_id", "other_id")] == ["committee", part, whole]
    found = committee(client, HA_PHONG[0])
    assert found["names"] == ["Đảng ủy phường", HA_PHONG[0]]
    assert found["mentions"][0]["article_id"] == 2
    assert [mention["article_id"] for mention in client.get(f"/committees/{whole}").json()["mentions"]] == [2, 1]
    assert [each["id"] for each in items(client, "/committees", article=2)] == [whole]
    assert "Đảng ủy phường" not in parents(client)
    assert client.get("/articles/2").json()["organisations"][0]["id"] == whole
    for path in ("/committees/{}", "/organisations/{}", "/committees/{}/tree"):
        answer = client.get(path.format(part), follow_redirects=False)
        assert (answer.status_code, answer.headers["Location"]) == (308, path.format(whole))


def test_what_stood_below_a_merged_committee_stands_below_the_other(client: TestClient, ids: dict[str, int]) -> None:
    part, whole = ids[HA_PHONG[0]], ids["Đảng ủy phường"]
    assert merge(client, part, whole).status_code == 201
    assert parents(client)[CHI_BO[0]] == "Đảng ủy phường"
    assert [each["name"] for each in items(client, "/committees", parent=whole)] == [CHI_BO[0]]
    tree = client.get(f"/committees/{whole}/tree").json()
    assert ([child["name"] for child in tree["children"]], tree["children_count"]) == ([CHI_BO[0]], 1)
    assert client.get(f"/committees/{ids[CHI_BO[0]]}/tree").json()["ancestors"][0] == {"id": whole, "name": "Đảng ủy phường"}
    assert [each["id"] for each in items(client, "/committees", q="dang uy phuong ha phong", level="commune")] == [whole]


def test_a_merge_into_what_stands_below_makes_no_endless_tree(client: TestClient, ids: dict[str, int]) -> None:
    assert merge(client, ids[TINH_UY[0]], ids[HA_PHONG[0]]).status_code == 201
    tree = client.get(f"/committees/{ids[HA_PHONG[0]]}/tree", params={"depth": 10}).json()
    assert [child["name"] for child in tree["children"]] == [CHI_BO[0]]
    assert tree["children"][0]["children"] == []


def test_an_undone_merge_leaves_two(client: TestClient, ids: dict[str, int]) -> None:
    before = client.get("/committees").json()
    decision = merge(client, ids["Đảng ủy phường"], ids[HA_PHONG[0]]).json()
    assert client.post(f"/decisions/{decision['id']}/undo", json=WHO).status_code == 200
    assert client.get("/committees").json() == before


def test_a_merge_outlives_articles(client: TestClient, reader: ScriptedReader, backend: Backend, ids: dict[str, int]) -> None:
    merge(client, ids[TINH_UY[0]], ids[HA_PHONG[0]])
    tell(client, reader, THANH_UY, TINH_UY)
    client.delete("/articles/1")  # nothing names the committee that the province's was merged into any more
    assert parents(client)["Thành ủy Hạ Long"] == "Tỉnh ủy Quảng Ninh"
    for article in (2, 3):
        client.delete(f"/articles/{article}")
    assert [*backend.counts()] == ["decision"]


def test_what_cannot_be_merged_is_refused(client: TestClient, reader: ScriptedReader, ids: dict[str, int]) -> None:
    tell(client, reader, ("Ủy ban nhân dân tỉnh Quảng Ninh", OrganisationKind.STATE_BODY, Level.PROVINCE, "22"))
    (state_body,) = items(client, "/organisations", kind="state_body")
    province, ward = ids[TINH_UY[0]], ids[HA_PHONG[0]]
    before = client.get("/committees").json()
    assert merge(client, 999, province).status_code == 404
    assert merge(client, state_body["id"], province).status_code == 404
    assert merge(client, province, 999).status_code == 422
    assert merge(client, province, province).status_code == 422
    assert client.get("/committees").json() == before
    assert merge(client, ward, province).status_code == 201
    assert merge(client, ward, province).status_code == 409
    assert merge(client, province, ward).status_code == 409


def test_an_article_goes_with_its_bare_name_that_others_were_merged_into(client: TestClient, ids: dict[str, int]) -> None:
    ward, bare = ids[HA_PHONG[0]], ids["Đảng ủy phường"]
    merge(client, ward, bare)
    assert client.delete("/articles/2").status_code == 204
    assert client.get(f"/committees/{bare}").status_code == 404
    assert client.get(f"/committees/{ward}").json()["name"] == HA_PHONG[0]
    assert {each["id"] for each in items(client, "/committees")} == {*ids.values()} - {bare}
