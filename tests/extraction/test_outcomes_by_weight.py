"""Outcomes told in words that no rule knows: what the sentence weighs decides; invented people."""

from __future__ import annotations

import pytest

from app.extraction import extract
from app.extraction.facts import OutcomeKind
from app.extraction.readers.outcomes.weighing import Known, weigh

SESSION = (
    "Sáng 12/6/2023, Huyện ủy Mộc Châu tổ chức hội nghị sơ kết công tác xây dựng Đảng. Đồng chí Trần Văn Lực, Bí thư Huyện ủy chủ trì.\n"
)
WEIGHED = "Tăng cường công tác kiểm tra, giám sát; kịp thời phát hiện, xử lý nghiêm các vi phạm."


def rules(text: str) -> list[tuple[str, str]]:
    return [(outcome.kind.value, outcome.rule) for outcome in extract(text).outcomes]


def test_a_sentence_that_no_rule_reads_is_weighed() -> None:
    assert rules(SESSION + WEIGHED) == [("directive", "outcomes.weighed")]


def test_what_is_weighed_carries_its_sentence_and_who_laid_it_down() -> None:
    (outcome,) = extract(SESSION + WEIGHED).outcomes
    assert (outcome.evidence[0].text, outcome.issuer, outcome.addressee, outcome.meeting) == (WEIGHED, "Huyện ủy Mộc Châu", None, 0)


@pytest.mark.parametrize(
    "told",
    [
        "Trời mưa to nhưng các đại biểu đến dự đông đủ.",
        "Huyện Mộc Châu có 12 xã và một thị trấn.",
        "Công tác dân vận có nhiều chuyển biến, đồng thuận trong nhân dân được nâng lên.",
        "Các đại biểu chụp ảnh lưu niệm trước trụ sở Huyện ủy.",
    ],
)
def test_what_only_tells_weighs_too_little(told: str) -> None:
    assert rules(SESSION + told) == []


def test_a_rule_that_reads_a_sentence_is_not_overruled() -> None:
    assert rules(SESSION + "Đồng chí Trần Văn Lực yêu cầu các chi bộ tăng cường kiểm tra, giám sát.") == [("directive", "outcomes.asked")]


def test_a_sentence_that_introduces_a_list_is_not_weighed() -> None:
    assert rules(SESSION + WEIGHED.replace(".", ":")) == []


def test_an_article_without_the_party_is_not_weighed() -> None:
    assert rules("Sáng 12/6/2023, Câu lạc bộ bóng đá Mộc Châu họp bàn mùa giải mới.\n" + WEIGHED) == []


def test_the_kind_is_the_one_that_weighs_most() -> None:
    award = Known(
        frozenset({"tặng", "giấy khen", "tặng giấy", "khen", "giấy", "bằng khen", "trao", "trao tặng"}),
        ("award:person", "first award:person"),
    )
    assert weigh(award) is OutcomeKind.AWARD
