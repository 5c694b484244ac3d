"""What lies before the news: penalties and changes of post of long ago that are told by the way."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.extraction.facts import OutcomeKind
from app.extraction.readers.outcomes.authority import Authority
from app.extraction.readers.outcomes.views import Judgement, View
from app.extraction.reading import Reading, within

_BEFORE_NOW = re.compile(
    r"trước (?:đó|đây)(?!\w)|(?:cách đây )?(?:hơn |gần )?(?:\d{1,2}|hai|ba|bốn|nhiều|mấy|vài) (?:ngày|tuần|tháng|năm) trước(?!\w)|(?:vào )?(?:năm \d{4}|hồi|đầu năm|cuối năm)(?!\w)"
)
_DAY, _FIRST_LINES, _HEAD = 10, 3, 60
_OLD_NEWS = timedelta(days=30)


class Background:
    """Knows which decisions of one article lie before what it reports."""

    def __init__(self, reading: Reading, authority: Authority) -> None:
        self._reading = reading
        self._authority = authority
        days = [day.value for day in reading.dates if day.value is not None and len(day.value) == _DAY]
        self._last_day = max(days, default=None)
        self._published = reading.context.published_on
        if self._published is not None:
            self._last_day = max(self._last_day or "", (date.fromisoformat(self._published) - _OLD_NEWS).isoformat())

    def holds(self, view: View, judgement: Judgement) -> bool:
        """Whether a penalty or change of post lies before what is reported, and nobody is said to have decided it."""
        if judgement.kind is OutcomeKind.PERSONNEL_CHANGE:
            back = view.low.startswith("trước đó")
        else:
            back = judgement.kind is OutcomeKind.DISCIPLINE and self._told_of_before(view)
        return back and not self._authority.names_decider(view, judgement)

    def _told_of_before(self, view: View) -> bool:
        """Whether the sentence begins with an earlier day than the last that the article names, or with one long before it was published."""
        if _BEFORE_NOW.match(view.low) is not None:
            return True
        start = view.sentence.start
        told = [day.value for day in within(self._reading.dates, start, start + _HEAD) if day.value is not None]
        if self._published is None and self._last_day in told:
            return view.sentence.block > _FIRST_LINES  # the only day known, and not that of the news
        return any(self._last_day is not None and day < self._last_day[: len(day)] for day in told)
