"""Figures that local news gives to one committee after another, and what stands around such lists."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import Recruitment

LEAD = "Sáng 5/10, Tỉnh ủy Quảng Ngãi tổ chức hội nghị về công tác xây dựng Đảng.\n\n"
DISTRICT = "Sáng 5/10, Huyện ủy Ba Tơ (Quảng Ngãi) họp. Huyện ủy Ba Tơ bàn công tác phát triển đảng viên ở huyện Ba Tơ.\n\n"
NINE_MONTHS = "9 tháng đầu năm 2023, toàn tỉnh kết nạp 900 đảng viên, đạt 60% kế hoạch. "


def recruitment(text: str) -> list[Recruitment]:
    return list(extract(text, published_on="2023-10-06").recruitment)


def shares(text: str) -> dict[str | None, float | None]:
    return {record.organisation: record.attainment_percent for record in recruitment(text)}


def admitted(text: str) -> dict[str | None, tuple[int | None, int | None]]:
    return {record.organisation: (record.admitted, record.target) for record in recruitment(text)}


def targets(text: str) -> dict[str | None, int | None]:
    return {record.organisation: record.target for record in recruitment(text)}


def test_a_list_of_names_is_completed_from_the_district_that_the_article_is_about() -> None:
    text = DISTRICT + (
        "6 tháng đầu năm 2023, Huyện ủy Ba Tơ kết nạp 61 đảng viên. Một số đảng bộ có số đảng viên mới cao là Ba Cung 7/9, Ba Vì 5/6."
    )
    assert admitted(text) == {
        "Huyện ủy Ba Tơ": (61, None),
        "Đảng ủy xã Ba Cung": (7, 9),
        "Đảng ủy xã Ba Vì": (5, 6),
    }


def test_a_name_in_a_list_of_districts_has_the_rank_that_it_can_only_have() -> None:
    text = LEAD + (
        "Tỉnh ủy giao chỉ tiêu các huyện, thị, thành ủy, đảng ủy trực thuộc kết nạp 1.200 đảng viên trong năm 2024. "
        "Cụ thể: Đảng bộ TP. Quảng Ngãi chỉ tiêu kết nạp 210 đảng viên; Đức Phổ 120; Mộ Đức 90; Quân sự 25; Biên phòng 14 và Đảng bộ huyện Ba Tơ 60 đảng viên."
    )
    assert targets(text) == {
        "Tỉnh ủy Quảng Ngãi": 1200,
        "Thành ủy Quảng Ngãi": 210,
        "Thị ủy Đức Phổ": 120,
        "Huyện ủy Mộ Đức": 90,
        "Đảng ủy Quân sự tỉnh Quảng Ngãi": 25,
        "Đảng ủy Bộ đội Biên phòng tỉnh Quảng Ngãi": 14,
        "Huyện ủy Ba Tơ": 60,
    }


def test_committees_that_are_joined_share_what_they_reached() -> None:
    text = LEAD + NINE_MONTHS + "Đạt cao có Đảng bộ huyện Ba Tơ (91%); Đảng bộ huyện Mộ Đức và Đảng bộ huyện Bình Sơn đạt 100%."
    assert shares(text) == {
        "Tỉnh ủy Quảng Ngãi": 60,
        "Huyện ủy Ba Tơ": 91,
        "Huyện ủy Mộ Đức": 100,
        "Huyện ủy Bình Sơn": 100,
    }


def test_the_first_and_last_items_in_brackets_are_read_and_what_several_reached_is_no_target() -> None:
    text = (
        LEAD
        + NINE_MONTHS.replace("kế hoạch. ", "kế hoạch, ")
        + (
            "trong đó 3 đảng bộ cấp huyện kết nạp đảng viên đạt từ 80% trở lên "
            "(Đảng bộ huyện Ba Tơ đạt 95,5%, Đảng bộ huyện Mộ Đức đạt 88% và Đảng bộ huyện Bình Sơn đạt 81%)."
        )
    )
    assert shares(text) == {"Tỉnh ủy Quảng Ngãi": 60, "Huyện ủy Ba Tơ": 95.5, "Huyện ủy Mộ Đức": 88, "Huyện ủy Bình Sơn": 81}
    assert all(record.target_rate_percent is None for record in recruitment(text))


def test_a_list_of_another_paragraph_counts_over_the_time_that_it_names() -> None:
    text = LEAD + (
        "Từ đầu năm đến nay, toàn tỉnh kết nạp 900 đảng viên.\n\n"
        "Các đảng bộ kết nạp đảng viên năm 2022 vượt chỉ tiêu gồm có: huyện Ba Tơ (120,8%); huyện Mộ Đức (105%)."
    )
    periods = {record.organisation: record.period for record in recruitment(text) if record.attainment_percent}
    assert {name: period and (period.start, period.end) for name, period in periods.items()} == {
        "Huyện ủy Ba Tơ": ("2022-01-01", "2022-12-31"),
        "Huyện ủy Mộ Đức": ("2022-01-01", "2022-12-31"),
    }


def test_units_that_admitted_as_many_each_are_told_apart() -> None:
    text = LEAD + (
        "Từ đầu năm đến nay, Đảng bộ Khối các cơ quan tỉnh kết nạp 84 đảng viên. Các đảng bộ trực thuộc Đảng bộ Khối kết nạp được nhiều là: "
        "Trường Cao đẳng Sông Trà (12 đảng viên), Công ty CP Kinh doanh nước sạch Trà Bồng (9 đảng viên), "
        "Sở Nội vụ và Sở Tài chính cùng kết nạp được 5 đảng viên."
    )
    assert admitted(text) == {
        "Đảng ủy Khối các cơ quan tỉnh Quảng Ngãi": (84, None),
        "Đảng ủy Trường Cao đẳng Sông Trà": (12, None),
        "Đảng ủy Công ty CP Kinh doanh nước sạch Trà Bồng": (9, None),
        "Đảng ủy Sở Nội vụ tỉnh Quảng Ngãi": (5, None),
        "Đảng ủy Sở Tài chính tỉnh Quảng Ngãi": (5, None),
    }


def test_a_town_behind_the_communes_has_its_share_too() -> None:
    text = DISTRICT + "Năm 2022, nhiều nhất là Đảng bộ các xã Ba Cung, Ba Vì, thị trấn Ba Tơ, mỗi đảng bộ kết nạp được 4 đảng viên."
    assert admitted(text) == {"Đảng ủy xã Ba Cung": (4, None), "Đảng ủy xã Ba Vì": (4, None), "Đảng ủy thị trấn Ba Tơ": (4, None)}


@pytest.mark.parametrize(
    "clause",
    [
        "Đảng bộ Công an tỉnh 15 đảng viên",
        "Đảng bộ Công an tỉnh 15 đồng chí",
    ],
)
def test_a_count_behind_a_province_is_no_name(clause: str) -> None:
    text = LEAD + NINE_MONTHS + f"Thấp nhất là {clause}."
    assert admitted(text) == {"Tỉnh ủy Quảng Ngãi": (900, None), "Đảng ủy Công an tỉnh Quảng Ngãi": (15, None)}
