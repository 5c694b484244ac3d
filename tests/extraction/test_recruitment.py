"""Recruitment: each figure with its own organisation, time and meaning."""

from __future__ import annotations

import unicodedata

import pytest

from app.extraction import extract
from app.extraction.facts import Recruitment

LEAD = "Sáng 5/10, Tỉnh ủy Quảng Ngãi tổ chức hội nghị về công tác xây dựng Đảng.\n\n"
SHOWN = ("admitted", "target", "target_max", "attainment_percent", "surplus", "target_rate_percent")
Row = tuple[str | None, str | None, str | None, dict[str, float]]


def recruitment(text: str, published_on: str | None = "2023-10-06") -> list[Recruitment]:
    return list(extract(LEAD + text, published_on=published_on).recruitment)


def rows(text: str) -> list[Row]:
    found = []
    for record in recruitment(text):
        figures = {name: getattr(record, name) for name in SHOWN if getattr(record, name) is not None and name not in record.derived}
        start, end = (record.period.start, record.period.end) if record.period else (None, None)
        found.append((record.organisation, start, end, figures))
    return found


YEAR_2022 = ("2022-01-01", "2022-12-31")
PROVINCE = "Tỉnh ủy Quảng Ngãi"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "9 tháng đầu năm, toàn tỉnh kết nạp 1.450 đảng viên, đạt 72,5% chỉ tiêu (2.000 đảng viên).",
            [(PROVINCE, "2023-01-01", "2023-09-30", {"admitted": 1450, "target": 2000, "attainment_percent": 72.5})],
        ),
        (
            "Năm 2022, Đảng bộ huyện Mộ Đức kết nạp 296/280 đảng viên, vượt chỉ tiêu 16 đồng chí; năm 2023 phấn đấu kết nạp từ 300 đến 320 đảng viên.",
            [
                ("Huyện ủy Mộ Đức", *YEAR_2022, {"admitted": 296, "target": 280, "surplus": 16}),
                ("Huyện ủy Mộ Đức", "2023-01-01", "2023-12-31", {"target": 300, "target_max": 320}),
            ],
        ),
        (
            "Năm 2022, Đảng bộ huyện Mộ Đức kết nạp 120 đảng viên, đạt 96% chỉ tiêu; Đảng bộ huyện Ba Tơ kết nạp 98 đảng viên, vượt chỉ tiêu 18 đảng viên.",
            [
                ("Huyện ủy Mộ Đức", *YEAR_2022, {"admitted": 120, "attainment_percent": 96}),
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 98, "surplus": 18}),
            ],
        ),
        (
            "Năm 2022, kết quả kết nạp đảng viên: Huyện Bình Sơn 365 đồng chí, đạt 110,6%; Mộ Đức 342, vượt chỉ tiêu 12 đồng chí; Ba Tơ 75/90.",
            [
                ("Huyện ủy Bình Sơn", *YEAR_2022, {"admitted": 365, "attainment_percent": 110.6}),
                ("Huyện ủy Mộ Đức", *YEAR_2022, {"admitted": 342, "surplus": 12}),
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 75, "target": 90}),
            ],
        ),
        (
            "Tỷ lệ kết nạp đảng viên mới hằng năm đạt từ 3% trở lên so với tổng số đảng viên.",
            [(PROVINCE, None, None, {"target_rate_percent": 3})],
        ),
        (
            "Công tác phát triển đảng viên năm 2022 đạt 87,5% chỉ tiêu.",
            [(PROVINCE, *YEAR_2022, {"attainment_percent": 87.5})],
        ),
        (
            "Quý III, có thêm 27 quần chúng được kết nạp vào Đảng.",
            [(PROVINCE, "2023-07-01", "2023-09-30", {"admitted": 27})],
        ),
        (
            "Chiều 3/10, Chi bộ Trường THPT Trà Bồng tổ chức lễ kết nạp đảng viên cho 02 quần chúng ưu tú.",
            [("Chi bộ Trường THPT Trà Bồng", "2023-10-03", "2023-10-03", {"admitted": 2})],
        ),
        (
            "Năm 2022, Chi bộ Trường THPT Trà Bồng, trường THPT Ba Tơ, mỗi chi bộ kết nạp 02 đảng viên.",
            [
                ("Chi bộ Trường THPT Trà Bồng", *YEAR_2022, {"admitted": 2}),
                ("Chi bộ Trường THPT Ba Tơ", *YEAR_2022, {"admitted": 2}),
            ],
        ),
        (
            "Giai đoạn 2021 - 2022, toàn tỉnh kết nạp 4.020 đảng viên, trong đó năm 2021 là 1.980 đảng viên.",
            [
                (PROVINCE, "2021-01-01", "2022-12-31", {"admitted": 4020}),
                (PROVINCE, "2021-01-01", "2021-12-31", {"admitted": 1980}),
            ],
        ),
        (
            "Chỉ tiêu năm 2023: kết nạp 2.000 đảng viên; kết quả 9 tháng: 1.450 đảng viên, đạt 72,5%.",
            [(PROVINCE, "2023-01-01", "2023-09-30", {"admitted": 1450, "target": 2000, "attainment_percent": 72.5})],
        ),
        (
            "Năm 2022, toàn tỉnh kết nạp 2.418 đảng viên, cao hơn năm 2021 là 63 đồng chí.",
            [(PROVINCE, *YEAR_2022, {"admitted": 2418})],
        ),
        (
            "Đến ngày 30/9, Đảng bộ huyện Ba Tơ kết nạp 75 đảng viên.",
            [("Huyện ủy Ba Tơ", "2023-01-01", "2023-09-30", {"admitted": 75})],
        ),
    ],
)
def test_a_figure_goes_to_its_own_record(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_parts_of_the_admitted_are_told_by_key() -> None:
    (record,) = recruitment(
        "Năm 2022, toàn tỉnh kết nạp 2.150 đảng viên, trong đó: nữ 1.020 đồng chí (47,4%); dân tộc thiểu số 310; 25 người có đạo; "
        "40 đảng viên trong doanh nghiệp tư nhân; 55 học sinh, sinh viên và 1.400 đoàn viên."
    )
    assert record.breakdown == {
        "female": 1020,
        "ethnic_minority": 310,
        "religious": 25,
        "private_enterprise": 40,
        "student": 55,
        "youth": 1400,
    }
    assert record.attainment_percent is None


@pytest.mark.parametrize(("admitted", "percent", "target"), [(116, "72,5", 160), (59, "49,2", 120), (2418, "80", None)])
def test_a_target_is_derived_where_rounding_leaves_one(admitted: int, percent: str, target: int | None) -> None:
    (record,) = recruitment(f"Năm 2022, toàn tỉnh kết nạp {admitted} đảng viên, đạt {percent}% chỉ tiêu.")
    assert (record.target, record.derived) == (target, ("target",) if target else ())


def test_a_list_below_an_announcement_counts_over_its_time() -> None:
    found = rows(
        "Kết quả kết nạp đảng viên 9 tháng đầu năm như sau:\n- Huyện Bình Sơn: 365 đồng chí, đạt 110,6%.\n- Huyện Mộ Đức: 342/330 đồng chí."
    )
    nine_months = ("2023-01-01", "2023-09-30")
    assert found == [
        ("Huyện ủy Bình Sơn", *nine_months, {"admitted": 365, "attainment_percent": 110.6}),
        ("Huyện ủy Mộ Đức", *nine_months, {"admitted": 342, "target": 330}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bồi dưỡng nhận thức cho 312 đối tượng kết nạp Đảng.",
        "Giới thiệu 45 quần chúng ưu tú để Đảng xem xét, kết nạp.",
        "Hội Nông dân tỉnh kết nạp 2.300 hội viên mới.",
        "Công đoàn tỉnh kết nạp 150 đoàn viên, đạt 107% kế hoạch.",
        "Bình quân mỗi năm kết nạp trên 2.000 đảng viên.",
        "Phấn đấu mỗi chi bộ kết nạp ít nhất 01 đảng viên.",
        "Đội bóng thắng 12/15 trận, đạt 80% chỉ tiêu.",
    ],
)
def test_what_is_no_admission_gives_nothing(text: str) -> None:
    assert recruitment(text) == []


def test_other_countries_parties_are_left_out() -> None:
    text = "Đảng Cộng sản Trung Quốc kết nạp 2.000 đảng viên năm 2022. Trung Quốc và Bắc Kinh đã thông báo."
    assert extract(text, published_on="2023-10-06").recruitment == ()


def test_evidence_is_the_clause_in_the_text_as_sent() -> None:
    text = unicodedata.normalize("NFD", LEAD + "Năm 2022, toàn tỉnh kết nạp 96 đảng viên; mở 2 lớp học.").replace("\n", "\r\n")
    (record,) = extract(text, published_on="2023-10-06").recruitment
    (evidence,) = record.evidence
    assert text[evidence.start : evidence.end] == evidence.text
    assert unicodedata.normalize("NFC", evidence.text) == "Năm 2022, toàn tỉnh kết nạp 96 đảng viên"


def values(facts: list[Recruitment]) -> list[tuple[str | None, int | None]]:
    return [(fact.organisation, fact.admitted) for fact in facts]


def test_no_figure_is_lost_in_a_sentence_without_end() -> None:
    endless = "Năm 2022, toàn tỉnh kết nạp 96 đảng viên, " + "đồng chí " * 2000
    assert values(recruitment(endless)) == [(PROVINCE, 96)]


DISTRICT = "Huyện ủy Ba Tơ"


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2022, Huyện ủy Ba Tơ đã kết nạp vào hàng ngũ của Đảng 98 quần chúng ưu tú.",
        "Năm 2022, có 98 quần chúng ưu tú ở huyện Ba Tơ vinh dự đứng vào hàng ngũ của Đảng.",
        "Năm 2022, số đảng viên mới kết nạp của Đảng bộ huyện Ba Tơ là 98 đồng chí.",
        "Năm 2022, Đảng bộ huyện Ba Tơ bổ sung vào hàng ngũ 98 đảng viên mới.",
        "Kết quả, năm 2022 Đảng bộ huyện Ba Tơ có thêm 98 đảng viên mới.",
        "Công tác phát triển đảng viên của Huyện ủy Ba Tơ năm 2022 được 98 đồng chí.",
        "98 quần chúng ưu tú đã được Đảng bộ huyện Ba Tơ kết nạp trong năm 2022.",
        "Huyện Ba Tơ là địa phương dẫn đầu với 98 đảng viên mới được kết nạp trong năm 2022.",
    ],
)
def test_an_admission_is_told_in_many_ways(text: str) -> None:
    assert rows(text) == [(DISTRICT, *YEAR_2022, {"admitted": 98})]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("Trong quý III,", "2023-07-01", "2023-09-30"),
        ("Chín tháng qua,", "2023-01-01", "2023-09-30"),
        ("Nửa đầu năm 2023,", "2023-01-01", "2023-06-30"),
        ("Tính từ đầu năm 2023 đến hết tháng 9,", "2023-01-01", "2023-09-30"),
        ("Từ đầu nhiệm kỳ 2020-2025 đến nay,", "2020-01-01", "2023-10-06"),
        ("Báo cáo tại Đại hội nêu rõ: Trong nhiệm kỳ 2015 - 2020,", "2015-01-01", "2020-12-31"),
        ("Hội nghị giao ban quý III đánh giá cao kết quả. Trong quý,", "2023-07-01", "2023-09-30"),
        ("Tháng 9, kết nạp 12 đảng viên; lũy kế 9 tháng,", "2023-01-01", "2023-09-30"),
        ("Lớp học bị lùi từ quý I. Đến hết năm,", "2023-01-01", "2023-12-31"),
    ],
)
def test_a_result_counts_over_the_time_that_frames_it(when: str, start: str, end: str) -> None:
    found = rows(f"{when} Đảng bộ huyện Ba Tơ kết nạp 75 đảng viên.")
    assert (DISTRICT, start, end, {"admitted": 75}) in found


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Tỉnh ủy giao Huyện ủy Ba Tơ năm 2024 kết nạp 100 đảng viên.", {"target": 100}),
        ("Năm 2024, Huyện ủy Ba Tơ đặt chỉ tiêu 90% chi bộ trong sạch, kết nạp 100 đảng viên.", {"target": 100}),
        ("Huyện ủy Ba Tơ thống nhất chỉ tiêu năm 2024:\n- Kết nạp 100 đảng viên.\n- Mở 5 lớp bồi dưỡng.", {"target": 100}),
        ("Năm 2024, Đảng bộ huyện Ba Tơ kết nạp mới ít nhất 3,5% tổng số đảng viên.", {"target_rate_percent": 3.5}),
    ],
)
def test_what_lies_ahead_is_a_target(text: str, figures: dict[str, float]) -> None:
    assert rows(text) == [(DISTRICT, "2024-01-01", "2024-12-31", figures)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("75 đảng viên; so với chỉ tiêu của năm là 100 thì đạt 75%.", {"admitted": 75, "target": 100, "attainment_percent": 75}),
        ("75 trên tổng số 100 đảng viên theo chỉ tiêu, đạt 75%.", {"admitted": 75, "target": 100, "attainment_percent": 75}),
        ("75 đảng viên (kế hoạch giao 100), đạt 75%.", {"admitted": 75, "target": 100, "attainment_percent": 75}),
        ("75 đảng viên, đạt xấp xỉ 75% chỉ tiêu.", {"admitted": 75, "attainment_percent": 75}),
        ("75 đảng viên, tăng 8,9% so với cùng kỳ năm trước.", {"admitted": 75}),
    ],
)
def test_a_result_beside_its_target(text: str, figures: dict[str, float]) -> None:
    assert rows("9 tháng đầu năm, Huyện ủy Ba Tơ kết nạp " + text) == [(DISTRICT, "2023-01-01", "2023-09-30", figures)]


@pytest.mark.parametrize(
    ("text", "breakdown"),
    [
        ("trong đó có 71 người Hrê, 45 nữ, 3 giáo dân", {"ethnic_minority": 71, "female": 45, "religious": 3}),
        ("gồm 45 nữ và 71 đồng chí là người dân tộc Cor", {"female": 45, "ethnic_minority": 71}),
        ("có 15 đảng viên là dân quân, 4 chủ doanh nghiệp", {"military": 15, "private_enterprise": 4}),
        ("riêng doanh nghiệp tư nhân 7 người", {"private_enterprise": 7}),
    ],
)
def test_parts_are_named_in_many_ways(text: str, breakdown: dict[str, int]) -> None:
    (record,) = recruitment(f"Năm 2022, Huyện ủy Ba Tơ kết nạp 98 đảng viên, {text}.")
    assert record.breakdown == breakdown


def test_another_deed_is_no_part() -> None:
    (record,) = recruitment("Năm 2022, Huyện ủy Ba Tơ kết nạp 98 đảng viên; thành lập mới 3 chi bộ trong doanh nghiệp.")
    assert record.breakdown is None


def test_committees_named_within_a_total_have_their_own_records() -> None:
    found = rows(
        "Năm 2022, toàn tỉnh kết nạp 1.980 đảng viên, trong đó Đảng bộ huyện Ba Tơ 98 đảng viên, Đảng bộ huyện Mộ Đức 120 đảng viên. "
        "Dẫn đầu là các Đảng bộ: phường Trần Phú (14), Công ty CP Dệt may An Hà (11)."
    )
    assert [(owner, figures) for owner, _, _, figures in found] == [
        (PROVINCE, {"admitted": 1980}),
        (DISTRICT, {"admitted": 98}),
        ("Huyện ủy Mộ Đức", {"admitted": 120}),
        ("Đảng ủy phường Trần Phú", {"admitted": 14}),
        ("Đảng ủy Công ty CP Dệt may An Hà", {"admitted": 11}),
    ]


def test_nominees_admitted_by_nobody_named_are_no_record() -> None:
    assert recruitment("Năm 2022, các cấp hội giới thiệu 412 hội viên ưu tú, trong đó 187 người đã được kết nạp vào Đảng.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, Đảng bộ huyện Mộ Đức đã xét kết nạp 90 ĐV mới, đạt 90% chỉ tiêu.",
            [("Huyện ủy Mộ Đức", *YEAR_2022, {"admitted": 90, "attainment_percent": 90})],
        ),
        (
            "Năm 2022, Đảng bộ huyện Mộ Đức kết nạp 39 đảng viên mới trong tổng số 60 đảng viên mới theo kế hoạch năm.",
            [("Huyện ủy Mộ Đức", *YEAR_2022, {"admitted": 39, "target": 60})],
        ),
        (
            "Năm 2022, toàn tỉnh kết nạp 900 đảng viên, đạt 95% kế hoạch; cao nhất là Đảng bộ huyện Mộ Đức đạt 121%; Đảng bộ huyện Ba Tơ 117,5%.",
            [
                (PROVINCE, *YEAR_2022, {"admitted": 900, "attainment_percent": 95}),
                ("Huyện ủy Mộ Đức", *YEAR_2022, {"attainment_percent": 121}),
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"attainment_percent": 117.5}),
            ],
        ),
        (
            "Chiều 2/10, Chi bộ Trường THPT Mộ Đức kết nạp 4 học sinh.\n\nTheo đó, 4 học sinh được kết nạp vào Đảng đợt này đều giỏi.",
            [("Chi bộ Trường THPT Mộ Đức", "2023-10-02", "2023-10-02", {"admitted": 4})],
        ),
        (
            "Kể từ năm 2019 (năm đầu tiên có học sinh vào Đảng) đến nay, huyện Mộ Đức có 29 học sinh được kết nạp vào Đảng.",
            [("Huyện ủy Mộ Đức", "2019-01-01", "2023-10-06", {"admitted": 29})],
        ),
    ],
)
def test_plain_reports_of_one_committee(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_the_name_of_a_unit_tells_no_part_of_those_admitted() -> None:
    text = (
        "Năm 2022, Đảng bộ Khối các cơ quan tỉnh kết nạp 60 đảng viên.\n\n"
        "Các Đảng bộ trực thuộc kết nạp được nhiều đảng viên là: Sở Nông nghiệp và Phát triển nông thôn (7 đảng viên)."
    )
    assert [(record.admitted, record.breakdown) for record in recruitment(text)] == [(60, None), (7, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, huyện Ba Tơ kết nạp 358 đảng viên, đạt tỷ lệ 7,6%.",
            [("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 358})],
        ),
        (
            "Năm 2022, 3 đảng bộ xã Ba Cung, Ba Vinh, Ba Thành mới kết nạp được mỗi đơn vị 1 đảng viên.",
            [(f"Đảng ủy xã {name}", *YEAR_2022, {"admitted": 1}) for name in ("Ba Cung", "Ba Vinh", "Ba Thành")],
        ),
        (
            "Nghị quyết Đại hội Đảng bộ huyện Ba Tơ nhiệm kỳ 2020 - 2025 đề ra mục tiêu kết nạp 400 đảng viên. Huyện đã kết nạp 146 đảng viên.",
            [("Huyện ủy Ba Tơ", "2020-01-01", "2025-12-31", {"target": 400}), ("Huyện ủy Ba Tơ", None, None, {"admitted": 146})],
        ),
    ],
)
def test_rates_shares_and_terms_stay_with_what_they_are_told_of(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_parts_may_be_told_in_the_next_paragraph() -> None:
    text = "Năm 2022, huyện Ba Tơ kết nạp 92 đảng viên.\n\nTrong đó, có 25 đảng viên là nữ, chiếm 27,2%; 36 đảng viên là đoàn viên."
    assert [record.breakdown for record in recruitment(text)] == [{"female": 25, "youth": 36}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nếu như năm 2021, huyện Ba Tơ kết nạp 130 đảng viên thì năm 2022 con số này là 158 và năm nay là 168 đảng viên.",
            [
                ("Huyện ủy Ba Tơ", "2021-01-01", "2021-12-31", {"admitted": 130}),
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 158}),
                ("Huyện ủy Ba Tơ", "2023-01-01", "2023-12-31", {"admitted": 168}),
            ],
        ),
        (
            "Năm 2022, huyện Ba Tơ kết nạp 120 đảng viên. Cộng dồn ba năm, huyện kết nạp 337 đảng viên.",
            [("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 120}), ("Huyện ủy Ba Tơ", None, None, {"admitted": 337})],
        ),
        (
            "Từ đầu nhiệm kỳ (2020-2025) đến nay, huyện Ba Tơ kết nạp 412 đảng viên.",
            [("Huyện ủy Ba Tơ", "2020-01-01", "2023-10-06", {"admitted": 412})],
        ),
        (
            "Đại hội Đảng bộ huyện Ba Tơ nhiệm kỳ 2015-2020 họp. Nhiệm kỳ qua, Đảng bộ huyện kết nạp 512 đảng viên.",
            [("Huyện ủy Ba Tơ", "2015-01-01", "2020-12-31", {"admitted": 512})],
        ),
        (
            "Năm 2022, huyện Ba Tơ kết nạp 62 đảng viên; toàn Đảng bộ hiện có 4.215 đảng viên/52 chi, đảng bộ cơ sở.",
            [("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 62})],
        ),
    ],
)
def test_each_year_has_its_own_figure(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "admitted", "breakdown"),
    [
        ("Trong 86 đảng viên mới kết nạp năm 2022 có 32 nữ (37,2%), 21 dân tộc thiểu số.", 86, {"female": 32, "ethnic_minority": 21}),
        ("Trong số 21 đảng viên mới có 9 nữ, 4 người theo đạo, 3 học sinh.", 21, {"female": 9, "religious": 4, "student": 3}),
        ("Chi bộ thôn An Phú kết nạp thêm 6 đảng viên, đều là người Hrê.", 6, {"ethnic_minority": 6}),
        ("Chi bộ thôn An Phú kết nạp 3 em học sinh lớp 12 vào Đảng.", 3, {"student": 3}),
    ],
)
def test_those_admitted_and_what_they_are(text: str, admitted: int, breakdown: dict[str, int]) -> None:
    assert [(record.admitted, record.breakdown) for record in recruitment(text)] == [(admitted, breakdown)]


def test_what_is_admitted_at_a_ceremony_has_its_day() -> None:
    text = "Ngày 3/6, Chi bộ thôn An Phú tổ chức lễ kết nạp đảng viên.\n\nTại buổi lễ, Chi bộ kết nạp 2 quần chúng vào Đảng."
    assert [(record.period and record.period.start, record.admitted) for record in recruitment(text)] == [("2023-06-03", 2)]


@pytest.mark.parametrize(
    ("time", "start", "end"),
    [
        ("Kể từ tháng 4/2021", "2021-04-01", "2023-10-06"),
        ("Từ năm 2019", "2019-01-01", "2023-10-06"),
        ("Từ đầu năm", "2023-01-01", "2023-10-06"),
        ("Trong hai năm 2021 và 2022", "2021-01-01", "2022-12-31"),
        ("Đến hết ngày 15/9", "2023-01-01", "2023-09-15"),
        ("Năm rồi", "2022-01-01", "2022-12-31"),
        ("Thành lập tháng 3/2020, đến nay", "2020-03-01", "2023-10-06"),
        ("Năm 2020 còn khó khăn, nhưng đến nay", "2020-01-01", "2023-10-06"),
    ],
)
def test_a_time_frames_what_was_admitted(time: str, start: str, end: str) -> None:
    records = recruitment(f"{time}, Đảng bộ huyện Ba Tơ kết nạp 42 đảng viên mới.")
    assert [(record.period and (record.period.start, record.period.end), record.admitted) for record in records] == [((start, end), 42)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, Đảng bộ huyện Bình Sơn kết nạp 186 đảng viên; Ba Tơ 142. Riêng Đảng bộ huyện Mộ Đức đạt 130% kế hoạch.",
            [
                ("Huyện ủy Bình Sơn", *YEAR_2022, {"admitted": 186}),
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 142}),
                ("Huyện ủy Mộ Đức", *YEAR_2022, {"attainment_percent": 130}),
            ],
        ),
        (
            "Năm 2022, huyện Mộ Đức kết nạp 126 đảng viên (đạt 102% kế hoạch) và Đảng bộ huyện Ba Tơ kết nạp 98 đảng viên.",
            [
                ("Huyện ủy Mộ Đức", *YEAR_2022, {"admitted": 126, "attainment_percent": 102}),
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 98}),
            ],
        ),
        (
            "Năm 2022, Đảng bộ huyện Ba Tơ kết nạp 92 đảng viên, nhiều hơn chỉ tiêu 2 đồng chí.",
            [("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 92, "surplus": 2})],
        ),
    ],
)
def test_neighbours_keep_their_own_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, huyện Ba Tơ kết nạp 95 đảng viên, bằng 110% so với cùng kỳ năm 2021, đạt 95% kế hoạch giao.",
            [("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 95, "attainment_percent": 95})],
        ),
        (
            "Năm 2022, huyện Ba Tơ được giao chỉ tiêu kết nạp 90 đảng viên; đến ngày 20/12 đã kết nạp 93 đảng viên, vượt 3 đảng viên.",
            [("Huyện ủy Ba Tơ", "2022-01-01", "2022-12-20", {"admitted": 93, "target": 90, "surplus": 3})],
        ),
        (
            "Năm 2022, huyện Ba Tơ kết nạp 95/90 đảng viên, đạt 105,6%. Chỉ tiêu năm 2023 là 98 đảng viên.",
            [
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 95, "target": 90, "attainment_percent": 105.6}),
                ("Huyện ủy Ba Tơ", "2023-01-01", "2023-12-31", {"target": 98}),
            ],
        ),
        (
            "Đảng bộ huyện Ba Tơ đã kết nạp vượt chỉ tiêu năm 2022 với 95/90 đảng viên.",
            [("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 95, "target": 90})],
        ),
        (
            "Đảng bộ huyện Ba Tơ đạt 92,3% chỉ tiêu phát triển đảng viên mới năm 2022 với 84 đồng chí được kết nạp.",
            [("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 84, "attainment_percent": 92.3})],
        ),
        (
            "Xã Ba Cung kết nạp 8 đảng viên, xã Ba Vì kết nạp 7 đảng viên trong năm 2022.",
            [("Đảng ủy xã Ba Cung", *YEAR_2022, {"admitted": 8}), ("Đảng ủy xã Ba Vì", *YEAR_2022, {"admitted": 7})],
        ),
        (
            "Nhiệm kỳ 2020 - 2025, Đảng bộ huyện Ba Tơ đề ra chỉ tiêu kết nạp 500 đảng viên; đến hết năm 2022 đã kết nạp được 294 đảng viên.",
            [
                ("Huyện ủy Ba Tơ", "2020-01-01", "2025-12-31", {"target": 500}),
                ("Huyện ủy Ba Tơ", "2020-01-01", "2022-12-31", {"admitted": 294}),
            ],
        ),
    ],
)
def test_what_a_share_a_target_and_a_time_refer_to(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022 khép lại với 112 đảng viên mới của Đảng bộ huyện Ba Tơ, nhiều hơn chỉ tiêu được giao 12 người. Con số này của năm 2021 là 101.",
            [
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 112, "surplus": 12}),
                ("Huyện ủy Ba Tơ", "2021-01-01", "2021-12-31", {"admitted": 101}),
            ],
        ),
        (
            "Chỉ tiêu tỉnh giao 130, huyện Ba Tơ làm được 151 đảng viên mới trong năm 2022.",
            [("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 151, "target": 130})],
        ),
        (
            "Năm ngoái, xã Ba Cung được giao 10 đảng viên, làm được 13; năm nay mới qua 9 tháng đã có 11 người đứng vào hàng ngũ của Đảng.",
            [
                ("Đảng ủy xã Ba Cung", *YEAR_2022, {"admitted": 13, "target": 10}),
                ("Đảng ủy xã Ba Cung", "2023-01-01", "2023-09-30", {"admitted": 11}),
            ],
        ),
        (
            "Hết tháng 8, huyện Ba Tơ đã có 81 đảng viên mới. Đứng đầu là Đảng bộ xã Ba Cung với 9 đảng viên, kế đến Đảng bộ xã Ba Vì và Đảng bộ xã Ba Xa cùng kết nạp 7 đảng viên.",
            [
                ("Huyện ủy Ba Tơ", "2023-01-01", "2023-08-31", {"admitted": 81}),
                ("Đảng ủy xã Ba Cung", "2023-01-01", "2023-08-31", {"admitted": 9}),
                ("Đảng ủy xã Ba Vì", "2023-01-01", "2023-08-31", {"admitted": 7}),
                ("Đảng ủy xã Ba Xa", "2023-01-01", "2023-08-31", {"admitted": 7}),
            ],
        ),
        (
            "Năm 2022, các tổ chức Đoàn trong tỉnh giới thiệu 820 đoàn viên ưu tú, trong đó có 394 đoàn viên được kết nạp Đảng.",
            [],
        ),
        (
            "Năm 2022, Đảng bộ xã Ba Cung giúp các xã bạn bồi dưỡng, kết nạp 14 đảng viên; riêng Đảng bộ xã Ba Cung kết nạp 3 đồng chí.",
            [("Đảng ủy xã Ba Cung", *YEAR_2022, {"admitted": 3})],
        ),
        (
            "Đảng bộ huyện Thanh Ba năm 2022 kết nạp 130 đảng viên.",
            [("Huyện ủy Thanh Ba", *YEAR_2022, {"admitted": 130})],
        ),
    ],
)
def test_reporters_tell_of_admissions_in_their_own_words(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Năm 2022, toàn tỉnh kết nạp 1.450 đảng viên. Tốp đầu có Đảng bộ huyện Bình Sơn (142 đảng viên), Mộ Đức (121). Trong khi đó, Đảng bộ huyện Ba Tơ mới đạt 41% chỉ tiêu.",
            [
                (PROVINCE, *YEAR_2022, {"admitted": 1450}),
                ("Huyện ủy Bình Sơn", *YEAR_2022, {"admitted": 142}),
                ("Huyện ủy Mộ Đức", *YEAR_2022, {"admitted": 121}),
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"attainment_percent": 41}),
            ],
        ),
        (
            "Năm 2022, ba đảng bộ xã Ba Cung, Ba Vì, Ba Xa lần lượt kết nạp 11, 9 và 8 đảng viên.",
            [
                ("Đảng ủy xã Ba Cung", *YEAR_2022, {"admitted": 11}),
                ("Đảng ủy xã Ba Vì", *YEAR_2022, {"admitted": 9}),
                ("Đảng ủy xã Ba Xa", *YEAR_2022, {"admitted": 8}),
            ],
        ),
        (
            "Năm 2022, hai xã Ba Cung và Ba Vì mỗi nơi kết nạp được 3 đảng viên.",
            [("Đảng ủy xã Ba Cung", *YEAR_2022, {"admitted": 3}), ("Đảng ủy xã Ba Vì", *YEAR_2022, {"admitted": 3})],
        ),
        (
            "Năm 2022, toàn tỉnh kết nạp 1.450 đảng viên.\nCụ thể:\n- Đảng bộ huyện Bình Sơn: 158 đảng viên (52,7%).\n- Đảng bộ huyện Ba Tơ: 96 đảng viên.",
            [
                (PROVINCE, *YEAR_2022, {"admitted": 1450}),
                ("Huyện ủy Bình Sơn", *YEAR_2022, {"admitted": 158, "attainment_percent": 52.7}),
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 96}),
            ],
        ),
        (
            "Kết quả kết nạp đảng viên của huyện Ba Tơ: năm 2021: 145 đảng viên; năm 2022: 163 đảng viên.",
            [
                ("Huyện ủy Ba Tơ", "2021-01-01", "2021-12-31", {"admitted": 145}),
                ("Huyện ủy Ba Tơ", *YEAR_2022, {"admitted": 163}),
            ],
        ),
        (
            "Huyện Ba Tơ đặt chỉ tiêu năm 2023 kết nạp 60 đảng viên; đến hết tháng 7 đã kết nạp 33/60, đạt 55%.",
            [("Huyện ủy Ba Tơ", "2023-01-01", "2023-07-31", {"admitted": 33, "target": 60, "attainment_percent": 55})],
        ),
    ],
)
def test_lists_of_committees_give_each_its_figure(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
    assert extract(LEAD + text, published_on="2023-10-06").statistics == ()


def test_a_part_of_the_time_is_told_apart_from_all_of_it_which_the_article_opens_with() -> None:
    text = "9 tháng đầu năm 2023, các cấp ủy chăm lo công tác tạo nguồn.\n\nKết quả, toàn tỉnh đã kết nạp 1.392 đảng viên mới, riêng trong quý III kết nạp 564 đảng viên."
    assert rows(text) == [
        (PROVINCE, "2023-01-01", "2023-09-30", {"admitted": 1392}),
        (PROVINCE, "2023-07-01", "2023-09-30", {"admitted": 564}),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chưa hoàn thành chỉ tiêu kết nạp 60 đảng viên mỗi năm.", ({}, 60)),
        ("trong đó có 30 đảng viên trong độ tuổi từ 18 đến 30.", ({"youth": 30}, None)),
        ("trong đó 30 đồng chí dưới 30 tuổi.", ({"youth": 30}, None)),
    ],
)
def test_a_target_missed_and_parts_told_by_age(text: str, expected: tuple[dict[str, int], int | None]) -> None:
    (record,) = extract(f"Năm 2022, Đảng bộ huyện Ba Tơ kết nạp 41 đảng viên, {text}", published_on="2023-01-20").recruitment
    assert ({key.value: value for key, value in (record.breakdown or {}).items()}, record.target) == expected


def test_recruits_of_the_army_are_counted_too() -> None:
    (record,) = extract("Năm 2022, Đảng bộ huyện Ba Tơ có 14 tân binh được đứng vào hàng ngũ của Đảng.").recruitment
    assert record.admitted == 14
