"""What is told of entities by the Reconciliation Service API 0.2: properties, suggestions, previews."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY, LAM
from tests.articles.sending import items, send_post, send_tan_hoa
from tests.committees.bodies import HAI_PHONG, PHU_THO, TINH_UY, VINH_PHUC, tell
from tests.reconcile import schemas
from tests.reconcile.asking import candidates, extend
from tests.reconcile.schemas import validate


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
