"""Recruitment told of several committees, cells and years one after another, each with its own figure."""

from __future__ import annotations

import pytest

from app.extraction import extract

SHOWN = ("admitted", "target", "target_max", "attainment_percent", "surplus", "target_rate_percent")
LEAD = "Ngày 5/10, Huyện ủy Ba Tơ (Quảng Ngãi) tổ chức hội nghị về công tác xây dựng Đảng.\n\n"
Told = tuple[str | None, str, dict[str, float]]


def told(text: str, published_on: str = "2023-10-06", *, district: bool = True) -> list[Told]:
    """Organisation, years or days counted over, and figures of each record."""
    found = []
    for record in extract((LEAD if district else "") + text, published_on=published_on).recruitment:
        figures = {name: getattr(record, name) for name in SHOWN if getattr(record, name) is not None and name not in record.derived}
        figures |= {key.value: count for key, count in (record.breakdown or {}).items()}
        found.append((record.organisation, span(record.period.start, record.period.end) if record.period else "", figures))
    return found


def span(start: str | None, end: str | None) -> str:
    """`2023` for a whole year, else both days."""
    return (start or "")[:4] if start == f"{(start or '')[:4]}-01-01" and end == f"{(start or '')[:4]}-12-31" else f"{start}..{end}"


DISTRICT = "Huyện ủy Ba Tơ"
TERM = "2022-01-01..2025-12-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị quyết của Chi bộ thôn Làng Giấy trong nhiệm kỳ 2022-2025 đề ra chỉ tiêu kết nạp từ hai đến ba đảng viên, song đến nay mới có "
            "một quần chúng được cử đi học lớp nhận thức về Đảng.",
            [("Chi bộ thôn Làng Giấy", TERM, {"target": 2, "target_max": 3})],
        ),
        (
            "Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025 xác định mỗi năm kết nạp từ 90 đến 95 đảng viên.",
            [(DISTRICT, "2020-01-01..2025-12-31", {"target": 90, "target_max": 95})],
        ),
        (
            "Ba năm liền, Đảng bộ xã Ba Vì vượt chỉ tiêu: năm 2020 giao 6 kết nạp 7, năm 2021 giao 6 kết nạp 8.",
            [("Đảng ủy xã Ba Vì", "2020", {"admitted": 7, "target": 6}), ("Đảng ủy xã Ba Vì", "2021", {"admitted": 8, "target": 6})],
        ),
        (
            "Năm 2022, Đảng bộ xã Ba Vì được giao kết nạp 8 đảng viên, đến cuối năm đã kết nạp được 9 đồng chí, vượt 1 đồng chí.",
            [("Đảng ủy xã Ba Vì", "2022", {"admitted": 9, "target": 8, "surplus": 1})],
        ),
        (
            "Theo kế hoạch, năm 2022 Đảng bộ huyện kết nạp 110 đảng viên. Đến hết năm 2022, huyện đã thực hiện được 99, tương đương 90%.",
            [(DISTRICT, "2022", {"admitted": 99, "target": 110, "attainment_percent": 90})],
        ),
        (
            "Năm 2022, Đảng bộ huyện kết nạp 99 đảng viên. Kế hoạch năm 2023 là 104 đảng viên.",
            [(DISTRICT, "2022", {"admitted": 99}), (DISTRICT, "2023", {"target": 104})],
        ),
        (
            "Nhiệm kỳ 2020 - 2025, Đảng bộ huyện phấn đấu kết nạp 500 đảng viên. Tính đến hết tháng 6/2023, toàn huyện đã kết nạp 312 đảng viên.",
            [(DISTRICT, "2020-01-01..2025-12-31", {"target": 500}), (DISTRICT, "2020-01-01..2023-06-30", {"admitted": 312})],
        ),
        (
            "Chi bộ thôn Làng Giấy phấn đấu đến năm 2025 kết nạp thêm 3 - 4 đảng viên.",
            [("Chi bộ thôn Làng Giấy", "", {"target": 3, "target_max": 4})],
        ),
    ],
)
def test_a_target_and_what_came_of_it_keep_their_own_times(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, các phường Đức Phổ, Phổ Ninh và xã lân cận đều đạt. Các xã Ba Vì, Ba Xa, Ba Tô là những nơi kết nạp được nhiều, lần lượt 14, "
            "11 và 10 đảng viên.",
            [
                ("Đảng ủy xã Ba Vì", "2022", {"admitted": 14}),
                ("Đảng ủy xã Ba Xa", "2022", {"admitted": 11}),
                ("Đảng ủy xã Ba Tô", "2022", {"admitted": 10}),
            ],
        ),
        (
            "Năm 2022, Đảng bộ xã Ba Vì và Đảng bộ xã Ba Xa kết nạp nhiều nhất, với 14 và 11 đảng viên.",
            [("Đảng ủy xã Ba Vì", "2022", {"admitted": 14}), ("Đảng ủy xã Ba Xa", "2022", {"admitted": 11})],
        ),
        (
            "Năm 2022, 5 đảng viên là giáo dân ở 4 đảng bộ xã như Ba Vì kết nạp được 2, Ba Xa là 1, Ba Tô và Ba Lế mỗi đơn vị kết nạp được 1.",
            [
                ("Đảng ủy xã Ba Vì", "2022", {"admitted": 2}),
                ("Đảng ủy xã Ba Xa", "2022", {"admitted": 1}),
                ("Đảng ủy xã Ba Tô", "2022", {"admitted": 1}),
                ("Đảng ủy xã Ba Lế", "2022", {"admitted": 1}),
            ],
        ),
    ],
)
def test_figures_of_several_committees_go_to_each_in_turn(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_a_sum_split_into_years_is_followed_by_a_list_over_all_of_them() -> None:
    text = (
        "Từ năm 2021 đến hết năm 2022, toàn huyện đã kết nạp 190 đảng viên. Cụ thể: năm 2021 là 91 đảng viên; năm 2022 là 99 đảng viên.\n\n"
        "Một số đơn vị có số lượng kết nạp cao như: Đảng bộ xã Ba Vì 21 đảng viên, Đảng bộ xã Ba Xa 17 đảng viên."
    )
    both = "2021-01-01..2022-12-31"
    assert told(text) == [
        (DISTRICT, both, {"admitted": 190}),
        (DISTRICT, "2021", {"admitted": 91}),
        (DISTRICT, "2022", {"admitted": 99}),
        ("Đảng ủy xã Ba Vì", both, {"admitted": 21}),
        ("Đảng ủy xã Ba Xa", both, {"admitted": 17}),
    ]


def test_a_bare_committee_is_that_of_the_commune_last_named_in_its_paragraph() -> None:
    text = (
        "Năm 2022, tiêu biểu có Đảng bộ xã Ba Vì kết nạp 14 đảng viên, Đảng bộ xã Ba Xa kết nạp 12 đảng viên.\n\n"
        "Tại xã Ba Vì, đồng chí Phạm Thị Mến, Bí thư Đảng ủy xã, cho biết: “Năm 2023, Đảng ủy xã phấn đấu kết nạp từ 15 đến 17 đảng viên”."
    )
    assert told(text)[-1] == ("Đảng ủy xã Ba Vì", "2023", {"target": 15, "target_max": 17})


def test_a_bare_bloc_is_the_one_named_before() -> None:
    text = (
        "Đảng ủy Khối Doanh nghiệp tỉnh Thái Nguyên vừa kết nạp 24 đảng viên mới, trong đó Chi bộ Công ty Chè Tân Hương kết nạp 2 đảng viên. "
        "Năm 2022, Khối kết nạp 188 đảng viên."
    )
    assert told(text, district=False)[-1] == ("Đảng ủy Khối Doanh nghiệp tỉnh Thái Nguyên", "2022", {"admitted": 188})


def test_what_a_congress_aims_at_is_for_the_term_that_it_opens() -> None:
    text = (
        "Ngày 4/8, Đảng bộ xã Tân Hương tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030.\n\n"
        "Nhiệm kỳ 2020 - 2025, toàn Đảng bộ kết nạp 152 đảng viên. Đại hội đề ra chỉ tiêu: tỷ lệ hộ nghèo dưới 1%; trong nhiệm kỳ kết nạp từ 180 - 200 "
        "đảng viên."
    )
    assert told(text, "2025-08-05", district=False) == [
        ("Đảng ủy xã Tân Hương", "2020-01-01..2025-12-31", {"admitted": 152}),
        ("Đảng ủy xã Tân Hương", "2025-01-01..2030-12-31", {"target": 180, "target_max": 200}),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 2022, Đảng bộ huyện kết nạp 35 đảng viên công giáo.", [(DISTRICT, "2022", {"admitted": 35, "religious": 35})]),
        (
            "Năm 2022, Đảng bộ huyện kết nạp 99 đảng viên. Trong đó, đảng viên nữ mới kết nạp là 48 đồng chí, người dân tộc thiểu số 51 đồng chí.",
            [(DISTRICT, "2022", {"admitted": 99, "female": 48, "ethnic_minority": 51})],
        ),
        (
            "Ngày 5/10, mười hai quần chúng ưu tú của Đảng bộ xã Ba Vì đã tuyên thệ dưới cờ Đảng.",
            [("Đảng ủy xã Ba Vì", "2023-10-05..2023-10-05", {"admitted": 12})],
        ),
        (
            "9 tháng năm 2023, Đảng bộ huyện kết nạp 71 đảng viên. Con số của cùng kỳ năm ngoái là 66.",
            [(DISTRICT, "2023-01-01..2023-09-30", {"admitted": 71}), (DISTRICT, "2022-01-01..2022-09-30", {"admitted": 66})],
        ),
        ("Ba tháng sau khi sáp nhập, Đảng ủy xã Ba Vì đã kết nạp 4 đảng viên.", [("Đảng ủy xã Ba Vì", "", {"admitted": 4})]),
        ("Chi bộ thôn Làng Giấy 5 năm mới kết nạp 2 đảng viên.", [("Chi bộ thôn Làng Giấy", "", {"admitted": 2})]),
        ("Phấn đấu các xã vùng giáo hằng năm kết nạp từ 3 đến 4 đảng viên.", []),
    ],
)
def test_figures_with_other_words_than_a_plain_report(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def sizes(text: str) -> list[tuple[str | None, str, int]]:
    return [(fact.organisation, fact.measure.value, fact.value) for fact in extract(text, published_on="2025-08-05").statistics]


def test_an_inspection_commission_is_no_committee_that_is_counted() -> None:
    text = (
        "Ngày 4/8, Đảng bộ xã Tân Hương tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030. Đại hội bầu Ban Chấp hành Đảng bộ xã gồm 27 đồng "
        "chí; Ban Chấp hành bầu Ban Thường vụ gồm 9 đồng chí, bầu Ủy ban Kiểm tra Đảng ủy gồm 5 đồng chí."
    )
    commune = "Đảng ủy xã Tân Hương"
    assert sizes(text) == [(commune, "committee_size", 27), (commune, "standing_committee_size", 9)]


def test_members_of_one_sort_are_not_all_of_them() -> None:
    assert sizes("Huyện ủy Ba Tơ đã nâng số đảng viên công giáo toàn huyện lên 96 đồng chí.") == []
    assert sizes("Chi bộ thôn Làng Giấy có 62 đảng viên nhưng đã bốn năm chưa kết nạp được ai.") == [
        ("Chi bộ thôn Làng Giấy", "party_members", 62)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chỉ tiêu nhiệm kỳ 2020-2025, mỗi năm Chi bộ thôn Làng Giấy kết nạp từ 1-2 đảng viên. Năm 2021, chi bộ kết nạp 1 đồng chí. Năm 2022 là 2 đồng chí.",
            [
                ("Chi bộ thôn Làng Giấy", "2020-01-01..2025-12-31", {"target": 1, "target_max": 2}),
                ("Chi bộ thôn Làng Giấy", "2021", {"admitted": 1}),
                ("Chi bộ thôn Làng Giấy", "2022", {"admitted": 2}),
            ],
        ),
        (
            "Chi bộ thôn Làng Giấy, nhiệm kỳ trước chỉ phát triển được 2 đảng viên, nhiệm kỳ này đã phát triển được 5 đảng viên.",
            [("Chi bộ thôn Làng Giấy", "", {"admitted": 2}), ("Chi bộ thôn Làng Giấy", "", {"admitted": 5})],
        ),
        (
            "9 tháng năm 2023, Đảng bộ huyện có 71 đảng viên được kết nạp. Đảng bộ xã Ba Vì 7, Đảng bộ xã Ba Xa 5, Chi bộ Trường THPT Ba Tơ 2.",
            [
                (DISTRICT, "2023-01-01..2023-09-30", {"admitted": 71}),
                ("Đảng ủy xã Ba Vì", "2023-01-01..2023-09-30", {"admitted": 7}),
                ("Đảng ủy xã Ba Xa", "2023-01-01..2023-09-30", {"admitted": 5}),
                ("Chi bộ Trường THPT Ba Tơ", "2023-01-01..2023-09-30", {"admitted": 2}),
            ],
        ),
        (
            "Năm 2022, Chi bộ Trường THPT Ba Tơ kết nạp 2 giáo viên; vượt chỉ tiêu Huyện ủy giao 1 đồng chí.",
            [("Chi bộ Trường THPT Ba Tơ", "2022", {"admitted": 2, "surplus": 1})],
        ),
        ("Năm 2022, Trường THPT Ba Tơ có 9 học sinh được vào Đảng.", [("Chi bộ Trường THPT Ba Tơ", "2022", {"admitted": 9, "student": 9})]),
    ],
)
def test_short_sentences_go_on_with_what_was_told(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_the_whole_committee_is_that_of_the_paragraph_and_not_what_was_founded_in_it() -> None:
    text = (
        "Đảng bộ tỉnh Tây Ninh có 117.642 đảng viên. Thành lập Đảng bộ các cơ quan Đảng tỉnh và Đảng bộ Ủy ban nhân dân tỉnh. Quý III/2025, toàn Đảng bộ "
        "kết nạp 704 đảng viên."
    )
    assert told(text, "2025-10-02", district=False) == [("Tỉnh ủy Tây Ninh", "2025-07-01..2025-09-30", {"admitted": 704})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ngày 4/8, Đảng bộ xã Tân Hương tổ chức Đại hội đại biểu lần thứ I. 230 đại biểu ưu tú, đại diện cho trí tuệ, ý chí của 2.911 đảng viên về dự. "
            "Tại Đại hội, Ban Tổ chức Tỉnh ủy công bố quyết định chỉ định 31 đồng chí vào Ban Chấp hành Đảng bộ xã. Đoàn đại biểu dự Đại hội Đảng bộ tỉnh có 8 "
            "đại biểu chính thức và 1 đại biểu dự khuyết.",
            [("congress_delegates", 230), ("party_members", 2911), ("committee_size", 31)],
        ),
        ("Ngày 4/8, Công đoàn xã đại hội, bầu Ban Chấp hành gồm 5 đồng chí.", []),
        (
            "Ngày 4/8, Đảng bộ xã Tân Hương tổ chức hội nghị sau Đại hội Đảng bộ xã. Hội nghị bầu bổ sung 2 đồng chí vào Ban Chấp hành, 1 đồng chí vào Ban "
            "Thường vụ.",
            [],
        ),
        ("Ngày 4/8, Đại hội Đảng bộ Quân sự huyện Ba Tơ bầu 7 đồng chí vào Đảng ủy nhiệm kỳ 2025 - 2030.", [("committee_size", 7)]),
        (
            "6 tháng đầu năm 2025, Trung tâm Chính trị huyện Ba Tơ mở 14 lớp bồi dưỡng lý luận chính trị. Trong đó, có 3 lớp bồi dưỡng nhận thức về Đảng.",
            [("training_classes", 14)],
        ),
    ],
)
def test_what_congresses_and_courses_count(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(measure, value) for _, measure, value in sizes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Từ đầu năm 2023 đến nay, Chi bộ thôn Làng Giấy đã xét, đề nghị và được Huyện ủy Ba Tơ chuẩn y kết nạp 2 quần chúng ưu tú.",
            [("Chi bộ thôn Làng Giấy", "2023-01-01..2023-10-06", {"admitted": 2})],
        ),
        (
            "Năm 2022, Chi bộ thôn Làng Giấy và Chi bộ thôn Làng Trui là hai chi bộ kết nạp nhiều nhất, mỗi chi bộ 3 đảng viên.",
            [("Chi bộ thôn Làng Giấy", "2022", {"admitted": 3}), ("Chi bộ thôn Làng Trui", "2022", {"admitted": 3})],
        ),
        (
            "Ở huyện Ba Tơ, năm 2016 chỉ có 89 người được kết nạp Đảng thì đến năm 2020 là 165 người.",
            [(DISTRICT, "2016", {"admitted": 89}), (DISTRICT, "2020", {"admitted": 165})],
        ),
        (
            "9 tháng năm 2023, Đảng bộ huyện kết nạp 71 đảng viên. Đảng bộ xã Ba Vì góp nhiều nhất: 9 người. Hai xã Ba Xa, Ba Tô cùng có 7 người.",
            [
                (DISTRICT, "2023-01-01..2023-09-30", {"admitted": 71}),
                ("Đảng ủy xã Ba Vì", "2023-01-01..2023-09-30", {"admitted": 9}),
                ("Đảng ủy xã Ba Xa", "2023-01-01..2023-09-30", {"admitted": 7}),
                ("Đảng ủy xã Ba Tô", "2023-01-01..2023-09-30", {"admitted": 7}),
            ],
        ),
        (
            "Năm 2022, huyện Ba Tơ kết nạp 64 đảng viên; xã Ba Vì 11, riêng xã Ba Xa chỉ 2. Năm nay huyện đặt chỉ tiêu 75 đảng viên.",
            [
                (DISTRICT, "2022", {"admitted": 64}),
                ("Đảng ủy xã Ba Vì", "2022", {"admitted": 11}),
                ("Đảng ủy xã Ba Xa", "2022", {"admitted": 2}),
                (DISTRICT, "2023", {"target": 75}),
            ],
        ),
        (
            "Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020 - 2025 xác định, mỗi năm kết nạp từ 90 đến 95 đảng viên.",
            [(DISTRICT, "2020-01-01..2025-12-31", {"target": 90, "target_max": 95})],
        ),
    ],
)
def test_reporters_compare_places_and_years(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_members_at_the_beginning_are_told_beside_those_of_today() -> None:
    text = "Chi bộ Công ty Cổ phần Dệt Hòa Hưng được thành lập năm 2016, thời điểm đó chỉ có 7 đảng viên, nay tăng lên 15 đảng viên."
    facts = extract(text, published_on="2023-10-06").statistics
    assert [(fact.value, fact.as_of) for fact in facts] == [(7, "2016"), (15, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Huyện ủy Ba Tơ giao chỉ tiêu kết nạp đảng viên năm 2023 như sau:\n- Đảng bộ xã Ba Vì: từ 6 - 7 đảng viên;\n- Đảng bộ xã Ba Xa: từ 5 đến 6 đảng "
            "viên;\n- Chi bộ Trường THPT Ba Tơ: 3 đảng viên.",
            [
                ("Đảng ủy xã Ba Vì", "2023", {"target": 6, "target_max": 7}),
                ("Đảng ủy xã Ba Xa", "2023", {"target": 5, "target_max": 6}),
                ("Chi bộ Trường THPT Ba Tơ", "2023", {"target": 3}),
            ],
        ),
        (
            "Huyện ủy Ba Tơ thông báo kết quả kết nạp đảng viên năm 2022:\n\n1. Đảng bộ xã Ba Vì: chỉ tiêu 10, kết nạp 8.\n\n2. Đảng bộ xã Ba Xa: chỉ tiêu 4, "
            "kết nạp 3.",
            [("Đảng ủy xã Ba Vì", "2022", {"admitted": 8, "target": 10}), ("Đảng ủy xã Ba Xa", "2022", {"admitted": 3, "target": 4})],
        ),
        (
            "Mỗi năm, Chi bộ thôn Làng Giấy được giao kết nạp từ 2-3 đảng viên. Năm 2021 và năm 2022, chi bộ đều kết nạp 4 đảng viên.",
            [("Chi bộ thôn Làng Giấy", "", {"target": 2, "target_max": 3}), ("Chi bộ thôn Làng Giấy", "2022", {"admitted": 4})],
        ),
    ],
)
def test_lists_and_tasks_of_each(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_a_target_given_from_above_is_that_of_who_reached_it() -> None:
    text = "Năm 2021, Huyện ủy Sông Mã giao chỉ tiêu kết nạp 10 đảng viên, Đảng bộ xã Chiềng Khương kết nạp được 14 đảng viên, đạt 140%."
    reached = {"admitted": 14, "target": 10, "attainment_percent": 140.0}
    assert told(text, district=False) == [("Đảng ủy xã Chiềng Khương", "2021", reached)]


def test_members_who_are_people_of_a_faith_and_a_rate_of_the_membership_aimed_at() -> None:
    text = (
        "Năm 2021, Đảng bộ xã Chiềng Khương kết nạp 11 đảng viên là người Công giáo.\n"
        "Năm 2022, Đảng bộ xã phấn đấu kết nạp 15 đảng viên; tỷ lệ kết nạp đạt 3% tổng số đảng viên trở lên."
    )
    assert [figures for _, _, figures in told(text, "2022-01-14", district=False)] == [
        {"admitted": 11, "religious": 11},
        {"target": 15, "target_rate_percent": 3.0},
    ]


def test_two_committees_of_different_rank_are_told_in_turn() -> None:
    text = "Hai Đảng ủy huyện Ba Tơ và xã Ba Vì lần lượt kết nạp 13 và 5 đảng viên."
    assert told(text) == [(DISTRICT, "", {"admitted": 13}), ("Đảng ủy xã Ba Vì", "", {"admitted": 5})]


@pytest.mark.parametrize("considered", ["xét kết nạp được 60 đảng viên mới", "đã xem xét kết nạp mới 60 đảng viên mới"])
def test_new_members_who_were_considered_were_admitted(considered: str) -> None:
    assert told(f"Năm 2022, Đảng bộ huyện Ba Tơ {considered}.") == [(DISTRICT, "2022", {"admitted": 60})]


def test_a_result_in_per_cent_is_a_share_of_the_target() -> None:
    text = "6 tháng đầu năm 2023, huyện Ba Tơ có kết quả phát triển đảng viên đạt 85%."
    assert told(text) == [(DISTRICT, "2023-01-01..2023-06-30", {"attainment_percent": 85})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hai năm 2020 và 2021, mỗi năm Đảng bộ xã Ba Vì kết nạp 2 đảng viên.", [("2020", 2), ("2021", 2)]),
        ("Các năm 2018, 2019, Đảng bộ xã Ba Vì mỗi năm kết nạp được 4 quần chúng ưu tú.", [("2018", 4), ("2019", 4)]),
        ("Hai năm 2020 và 2021, bình quân mỗi năm Đảng bộ xã Ba Vì kết nạp 7 đảng viên.", []),
        ("Hai năm 2020 và 2021, mỗi năm Đảng bộ xã Ba Vì kết nạp từ 4 đến 6 đảng viên.", []),
        ("Những năm gần đây, mỗi năm Đảng bộ xã Ba Vì kết nạp 3 đảng viên.", []),
    ],
)
def test_what_was_admitted_in_each_of_the_years_named_is_of_each(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(time, figures["admitted"]) for _, time, figures in told(text)] == expected
