"""Lines out of pieces, and gzip undone in small steps."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bodies import Gunzip
from app.errors import InvalidRequest
from app.lines import Line, LineSplitter


def split(pieces: Iterable[bytes], limit: int = 10) -> list[Line]:
    splitter = LineSplitter(limit)
    lines = [line for piece in pieces for line in splitter.feed(piece)]
    last = splitter.finish()
    return [*lines, last] if last else lines


def expand(pieces: Iterable[bytes]) -> bytes:
    gunzip = Gunzip()
    expanded = b"".join(part for piece in pieces for part in gunzip.feed(piece))
    gunzip.finish()
    return expanded


@settings(deadline=None)
@given(st.lists(st.binary(max_size=12)), st.integers(1, 30))
def test_lines_do_not_depend_on_how_they_come(lines: list[bytes], size: int) -> None:
    body = b"\n".join([b"first", *lines])
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    expected = [
        Line(number, line if len(line) <= 10 else None)
        for number, line in enumerate(body.split(b"\n"), 1)
        if line.strip() or len(line) > 10
    ]
    assert split(pieces) == expected


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert split([b"\xef\xbb", b"\xbfa\r\n\xef\xbb\xbfb"]) == [Line(1, b"a\r"), Line(2, b"\xef\xbb\xbfb")]


def test_of_a_line_over_the_limit_nothing_is_kept() -> None:
    splitter = LineSplitter(10)
    for _ in range(1000):
        assert list(splitter.feed(b"a" * 1000)) == []
    assert splitter.passed_over == 1_000_000
    assert list(splitter.feed(b"\nb\n")) == [Line(1, None), Line(2, b"b")]
    assert splitter.passed_over == 0


@settings(deadline=None)
@given(st.lists(st.binary(max_size=300), min_size=1), st.integers(1, 100))
def test_gzip_of_several_members_comes_in_whatever_pieces(members: list[bytes], size: int) -> None:
    body = b"".join(map(gzip.compress, members)) + b"\0" * 7
    assert expand(body[start : start + size] for start in range(0, len(body), size)) == b"".join(members)


def test_what_grows_comes_in_small_parts() -> None:
    gunzip = Gunzip()
    parts = list(gunzip.feed(gzip.compress(b"\0" * 10_000_000)))
    gunzip.finish()
    assert max(map(len, parts)) <= 1 << 16
    assert sum(map(len, parts)) == 10_000_000


@pytest.mark.parametrize(
    "body",
    [b"", gzip.compress(b"abc" * 100)[:-1], gzip.compress(b"a") + gzip.compress(b"b")[:12]],
    ids=["nothing", "last byte missing", "second member cut"],
)
def test_gzip_that_was_cut_short_is_told(body: bytes) -> None:
    with pytest.raises(InvalidRequest, match="cut short"):
        expand([body])


@pytest.mark.parametrize(
    "body",
    [b"abc", zlib.compress(b"abc"), gzip.compress(b"a") + b"bc", gzip.compress(b"abc")[:-8] + b"12345678"],
    ids=["text", "zlib", "more behind it", "wrong checksum"],
)
def test_what_is_no_gzip_is_told(body: bytes) -> None:
    with pytest.raises(InvalidRequest, match="not gzip"):
        expand([body])
