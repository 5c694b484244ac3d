"""Names of a table matched with the register by the Reconciliation Service API 0.2."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import Level
from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY, LAM
from tests.articles.sending import items, send_post, send_tan_hoa
from tests.committees.bodies import THANH_UY, tell
from tests.reconcile import schemas
from tests.reconcile.asking import candidates, matches, reconcile
from tests.reconcile.schemas import validate


def test_the_manifest_says_what_is_served(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    manifest = client.get("/reconcile").json()
    validate(manifest, schemas.MANIFEST)
    assert {each["id"] for each in manifest["defaultTypes"]} == {"member", "committee", "organisation"}
    for suggest in manifest["suggest"].values():
        assert client.get(suggest["service_url"] + suggest["service_path"], params={"prefix": "x"}).status_code == 200
    entity = manifest["suggest"]["entity"]
    assert client.get(entity["service_url"] + entity["flyout_service_path"].replace("${id}", "person-1")).status_code == 200
    proposed = manifest["extend"]["propose_properties"]
    assert client.get(proposed["service_url"] + proposed["service_path"], params={"type": "member"}).status_code == 200
    for page in (manifest["preview"]["url"], manifest["view"]["url"]):
        assert client.get(page.replace("{{id}}", "person-1")).status_code == 200


@pytest.mark.parametrize("typed", [HUYEN_UY, "huyen uy tan hoa", "HUYỆN UỶ TÂN HOÀ", "Đảng bộ huyện Tân Hòa", "BCH Đảng bộ huyện Tân Hoà"])
def test_a_committee_is_matched_by_whatever_it_is_called(client: TestClient, reader: ScriptedReader, typed: str) -> None:
    send_tan_hoa(client, reader)
    (best, *_) = candidates(client, typed, type="committee")
    assert (best["name"], best["score"], best["match"]) == (HUYEN_UY, 100, True)
    assert [each["id"] for each in best["type"]] == ["committee", "organisation"]


@pytest.mark.parametrize("typed", ["Trần Văn Lâm", "tran van lam", "TRẦN VĂN LÂM"])
def test_a_member_is_matched_by_name(client: TestClient, reader: ScriptedReader, typed: str) -> None:
    send_tan_hoa(client, reader)
    (best, *others) = candidates(client, typed, type="member")
    assert (best["name"], best["score"], best["match"]) == (LAM, 100, True)
    assert best["description"] == f"Bí thư {HUYEN_UY}"
    assert client.get(f"/popolo/persons/{best['id']}").json()["name"] == LAM
    assert not others


@pytest.mark.parametrize(
    ("typed", "name"), [("Trần Văn Lầm", LAM), ("Tran Van Lamm", LAM), ("Đỗ Thj Hạnh", HANH), ("Huyện ủy Tân Hoa1", HUYEN_UY)]
)
def test_a_slip_is_a_candidate_and_no_match(client: TestClient, reader: ScriptedReader, typed: str, name: str) -> None:
    send_tan_hoa(client, reader)
    found = candidates(client, typed)
    assert found[0]["name"] == name
    assert 80 < found[0]["score"] < 100
    assert not any(each["match"] for each in found)


@pytest.mark.parametrize("typed", ["Trần Văn Lâm (Tân Hòa)", "ông Trần Văn Lâm", "Tran VanLam"])
def test_a_name_among_other_words_is_a_candidate(client: TestClient, reader: ScriptedReader, typed: str) -> None:
    send_tan_hoa(client, reader)
    assert LAM in [each["name"] for each in candidates(client, typed, type="member")]


def test_another_name_is_no_candidate(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    assert candidates(client, "Phạm Văn Lâm", type="member") == []


def test_namesakes_are_no_match_unless_properties_tell(client: TestClient, reader: ScriptedReader) -> None:
    quang_yen = "Thị ủy Quảng Yên"
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY, published_on="2001-10-05")
    send_post(client, reader, LAM, "Bí thư", quang_yen, place="206", published_on="2024-10-05")
    assert len(candidates(client, LAM)) == 2
    assert matches(client, LAM) == []
    for pid, value in (
        ("member_of", quang_yen),
        ("role", "bi thu thi uy quang yen"),
        ("member_of", ["x", quang_yen]),
        ("member_of", "Quảng Yên"),
    ):
        (best, other) = candidates(client, LAM, properties=[{"pid": pid, "v": value}])
        assert (best["description"], best["match"], other["match"]) == (f"Bí thư {quang_yen}", True, False)
        assert {feature["id"] for feature in best["features"]} == {"name", f"property_{pid}"}
    assert matches(client, LAM, properties=[{"pid": "post", "v": "Bí thư"}]) == []
    (organisation,) = items(client, "/organisations", q=quang_yen)
    assert matches(client, LAM, properties=[{"pid": "member_of", "v": {"id": f"organization-{organisation['id']}"}}]) == [LAM]


def test_a_property_that_does_not_fit_is_no_match(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    assert matches(client, HUYEN_UY, properties=[{"pid": "level", "v": "district"}]) == [HUYEN_UY]
    assert matches(client, HUYEN_UY, properties=[{"pid": "level", "v": "province"}]) == []
    assert matches(client, LAM, properties=[{"pid": "post", "v": "Chủ tịch"}]) == []


def test_a_bare_name_is_no_match(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, ("Quận ủy", THANH_UY[1], Level.DISTRICT, None), resolved=False)
    assert [(each["name"], each["match"]) for each in candidates(client, "Quận ủy")] == [("Quận ủy", False)]


def test_types_narrow_the_search(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    assert {each["name"] for each in candidates(client, "Tân Hòa", type=["committee"])} == {HUYEN_UY, BAN_TO_CHUC}
    assert len(candidates(client, "Tân Hòa", type="organisation")) == 3
    assert candidates(client, LAM, type="committee") == []
    assert [each["name"] for each in candidates(client, LAM, type="/type/unknown")] == [LAM]


def test_an_id_finds_its_entity(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    (found,) = candidates(client, "person-1")
    assert (found["id"], found["score"], found["match"]) == ("person-1", 100, True)
    assert candidates(client, "person-99") == []


def test_a_batch_is_answered_query_by_query(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    found = reconcile(client, a={"query": LAM}, b={"query": "Nguyễn Không Ai"}, c={"query": "Tân Hòa", "limit": 1}, d={"query": "%_"})
    assert [each["name"] for each in found["a"]] == [LAM]
    assert (found["b"], len(found["c"]), found["d"]) == ([], 1, [])


def test_get_answers_as_post_does(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    queries = json.dumps({"q0": {"query": LAM}})
    assert client.get("/reconcile", params={"queries": queries}).json() == client.post("/reconcile", data={"queries": queries}).json()
    extension = json.dumps({"ids": ["person-1"], "properties": [{"id": "post"}]})
    assert client.get("/reconcile", params={"extend": extension}).json() == client.post("/reconcile", data={"extend": extension}).json()


def test_candidates_cost_few_statements(client: TestClient, reader: ScriptedReader, statements: list[str]) -> None:
    for name in ("Bùi Văn An", "Cao Văn An", "Đỗ Văn An", "Vũ Văn An"):
        send_post(client, reader, name, "Ủy viên", HUYEN_UY)
    statements.clear()
    assert len(candidates(client, "Văn An", type="member")) == 4
    few = len(statements)
    for name in ("Hà Văn An", "Hồ Văn An", "Lý Văn An"):
        send_post(client, reader, name, "Ủy viên", HUYEN_UY)
    statements.clear()
    assert len(candidates(client, "Văn An", type="member", limit=50)) == 7
    assert len(statements) == few
