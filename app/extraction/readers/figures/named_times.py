"""What a time that an article names stands for: from which day to which, as of the article's own day."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.facts import Period
from app.extraction.period_forms import COUNT_WORDS
from app.extraction.readers.figures.looking_back import closed
from app.extraction.readers.figures.since import TO_NOW
from app.extraction.reading import Reading, within
from app.extraction.spans import DateMention, PeriodMention

_THEN_TO_NOW = re.compile(r"[^.;\d]{0,80}(?:\d+[^.;\d]{1,40})?\b(?:đến|tới) (?:nay|giờ|thời điểm (?:này|hiện (?:tại|nay)))\b")
_IS_AIM = re.compile(r"chỉ tiêu|phấn đấu|mục tiêu|đặt ra|đề ra")
_UNTIL = Cued(r"\bđến (?:hết )?(?:ngày )?$")
MENTION_ROOM = 60
"""No time is written with more characters."""
_SO_MANY = re.compile(rf"\b(\d\d?|{'|'.join(COUNT_WORDS)}) năm(?: qua\b)?$")
_LEAST_YEARS = 2
_TERM_OF_YEARS_ROOM = 1500
"""So far before `5 năm qua` the term may be named that these are."""
_TERM_ROOM = 320
"""So far before the time that it holds a term may be named."""


class NamedTimes:
    """Settles the periods and days that one article names; `now` is the article's day, None where nobody knows it."""

    def __init__(self, reading: Reading, now: str | None) -> None:
        self._reading, self._now = reading, now
        self._text, self._low = reading.document.text, reading.document.low

    def until(self, date: DateMention, floor: int) -> Period | None:
        """The time since the year began up to `date`, where it is only counted up to (`đến ngày 30/9`), None elsewhere; `floor`: its sentence's start."""
        if not _UNTIL.search(self._low, max(floor, date.start - 20), date.start):
            return None
        value = self._latest(date)
        return Period(f"{value[:4]}-01-01", value)

    def so_far(self, period: PeriodMention, position: int) -> Period | None:
        """The period; up to the article's day where `đến nay` follows on a term that is not over.

        What is counted `đến hết năm 2022` behind a term that holds it is counted from the term's first day.
        """
        if period.first is None and period.last and (term := self._term_around(period)):
            return Period(term.first, period.last)
        if period.first and period.last and self._now and period.last <= self._now and _THEN_TO_NOW.match(self._low, period.end, position):
            return Period(period.first, self._now)
        if period.first and period.last and self._now and period.first < self._now < period.last:
            if self._goes_on_to_now(period.end, position):
                return Period(period.first, self._now)
        elif (period.first is None and period.last) or (
            period.first
            and period.last
            and period.first[:4] == period.last[:4]
            and _UNTIL.search(self._low, max(0, period.start - 12), period.start)
        ):  # `đến hết tháng 9`: since the year began
            term = self._term_around(period)
            return Period(term.first if term else f"{period.last[:4]}-01-01", period.last)
        return self.known(period)

    def known(self, period: PeriodMention) -> Period | None:
        """The period if both its ends are known; with an open end where it reaches up to an article's day that nobody knows."""
        if self._now is None and period.first and period.last is None and TO_NOW.search(self._low, period.start, period.end):
            return Period(period.first, None)
        return closed(period)

    def term_of(self, years: re.Match[str]) -> Period | None:
        """The term, of so many years as `years` says (`5 năm qua`), that was named last before them and has come to its end; None if none was."""
        counted = _SO_MANY.search(self._low, max(0, years.start() - MENTION_ROOM), years.end())
        if counted is None:
            return None
        length = int(counted[1]) if counted[1].isdigit() else COUNT_WORDS[counted[1]]
        named = within(self._reading.periods, max(0, years.start() - _TERM_OF_YEARS_ROOM), years.start())
        terms = [term for period in named if (term := closed(period)) and _is_term(term, length)]
        over = self._now is not None and terms and (terms[-1].end or "")[:4] <= self._now[:4]
        return terms[-1] if over else None

    def _latest(self, date: DateMention) -> str:
        """The day of `date`; printed without a year it is the last one that was, for something is counted up to it."""
        value = date.value or ""
        if self._now is None or value <= self._now or value[:4] in self._text[date.start : date.end]:
            return value
        this_year = f"{self._now[:4]}{value[4:]}"
        return this_year if this_year <= self._now else value

    def _goes_on_to_now(self, start: int, end: int) -> bool:
        """Whether `đến nay` stands in [start, end), and not as the end of another period (`lũy kế từ đầu nhiệm kỳ đến nay`)."""
        return any(
            not any(period.end > now.start() for period in within(self._reading.periods, now.start() - MENTION_ROOM, now.start()))
            for now in TO_NOW.finditer(self._low, start, end)
        )

    def _term_around(self, until: PeriodMention) -> PeriodMention | None:
        """The term of several years named shortly before `until` that its last day lies in: in its sentence, or with what was aimed at."""
        document = self._reading.document
        sentence = document.sentence_at(until.start)
        floor = max(document.block_of(sentence).start, until.start - _TERM_ROOM) if sentence else until.start
        named = [
            term
            for term in within(self._reading.periods, floor, until.start)
            if term.first and term.last and until.last and term.first <= until.last <= term.last and term.first[:4] < term.last[:4]
            if sentence is None or term.start >= sentence.start or _IS_AIM.search(self._low, term.end, sentence.start)
        ]
        return named[-1] if named else None


def _is_term(period: Period, years: int) -> bool:
    """Whether `period` goes from the first day of a year to the last day of one `years` later, or is of just so many years."""
    start, end = period.start or "", period.end or ""
    if not (start.endswith("-01-01") and end.endswith("-12-31")) or years < _LEAST_YEARS:
        return False
    return int(end[:4]) - int(start[:4]) in (years, years - 1)
