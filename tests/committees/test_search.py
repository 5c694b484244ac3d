"""Finding a committee: by whatever people call it, however they type."""

from __future__ import annotations

import unicodedata

import pytest
from fastapi.testclient import TestClient

from app.extraction.facts import Level
from tests.articles.reader import ScriptedReader
from tests.articles.sending import items
from tests.committees.bodies import COMMITTEE, HA_TU, HAI_PHONG, ORGAN, TINH_UY, organ, tell

HO_CHI_MINH = ("Thành ủy Thành phố Hồ Chí Minh", COMMITTEE, Level.PROVINCE, "79")
DAK_LAK = ("Tỉnh ủy Đắk Lắk", COMMITTEE, Level.PROVINCE, "66")
QUAN_1 = ("Quận ủy 1", COMMITTEE, Level.DISTRICT, "760")
CENTRAL = ("Ban Tổ chức Trung ương", ORGAN, Level.CENTRAL, None)
BODIES = (
    TINH_UY,
    HAI_PHONG,
    organ("Ban Thường vụ", HAI_PHONG),
    organ("Ủy ban Kiểm tra", TINH_UY),
    HA_TU,
    HO_CHI_MINH,
    DAK_LAK,
    QUAN_1,
    CENTRAL,
)

FOUND: list[tuple[str, str]] = [
    *((q, "Thành ủy Hải Phòng") for q in ("Thành uỷ Hải Phòng", "THANH UY HAI PHONG", "thanh uy tp hai phong", "Thành ủy TP.Hải Phòng")),
    *((q, "Thành ủy Hải Phòng") for q in ("bch dang bo tp hai phong", "Đảng bộ thành phố Hải Phòng", "Đảng bộ Hải Phòng", "TU Hải Phòng")),
    *(
        (q, "Ban Thường vụ Thành ủy Hải Phòng")
        for q in ("BTV TU Hải Phòng", "btv thanh uy hai phong", "Ban thường vụ Thành uỷ TP Hải Phòng")
    ),
    *((q, "Ủy ban Kiểm tra Tỉnh ủy Quảng Ninh") for q in ("UBKT Tỉnh ủy Quảng Ninh", "ubkt tu quang ninh", "Uỷ ban kiểm tra Tỉnh uỷ")),
    *((q, "Đảng ủy phường Hà Tu") for q in ("đảng bộ phường Hà Tu", "dang uy phuong ha tu", "BCH Đảng bộ phường Hà Tu")),
    *(
        (q, "Thành ủy Thành phố Hồ Chí Minh")
        for q in ("thanh uy tphcm", "Thành ủy TP.HCM", "Đảng bộ TP Hồ Chí Minh", "BCH Đảng bộ TP. HCM")
    ),
    *((q, "Tỉnh ủy Đắk Lắk") for q in ("tinh uy dac lac", "Tỉnh ủy Đăk Lăk", "Đảng bộ tỉnh Dak Lak")),
    *((q, "Quận ủy 1") for q in ("quan uy 1", "Quận ủy Q.1", "Đảng bộ quận 1", "Quận ủy Quận 01")),
    *(
        (q, "Ban Tổ chức Trung ương")
        for q in ("BTC TW", "ban to chuc tu", "Ban Tổ chức T.Ư", "Ban Tổ chức TƯ", "Ban Tổ chức Trung ương Đảng")
    ),
]


def test_a_committee_is_found_by_all_that_it_is_called(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, *BODIES)
    for q, name in FOUND:
        for typed in (q, unicodedata.normalize("NFD", q)):
            assert name in [each["name"] for each in items(client, "/committees", q=typed)], q


def test_other_names_are_no_printed_names(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, HAI_PHONG)
    assert items(client, "/committees", q="dang bo tp hai phong")[0]["names"] == ["Thành ủy Hải Phòng"]


@pytest.mark.parametrize("q", ["thanh uy hai duong", "phong thanh uy", "huyen uy hai phong", "...", "%", "_"])
def test_what_nothing_is_called_finds_nothing(client: TestClient, reader: ScriptedReader, q: str) -> None:
    tell(client, reader, *BODIES)
    assert items(client, "/committees", q=q) == []


def test_an_abbreviation_in_print_is_found_written_out(client: TestClient, reader: ScriptedReader) -> None:
    tell(client, reader, ("Đảng ủy Sở GDĐT UBND tỉnh Quảng Ninh", COMMITTEE, Level.GRASSROOTS, "22"))
    assert items(client, "/committees", q="ủy ban nhân dân tỉnh quảng ninh")
    assert items(client, "/committees", q="GDĐT ubnd")
