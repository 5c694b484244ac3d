"""Statistics: what is counted, of whom, and for which day."""

from __future__ import annotations

import pytest

from app.extraction import extract

LEAD = "Sáng 5/10, Tỉnh ủy Quảng Ngãi tổ chức hội nghị về công tác xây dựng Đảng.\n\n"
Row = tuple[str | None, str, int, str | None]
PROVINCE = "Tỉnh ủy Quảng Ngãi"
DISTRICT = "Huyện ủy Ba Tơ"


def rows(text: str, lead: str = LEAD) -> list[Row]:
    facts = extract(lead + text, published_on="2023-10-06").statistics
    return [(fact.organisation, fact.measure.value, fact.value, fact.as_of) for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tính đến ngày 30/9/2023, Đảng bộ huyện Ba Tơ có 52 tổ chức cơ sở đảng (30 đảng bộ, 22 chi bộ); 215 chi bộ trực thuộc; tổng số đảng viên là 4.120 đồng chí.",
            [
                (DISTRICT, "grassroots_organisations", 52, "2023-09-30"),
                (DISTRICT, "grassroots_committees", 30, "2023-09-30"),
                (DISTRICT, "grassroots_cells", 22, "2023-09-30"),
                (DISTRICT, "cells", 215, "2023-09-30"),
                (DISTRICT, "party_members", 4120, "2023-09-30"),
            ],
        ),
        (
            "Huyện Ba Tơ hiện có 52 tổ chức cơ sở đảng với 4.120 đảng viên, trong đó 290 đảng viên là người dân tộc thiểu số.",
            [(DISTRICT, "grassroots_organisations", 52, None), (DISTRICT, "party_members", 4120, None)],
        ),
        (
            "Trong 9 tháng, đã mở 4 lớp bồi dưỡng nhận thức về Đảng cho 312 quần chúng ưu tú; công nhận đảng viên chính thức cho 120 đồng chí; xóa tên 03 đảng viên.",
            [
                (PROVINCE, "training_classes", 4, "2023-09-30"),
                (PROVINCE, "trainees", 312, "2023-09-30"),
                (PROVINCE, "members_made_official", 120, "2023-09-30"),
                (PROVINCE, "members_removed", 3, "2023-09-30"),
            ],
        ),
        (
            "Từ đầu năm đến nay, UBKT Tỉnh ủy kiểm tra 12 tổ chức đảng, 34 đảng viên; giám sát 15 tổ chức đảng; thi hành kỷ luật 56 đảng viên (khiển trách 40, cảnh cáo 16).",
            [
                ("Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi", "inspected_organisations", 12, "2023-10-06"),
                ("Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi", "inspected_members", 34, "2023-10-06"),
                ("Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi", "supervised_organisations", 15, "2023-10-06"),
                ("Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi", "disciplined_members", 56, "2023-10-06"),
            ],
        ),
        (
            "Năm 2022, cấp ủy, UBKT các cấp trong Đảng bộ huyện Ba Tơ kiểm tra 31 tổ chức đảng.",
            [(DISTRICT, "inspected_organisations", 31, "2022-12-31")],
        ),
        (
            "Năm 2022, toàn tỉnh có 312 đảng viên được tặng Huy hiệu Đảng; thành lập mới 04 chi bộ.",
            [(PROVINCE, "badges_awarded", 312, "2022-12-31"), (PROVINCE, "cells_established", 4, "2022-12-31")],
        ),
        (
            "Năm 2022, Đảng bộ huyện Ba Tơ có 58/3.940 đảng viên không hoàn thành nhiệm vụ.",
            [(DISTRICT, "party_members", 3940, "2022")],
        ),
    ],
)
def test_a_count_has_its_owner_and_day(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_congress_counts_its_delegates_and_those_it_elects() -> None:
    text = (
        "Trong hai ngày 26 và 27/5/2020, Đại hội đại biểu Đảng bộ xã Bình Minh (huyện Bình Sơn) họp với 118 đại biểu chính thức "
        "đại diện cho 286 đảng viên của 13 chi bộ. "
        "Đại hội bầu 13 đồng chí vào Ban Chấp hành. Ban Chấp hành bầu Ban Thường vụ có 4 đồng chí."
    )
    commune = "Đảng ủy xã Bình Minh"
    assert rows(text, lead="") == [
        (commune, "congress_delegates", 118, "2020-05-26"),
        (commune, "party_members", 286, None),
        (commune, "cells", 13, None),
        (commune, "committee_size", 13, "2020-05-27"),
        (commune, "standing_committee_size", 4, "2020-05-27"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2022, 45 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ, 120 chi bộ hoàn thành xuất sắc nhiệm vụ.",
        "Gia đình ông An có 11 đảng viên thuộc ba thế hệ.",
        "Đến nay có 860 chi bộ đã tiến hành đại hội.",
        "Phấn đấu năm 2024 mở 5 lớp bồi dưỡng nhận thức về Đảng cho 400 quần chúng.",
        "Đại hội Công đoàn tỉnh bầu Ban Chấp hành gồm 27 người.",
        "Câu lạc bộ có 45 thành viên và 12 huấn luyện viên.",
        "Hội nghị có sự tham dự của 120 đảng viên.",
        "Đồng chí yêu cầu Huyện ủy Ba Tơ mở thêm hai lớp bồi dưỡng nhận thức về Đảng trong quý IV.",
        "Đồng chí Bí thư giao Ban Tổ chức Huyện ủy Ba Tơ tham mưu mở thêm 2 lớp bồi dưỡng nhận thức về Đảng trong quý III.",
        "Đồng chí giao việc cho từng đầu mối:\n- Ban Xây dựng Đảng: tham mưu mở 01 lớp bồi dưỡng nhận thức về Đảng trong tháng 11.",
        "Năm 2024, Huyện ủy Ba Tơ sẽ kiểm tra 12 tổ chức đảng, giám sát 10 đảng viên.",
        "UBKT Huyện ủy Ba Tơ giải quyết tố cáo đối với 2 đảng viên.",
        "Mỗi chi bộ có ít nhất 3 đảng viên theo quy định.",
        "Chi bộ thôn An Phú phân công 12 đảng viên phụ trách 45 hộ dân.",
        "Bí thư Chi bộ thôn An Phú cùng 7 đảng viên đi từng nhà vận động.",
    ],
)
def test_what_is_no_count_of_the_party_gives_nothing(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tại hội nghị giao ban, Huyện ủy Ba Tơ cho biết năm 2022 mở 3 lớp bồi dưỡng nhận thức về Đảng.",
            [(DISTRICT, "training_classes", 3, "2022-12-31")],
        ),
        (
            "Sau khi sáp nhập, Đảng bộ huyện Ba Tơ có 34 chi bộ trực thuộc, 706 đảng viên.",
            [(DISTRICT, "cells", 34, None), (DISTRICT, "party_members", 706, None)],
        ),
        (
            "Năm 2022, huyện Ba Tơ thành lập mới 7 chi bộ trong doanh nghiệp, nâng tổng số tổ chức cơ sở đảng trực thuộc lên 61.",
            [(DISTRICT, "cells_established", 7, "2022-12-31"), (DISTRICT, "grassroots_organisations", 61, "2022")],
        ),
        ("Năm 2022, số đảng viên bị xóa tên ở huyện Ba Tơ là 19.", [(DISTRICT, "members_removed", 19, "2022-12-31")]),
        ("Năm 2022, có 14 đảng viên ở huyện Ba Tơ bị thi hành kỷ luật.", [(DISTRICT, "disciplined_members", 14, "2022-12-31")]),
        (
            "Năm 2022, Huyện ủy Ba Tơ công nhận chính thức cho 88 đảng viên dự bị và trao Huy hiệu Đảng cho 41 đảng viên.",
            [(DISTRICT, "members_made_official", 88, "2022-12-31"), (DISTRICT, "badges_awarded", 41, "2022-12-31")],
        ),
        (
            "Năm 2022, Huyện ủy Ba Tơ công nhận 85 đảng viên chính thức, chuyển sinh hoạt đảng cho 120 đảng viên, xóa tên 3 đảng viên.",
            [(DISTRICT, "members_made_official", 85, "2022-12-31"), (DISTRICT, "members_removed", 3, "2022-12-31")],
        ),
        (
            "Dịp này có 41 đảng viên của Đảng bộ huyện Ba Tơ được nhận Huy hiệu Đảng đợt 2/9.",
            [(DISTRICT, "badges_awarded", 41, "2023-09-02")],
        ),
        ("Năm 2022, Huyện ủy Ba Tơ thành lập 2 tổ chức đảng với 9 đảng viên.", [(DISTRICT, "organisations_established", 2, "2022-12-31")]),
        (
            "Chi bộ thôn An Phú hiện có 16 đảng viên. Trước đây, cả chi bộ chỉ có ba đảng viên.",
            [("Chi bộ thôn An Phú", "party_members", 16, None), ("Chi bộ thôn An Phú", "party_members", 3, None)],
        ),
    ],
)
def test_the_nearest_cue_says_what_is_counted(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "seats",
    [
        "Ban Thường vụ Huyện ủy chỉ định Ban Chấp hành Đảng bộ xã gồm 15 đồng chí, Ban Thường vụ gồm 5 đồng chí.",
        "Đại hội đã bầu ra Ban Chấp hành khóa mới 15 đồng chí, Ban Thường vụ 5 đồng chí.",
        "Ban Chấp hành gồm 15 đồng chí được bầu với số phiếu cao; Ban Thường vụ có 5 đồng chí.",
    ],
)
def test_committee_and_standing_committee_have_each_their_size(seats: str) -> None:
    lead = "Sáng 12/9, Đảng bộ xã Bình Minh (huyện Bình Sơn) tổ chức Đại hội đại biểu lần thứ I.\n\n"
    commune = "Đảng ủy xã Bình Minh"
    assert rows(seats, lead=lead) == [
        (commune, "committee_size", 15, "2023-09-12"),
        (commune, "standing_committee_size", 5, "2023-09-12"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, huyện Ba Tơ kiểm tra 31 tổ chức đảng và 12 cá nhân (tăng 5 tổ chức và 3 cá nhân so với năm 2021).",
            [(DISTRICT, "inspected_organisations", 31, "2022-12-31"), (DISTRICT, "inspected_members", 12, "2022-12-31")],
        ),
        (
            "Năm 2022, huyện Ba Tơ thi hành kỷ luật 14 đảng viên bằng các hình thức: khiển trách 9, khai trừ 5 đồng chí.",
            [(DISTRICT, "disciplined_members", 14, "2022-12-31")],
        ),
        (
            "Đợt này, Huyện ủy Ba Tơ trao tặng Huy hiệu Đảng cho 41 đảng viên, gồm 11 đồng chí nhận Huy hiệu 60 năm, 30 đồng chí nhận Huy hiệu 40 năm tuổi Đảng.",
            [(DISTRICT, "badges_awarded", 41, "2023-10-05")],
        ),
        ("Huyện Ba Tơ hiện có 18 tổ chức đảng trong các doanh nghiệp với 240 đảng viên.", []),
        ("Năm 2022, huyện Ba Tơ kết nạp 80 đảng viên, trong đó có 12 đảng viên chi bộ nông thôn.", []),
        (
            "Năm 2022, UBKT Huyện ủy Ba Tơ KT 6 TCĐ, GS 4 ĐV.",
            [
                ("Ủy ban Kiểm tra Huyện ủy Ba Tơ", "inspected_organisations", 6, "2022-12-31"),
                ("Ủy ban Kiểm tra Huyện ủy Ba Tơ", "supervised_members", 4, "2022-12-31"),
            ],
        ),
        (
            "Huyện Ba Tơ hiện có 45 tổ chức cơ sở đảng, gồm 20 chi bộ cơ sở và 25 đảng bộ cơ sở (với 210 chi bộ trực thuộc).",
            [
                (DISTRICT, "grassroots_organisations", 45, None),
                (DISTRICT, "grassroots_cells", 20, None),
                (DISTRICT, "grassroots_committees", 25, None),
                (DISTRICT, "cells", 210, None),
            ],
        ),
        (
            "Năm 2022, Trung tâm Chính trị huyện Ba Tơ mở 9 lớp cho 640 đảng viên; Huyện ủy Ba Tơ cử 5 đảng viên học lớp đảng viên mới.",
            [
                ("Trung tâm Chính trị huyện Ba Tơ", "training_classes", 9, "2022-12-31"),
                ("Trung tâm Chính trị huyện Ba Tơ", "trainees", 640, "2022-12-31"),
                (DISTRICT, "trainees", 5, "2022-12-31"),
            ],
        ),
        (
            "Từ đầu năm đến nay, huyện Ba Tơ kết nạp 64 đảng viên, đạt 67% so với chỉ tiêu kế hoạch cả năm; chuyển đảng chính thức cho 50 đảng viên.",
            [(DISTRICT, "members_made_official", 50, "2023-10-06")],
        ),
        (
            "Bộ Chính trị chỉ định Ban Chấp hành Đảng bộ tỉnh, nhiệm kỳ 2020-2025 gồm 51 đồng chí.",
            [(PROVINCE, "committee_size", 51, "2023-10-05")],
        ),
    ],
)
def test_parts_and_differences_are_no_counts_of_their_own(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dự kiến Ban Chấp hành Đảng bộ tỉnh khóa mới gồm 51 đồng chí.", []),
        (
            "Năm 2022, huyện Ba Tơ kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát đối với 26 tổ chức đảng.",
            [(DISTRICT, "inspected_organisations", 26, "2022-12-31")],
        ),
        (
            "Năm 2022, huyện Ba Tơ kiểm tra 31 tổ chức đảng, trong đó UBKT Huyện ủy kiểm tra 9 tổ chức đảng và 4 đảng viên.",
            [
                (DISTRICT, "inspected_organisations", 31, "2022-12-31"),
                ("Ủy ban Kiểm tra Huyện ủy Ba Tơ", "inspected_organisations", 9, "2022-12-31"),
                ("Ủy ban Kiểm tra Huyện ủy Ba Tơ", "inspected_members", 4, "2022-12-31"),
            ],
        ),
        (
            "Năm 2022, huyện Ba Tơ kỷ luật 14 đảng viên. Cụ thể, 9 đảng viên bị khiển trách, 5 đảng viên bị khai trừ khỏi Đảng.",
            [(DISTRICT, "disciplined_members", 14, "2022-12-31")],
        ),
        (
            "Huyện Ba Tơ có 25 cơ sở đảng, trong đó có 13 đảng bộ và 12 chi bộ cơ sở, với 2.200 đảng viên.",
            [
                (DISTRICT, "grassroots_organisations", 25, None),
                (DISTRICT, "grassroots_committees", 13, None),
                (DISTRICT, "grassroots_cells", 12, None),
                (DISTRICT, "party_members", 2200, None),
            ],
        ),
        (
            "UBKT các cấp trong toàn Đảng kiểm tra 914 tổ chức đảng trong năm 2022.",
            [("Đảng Cộng sản Việt Nam", "inspected_organisations", 914, "2022-12-31")],
        ),
        ("Dịp này, Đảng bộ huyện Ba Tơ có 29 đảng viên nhận Huy hiệu Đảng đợt 7/11.", [(DISTRICT, "badges_awarded", 29, "2023-11-07")]),
    ],
)
def test_plans_tasks_and_parts_by_their_words(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ban Thường vụ Huyện ủy Ba Tơ kiểm tra 6 tổ chức đảng trong năm 2022; chi bộ kiểm tra 210 đảng viên.",
            [
                ("Ban Thường vụ Huyện ủy Ba Tơ", "inspected_organisations", 6, "2022-12-31"),
                (DISTRICT, "inspected_members", 210, "2022-12-31"),
            ],
        ),
        ("Nhiệm vụ năm 2024 của huyện Ba Tơ: củng cố chi bộ; mở 4 lớp bồi dưỡng nhận thức về Đảng.", []),
        (
            "Chi bộ thôn An Phú kết nạp thêm 6 đảng viên, nâng tổng số lên 15 đảng viên.",
            [("Chi bộ thôn An Phú", "party_members", 15, None)],
        ),
        ("Kết quả phát triển đảng viên của xã Ba Cung là 4/8 đảng viên.", []),
        (
            "Huyện Ba Tơ thành lập mới 9 chi bộ trong năm 2022, trong đó có 3 chi bộ trực thuộc cấp ủy cơ sở.",
            [(DISTRICT, "cells_established", 9, "2022-12-31")],
        ),
    ],
)
def test_whose_and_when_of_counts_in_one_report(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_review_of_a_year_dates_the_counts_in_it() -> None:
    lead = "Sáng 16/12, Huyện ủy Ba Tơ tổ chức hội nghị tổng kết công tác năm 2022.\n\n"
    assert rows("Đã công nhận đảng viên chính thức cho 65 đồng chí.", lead=lead) == [(DISTRICT, "members_made_official", 65, "2022-12-31")]


def test_a_political_school_owns_its_classes() -> None:
    lead = "Sáng 20/5/2023, Trung tâm Chính trị huyện Ba Tơ khai giảng lớp bồi dưỡng nhận thức về Đảng.\n\n"
    school = "Trung tâm Chính trị huyện Ba Tơ"
    text = "Từ đầu năm đến nay, Trung tâm đã mở 6 lớp với 480 học viên."
    assert rows(text, lead=lead) == [(school, "training_classes", 6, "2023-10-06"), (school, "trainees", 480, "2023-10-06")]


def test_badges_that_only_the_headline_counts_are_read_from_it() -> None:
    text = "Năm 2022, huyện Ba Tơ trao Huy hiệu Đảng cho 165 đảng viên\n\nTrong đó, trao Huy hiệu 60 năm tuổi Đảng cho 5 đảng viên."
    assert rows(text, lead="") == [(DISTRICT, "badges_awarded", 165, "2022-12-31")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đến nay, 98% chi bộ trong tổng số 860 chi bộ của huyện Ba Tơ đã hoàn thành đại hội.",
            [(DISTRICT, "cells", 860, None)],
        ),
        ("Chi bộ thôn An Phú được thành lập gồm 9 đảng viên.", [("Chi bộ thôn An Phú", "party_members", 9, None)]),
        (
            "Huyện Ba Tơ có 195 đảng viên được tặng Huy hiệu Đảng trong năm 2022. Các xã có nhiều đảng viên được nhận Huy hiệu Đảng như: Ba Cung có 15 đảng viên.",
            [(DISTRICT, "badges_awarded", 195, "2022-12-31"), ("Đảng ủy xã Ba Cung", "badges_awarded", 15, "2022-12-31")],
        ),
        (
            "Với 587 đảng viên sinh hoạt ở 21 chi bộ, Đảng bộ xã Ba Cung là đảng bộ lớn của huyện Ba Tơ.",
            [("Đảng ủy xã Ba Cung", "party_members", 587, None), ("Đảng ủy xã Ba Cung", "cells", 21, None)],
        ),
        (
            "Năm 2022, huyện Ba Tơ có 2 tổ chức đảng và 9 đảng viên bị kỷ luật; 3 đảng viên xin ra khỏi Đảng.",
            [
                (DISTRICT, "disciplined_organisations", 2, "2022-12-31"),
                (DISTRICT, "disciplined_members", 9, "2022-12-31"),
                (DISTRICT, "members_removed", 3, "2022-12-31"),
            ],
        ),
        (
            "Trong số 1.986 đảng viên của huyện Ba Tơ có 1.204 đảng viên người Hrê.",
            [(DISTRICT, "party_members", 1986, None)],
        ),
        ("Chỉ tiêu Tỉnh ủy giao cho Đảng bộ huyện Ba Tơ năm 2022 là 130 đảng viên.", []),
        (
            "Cuối năm 2012, toàn huyện Ba Tơ có 1.124 đảng viên; đến tháng 6/2018 tăng lên 1.876 đảng viên, sinh hoạt tại gần 40 tổ chức cơ sở đảng.",
            [
                (DISTRICT, "party_members", 1124, "2012-12-31"),
                (DISTRICT, "party_members", 1876, "2018-06"),
                (DISTRICT, "grassroots_organisations", 40, "2018-06"),
            ],
        ),
        (
            "Sau khi sắp xếp, huyện Ba Tơ giảm 24 chi bộ, từ 212 chi bộ xuống còn 188 chi bộ.",
            [(DISTRICT, "cells", 212, None), (DISTRICT, "cells", 188, None)],
        ),
        (
            "Năm 2022, Ủy ban Kiểm tra Thành ủy Cần Thơ thi hành kỷ luật 17 đảng viên.",
            [("Ủy ban Kiểm tra Thành ủy Cần Thơ", "disciplined_members", 17, "2022-12-31")],
        ),
    ],
)
def test_totals_and_lists_of_communes(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Dự đại hội có 250 đại biểu chính thức.",
        "Tham dự có 250 đại biểu, trong đó 39 đại biểu đương nhiên.",
        "Có 248/250 đại biểu được triệu tập có mặt.",
    ],
)
def test_delegates_are_counted_in_a_sentence_of_their_own(told: str) -> None:
    lead = "Sáng 5/10, Đảng bộ huyện Ba Tơ tổ chức Đại hội đại biểu lần thứ XXII. "
    assert rows(told, lead) == [(DISTRICT, "congress_delegates", 250, "2023-10-05")]


def test_a_standing_committee_named_with_its_committee_has_so_many_members() -> None:
    told = "Đại hội bầu Ban Chấp hành Đảng bộ huyện Ba Tơ gồm 39 đồng chí; Ban Thường vụ Huyện ủy 13 đồng chí."
    assert [row[:3] for row in rows(told, "")] == [(DISTRICT, "committee_size", 39), (DISTRICT, "standing_committee_size", 13)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bộ Chính trị, Ban Bí thư và cấp ủy các cấp đã kiểm tra 2.401 tổ chức đảng và hơn 1,284 triệu đảng viên.",
            [
                ("Đảng Cộng sản Việt Nam", "inspected_organisations", 2401, None),
                ("Đảng Cộng sản Việt Nam", "inspected_members", 1_284_000, None),
            ],
        ),
        (
            "Ban Chấp hành Đảng bộ, Ban Thường vụ Huyện ủy Ba Tơ đã kỷ luật 2 tổ chức đảng.",
            [(DISTRICT, "disciplined_organisations", 2, None)],
        ),
        (
            "Bộ Chính trị chỉ định Đảng ủy Công an T.Ư nhiệm kỳ 2020 - 2025 gồm 27 người; Ban Thường vụ Đảng ủy Công an T.Ư gồm 10 người.",
            [
                ("Đảng ủy Công an Trung ương", "committee_size", 27, "2023-10-05"),
                ("Đảng ủy Công an Trung ương", "standing_committee_size", 10, "2023-10-05"),
            ],
        ),
        (
            "Huyện ủy công bố quyết định thành lập Đảng bộ xã Ba Dinh, trên cơ sở toàn bộ Đảng bộ xã Ba Tô, gồm 18 chi bộ.",
            [("Đảng ủy xã Ba Dinh", "cells", 18, None)],
        ),
        ("Dự Đại hội Chi bộ thôn An Phú có lãnh đạo các phòng và đại diện 25 chi bộ.", []),
        ("Năm 2022, Huyện ủy Ba Tơ tặng Huy hiệu 30 năm tuổi Đảng 59 đảng viên.", [(DISTRICT, "badges_awarded", 59, "2022-12-31")]),
        ("Đảng bộ Trường Đại học Vạn Hương hiện có 28 đảng bộ bộ phận, chi bộ trực thuộc.", []),
        (
            "Đây là một trong tổng số 5 chi bộ ở các khu công nghiệp được Ban Thường vụ Huyện ủy Ba Tơ vừa ra quyết định thành lập mới.",
            [(DISTRICT, "cells_established", 5, None)],
        ),
    ],
)
def test_figures_go_to_those_who_did_or_have_what_is_counted(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_congress_is_that_of_the_cell_and_not_of_the_committee_it_belongs_to() -> None:
    text = (
        "Chiều 18/02/2020, Chi bộ 3 thuộc Đảng bộ Trường Cao đẳng Vạn Hương tổ chức Đại hội Chi bộ với 12 đại biểu chính thức. "
        "Đại hội góp ý dự thảo Báo cáo chính trị Đại hội Đảng bộ Trường. Đại hội bầu cấp ủy mới gồm 3 đồng chí, "
        "bầu 4 đại biểu chính thức, 1 đại biểu dự khuyết đi dự Đại hội Đảng bộ Trường."
    )
    assert rows(text) == [("Chi bộ 3", "congress_delegates", 12, "2020-02-18"), ("Chi bộ 3", "committee_size", 3, "2020-02-18")]


def test_badges_of_each_age_are_parts_of_those_of_several() -> None:
    text = (
        "Ngày 4/7, Huyện ủy Ba Tơ trao Huy hiệu 65 năm, 55 năm và 50 năm tuổi Đảng cho 4 đảng viên ở xã Ba Dinh.\n\n"
        "Đoàn đã trao Huy hiệu 65 năm tuổi Đảng cho 1 đồng chí, trao Huy hiệu 55 năm tuổi Đảng cho 2 đồng chí."
    )
    assert [row[2] for row in rows(text)] == [4]


def test_cells_of_the_members_just_counted_are_the_committees() -> None:
    text = (
        "Năm 2022, Đảng bộ huyện Ba Tơ kết nạp 9 đảng viên, nâng tổng số đảng viên lên 198 đồng chí. Trong đó, có 7 đảng viên nữ. "
        "Các đảng viên trên đang sinh hoạt tại 14 chi bộ trực thuộc, trong đó có 11 chi bộ thôn; 2 chi bộ nhà trường."
    )
    assert rows(text) == [(DISTRICT, "party_members", 198, "2022"), (DISTRICT, "cells", 14, None)]
    (record,) = extract(text, published_on="2023-01-20").recruitment
    assert record.breakdown is None


@pytest.mark.parametrize(
    "text",
    [
        "Đảng bộ xã Ba Dinh được thành lập trên cơ sở hợp nhất 3 đảng bộ: thị trấn Ba Tơ, xã Ba Tô và xã Ba Nam, có 62 chi bộ trực thuộc.",
        "Đảng bộ xã Ba Dinh được thành lập trên cơ sở sáp nhập Đảng bộ xã Ba Tô và Đảng bộ xã Ba Nam. Đảng bộ có 62 chi bộ trực thuộc.",
        "Đảng bộ xã Ba Dinh được thành lập trên cơ sở tổ chức lại Đảng bộ xã Ba Tô và Đảng bộ xã Ba Nam. Đảng bộ có 62 chi bộ trực thuộc.",
        "Đảng bộ xã Ba Dinh được thành lập trên cơ sở sắp xếp Đảng bộ các xã Ba Tô, Ba Nam và Ba Xa với 62 chi bộ trực thuộc.",
    ],
)
def test_what_a_merged_body_has_is_its_own(text: str) -> None:
    assert rows(text) == [("Đảng ủy xã Ba Dinh", "cells", 62, None)]


def test_delegates_are_counted_wherever_their_congress_meets() -> None:
    text = "Tại Trung tâm Hội nghị huyện, Đảng bộ huyện Ba Tơ tổ chức Đại hội với sự tham dự của 249 đại biểu chính thức."
    assert [row[:3] for row in rows(text)] == [(DISTRICT, "congress_delegates", 249)]


def test_a_sum_raised_by_those_told_before_is_theirs() -> None:
    text = (
        "Sáng 5/10, Chi bộ Công ty An Phú ra mắt. Đây là một trong tổng số 5 chi bộ được Ban Thường vụ Huyện ủy Ba Tơ thành lập, "
        "nâng tổng số lên 8 chi bộ được thành lập từ đầu nhiệm kỳ."
    )
    assert {row[0] for row in rows(text)} == {DISTRICT}


def test_bureaus_of_cells_are_organisations_that_are_disciplined() -> None:
    assert rows("Năm 2022, Huyện ủy Ba Tơ kỷ luật khiển trách đối với 2 chi ủy.") == [
        (DISTRICT, "disciplined_organisations", 2, "2022-12-31")
    ]


def test_those_admitted_are_not_counted_again_as_all_there_are() -> None:
    text = "Năm 2022, toàn tỉnh kết nạp 2.004 đảng viên. Huyện Sơn Hà dẫn đầu với 310 đảng viên, thấp nhất là huyện Ba Tơ với 41 đảng viên."
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đảng bộ huyện Ba Tơ trao Huy hiệu Đảng cho 60 đảng viên. Dịp này, 12 đảng viên được trao tặng đợt 19/5.",
            [(DISTRICT, "badges_awarded", 60, "2023-10-05"), (DISTRICT, "badges_awarded", 12, "2023-05-19")],
        ),
        ("Năm 2022, Đảng bộ huyện Ba Tơ công nhận 30 đảng viên.", []),
        ("Đảng bộ huyện Ba Tơ có 215 chi bộ, 12 chi bộ có chi ủy.", [(DISTRICT, "cells", 215, None)]),
    ],
)
def test_what_is_counted_is_told_by_the_words_behind_it(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_pupils_of_a_school_took_no_course_about_the_party() -> None:
    school = "Chi bộ Trường THPT Nguyễn Du nhiều năm vững mạnh. Trường nay có 42 lớp với 1.700 học sinh và 98 giáo viên."
    assert extract(school, published_on="2023-11-21").statistics == ()
