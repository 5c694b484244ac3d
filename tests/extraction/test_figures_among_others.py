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
