"""Figures that several share, that stand behind a target or a difference, or are counted since an event."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.told_figures import Atoms, counted, told

HUYEN, XA, TINH = "Huyện ủy Tân Hòa", "Đảng ủy xã Tân Lĩnh", "Đảng ủy Ủy ban nhân dân tỉnh Hòa Bình"


def test_what_is_told_behind_a_list_of_shares_is_of_the_whole() -> None:
    text = (
        "Đảng ủy UBND tỉnh Hòa Bình họp đánh giá 9 tháng năm 2025. 9 tháng qua, Đảng bộ kết nạp 143 đảng viên; trong đó Đảng bộ Sở Y tế "
        "31 đảng viên, Đảng bộ Trường Cao đẳng Sông Bôi 17 đảng viên. Công nhận đảng viên chính thức cho 128 đồng chí.\n\n"
        "Ủy ban Kiểm tra Đảng ủy đã kiểm tra 5 tổ chức đảng."
    )
    assert {(owner, measure, value) for owner, measure, value, _ in counted(text, "2025-10-17")} == {
        (TINH, "members_made_official", 128),
        (f"Ủy ban Kiểm tra {TINH}", "inspected_organisations", 5),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2023, Huyện ủy Tân Hòa kết nạp 254 đảng viên, vượt 24 đảng viên so với chỉ tiêu giao và nhiều hơn năm trước 31 đảng viên.",
            {(HUYEN, "2023-12-31", "admitted", 254), (HUYEN, "2023-12-31", "surplus", 24)},
        ),
        (
            "Năm 2023, Đảng ủy xã Tân Lĩnh giao chỉ tiêu cho 19 chi bộ kết nạp tổng số 30 đảng viên.",
            {(XA, "2023-12-31", "target", 30)},
        ),
        (
            "Năm 2023, công tác phát triển Đảng của Đảng bộ xã Tân Lĩnh đạt 110% chỉ tiêu với 33 đảng viên mới.",
            {(XA, "2023-12-31", "attainment_percent", 110), (XA, "2023-12-31", "admitted", 33)},
        ),
        (
            "Năm 2023, Đảng bộ Học viện Hậu cần kết nạp 65 học viên.",
            {("Đảng ủy Học viện Hậu cần", "2023-12-31", "admitted", 65)},
        ),
    ],
)
def test_targets_and_what_only_looks_like_one(text: str, expected: Atoms) -> None:
    assert told(text, "2024-01-05") == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Kể từ khi xã mới đi vào hoạt động (1/7/2025), Đảng bộ xã Tân Lĩnh đã kết nạp 18 đảng viên.", "2025-07-01", "2025-12-25"),
        (
            "Đảng ủy xã Tân Lĩnh sơ kết 3 năm (2022 - 2025) phát triển Đảng. 3 năm qua, Đảng bộ xã kết nạp 18 đảng viên.",
            "2022-01-01",
            "2025-12-31",
        ),
    ],
)
def test_since_an_event_and_over_the_years_that_are_named(text: str, start: str, end: str) -> None:
    (record,) = extract(text, published_on="2025-12-25").recruitment
    assert record.period is not None
    assert (record.admitted, record.period.start, record.period.end) == (18, start, end)


def test_the_whole_commune_is_the_one_that_the_paragraph_opens_with() -> None:
    text = "Đảng bộ xã Tân Lĩnh có 137 đảng viên.\n\nỞ xã Khe Vai, việc tạo nguồn khó khăn hơn. Năm 2018, toàn xã chỉ kết nạp được 3 đảng viên."
    assert told(text, "2019-08-27") == {("Đảng ủy xã Khe Vai", "2018-12-31", "admitted", 3)}


def test_a_command_of_the_army_stands_for_the_committee_of_its_soldiers() -> None:
    text = "Năm 2022, Ban Chỉ huy Quân sự huyện Tân Hòa kết nạp được 6 đồng chí vào Đảng; Ban Chỉ huy Quân sự huyện Sông Bôi kết nạp 9 đồng chí."
    assert {(owner, value) for owner, _, name, value in told(text, "2023-01-05") if name == "admitted"} == {
        ("Đảng ủy Quân sự huyện Tân Hòa", 6),
        ("Đảng ủy Quân sự huyện Sông Bôi", 9),
    }


@pytest.mark.parametrize(
    ("congress", "measure"), [("Đại hội đại biểu", "congress_delegates"), ("Đại hội", None)], ids=["of delegates", "of all members"]
)
def test_members_that_come_from_cells_are_delegates_where_the_congress_is_one_of_such(congress: str, measure: str | None) -> None:
    text = f"Ngày 29/5/2020, Đảng bộ xã Tân Lĩnh tổ chức {congress} lần thứ XVII. Tham dự có 121 đảng viên đến từ 10 chi bộ."
    found = {(what, value) for _, what, value, _ in counted(text, "2020-05-30")}
    assert ((measure, 121) in found) if measure else all(what != "congress_delegates" for what, _ in found)


def test_organisations_and_members_named_before_what_was_done_with_both() -> None:
    text = "Năm 2021, trong Đảng bộ huyện Tân Hòa có 86 tổ chức đảng, 213 đảng viên được kiểm tra; 52 tổ chức đảng được giám sát."
    assert {(what, value) for _, what, value, _ in counted(text, "2021-12-21")} == {
        ("inspected_organisations", 86),
        ("inspected_members", 213),
        ("supervised_organisations", 52),
    }


def test_those_that_are_to_be_sent_to_a_course_have_not_learned() -> None:
    text = "Năm 2023, Chi bộ thôn Khe Vai đang giúp đỡ 5 quần chúng ưu tú để giới thiệu học lớp cảm tình Đảng trong quý II."
    assert counted(text, "2023-03-22") == set()


def test_what_a_report_up_to_a_month_goes_on_with_is_counted_up_to_it_too() -> None:
    text = (
        "Tính đến hết tháng 7/2018, Huyện ủy Tân Hòa đã kết nạp 102 đảng viên.\n\n"
        "Cùng với kết nạp, toàn huyện đã chuyển chính thức cho 98 đảng viên, thành lập mới 6 chi bộ cơ sở."
    )
    assert counted(text, "2018-08-15") == {
        (HUYEN, "members_made_official", 98, "2018-07-31"),
        (HUYEN, "cells_established", 6, "2018-07-31"),
    }


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (
            "Những đơn vị làm tốt là Công ty Điện lực Khe Vai (41 đảng viên), Tổng công ty Xây lắp Sông Bôi (38 đảng viên).",
            {("Chi bộ Công ty Điện lực Khe Vai", "admitted", 41), ("Đảng ủy Tổng Công ty Xây lắp Sông Bôi", "admitted", 38)},
        ),
        ("Một số nơi đạt thấp là xã Khe Vai (mới đạt 31%).", {("Đảng ủy xã Khe Vai", "attainment_percent", 31)}),
        ("Số đảng viên kết nạp ở khu vực nông thôn chỉ có 40 đồng chí.", {(HUYEN, "rural", 40)}),
        ("Cũng trong năm, huyện thành lập mới 17 chi bộ, trong đó có 5 chi bộ trong doanh nghiệp.", set()),
    ],
)
def test_what_goes_on_with_those_admitted(rest: str, expected: set[tuple[str, str, float]]) -> None:
    text = f"Năm 2023, Huyện ủy Tân Hòa kết nạp 157 đảng viên. {rest}"
    assert {(owner, name, value) for owner, _, name, value in told(text, "2024-01-05")} == expected | {(HUYEN, "admitted", 157)}


def test_how_many_there_were_when_a_cell_was_founded() -> None:
    text = "Khi Công ty May Sông Bôi thành lập chi bộ vào tháng 3-2019, đơn vị chỉ có 3 đảng viên. Hiện chi bộ có 12 đảng viên."
    found = {(value, day) for _, what, value, day in counted(text, "2022-10-25") if what == "party_members"}
    assert (3, "2019-03") in found
