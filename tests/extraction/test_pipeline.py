"""The whole reading: hostile and foreign texts, and what is known about an article beside its text."""

from __future__ import annotations

import pytest

from app.extraction import extract


def test_nested_names_without_end_are_read() -> None:
    assert extract("Chi bộ " * 3_000).people == ()


def test_a_number_of_many_digits_is_read() -> None:
    assert extract("1234567890" * 1_000).statistics == ()


def test_an_article_about_another_countrys_party_has_no_facts() -> None:
    text = "Ban Chấp hành Trung ương Đảng họp tại Bắc Kinh. Ông Lý Đại Hải, Ủy viên Bộ Chính trị Trung Quốc, phát biểu. Báo chí Trung Quốc đưa tin."
    extraction = extract(text)
    assert not any(getattr(extraction, name) for name in ("people", "organisations", "appointments"))


def test_another_countrys_plenum_is_no_meeting_of_the_partys_here() -> None:
    text = (
        "Hội nghị Trung ương 4 đảng Cộng sản Trung Quốc khai mạc ngày 5/3/2024 tại Bắc Kinh. Hội nghị đã thông qua nghị quyết về công tác nhân sự. "
        "Theo báo chí Trung Quốc, các đại biểu yêu cầu siết chặt kỷ luật."
    )
    extraction = extract(text)
    assert (extraction.meetings, extraction.outcomes, extraction.organisations) == ((), (), ())
    here = extract(text.replace("Trung Quốc", "Việt Nam").replace("Bắc Kinh", "Hà Nội"))
    assert [meeting.organiser for meeting in here.meetings] == ["Ban Chấp hành Trung ương Đảng"]


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
    assert [(outcome.issuer, outcome.addressee) for outcome in dotted.outcomes] == [("Lê Quang Tám", "Ban Tổ chức Huyện ủy Tân Hòa")]
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
