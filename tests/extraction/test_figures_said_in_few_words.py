"""Figures of features and reports that are told in few words: compared with the year before, by now, in all, of a whole stage."""

from __future__ import annotations

import pytest

from app.extraction import extract
from tests.extraction.told_figures import Atoms, counted, told

DISTRICT = "Huyện ủy Lục Yên"
XA = "Đảng ủy xã Tân Lĩnh"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nếu như cùng kỳ năm ngoái, Đảng bộ huyện Lục Yên kết nạp được 61 đảng viên thì 6 tháng đầu năm nay, con số này chỉ là 47.",
            {(DISTRICT, "2020-06-30", "admitted", 61), (DISTRICT, "2021-06-30", "admitted", 47)},
        ),
        (
            "Năm 2020, Đảng bộ huyện Lục Yên kết nạp 130 đảng viên. Tính riêng nửa cuối năm, con số là 72.",
            {(DISTRICT, "2020-12-31", "admitted", 130), (DISTRICT, "2020-12-31", "admitted", 72)},
        ),
        (
            "Chi bộ thôn Khe Vai năm 2019 kết nạp 3 quần chúng, năm 2020 thêm 2.",
            {("Chi bộ thôn Khe Vai", "2019-12-31", "admitted", 3), ("Chi bộ thôn Khe Vai", "2020-12-31", "admitted", 2)},
        ),
        (
            "Quý I năm nay, Đảng bộ huyện Lục Yên kết nạp 28 đảng viên.",
            {(DISTRICT, "2021-03-31", "admitted", 28)},
        ),
        (
            "Về xây dựng Đảng, tính đến 25-6, Đảng bộ huyện Lục Yên đã kết nạp 68 đảng viên.",
            {(DISTRICT, "2021-06-25", "admitted", 68)},
        ),
        (
            "Nhiệm kỳ trước, Đảng bộ huyện Lục Yên kết nạp 604 đảng viên, cao hơn mục tiêu đại hội 54 người.",
            {(DISTRICT, "", "admitted", 604), (DISTRICT, "", "surplus", 54)},
        ),
    ],
)
def test_what_is_compared_has_its_own_time(text: str, expected: Atoms) -> None:
    assert told(text, "2021-07-15") == expected


def test_a_target_behind_a_result_is_that_of_the_time_it_names() -> None:
    text = (
        "Giai đoạn 2015 - 2020, Huyện ủy Lục Yên ban hành nghị quyết về phát triển đảng viên. "
        "Trong 9 tháng năm 2018, Đảng bộ huyện kết nạp 102 đảng viên, bằng một phần sáu mục tiêu 600 đảng viên của cả giai đoạn.\n\n"
        "Bí thư Huyện ủy thừa nhận, mục tiêu 120 đảng viên của năm 2018 là thách thức lớn."
    )
    assert told(text, "2018-10-04") == {
        (DISTRICT, "2018-09-30", "admitted", 102),
        (DISTRICT, "2020-12-31", "target", 600),
        (DISTRICT, "2018-12-31", "target", 120),
    }


def test_parts_go_to_the_time_they_name_and_the_list_below_goes_on_from_them() -> None:
    text = (
        "Ba năm (2015 - 2017), Đảng bộ huyện Lục Yên kết nạp 397 đảng viên. Riêng 9 tháng năm 2018, Đảng bộ huyện kết nạp 102 đảng viên.\n\n"
        "Về cơ cấu, số đảng viên kết nạp trong 3 năm 2015 - 2017 có 171 nữ (43%), 64 người dân tộc thiểu số.\n\n"
        "Các xã vùng cao còn khó khăn: Tân Lĩnh và Khai Trung mỗi xã chỉ 5 đảng viên; Minh Chuẩn khá hơn với 11."
    )
    assert told(text, "2018-10-04") == {
        (DISTRICT, "2017-12-31", "admitted", 397),
        (DISTRICT, "2017-12-31", "female", 171),
        (DISTRICT, "2017-12-31", "ethnic_minority", 64),
        (DISTRICT, "2018-09-30", "admitted", 102),
        (XA, "2017-12-31", "admitted", 5),
        ("Đảng ủy xã Khai Trung", "2017-12-31", "admitted", 5),
        ("Đảng ủy xã Minh Chuẩn", "2017-12-31", "admitted", 11),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trong tổng số đảng viên được kết nạp, có 40 người dân tộc thiểu số, hơn 30 đảng viên là nữ, 5 đảng viên là người có đạo.",
            (40, 30, 5),
        ),
        ("Trong đó, có 45 đảng viên mới kết nạp là trưởng thôn, 3 học sinh.", (None, None, None)),
    ],
)
def test_parts_go_on_behind_the_first(text: str, expected: tuple[int | None, ...]) -> None:
    (record,) = extract(f"Năm 2020, Đảng bộ huyện Lục Yên kết nạp 64 đảng viên. {text}", published_on="2021-01-05").recruitment
    parts = {key.value: value for key, value in (record.breakdown or {}).items()}
    assert tuple(parts.get(key) for key in ("ethnic_minority", "female", "religious")) == expected
    assert parts.get("student") == (None if expected[0] else 3)


def test_words_that_open_a_sentence_name_no_place() -> None:
    text = (
        "Các huyện còn khó khăn. Năm 2020, Đảng bộ huyện Lục Yên kết nạp 47 đảng viên, chưa đạt chỉ tiêu.\n\n"
        "Trong 47 đảng viên mới, có 30 nữ."
    )
    assert told(text, "2021-01-05") == {(DISTRICT, "2020-12-31", "admitted", 47), (DISTRICT, "2020-12-31", "female", 30)}


def test_who_registers_a_target_with_whom() -> None:
    text = "Sáng 5/1, Đảng ủy phường Nông Trang họp.\n\nNăm 2026, phường đăng ký với Tỉnh ủy Phú Thọ chỉ tiêu 95 đảng viên mới."
    assert told(text, "2026-01-09") == {("Đảng ủy phường Nông Trang", "2026-12-31", "target", 95)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chi bộ thôn Khe Vai ra đời với 5 đảng viên, đến nay có 11, 4 người trong số đó là Dao.",
            {("party_members", 5), ("party_members", 11)},
        ),
        ("Đảng bộ xã Tân Lĩnh (sau hợp nhất có 26 chi bộ, 840 đảng viên) vừa họp.", {("cells", 26), ("party_members", 840)}),
        (
            "Đảng bộ huyện Lục Yên có 46 tổ chức cơ sở đảng (đảng bộ cơ sở: 29, chi bộ cơ sở: 17).",
            {("grassroots_organisations", 46), ("grassroots_committees", 29), ("grassroots_cells", 17)},
        ),
        ("Dịp 3/2 tới, 143 đảng viên của Đảng bộ xã Tân Lĩnh sẽ được trao Huy hiệu Đảng.", set()),
        ("Đảng ủy xã Tân Lĩnh đặt mục tiêu mỗi chi bộ phải bồi dưỡng kết nạp được từ 1 - 2 đảng viên.", set()),
        (
            "Năm 2020, Đảng ủy xã Tân Lĩnh mở 2 lớp bồi dưỡng nhận thức về Đảng có 121 học viên và 1 lớp cho 64 đảng viên mới.",
            {("training_classes", 2), ("trainees", 121), ("training_classes", 1), ("trainees", 64)},
        ),
    ],
)
def test_statistics_in_few_words(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(measure, value) for _, measure, value, _ in counted(text, "2021-01-15")} == expected


def test_the_commission_answers_for_its_own_checks_only() -> None:
    text = "Năm 2020, Ủy ban Kiểm tra Huyện ủy Lục Yên giám sát 2 tổ chức đảng; cấp cơ sở kiểm tra 44 chi bộ."
    assert counted(text, "2021-01-15") == {
        ("Ủy ban Kiểm tra Huyện ủy Lục Yên", "supervised_organisations", 2, "2020-12-31"),
        (DISTRICT, "inspected_organisations", 44, "2020-12-31"),
    }


def test_a_congress_is_that_of_the_ward_that_holds_it() -> None:
    text = (
        "Ngày 22/8, Đảng bộ phường Bình Dương tổ chức Đại hội đại biểu lần thứ nhất, nhiệm kỳ 2025 - 2030.\n\n"
        "Cùng ngày, phường Phú Lợi tổ chức Đại hội đại biểu Đảng bộ phường lần thứ nhất với 239 đại biểu chính thức; "
        "Đại hội bầu 30 đồng chí vào Ban Chấp hành và 15 đại biểu chính thức đi dự Đại hội Đảng bộ thành phố."
    )
    assert counted(text, "2025-08-22") == {
        ("Đảng ủy phường Phú Lợi", "congress_delegates", 239, "2025-08-22"),
        ("Đảng ủy phường Phú Lợi", "committee_size", 30, "2025-08-22"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lý A Sáng mở sổ ra đọc: 7 tháng, Đảng bộ huyện Lục Yên kết nạp 52 đảng viên.\n\n"
            "Con số 52 ấy chia không đều. Xã Khai Trung 9, xã Minh Chuẩn 8. Ở xã Khai Trung, 9 người mới vào Đảng thì 6 là nữ.",
            {
                (DISTRICT, "2021-07-31", "admitted", 52),
                ("Đảng ủy xã Khai Trung", "2021-07-31", "admitted", 9),
                ("Đảng ủy xã Khai Trung", "2021-07-31", "female", 6),
                ("Đảng ủy xã Minh Chuẩn", "2021-07-31", "admitted", 8),
            },
        ),
        (
            "5 tháng đầu năm, Đảng bộ huyện Lục Yên kết nạp 41 đảng viên (chỉ tiêu năm: 110).",
            {(DISTRICT, "2021-05-31", "admitted", 41), (DISTRICT, "2021-12-31", "target", 110)},
        ),
        (
            "Năm 2020, Đảng bộ huyện Lục Yên kết nạp 137 đảng viên (năm 2019 là 151), không đạt chỉ tiêu 140. "
            "Có 6 đảng bộ vượt chỉ tiêu từ 2 đảng viên trở lên.",
            {(DISTRICT, "2020-12-31", "admitted", 137), (DISTRICT, "2020-12-31", "target", 140), (DISTRICT, "2019-12-31", "admitted", 151)},
        ),
        (
            "Đảng bộ xã Tân Lĩnh năm nay kết nạp 9 đảng viên, vượt 1; phấn đấu năm sau 10.",
            {(XA, "2021-12-31", "admitted", 9), (XA, "2021-12-31", "surplus", 1), (XA, "2022-12-31", "target", 10)},
        ),
        (
            "Quý II, các cấp ủy của Đảng bộ huyện Lục Yên kết nạp 46 đảng viên, nâng tổng số kết nạp 6 tháng lên 74 đồng chí. "
            "Quý III, huyện còn phải kết nạp gần 30 đảng viên mới hoàn thành chỉ tiêu 110 đảng viên.",
            {
                (DISTRICT, "2021-06-30", "admitted", 46),
                (DISTRICT, "2021-06-30", "admitted", 74),
                (DISTRICT, "2021-09-30", "target", 30),
                (DISTRICT, "2021-12-31", "target", 110),
            },
        ),
        (
            "Từ năm 2018 đến nay, tổng cộng 15 học sinh của Trường THPT Hồng Quang trở thành đảng viên.",
            {
                ("Chi bộ Trường THPT Hồng Quang", "2021-08-19", "admitted", 15),
                ("Chi bộ Trường THPT Hồng Quang", "2021-08-19", "student", 15),
            },
        ),
    ],
)
def test_targets_and_results_beside_each_other(text: str, expected: Atoms) -> None:
    assert told(text, "2021-08-19") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2020, Ủy ban Kiểm tra Huyện ủy Lục Yên kiểm tra 22 đảng viên, kết luận 18 đồng chí có vi phạm, thi hành kỷ luật 7.",
            {("inspected_members", 22), ("disciplined_members", 7)},
        ),
        ("Năm 2020, Đảng bộ xã Tân Lĩnh có 6 đảng viên bỏ sinh hoạt phải xóa tên.", {("members_removed", 6)}),
        ("Đảng ủy xã Tân Lĩnh vừa họp. Xã đang có 14 chi bộ, 387 đảng viên.", {("cells", 14), ("party_members", 387)}),
    ],
)
def test_what_is_counted_without_saying_it_again(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(measure, value) for _, measure, value, _ in counted(text, "2021-01-15")} == expected


def test_years_later_are_no_next_year() -> None:
    text = "Năm 2013, chi bộ ghép mới có 3 người. Bốn năm sau, Chi bộ Công ty Cồn Én tách riêng, có 12 đảng viên, 7 người vào Đảng tại công ty."
    facts = counted(text, "2017-06-16")
    assert ("Chi bộ Công ty Cồn Én", "party_members", 12, None) in facts
    assert {end for _, end, field, _ in told(text, "2017-06-16") if field == "target"} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2018, Đảng bộ huyện Lục Yên kết nạp 72 đảng viên (năm 2017: 65), trong đó nữ 19.",
            {(DISTRICT, "2018-12-31", "admitted", 72), (DISTRICT, "2017-12-31", "admitted", 65), (DISTRICT, "2018-12-31", "female", 19)},
        ),
        (
            "Bí thư Đảng ủy xã Tân Lĩnh cho hay, 8 tháng kết nạp 10 đảng viên.",
            {(XA, "2019-08-31", "admitted", 10)},
        ),
        (
            "Từ năm 2015 đến nay, Đảng bộ huyện Lục Yên kết nạp 418 đảng viên. Hai năm rưỡi, Đảng bộ xã Tân Lĩnh kết nạp 45 đảng viên.\n\n"
            "Trong khi đó, xã Khai Trung cùng thời gian kết nạp được 21, Minh Chuẩn 26.",
            {
                (DISTRICT, "2019-08-30", "admitted", 418),
                (XA, "", "admitted", 45),
                ("Đảng ủy xã Khai Trung", "", "admitted", 21),
                ("Đảng ủy xã Minh Chuẩn", "", "admitted", 26),
            },
        ),
        (
            "Khai Trung là xã xa nhất huyện. Bí thư Đảng ủy xã cho biết nhiệm kỳ 2015 - 2020 giao 50 kết nạp 47; riêng năm nay giao 8, bảy tháng kết nạp 9.",
            {
                ("Đảng ủy xã Khai Trung", "2020-12-31", "admitted", 47),
                ("Đảng ủy xã Khai Trung", "2020-12-31", "target", 50),
                ("Đảng ủy xã Khai Trung", "2019-07-31", "admitted", 9),
                ("Đảng ủy xã Khai Trung", "2019-12-31", "target", 8),
            },
        ),
        (
            "Bí thư Huyện ủy Lục Yên yêu cầu năm 2020 phải đạt và vượt 120 đảng viên mới.",
            {(DISTRICT, "2020-12-31", "target", 120)},
        ),
    ],
)
def test_asides_and_stretches_without_dates(text: str, expected: Atoms) -> None:
    assert told(text, "2019-08-30") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2018, Đảng bộ huyện Lục Yên kết nạp 72 đảng viên (năm 2017: 65); chuyển chính thức 58 đồng chí.",
            {("members_made_official", 58, "2018-12-31")},
        ),
        ("Về chỉ tiêu năm 2019, Huyện ủy Lục Yên giữ vững khối đoàn kết; mở 1 lớp cảm tình Đảng.", set()),
        (
            "Năm 2018, Huyện ủy Lục Yên khai giảng 5 lớp cảm tình, 277 học viên.",
            {("training_classes", 5, "2018-12-31"), ("trainees", 277, "2018-12-31")},
        ),
        (
            "Chi bộ thôn Khe Vai thành lập năm 2004, khi ấy có 3 đảng viên đều là cán bộ xã.",
            {("party_members", 3, "2004")},
        ),
        (
            "Đầu năm, Đảng bộ xã Tân Lĩnh có 420 đảng viên, cuối năm 433.",
            {("party_members", 420, None), ("party_members", 433, None)},
        ),
    ],
)
def test_asides_and_plans_count_nothing_more(text: str, expected: set[tuple[str, int, str | None]]) -> None:
    assert {(measure, value, day) for _, measure, value, day in counted(text, "2019-01-11")} == expected


def test_a_numbered_district_is_called_by_its_rank_too() -> None:
    text = "Tính chung toàn Quận 11, 8 tháng đầu năm, Quận 11 kết nạp 171 đảng viên."
    assert {owner for owner, _, _, _ in told(text, "2024-08-28")} == {"Quận ủy Quận 11"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Theo Ban Tổ chức Huyện ủy Lục Yên, 9 tháng năm 2021 huyện kết nạp 83 đảng viên. Cùng kỳ năm 2020, con số này là 79.",
            {(DISTRICT, "2021-09-30", "admitted", 83), (DISTRICT, "2020-09-30", "admitted", 79)},
        ),
        (
            "Năm 2021, Đảng bộ huyện Lục Yên kết nạp 130 đảng viên. Đảng bộ xã Tân Lĩnh về đích sớm với 14 đảng viên, vượt 2 người so với chỉ tiêu.",
            {(DISTRICT, "2021-12-31", "admitted", 130), (XA, "2021-12-31", "admitted", 14), (XA, "2021-12-31", "surplus", 2)},
        ),
        (
            "Năm 2021, Huyện ủy Lục Yên có 2 chỉ tiêu không đạt, trong đó có chỉ tiêu kết nạp đảng viên (189/210, đạt 90%). "
            "Có 4 đảng bộ xã kết nạp dưới 50% chỉ tiêu.",
            {
                (DISTRICT, "2021-12-31", "admitted", 189),
                (DISTRICT, "2021-12-31", "target", 210),
                (DISTRICT, "2021-12-31", "attainment_percent", 90),
            },
        ),
        (
            "Trong tháng 10, Đảng bộ xã Tân Lĩnh kết nạp 2 đảng viên, đưa tổng số đảng viên mới từ đầu năm lên 11. Kế hoạch cả năm là 12.",
            {(XA, "2021-10-31", "admitted", 2), (XA, "2021-11-06", "admitted", 11), (XA, "2021-12-31", "target", 12)},
        ),
        (
            "Quý IV năm ngoái, Đảng bộ xã Tân Lĩnh kết nạp 5 người vào Đảng.",
            {(XA, "2020-12-31", "admitted", 5)},
        ),
        (
            "Bình quân mỗi năm, Đảng bộ xã Tân Lĩnh kết nạp 5 - 6 đảng viên; riêng năm 2020 là 8, gồm 3 nữ.",
            {(XA, "2020-12-31", "admitted", 8), (XA, "2020-12-31", "female", 3)},
        ),
        (
            "6 tháng đầu năm, Đảng bộ huyện Lục Yên kết nạp 98 đảng viên. Đảng bộ xã Tân Lĩnh kết nạp 11, 3 đảng bộ chưa kết nạp được ai.",
            {(DISTRICT, "2021-06-30", "admitted", 98), (XA, "2021-06-30", "admitted", 11)},
        ),
    ],
)
def test_results_told_in_other_ways(text: str, expected: Atoms) -> None:
    assert told(text, "2021-11-06") == expected


def test_this_round_is_on_the_day_of_the_ceremony() -> None:
    text = (
        "Ngày 1/2, Huyện ủy Lục Yên tổ chức lễ trao Huy hiệu Đảng đợt 3/2/2024 cho 71 đảng viên.\n\n"
        "Đợt này, các chi bộ trong huyện kết nạp 19 đảng viên mới."
    )
    assert told(text, "2024-02-02") == {(DISTRICT, "2024-02-01", "admitted", 19)}


def test_a_label_in_the_headline_says_which_district_is_meant() -> None:
    text = "Lục Yên: Xóa trắng rồi, làm gì tiếp?\n\nTheo Ban Tổ chức Huyện ủy, 9 tháng năm 2021 huyện kết nạp 83 đảng viên."
    records = extract(text, published_on="2021-10-07", url="https://baoyenbai.com.vn/a").recruitment
    assert {record.organisation for record in records} == {DISTRICT}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bí thư Đảng ủy phường Quế cho biết phường hiện quản lý 2.790 đảng viên ở 71 chi bộ.", {("party_members", 2790), ("cells", 71)}),
        (
            "Thành lập năm 2012 với 21 đảng viên, đến nay Đảng bộ Trường Cao đẳng Lục Yên có 58 đảng viên.",
            {("party_members", 21), ("party_members", 58)},
        ),
        ("Năm 2020, Ban Thường vụ Huyện ủy Lục Yên kiểm tra 4 đảng ủy xã.", {("inspected_organisations", 4)}),
        ("Năm 2020, Đảng bộ xã Tân Lĩnh đưa số đảng viên mới kết nạp từ đầu nhiệm kỳ lên 40.", set()),
    ],
)
def test_who_has_members_and_who_does_not(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(measure, value) for _, measure, value, _ in counted(text, "2021-01-15")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mười tháng năm 2021, Đảng bộ huyện Lục Yên kết nạp 141 đảng viên, bằng 71,6% năm 2020 và đạt 78,3% kế hoạch. "
            "Hai tháng còn lại, huyện phải kết nạp gần 40 người nữa.\n\n"
            "141 đảng viên ấy trẻ hơn các năm trước; đoàn viên chiếm 66% (93 người).\n\n"
            "Tuổi bình quân là 28. Nơi làm tốt có xã Tân Lĩnh (17/18), xã Khai Trung (12/12).",
            {
                (DISTRICT, "2021-10-31", "admitted", 141),
                (DISTRICT, "2021-10-31", "attainment_percent", 78.3),
                (DISTRICT, "2021-10-31", "youth", 93),
                (DISTRICT, "2021-12-31", "target", 40),
                (XA, "2021-10-31", "admitted", 17),
                (XA, "2021-10-31", "target", 18),
                ("Đảng ủy xã Khai Trung", "2021-10-31", "admitted", 12),
                ("Đảng ủy xã Khai Trung", "2021-10-31", "target", 12),
            },
        ),
        (
            "Từ tháng 7 đến tháng 10, Đảng bộ xã Tân Lĩnh kết nạp 5 đảng viên. Chỉ tiêu 6 tháng cuối năm được Huyện ủy Lục Yên giao là 6.",
            {(XA, "2021-10-31", "admitted", 5), (XA, "2021-12-31", "target", 6)},
        ),
        (
            "Năm 2020, Đảng bộ huyện Lục Yên kết nạp 86 đảng viên. Chi bộ thôn Khe Vai 2 (xã Tân Lĩnh) năm nào cũng có người vào Đảng.",
            {(DISTRICT, "2020-12-31", "admitted", 86)},
        ),
        (
            "Chỉ tiêu nhiệm kỳ 2020 - 2025 về kết nạp đảng viên của Đảng bộ huyện Lục Yên là 850, đến hết tháng 9/2021 đã thực hiện 171.",
            {(DISTRICT, "2025-12-31", "target", 850), (DISTRICT, "2021-09-30", "admitted", 171)},
        ),
    ],
)
def test_what_was_told_before_goes_on(text: str, expected: Atoms) -> None:
    assert told(text, "2021-11-06") == expected


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ("\n\nCác đảng bộ vượt chỉ tiêu kết nạp đảng viên năm 2020 gồm: xã Tân Lĩnh 12 đảng viên, xã Khai Trung 11 đảng viên.", {12, 11}),
        (" Đứng đầu năm 2020 là Đảng bộ xã Tân Lĩnh kết nạp 12 đảng viên, Đảng bộ xã Khai Trung 11 đảng viên.", {12, 11}),
        (" Trong 150 đảng viên kể trên, xã Tân Lĩnh 12 đồng chí, xã Khai Trung 11 đồng chí.", {12, 11}),
    ],
)
def test_a_list_is_of_the_year_it_names_and_not_of_what_was_told_last(lists: str, expected: set[int]) -> None:
    text = f"Năm 2020, Đảng bộ huyện Lục Yên kết nạp 150 đảng viên. Hai tháng đầu năm 2021, Đảng bộ huyện kết nạp 25 đảng viên.{lists}"
    facts = told(text, "2021-03-10")
    assert (DISTRICT, "2021-02-28", "admitted", 25) in facts
    assert {value for owner, end, field, value in facts if owner != DISTRICT and end == "2020-12-31" and field == "admitted"} == expected


def test_right_from_the_beginning_of_the_year_counts_no_time() -> None:
    text = "Năm 2020, ngay từ đầu năm, Đảng ủy xã Tân Lĩnh đã giao việc cho từng chi bộ; kết quả, Đảng bộ xã kết nạp 12 đảng viên."
    assert told(text, "2021-03-10") == {(XA, "2020-12-31", "admitted", 12)}


def test_the_same_time_of_the_year_before_is_that_of_what_was_reached() -> None:
    text = (
        "6 tháng đầu năm, Đảng bộ huyện Lục Yên kết nạp 92 đảng viên.\n\n6 tháng cuối năm, huyện phấn đấu kết nạp 88 đảng viên. "
        "Cùng kỳ năm trước, huyện kết nạp được 85 đảng viên."
    )
    assert told(text, "2023-07-12") == {
        (DISTRICT, "2023-06-30", "admitted", 92),
        (DISTRICT, "2023-12-31", "target", 88),
        (DISTRICT, "2022-06-30", "admitted", 85),
    }


def test_the_year_just_over_is_the_one_before_until_summer() -> None:
    text = "Năm vừa qua, Đảng bộ huyện Lục Yên kết nạp 92 đảng viên."
    assert told(text, "2023-04-12") == {(DISTRICT, "2022-12-31", "admitted", 92)}


@pytest.mark.parametrize("work", ["Chuyên đề năm 2019 về dân vận", "Kế hoạch năm 2019 của Tỉnh ủy"])
def test_the_year_of_what_was_worked_at_is_not_when_it_was_counted(work: str) -> None:
    text = f"6 tháng đầu năm 2019, Đảng bộ huyện Năm Căn thực hiện tốt {work}; kết nạp 58 đảng viên; đã kiểm tra 4 tổ chức đảng."
    assert {end for _, end, _, _ in told(text, "2019-07-05")} == {"2019-06-30"}
    assert {day for _, _, _, day in counted(text, "2019-07-05")} == {"2019-06-30"}


def test_a_plan_for_the_year_behind_what_came_of_a_half_has_its_own_time() -> None:
    text = "6 tháng đầu năm 2019, Đảng bộ huyện Năm Căn kết nạp 58 đảng viên; năm 2019, phấn đấu kết nạp 120 đảng viên."
    assert {(end, name) for _, end, name, _ in told(text, "2019-07-05")} == {("2019-06-30", "admitted"), ("2019-12-31", "target")}


def test_what_there_is_now_is_as_of_the_day_that_is_told() -> None:
    text = "Tính đến ngày 21/9/2018, Đảng bộ huyện Năm Căn kết nạp 58 đảng viên, nâng tổng số đảng viên hiện có lên 4.709 đồng chí."
    assert {day for _, _, _, day in counted(text, "2018-09-23")} == {"2018-09-21"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vượt 15 đảng viên so với cả năm 2021.", {("admitted", 166)}),
        ("vượt 15 đảng viên so với chỉ tiêu.", {("admitted", 166), ("surplus", 15)}),
        ("là công nhân của 4 doanh nghiệp.", {("admitted", 166)}),
        (
            "tăng so với năm trước.\nCác chi bộ quan tâm bồi dưỡng quần chúng.\nĐảng viên mới được giao việc.\n"
            "Trong số đảng viên mới kết nạp có 40 học sinh, 12 người có đạo.",
            {("admitted", 166), ("student", 40), ("religious", 12)},
        ),
    ],
)
def test_what_is_told_beside_those_admitted(text: str, expected: set[tuple[str, float]]) -> None:
    opening = "Từ đầu năm đến nay, Đảng bộ thị xã Kinh Môn đã kết nạp 166 đảng viên, "
    assert {(name, value) for _, _, name, value in told(opening + text, "2022-09-07")} == expected
