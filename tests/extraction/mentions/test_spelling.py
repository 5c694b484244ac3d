"""A body has one spelling in all the facts of an article, however its name is printed."""

from __future__ import annotations

import pytest

from app.extraction import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Đồng chí Lê Quang Tám, Bí thư Đảng ủy Khối các cơ quan tỉnh Quảng Bình phát biểu. Đảng ủy Khối các Cơ quan tỉnh Quảng Bình kết nạp 12 đảng viên. "
            "Đảng ủy Khối các cơ quan tỉnh Quảng Bình họp.",
            "Đảng ủy Khối các cơ quan tỉnh Quảng Bình",
        ),
        (
            "Đồng chí Lê Quang Tám, Bí thư Đảng ủy Quân sự thị xã Điện Bàn phát biểu. Năm 2024, ĐẢNG ỦY QUÂN SỰ THỊ XÃ ĐIỆN BÀN kết nạp 5 đảng viên.",
            "Đảng ủy Quân sự thị xã Điện Bàn",
        ),
    ],
)
def test_a_body_is_spelt_alike_in_every_fact(text: str, name: str) -> None:
    extraction = extract(text)
    assert {post.organisation for post in extraction.appointments} == {name}
    assert {figure.organisation for figure in extraction.recruitment} == {name}
    assert name in {organisation.name for organisation in extraction.organisations}


def test_a_person_is_spelt_alike_in_every_fact() -> None:
    text = (
        "Đồng chí Lê Văn Tám, Bí thư Đảng ủy xã Tân Phú phát biểu khai mạc hội nghị.\n"
        "Đồng chí Lê VĂn Tám được chỉ định giữ chức Phó Bí thư Huyện ủy Tân Hòa."
    )
    found = extract(text)
    assert {person.name for person in found.people} == {post.person for post in found.appointments} == {"Lê Văn Tám"}
