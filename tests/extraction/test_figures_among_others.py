"""Whose a figure is, and over which time, where other committees or figures stand around it."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.told_figures import Atoms, counted, told

HUYEN, XA, CONG_TY = "Huyện ủy Tân Hòa", "Đảng ủy xã Tân Lĩnh", "Đảng ủy Công ty TNHH MTV Cao su Bàu Cạn"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chi bộ thôn Khe Vai có 9 đảng viên.\n\nTheo Đảng ủy xã Tân Lĩnh, năm 2021, toàn Đảng bộ kết nạp 14 đảng viên.",
            {(XA, "2021-12-31", "admitted", 14)},
        ),
        (
            "Đảng bộ Công ty TNHH MTV Cao su Bàu Cạn có 16 chi bộ. Ngày 15/9/2021, Chi bộ Nông trường Ia Pết kết nạp 2 đảng viên. "
            "Cả năm 2021, toàn Đảng bộ kết nạp 17 đảng viên.",
            {("Chi bộ Nông trường Ia Pết", "2021-09-15", "admitted", 2), (CONG_TY, "2021-12-31", "admitted", 17)},
        ),
        (
            "Chi bộ thôn Khe Vai có 9 đảng viên.\n\nTheo báo cáo của Đảng ủy xã Tân Lĩnh, năm 2021, các chi bộ trường học trực thuộc "
            "đã kết nạp 5 đảng viên.",
            {(XA, "2021-12-31", "admitted", 5)},
        ),
        (
            "Ngày 9/6/2021, Huyện ủy Tân Hòa công bố quyết định thành lập Chi bộ Công ty May Sông Bôi. Năm 2021, huyện thành lập mới 2 chi bộ, "
            "kết nạp 69 đảng viên.",
            {(HUYEN, "2021-12-31", "admitted", 69)},
        ),
    ],
)
def test_what_the_whole_committee_admitted_is_no_cell_s(text: str, expected: Atoms) -> None:
    assert told(text, "2022-01-20") == expected


@pytest.mark.parametrize("opening", ["Các đơn vị có kết quả cao là", "Tiêu biểu như", "Dẫn đầu là", "Một số địa phương làm tốt là"])
def test_those_that_are_named_as_examples_own_nothing_behind_them(opening: str) -> None:
    text = (
        f"Năm 2021, Huyện ủy Tân Hòa kết nạp 98 đảng viên. {opening} xã Tân Lĩnh (12 đảng viên), Đảng bộ Công an huyện (9 đảng viên). "
        "Cùng thời gian, đã công nhận đảng viên chính thức cho 87 đồng chí."
    )
    assert counted(text, "2022-01-20") == {(HUYEN, "members_made_official", 87, "2021-12-31")}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        (
            "Nhiệm kỳ 2015-2020, Đảng bộ xã Tân Lĩnh thi đua sôi nổi. 5 năm qua, Đảng bộ đã kết nạp 41 đảng viên.",
            ("2015-01-01", "2020-12-31"),
        ),
        ("Nhiệm kỳ 2015-2020 khép lại. Trong 5 năm, Đảng ủy xã Tân Lĩnh kết nạp 41 đảng viên.", ("2015-01-01", "2020-12-31")),
        ("Đảng bộ xã Tân Lĩnh bước vào nhiệm kỳ 2020-2025. 5 năm qua, Đảng bộ đã kết nạp 41 đảng viên.", None),
        ("Nhiệm kỳ 2015-2020 khép lại. 3 năm qua, Đảng bộ xã Tân Lĩnh đã kết nạp 41 đảng viên.", None),
    ],
)
def test_five_years_are_those_of_the_term_that_is_over(text: str, term: tuple[str, str] | None) -> None:
    (record,) = extract(text, published_on="2020-08-19").recruitment
    assert (record.admitted, record.period and (record.period.start, record.period.end)) == (41, term)


def test_the_parts_behind_a_list_are_those_of_the_whole_that_can_hold_them() -> None:
    text = (
        "Năm 2021, Huyện ủy Tân Hòa kết nạp 176 đảng viên, kết quả của một số đơn vị:\n\n1. Đảng bộ xã Tân Lĩnh: 14 đảng viên.\n\n"
        "2. Đảng bộ xã Khe Vai: 9 đảng viên.\n\nTrong tổng số đảng viên mới có 88 nữ, 134 đoàn viên."
    )
    assert {atom for atom in told(text, "2022-01-20") if atom[2] in {"female", "youth"}} == {
        (HUYEN, "2021-12-31", "female", 88),
        (HUYEN, "2021-12-31", "youth", 134),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2021, Đảng bộ xã Tân Lĩnh kết nạp 58 đảng viên, đạt 116% kế hoạch năm (nữ: 27; đoàn viên: 33).",
            {("admitted", 58), ("attainment_percent", 116), ("female", 27), ("youth", 33)},
        ),
        (
            "Lũy kế 11 tháng năm 2021, số đảng viên mới của xã Tân Lĩnh là 17 đồng chí, đạt 85% kế hoạch.",
            {("admitted", 17), ("attainment_percent", 85)},
        ),
    ],
)
def test_figures_behind_a_colon_or_the_number_of_new_members(text: str, expected: set[tuple[str, float]]) -> None:
    assert {(name, value) for _, _, name, value in told(text, "2022-01-20")} == expected


@pytest.mark.parametrize(
    ("unit", "owner"),
    [
        ("Tiểu đoàn 18", "Đảng ủy Tiểu đoàn 18"),
        ("Lữ đoàn 146", "Đảng ủy Lữ đoàn 146"),
        ("Hải đội 301", "Đảng ủy Hải đội 301"),
        ("Đại đội 5", "Chi bộ Đại đội 5"),
    ],
)
def test_a_unit_of_the_army_stands_for_its_committee(unit: str, owner: str) -> None:
    assert told(f"Năm 2021, {unit} kết nạp 31 quần chúng vào Đảng.", "2022-01-20") == {(owner, "2021-12-31", "admitted", 31)}


def test_enterprises_in_a_list_of_committees_have_committees() -> None:
    text = (
        "Năm 2017, Đảng bộ Khối Doanh nghiệp Trung ương kết nạp 3.617 đảng viên. Một số đảng bộ dẫn đầu: Ngân hàng Phát triển Sông Hồng "
        "43 đảng viên; Tổng công ty Hàng hải Biển Đông 77 đảng viên, bằng 59,2% kế hoạch."
    )
    assert told(text, "2018-01-10") >= {
        ("Đảng ủy Ngân hàng Phát triển Sông Hồng", "2017-12-31", "admitted", 43),
        ("Đảng ủy Tổng Công ty Hàng hải Biển Đông", "2017-12-31", "admitted", 77),
        ("Đảng ủy Tổng Công ty Hàng hải Biển Đông", "2017-12-31", "attainment_percent", 59.2),
    }


@pytest.mark.parametrize(
    "aside",
    ["nhiều hơn cùng kỳ 26 trường hợp", "gồm khiển trách 15 đồng chí, cảnh cáo 9 đồng chí", "giảm so với cùng kỳ năm trước 26 trường hợp"],
)
def test_neither_a_difference_nor_the_forms_of_discipline_are_counted(aside: str) -> None:
    text = f"Năm 2021, Huyện ủy Tân Hòa thi hành kỷ luật 34 đảng viên bằng hình thức khiển trách đến khai trừ, {aside}."
    assert counted(text, "2022-01-20") == {(HUYEN, "disciplined_members", 34, "2021-12-31")}


def test_the_day_of_the_meeting_that_reports_is_not_that_of_what_was_done() -> None:
    text = (
        "Tại hội nghị sơ kết công tác kiểm tra 6 tháng đầu năm do Ủy ban Kiểm tra Huyện ủy Tân Hòa tổ chức ngày 19/7, "
        "cấp ủy các cấp đã kiểm tra 42 tổ chức đảng."
    )
    assert counted(text, "2021-07-20") == {(HUYEN, "inspected_organisations", 42, "2021-06-30")}


def test_what_a_report_said_to_be_of_a_quarter_goes_on_with_is_of_that_quarter() -> None:
    text = (
        "Theo báo cáo của Huyện ủy Tân Hòa, quý III/2020, toàn huyện kết nạp 28 đảng viên.\n\n"
        "Công nhận đảng viên chính thức cho 31 đồng chí; xóa tên 3 trường hợp."
    )
    assert counted(text, "2020-10-12") == {(HUYEN, "members_made_official", 31, "2020-09-30"), (HUYEN, "members_removed", 3, "2020-09-30")}


def test_a_political_school_has_the_classes_that_it_held_as_it_has_their_learners() -> None:
    text = (
        "Ngày 27/4, Trung tâm Chính trị huyện Tân Hòa bế giảng lớp đảng viên mới.\n\nBà Lò Thị Én, Giám đốc Trung tâm cho biết: "
        "Năm 2022, Trung tâm mở 38 lớp bồi dưỡng với 4.200 lượt học viên.\n\nHuyện ủy Tân Hòa ghi nhận kết quả đó."
    )
    school = "Trung tâm Chính trị huyện Tân Hòa"
    assert counted(text, "2023-04-28") == {(school, "training_classes", 38, "2022-12-31"), (school, "trainees", 4200, "2022-12-31")}


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2021, Đảng bộ xã Tân Lĩnh có 8 đảng viên dự bị chuyển chính thức.",
        "Năm 2021, Đảng ủy xã Tân Lĩnh giúp đỡ 8 đảng viên dự bị được chuyển chính thức đúng thời hạn.",
    ],
)
def test_candidates_who_became_full_members(text: str) -> None:
    assert counted(text, "2022-01-20") == {(XA, "members_made_official", 8, "2021-12-31")}


def test_a_list_of_awards_or_penalties_goes_on_without_its_verb() -> None:
    text = (
        "Năm 2021, xã Tân Lĩnh có 38 đảng viên được trao Huy hiệu Đảng, xã Khe Vai 31 đảng viên, xã Đồng Tâm 24 đảng viên. "
        "Cũng trong năm 2021, Huyện ủy Tân Hòa thi hành kỷ luật 19 đảng viên, Huyện ủy Sông Bôi 14 đảng viên, Huyện ủy Đà Bắc 12 đảng viên."
    )
    assert {(owner, measure, value) for owner, measure, value, _ in counted(text, "2022-01-20")} == {
        (XA, "badges_awarded", 38),
        ("Đảng ủy xã Khe Vai", "badges_awarded", 31),
        ("Đảng ủy xã Đồng Tâm", "badges_awarded", 24),
        (HUYEN, "disciplined_members", 19),
        ("Huyện ủy Sông Bôi", "disciplined_members", 14),
        ("Huyện ủy Đà Bắc", "disciplined_members", 12),
    }


def test_in_what_way_members_left_is_told_of_those_counted() -> None:
    text = "Năm 2021, các chi bộ của Đảng bộ xã Tân Lĩnh đưa ra khỏi Đảng 7 đảng viên (xóa tên 5, cho rút 2)."
    assert counted(text, "2022-01-20") == {(XA, "members_removed", 7, "2021-12-31")}


def test_members_out_of_a_crew_are_neither_admitted_nor_a_target() -> None:
    text = (
        "Năm 2023, Đảng bộ Hải đội 301 kết nạp 8 đảng viên.\n\nTrong khi đó, Chi bộ Tàu 4039 với 17 đảng viên/29 cán bộ, chiến sĩ "
        "nhiều năm liền hoàn thành tốt nhiệm vụ."
    )
    assert told(text, "2024-03-15") == {("Đảng ủy Hải đội 301", "2023-12-31", "admitted", 8)}
    assert counted(text, "2024-03-15") == {("Chi bộ Tàu 4039", "party_members", 17, None)}


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("P.Hòa Thuận 17/15; P.Sông Bôi 12/12", {("Đảng ủy phường Hòa Thuận", 17, 15), ("Đảng ủy phường Sông Bôi", 12, 12)}),
        ("xã Trường Hà 8/9; xã Ngọc Động 7/7", {("Đảng ủy xã Trường Hà", 8, 9), ("Đảng ủy xã Ngọc Động", 7, 7)}),
    ],
)
def test_ranks_for_short_and_names_that_begin_as_those_of_schools(items: str, expected: set[tuple[str, int, int]]) -> None:
    text = f"Năm 2021, Huyện ủy Tân Hòa kết nạp 58 đảng viên. Kết quả kết nạp của các đơn vị cụ thể như sau: {items}."
    records = extract(text, published_on="2022-01-20").recruitment
    assert {(record.organisation, record.admitted, record.target) for record in records[1:]} == expected


def test_a_unit_goes_on_the_enumeration_of_committees() -> None:
    text = "Năm 2021, Đảng bộ Trung đoàn 27 kết nạp 14 đảng viên, Đảng bộ Trung đoàn 48 kết nạp 13 đảng viên, Tiểu đoàn 18 kết nạp 3 đảng viên."
    assert told(text, "2022-01-20") == {
        ("Đảng ủy Trung đoàn 27", "2021-12-31", "admitted", 14),
        ("Đảng ủy Trung đoàn 48", "2021-12-31", "admitted", 13),
        ("Đảng ủy Tiểu đoàn 18", "2021-12-31", "admitted", 3),
    }
