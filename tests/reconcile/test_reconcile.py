"""Names of a table matched with the register by the Reconciliation Service API 0.2."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import Level
from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY, LAM
from tests.articles.sending import items, send_post, send_tan_hoa
from tests.committees.bodies import HAI_PHONG, PHU_THO, THANH_UY, TINH_UY, VINH_PHUC, tell
from tests.reconcile import schemas
from tests.reconcile.schemas import validate
from tests.wire import DOCUMENT

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def reconcile(client: TestClient, **queries: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The candidates for each of `queries`, as a client gets them that sends a form."""
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    validate(answer.json(), schemas.RESULTS)
    return {name: each["result"] for name, each in answer.json().items()}


def candidates(client: TestClient, query: str, **told: Any) -> list[dict[str, Any]]:
    return reconcile(client, q0={"query": query, **told})["q0"]


def matches(client: TestClient, query: str, **told: Any) -> list[str]:
    """The names of the candidates that are said to be the one."""
    return [candidate["name"] for candidate in candidates(client, query, **told) if candidate["match"]]


def extend(client: TestClient, ids: list[str], *properties: str) -> dict[str, Any]:
    query = {"ids": ids, "properties": [{"id": each} for each in properties]}
    answer = client.post("/reconcile", data={"extend": json.dumps(query)})
    assert answer.status_code == 200, answer.text
    validate(answer.json(), schemas.EXTENSION)
    found: dict[str, Any] = answer.json()
    return found


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


def test_properties_extend_a_table(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    ids = {each["name"]: f"organization-{each['id']}" for each in items(client, "/organisations")}
    answer = extend(client, [ids[BAN_TO_CHUC], "organization-99"], "parent", "level", "place", "printed_as")
    assert [column["id"] for column in answer["meta"]] == ["parent", "level", "place", "printed_as"]
    assert answer["meta"][0]["type"]["id"] == "committee"
    assert answer["rows"][ids[BAN_TO_CHUC]] == {
        "parent": [{"id": ids[HUYEN_UY], "name": HUYEN_UY}],
        "level": [{"str": "district"}],
        "place": [{"str": "thành phố Hạ Long"}],
        "printed_as": [{"str": "Ban Tổ chức Huyện ủy"}],
    }
    assert answer["rows"]["organization-99"] == {"parent": [], "level": [], "place": [], "printed_as": []}
    (member,) = candidates(client, HANH)
    told = extend(client, [member["id"]], "post", "member_of")["rows"][member["id"]]
    assert sorted(cell["str"] for cell in told["post"]) == ["Phó Chủ tịch", "Trưởng Ban"]
    assert {cell["id"] for cell in told["member_of"]} <= set(ids.values())


def test_what_a_committee_became_extends_a_table(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, VINH_PHUC, PHU_THO)
    (merged, *_) = candidates(client, VINH_PHUC[0], type="committee")
    told = extend(client, [merged["id"]], "succeeded_by", "dissolved_on")["rows"][merged["id"]]
    assert [cell["name"] for cell in told["succeeded_by"]] == [PHU_THO[0]]
    assert told["dissolved_on"] == [{"str": "2025-07-01"}]


def test_a_merged_id_still_tells(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, TINH_UY, HAI_PHONG)
    ids = {each["name"]: each["id"] for each in items(client, "/committees")}
    merged, into = ids[HAI_PHONG[0]], ids[TINH_UY[0]]
    client.post(f"/committees/{merged}/merge", json={"into": into, "by": "ngân", "reason": "thử"})
    asked = f"organization-{merged}"
    assert extend(client, [asked], "level")["rows"][asked] == {"level": [{"str": "province"}]}
    assert candidates(client, asked)[0]["id"] == f"organization-{into}"


def test_entities_are_suggested_as_one_types(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)

    def suggested(**asked: Any) -> list[str]:
        # What OpenRefine adds of its own is ignored.
        answer = client.get("/reconcile/suggest/entity", params={**asked, "spell": "always", "exact": "false"}).json()
        validate(answer, schemas.SUGGESTIONS)
        return [each["name"] for each in answer["result"]]

    assert suggested(prefix="tran v") == [LAM]
    assert suggested(prefix="huyện ủy t")[0] == HUYEN_UY
    assert suggested(prefix="person-1", type="member") == [LAM]
    assert len(suggested(prefix="tan hoa")) == 3
    assert suggested(prefix="tan hoa", cursor=2) == suggested(prefix="tan hoa")[2:]
    assert suggested(prefix="tan hoa", type="member") == []
    assert suggested(prefix="") == suggested(prefix="%") == []


def test_types_and_properties_are_suggested(client: TestClient) -> None:
    for path, prefix, ids in (("type", "com", ["committee"]), ("property", "pl", ["place", "place_code"]), ("property", "zz", [])):
        answer = client.get(f"/reconcile/suggest/{path}", params={"prefix": prefix}).json()
        validate(answer, schemas.SUGGESTIONS)
        assert [each["id"] for each in answer["result"]] == ids
    assert {each["id"] for each in client.get("/reconcile/suggest/property", params={"type": "member"}).json()["result"]} >= {
        "post",
        "member_of",
    }
    proposed = client.get("/reconcile/properties", params={"type": "committee", "limit": 3}).json()
    validate(proposed, schemas.PROPOSED)
    assert [each["id"] for each in proposed["properties"]] == ["kind", "level", "place"]
    assert client.get("/reconcile/properties", params={"limit": 10**30}).status_code == 422


def test_a_preview_is_html_in_which_names_are_text(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, "Lê <script>alert(1)</script> & Hà", "Bí thư", 'Chi bộ "<b>"')
    page = client.get("/reconcile/preview", params={"id": "person-1"})
    assert page.headers["Content-Type"].startswith("text/html")
    assert {"default-src 'none'", "frame-ancestors *"} <= set(page.headers["Content-Security-Policy"].split("; "))
    flyout = client.get("/reconcile/flyout/entity", params={"id": "person-1"}).json()
    validate(flyout, schemas.FLYOUT)
    for html in (page.text, flyout["html"]):
        assert "Lê &lt;script&gt;alert(1)&lt;/script&gt; &amp; Hà" in html
        assert "<script" not in html
        assert "<b>" not in html
    for path in ("preview", "flyout/entity"):
        assert client.get(f"/reconcile/{path}", params={"id": "person-9"}).status_code == 404


def test_what_a_page_sends_as_its_fields_stand_is_answered(client: TestClient) -> None:
    form = DOCUMENT["paths"]["/reconcile"]["post"]["requestBody"]["content"][FORM["Content-Type"]]
    fields = form["schema"]["properties"]
    sent = {name: field["default"] if "default" in field else field["examples"][0] for name, field in fields.items()}
    answer = client.post("/reconcile", content=urlencode(sent), headers=FORM)
    assert answer.status_code == 200, answer.text
    assert answer.json().keys() == {"q0"}


@pytest.mark.parametrize(
    ("sent", "named"),
    [
        ({"queries": "{"}, "is not JSON"),
        ({"queries": "[]"}, "dictionary"),
        ({"queries": '{"q0": {}}'}, "neither `query` nor `properties`"),
        ({"queries": '{"q0": {"query": "x", "limit": -1}}'}, "q0.limit"),
        ({"queries": '{"q0": {"query": "x", "limits": 1}}'}, "q0.limits"),
        ({"queries": '{"q0": {"query": "x", "properties": [{"pid": "colour", "v": 1}]}}'}, "there is no property of this id"),
        ({"queries": '{"q0": {"query": "\\u0000"}}'}, "U+0000"),
        ({"extend": '{"ids": ["person-1"]}'}, "extend.properties"),
        ({"extend": '{"ids": "person-1", "properties": []}'}, "extend.ids"),
        ({"extend": '{"ids": [], "properties": []}', "queries": "{}"}, "both"),
        ({"query": "{}"}, "query"),
        ({"extend": "", "queries": ""}, "neither"),
        ({"query": ""}, "query"),
        ({}, "queries"),
    ],
)
def test_what_makes_no_sense_is_told(client: TestClient, sent: dict[str, str], named: str) -> None:
    answer = client.post("/reconcile", content=urlencode(sent), headers=FORM)
    assert answer.status_code == 422
    assert named in answer.json()["detail"]


def test_a_batch_beyond_the_manifest_is_refused(client: TestClient) -> None:
    size = client.get("/reconcile").json()["batchSize"]
    queries = {f"q{number}": {"query": "x"} for number in range(size + 1)}
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert (answer.status_code, answer.json()["type"]) == (413, "urn:danhbo:problem:batch-too-large")
    queries.popitem()
    assert len(reconcile(client, **queries)) == size


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"{}", "application/json", 415),
        (b"queries=%ff", FORM["Content-Type"], 422),
        (b"", "", 415),
        (b"queries={}&queries={}", FORM["Content-Type"], 422),
    ],
)
def test_what_is_no_form_is_refused(client: TestClient, content: bytes, kind: str, status: int) -> None:
    assert client.post("/reconcile", content=content, headers={"Content-Type": kind}).status_code == status
