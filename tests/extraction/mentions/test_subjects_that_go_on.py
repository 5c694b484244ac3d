"""A bare organ at the head of a sentence is the one that the sentence before had there, whomever that spoke of."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.mentions.finder import find_mentions
from app.extraction.reading import Context
from app.extraction.segmentation import read_document

TOLD = "Ban Thường vụ Tỉnh ủy Quảng Ngãi yêu cầu Huyện ủy Sơn Hà làm rõ trách nhiệm của từng tập thể."
OF_THE_PROVINCE, OF_THE_DISTRICT = "Ban Thường vụ Tỉnh ủy Quảng Ngãi", "Ban Thường vụ Huyện ủy Sơn Hà"


def organs(text: str) -> list[str]:
    return [body.name for body in find_mentions(read_document(text), Context()).bodies if body.name.startswith("Ban Thường vụ")]


@pytest.mark.parametrize(
    "goes_on",
    [
        "Ban Thường vụ cũng giao Ban Tổ chức Tỉnh ủy rà soát quy trình bổ nhiệm.",
        "Cùng với đó, Ban Thường vụ giao Ban Tổ chức Tỉnh ủy rà soát quy trình bổ nhiệm.",
    ],
)
def test_an_organ_goes_on_telling_whatever_committee_it_named(goes_on: str) -> None:
    extraction = extract(f"{TOLD} {goes_on}")
    assert organs(f"{TOLD} {goes_on}") == [OF_THE_PROVINCE] * 2
    asked = [(outcome.issuer, outcome.addressee) for outcome in extraction.outcomes]
    assert asked == [(OF_THE_PROVINCE, "Huyện ủy Sơn Hà"), (OF_THE_PROVINCE, "Ban Tổ chức Tỉnh ủy Quảng Ngãi")]


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban Kiểm tra Tỉnh ủy Quảng Ngãi kiểm tra Huyện ủy Sơn Hà. Ban Thường vụ đã thiếu trách nhiệm trong công tác cán bộ.",
        f"{TOLD} Hội nghị của Ban Thường vụ bàn việc đó.",
        f"{TOLD} Huyện ủy Sơn Hà đã họp. Ban Thường vụ nhận trách nhiệm.",
    ],
)
def test_an_organ_that_another_subject_stands_before_is_that_of_the_committee_named_last(text: str) -> None:
    assert organs(text)[-1] == OF_THE_DISTRICT
