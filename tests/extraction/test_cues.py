"""A cued pattern finds what the plain one finds, wherever it is looked for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.cues import Cued, Passage

HELD = r"(?<!\w)(?:họp|tổ chức(?: hội nghị)?|hội nghị(?= tổng kết))(?!\w)"
CUED = Cued(HELD)
WORDS = ["họp", "tổ chức", "hội nghị", "tổng kết", "chọp", "họp,", "tổ", "năm"]


def spans(found: object) -> list[tuple[int, int]]:
    return [match.span() for match in found]  # type: ignore[attr-defined]  # an iterable of matches of either kind


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12), st.integers(0, 30), st.integers(0, 60))
def test_a_passage_is_searched_as_a_string_is(words: list[str], pos: int, endpos: int) -> None:
    low = " ".join(words)
    for text in (low, Passage.of_text(low)):
        assert spans(CUED.finditer(text)) == spans(re.finditer(HELD, low))
        assert spans(CUED.finditer(text, pos, endpos)) == spans(re.compile(HELD).finditer(low, pos, endpos))
        found, wanted = CUED.search(text, pos, endpos), re.compile(HELD).search(low, pos, endpos)
        assert (found and found.span()) == (wanted and wanted.span())
        assert CUED.sub(" ", text) == re.sub(HELD, " ", low)


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12), st.integers(0, 30), st.integers(0, 30))
def test_a_part_of_a_passage_has_offsets_of_its_own(words: list[str], first: int, length: int) -> None:
    low = " ".join(words)
    part = Passage.of_text(low).passage(first, first + length)
    assert part == low[first : first + length]
    assert spans(CUED.finditer(part)) == spans(re.finditer(HELD, low[first : first + length]))


def test_a_pattern_made_after_a_text_was_read_is_found_in_the_next() -> None:
    Passage.of_text("sáng nay")
    later = Cued("kiểm điểm")
    assert later.search(Passage.of_text("họp kiểm điểm")) is not None


@pytest.mark.parametrize("pattern", [r"\d+ đảng viên", "x", "(?:cả )?[a-z]+"])
def test_a_pattern_needs_words_to_look_for(pattern: str) -> None:
    with pytest.raises(ValueError, match="nothing to look for"):
        Cued(pattern)
