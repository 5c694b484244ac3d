"""Figures in sentences about who attended, of organs that act together, of bodies just founded, and of what is aimed at every year."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.told_figures import counted, told

_CONGRESS = "Sáng 25/6/2022, Đảng bộ Công ty Thép Tân Hòa tổ chức Đại hội lần thứ VII, nhiệm kỳ 2022 - 2027."
_CELL = "Sáng 25/6/2022, Chi bộ Trường Mầm non Sao Sáng tổ chức Đại hội nhiệm kỳ 2022 - 2025."
_GUEST = "đồng chí Lê Thị Mận, Bí thư Đảng ủy Khối Doanh nghiệp tỉnh Hòa Bình"


@pytest.mark.parametrize(
    "guests",
    [
        f"Tham dự đại hội có {_GUEST} cùng 142 đảng viên của 9 chi bộ trực thuộc.",
        f"Tới dự và chỉ đạo Đại hội có {_GUEST}; lãnh đạo công ty và 142 đảng viên đến từ 9 chi bộ.",
        f"Đại hội có sự tham dự của {_GUEST}, cùng 142 đảng viên thuộc 9 chi bộ.",
    ],
)
def test_members_and_cells_told_among_the_guests_are_the_congress_s(guests: str) -> None:
    owner = "Đảng ủy Công ty Thép Tân Hòa"
    assert counted(f"{_CONGRESS} {guests}", "2022-06-26") == {
        (owner, "party_members", 142, None),
        (owner, "cells", 9, None),
    }


@pytest.mark.parametrize(
    "members", ["18/18 đồng chí đảng viên trong chi bộ", "18 đồng chí đảng viên trong chi bộ", "18 đảng viên của Chi bộ"]
)
def test_members_told_among_the_guests_are_the_cell_s_that_meets(members: str) -> None:
    text = f"{_CELL} Về dự và chỉ đạo Đại hội có đồng chí Lê Thị Mận, Phó Bí thư Đảng ủy xã Tân Lập cùng với {members}."
    assert counted(text, "2022-06-26") == {("Chi bộ Trường Mầm non Sao Sáng", "party_members", 18, None)}


def test_delegates_of_members_are_not_all_members() -> None:
    text = _CONGRESS.replace("Đại hội lần", "Đại hội đại biểu lần") + f" Tham dự đại hội có {_GUEST} cùng 98 đảng viên của các chi bộ."
    assert counted(text, "2022-06-26") == set()


@pytest.mark.parametrize(
    "who",
    [
        "98 đảng viên đại biểu",
        "98 đại biểu là đảng viên",
        "98 đảng viên đại diện cho các chi bộ",
        "gần 98 đảng viên ưu tú, đại diện cho các chi bộ trực thuộc",
    ],
)
def test_members_who_stand_for_others_are_delegates(who: str) -> None:
    delegates = {("Đảng ủy Công ty Thép Tân Hòa", "congress_delegates", 98, "2022-06-25")}
    assert counted(f"{_CONGRESS} Tham dự đại hội có {_GUEST} và {who}.", "2022-06-26") == delegates


@pytest.mark.parametrize(
    "told",
    [
        f"{_CONGRESS} Đại hội đã biểu dương 12 đảng viên đại diện cho các chi bộ.",
        "Sáng 25/6/2022, Đảng ủy Công ty Thép Tân Hòa tổ chức hội nghị sơ kết. Dự có 98 đảng viên đại diện cho các chi bộ thuộc Đảng bộ.",
    ],
)
def test_members_who_stand_for_others_are_neither_all_members_nor_delegates_of_what_is_no_congress(told: str) -> None:
    assert counted(told, "2022-06-26") == set()


def test_organisations_that_delegates_stand_for_are_those_of_the_committee_named_behind_them() -> None:
    text = f"{_CONGRESS} Dự Đại hội có các đại biểu đại diện cho 59 tổ chức cơ sở đảng trực thuộc Đảng bộ Khối Doanh nghiệp tỉnh Hòa Bình."
    assert counted(text, "2022-06-26") == {("Đảng ủy Khối Doanh nghiệp tỉnh Hòa Bình", "grassroots_organisations", 59, None)}


@pytest.mark.parametrize(
    "has",
    [
        "hiện có 77 chi, đảng bộ",
        "đã triển khai công tác quy hoạch cán bộ đến 77 chi, đảng bộ trực thuộc",
        "có 77/77 chi - đảng bộ đã học tập nghị quyết",
    ],
)
def test_cells_and_committees_together_are_grassroots_organisations(has: str) -> None:
    text = f"Đảng bộ Khối Doanh nghiệp tỉnh Hòa Bình {has}."
    assert counted(text, "2022-06-26") == {("Đảng ủy Khối Doanh nghiệp tỉnh Hòa Bình", "grassroots_organisations", 77, None)}


def test_a_group_set_up_to_help_them_sets_no_organisations_up() -> None:
    text = "Huyện ủy Tân Hòa đã thành lập tổ giúp việc hướng dẫn đại hội cho 41 tổ chức cơ sở đảng."
    assert not {fact for fact in counted(text, "2022-06-26") if fact[1] == "organisations_established"}


@pytest.mark.parametrize(
    ("who", "owner"),
    [
        ("Ban Thường vụ, Ủy ban Kiểm tra Huyện ủy Tân Hòa", "Huyện ủy Tân Hòa"),
        ("Ủy ban Kiểm tra Huyện ủy Tân Hòa", "Ủy ban Kiểm tra Huyện ủy Tân Hòa"),
        ("Bộ Chính trị, Ban Bí thư và Ủy ban Kiểm tra Trung ương", "Đảng Cộng sản Việt Nam"),
        ("Ban Bí thư", "Ban Bí thư Trung ương Đảng"),
    ],
)
def test_what_organs_do_together_is_their_committee_s(who: str, owner: str) -> None:
    text = f"Năm 2022, {who} đã thi hành kỷ luật 27 đảng viên."
    assert counted(text, "2023-01-05") == {(owner, "disciplined_members", 27, "2022-12-31")}


def test_ranks_told_without_a_province_are_the_whole_party_s() -> None:
    text = (
        "Ủy ban Kiểm tra Trung ương báo cáo kết quả; một số Tỉnh ủy tham luận. Trong năm 2022, các cấp đã thi hành kỷ luật "
        "141 cán bộ diện Trung ương quản lý."
    )
    assert counted(text, "2023-01-05") == {("Đảng Cộng sản Việt Nam", "disciplined_members", 141, "2022-12-31")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Chi bộ Công ty Gỗ Xuân An được thành lập theo Quyết định số 14-QĐ/ĐU ngày 20/8/2023 của Đảng ủy xã Tân Lập với 4 đảng viên.",
            "2023-08-20",
        ),
        (
            "Ngày 21/8, Đảng ủy xã Tân Lập công bố quyết định thành lập chi bộ. Chi bộ Công ty Gỗ Xuân An được thành lập gồm 4 đảng viên.",
            "2023-08-21",
        ),
        ("Ngày 21/8, Đảng ủy xã Tân Lập đến thăm. Chi bộ Công ty Gỗ Xuân An được thành lập tháng 10/2021, hiện có 4 đảng viên.", None),
    ],
)
def test_members_a_body_is_founded_with_are_of_that_day(text: str, day: str | None) -> None:
    assert counted(text, "2023-08-22") == {("Chi bộ Công ty Gỗ Xuân An", "party_members", 4, day)}


def test_badges_of_two_rounds_are_of_the_day_of_their_ceremony() -> None:
    text = (
        "Sáng 21/10, Đảng bộ xã Tân Lập tổ chức lễ trao tặng Huy hiệu Đảng đợt 2/9 và 7/11 cho 11 đảng viên. Tại buổi lễ, thừa ủy quyền của "
        "Ban Thường vụ Tỉnh ủy, đồng chí Lê Thị Mận, Phó Bí thư Huyện ủy đã trao tặng Huy hiệu Đảng cho 11 đảng viên."
    )
    assert counted(text, "2023-10-22") == {("Đảng ủy xã Tân Lập", "badges_awarded", 11, "2023-10-21")}


def test_badges_of_two_rounds_without_a_ceremony_are_of_the_last() -> None:
    text = "Tại buổi lễ của Đảng bộ xã Tân Lập, đã có 7 đảng viên nhận Huy hiệu Đảng đợt 2/9 và 7/11/2022."
    assert counted(text, "2022-11-10") == {("Đảng ủy xã Tân Lập", "badges_awarded", 7, "2022-11-07")}


def test_a_committee_s_size_may_stand_behind_a_comma() -> None:
    text = "Ngày 12/10/2015, Đại hội đã bầu Ban Chấp hành Đảng bộ huyện Tân Hòa khóa XX, nhiệm kỳ 2015 - 2020, gồm 41 đồng chí."
    assert counted(text, "2015-10-13") == {("Huyện ủy Tân Hòa", "committee_size", 41, "2015-10-12")}


@pytest.mark.parametrize(
    ("aim", "target"),
    [
        ("Hàng năm kết nạp mới từ 25 đảng viên trở lên.", 25),
        ("Theo Nghị quyết, mỗi năm Đảng bộ xã kết nạp 15 đảng viên, nhưng 2 năm qua mỗi năm đã kết nạp 22 đảng viên.", 15),
        ("Phấn đấu hằng năm có 90% chi bộ hoàn thành tốt nhiệm vụ; kết nạp 20 đảng viên.", 20),
    ],
)
def test_what_a_resolution_lays_down_for_every_year_is_a_target(aim: str, target: int) -> None:
    text = f"Đảng bộ xã Tân Lập học tập Nghị quyết Đại hội. {aim}"
    assert {(owner, field, value) for owner, _, field, value in told(text, "2022-08-22")} == {("Đảng ủy xã Tân Lập", "target", target)}


@pytest.mark.parametrize(
    "done",
    [
        "Những năm qua, hằng năm Đảng bộ xã đều kết nạp 15 đảng viên trở lên.",
        "Thực hiện nghị quyết, mỗi năm Đảng bộ xã kết nạp 15 đảng viên.",
    ],
)
def test_what_came_of_every_year_is_no_target(done: str) -> None:
    assert told(f"Đảng bộ xã Tân Lập họp. {done}", "2022-08-22") == set()


def test_a_share_behind_what_is_aimed_at_is_a_rate() -> None:
    text = (
        "Đại hội Đảng bộ xã Tân Lập thông qua chỉ tiêu nhiệm kỳ 2025 - 2030. Trong đó, phấn đấu hằng năm có 90% tổ chức cơ sở đảng hoàn thành "
        "tốt nhiệm vụ; tỷ lệ kết nạp mới đạt 3% tổng số đảng viên."
    )
    rates = [(record.organisation, record.target_rate_percent) for record in extract(text, published_on="2025-08-22").recruitment]
    assert rates == [("Đảng ủy xã Tân Lập", 3.0)]


def test_a_share_of_the_membership_or_more_is_a_rate_behind_a_target() -> None:
    text = "Năm 2024, Đảng bộ xã Tân Lập phấn đấu kết nạp 16 đảng viên mới; tỷ lệ kết nạp đạt 3% trở lên so với tổng số đảng viên đầu năm."
    rates = [
        (record.target, record.target_rate_percent, record.attainment_percent)
        for record in extract(text, published_on="2023-12-20").recruitment
    ]
    assert rates == [(16, 3.0, None)]


@pytest.mark.parametrize(
    ("has", "counts"),
    [
        ("Chi bộ thôn Trung, xã Tân Lập có 35 đồng chí, trong đó 12 nữ.", {("Chi bộ thôn Trung", "party_members", 35, None)}),
        ("Chi ủy Chi bộ thôn Trung có 3 đồng chí, trong đó 1 nữ.", set()),
        ("Chi bộ thôn Trung có 3 đồng chí được biểu dương.", set()),
    ],
)
def test_comrades_that_a_cell_has_are_its_members(has: str, counts: set[tuple[str, str, int, None]]) -> None:
    assert counted(has, "2023-12-20") == counts


def test_a_pupil_s_form_is_no_course() -> None:
    text = "Chiều 4/10/2023, Chi bộ Trường THPT Tân Hòa tổ chức lễ kết nạp Đảng cho 4 học sinh lớp 12 và 1 giáo viên."
    assert counted(text, "2023-10-05") == set()


@pytest.mark.parametrize(
    ("said", "reached"),
    [
        ("phấn đấu năm 2024 kết nạp 6 đến 8 đảng viên, hoàn thành 100% chỉ tiêu huyện giao", None),
        ("năm 2022 đã kết nạp 8 đảng viên, hoàn thành 100% chỉ tiêu huyện giao", 100.0),
    ],
)
def test_what_is_yet_to_be_reached_of_a_target_is_none_of_it(said: str, reached: float | None) -> None:
    records = extract(f"Đảng bộ xã Tân Lập {said}.", published_on="2023-10-05").recruitment
    assert [record.attainment_percent for record in records] == [reached]


def test_members_of_the_committee_itself_are_its_own_whoever_the_guests_are() -> None:
    text = (
        "Ngày 10/4/2025, Đảng bộ Công ty Suối Ngà tổ chức Đại hội lần thứ V. "
        "Dự đại hội có lãnh đạo Ban Tuyên giáo Đảng ủy Than Quảng Ninh và 52 đảng viên của Đảng bộ."
    )
    assert {statistic.organisation for statistic in extract(text).statistics} <= {"Đảng ủy Công ty Suối Ngà"}
    assert [statistic.value for statistic in extract(text).statistics] == [52]
