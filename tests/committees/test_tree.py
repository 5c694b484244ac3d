"""The tree of committees: what stands above and below each, whichever article came first."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import PARTY_CENTRE, Level, OrganisationKind
from tests.articles.reader import ScriptedReader
from tests.articles.sending import items
from tests.committees.bodies import (
    CELL,
    CENTRE,
    CHI_BO,
    COMMITTEE,
    HA_PHONG,
    HA_TU,
    HAI_PHONG,
    KHOI,
    ORGAN,
    PHU_THO,
    THANH_UY,
    TINH_UY,
    committee,
    organ,
    parents,
    tell,
)
from tests.conftest import Backend

BAN_TO_CHUC = organ("Ban Tổ chức", THANH_UY)
EVERYBODY = (CENTRE, TINH_UY, THANH_UY, BAN_TO_CHUC, HA_PHONG, CHI_BO, HA_TU, KHOI)
ABOVE = {
    PARTY_CENTRE: None,
    "Tỉnh ủy Quảng Ninh": PARTY_CENTRE,
    "Thành ủy Hạ Long": "Tỉnh ủy Quảng Ninh",
    "Ban Tổ chức Thành ủy Hạ Long": "Thành ủy Hạ Long",
    "Đảng ủy phường Hà Phong": "Thành ủy Hạ Long",
    "Chi bộ khu phố 2 phường Hà Phong": "Đảng ủy phường Hà Phong",
    "Đảng ủy phường Hà Tu": "Tỉnh ủy Quảng Ninh",
    "Đảng ủy Khối các cơ quan tỉnh Quảng Ninh": "Tỉnh ủy Quảng Ninh",
}


def tree(client: TestClient, name: str, **query: Any) -> dict[str, Any]:
    """The tree of the committee of that name."""
    answer = client.get(f"/committees/{committee(client, name)['id']}/tree", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def outline(node: dict[str, Any]) -> dict[str, Any]:
    """The names below a node, nested."""
    return {child["name"]: outline(child) for child in node["children"]}


def test_every_committee_hangs_below_the_one_above_in_its_era(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, *EVERYBODY)
    assert parents(client) == ABOVE


def test_the_order_of_articles_makes_no_difference(client: TestClient, reader: ScriptedReader) -> None:
    for body in reversed(EVERYBODY):
        tell(client, reader, body)
    assert parents(client) == ABOVE


def test_the_parent_is_the_nearest_that_the_register_has(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, CHI_BO)
    assert parents(client)[CHI_BO[0]] == "(Đảng ủy phường Hà Phong)"
    tell(client, reader, CENTRE)
    assert parents(client)[CHI_BO[0]] == PARTY_CENTRE
    above = tell(client, reader, THANH_UY)
    assert parents(client)[CHI_BO[0]] == "Thành ủy Hạ Long"
    tell(client, reader, TINH_UY)
    assert parents(client)[CHI_BO[0]] == "Thành ủy Hạ Long"
    client.delete(f"/articles/{above['id']}")
    assert parents(client)[CHI_BO[0]] == "Tỉnh ủy Quảng Ninh"


def test_the_tree_names_all_above_and_nests_all_below(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, *(body for body in EVERYBODY if body is not TINH_UY))
    found = tree(client, "Thành ủy Hạ Long")
    centre = committee(client, PARTY_CENTRE)["id"]
    assert found["ancestors"] == [{"id": None, "name": "Tỉnh ủy Quảng Ninh"}, {"id": centre, "name": PARTY_CENTRE}]
    assert outline(found) == {
        "Ban Tổ chức Thành ủy Hạ Long": {},
        "Đảng ủy phường Hà Phong": {"Chi bộ khu phố 2 phường Hà Phong": {}},
    }
    assert found["complete"]
    assert [child["children_count"] for child in found["children"]] == [0, 1]


def test_the_whole_register_is_one_tree(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, *EVERYBODY)
    found = tree(client, PARTY_CENTRE, depth=10)
    assert found["ancestors"] == []
    assert outline(found) == {
        "Tỉnh ủy Quảng Ninh": {
            "Đảng ủy Khối các cơ quan tỉnh Quảng Ninh": {},
            "Đảng ủy phường Hà Tu": {},
            "Thành ủy Hạ Long": {
                "Ban Tổ chức Thành ủy Hạ Long": {},
                "Đảng ủy phường Hà Phong": {"Chi bộ khu phố 2 phường Hà Phong": {}},
            },
        }
    }


def test_depth_and_limit_bound_the_tree(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, *EVERYBODY)
    shallow = tree(client, "Tỉnh ủy Quảng Ninh", depth=1)
    assert shallow["complete"]
    assert [child["children_count"] for child in shallow["children"]] == [0, 0, 2]
    assert not any(child["children"] for child in shallow["children"])
    assert tree(client, "Tỉnh ủy Quảng Ninh", depth=0)["children"] == []
    cut = tree(client, "Tỉnh ủy Quảng Ninh", limit=4)
    assert not cut["complete"]
    assert outline(cut)["Thành ủy Hạ Long"] == {"Ban Tổ chức Thành ủy Hạ Long": {}}
    assert tree(client, "Tỉnh ủy Quảng Ninh", limit=6)["complete"]


def test_a_tree_of_a_day_has_what_was_there(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, *EVERYBODY)
    before, since = (tree(client, "Tỉnh ủy Quảng Ninh", depth=1, active_on=day) for day in ("2025-06-30", "2025-07-01"))
    assert [*outline(before)] == ["Đảng ủy Khối các cơ quan tỉnh Quảng Ninh", "Thành ủy Hạ Long"]
    assert [*outline(since)] == ["Đảng ủy Khối các cơ quan tỉnh Quảng Ninh", "Đảng ủy phường Hà Tu"]  # the bloc ended some day of 2025
    assert since["children_count"] == 2


@pytest.mark.parametrize("query", [{"depth": 11}, {"depth": -1}, {"limit": 0}, {"limit": 2001}, {"active_on": "2025"}, {"dept": 1}])
def test_a_tree_refuses_what_it_cannot_give(client: TestClient, reader: ScriptedReader, query: dict[str, Any]) -> None:
    tell(client, reader, TINH_UY)
    answer = client.get("/committees/1/tree", params=query)
    assert answer.status_code == 422
    assert next(iter(query)) in answer.text


def test_there_is_no_tree_of_what_is_no_committee(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, ("Ủy ban nhân dân tỉnh Quảng Ninh", OrganisationKind.STATE_BODY, Level.PROVINCE, "22"))
    assert client.get("/committees/1/tree").status_code == 404
    assert client.get("/committees/2/tree").status_code == 404


def test_what_is_not_the_partys_has_no_parent(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, TINH_UY, ("Ủy ban nhân dân tỉnh Quảng Ninh", OrganisationKind.STATE_BODY, Level.PROVINCE, "22"))
    assert [body["parent"] for body in items(client, "/organisations", kind="state_body")] == [None]


def test_a_body_of_an_unknown_place_hangs_nowhere(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, CENTRE, ("Chi bộ thôn 5", CELL, Level.GRASSROOTS, None), ("Huyện ủy Tân Hòa", COMMITTEE, Level.DISTRICT, None))
    assert parents(client) == {PARTY_CENTRE: None, "Chi bộ thôn 5": None, "Huyện ủy Tân Hòa": None}


def test_a_party_group_in_a_state_body_belongs_to_the_committee_of_the_territory(client: TestClient, reader: ScriptedReader) -> None:
    host = "Ủy ban nhân dân tỉnh Quảng Ninh"
    tell(client, reader, TINH_UY, (f"Ban Cán sự đảng {host}", ORGAN, Level.PROVINCE, "22", host))
    assert parents(client)[f"Ban Cán sự đảng {host}"] == "Tỉnh ủy Quảng Ninh"


def test_a_province_that_kept_its_name_is_one_committee_before_and_since(client: TestClient, reader: ScriptedReader) -> None:
    today = (TINH_UY[0], *TINH_UY[1:3], "2025-22")
    so_so = ("Đảng ủy Sở Nội vụ tỉnh Quảng Ninh", COMMITTEE, Level.GRASSROOTS)
    for province, place in ((TINH_UY, "22"), (today, "2025-22")):
        tell(client, reader, province, (*so_so, place))
    assert parents(client) == {"Tỉnh ủy Quảng Ninh": f"({PARTY_CENTRE})", so_so[0]: "Tỉnh ủy Quảng Ninh"}
    assert committee(client, "Tỉnh ủy Quảng Ninh")["place"] == "2025-22"


def test_a_province_whose_code_changed_keeps_its_committee(client: TestClient, reader: ScriptedReader) -> None:
    for place in ("64", "2025-52"):
        tell(client, reader, ("Tỉnh ủy Gia Lai", COMMITTEE, Level.PROVINCE, place))
    tell(client, reader, ("Tỉnh ủy Bình Định", COMMITTEE, Level.PROVINCE, "52"))
    assert {each["name"]: each["place"] for each in items(client, "/committees")} == {
        "Tỉnh ủy Gia Lai": "2025-52",
        "Tỉnh ủy Bình Định": "52",
    }


def test_a_territorys_committee_is_one_under_an_old_rank_word(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, ("Thị ủy Hạ Long", COMMITTEE, Level.DISTRICT, "193"), organ("Ban Thường vụ", ("Thị ủy Hạ Long", *THANH_UY[1:])))
    tell(client, reader, THANH_UY, organ("Ban Thường vụ", THANH_UY))
    assert [*parents(client)] == ["Ban Thường vụ Thành ủy Hạ Long", "Thành ủy Hạ Long"]
    assert committee(client, "Thành ủy Hạ Long")["names"] == ["Thành ủy Hạ Long", "Thị ủy Hạ Long"]


def test_districts_of_one_name_without_a_place_are_not_one(client: TestClient, reader: ScriptedReader) -> None:
    for _ in range(2):
        tell(client, reader, ("Huyện ủy Châu Thành", COMMITTEE, Level.DISTRICT, None), ("Huyện ủy Cô Tô", COMMITTEE, Level.DISTRICT, None))
    assert [each["name"] for each in items(client, "/committees")] == ["Huyện ủy Châu Thành", "Huyện ủy Châu Thành", "Huyện ủy Cô Tô"]


FILTERS: list[tuple[dict[str, Any], list[str]]] = [
    ({"place": "22"}, ["Đảng ủy Khối các cơ quan tỉnh Quảng Ninh", "Tỉnh ủy Quảng Ninh"]),
    ({"place": "2025-22"}, ["Đảng ủy Khối các cơ quan tỉnh Quảng Ninh", "Tỉnh ủy Quảng Ninh"]),
    ({"within": "193"}, [CHI_BO[0], HA_PHONG[0], THANH_UY[0]]),
    ({"within": "22", "level": "commune"}, [HA_PHONG[0]]),
    ({"within": "2025-22", "level": "commune"}, [HA_PHONG[0], HA_TU[0]]),
    ({"within": "06652"}, [CHI_BO[0], HA_PHONG[0]]),
    ({"within": "31"}, [HAI_PHONG[0]]),
    ({"within": "24"}, []),
    ({"level": "province"}, [HAI_PHONG[0], "Tỉnh ủy Phú Thọ", "Tỉnh ủy Quảng Ninh"]),
    ({"level": "district", "active_on": "2024-12-31"}, [KHOI[0], THANH_UY[0]]),
    ({"level": "district", "active_on": "2025-07-01"}, [KHOI[0]]),
    ({"level": "district", "active_on": "2026-01-01"}, []),
    ({"level": "commune", "active_on": "2025-06-30"}, [HA_PHONG[0]]),
    ({"level": "commune", "active_on": "2025-07-01"}, [HA_TU[0]]),
]


@pytest.mark.parametrize("name", ["within", "place"])
@pytest.mark.parametrize("wrong", ["abc", "Quảng Ninh", "", "9" * 101])
def test_what_is_no_code_of_a_place_is_told(client: TestClient, name: str, wrong: str) -> None:
    answer = client.get("/committees", params={name: wrong})
    assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["query", name])
    assert "the code of a place" in answer.json()["detail"]


@pytest.mark.parametrize("name", ["within", "place"])
@pytest.mark.parametrize(("wrong", "meant"), [("99-99", "`place`"), ("99999", "`place`"), ("2025-193", "did you mean 193?")])
def test_a_code_of_no_place_is_told(client: TestClient, name: str, wrong: str, meant: str) -> None:
    answer = client.get("/committees", params={name: wrong})
    assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["query", name])
    assert "there is no place of this code" in answer.json()["detail"]
    assert meant in answer.json()["detail"]


def test_filters(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, TINH_UY, THANH_UY, HA_PHONG, CHI_BO, HA_TU, KHOI, HAI_PHONG, PHU_THO)
    for query, found in FILTERS:
        assert [each["name"] for each in items(client, "/committees", **query)] == found, query


def test_the_children_of_a_committee_are_listed(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, TINH_UY, THANH_UY, BAN_TO_CHUC, CHI_BO, HA_TU)
    of = {each["name"]: each["id"] for each in items(client, "/committees")}
    assert [each["name"] for each in items(client, "/committees", parent=of[TINH_UY[0]])] == [HA_TU[0], THANH_UY[0]]
    assert [each["name"] for each in items(client, "/committees", parent=of[THANH_UY[0]])] == [BAN_TO_CHUC[0], CHI_BO[0]]


def test_the_same_articles_give_the_same_records_in_any_order(client: TestClient, reader: ScriptedReader, backend: Backend) -> None:
    tellings: list[list[tuple[Any, ...]]] = [
        [TINH_UY, ("Ban Tổ chức tỉnh ủy quảng ninh", ORGAN, Level.PROVINCE, "22", "tỉnh ủy quảng ninh")],
        [("TỈNH ỦY QUẢNG NINH", *TINH_UY[1:3], None), organ("BAN TỔ CHỨC", TINH_UY), ("ĐẢNG ỦY TRƯỜNG CAO ĐẲNG", COMMITTEE, None, "22")],
        [organ("Ban Tổ chức", TINH_UY), ("Đảng ủy Trường Cao đẳng", COMMITTEE, None, "22"), CENTRE],
    ]
    seen = []
    for order in permutations(tellings):
        backend.empty()
        ids = [tell(client, reader, *bodies)["id"] for bodies in order]
        for retracted in ids[:1]:  # sent, retracted and sent again
            client.delete(f"/articles/{retracted}")
        tell(client, reader, *order[0])
        seen.append(
            [{**each, "id": 0, "parent": {**(each["parent"] or {}), "id": 0}, "mentions": []} for each in items(client, "/committees")]
        )
    assert [each["name"] for each in seen[0]] == [
        PARTY_CENTRE,
        "Ban Tổ chức Tỉnh ủy Quảng Ninh",
        "Đảng ủy Trường Cao đẳng",
        "Tỉnh ủy Quảng Ninh",
    ]
    assert all(each == seen[0] for each in seen)


def test_a_spelling_goes_with_the_last_article_that_has_it(client: TestClient, reader: ScriptedReader) -> None:
    unit = (COMMITTEE, Level.GRASSROOTS, "22")
    tell(client, reader, ("ĐẢNG ỦY NHÀ MÁY NƯỚC", *unit), organ("Văn phòng", ("ĐẢNG ỦY NHÀ MÁY NƯỚC", *unit)))
    better = tell(client, reader, ("Đảng ủy Nhà máy Nước", *unit), organ("Văn phòng", ("Đảng ủy Nhà máy Nước", *unit)))
    assert parents(client)["Văn phòng Đảng ủy Nhà máy Nước"] == "Đảng ủy Nhà máy Nước"
    client.delete(f"/articles/{better['id']}")
    assert [*parents(client)] == ["ĐẢNG ỦY NHÀ MÁY NƯỚC", "Văn phòng ĐẢNG ỦY NHÀ MÁY NƯỚC"]
