"""What the matches of a pattern begin and end with, read off the pattern itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.pattern_edges import endings, openings


@pytest.mark.parametrize(
    ("pattern", "begin_with"),
    [
        ("họp", {"họp"}),
        ("họp|làm việc", {"họp", "làm việc"}),
        (r"(?<!\w)(?:sẽ|dự kiến)(?!\w)", {"sẽ", "dự kiến"}),
        (r"(?P<day>sáng|chiều) nay\b", {"sáng nay", "chiều nay"}),
        (r"(?:đến )?(?:hết|cuối) năm", {"đến hết năm", "đến cuối năm", "hết năm", "cuối năm"}),
        (r"[Tt]oàn tỉnh", {"Toàn tỉnh", "toàn tỉnh"}),
        (r"năm \d{4}", {"năm "}),
        (r"dự (?:[^,.;]{0,20} )?lễ", {"dự "}),
        (r"(?:đã |vừa )*họp", {"đã ", "vừa ", "họp"}),
        (r"(?:đã ){1,2}họp", {"đã "}),
        (r"T\.Ư|TW", {"T.Ư", "TW"}),
        (r"(?:tới|tới dự) lễ", {"tới lễ", "tới dự lễ"}),
        (r"[0-9] xã", {f"{digit} xã" for digit in "0123456789"}),
        (r"\d{1,2} người", {""}),
        (r"(?:một )?\w+", {""}),
    ],
)
def test_the_openings_of_a_pattern(pattern: str, begin_with: set[str]) -> None:
    assert openings(pattern) == begin_with


@pytest.mark.parametrize(
    ("pattern", "end_with"),
    [
        ("họp", {"họp"}),
        (r"(?<!\w)(?:của|thuộc) ", {"của ", "thuộc "}),
        (r"các(?: chi,?)? ", {"các ", "các chi ", "các chi, "}),
        (r"trong (?:năm|quý)$", {"trong năm", "trong quý"}),
        (r"do [^,;]{1,20} của ", {" của "}),
        (r"lần thứ \d+", {""}),
    ],
)
def test_the_endings_of_a_pattern(pattern: str, end_with: set[str]) -> None:
    assert endings(pattern) == end_with


@pytest.mark.parametrize("pattern", ["(?i:họp)", "(?P<a>x)(?P=a)", "họp)", "*"])
def test_a_pattern_that_is_not_plain_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"plain|bracket"):
        openings(pattern)


MANY = "(?:" + "|".join(f"từ {number:04}" for number in range(1200)) + ")"


def test_a_pattern_that_begins_in_too_many_ways_is_told_what_to_do() -> None:
    with pytest.raises(ValueError, match=r"may begin in more than 1024 ways: make two of it"):
        openings(f"(?:tại )?{MANY} họp")
    with pytest.raises(ValueError, match=r"may end in more than 1024 ways: make two of it"):
        endings(f"họp {MANY}")


def test_many_ways_further_on_only_end_what_is_known() -> None:
    assert openings(f"họp {MANY}") == {"họp "}
    assert openings(f"họp(?: {MANY})?") == {"họp"}
    assert endings(f"{MANY} họp") == {" họp"}


@settings(deadline=None)
@given(st.text(alphabet="abc", min_size=1, max_size=12))
def test_whatever_is_matched_begins_with_an_opening(text: str) -> None:
    pattern = r"(?:a|bc?)(?:b{0,2}|ca)[ab]?c|cb+|(?:aa)+b"
    starts = tuple(openings(pattern))
    assert all(match.group().startswith(starts) for match in re.finditer(pattern, text))


@settings(deadline=None)
@given(st.text(alphabet="abc", min_size=1, max_size=12))
def test_whatever_is_matched_ends_with_an_ending(text: str) -> None:
    pattern = r"(?:a|bc?)(?:b{0,2}|ca)[ab]?c|cb+|(?:aa)+b"
    ends = tuple(endings(pattern))
    assert all(match.group().endswith(ends) for match in re.finditer(pattern, text))
