"""In which charset a page is read."""

from __future__ import annotations

import pytest

from app.fetching.charsets import decode_page

WORDS = "Đảng ủy xã Bình An họp."
CP1258 = "Đa\u0309ng u\u0309y xa\u0303 Bi\u0300nh An ho\u0323p."  # the charset has few letters with a tone: most tones stand apart


@pytest.mark.parametrize(
    ("page", "declared", "text"),
    [
        (WORDS.encode(), None, WORDS),
        (WORDS.encode(), "UTF-8", WORDS),
        (WORDS.encode("utf-8-sig"), "windows-1258", WORDS),
        (WORDS.encode("utf-16"), None, WORDS),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-8", WORDS),
        (WORDS.encode("utf-16-le"), "utf-16", WORDS),
        (CP1258.encode("cp1258"), "Windows-1258", CP1258),
        (b'<meta charset="windows-1258">' + CP1258.encode("cp1258"), None, f'<meta charset="windows-1258">{CP1258}'),
        (b"<meta http-equiv=Content-Type content='text/html; charset=cp1258'>" + CP1258.encode("cp1258"), None, None),
        (b'<?xml version="1.0" encoding="windows-1258"?>' + CP1258.encode("cp1258"), None, None),
        (b'<meta charset="utf-16">' + WORDS.encode(), None, f'<meta charset="utf-16">{WORDS}'),
        (b'<meta charset="windows-1258">' + WORDS.encode(), "utf-8", f'<meta charset="windows-1258">{WORDS}'),
        ("\u201chọp\u201d".encode().replace(b"\xe1\xbb\x8d", b"o") + b"\xff", "utf-8", "\u201chop\u201d\ufffd"),
    ],
)  # fmt: skip
def test_a_page_is_read_as_it_declares(page: bytes, declared: str | None, text: str | None) -> None:
    read = decode_page(page, declared)
    assert read == text if text is not None else read.endswith(CP1258)


@pytest.mark.parametrize(
    ("page", "declared", "words"),
    [
        (b"a\xff", None, "declares no charset and is not UTF-8"),
        (b"a", "punycode", "charset punycode"),
        (b"<meta charset=unicode_escape>", None, "charset unicode_escape"),
        (b"a" * 5000 + b'<meta charset="windows-1258">\xd0', None, "declares no charset"),
    ],
)
def test_what_is_read_in_no_charset_is_told(page: bytes, declared: str | None, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        decode_page(page, declared)
