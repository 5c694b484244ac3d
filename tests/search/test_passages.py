"""How articles are cut into passages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.search.passages import passages, words_key

TEXTS = [
    "Một câu.", "Tiêu đề\n\nĐoạn một.\nĐoạn hai, dài hơn một chút.", "Câu thứ nhất rất ngắn. " * 60, "chữ " * 500, "x" * 1000, "", "  \n ", "!!! ???",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_passages_hold_every_word_once_and_in_order(text: str) -> None:
    found = list(passages(text))
    assert "".join(each.key for each in found).replace(" ", "") == words_key(text).replace(" ", "")
    ends = [0, *(each.end for each in found)]
    assert all(before <= each.start < each.end <= len(text) for before, each in zip(ends, found, strict=False))


def test_a_passage_is_short_and_ends_with_a_sentence() -> None:
    text = "Hội nghị bàn về công tác phát triển đảng viên trong quý bốn của năm. " * 20
    found = list(passages(text))
    assert all(each.end - each.start <= 320 for each in found)
    assert all(text[each.start : each.end].endswith("năm.") for each in found)


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=1500))
def test_any_text_can_be_cut(text: str) -> None:
    for each in passages(text):
        assert each.key
        assert text[each.start : each.end].strip() == text[each.start : each.end]
        assert 0 < each.end - each.start <= 320
