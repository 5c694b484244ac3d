"""When committees were there and what followed them: districts, provinces, communes and blocs of 2025."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

from app.extraction.facts import Level, OrganisationKind
from tests.articles.reader import ScriptedReader
from tests.articles.sending import items
from tests.committees.bodies import (
    CELL,
    COMMITTEE,
    HA_PHONG,
    HA_TU,
    KHOI,
    ORGAN,
    PHU_THO,
    THANH_UY,
    TINH_UY,
    VINH_PHUC,
    committee,
    organ,
    tell,
)


def lived(client: TestClient, name: str) -> tuple[Any, Any, list[str]]:
    """First day, end and successors' names of the committee of that name."""
    found = committee(client, name)
    return found["founded_on"], found["dissolved_on"], [successor["name"] for successor in found["succeeded_by"]]


def test_a_district_ended_with_june_2025_and_its_communes_follow(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, THANH_UY, HA_TU)
    founded_on, dissolved_on, successors = lived(client, THANH_UY[0])
    assert (founded_on, dissolved_on) == (None, "2025-07-01")
    assert "Đảng ủy phường Hà Tu" in successors
    linked = {successor["name"]: successor["id"] for successor in committee(client, THANH_UY[0])["succeeded_by"]}
    assert linked["Đảng ủy phường Hà Tu"] == committee(client, "Đảng ủy phường Hà Tu")["id"]
    assert linked["Đảng ủy phường Bãi Cháy"] is None


def test_communes_of_either_era(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, HA_PHONG, HA_TU)
    assert lived(client, HA_PHONG[0]) == (None, "2025-07-01", ["Đảng ủy phường Hà Tu"])
    assert lived(client, HA_TU[0]) == ("2025-07-01", None, [])


def test_a_merged_province_is_succeeded_by_the_one_that_keeps_its_name(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, VINH_PHUC, PHU_THO, organ("Ủy ban Kiểm tra", VINH_PHUC))
    assert lived(client, VINH_PHUC[0]) == (None, "2025-07-01", ["Tỉnh ủy Phú Thọ"])
    assert lived(client, PHU_THO[0]) == (None, None, [])
    assert lived(client, "Ủy ban Kiểm tra Tỉnh ủy Vĩnh Phúc") == (None, "2025-07-01", ["Ủy ban Kiểm tra Tỉnh ủy Phú Thọ"])


def test_a_districts_organs_end_with_it(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, organ("Ban Tổ chức", THANH_UY))
    assert lived(client, "Ban Tổ chức Thành ủy Hạ Long") == (None, "2025-07-01", [])


def test_what_ended_long_before_2025_had_no_part_in_its_changes(client: TestClient, reader: ScriptedReader) -> None:
    former = ("Tỉnh ủy Hà Nam Ninh", COMMITTEE, Level.PROVINCE, "vn.tinh-ha-nam-ninh")
    tell(
        client,
        reader,
        former,
        organ("Ban Tuyên giáo", former),
        ("Đảng ủy Khối các cơ quan tỉnh Hà Nam Ninh", COMMITTEE, Level.DISTRICT, former[3]),
    )
    assert lived(client, former[0]) == (None, "1992-04-01", ["Tỉnh ủy Ninh Bình"])
    assert lived(client, "Ban Tuyên giáo Tỉnh ủy Hà Nam Ninh") == (None, "1992-04-01", ["Ban Tuyên giáo Tỉnh ủy Ninh Bình"])
    assert lived(client, "Đảng ủy Khối các cơ quan tỉnh Hà Nam Ninh") == (None, None, [])


def test_the_blocs_ended_some_day_of_2025(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, KHOI, ("Đảng ủy Khối Doanh nghiệp tỉnh Quảng Ninh", *KHOI[1:]))
    agencies, government = "Đảng ủy các cơ quan Đảng tỉnh Quảng Ninh", "Đảng ủy Ủy ban nhân dân tỉnh Quảng Ninh"
    assert lived(client, KHOI[0]) == (None, "2025", [agencies, government])
    assert lived(client, "Đảng ủy Khối Doanh nghiệp tỉnh Quảng Ninh") == (None, "2025", [government])


def test_what_followed_a_bloc_ends_with_its_province(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, ("Đảng ủy các cơ quan Đảng tỉnh Vĩnh Phúc", COMMITTEE, Level.DISTRICT, "26"))
    tell(client, reader, ("Đảng ủy các cơ quan Đảng tỉnh Phú Thọ", COMMITTEE, Level.DISTRICT, "2025-25"))
    followed = committee(client, "Đảng ủy các cơ quan Đảng tỉnh Vĩnh Phúc")
    assert (followed["founded_on"], followed["dissolved_on"]) == ("2025", "2025-07-01")
    assert followed["succeeded_by"] == [
        {"id": committee(client, "Đảng ủy các cơ quan Đảng tỉnh Phú Thọ")["id"], "name": "Đảng ủy các cơ quan Đảng tỉnh Phú Thọ"}
    ]
    assert lived(client, "Đảng ủy các cơ quan Đảng tỉnh Phú Thọ") == ("2025", None, [])


def test_organs_that_were_merged(client: TestClient, reader: ScriptedReader) -> None:
    central = ("Ban Dân vận Trung ương", ORGAN, Level.CENTRAL, None)
    tell(client, reader, organ("Ban Tuyên giáo", TINH_UY), organ("Ban Tuyên giáo và Dân vận", TINH_UY), central)
    merged = "Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Ninh"
    assert lived(client, "Ban Tuyên giáo Tỉnh ủy Quảng Ninh") == (None, "2025", [merged])
    assert lived(client, merged) == (None, None, [])
    assert lived(client, central[0]) == (None, "2025", ["Ban Tuyên giáo và Dân vận Trung ương"])


def test_a_city_that_became_a_provinces_before_the_reform(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, ("Tỉnh ủy Thừa Thiên Huế", COMMITTEE, Level.PROVINCE, "46"))
    tell(client, reader, ("Thành ủy Huế", COMMITTEE, Level.PROVINCE, "vn.thanh-pho-hue"))
    tell(client, reader, ("Thành ủy Huế", COMMITTEE, Level.PROVINCE, "2025-46"))
    assert lived(client, "Tỉnh ủy Thừa Thiên Huế") == (None, "2025-01-01", ["Thành ủy Huế"])
    assert lived(client, "Thành ủy Huế") == (None, None, [])


def test_an_end_that_is_not_recorded_stays_empty(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, ("Thị ủy Uông Bí", COMMITTEE, Level.DISTRICT, "22.thi-xa-uong-bi"))
    assert lived(client, "Thị ủy Uông Bí") == (None, None, ["Thành ủy Uông Bí"])


def test_councils_and_their_executives_end_with_their_territories(client: TestClient, reader: ScriptedReader) -> None:
    state = OrganisationKind.STATE_BODY
    tell(
        client,
        reader,
        ("Hội đồng nhân dân thành phố Hạ Long", state, Level.DISTRICT, "193"),
        ("Ủy ban nhân dân phường Hà Tu", state, Level.COMMUNE, "2025-06652"),
        ("Ủy ban nhân dân tỉnh Vĩnh Phúc", state, Level.PROVINCE, "26"),
        ("Ủy ban nhân dân tỉnh Phú Thọ", state, Level.PROVINCE, "2025-25"),
        ("Sở Xây dựng tỉnh Vĩnh Phúc", state, Level.PROVINCE, "26"),
        ("Ủy ban nhân dân phường Hà Lầm", state, Level.COMMUNE, "193"),
    )
    bodies = {each["name"]: each for each in items(client, "/organisations")}
    days = {name: (each["founded_on"], each["dissolved_on"]) for name, each in bodies.items()}
    assert days == {
        "Hội đồng nhân dân thành phố Hạ Long": (None, "2025-07-01"),
        "Ủy ban nhân dân phường Hà Tu": ("2025-07-01", None),
        "Ủy ban nhân dân tỉnh Vĩnh Phúc": (None, "2025-07-01"),
        "Ủy ban nhân dân tỉnh Phú Thọ": (None, None),
        "Sở Xây dựng tỉnh Vĩnh Phúc": (None, None),
        "Ủy ban nhân dân phường Hà Lầm": (None, None),
    }
    followed = bodies["Ủy ban nhân dân tỉnh Vĩnh Phúc"]["succeeded_by"]
    assert followed == [{"id": bodies["Ủy ban nhân dân tỉnh Phú Thọ"]["id"], "name": "Ủy ban nhân dân tỉnh Phú Thọ"}]
    of_the_city = [each["name"] for each in bodies["Hội đồng nhân dân thành phố Hạ Long"]["succeeded_by"]]
    assert "Hội đồng nhân dân phường Hà Tu" in of_the_city
    there = {each["name"] for each in items(client, "/organisations", active_on="2025-07-01")}
    assert there == {"Ủy ban nhân dân phường Hà Tu", "Ủy ban nhân dân tỉnh Phú Thọ", "Ủy ban nhân dân phường Hà Lầm"}


def test_departments_and_unions_are_there_no_longer_than_their_territory(client: TestClient, reader: ScriptedReader) -> None:
    state, mass = OrganisationKind.STATE_BODY, OrganisationKind.MASS_ORGANISATION
    tell(
        client,
        reader,
        ("Sở Xây dựng tỉnh Vĩnh Phúc", state, Level.PROVINCE, "26"),
        ("Phòng Nội vụ thành phố Hạ Long", state, Level.DISTRICT, "193"),
        ("Thành đoàn Hạ Long", mass, Level.DISTRICT, "193"),
        ("Sở Xây dựng tỉnh Quảng Ninh", state, Level.PROVINCE, "22"),
        ("Hội Nông dân phường Hà Tu", mass, Level.COMMUNE, "2025-06652"),
        ("Trung tâm Y tế thành phố Hạ Long", state, Level.DISTRICT, "193"),
    )
    assert len(items(client, "/organisations", active_on="2025-06-30")) == 5  # all but the ward's of today
    there = {each["name"] for each in items(client, "/organisations", active_on="2025-07-01")}
    assert there == {"Sở Xây dựng tỉnh Quảng Ninh", "Hội Nông dân phường Hà Tu", "Trung tâm Y tế thành phố Hạ Long"}
    assert {each["dissolved_on"] for each in items(client, "/organisations")} == {None}


def test_what_ended_some_day_of_2025_was_not_there_after_its_province(client: TestClient, reader: ScriptedReader) -> None:
    tell(
        client,
        reader,
        organ("Ban Tuyên giáo", VINH_PHUC),
        organ("Ban Tuyên giáo", TINH_UY),
        ("Đảng ủy Khối các cơ quan tỉnh Vĩnh Phúc", COMMITTEE, Level.DISTRICT, "26"),
    )
    assert {lived(client, each["name"])[1] for each in items(client, "/committees")} == {"2025"}
    there = [each["name"] for each in items(client, "/committees", active_on="2025-07-01")]
    assert there == ["Ban Tuyên giáo Tỉnh ủy Quảng Ninh"]


def test_of_units_and_cells_nothing_is_known(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, ("Chi bộ thôn 5 xã Quảng La", CELL, Level.GRASSROOTS, "193"))
    assert lived(client, "Chi bộ thôn 5 xã Quảng La") == (None, None, [])
