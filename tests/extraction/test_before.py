"""An expression that is looked for right before a place finds what the plain one, anchored there, finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.before import Before

OF = r"(?<!\w)(?:của|thuộc|[0-9]{1,2})(?: (?:các|hai))? ?"
WORDS = ["của", "CỦA ", "thuộc", "Thuộc các", "các ", "12 ", "hai", ", ", "x", "\n"]


@pytest.mark.parametrize("flags", [re.NOFLAG, re.IGNORECASE])
@settings(deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=8), pos=st.integers(0, 20), endpos=st.integers(0, 60))
def test_it_finds_what_ends_there(flags: re.RegexFlag, words: list[str], pos: int, endpos: int) -> None:
    text = " ".join(words)
    found, wanted = Before(OF, flags).search(text, pos, endpos), re.compile(rf"(?:{OF})\Z", flags).search(text, pos, endpos)
    assert (found and found.span()) == (wanted and wanted.span())


@pytest.mark.parametrize("pattern", [r"của \w*", r"(?:của \w+)? ", r"từ \d+ ", "(?:của)?"])
def test_it_needs_words_to_tell_it_by(pattern: str) -> None:
    with pytest.raises(ValueError, match="nothing to tell it by"):
        Before(pattern)
