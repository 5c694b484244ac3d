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
