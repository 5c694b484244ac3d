"""Numbers: digits, words, shares, and what is no number."""

from __future__ import annotations

import pytest

from app.extraction.numbers import between, find_numbers, read_digits, read_words


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("có 4.312 đảng viên", [4312]),
        ("có 4,974 đảng viên", [4974]),
        ("đạt 72,5% chỉ tiêu", [72.5]),
        ("đạt 110.6 % chỉ tiêu", [110.6]),
        ("kết nạp 02 đảng viên", [2]),
        ("gần 6 nghìn đảng viên, 1,2 triệu người", [6000, 1_200_000]),
        ("ba đồng chí, mười lăm đảng viên và hai mươi mốt chi bộ", [3, 15, 21]),
        ("một trăm linh năm đồng chí", [105]),
        ("kết nạp năm đảng viên", [5]),
        ("72/72 chi bộ, từ 45 đến 50 đảng viên", [72, 72, 45, 50]),
        ("Xã An Sơn 11/09", [11, 9]),
    ],
)
def test_numbers_have_their_value(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "Quy định số 315-QĐ/TW ngày 14/4/2011",
        "Quyết định 39/QĐ-TTg",
        "Thứ Năm, 28/10/2021 14:07",
        "chiều 26-9 và ngày 26 và 27/5",
        "nhiệm kỳ 2020-2025, năm 2024",
        "khóa XIII, COVID-19, quý III",
        "trong năm đảng viên đã học tập",
        "ba lần, một số nơi",
        "9" * 5000,
    ],
)
def test_what_belongs_to_something_else_is_no_number(text: str) -> None:
    assert find_numbers(text) == []


def test_offsets_lie_in_the_whole_text() -> None:
    text = "Năm 2021, kết nạp 128/150 đảng viên, đạt 85,3%."
    found = find_numbers(text, 10, len(text))
    assert [text[number.start : number.end] for number in found] == ["128", "150", "85,3%"]
    assert [number.percent for number in found] == [False, False, True]
    assert between(text, found[0], found[1]) == "/"
    assert between(text, found[1], found[2]) is None


def test_a_range_is_two_joined_numbers() -> None:
    text = "kết nạp từ 145 đến 155 đảng viên"
    first, second = find_numbers(text)
    assert between(text, first, second) == "-"


def test_a_dot_groups_thousands_and_a_comma_begins_decimals() -> None:
    assert read_digits("1.234,5") == 1234.5
    assert read_digits("4,974", percent=True) == 4.974


def test_words_that_make_no_number_are_told() -> None:
    assert read_words("hai ba") is None
    assert read_words("ba nghìn hai trăm") == 3200
