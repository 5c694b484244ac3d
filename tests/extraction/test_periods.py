"""Periods: both ends inclusive, `đến nay` on the article's day, nothing where the year is not told."""

from __future__ import annotations

import pytest

from app.extraction.periods import find_periods
from app.extraction.segmentation import read_document


def periods(text: str, published_on: str | None = "2021-10-28") -> list[tuple[str | None, str | None]]:
    return [(period.first, period.last) for period in find_periods(read_document(text), published_on)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("9 tháng đầu năm 2021, kết nạp 5.", "2021-01-01", "2021-09-30"),
        ("9 tháng 2021, kết nạp 5.", "2021-01-01", "2021-09-30"),
        ("6 tháng đầu năm, kết nạp 5.", "2021-01-01", "2021-06-30"),
        ("Sáu tháng đầu năm 2020, kết nạp 5.", "2020-01-01", "2020-06-30"),
        ("Trong 9 tháng, kết nạp 5.", "2021-01-01", "2021-09-30"),
        ("9 tháng qua, kết nạp 5.", "2021-01-01", "2021-09-30"),
        ("3 tháng cuối năm 2024, kết nạp 5.", "2024-10-01", "2024-12-31"),
        ("Quý I/2024 kết nạp 5.", "2024-01-01", "2024-03-31"),
        ("Quý III kết nạp 5.", "2021-07-01", "2021-09-30"),
        ("Năm 2019 kết nạp 5.", "2019-01-01", "2019-12-31"),
        ("Nhiệm kỳ 2020 - 2025, kết nạp 5.", "2020-01-01", "2025-12-31"),
        ("Giai đoạn 2016-2020, kết nạp 5.", "2016-01-01", "2020-12-31"),
        ("Từ năm 2020 đến nay, kết nạp 5.", "2020-01-01", "2021-10-28"),
        ("Từ đầu năm đến nay, kết nạp 5.", "2021-01-01", "2021-10-28"),
        ("Từ đầu nhiệm kỳ 2020 - 2025 đến nay, kết nạp 5.", "2020-01-01", "2021-10-28"),
        ("Từ ngày 01/01 đến ngày 31/7/2020, kết nạp 5.", "2020-01-01", "2020-07-31"),
        ("Trong năm, kết nạp 5.", "2021-01-01", "2021-12-31"),
        ("Tính đến 31/12/2018, có 5.", None, "2018-12-31"),
        ("Đến hết năm 2019, có 5.", None, "2019-12-31"),
        ("Tháng 9/2021, kết nạp 5.", "2021-09-01", "2021-09-30"),
        ("Nửa đầu năm 2021, kết nạp 5.", "2021-01-01", "2021-06-30"),
        ("Lũy kế 9 tháng, kết nạp 5.", "2021-01-01", "2021-09-30"),
        ("Đến hết năm, kết nạp 5.", "2021-01-01", "2021-12-31"),
        ("Từ nay đến cuối năm, kết nạp 5.", "2021-10-28", "2021-12-31"),
    ],
)
def test_a_written_period_has_its_days(text: str, first: str | None, last: str) -> None:
    assert periods(text) == [(first, last)]


def test_the_whole_year_read_in_january_is_the_one_before() -> None:
    assert periods("Cả năm kết nạp 5 đảng viên.", "2020-01-02") == [("2019-01-01", "2019-12-31")]


def test_up_to_now_ends_on_the_meeting_s_day_where_the_article_s_is_not_known() -> None:
    text = "Sáng 23/1, Huyện ủy họp bàn nhiệm vụ năm 2024. Từ năm 2020 đến nay, kết nạp 5 đảng viên."
    assert periods(text, None)[-1] == ("2020-01-01", "2024-01-23")


@pytest.mark.parametrize("text", ["9 tháng qua, kết nạp 5.", "6 tháng đầu năm, kết nạp 5.", "Từ đầu nhiệm kỳ đến nay, kết nạp 5."])
def test_without_a_year_there_are_no_days(text: str) -> None:
    assert all(first is None for first, _ in periods(text, None))


@pytest.mark.parametrize("text", ["sinh năm 1959", "tầm nhìn đến năm 2045", "so với năm 2020", "5 năm qua", "những năm qua", "hằng năm"])
def test_a_year_that_counts_nothing_is_no_period(text: str) -> None:
    assert periods(f"Ông An {text}.") == []


def test_the_next_term_begins_where_the_named_one_ends() -> None:
    assert periods("Nhiệm kỳ 2020-2025, kết nạp 5. Nhiệm kỳ tới, kết nạp 6.", "2025-04-19")[-1] == ("2025-01-01", "2030-12-31")


def test_the_half_of_a_term_tells_no_days() -> None:
    assert periods("Nửa đầu nhiệm kỳ 2015 - 2020, kết nạp 5.") == [(None, None)]


def test_a_school_year_tells_no_days() -> None:
    assert periods("Năm học này, kết nạp 5.") == [(None, None)]


def test_a_school_year_is_from_september_to_august() -> None:
    year = ("2020-09-01", "2021-08-31")
    assert periods("Năm học 2020 - 2021, kết nạp 5 học sinh. Trong năm học này, Chi bộ A kết nạp 3 em.") == [year, year]


@pytest.mark.parametrize(
    "text",
    ["Năm học 2018-2022, kết nạp 5.", "Năm học này kết nạp 5.", "Năm học 2020-2021 và năm học 2021-2022 qua đi. Năm học này kết nạp 5."],
)
def test_which_school_year_is_meant_may_be_unknown(text: str) -> None:
    assert periods(text)[-1] == (None, None)


@pytest.mark.parametrize(
    ("text", "published_on", "year"),
    [
        ("Huyện ủy tổng kết công tác năm 2017.\nTrong năm, huyện kết nạp 5.", "2018-02-07", 2017),
        ("Huyện ủy tổng kết công tác năm 2017.\nTrong năm, huyện kết nạp 5.", "2018-08-07", 2018),
        ("Huyện ủy triển khai công tác năm 2018.\nTrong năm, huyện kết nạp 5.", "2018-02-07", 2018),
    ],
)
def test_early_in_a_year_a_review_counts_the_one_before(text: str, published_on: str, year: int) -> None:
    assert periods(text, published_on)[-1] == (f"{year}-01-01", f"{year}-12-31")
