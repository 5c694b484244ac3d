"""Which time the figures of recruitment count over."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.facts import Period
from app.extraction.readers.figures.figure import CONTEXT, Figure
from app.extraction.readers.figures.figure_times import FigureTimes
from app.extraction.readers.figures.lists import CommitteeLists
from app.extraction.readers.recruitment.growth import grows_by_year, is_of_its_year
from app.extraction.readers.recruitment.records import RECENT, Record
from app.extraction.readers.recruitment.targets import follows_its_target
from app.extraction.word_groups import AIM, EVERY_YEAR, FEW

_SAME_REPORT = 2
"""Within so many paragraphs figures without a time of their own count over that of the ones before."""
_SERIES = 12
_LEAST_SERIES = 2
"""A sum is split into years (`năm 2021 là 109; năm 2022 là 131`) by so many figures at least and most."""
_AT_EVENT = Cued(r"tại (?:buổi )?lễ|(?:dịp|đợt|lần) này|buổi lễ")
_SAME_TIME = re.compile(
    r"(?<!so với )(?<!so )(?<!hơn )(?<!bằng )\bcùng kỳ(?: năm (?:trước|ngoái|\d{4}))?,?(?: [^,.;:\d]{2,80})? kết nạp(?: được| mới| thêm)* $"
)
"""`Nếu như cùng kỳ năm ngoái, Đảng bộ A kết nạp được 61 đảng viên thì 6 tháng đầu năm nay là 47`"""
_PLAN_OF_YEAR = re.compile(
    rf"[^,;.\d]{{0,30}} (?:theo|của|trong) {AIM}(?: của)?(?: cả)? năm\b| (?:đảng viên|đồng chí)(?: mới)? (?:của|cho) (?:cả )?(?:năm|nhiệm kỳ|giai đoạn)\b"
)
_TIME_BEHIND = re.compile(
    rf"[^,;.:\d]{{0,60}}\bkết nạp(?: vào đảng| đảng)? (?:trong|từ|vào|hồi) (?:(?:{FEW}|năm) )?(?:năm|tháng|quý|giai đoạn|nhiệm kỳ) ?\w*$|[^,;.:\d]{{0,60}}\bkết nạp trong (?:(?:{FEW}|năm|\d) )?năm \d{{4}}"
)
_OF_A_TERM = re.compile(r" (?:đảng viên|đồng chí)[^,;.\d]{0,20} nhiệm kỳ\b")
_YEARS_TARGET = re.compile(rf"{AIM} (?:của )?năm(?: là|:)? $|\bcủa năm \({AIM}(?: là|:)? $")
_EVERY_YEAR = re.compile(rf"\b{EVERY_YEAR}\b")


def _is_of_the_year(figure: Figure) -> bool:
    """Whether the words behind the figure say that it is the plan of a year (`trong số 200 đảng viên mới theo kế hoạch năm 2017`)."""
    return _PLAN_OF_YEAR.match(figure.right) is not None


def whole_year(period: Period | None) -> Period | None:
    """The year that the time ends with, None where it is not known."""
    return Period(f"{period.end[:4]}-01-01", f"{period.end[:4]}-12-31") if period and period.end else None


def year_before(period: Period | None) -> Period | None:
    """The same time of the year before, None where it is not known or has no such day (29 February)."""
    if period is None or period.start is None or period.end is None:
        return None
    if "02-29" in (period.start[5:], period.end[5:]):
        return None
    return Period(*(f"{int(day[:4]) - 1:04}{day[4:]}" for day in (period.start, period.end)))


class CountedTimes:
    """Tells the times of figures from their sentences, from what announced a list, and from `records`, those read so far."""

    def __init__(self, low: str, times: FigureTimes, lists: CommitteeLists, records: list[Record]) -> None:
        self._low, self._times, self._lists, self._records = low, times, lists, records

    def of(self, figure: Figure, *, result: bool) -> Period | None:
        """The time that the figure counts over: named before it in its sentence, right after it, or earlier on.

        `result`: what was admitted, which a single day may tell and the term of a resolution does not.
        """
        if own := self._in_comparison(figure) if result else self._of_its_plan(figure):
            return own
        period, named = self._times.before(figure.sentence, figure.start, days=result, resolutions=not result)
        if named:
            return self._result_period(figure, period) if result else period
        if after := self._times.after(figure.sentence, figure.end, of_target=figure.percent):
            return after
        if told := self._of_result(figure) if result else self._times.of_congress(figure.sentence, figure.start):
            return told
        period, named = self._times.earlier(figure.sentence, figure.start, resolutions=not result)
        if named:
            return period
        if self._lists.intro is not None and self._lists.announced(figure.sentence):
            period, named = self._times.before(self._lists.intro, self._lists.intro.end, days=False)
            if named:
                return period
        return self._told_elsewhere(figure, result=result)

    def _of_its_plan(self, figure: Figure) -> Period | None:
        """The year or term behind a target, where the words say that it is the target of it."""
        if _YEARS_TARGET.search(figure.left):  # `5 tháng kết nạp 41 đảng viên (chỉ tiêu năm: 110)`
            return whole_year(self._times.before(figure.sentence, figure.start, days=False)[0])
        return self._times.after(figure.sentence, figure.end, of_target=True) if _is_of_the_year(figure) else None

    def _in_comparison(self, figure: Figure) -> Period | None:
        """The year of one of two that are compared, or the year before of a time named next in the sentence, or counted last."""
        if grows_by_year(figure) or is_of_its_year(figure) or _TIME_BEHIND.match(figure.right):
            return self._times.after(figure.sentence, figure.end)
        if not _SAME_TIME.search(figure.left):
            return None
        named, _ = self._times.before(figure.sentence, min(figure.sentence.end, figure.end + CONTEXT), days=False)
        last = next((record.period for record in reversed(self._records[-RECENT:]) if not record.only_target), None)
        return year_before(named or last or self._times.of_event())

    def _of_result(self, figure: Figure) -> Period | None:
        """The time behind those admitted, or the day of the ceremony that is told."""
        if after := self._times.day_after(figure.sentence, figure.end) or self._times.closing(figure.sentence, figure.end):
            return after
        at_event = _AT_EVENT.search(self._low, figure.sentence.start, figure.start)
        day = self._times.last_day_before(figure.start) if at_event else self._times.ceremony_day(figure.sentence)
        return Period(day, day) if day else None

    def is_target_of(self, record: Record, figure: Figure) -> bool:
        """Whether the target that `figure` tells is, by its time, the one that `record`, told before it, was to reach."""
        period, _ = self._times.before(figure.sentence, figure.start, days=False, resolutions=True)
        if period and record.period and record.period.end and record.period.end < (period.start or ""):
            return False  # `Chỉ tiêu năm 2024 là 175` behind what came of 2023
        if record.sentence.block == figure.sentence.block and (record.attainment_percent is not None or record.surplus is not None):
            return True
        own = self._times.after(figure.sentence, figure.end, of_target=True)
        if own and own != record.period:
            return False  # `9 tháng kết nạp 102 đảng viên, bằng 5/6 so với mục tiêu 600 đảng viên của cả giai đoạn`
        return record.sentence.index == figure.sentence.index and " năm" not in figure.left and not _is_of_the_year(figure)

    def of_list(self, figure: Figure, current: Record | None) -> Period | None:
        """A list counts over the time of what came before it (the record `current`), or of what announced it."""
        if current is None or current.sentence.index != figure.sentence.index:
            period, named = self._times.before(figure.sentence, figure.start, days=False)
            if named:
                return period
        if current is not None and current.last_told == figure.sentence.index:
            return current.period
        if current is None and (not self._records or self._lists.intro is not None):
            return self.of(figure, result=True)
        last = current or max(reversed(self._records[-RECENT:]), key=lambda record: record.last_told)
        period = self._of_all(self._containing(last, figure))
        return self._of_past_target(figure, period) or period

    def _of_past_target(self, figure: Figure, period: Period | None) -> Period | None:
        """The year whose target a list says was met, where it was over before `period` began (`vượt chỉ tiêu năm 2022 gồm: A 120`)."""
        met, _ = self._times.before(figure.sentence, figure.start, days=False, resolutions=True)
        over = met and period and met.end and period.start and met.end < period.start
        return met if over else None

    def _containing(self, last: Record, figure: Figure) -> Record:
        """`last`, or the one before it that can hold the item `figure` of a list where `last` counts fewer."""
        if last.admitted is None or figure.percent or figure.value <= last.admitted:
            return last
        larger = (record for record in reversed(self._records[-RECENT:]) if record.organisation == last.organisation)
        return next((record for record in larger if (record.admitted or 0) >= figure.value), last)

    def _of_all(self, last: Record) -> Period | None:
        """The time of `last`, or where it ends a series of years that a sum was split into, that of the sum."""
        same = [record for record in self._records[-_SERIES:] if record.organisation == last.organisation and record.admitted]
        for index, record in enumerate(same[:-_LEAST_SERIES]):
            parts = [part for part in same[index + 1 :] if part.last_told == last.last_told]
            if len(parts) >= _LEAST_SERIES and sum(part.admitted or 0 for part in parts) <= (record.admitted or 0):
                return record.period
        return last.period

    def _told_elsewhere(self, figure: Figure, *, result: bool) -> Period | None:
        """The time of the target that was met, of the figures shortly before, or of what the event looks back on."""
        if not result and _EVERY_YEAR.search(self._low, max(figure.sentence.start, figure.start - CONTEXT), figure.start):
            return None  # what is aimed at year by year has no time but the one that is told with it
        if not result and ("nhiệm kỳ" in figure.left or _OF_A_TERM.match(figure.right)):
            return None  # a term whose years are not told
        of_target, named = self._times.before(figure.sentence, figure.start, days=False, resolutions=True)
        if result and named:
            return of_target  # `vượt chỉ tiêu năm 2023 với 132 đảng viên được kết nạp`
        near = (record for record in reversed(self._records[-RECENT:]) if not (result and record.only_target))
        if (last := next(near, None)) and figure.sentence.block - last.sentence.block <= _SAME_REPORT:
            return last.period
        return (self._times.of_event() or self._times.opening_before(figure.start)) if result else None

    def _result_period(self, figure: Figure, period: Period | None) -> Period | None:
        """`period`, unless a plan between two results named it: then the result before the plan tells the time."""
        if follows_its_target(figure):
            return period
        here = [record for record in self._records[-8:] if record.sentence.index == figure.sentence.index]
        planned = any(record.only_target and record.period == period for record in here)
        results = [record for record in here if record.admitted is not None]
        return results[-1].period if planned and results else period
