"""Texts made to be slow to read: one unit without end. None is an article; each must be read in time linear in its length."""

from __future__ import annotations

import textwrap
import unicodedata

_SPEECH = (
    "Phát biểu tại hội nghị, đồng chí Lê Quang Tám, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Huyện ủy Tân Hòa yêu cầu các chi bộ rà soát 12 đảng viên "
    "đã kết nạp trong 9 tháng đầu năm 2024, đạt 72,5% chỉ tiêu; đồng thời giao Ủy ban Kiểm tra Huyện ủy kiểm tra việc thực hiện Nghị quyết số 22-NQ/TW. "
)

ONE_LINE = "one endless line"
UNITS = {
    "`đồng chí ` repeated": "đồng chí ",
    "brackets": "([{“",
    "digits": "1234567890",
    "commas": ", ",
    "empty lines": "\n",
    "combining marks": "a" + "\u0301" * 7,
    "zero-width blanks": "a\u200b",
    "one word": "đảng",
    "capitals": "NGUYỄN VĂN AN ",
    "a speech in capitals": _SPEECH.upper(),
    ONE_LINE: _SPEECH,
    "the same in broken lines": "\n".join(textwrap.wrap(_SPEECH, 72)) + "\n",
    "the same decomposed": unicodedata.normalize("NFD", _SPEECH),
    "short sentences": "A. ",
    "numbered items": "1. Yêu cầu ",
    "names": "Nguyễn Văn An, ",
    "posts": "Bí thư Huyện ủy ",
    "cells in cells": "Chi bộ ",
    "names and colons": "các đồng chí: A; ",
    "dates": "1/1/2020 ",
    "figures": "kết nạp 5 đảng viên, ",
    "document numbers": "Nghị quyết số 5-NQ/TW ",
}


def hostile_text(unit: str, size: int) -> str:
    """`unit` again and again, as many whole times as fit into `size` bytes of UTF-8."""
    return unit * (size // len(unit.encode()))
