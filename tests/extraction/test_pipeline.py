"""The whole reading: any string has an answer, its evidence is the text as sent, and the form of the text changes no fact."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction import Extraction, extract, to_dict
from app.extraction.json_form import Json

SAMPLES = sorted(Path(__file__).parents[2].joinpath("samples").glob("*.txt"))
LISTS = ("people", "organisations", "appointments", "recruitment", "statistics", "meetings", "outcomes", "citations")

FRAGMENTS = [
    "đồng chí ", "Đồng chí ", "Lê Quang Tám", "LÊ QUANG TÁM", ", ", "; ", ": ", ". ", "\n", " - ", "(", ")", "“", "Bí thư ", "Phó Bí thư ", "Ủy viên ", "Chủ tịch ",
    "Trưởng Ban ", "Huyện ủy ", "Thành ủy ", "Đảng bộ ", "Đảng ủy ", "Chi bộ ", "Ban Thường vụ ", "Ban Tổ chức ", "UBND ", "xã ", "huyện ", "TP. ", "Sơn Hà", "Hải Phòng",
    "thôn 5", "kết nạp ", "12 ", "4.312 ", "72,5% ", "đảng viên ", "đạt ", "chỉ tiêu ", "từ 45 đến 50 ", "9 tháng đầu năm 2024 ", "28/10 ", "ngày 5/3/2024 ", "hội nghị ",
    "tổ chức ", "chủ trì ", "đề nghị ", "yêu cầu ", "bầu ", "giữ chức ", "nghỉ hưu ", "nguyên ", "các ", "Nghị quyết số 22-NQ/TW ", "1. ", "- ", "\u00a0", "\u200b", "gồm: ",
]  # fmt: skip


def values(extraction: Extraction) -> Json:
    """The facts of an extraction without where and how they were printed."""

    def bare(value: Json) -> Json:
        if isinstance(value, dict):
            return {key: bare(item) for key, item in value.items() if key not in {"evidence", "names"}}
        return [bare(item) for item in value] if isinstance(value, list) else value

    return bare(to_dict(extraction))


def assert_grounded(text: str, extraction: Extraction) -> None:
    for name in LISTS:
        for fact in getattr(extraction, name):
            assert fact.evidence
            for evidence in fact.evidence:
                assert text[evidence.start : evidence.end] == evidence.text != ""


@given(st.text())
def test_any_string_is_read(text: str) -> None:
    assert_grounded(text, extract(text))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join))
def test_any_mixture_of_the_genres_words_is_read(text: str) -> None:
    extraction = extract(text, published_on="2024-03-06")
    assert_grounded(text, extraction)
    people = {person.name for person in extraction.people}
    assert {post.person for post in extraction.appointments} <= people
    organisations = {organisation.name for organisation in extraction.organisations}
    assert {post.organisation for post in extraction.appointments if post.organisation} <= organisations


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "form",
    [
        lambda text: unicodedata.normalize("NFC", text),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: unicodedata.normalize("NFC", text).replace("\n", "\r\n"),
        lambda text: unicodedata.normalize("NFC", text).replace(" ", "\u00a0"),
        lambda text: unicodedata.normalize("NFC", text).replace(" ", " \u200b"),
        lambda text: re.sub(r"ủy(?!\w)", "uỷ", unicodedata.normalize("NFC", text)),
    ],
    ids=["NFC", "NFD", "CRLF", "non-breaking", "zero-width", "old tones"],
)
def test_the_form_of_the_text_changes_no_fact(path: Path, form: Callable[[str], str]) -> None:
    text = path.read_bytes().decode()
    variant = form(text)
    extraction = extract(variant)
    assert values(extraction) == values(extract(text))
    assert_grounded(variant, extraction)


def test_nested_names_without_end_are_read() -> None:
    assert extract("Chi bộ " * 3_000).people == ()


def test_a_number_of_many_digits_is_read() -> None:
    assert extract("1234567890" * 1_000).statistics == ()


def test_an_article_about_another_countrys_party_has_no_facts() -> None:
    text = "Ban Chấp hành Trung ương Đảng họp tại Bắc Kinh. Ông Lý Đại Hải, Ủy viên Bộ Chính trị Trung Quốc, phát biểu. Báo chí Trung Quốc đưa tin."
    extraction = extract(text)
    assert not any(getattr(extraction, name) for name in ("people", "organisations", "appointments"))


def test_the_title_and_the_address_help_to_complete_names() -> None:
    by_url = extract("Tỉnh ủy họp thường kỳ.", url="https://baoquangbinh.vn/chinh-tri/1.html")
    assert [organisation.name for organisation in by_url.organisations] == ["Tỉnh ủy Quảng Bình"]


def test_a_letter_that_grows_in_lower_case_moves_nothing() -> None:
    plain, dotted = (
        extract(
            f"Sáng 5/3/2024, Huyện ủy Tân Hòa tổ chức hội nghị. Tại khách sạn {letter * 6}, đồng chí Lê Quang Tám, "
            "Bí thư Huyện ủy Tân Hòa yêu cầu Ban Tổ chức Huyện ủy rà soát hồ sơ đảng viên."
        )
        for letter in ("I", "İ")
    )
    assert [(outcome.issuer, outcome.addressee) for outcome in dotted.outcomes] == [("Lê Quang Tám", "Ban Tổ chức Huyện ủy")]
    assert [outcome.addressee for outcome in plain.outcomes] == [outcome.addressee for outcome in dotted.outcomes]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 9/5, HĐND huyện Mỹ Đức họp bất thường. Kỳ họp bầu Chủ tịch UBND huyện Mỹ Đức. Huyện Mỹ Đức có 22 xã.",
        "Đồng chí Lê Hữu Đức phát biểu. Theo đồng chí Đức, Đảng ủy xã Yên Bồng đã họp. Đồng chí Đức và bà Nga cùng dự.",
    ],
)
def test_names_that_are_also_countries_do_not_put_an_article_abroad(text: str) -> None:
    assert extract(text).organisations
