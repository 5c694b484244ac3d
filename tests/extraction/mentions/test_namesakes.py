"""Which of several territories of one name a body is of."""

from __future__ import annotations

import pytest

from app.extraction import extract


def places(text: str, published_on: str | None = None) -> dict[str, str | None]:
    """The place of every body that `text` names."""
    return {each.name: each.place for each in extract(text, published_on=published_on).organisations}


@pytest.mark.parametrize(
    ("town", "its", "district", "other"),
    [("Duyên Hải", "851", "Duyên Hải", "850"), ("Kỳ Anh", "449", "Kỳ Anh", "447")],
)
def test_a_towns_committee_is_not_that_of_the_district_around(town: str, its: str, district: str, other: str) -> None:
    found = places(f"Ngày 10/5/2023, Thị ủy {town} và Huyện ủy {district} ký kết chương trình phối hợp.", "2023-05-11")
    assert found == {f"Thị ủy {town}": its, f"Huyện ủy {district}": other}


def test_a_commune_of_another_province_that_shares_its_name_is_not_meant() -> None:
    text = (
        "Ngày 4/6/2019, Tỉnh ủy Thừa Thiên Huế làm việc với Đảng ủy các phường Hương Long, Thuận Thành. "
        "Đồng chí Trần Văn Lâm, Bí thư Đảng ủy phường Thuận Thành, báo cáo kết quả."
    )
    found = places(text, "2019-06-05")
    assert found["Đảng ủy phường Hương Long"] == "19810"
    assert found["Đảng ủy phường Thuận Thành"] is None


def test_a_commune_of_what_is_one_province_today_is_meant() -> None:
    text = "Ngày 4/8/2025, Tỉnh ủy Gia Lai làm việc với Đảng ủy xã Vĩnh Sơn. Đồng chí Trần Văn Lâm, Bí thư Đảng ủy xã Vĩnh Sơn, báo cáo."
    assert places(text, "2025-08-05")["Đảng ủy xã Vĩnh Sơn"] is not None


def test_a_listed_name_begins_with_its_first_letter() -> None:
    text = "Ngày 4/6/2019, Tỉnh ủy Thừa Thiên Huế biểu dương Đảng ủy các phường Hương Long, Thủy Biều và Hương Sơ."
    listed = [each for each in extract(text).organisations if each.name.startswith("Đảng ủy phường")]
    assert [each.names[-1] for each in listed] == ["Đảng ủy các phường Hương Long", "Thủy Biều", "Hương Sơ"]
    assert all(text[span.start : span.end] == span.text.strip() for each in listed for span in each.evidence)
