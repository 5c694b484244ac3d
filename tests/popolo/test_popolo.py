"""The register as Popolo: what is served is what the specification describes, and says what the register says."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import AppointmentStatus
from tests.articles.reader import ScriptedReader
from tests.articles.samples import BAN_TO_CHUC, HANH, HUYEN_UY, LAM, UY_BAN
from tests.articles.sending import items, send_post, send_tan_hoa
from tests.committees.bodies import PHU_THO, VINH_PHUC, tell
from tests.popolo import schemas
from tests.popolo.schemas import validate

PAPER: dict[str, str] = {"url": "https://bao.example.vn/huyện-ủy/1?trang=2", "source": "Báo Tân Hòa", "published_on": "2024-10-05"}
CLASSES = {"persons": schemas.PERSON, "organizations": schemas.ORGANIZATION, "memberships": schemas.MEMBERSHIP}


def records(client: TestClient, kind: str, **query: Any) -> list[dict[str, Any]]:
    """Every record of a list, page by page, each held against its class."""
    found: list[dict[str, Any]] = []
    path: str | None = f"/popolo/{kind}"
    asked: dict[str, Any] | None = query
    while path:
        answer = client.get(path, params=asked)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        found += page["items"]
        path, asked = page["next"], None
    for record in found:
        validate(record, CLASSES[kind])
    return found


def by_name(client: TestClient, kind: str) -> dict[str, dict[str, Any]]:
    return {record["name"]: record for record in records(client, kind)}


def test_people_are_those_of_the_register(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader, **PAPER)
    people = by_name(client, "persons")
    assert people.keys() == {LAM, HANH} == {member["name"] for member in items(client, "/members")}
    lam = people[LAM]
    assert (lam["sort_name"], lam["other_names"]) == ("tran van lam", [])
    assert lam["sources"] == [{"url": "https://bao.example.vn/huy%E1%BB%87n-%E1%BB%A7y/1?trang=2", "note": "Báo Tân Hòa, 2024-10-05"}]
    (link,) = lam["links"]
    assert client.get(link["url"]).json()["name"] == LAM


def test_a_person_has_all_memberships(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader, **PAPER)
    organizations = by_name(client, "organizations")
    hanh = client.get(f"/popolo/persons/{by_name(client, 'persons')[HANH]['id']}").json()
    validate(hanh, schemas.PERSON)
    held = {membership["label"]: membership for membership in hanh["memberships"]}
    assert held.keys() == {f"Trưởng Ban {BAN_TO_CHUC}", f"Phó Chủ tịch {UY_BAN}"}
    former = held[f"Phó Chủ tịch {UY_BAN}"]
    assert former["organization_id"] == organizations[UY_BAN]["id"]
    assert (former["role"], former["start_date"], former["end_date"]) == ("Phó Chủ tịch", None, "2024-10-05")
    assert former["person_id"] == hanh["id"]
    assert sorted(records(client, "memberships", person_id=hanh["id"]), key=lambda each: each["id"]) == sorted(
        hanh["memberships"], key=lambda each: each["id"]
    )


def test_an_organization_has_its_place_names_and_parent(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    organizations = by_name(client, "organizations")
    district, organ = organizations[HUYEN_UY], organizations[BAN_TO_CHUC]
    assert [name["name"] for name in district["other_names"]] == ["Đảng bộ huyện", "Huyện uỷ Tân Hoà"]
    assert (district["classification"], organ["classification"]) == ("party_committee", "party_organ")
    assert organ["parent_id"] == district["id"]
    assert district["sources"][0]["url"].endswith("/articles/1")
    assert client.get(f"/popolo/organizations/{district['id']}").json() == district
    area = client.get(f"/popolo/areas/{district['area_id']}").json()
    validate(area, schemas.AREA)
    assert area["id"] == "193"
    assert client.get(f"/popolo/areas/{area['parent_id']}").json()["classification"] == "tỉnh"


def test_organizations_of_an_area_are_those_and_what_is_no_code_is_refused(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    assert {each["area_id"] for each in records(client, "organizations", area_id="193")} == {"193"}
    answer = client.get("/popolo/organizations", params={"area_id": "Tân Hòa"})
    assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["query", "area_id"])
    assert client.get("/popolo/organizations", params={"area_id": "null"}).status_code == 422


def test_days_of_founding_and_end_are_dates_of_popolo(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, VINH_PHUC, PHU_THO)
    merged = by_name(client, "organizations")[VINH_PHUC[0]]
    assert merged["dissolution_date"] == "2025-07-01"


def test_a_membership_says_from_when_to_when_and_who_told(client: TestClient, reader: ScriptedReader) -> None:
    for day, status in (
        ("2020-05-01", AppointmentStatus.INCOMING),
        ("2021-03-02", AppointmentStatus.CURRENT),
        ("2024-01-10", AppointmentStatus.OUTGOING),
    ):
        send_post(client, reader, LAM, "Bí thư", HUYEN_UY, status=status, published_on=day)
    (membership,) = records(client, "memberships")
    assert (membership["start_date"], membership["end_date"]) == ("2020-05-01", "2024-01-10")
    assert [source["note"] for source in membership["sources"]] == ["2020-05-01", "2024-01-10"]


@pytest.mark.parametrize("limit", [1, 2, 500])
def test_pages_of_memberships_leave_none_out(client: TestClient, reader: ScriptedReader, limit: int) -> None:
    send_tan_hoa(client, reader)
    for name in ("Bùi Văn An", "Cao Thị Bình"):
        send_post(client, reader, name, "Ủy viên", HUYEN_UY)
    found = records(client, "memberships", limit=limit)
    assert len(found) == len({membership["id"] for membership in found}) == 5
    (organization,) = records(client, "organizations", q=f"{HUYEN_UY}", classification="party_committee")
    in_it = [membership for membership in found if membership["organization_id"] == organization["id"]]
    assert records(client, "memberships", limit=limit, organization_id=organization["id"]) == in_it
    assert [each["id"] for each in records(client, "persons", organization_id=organization["id"])] == [each["person_id"] for each in in_it]
    assert records(client, "memberships", organization_id="organization-99") == []


def test_ids_of_memberships_outlive_a_reading(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY)
    (before,) = records(client, "memberships")
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY, words="là đồng chí")
    (after,) = records(client, "memberships")
    assert after["id"] == before["id"]


def test_a_merged_id_leads_to_the_record(client: TestClient, reader: ScriptedReader) -> None:
    send_post(client, reader, LAM, "Bí thư", HUYEN_UY)
    send_post(client, reader, HANH, "Phó Bí thư", HUYEN_UY)
    into, merged = (person["id"] for person in records(client, "persons"))
    client.post(
        f"/members/{merged.removeprefix('person-')}/merge",
        json={"into": int(into.removeprefix("person-")), "by": "ngân", "reason": "một người"},
    )
    answer = client.get(f"/popolo/persons/{merged}", follow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (308, f"/popolo/persons/{into}")
    (person,) = records(client, "persons")
    assert [name["name"] for name in person["other_names"]] == [HANH]
    assert len(records(client, "memberships", person_id=merged)) == 2


def test_the_whole_file_holds_what_the_lists_hold(client: TestClient, reader: ScriptedReader) -> None:
    send_tan_hoa(client, reader)
    whole = client.get("/popolo/popolo.json").json()
    for kind in ("persons", "memberships", "organizations"):
        assert whole[kind] == records(client, kind)
    for area in whole["areas"]:
        validate(area, schemas.AREA)
    ids = {record["id"] for kind in ("persons", "organizations", "areas") for record in whole[kind]}
    for membership in whole["memberships"]:
        assert {membership["person_id"], membership["organization_id"]} <= ids
    for organization in whole["organizations"]:
        assert {organization["parent_id"], organization["area_id"]} - {None} <= ids
    assert {area["parent_id"] for area in whole["areas"]} - {None} <= ids


def test_an_empty_register_is_a_file_of_empty_lists(client: TestClient) -> None:
    assert client.get("/popolo/popolo.json").json() == {"persons": [], "organizations": [], "memberships": [], "areas": []}


@pytest.mark.parametrize("path", ["persons/person-9", "organizations/organization-9", "areas/nowhere"])
def test_an_unknown_id_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(f"/popolo/{path}").status_code == 404


@pytest.mark.parametrize(
    "identifier", ["5", "person-", "person-0", "person-05", "organization-5", "person-9223372036854775808", "person-٥"]
)
def test_what_is_no_id_is_refused(client: TestClient, identifier: str) -> None:
    assert client.get(f"/popolo/persons/{identifier}").status_code == 422
    answer = client.get("/popolo/memberships", params={"person_id": identifier})
    assert answer.json()["errors"][0] == {"loc": ["query", "person_id"], "message": "must be an id such as person-5"}


def test_lists_send_few_statements_however_long_the_page(client: TestClient, reader: ScriptedReader, statements: list[str]) -> None:
    counts = []
    for names in (("Bùi Văn An",), ("Cao Thị Bình", "Đỗ Văn Cường", "Vũ Thị Dung")):
        for name in names:
            send_post(client, reader, name, "Ủy viên", HUYEN_UY)
        for kind in CLASSES:
            statements.clear()
            records(client, kind)
            counts.append(len(statements))
    assert counts[:3] == counts[3:]
    assert max(counts) <= 6
