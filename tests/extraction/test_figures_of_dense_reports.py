"""Figures of dense reports: time words that end a month, parts behind their shares, plans that go on, lists without rank words, brackets."""

from __future__ import annotations

import pytest

from tests.extraction.told_figures import Atoms, counted, told

HUYEN = "Huyện ủy Lục Yên"
XA = "Đảng ủy xã Tân Lĩnh"
YEAR = "2022-12-31"
ADMITTED = "Năm 2022, Đảng bộ huyện Lục Yên kết nạp 110 đảng viên mới"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Tính chung 7 tháng, Đảng bộ xã Tân Lĩnh kết nạp 12 đảng viên.", "2022-07-31"),
        ("Cả 6 tháng, Đảng bộ xã Tân Lĩnh kết nạp 12 đảng viên.", "2022-06-30"),
        ("Đến hết tháng 7 năm nay, Đảng bộ xã Tân Lĩnh kết nạp được 12 đảng viên.", "2022-07-31"),
        ("Đảng bộ xã Tân Lĩnh kết nạp được 12 đảng viên trong năm ngoái.", "2021-12-31"),
    ],
)
def test_a_time_goes_up_to_what_its_words_say(text: str, end: str) -> None:
    assert told(text, "2022-08-05") == {(XA, end, "admitted", 12)}


def test_a_list_of_results_counts_over_what_the_meeting_looks_at() -> None:
    text = (
        "Sáng 24/3, Đảng ủy Công an tỉnh Yên Bái họp đánh giá công tác xây dựng Đảng quý I, triển khai nhiệm vụ quý II.\n\n"
        "Một số kết quả nổi bật:\n- Kết nạp 24 đảng viên mới (nữ 7 đồng chí);\n- Kỷ luật 2 đảng viên."
    )
    owner = "Đảng ủy Công an tỉnh Yên Bái"
    assert told(text, "2022-03-24") == {(owner, "2022-03-31", "admitted", 24), (owner, "2022-03-31", "female", 7)}


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (". Nữ chiếm hơn một nửa với 62 đồng chí.", {("female", 62)}),
        (". Đảng viên mới là người Jrai, Bahnar chiếm 46,4%, tức 51 người.", {("ethnic_minority", 51)}),
        (". Trong 110 đảng viên mới, nữ chiếm 54,5% (60 đồng chí), người có đạo 4 đồng chí.", {("female", 60), ("religious", 4)}),
        ("; khu vực tư nhân góp 28 người.", {("private_enterprise", 28)}),
        (", trong đó có 22 đảng viên là người Churu, K'Ho.", {("ethnic_minority", 22)}),
        (
            ". Số kết nạp ở khu vực nông thôn là 63 đồng chí, lực lượng vũ trang 9 đồng chí, doanh nghiệp 4 đồng chí.",
            {("rural", 63), ("military", 9), ("enterprise", 4)},
        ),
    ],
)
def test_parts_are_told_with_their_share_or_by_sector(parts: str, expected: set[tuple[str, float]]) -> None:
    assert told(f"{ADMITTED}{parts}", "2022-12-30") == {(HUYEN, YEAR, key, value) for key, value in {("admitted", 110), *expected}}


def test_the_sort_of_committees_that_a_list_is_of_begins_no_parts() -> None:
    text = f"{ADMITTED}. Số kết nạp ở một số đảng bộ lớn: Đảng bộ xã Tân Lĩnh 12, trong đó 8 người Tày; Đảng bộ xã Khánh Thiện 9, vượt 3 đảng viên."
    assert {(XA, YEAR, "ethnic_minority", 8), ("Đảng ủy xã Khánh Thiện", YEAR, "surplus", 3)} <= told(text, "2022-12-30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đảng ủy xã Tân Lĩnh đặt chỉ tiêu kết nạp quý IV từ 5 đến 8 đảng viên; cả năm 2022 không dưới 20 đảng viên.",
            {(XA, "2021-12-31", "target", 5), (XA, "2021-12-31", "target_max", 8), (XA, YEAR, "target", 20)},
        ),
        (
            "Năm 2022, Đảng ủy xã Tân Lĩnh phấn đấu mỗi chi bộ thôn kết nạp ít nhất một đảng viên, toàn xã 35 đảng viên trở lên.",
            {(XA, YEAR, "target", 35)},
        ),
        (
            "Năm 2021, Đảng bộ xã Tân Lĩnh phấn đấu kết nạp 18 đảng viên; năm 2022 phấn đấu 20 đảng viên.",
            {(XA, "2021-12-31", "target", 18), (XA, YEAR, "target", 20)},
        ),
    ],
)
def test_what_is_aimed_at_goes_on_from_one_time_to_the_next(text: str, expected: Atoms) -> None:
    assert told(text, "2021-10-05") == expected


def test_the_resolution_says_what_was_exceeded() -> None:
    text = f"{ADMITTED}, vượt 10 đồng chí so với nghị quyết (100 đảng viên)."
    assert told(text, "2022-12-30") == {(HUYEN, YEAR, "admitted", 110), (HUYEN, YEAR, "surplus", 10), (HUYEN, YEAR, "target", 100)}


def test_a_rate_that_was_reached_is_no_target() -> None:
    text = f"{ADMITTED}, đạt 100,3% chỉ tiêu; tỷ lệ kết nạp bằng 2,4% tổng số đảng viên."
    assert told(text, "2022-12-30") == {(HUYEN, YEAR, "admitted", 110), (HUYEN, YEAR, "attainment_percent", 100.3)}


@pytest.mark.parametrize(
    "said",
    [
        "Các xã Tân Lĩnh, Khánh Thiện và thị trấn Yên Thế là những nơi có kết quả phát triển đảng cao, lần lượt",
        "Xã Tân Lĩnh, xã Khánh Thiện, thị trấn Yên Thế dẫn đầu với lần lượt",
    ],
)
def test_committees_of_several_ranks_have_figures_in_turn(said: str) -> None:
    expected = {(XA, 12), ("Đảng ủy xã Khánh Thiện", 11), ("Đảng ủy thị trấn Yên Thế", 9)}
    found = told(f"{ADMITTED}. {said} 12, 11 và 9 đảng viên.", "2022-12-30")
    assert {(owner, value) for owner, _, _, value in found if owner != HUYEN} == expected


def test_a_commune_and_the_district_it_lies_in_share_no_figures() -> None:
    found = told(f"{ADMITTED}. Xã Tân Lĩnh, huyện Lục Yên kết nạp lần lượt 5 và 7 đảng viên ở hai đợt.", "2022-12-30")
    assert (HUYEN, YEAR, "admitted", 7) not in found


def test_a_list_goes_on_behind_a_sentence_on_something_else() -> None:
    text = (
        f"{ADMITTED}.\n\nĐảng bộ huyện hiện có 57 tổ chức cơ sở đảng. Công nhân chiếm tới 21% số đảng viên mới.\n\n"
        "Dẫn đầu là Đảng bộ xã Tân Lĩnh (12 đảng viên, đạt 118% kế hoạch), Đảng bộ xã Khánh Thiện (9 đảng viên)."
    )
    assert {(XA, YEAR, "admitted", 12), (XA, YEAR, "attainment_percent", 118), ("Đảng ủy xã Khánh Thiện", YEAR, "admitted", 9)} <= told(
        text, "2022-12-30"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, Đảng bộ xã Tân Lĩnh tổ chức 3 lớp bồi dưỡng với 164 học viên (2 lớp nhận thức về Đảng: 101 học viên; 1 lớp đảng viên mới: 63 học viên).",
            {("training_classes", 3), ("trainees", 164)},
        ),
        (
            "Năm 2022, Đảng bộ xã Tân Lĩnh mở 2 lớp nhận thức về Đảng với 101 học viên, 1 lớp đảng viên mới (63 học viên).",
            {("training_classes", 2), ("trainees", 101), ("training_classes", 1), ("trainees", 63)},
        ),
        ("Năm 2022, Đảng bộ xã Tân Lĩnh đưa ra khỏi Đảng 15 đảng viên (xóa tên 9, khai trừ 4, xin ra 2).", {("members_removed", 15)}),
    ],
)
def test_brackets_take_apart_what_was_counted_before_them(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(measure, value) for _, measure, value, _ in counted(text, "2022-12-30")} == expected


@pytest.mark.parametrize(
    "held", ["mở từ 1 đến 2 lớp bồi dưỡng nhận thức về Đảng", "cử từ 10 đến 12 quần chúng tham gia lớp nhận thức về Đảng"]
)
def test_classes_held_every_year_are_not_counted(held: str) -> None:
    assert counted(f"Hằng năm, Đảng ủy xã Tân Lĩnh {held}.", "2022-12-30") == set()


def test_penalties_of_districts_go_on_without_a_unit() -> None:
    text = "Năm 2022, quận Hoàng Mai kỷ luật 22 đảng viên, huyện Ba Vì 19, huyện Sóc Sơn 17 - là những đơn vị có nhiều vi phạm."
    owners = {"Quận ủy Hoàng Mai": 22, "Huyện ủy Ba Vì": 19, "Huyện ủy Sóc Sơn": 17}
    assert counted(text, "2022-12-30") == {(owner, "disciplined_members", value, YEAR) for owner, value in owners.items()}


def test_each_congress_of_a_sentence_has_delegates_of_its_own() -> None:
    text = (
        "Đại hội Đảng bộ xã Tân Lĩnh có 118 đại biểu chính thức, thay mặt 426 đảng viên; Đại hội Đảng bộ thị trấn Yên Thế có 150 đại biểu; "
        "còn ở xã Khánh Thiện, 112 đại biểu thay mặt cho hơn 390 đảng viên dự đại hội."
    )
    assert {(owner, measure, value) for owner, measure, value, _ in counted(text, "2020-06-24")} == {
        (XA, "congress_delegates", 118),
        (XA, "party_members", 426),
        ("Đảng ủy thị trấn Yên Thế", "congress_delegates", 150),
        ("Đảng ủy xã Khánh Thiện", "congress_delegates", 112),
        ("Đảng ủy xã Khánh Thiện", "party_members", 390),
    }


def test_a_congress_still_to_come_is_dated_ahead() -> None:
    text = "Đại hội đại biểu Đảng bộ huyện Lục Yên sẽ diễn ra trong hai ngày 6 và 7/8 với 245 đại biểu chính thức."
    assert counted(text, "2020-06-24") == {(HUYEN, "congress_delegates", 245, "2020-08-06")}


def test_what_the_centre_reports_of_all_ranks_is_the_whole_partys() -> None:
    text = (
        "Số liệu của Ủy ban Kiểm tra Trung ương cho biết, năm 2019, cấp ủy và ủy ban kiểm tra các cấp đã thi hành kỷ luật 266 tổ chức đảng.\n\n"
        "Đảng bộ tỉnh Thái Bình hiện có 118.905 đảng viên. Đảng bộ tỉnh Nam Định với hơn 112.000 đảng viên là đảng bộ lớn trong vùng."
    )
    assert counted(text, "2020-02-03") == {
        ("Đảng Cộng sản Việt Nam", "disciplined_organisations", 266, "2019-12-31"),
        ("Tỉnh ủy Thái Bình", "party_members", 118905, None),
        ("Tỉnh ủy Nam Định", "party_members", 112000, None),
    }


@pytest.mark.parametrize(
    "committee", ["Đảng ủy UBND tỉnh Lào Cai", "Đảng ủy các cơ quan Đảng tỉnh Lào Cai", "Đảng ủy Khối Doanh nghiệp tỉnh Lào Cai"]
)
def test_a_committee_below_the_provinces_keeps_its_figures_though_that_is_named(committee: str) -> None:
    text = (
        f"{committee} tổ chức hội nghị tổng kết năm 2022.\n\nNăm 2022, theo chỉ tiêu Tỉnh ủy giao, toàn Đảng bộ kết nạp 42 đảng viên mới. "
        "Ban Thường vụ Tỉnh ủy tặng bằng khen. Ủy ban Kiểm tra Đảng ủy kiểm tra 6 tổ chức đảng."
    )
    full = committee.replace("UBND", "Ủy ban nhân dân")
    assert told(text, "2022-12-30") == {(full, YEAR, "admitted", 42)}
    assert counted(text, "2022-12-30") == {(f"Ủy ban Kiểm tra {full}", "inspected_organisations", 6, YEAR)}


def test_a_committee_is_called_by_the_short_name_of_its_firm() -> None:
    text = "Năm 2022, Đảng bộ Công ty Cảng An Hải (ACG) kết nạp 18 đảng viên. Đảng bộ ACG hiện có 486 đảng viên."
    assert counted(text, "2022-12-30") == {("Đảng ủy Công ty Cảng An Hải", "party_members", 486, None)}


def test_who_leads_is_told_with_numbered_wards_and_names_that_are_words_too() -> None:
    text = (
        f"{ADMITTED}. Tính theo địa bàn, nhiều nhất là xã Quý Sơn với 11 đảng viên; kế đến là xã Khánh Thiện 9, phường 2 với 4 đảng viên."
    )
    expected = {("Đảng ủy xã Quý Sơn", 11), ("Đảng ủy xã Khánh Thiện", 9), ("Đảng ủy phường 2", 4)}
    assert {(owner, value) for owner, _, _, value in told(text, "2022-12-30") if owner != HUYEN} == expected
    assert counted(text, "2022-12-30") == set()


def test_badges_of_several_districts_are_told_of_by_the_last() -> None:
    text = "Dịp 19/5/2022, huyện Bình Lục có 241 đảng viên, huyện Lý Nhân có 236 đảng viên được nhận Huy hiệu Đảng."
    assert {(owner, measure, value) for owner, measure, value, _ in counted(text, "2022-05-20")} == {
        ("Huyện ủy Bình Lục", "badges_awarded", 241),
        ("Huyện ủy Lý Nhân", "badges_awarded", 236),
    }


def test_members_of_a_whole_commune_are_not_those_of_the_province() -> None:
    text = 'Tỉnh ủy Hà Nam trao Huy hiệu Đảng. Một đảng viên 65 năm tuổi Đảng nói: "Khi ấy cả xã chỉ có 7 đảng viên".'
    assert ("Tỉnh ủy Hà Nam", "party_members", 7, None) not in counted(text, "2022-05-20")


def test_complaints_settled_take_nothing_from_what_is_inspected_behind_them() -> None:
    text = "Năm 2022, Ủy ban Kiểm tra Huyện ủy Lục Yên giải quyết 6 đơn tố cáo, kiểm tra 4 tổ chức đảng và 2 đảng viên."
    owner = "Ủy ban Kiểm tra Huyện ủy Lục Yên"
    assert counted(text, "2022-12-30") == {(owner, "inspected_organisations", 4, YEAR), (owner, "inspected_members", 2, YEAR)}


def test_a_congress_looks_back_on_the_term_before_its_own() -> None:
    text = (
        "Sáng 13/8, Đại hội đại biểu Đảng bộ huyện Lục Yên lần thứ XVII, nhiệm kỳ 2020-2025 khai mạc.\n\n"
        "Nhiệm kỳ qua, toàn huyện kết nạp 822 đảng viên (Nghị quyết Đại hội là 700).\n\n"
        "Cũng trong nhiệm kỳ, Huyện ủy thi hành kỷ luật 101 đảng viên.\n\n"
        "Mục tiêu đến năm 2025, kết nạp mới 750 đảng viên; tỷ lệ đảng viên trên dân số đạt trên 6%."
    )
    assert counted(text, "2020-08-14") == {(HUYEN, "disciplined_members", 101, "2020-12-31")}
    assert told(text, "2020-08-14") == {
        (HUYEN, "2020-12-31", "admitted", 822),
        (HUYEN, "2020-12-31", "target", 700),
        (HUYEN, "2025-12-31", "target", 750),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nhiệm vụ năm 2023, Đảng bộ xã Tân Lĩnh xác định: phát triển đảng viên đạt từ 14 đồng chí trở lên.",
            {(XA, "2023-12-31", "target", 14)},
        ),
        ("Đảng bộ xã Tân Lĩnh phấn đấu đến hết năm 2022 kết nạp đủ 16 đảng viên.", {(XA, YEAR, "target", 16)}),
        ("Sáng 2/2/2022, toàn xã Tân Lĩnh có 7 quần chúng ưu tú tuyên thệ trong đợt này.", {(XA, "2022-02-02", "admitted", 7)}),
    ],
)
def test_members_reached_or_sworn_in_are_new_ones(text: str, expected: Atoms) -> None:
    assert told(text, "2022-12-30") == expected


def test_days_of_badges_date_nothing_else() -> None:
    text = (
        "6 tháng đầu năm 2019, Huyện ủy Lục Yên trao Huy hiệu Đảng các đợt 3/2 và 19/5 cho 682 đảng viên.\n\n"
        "Ban Thường vụ Huyện ủy kiểm tra 3 đảng ủy xã.\n\n"
        "6 tháng cuối năm, Đảng bộ huyện phấn đấu kết nạp 108 đảng viên trở lên; xét tặng Huy hiệu Đảng cho khoảng 700 đảng viên."
    )
    assert counted(text, "2019-07-04") == {
        (HUYEN, "badges_awarded", 682, "2019-06-30"),
        ("Ban Thường vụ Huyện ủy Lục Yên", "inspected_organisations", 3, "2019-06-30"),
    }


def test_what_is_told_behind_a_round_of_badges_counts_over_the_report() -> None:
    text = (
        "Quý III, Đảng bộ xã Tân Lĩnh kết nạp 6 đảng viên, lũy kế 9 tháng (tính cả các đảng bộ cũ) là 14 đảng viên, đạt 96,9% chỉ tiêu năm.\n\n"
        "Công nhận chính thức 5 đảng viên.\n\n"
        "Đợt 2-9, Đảng bộ xã có 8 đảng viên được trao tặng Huy hiệu Đảng. UBKT Đảng ủy kiểm tra 6 chi bộ. Còn 3 chi bộ có trên 100 đảng viên."
    )
    assert counted(text, "2025-10-14") == {
        (XA, "members_made_official", 5, "2025-09-30"),
        (XA, "badges_awarded", 8, "2025-09-02"),
        (f"Ủy ban Kiểm tra {XA}", "inspected_organisations", 6, "2025-09-30"),
    }
    assert {(XA, "2025-09-30", "admitted", 14), (XA, "2025-09-30", "attainment_percent", 96.9)} <= told(text, "2025-10-14")


def test_a_day_in_brackets_dates_what_stands_before_it() -> None:
    text = "Đảng bộ huyện Lục Yên có 61 tổ chức cơ sở đảng, 5.247 đảng viên (tính đến ngày 15-12-2021)."
    assert counted(text, "2021-12-30") == {
        (HUYEN, "grassroots_organisations", 61, "2021-12-15"),
        (HUYEN, "party_members", 5247, "2021-12-15"),
    }


def test_half_a_term_is_none_that_is_over() -> None:
    text = "Hội nghị giữa nhiệm kỳ 2020-2025: Nửa nhiệm kỳ qua, Đảng bộ xã Tân Lĩnh kết nạp 38 đảng viên."
    assert told(text, "2022-12-30") == {(XA, "", "admitted", 38)}


def test_the_district_aims_at_more_though_a_commune_was_told_of_last() -> None:
    text = (
        "Đảng bộ huyện Lục Yên hiện có 9.784 đảng viên.\n\nĐảng bộ xã Tân Lĩnh 9 tháng năm 2022 kết nạp 7 đảng viên.\n\n"
        "Huyện phấn đấu đến hết năm 2022 kết nạp đủ 160 đảng viên."
    )
    assert told(text, "2022-10-06") == {(XA, "2022-09-30", "admitted", 7), (HUYEN, YEAR, "target", 160)}


def test_a_political_school_has_classes_and_no_members_of_the_district() -> None:
    text = (
        "Năm 2022, Đảng bộ huyện Lục Yên kết nạp 110 đảng viên. Trung tâm Chính trị huyện đã mở 4 lớp bồi dưỡng nhận thức về Đảng. "
        "Tổng số đảng viên là 5.318 đồng chí."
    )
    assert {(owner, measure, value) for owner, measure, value, _ in counted(text, "2022-12-30")} == {
        ("Trung tâm Chính trị huyện Lục Yên", "training_classes", 4),
        (HUYEN, "party_members", 5318),
    }
