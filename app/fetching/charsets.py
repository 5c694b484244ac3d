"""From the bytes of a web page to its text, by the charset that it declares."""

from __future__ import annotations

import codecs
import re

# The names that pages of Viet Nam's web give, and what browsers take them for. Python knows codecs that no page is written in
# and that a hostile one could name to cost time; so it is asked for none but these.
_CODECS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "utf-16": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "windows-1258": "cp1258",
    "cp1258": "cp1258",
    "x-cp1258": "cp1258",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""<(?:meta\b[^>]{0,500}?\bcharset|\?xml\b[^>]{0,500}?\bencoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_HEAD = 4096  # declarations stand this near to the beginning


def decode_page(page: bytes, declared: str | None) -> str:
    """The text of `page`: by its byte order mark, else the charset `declared` beside it, else the one it declares itself, else UTF-8.

    Of a page that declares its charset, bytes that are none of it become U+FFFD, as in a browser.
    Raises `ValueError` that says what is wrong: a charset that is not read here, or none declared and not UTF-8.
    """
    for mark, codec in _MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(codec, "replace")
    if declared is None and (found := _DECLARED.search(page[:_HEAD])):
        declared = found[1].decode("ascii", "replace")
        if declared.lower().startswith("utf-16"):
            declared = "utf-8"  # it could not have been read as ASCII if it were what it says
    if declared is None:
        try:
            return page.decode()
        except UnicodeDecodeError as error:
            raise ValueError("declares no charset and is not UTF-8") from error
    codec_name = _CODECS.get(declared.lower())
    if codec_name is None:
        raise ValueError(f"is written in the charset {declared}, which is not read here")
    return page.decode(codec_name, "replace")
