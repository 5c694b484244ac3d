"""Figures of local reports: lists of schools, quarters, police and agencies, figures that go with names in their order, other words for results."""

from __future__ import annotations

import pytest

from app.extraction import extract

LEAD = "Sáng 5/10, Huyện ủy Ba Tơ (Quảng Ngãi) tổ chức hội nghị.\n\nNăm 2022, Đảng bộ huyện Ba Tơ kết nạp 120 đảng viên. "
DISTRICT = "Huyện ủy Ba Tơ"
Told = dict[str | None, tuple[int | None, float | None]]


def told(text: str) -> Told:
    """How many each organisation admitted, and what share of its target that was, without the district's own figure."""
    records = extract(LEAD + text, published_on="2023-10-06").recruitment
    assert {record.admitted for record in records if record.organisation == DISTRICT} == {120}
    assert {record.period.start for record in records if record.period} == {"2022-01-01"}
    return {record.organisation: (record.admitted, record.attainment_percent) for record in records if record.organisation != DISTRICT}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trong đó, các chi bộ thôn 3, Trường THPT Ba Tơ và Công an huyện lần lượt kết nạp 5, 4 và 2 đảng viên.",
            {"Chi bộ thôn 3": (5, None), "Chi bộ Trường THPT Ba Tơ": (4, None), "Chi bộ Công an huyện Ba Tơ": (2, None)},
        ),
        (
            "Các xã Ba Vì, Ba Xa dẫn đầu với lần lượt 14 và 11 đảng viên, đạt tỷ lệ tương ứng 140% và 110%.",
            {"Đảng ủy xã Ba Vì": (14, 140), "Đảng ủy xã Ba Xa": (11, 110)},
        ),
        (
            "Theo Huyện ủy Ba Tơ, Đảng bộ Công an huyện và Đảng bộ Quân sự huyện kết nạp lần lượt là 9 và 7 đồng chí.",
            {"Đảng ủy Công an huyện Ba Tơ": (9, None), "Đảng ủy Quân sự huyện Ba Tơ": (7, None)},
        ),
    ],
)
def test_figures_go_in_turn_to_those_named(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trong đó, Trường THPT Ba Tơ 5 đảng viên, Công an huyện 4 đảng viên, Chi bộ thôn Làng Giấy có 2 đồng chí.",
            {"Chi bộ Trường THPT Ba Tơ": (5, None), "Đảng ủy Công an huyện Ba Tơ": (4, None), "Chi bộ thôn Làng Giấy": (2, None)},
        ),
        (
            "Các đơn vị có kết quả cao như: Ba Vì (12), Ba Xa (9), thôn Làng Giấy (3), THCS Ba Tô (2).",
            {
                "Đảng ủy xã Ba Vì": (12, None),
                "Đảng ủy xã Ba Xa": (9, None),
                "Chi bộ thôn Làng Giấy": (3, None),
                "Chi bộ Trường THCS Ba Tô": (2, None),
            },
        ),
        (
            "Một số đảng bộ hoàn thành vượt chỉ tiêu kết nạp đảng viên: Đảng bộ xã Ba Vì 150%, Đảng bộ xã Ba Xa 130%.",
            {"Đảng ủy xã Ba Vì": (None, 150), "Đảng ủy xã Ba Xa": (None, 130)},
        ),
    ],
)
def test_lists_name_units_and_places_without_their_committees(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_years_are_told_in_turn() -> None:
    text = "Năm 2020, 2021 và 2022, Đảng bộ xã Ba Vì lần lượt kết nạp 7, 9 và 12 đảng viên."
    records = extract(text, published_on="2023-10-06").recruitment
    assert [(record.period and record.period.end, record.admitted) for record in records] == [
        ("2020-12-31", 7),
        ("2021-12-31", 9),
        ("2022-12-31", 12),
    ]


def test_what_was_merged_does_not_have_what_came_of_it() -> None:
    text = "Đảng bộ xã Ba Vì được thành lập trên cơ sở hợp nhất Đảng bộ xã Ba Vì và Đảng bộ xã Ba Tiêu, có 32 chi bộ với 611 đảng viên."
    assert {(fact.organisation, fact.value) for fact in extract(text).statistics} == {("Đảng ủy xã Ba Vì", 32), ("Đảng ủy xã Ba Vì", 611)}


def test_members_of_the_first_days_are_of_the_day_of_founding() -> None:
    text = "Ngày đầu thành lập, ngày 12/4/1967, Chi bộ Trường THPT Ba Tơ có 5 đảng viên. Hiện nay, chi bộ có 32 đảng viên."
    assert [(fact.value, fact.as_of) for fact in extract(text, published_on="2023-10-06").statistics] == [(5, "1967-04-12"), (32, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trường THPT Ba Tơ có số học sinh được kết nạp nhiều nhất (4 em), tiếp đến là Trường THPT Minh Long (3 em).",
            {"Chi bộ Trường THPT Ba Tơ": (4, None), "Chi bộ Trường THPT Minh Long": (3, None)},
        ),
        (
            "Đảng bộ xã Ba Vì kết nạp đảng viên năm 2022 đạt 112,5% (9/8 đồng chí).",
            {"Đảng ủy xã Ba Vì": (9, 112.5)},
        ),
        (
            "Đảng ủy xã Ba Vì đề nghị kết nạp 12 quần chúng, được Huyện ủy chuẩn y 10 đồng chí.",
            {"Đảng ủy xã Ba Vì": (10, None)},
        ),
        (
            "THPT Ba Tơ (huyện Ba Tơ) là trường có số học sinh được kết nạp cao nhất với 6 em; THPT Minh Long kết nạp được 2 đảng viên.",
            {"Chi bộ Trường THPT Ba Tơ": (6, None), "Chi bộ Trường THPT Minh Long": (2, None)},
        ),
        ("Nhân kỷ niệm ngày thành lập Đảng 3/2, Đảng bộ xã Ba Vì xét kết nạp được 5/6 đảng viên mới.", {"Đảng ủy xã Ba Vì": (5, None)}),
    ],
)
def test_reporters_tell_results_in_other_words(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_village_at_the_head_of_a_sentence_has_the_cell_that_is_told_of() -> None:
    text = (
        "Chi bộ thôn Làng Giấy có 19 đảng viên. Từ năm 2010 lại nay, chi bộ chỉ kết nạp được 2 đảng viên.\n\n"
        "Tương tự, thôn Làng Trui, xã Ba Vì có 131 hộ, nhưng chi bộ thôn từ năm 2014 lại nay chỉ kết nạp được 3 đảng viên."
    )
    records = extract(text, published_on="2016-07-20").recruitment
    assert [(record.organisation, record.admitted, record.period and record.period.start) for record in records] == [
        ("Chi bộ thôn Làng Giấy", 2, "2010-01-01"),
        ("Chi bộ thôn Làng Trui", 3, "2014-01-01"),
    ]


def test_parts_of_those_admitted_are_no_list_of_committees() -> None:
    text = "Trong số 25 đảng viên mới được kết nạp năm 2022 của Đảng bộ xã Ba Vì có 12 đồng chí là nữ, 9 đồng chí là người dân tộc Hrê."
    (record,) = extract(text, published_on="2023-10-06").recruitment
    assert (record.admitted, {key.value: count for key, count in (record.breakdown or {}).items()}) == (
        25,
        {"female": 12, "ethnic_minority": 9},
    )


def test_the_year_of_the_target_is_not_that_of_the_results() -> None:
    text = (
        "Từ đầu năm đến nay, Đảng bộ tỉnh Quảng Ngãi kết nạp 614 đảng viên (ĐV) mới, đạt 74% chỉ tiêu nghị quyết của các huyện ủy, đảng ủy trực thuộc đề ra "
        "trong năm 2023. Những đơn vị có tỷ lệ cao như: Đảng bộ huyện Ba Tơ kết nạp 118 ĐV, đạt 127,2%; Đảng bộ huyện Sơn Hà kết nạp 95 ĐV, đạt 104,5%."
    )
    records = extract(text, published_on="2023-05-28").recruitment
    assert [(record.admitted, record.attainment_percent) for record in records] == [(614, 74), (118, 127.2), (95, 104.5)]
    assert {record.period.end for record in records if record.period} == {"2023-05-28"}


def test_members_sworn_in_are_of_the_day_of_their_ceremony() -> None:
    text = "Ngày 28/1, các chi bộ của Đảng bộ xã Ba Vì tổ chức lễ kết nạp đảng viên. Các chi bộ đã kết nạp 5 thanh niên vào Đảng."
    records = extract(text, published_on="2023-01-29").recruitment
    assert [(record.organisation, record.admitted, record.period and record.period.start) for record in records] == [
        ("Đảng ủy xã Ba Vì", 5, "2023-01-28")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tổng số tổ chức cơ sở đảng hiện nay của Đảng bộ huyện Ba Tơ là 95 (trong đó 49 chi bộ và 46 đảng bộ cơ sở).",
            {("grassroots_organisations", 95), ("grassroots_cells", 49), ("grassroots_committees", 46)},
        ),
        (
            "Đảng bộ huyện Ba Tơ có 54 chi, đảng bộ cơ sở, gồm 8 đảng bộ xã, 3 đảng bộ lực lượng vũ trang và 43 chi bộ cơ sở.",
            {("grassroots_organisations", 54), ("grassroots_cells", 43)},
        ),
        (
            "Chi bộ thôn Làng Giấy hiện có 15 đồng chí, đã giới thiệu 2 thanh niên đi học lớp bồi dưỡng nhận thức về Đảng.",
            {("party_members", 15), ("trainees", 2)},
        ),
        ("Qua kiểm tra, có 30 tổ chức đảng của Đảng bộ huyện Ba Tơ chưa thực hiện tốt nội dung kiểm tra, 2 đảng viên vi phạm.", set()),
        ("Tổng số đảng viên đang sinh hoạt ở các chi bộ nông thôn của huyện Ba Tơ là 2.737 đảng viên.", set()),
        ("Đảng bộ huyện Ba Tơ có 42 chi, đảng bộ trực thuộc.", {("grassroots_organisations", 42)}),
        ("Huyện ủy Ba Tơ chuẩn y, chuyển 43 đảng viên dự bị thành đảng viên chính thức.", {("members_made_official", 43)}),
        ("Các cấp bộ Đoàn của huyện Ba Tơ giới thiệu được 92 đoàn viên ưu tú tham gia học lớp cảm tình Đảng.", set()),
        (
            "Trong năm, Huyện ủy Ba Tơ kiểm tra, giám sát 11 tổ chức đảng và 27 đảng viên.",
            {("inspected_organisations", 11), ("inspected_members", 27)},
        ),
    ],
)
def test_what_local_reports_count(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(fact.measure.value, fact.value) for fact in extract(text, published_on="2023-10-06").statistics} == expected
