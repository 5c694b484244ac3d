"""The gazetteer: units by name in both eras, and what became of them."""

from __future__ import annotations

import pytest

from app.extraction.facts import Level
from app.extraction.gazetteer import Unit, gazetteer, in_force


def unit(code: str) -> Unit:
    found = gazetteer().unit(code)
    assert found is not None
    return found


def codes(name: str, **narrow: str) -> list[str]:
    return [unit.code for unit in gazetteer().named(name, **narrow)]  # type: ignore[arg-type] # rank is not narrowed here


def test_both_eras_are_whole() -> None:
    provinces = [unit for unit in gazetteer().provinces() if not unit.is_former]
    assert sum(unit.existed_on("2024-06-01") for unit in provinces) == 63
    assert sum(unit.existed_on("2025-07-01") for unit in provinces) == 34


def test_every_code_that_a_unit_names_is_there() -> None:
    for province in gazetteer().provinces():
        for below in gazetteer().units_below(province.code):
            assert below.parent == province.code
            for code in (*province.successors, *below.successors):
                assert gazetteer().unit(code) is not None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("bắc cạn", "Bắc Kạn"),
        ("Đăk Lăk", "Đắk Lắk"),
        ("Đắc Lắc", "Đắk Lắk"),
        ("ĐẮK NÔNG", "Đắk Nông"),
        ("Bà Rịa–Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("TPHCM", "Hồ Chí Minh"),
        ("Thành phố Hồ Chí Minh", "Hồ Chí Minh"),
        ("Thừa Thiên - Huế", "Thừa Thiên Huế"),
        ("tỉnh Hoà Bình", "Hòa Bình"),
    ],
)
def test_a_province_is_found_under_its_usual_spellings(written: str, name: str) -> None:
    first = gazetteer().named(written)[0]
    assert (first.name, first.rank) == (name, Level.PROVINCE)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Thành phố Hạ Long", "193"),
        ("TP. Quy Nhơn", "540"),
        ("Qui Nhơn", "540"),
        ("Q.1", "760"),
        ("quận 01", "760"),
        ("huyện Thuỷ Nguyên", "31.huyen-thuy-nguyen"),
        ("thành phố Thủy Nguyên", "311"),
        ("huyện Hoành Bồ", "22.huyen-hoanh-bo"),
        ("quận Thủ Đức", "79.quan-thu-duc"),
        ("thị trấn M’Drắk", "24412"),
        ("huyện M’Drắk", "652"),
        ("huyện Mù Cang Chải", "137"),
        ("thị trấn Mù Căng Chải", "04456"),
        ("huyện Nà Hang", "072"),
    ],
)
def test_a_type_before_the_name_settles_the_unit(written: str, code: str) -> None:
    assert codes(written)[:1] == [code]


def test_sai_gon_is_no_name_of_the_city() -> None:
    assert all(unit.rank is Level.COMMUNE for unit in gazetteer().named("Sài Gòn"))


@pytest.mark.parametrize("nothing", ["", "xã", "Không Đâu Cả", "TP.", "''"])
def test_what_names_no_place_finds_none(nothing: str) -> None:
    assert gazetteer().named(nothing) == ()


def test_names_narrow_by_rank_and_by_what_they_lie_in() -> None:
    names = gazetteer().named("Châu Thành", rank=Level.DISTRICT)
    assert len(names) > 5
    assert [unit.parent for unit in gazetteer().named("Châu Thành", rank=Level.DISTRICT, within="83")] == ["83"]


def test_a_commune_lies_in_its_district_under_either_type_of_it() -> None:
    in_town, in_district = codes("Chiềng Hắc", within="123"), codes("Chiềng Hắc", within="14.huyen-moc-chau")
    assert in_town
    assert in_town == in_district


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hạ Long, tỉnh Quảng Ninh", "Hạ Long"),
        ("HẢI PHÒNG tổ chức", "HẢI PHÒNG"),
        ("Bà Rịa-Vũng Tàu.", "Bà Rịa-Vũng Tàu"),
        ("Phan Rang - Tháp Chàm", "Phan Rang - Tháp Chàm"),
        ("Sơn Kim 1, huyện", "Sơn Kim 1"),
        ("Buôn Ma Thuột và", "Buôn Ma Thuột"),
        ("TPHCM", "TPHCM"),
        ("1 Bảo Lộc", "1 Bảo Lộc"),
    ],
)
def test_the_longest_name_ends_where_a_word_ends(text: str, name: str) -> None:
    end, units = gazetteer().longest_at(text, 0)
    assert text[:end] == name
    assert units


@pytest.mark.parametrize("text", ["hạ long", "Hải phòng", "Hà\nNội", "Hà Nộix", "5 đồng chí", "", "Đồng chí An"])
def test_no_name_without_capitals_on_one_line(text: str) -> None:
    assert gazetteer().longest_at(text, 0) == (0, ())


def test_a_name_is_read_from_the_middle_of_a_text() -> None:
    text = "Thành ủy Hạ Long họp"
    end, units = gazetteer().longest_at(text, 9)
    assert text[9:end] == "Hạ Long"
    assert units[0].type == "thành phố"


def test_the_reform_is_known_at_every_rank() -> None:
    assert unit("30").successors == ("2025-31",)
    phuong = gazetteer().named("phường Ngọc Lâm")[0]
    assert [unit(code).name for code in phuong.successors] == ["Bồ Đề"]
    long_bien = gazetteer().named("quận Long Biên")[0]
    assert set(phuong.successors) < set(long_bien.successors)


def test_hue_is_a_province_a_city_of_it_and_a_centrally_run_city_in_turn() -> None:
    hue = gazetteer().named("Huế", type="thành phố")
    (of_2023,), (of_march,), (today,) = (in_force(hue, day) for day in ("2023-05-01", "2025-03-01", "2025-08-01"))
    assert of_2023.rank is Level.DISTRICT
    assert gazetteer().province_of(of_2023) == unit("46")
    assert (of_march.rank, of_march.type) == (today.rank, today.type) == (Level.PROVINCE, "thành phố")
    assert unit("46").type == "tỉnh"


def test_days_choose_the_era_and_an_unknown_day_chooses_nothing() -> None:
    units = gazetteer().named("Quảng Ninh", type="tỉnh")
    assert [unit.code for unit in in_force(units, "2020-01-01")] == ["22"]
    assert [unit.code for unit in in_force(units, "2026-01-01")] == ["2025-22"]
    assert in_force(units, None) == units
    gone = gazetteer().named("tỉnh Thái Bình")
    assert in_force(gone, "2026-01-01") == gone


def test_a_ward_lies_in_a_province_through_its_district() -> None:
    ward = gazetteer().named("phường Hồng Gai", within="22")[0]
    province = gazetteer().province_of(ward)
    assert province is not None
    assert province.name == "Quảng Ninh"
