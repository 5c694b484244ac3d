"""Figures that several sentences tell together: parts and shares told later, growth from year to year, plans for the rest of a year."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import BreakdownKey, Period
from tests.extraction.told_figures import Atoms, counted, told

XA = "Đảng ủy xã Tân Lĩnh"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            "chuyển đảng chính thức cho 4 đồng chí. Trong số đảng viên mới có 6 nữ và 3 đoàn viên thanh niên.",
            {("female", 6), ("youth", 3)},
        ),
        ("mở 2 lớp bồi dưỡng. Cơ cấu đảng viên mới: nữ 7 đồng chí, dân tộc thiểu số 5 đồng chí.", {("female", 7), ("ethnic_minority", 5)}),
        ("trong đó sinh viên chiếm 50% (6 đảng viên).", {("student", 6)}),
        ("trong đó có 5 hạ sĩ quan, chiến sĩ.", {("military", 5)}),
    ],
)
def test_parts_told_later_are_those_of_the_admitted(parts: str, expected: set[tuple[str, float]]) -> None:
    (record,) = extract(f"Năm 2022, Đảng bộ xã Tân Lĩnh kết nạp 12 đảng viên mới; {parts}", published_on="2022-12-30").recruitment
    assert record.organisation == XA
    assert record.admitted == 12
    assert {(key.value, value) for key, value in (record.breakdown or {}).items()} == expected


def test_parts_of_a_commune_go_to_what_a_list_said_of_it() -> None:
    text = (
        "6 tháng đầu năm 2023, Đảng bộ huyện Lục Yên kết nạp 98 đảng viên. Dẫn đầu là: Đảng bộ xã Tân Lĩnh 12 đảng viên.\n\n"
        "Tại xã Tân Lĩnh, trong số 12 đảng viên mới có 10 người Tày, 4 nữ."
    )
    (own,) = [record for record in extract(text, published_on="2023-07-20").recruitment if record.organisation == XA]
    assert own.breakdown == {BreakdownKey.ETHNIC_MINORITY: 10, BreakdownKey.FEMALE: 4}


def test_a_share_told_later_belongs_to_what_it_is_the_share_of() -> None:
    text = (
        "Nửa đầu năm 2024, Đảng bộ xã Tân Lĩnh kết nạp 5 đảng viên.\n\n"
        "Tuy nhiên, so với chỉ tiêu kết nạp 12 đảng viên cả năm, kết quả mới đạt 41,7%."
    )
    (record,) = extract(text, published_on="2024-07-18").recruitment
    assert (record.admitted, record.target, record.attainment_percent) == (5, 12, 41.7)
    assert record.period == Period("2024-01-01", "2024-06-30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Số đảng viên Đảng bộ xã Tân Lĩnh kết nạp mỗi năm đều tăng: từ 8 đồng chí năm 2016 lên 13 đồng chí năm 2019.",
            {(XA, "2016-12-31", "admitted", 8), (XA, "2019-12-31", "admitted", 13)},
        ),
        (
            "Năm 2015, Đảng bộ xã Tân Lĩnh kết nạp 14 đảng viên, đến năm 2016 là 12, năm 2017 chỉ còn 9 đồng chí.",
            {(XA, f"{year}-12-31", "admitted", count) for year, count in ((2015, 14), (2016, 12), (2017, 9))},
        ),
        (
            "Năm 2017, Đảng bộ xã Tân Lĩnh phát triển 8 đảng viên, trong đó có 3 nữ; lũy kế từ năm 2015 đến nay phát triển 31/40 đảng viên.",
            {
                (XA, "2017-12-31", "admitted", 8),
                (XA, "2017-12-31", "female", 3),
                (XA, "2018-01-09", "admitted", 31),
                (XA, "2018-01-09", "target", 40),
            },
        ),
        (
            "Năm 2017, Đảng bộ xã Tân Lĩnh được giao 9, kết nạp 11; năm 2018 được giao 10, đến nay kết nạp 1.",
            {
                (XA, "2017-12-31", "admitted", 11),
                (XA, "2017-12-31", "target", 9),
                (XA, "2018-12-31", "target", 10),
                (XA, "2018-01-09", "admitted", 1),
            },
        ),
        (
            "Với 4 quần chúng vừa được kết nạp, từ năm 2014 đến nay, Đảng bộ xã Tân Lĩnh đã kết nạp 53 đảng viên.",
            {(XA, "2018-01-09", "admitted", 53), (XA, "", "admitted", 4)},
        ),
    ],
)
def test_each_year_keeps_its_figure(text: str, expected: Atoms) -> None:
    assert told(text, "2018-01-09") == expected


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (
            "Từ nay đến cuối năm, Đảng ủy xã chỉ đạo các chi bộ kết nạp trên 7 đảng viên để đạt kế hoạch 12 đảng viên đã đề ra.",
            {(XA, "2023-12-31", "target", 7), (XA, "2023-12-31", "target", 12)},
        ),
        ("Quý III, Đảng ủy xã tập trung chỉ đạo kết nạp 3 đảng viên.", {(XA, "2023-09-30", "target", 3)}),
        (
            "Mục tiêu đến cuối năm, Đảng bộ xã kết nạp thêm 7 đồng chí để hoàn thành chỉ tiêu 12 đảng viên mới.",
            {(XA, "2023-12-31", "target", 12)},
        ),
    ],
)
def test_what_is_still_to_come_is_a_target(plan: str, expected: Atoms) -> None:
    text = f"6 tháng đầu năm 2023, Đảng bộ xã Tân Lĩnh kết nạp 5 đảng viên.\n\n{plan}"
    assert told(text, "2023-07-20") == {(XA, "2023-06-30", "admitted", 5)} | expected


def test_a_nameless_committee_is_that_of_the_commune_it_acts_in() -> None:
    text = "Năm 2017, Đảng bộ huyện Lục Yên kết nạp 98 đảng viên. Ngược lại, ở xã Tân Lĩnh, trong nửa đầu năm 2018, Đảng bộ đã kết nạp 5 đồng chí."
    assert told(text, "2018-08-22") == {("Huyện ủy Lục Yên", "2017-12-31", "admitted", 98), (XA, "2018-06-30", "admitted", 5)}


def test_a_bare_cell_is_that_of_the_only_village_of_its_paragraph() -> None:
    text = "Đảng ủy xã Tân Lĩnh vừa họp.\n\nDẫn chúng tôi đi thăm làng Khe Vai, bí thư khoe năm 2022 chi bộ kết nạp 3 đảng viên mới."
    assert told(text, "2023-02-03") == {("Chi bộ làng Khe Vai", "2022-12-31", "admitted", 3)}


def test_from_then_until_now_counts_from_the_year_told_before() -> None:
    text = "Năm 2005, Chi bộ bản Khe Vai được thành lập với 3 đảng viên. Từ đó đến nay, chi bộ đã kết nạp được 15 đảng viên."
    (record,) = extract(text, published_on="2021-08-03").recruitment
    assert (record.organisation, record.period) == ("Chi bộ bản Khe Vai", Period("2005-01-01", "2021-08-03"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số đảng viên của Chi bộ thôn 3 tăng từ 12 lên 27 đồng chí.", {(12, None), (27, None)}),
        ("Số lượng đảng viên của Chi bộ thôn 3 tăng từ 9 (năm 2015) lên 21 đảng viên năm 2022.", {(9, "2015"), (21, "2022")}),
        ("Chi bộ thôn 3 có số đảng viên giảm từ 31 xuống còn 29 đồng chí.", {(31, None), (29, None)}),
        ("Chi bộ thôn 3 được củng cố. Hiện tại, số đảng viên của chi bộ đã tăng lên 17 đồng chí.", {(17, None)}),
        ("Chi bộ thôn 3 dù chỉ có 7 đảng viên cũng kết nạp được 3 đồng chí.", {(7, None)}),
        ("Ông Lý A Sáng, Bí thư Chi bộ thôn 3 kể: “Ba năm qua chúng tôi kết nạp được 7 người, giờ đã có 13 đảng viên”.", {(13, None)}),
        ("Số đảng viên mới của Chi bộ thôn 3 tăng từ 1 lên 2 đồng chí.", set()),
    ],
)
def test_the_number_of_members_and_what_it_grew_to(text: str, expected: set[tuple[int, str | None]]) -> None:
    assert counted(text, "2023-02-03") == {("Chi bộ thôn 3", "party_members", value, day) for value, day in expected}


def test_what_is_checked_is_not_done_and_knowing_the_party_is_no_admission() -> None:
    text = (
        "Năm 2022, Đảng ủy xã Tân Lĩnh kiểm tra việc thi hành kỷ luật 4 tổ chức đảng; "
        "cử 12 đoàn viên tham gia lớp bồi dưỡng nhận thức về Đảng và kết nạp được 9 đảng viên."
    )
    assert counted(text, "2023-02-03") == {(XA, "inspected_organisations", 4, "2022-12-31"), (XA, "trainees", 12, "2022-12-31")}


@pytest.mark.parametrize(
    "opening",
    [
        "Trong năm, Đảng bộ xã Tân Lĩnh kết nạp 8 đảng viên; từ năm 2020 đến nay kết nạp 31 đảng viên.",
        "Năm 2022, xã kết nạp 8 đảng viên. Trong năm, phong trào của xã lên cao.",
    ],
)
def test_an_aside_about_a_longer_time_dates_nothing_that_follows(opening: str) -> None:
    text = f"Ngày 30/1/2023, Đảng ủy xã Tân Lĩnh tổng kết năm 2022.\n\n{opening} Đảng ủy kiểm tra 3 chi bộ."
    assert counted(text, "2023-01-31") == {(XA, "inspected_organisations", 3, "2022-12-31")}


def test_a_text_that_goes_on_with_its_headline_shares_its_figures() -> None:
    text = (
        "Năm 2022, Đảng bộ xã Tân Lĩnh kết nạp 24 đảng viên\n\n"
        "Đó là con số được nêu tại hội nghị tổng kết do Đảng ủy xã Tân Lĩnh tổ chức sáng 6/1.\n\n"
        "So với Nghị quyết đề ra là 20 đảng viên, kết quả kết nạp đạt 120%. Cụ thể: đảng viên nữ 13, đảng viên là người dân tộc thiểu số 9."
    )
    (record,) = extract(text, published_on="2023-01-06").recruitment
    assert (record.organisation, record.admitted, record.target, record.attainment_percent) == (XA, 24, 20, 120)
    assert record.breakdown == {BreakdownKey.FEMALE: 13, BreakdownKey.ETHNIC_MINORITY: 9}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, Đảng ủy xã Tân Lĩnh đề ra chỉ tiêu kết nạp 25 đảng viên; qua 10 tháng đã kết nạp được 19 đảng viên. "
            "Trong 19 đảng viên mới có 11 nữ.",
            {(XA, "2022-12-31", "target", 25), (XA, "2022-10-31", "admitted", 19), (XA, "2022-10-31", "female", 11)},
        ),
        (
            "Quý III, Đảng bộ xã Tân Lĩnh kết nạp 4 đảng viên, nâng số đảng viên được kết nạp từ đầu năm lên 17 đồng chí, đạt 68% kế hoạch.",
            {
                (XA, "2022-09-30", "admitted", 4),
                (XA, "2022-11-22", "admitted", 17),
                (XA, "2022-11-22", "attainment_percent", 68),
            },
        ),
        (
            "Năm 2021, Đảng bộ xã Tân Lĩnh kết nạp 16 đảng viên. Hầu hết đảng viên mới kết nạp đều dưới 30 tuổi, 12 đồng chí là nữ.",
            {(XA, "2021-12-31", "admitted", 16), (XA, "2021-12-31", "female", 12)},
        ),
    ],
)
def test_a_figure_told_again_or_added_up_keeps_its_own_time(text: str, expected: Atoms) -> None:
    assert told(text, "2022-11-22") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2021, Chi bộ thôn 3 giới thiệu 2 giáo viên học lớp nhận thức về Đảng.",
            {("Chi bộ thôn 3", "trainees", 2, "2021-12-31")},
        ),
        (
            "Bí thư Chi bộ thôn 3 Lý A Sáng, kết nạp Đảng năm 2010, cho biết chi bộ có 11 đảng viên.",
            {("Chi bộ thôn 3", "party_members", 11, None)},
        ),
        ("Đảng bộ xã Tân Lĩnh có 5 chi bộ xóm ghép.", set()),
    ],
)
def test_who_learns_and_what_dates_a_count(text: str, expected: set[tuple[str | None, str, int, str | None]]) -> None:
    assert counted(text, "2022-11-22") == expected


@pytest.mark.parametrize(
    ("headline", "until"),
    [
        ("Tình hình kết nạp đảng viên trong 6 tháng đầu năm 2023", "2023-06-30"),
        ("Tân Lĩnh: Kết quả phát triển đảng viên 8 tháng năm 2023", "2023-08-31"),
        ("Năm 2022, xã Tân Lĩnh kết nạp thêm nhiều đảng viên", "2022-12-31"),
        ("Tân Lĩnh kết nạp nhiều đảng viên trong năm 2023", "2023-09-04"),
    ],
)
def test_a_headline_about_new_members_tells_the_time_that_the_text_leaves_open(headline: str, until: str) -> None:
    text = f"{headline}\n\nTính đến nay, Đảng bộ xã Tân Lĩnh đã kết nạp 46 đảng viên. Năm 2021, Đảng bộ xã kết nạp 30 đảng viên."
    assert told(text, "2023-09-04") == {(XA, until, "admitted", 46), (XA, "2021-12-31", "admitted", 30)}


@pytest.mark.parametrize(
    "headline",
    [
        "Kế hoạch kết nạp đảng viên năm 2023",
        "Tân Lĩnh đẩy mạnh phát triển đảng viên, phấn đấu hoàn thành nhiệm vụ năm 2022",
        "Tân Lĩnh quan tâm kết nạp đảng viên nhiệm kỳ 2025-2030",
    ],
)
def test_what_a_headline_says_is_to_come_is_no_time_of_those_admitted(headline: str) -> None:
    text = f"{headline}\n\nĐảng bộ xã Tân Lĩnh đã kết nạp 46 đảng viên."
    assert told(text, "2023-09-04") == {(XA, "", "admitted", 46)}
