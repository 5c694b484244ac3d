"""Cleaning: every kept character knows where it came from, whatever the form of the text."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.cleaning import clean, respelled

SENTENCE = "Sáng 5/3, Huyện ủy Tân Hòa tổ chức hội nghị; đồng chí Lê Văn Thủy chủ trì."


@pytest.mark.parametrize(
    "sent",
    [
        SENTENCE,
        unicodedata.normalize("NFD", SENTENCE),
        SENTENCE.replace(" ", "\u00a0"),
        SENTENCE.replace(" ", " \u200b "),
        SENTENCE.replace("ủy", "uỷ").replace("Hòa", "Hoà").replace("Thủy", "Thuỷ"),
        "\ufeff" + SENTENCE,
    ],
    ids=["NFC", "NFD", "non-breaking", "zero-width", "tones", "byte-order-mark"],
)
def test_forms_of_one_text_clean_alike(sent: str) -> None:
    assert clean(sent).text.strip() == SENTENCE


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_span_points_at_the_words_as_sent(form: Literal["NFC", "NFD"]) -> None:
    sent = unicodedata.normalize(form, "\r\n  Đồng\u00a0chí  Lê Văn Thuỷ")
    cleaned = clean(sent)
    start = cleaned.text.index("Lê")
    first, last = cleaned.sent_span(start, start + len("Lê Văn Thủy"))
    assert unicodedata.normalize("NFC", sent[first:last]) == "Lê Văn Thuỷ"


@pytest.mark.parametrize(
    ("written", "placed"),
    [
        ("uỷ", "ủy"),
        ("hoà", "hòa"),
        ("khoẻ", "khỏe"),
        ("UỶ", "ỦY"),
        ("Thuỷ", "Thủy"),
        ("quý", "quý"),
        ("Quỳnh", "Quỳnh"),
        ("hoàn", "hoàn"),
        ("Thúy", "Thúy"),
        ("\u00d0ảng bộ", "Đảng bộ"),
    ],
)
def test_tone_marks_stand_on_the_main_vowel_of_open_syllables_and_letters_are_vietnamese(written: str, placed: str) -> None:
    assert respelled(written) == placed


def test_line_ends_become_one_kind_and_blanks_single() -> None:
    assert clean("một \t hai \r\nba\rbốn\u2028năm").text == "một hai\nba\nbốn\nnăm"


@settings(deadline=None)
@given(st.text())
def test_any_string_cleans_with_offsets_inside_it(sent: str) -> None:
    cleaned = clean(sent)
    assert len(cleaned.text) == len(cleaned.starts) == len(cleaned.ends)
    assert all(0 <= start < end <= len(sent) for start, end in zip(cleaned.starts, cleaned.ends, strict=True))
    assert list(cleaned.starts) == sorted(cleaned.starts)


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_cleaning_again_changes_nothing(sent: str) -> None:
    once = clean(sent).text
    assert clean(once).text == once


def test_half_a_surrogate_pair_is_replaced_so_that_the_text_can_be_encoded() -> None:
    cleaned = clean("Lê\ud800 Quang\udfff\u0301")
    assert cleaned.text.encode().decode() == "Lê\ufffd Quang\ufffd\u0301"
    assert cleaned.sent_span(2, 3) == (2, 3)
