"""The day, month or year that a statistic is told for."""

from __future__ import annotations

import re
from itertools import zip_longest

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import Measure, Period
from app.extraction.readers.figures.congresses import Congresses
from app.extraction.readers.figures.figure import CONTEXT, Figure
from app.extraction.readers.figures.figure_times import FigureTimes
from app.extraction.readers.statistics.growth import has_grown
from app.extraction.readers.statistics.measures import MEASURES, STOCK
from app.extraction.reading import Reading, within

_AS_OF = re.compile(r"(?:đến|tới)(?: (?:hết|cuối|đầu|ngày)){0,2} $")
_BRACKETED = Before(r"\((?:số liệu )?(?:tính )?đến (?:hết )?(?:ngày )?")
"""`57 tổ chức cơ sở đảng, 5.247 đảng viên (tính đến 15/12/2021)`"""
_END_OF_YEAR = Cued(r"cuối năm ((?:19|20)\d\d)(?!\d)")
_OWN_YEAR = re.compile(r"(?: (?:đảng viên|đồng chí|đ/c|người))? \(?(?:vào |hồi |trong |của )?năm ((?:19|20)\d\d)\b")
_RAISED = re.compile(r"\b(?:nâng|đưa|phát triển|tăng) (?:tổng )?số\b")
_ROUND = Cued(r"(?:đợt|dịp)(?: ngày)? $")
_ROUNDS = re.compile(r"\b(?:các|hai|ba|\d) đợt\b")
"""`trong các đợt 3/2 và 19/5`: over the time that both lie in."""
_AND_ROUND = re.compile(r"(?:,| và|, và)(?: đợt| dịp)?(?: ngày)? (?=\d{1,2}[/.-]\d)")
"""`đợt 2/9 và 7/11`: two rounds at once, held on a day of their own."""
_ANNIVERSARY = re.compile(r"\(\d\d?[/.-]\d\d?[/.-]\d{4} ?[-–] ?$")
_FOUNDED = re.compile(
    r"(?:thành lập|ra đời|chia tách|tái lập)(?: chi bộ| đảng bộ| tổ chức đảng)?,? \(?(?:vào |từ |ngày |đầu |giữa |cuối )?$"
)
_FOUNDED_WITH = re.compile(r"\bthành lập\b[^;]{0,140}\b(?:gồm|có|với)(?: \w+)? $")
_STILL = Cued(r"\b(?:hiện|nay|tiền thân|trước đây)\b|thành lập (?:từ |ngày |tháng )")
"""`được thành lập năm 2021, hiện có 9 đảng viên`: those of now, and those of long ago, are not they with whom it begins."""
_IN_YEAR = re.compile(r"\bnăm ((?:19|20)\d\d)\b")
_OF_A_LIFE = Before(r"\b(?:kết nạp(?: vào)?|vào|sinh)(?: đảng)? (?:từ |vào |hồi )?")
"""`anh A, kết nạp Đảng năm 2010, cho biết chi bộ có 11 đảng viên`"""
_THEN = re.compile(
    r"\b(?:thời điểm đó|khi đó|lúc đó|khi ấy|lúc ấy|hồi ấy|(?:ban|lúc|buổi|ngày) đầu|khi (?:[^\W\d]+ ){1,9}(?:thành lập|ra đời)|(?:khi|ngày|lúc|hồi) mới (?:chia tách|tái lập))\b"
)
_NOW = re.compile(r"đến nay\b|(?:,|\bthì) (?:hiện )?nay\b")
_BY_NOW = re.compile(r"\b(?:nâng|đưa) (?:tổng )?số [^,;.\d]{0,60}\b(?:hiện|nay)\b")
"""`nâng tổng số đảng viên hiện có lên 412`: what there is now."""
_UP_TO_A_DAY = Cued(r"(?:tính )?đến (?:hết )?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d")
_AT_EVENT = Cued(r"(?:đợt|dịp) này|tại (?:buổi )?lễ")
_ADDED = Cued(r"kết nạp|thành lập|phát triển (?:được|thêm|mới|đảng)")
_SAME_PASSAGE = 6
"""So many sentences above it the additions may be told that raised a sum."""
_SAME_REPORT = 3
"""Within so many paragraphs figures without a time of their own count over that of the ones before."""
STOCK_MEASURES = frozenset(MEASURES[STOCK].values())
_OF_AN_EVENT = frozenset({Measure.BADGES_AWARDED, Measure.TRAINEES})
"""Counted on the day of the ceremony or course that is told, where nothing says otherwise."""
OF_CONGRESS = frozenset({Measure.CONGRESS_DELEGATES, Measure.COMMITTEE_SIZE, Measure.STANDING_COMMITTEE_SIZE})


def raises(figure: Figure) -> bool:
    """Whether the figure is what a sum grew to (`nâng tổng số đảng viên lên 4.219`)."""
    return "số" in figure.left and _RAISED.search(figure.left) is not None


class CountedDays:
    """Tells the days of the statistics of one article, which are asked for in text order."""

    def __init__(self, reading: Reading, times: FigureTimes, congresses: Congresses) -> None:
        self._reading, self._times, self._congresses = reading, times, congresses
        self._text, self._low = reading.document.text, reading.document.low
        self._last_block = -_SAME_REPORT - 1
        self._last_day: str | None = None

    def as_of(self, figure: Figure, measure: Measure) -> str | None:
        """The day, month or year that the figure is told for: a period's last day for what was done in it."""
        if measure in OF_CONGRESS:
            return self._congresses.day(figure.start, last=measure is not Measure.CONGRESS_DELEGATES)
        if measure in STOCK_MEASURES:
            if raises(figure) or _RAISED.search(self._low, figure.sentence.start, figure.start):
                return self._raised_day(figure)
            return self._stock_day(figure)
        rounds = measure is Measure.BADGES_AWARDED and _ROUNDS.search(figure.led_up[-CONTEXT:]) is not None
        period, named = self._times.before(figure.sentence, figure.start, days=not rounds)
        if rounds and not named:
            return self._day_around(figure, measure, rounds=True)
        if measure is Measure.BADGES_AWARDED and period and period.start == period.end:
            return period.end
        if not named:
            period = self._times.after(figure.sentence, figure.end) or self._times.closing(figure.sentence, figure.end)
            if period is None:
                return self._day_around(figure, measure)
        return self._of_report(figure, period, named=named)

    def _of_report(self, figure: Figure, period: Period | None, *, named: bool) -> str | None:
        """The end of `period`, which those that come next in the report count over too; `named`: it is named, be it unresolved."""
        end = period.end if period else self._times.up_to_now(figure.sentence, figure.start) if named else None
        self._last_block, self._last_day = figure.sentence.block, end
        return end

    def _day_around(self, figure: Figure, measure: Measure, *, rounds: bool = False) -> str | None:
        """The day that is told around a figure whose own clause names no time, or only the days of several `rounds`."""
        awarded = measure is Measure.BADGES_AWARDED and not rounds
        if awarded and (day := self._award_day(figure)):
            return day
        handed = awarded or measure is Measure.MEMBERS_MADE_OFFICIAL
        if handed and _AT_EVENT.search(self._low, figure.sentence.start, figure.start):
            return self._times.last_day_before(figure.start)
        period, named = self._times.earlier(figure.sentence, figure.start)
        if not named:
            if figure.sentence.block - self._last_block <= _SAME_REPORT:
                return self._last_day
            period = self._times.of_event() or self._times.opening_before(figure.start)
            if period is None and measure in _OF_AN_EVENT:
                return self._times.last_day_before(figure.start) or (self._anniversary(figure) if awarded else None)
        return self._of_report(figure, period, named=named)

    def _award_day(self, figure: Figure) -> str | None:
        """The day of the badges' round (`đợt 2/9`) named behind the figure, else before it anywhere."""
        behind = within(self._reading.dates, figure.end, min(figure.sentence.end, figure.end + CONTEXT))
        dates = [date for date in [*behind, *within(self._reading.dates, 0, figure.start)] if date.value and len(date.value) == 10]
        for date, following in zip_longest(dates, dates[1:]):
            if _ROUND.search(self._low, max(0, date.start - 10), date.start):
                more = _AND_ROUND.match(self._text, date.end)
                last = following if more and following and following.start == more.end() else date
                return (self._times.last_day_before(date.start) if more else None) or self._times.nearest_year(last)
        return None

    def _anniversary(self, figure: Figure) -> str | None:
        """The anniversary on the occasion of which badges are awarded (`kỷ niệm ... (3/2/1930 - 3/2/2020)`), where no other day is told."""
        days = within(self._reading.dates, figure.sentence.start, figure.sentence.end)
        return next((day.value for day in days if _ANNIVERSARY.search(self._low, max(0, day.start - 20), day.start)), None)

    def _raised_day(self, figure: Figure) -> str | None:
        """The end of the time whose additions led to what there is (`Năm 2017 kết nạp 40, nâng tổng số đảng viên lên 600`)."""
        if _BY_NOW.search(figure.left) and not _UP_TO_A_DAY.search(self._low, figure.sentence.start, figure.start):
            return None
        period, named = self._times.before(figure.sentence, figure.start, days=True)
        if not named:
            period, named = self._times.earlier(figure.sentence, figure.start)
        if not named:
            period = self._time_of_additions(figure.sentence)
        end = period.end if period else None
        return end[:4] if end and end.endswith("-12-31") else end

    def _time_of_additions(self, sentence: Sentence) -> Period | None:
        """The time of the last sentence before `sentence`, down from the paragraph above, that tells of new members or cells and names one."""
        sentences = self._reading.document.sentences
        for before in reversed(sentences[max(0, sentence.index - _SAME_PASSAGE) : sentence.index]):
            if sentence.block - before.block <= 1 and _ADDED.search(before.low):
                period, named = self._times.before(before, before.end, days=False)
                if named:
                    return period
        return None

    def _stock_day(self, figure: Figure) -> str | None:
        """When there is what is counted: `tính đến` a day, or in a year; None for `hiện có`."""
        if has_grown(figure):
            own = _OWN_YEAR.match(figure.right)
            return own[1] if own else None
        sentence, position = figure.sentence, figure.start
        floor = max(sentence.start, position - 2 * CONTEXT, self._text.rfind(". ", max(0, position - 2 * CONTEXT), position))
        clause = max(floor, self._text.rfind(";", floor, position))
        for now in _NOW.finditer(self._low, floor, position):
            floor = clause = max(clause, now.start())  # `Từ 7 đảng viên năm 2010, đến nay đã có 26`
        for period in reversed(within(self._reading.periods, floor, position)):
            if period.first is None:
                return period.last
            if _OF_A_LIFE.search(self._low, max(0, period.start - 20), period.start):
                continue
            if period.start >= clause and period.first and self._low.endswith("đầu ", 0, period.start):
                return period.first[:4]  # `đầu nhiệm kỳ 2020-2025, Đảng bộ có 356 đảng viên`
            if period.start >= clause and period.first.endswith("-01-01") and period.last == f"{period.first[:4]}-12-31":
                return period.first[:4]
        for date in reversed(within(self._reading.dates, floor, position)):
            if _AS_OF.search(self._low[max(sentence.start, date.start - 16) : date.start]):
                return date.value
            founded = _FOUNDED.search(self._low[max(sentence.start, date.start - 24) : date.start])
            if founded and ("," not in self._text[date.end : position] or _THEN.search(self._low, sentence.start, position)):
                return date.value
        for date in within(self._reading.dates, figure.end, sentence.end):
            if _BRACKETED.search(self._low, figure.end, date.start) and ";" not in self._text[figure.end : date.start]:
                return date.value
        ends = [*_END_OF_YEAR.finditer(self._low, floor, position)]
        return f"{ends[-1][1]}-12-31" if ends else self._founding_day(figure)

    def _day_of_founding_told(self, sentence: Sentence) -> str | None:
        """The day named last in a sentence before `sentence` that tells of the founding itself."""
        above = [date for date in within(self._reading.dates, 0, sentence.start) if date.value and len(date.value) == 10]
        told = self._reading.document.sentence_at(above[-1].start) if above else None
        return above[-1].value if told and "thành lập" in told.low else None

    def _founding_day(self, figure: Figure) -> str | None:
        """The day on which a body is founded with those counted (`ngày 12/7, Huyện ủy A quyết định thành lập Chi bộ B với 5 đảng viên`)."""
        if not _FOUNDED_WITH.search(figure.left) or _STILL.search(self._low, figure.start - len(figure.left), figure.start):
            return None
        dates = [date for date in within(self._reading.dates, figure.sentence.start, figure.start) if date.value and len(date.value) == 10]
        if dates:
            return dates[-1].value
        year = _IN_YEAR.search(figure.left)
        return year[1] if year else self._day_of_founding_told(figure.sentence)
