"""Numbers in units' names, told apart from those that count something behind a name."""

from __future__ import annotations

import re

from app.extraction.before import Before
from app.extraction.letters import LETTER
from app.extraction.word_groups import COUNTED

_NUMBER = re.compile(rf"\d{{1,3}}(?![\d/.,%]?\d|[{LETTER}%])")
_SHIPS_NUMBER = re.compile(rf"\d{{4}}(?![\d/.,%]?\d|[{LETTER}%])")
"""`Chi bộ Tàu | 4039`"""
_COUNTED = re.compile(rf" (?:{COUNTED}|tổ(?! chức (?!đảng|cơ sở))|nhiệm kỳ(?! [12]\d{{3}})|trong)(?!\w)")
_DAY = re.compile(r"[1-9]\d?/[1-9]\d?(?![\d/])")
"""`Công ty Dệt may 29/3`"""
_SCHOOL_KIND = Before(r"(?:mầm non|mẫu giáo|tiểu học|th|thcs|thpt) ", re.IGNORECASE)
"""`Trường Mầm non | 19/5`"""
_KIND_ROOM = 16
_FIRMS_NUMBER = re.compile(rf"[1-9]\d{{0,2}}(?![\d/%{LETTER}]|[.,]\d)(?! ?[-–] ?\d)(?!{_COUNTED.pattern})")
_ITS_NUMBER = re.compile(rf" \d{{1,2}}[A-C]?(?![\d/%{LETTER}]|[.,]\d)(?! ?[-–] ?\d)(?!{_COUNTED.pattern})")
_NUMBERED = re.compile(r"(?:khu|số|đoàn|biển|vùng|lục quân)$", re.IGNORECASE)
"""What a number names; elsewhere it counts something (`Công ty A 17 đảng viên`)."""
_NUMBERED_FIELD = re.compile(r"(?<!\w)(?:nghiệp vụ|địa phương|giao dịch)$", re.IGNORECASE)
"""Fields of work that several departments share by number: `Phòng Nghiệp vụ | 2`, `Vụ Địa phương | 1`."""
_NUMBERED_UNITS = re.compile(
    r"(?:sư|lữ|trung|tiểu|hải|binh|phi|không) đoàn|đại đội|hải đội|phi đội|bộ tư lệnh|(?:tổng )?công ty|xí nghiệp|nhà máy|phân xưởng|công trường|nông trường"
    r"|bệnh viện|viện|trung tâm|ban quản lý|ban|thuế|đội|trạm|kho|tàu|truyền tải điện"
)
"""Units whose number stands behind their arm, trade or field of work (`Lữ đoàn Công binh 909`, `Công ty Công trình 909`, `Trung tâm Cấp cứu 909`)."""
_NUMBERED_SCHOOL = re.compile(r"trường(?: (?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|thcs|thpt|th))?$")
"""Schools that may be numbered behind their kind or name: `Trường Tiểu học Hòa Bình 2`."""
_ITS_NUMBERS = re.compile(rf"\d{{1,2}}(?:(?: ?[-–,] ?| và )\d{{1,2}}){{1,2}}(?![\d/%{LETTER}]|[.,]\d)(?!{_COUNTED.pattern})")
"""`Chi bộ Phòng | 8-9`: one cell for departments that are numbered."""
_IN_NUMBERS = ("", "phòng", "vụ")
_YEARS = re.compile(r" (?:năm|lần|tháng) (?:liền|liên tục|liên tiếp|qua|đạt|được)(?!\w)")
"""`Đảng bộ Công ty 5 năm liền đạt ...`"""


def numbered_end(text: str, end: int) -> int:
    """Where a name that ends at `end` ends with the number behind it, if one stands there that counts nothing (`Chi bộ Khai thác 1`)."""
    number = _ITS_NUMBER.match(text, end)
    return number.end() if number else end


def own_number_end(text: str, joint: re.Match[str], after: str, *, first: bool) -> int | None:
    """Where the number behind `joint` ends that is part of a unit's name, None if none is. `first`: no word of the name stands before it."""
    if first and after in _IN_NUMBERS and (numbers := _ITS_NUMBERS.match(text, joint.end())):
        return numbers.end()
    number = _NUMBER.match(text, joint.end()) or (_SHIPS_NUMBER.match(text, joint.end()) if after.endswith("tàu") else None)
    if number is None:
        return None
    own = (
        (first and not _YEARS.match(text, number.end()))
        or _NUMBERED.search(text, max(0, joint.start() - 8), joint.start())
        or (_is_numbered(text, joint, after) and _FIRMS_NUMBER.match(text, number.start()))
    )
    return number.end() if own else None


def _is_numbered(text: str, joint: re.Match[str], after: str) -> bool:
    """Whether a unit named by `after` and by what stands before `joint` may have a number at its end."""
    field = _NUMBERED_FIELD.search(text, max(0, joint.start() - _KIND_ROOM), joint.start())
    return field is not None or _NUMBERED_UNITS.match(after) is not None


def day_of_name(text: str, start: int, after: str) -> re.Match[str] | None:
    """The day at `start` that a firm (`Công ty Dệt may | 29/3`) or school is called by, by the folded words `after` which its name stands."""
    return _DAY.match(text, start) if _NUMBERED_UNITS.match(after) or _SCHOOL_KIND.search(text, max(0, start - _KIND_ROOM), start) else None


def is_numbered_school(after: str) -> bool:
    """Whether the folded words `after` are a school's that may be numbered behind its name (`Trường Tiểu học Hòa Bình | 2`)."""
    return _NUMBERED_SCHOOL.match(after) is not None
