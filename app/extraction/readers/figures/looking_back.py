"""The time that an article's event looks back on: one that is over."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import BlockKind
from app.extraction.facts import Period
from app.extraction.reading import Reading, within
from app.extraction.spans import PeriodMention

_LOOKS_BACK = Cued(
    r"\b(?:sơ kết|tổng kết|giao ban|(?:đánh giá|báo cáo|kiểm điểm)(?: về)? (?:kết quả|tình hình|công tác)|kết quả (?:công tác|thực hiện|lãnh đạo))\b"
)
_OTHER_TASK = re.compile(r"[.;:]|phương hướng|nhiệm vụ|triển khai|nghị quyết|chỉ thị|đề án|kế hoạch")
_EVENT_ROOM = 120
_NEW_MEMBERS = Cued(r"(?<!kế hoạch )(?<!chỉ tiêu )(?<!nhiệm vụ )(?:kết nạp|phát triển đảng)")


def looked_back_on(reading: Reading, now: str | None) -> Period | None:
    """The time that the event of the article, which appeared on the day `now`, looks back on (`hội nghị sơ kết 6 tháng đầu năm`), None if none is told.

    Else the one that a headline about new members names (`Kết nạp đảng viên 8 tháng năm 2023`), up to `now` where it is not over.
    """
    low = reading.document.low
    for match in _LOOKS_BACK.finditer(low):
        end = low.find("\n", match.end())
        stop = min(match.end() + _EVENT_ROOM, end if end >= 0 else len(low))
        if known := _first_begun(reading, now, match.end(), stop):
            return known
    for block in reading.document.blocks:
        if block.kind is BlockKind.HEADLINE and (about := _NEW_MEMBERS.search(low, block.start, block.end)):
            known = _first_begun(reading, now, about.end(), block.end) or _first_begun(reading, now, block.start, about.start())
            return Period(known.start, now) if known and now and known.end and known.end > now else known
    return None


def _first_begun(reading: Reading, now: str | None, start: int, end: int) -> Period | None:
    """The first time named in [start, end) that has begun, unless it is another task's."""
    for period in within(reading.periods, start, end):
        if (known := closed(period)) and not is_ahead(known, now) and not _OTHER_TASK.search(reading.document.low, start, period.start):
            return known
    return None


def is_ahead(period: Period, now: str | None) -> bool:
    """Whether the (closed) period was to come on the day `now`."""
    if now is None or period.start is None or period.end is None:
        return False
    if period.start >= now and period.end > now:
        return True
    school_year_begun = period.start < now and period.end <= f"{int(period.start[:4]) + 1}-08-31"
    return period.start[:4] >= now[:4] and period.end[:4] > now[:4] and not school_year_begun


def closed(period: PeriodMention) -> Period | None:
    """The period if both its ends are known."""
    return Period(period.first, period.last) if period.first and period.last else None
