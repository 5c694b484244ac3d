"""Times that reach from a day told before to the article's own: `Thành lập tháng 4/2022, đến nay`, `Từ đó đến nay`."""

from __future__ import annotations

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import Period
from app.extraction.reading import Reading, within

TO_NOW = Cued(r"\b(?:đến|tới) (?:nay|giờ|thời điểm (?:này|hiện (?:tại|nay)))\b")
_FOUNDED = Cued(r"thành lập (?:từ |vào |ngày |tháng |năm ){0,3}$")
_SINCE_THEN = Cued(r"từ đó (?:cho )?(?:đến|tới) (?:nay|giờ)\b")
_SINCE_DAY = Cued(r"(?:kể )?từ (?:khi|ngày|lúc) (?!thành lập đảng)[^.;:\n\d]{4,70}\((?:từ )?(?:ngày )?$")
"""`Kể từ khi xã mới đi vào hoạt động (1/7/2025), Đảng bộ đã kết nạp`"""
_DAY = len("2022-04-01")
_ROOM = 320
"""So far before `từ đó` the day may stand that it means."""

Times = list[tuple[int, Period | None]]
"""Where a time stands and the time, None where nothing fixes it."""


def since_founded(reading: Reading, now: str | None, floor: int, position: int) -> Times:
    """`Thành lập tháng 4/2022, đến nay chi bộ đã kết nạp`: from that month to the article's day `now`."""
    low = reading.document.low
    return [
        (date.start, Period(_first_day(date.value), now))
        for date in within(reading.dates, floor, position)
        if date.value and now and _FOUNDED.search(low, max(floor, date.start - 24), date.start) and TO_NOW.search(low, date.end, position)
    ]


def since_event(reading: Reading, now: str | None, floor: int, position: int) -> Times:
    """`Kể từ khi xã mới đi vào hoạt động (1/7/2025), ...`: from the day in brackets to the article's day `now`."""
    low = reading.document.low
    return [
        (date.start, Period(_first_day(date.value), now))
        for date in within(reading.dates, floor, position)
        if date.value and now and low.startswith(")", date.end) and _SINCE_DAY.search(low, max(floor, date.start - 100), date.start)
    ]


def since_then(reading: Reading, now: str | None, sentence: Sentence, floor: int, position: int) -> Times:
    """`Từ đó đến nay`: from the day, month or year named last before it in the paragraph of `sentence` to the article's day `now`."""
    found: Times = []
    for then in _SINCE_THEN.finditer(reading.document.low, floor, position):
        start = max(reading.document.block_of(sentence).start, then.start() - _ROOM)
        named = [(date.end, date.value) for date in within(reading.dates, start, then.start()) if date.value]
        named += [(period.end, period.first) for period in within(reading.periods, start, then.start()) if period.first]
        found.append((then.start(), Period(_first_day(max(named)[1]), now) if named and now else None))
    return found


def _first_day(value: str) -> str:
    """The first day of an ISO year, month or day."""
    return f"{value}-01-01"[:_DAY]
