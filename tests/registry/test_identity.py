"""What makes two mentions the same organisation."""

from __future__ import annotations

import unicodedata

import pytest

from app.extraction.facts import Level
from app.registry.identity import organisation_key, province_of


@pytest.mark.parametrize("spelling", ["Thành uỷ Hải Phòng", "THÀNH ỦY HẢI PHÒNG", unicodedata.normalize("NFD", "Thành ủy Hải  Phòng")])
def test_spellings_of_one_name_have_one_key(spelling: str) -> None:
    assert organisation_key(spelling, Level.PROVINCE, "31") == organisation_key("Thành ủy Hải Phòng", Level.PROVINCE, None)


def test_diacritics_tell_names_apart() -> None:
    assert organisation_key("Tỉnh ủy Hà Nam", Level.PROVINCE, None) != organisation_key("Tỉnh ủy Hạ Nam", Level.PROVINCE, None)


@pytest.mark.parametrize("level", [Level.DISTRICT, Level.COMMUNE, Level.GRASSROOTS, None])
def test_below_the_province_the_place_belongs_to_the_key(level: Level | None) -> None:
    assert organisation_key("Đảng ủy xã Tân Phú", level, "193") != organisation_key("Đảng ủy xã Tân Phú", level, "024")


@pytest.mark.parametrize(
    ("place", "province"),
    [("31", "2025-31"), ("2025-31", "2025-31"), ("193", "2025-22"), ("64", "2025-52"), ("52", "52"), (None, None), ("nowhere", None)],
)
def test_a_place_lies_in_a_province(place: str | None, province: str | None) -> None:
    assert province_of(place) == province
