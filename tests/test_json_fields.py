"""Which field an object of JSON gives twice."""

from __future__ import annotations

import pytest

from app.json_fields import doubled_field

NAMES = ("text", "title")


@pytest.mark.parametrize(
    ("content", "doubled"),
    [
        (b'{"text": 1, "text": 1}', "text"),
        (b'{"title": 1, "text": 1, "title": 2, "text": 2}', "text"),
        (b'{"x": {"text": 1, "text": 2}, "text": 3}', None),
        (b'{"x": 1, "x": 2, "text": "text"}', None),
        (b'{"text": ' + b"[" * 5000 + b"]" * 5000 + b', "text": 1}', None),
        (b'{"text": ' + b"9" * 5000 + b', "text": 1}', None),
        (b'{"text": 1, "text"', None),
        (rb'{"text": 1, "te\u0078t": 2}', "text"),
        (rb'{"\u0074ext": 1, "\u0074\u0065xt" : 2}', "text"),
        (rb'{"text": "\u0110\u1ea3ng u\u1ef7", "x": {"te\u0078t": 1, "text": 2}}', None),
    ],
)
def test_the_outermost_object_alone_counts_and_what_is_no_json_is_left_to_others(content: bytes, doubled: str | None) -> None:
    assert doubled_field(content, NAMES) == doubled
