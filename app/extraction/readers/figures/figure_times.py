"""Which time a figure counts over: named in its sentence, or by what the paragraph said last."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.dates import meeting_day
from app.extraction.document import Sentence
from app.extraction.facts import Period
from app.extraction.readers.figures.ceremonies import ceremony_day
from app.extraction.readers.figures.intentions import introduction
from app.extraction.readers.figures.looking_back import closed, is_ahead, looked_back_on
from app.extraction.readers.figures.named_times import MENTION_ROOM, NamedTimes
from app.extraction.readers.figures.other_times import is_of_another, is_of_document
from app.extraction.readers.figures.since import TO_NOW, since_event, since_founded, since_then
from app.extraction.reading import Reading, within
from app.extraction.spans import DateMention, NumberMention, PeriodMention, Span
from app.extraction.word_groups import DAY_PART, FEW, HONORIFIC, SITTING

_ROOM = 640
"""How far before a figure its time may stand; it keeps an endless sentence from costing its square."""
_PARAGRAPH_ROOM = 2000
_AFTER = 160
_HALF_YEAR = 6
_FIRST_DAY = "1945-09-02"
"""Nothing that is reported here was counted before it: an older day is that of an anniversary (`(3/2/1930 - 3/2/2024)`)."""
_SINCE_ANNIVERSARY = re.compile(r" ?[-–] ?\d\d?[/.-]\d\d?[/.-]\d{4}\)")
"""`(30/10/1963 - 30/10/2023)`: neither day is one on which something was counted."""
_BY_YEAR = Cued(r"(?:đến|tới) năm ((?:19|20)\d\d)(?!\d)")
_CONGRESS_TERM = Cued(r"đại hội[^.;:\n]{0,80}?nhiệm kỳ (?=(?:19|20)\d\d)")
_CONGRESS_AIMS = re.compile(r"\bđại hội\b[^.;\n]{0,80}?\b(?:đề ra|xác định|thông qua|biểu quyết|thống nhất|quyết nghị|đặt|phấn đấu)\b")
_AGE_OF_BADGE = re.compile(r"huy hiệu[^.;]{0,50}$")
_OF_ROUND = Cued(r"(?:đợt|dịp) $")
_SOME_YEARS = Cued(
    r"năm(?=,)|năm rưỡi\b|năm (?:(?:đã |chỉ )?kết nạp|qua|gần đây|liền|trở lại đây|liên tiếp)\b|cộng dồn\b"
    rf"|(?:sau|trong)(?: hơn)? (?:\d\d?|{FEW}|năm) năm(?=,| thực hiện| triển khai| kể từ)"
)
_REPORTED = re.compile(r"\b(?:cho biết|báo cáo|thông tin|đánh giá|nêu rõ)\b")
"""A day before these words is that of the report."""
_OF_MEETING = re.compile(
    rf"\b(?:giao ban|sơ kết|tổng kết|cuộc họp|{SITTING})\b[^.;\n]{{0,160}} (?:tổ chức|diễn ra|họp)(?: vào)?(?: {DAY_PART})?(?: (?:ngày|hôm))? $"
)
"""`hội nghị sơ kết 6 tháng đầu năm do Ủy ban Kiểm tra tổ chức ngày 19/7`: on that day it was only reported."""
_HOW_MANY = re.compile(rf"(?<!sau )\b(?:\d\d?|{FEW}|năm|vài|nhiều|những) $")
"""A stretch of years that nothing dates: no period named before it counts."""
_FRAME = re.compile(r"(?:^|[.,;:(–-] ?|\n|\btrong |\briêng |\bsau |\btính )$")
"""A period at the head of a clause frames what follows; one inside a clause (`học vào quý I`) tells of that clause only."""
_CLOSES = re.compile(r"(?: nay| này)?[.\s]*$")
_SHARED_LEAD = re.compile(r"\b(?:trong|tính riêng) $")
_OWN_TIME = re.compile(r"[;:(]|chỉ tiêu|kế hoạch|phấn đấu")
_NOT_SAME = re.compile(rf"chỉ tiêu|kế hoạch|;|:(?! (?:các đồng chí|{HONORIFIC})\b)")
_NOT_AFTER = re.compile(r"chỉ tiêu|kế hoạch|\d|: ?\w")
_OF_PART = re.compile(r"\briêng\b|\btrong đó\b")
_WITH_FIGURE = re.compile(r"[^()\d]{0,30}\d[^()]{0,60}\)")
_OPENS = re.compile(r"(?:^|\n|[.:!?–-] )$")
_BEHIND_COMMA = re.compile(r", (?:từ )?$")
_OPENING = re.compile(
    r"(?:[^\n]{0,40} [-–—] |\([^()\n]{2,40}\) ?(?:[-–—] ?)?)?(?:theo (?:báo cáo|thống kê|số liệu|tổng hợp|thông tin)[^.;\n\d]{0,80}, )?(?:lũy kế |tính chung )?(?:tính |(?:tính )?đến (?:hết |cuối )?|trong |sau |qua )?$"
)
"""What may stand before a time that opens a sentence: the dateline, who says so."""


class FigureTimes:
    """Answers which time a figure counts over, for one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._low = reading.document.low
        self._event: Period | None = None
        self._event_known = False
        self._now = reading.context.published_on or meeting_day(reading.dates, reading.document)
        self._named = NamedTimes(reading, self._now)

    def before(self, sentence: Sentence, position: int, *, days: bool, resolutions: bool = False) -> tuple[Period | None, bool]:
        """The last time named in `sentence` before `position`, and whether there is one (it may be unresolved: None).

        `days`: a single day counts too. `resolutions`: so does the term of a resolution or congress (`Nghị quyết Đại
        hội nhiệm kỳ 2020-2025`), which says when something is to be reached, not when it was.
        """
        floor = max(sentence.start, position - _ROOM)
        named = self._days(floor, position)
        dated = {day.end + 1 for day in named}  # `ngày 2/9 năm nay`: the year is the day's
        periods = [
            period
            for period in within(self._reading.periods, floor, position)
            if period.start not in dated
            and not self._is_bracketed(period, position)
            and (resolutions or not is_of_another(self._low, sentence.start, period.start))
        ]
        times: list[tuple[int, Period | None]] = [
            (period.start, self._named.so_far(period, position))
            for period in periods
            if resolutions or not self._is_of_what_is_done(period, periods[0], sentence)
        ]
        named = [day for day in named if not _REPORTED.search(self._low, day.end, position)]
        if periods:
            named = [day for day in named if not _OF_MEETING.search(self._low, floor, day.start)]
        events = [date for date in named if not _OF_ROUND.search(self._low, max(0, date.start - 8), date.start)]
        for date in events or named:
            if until := self._named.until(date, sentence.start):
                times.append((date.start, until))
            elif days:
                times.append((date.start, Period(date.value, date.value)))
        times = since_event(self._reading, self._now, floor, position) + times  # before the day itself
        times += since_founded(self._reading, self._now, floor, position) + since_then(self._reading, self._now, sentence, floor, position)
        if resolutions:
            times += [(by.start(), self._until_year(by[1])) for by in _BY_YEAR.finditer(self._low, floor, position)]
        times += [
            (years.start(), self._named.term_of(years))
            for years in _SOME_YEARS.finditer(self._low, floor, position)
            if self._is_counted(years)
        ]
        return (max(times, key=lambda time: time[0])[1], True) if times else (None, False)

    def _is_of_what_is_done(self, period: PeriodMention, first: PeriodMention, sentence: Sentence) -> bool:
        """Whether the period, inside a clause, is the year of the `first` one that opens the sentence: that of what was worked at then.

        `6 tháng đầu năm, Đảng bộ A thực hiện tốt chuyên đề năm 2019; đã kết nạp 58 đảng viên`
        """
        if not (first.first and first.last and period.first) or period.start == first.start:
            return False
        year = first.first[:4]
        some_months = first.first[:7] != first.last[:7] and year == first.last[:4] and first.last != f"{year}-12-31"
        holds = some_months and (period.first, period.last) == (f"{year}-01-01", f"{year}-12-31")
        opens = _OPENING.fullmatch(self._low, sentence.start, first.start)
        return bool(holds and opens and not _FRAME.search(self._low, max(0, period.start - 12), period.start))

    def up_to_now(self, sentence: Sentence, position: int) -> str | None:
        """The article's day, where `sentence` counts up to it before `position` from a day that nothing fixes (`từ đầu nhiệm kỳ đến nay`)."""
        return self._now if TO_NOW.search(self._low, max(sentence.start, position - _ROOM), position) else None

    def names_one(self, sentence: Sentence, position: int) -> bool:
        """Whether `sentence` names a time before `position`, be it one that nothing fixes (`nhiệm kỳ này`)."""
        return self.before(sentence, position, days=False)[1]

    def _until_year(self, year: str) -> Period | None:
        """The term that the article names and that is over with `year`, for what is to be reached by then."""
        terms = (closed(period) for period in self._reading.periods if period.last == f"{year}-12-31")
        return next((term for term in terms if term and term.start and term.start[:4] < year), None)

    def of_congress(self, sentence: Sentence, position: int) -> Period | None:
        """The term that a congress laid down aims for, where the words of `sentence` before `position`, or of the one that announces its list, say so."""
        opening = introduction(self._reading.document, sentence) or sentence
        if not _CONGRESS_AIMS.search(self._low, opening.start, min(opening.end, position)):
            return None
        named = [match.end() for match in _CONGRESS_TERM.finditer(self._low, 0, position)]
        terms = within(self._reading.periods, named[-1] - MENTION_ROOM, named[-1] + 1) if named else []
        return closed(terms[-1]) if terms else None

    def _is_counted(self, years: re.Match[str]) -> bool:
        """Whether a number stands before `năm qua`, which without one is a year of its own; a badge's age (`Huy hiệu 65 năm, 55 năm`) is no time."""
        if _AGE_OF_BADGE.search(self._low, max(0, years.start() - MENTION_ROOM), years.start()):
            return False
        return not years.group().startswith("năm") or _HOW_MANY.search(self._low, max(0, years.start() - 8), years.start()) is not None

    def after(self, sentence: Sentence, position: int, *, of_target: bool = False) -> Period | None:
        """The time named in the same clause right behind `position` (`kết nạp 12 đảng viên trong quý I/2024`).

        `of_target`: the figure is about a target, whose own time counts.
        """
        stop = self._text.find(";", position, min(sentence.end, position + _AFTER))
        end = stop if stop >= 0 else min(sentence.end, position + _AFTER)
        following = within(self._reading.periods, position, end)
        if not following or _OF_PART.search(self._low, position, following[0].start) or self._opens_anew(following[0]):
            return None
        return self._named.known(following[0]) if of_target or not _NOT_AFTER.search(self._low, position, following[0].start) else None

    def _opens_anew(self, period: PeriodMention) -> bool:
        """Whether the period stands between commas, at the head of what comes next (`4 em vừa được kết nạp, từ năm 2019 đến nay, chi bộ ...`)."""
        return (
            self._text.startswith(",", period.end) and _BEHIND_COMMA.search(self._low, max(0, period.start - 8), period.start) is not None
        )

    def opening_before(self, position: int) -> Period | None:
        """The last time before `position` that opens a sentence (`9 tháng năm 2023, các cấp ủy ...`): it frames what is told from there on."""
        for period in reversed(within(self._reading.periods, max(0, position - _PARAGRAPH_ROOM), position)):
            sentence = self._reading.document.sentence_at(period.start)
            if sentence is not None and _OPENING.fullmatch(self._low, sentence.start, period.start):
                known = self._named.so_far(period, position)
                return None if known is None or self.is_ahead(known) else known
        return None

    def closing(self, sentence: Sentence, position: int) -> Period | None:
        """The time that ends an enumeration of figures (`A kết nạp 8 đảng viên, B 7 đảng viên trong quý I/2024`)."""
        last = within(self._reading.periods, max(position, sentence.end - _AFTER), sentence.end)[-1:]
        if not last or not _CLOSES.fullmatch(self._text, last[0].end, sentence.end) or _OWN_TIME.search(self._low, position, last[0].start):
            return None
        return self._named.known(last[0]) if _SHARED_LEAD.search(self._low, last[0].start - 12, last[0].start) else None

    def day_after(self, sentence: Sentence, position: int) -> Period | None:
        """The single day named in the same clause behind `position` (`được kết nạp hôm 25/5`)."""
        for day in self._days(position, min(sentence.end, position + _AFTER)):
            if not _NOT_SAME.search(self._low[position : day.start]):
                return Period(day.value, day.value)
            return None
        return None

    def covers(self, number: NumberMention) -> bool:
        """Whether the number is part of a time (`9 tháng đầu năm`) and counts nothing else."""
        start = number.start - MENTION_ROOM
        spans: list[Span] = [*within(self._reading.periods, start, number.start + 1), *within(self._reading.dates, start, number.start + 1)]
        return any(span.end >= number.end for span in spans)

    def earlier(self, sentence: Sentence, position: int, *, resolutions: bool = False) -> tuple[Period | None, bool]:
        """The last period of the sentences before in the same paragraph (or above a list's item), and whether there is one.

        `position` is that of the figure: `đến nay` before it ends a term that is not over. `resolutions`: as for `before`.
        """
        block = self._reading.document.block_of(sentence)
        periods = within(self._reading.periods, max(block.start, sentence.start - _PARAGRAPH_ROOM), sentence.start)
        if not periods and (intro := introduction(self._reading.document, sentence)):
            periods = within(self._reading.periods, max(intro.start, intro.end - _PARAGRAPH_ROOM), intro.end)
        if not resolutions:
            periods = [period for period in periods if not is_of_another(self._low, block.start, period.start)]
        framing = [period for period in periods if _FRAME.search(self._low, max(0, period.start - 12), period.start)]
        lasting = [period for period in framing if not (self._is_aside(period) or self._is_bracketed(period, sentence.start))]
        last = (lasting or framing or periods)[-1:]
        if last:
            return self._named.so_far(last[0], position), True
        floor = max(block.start, sentence.start - _PARAGRAPH_ROOM)
        until = [known for date in self._days(floor, sentence.start) if (known := self._named.until(date, floor))]
        return (until[-1], True) if until else (None, False)

    def _is_bracketed(self, period: PeriodMention, position: int) -> bool:
        """Whether the period stands with a figure of its own in brackets closed before `position` (`72 đảng viên (năm 2017: 65)`)."""
        return self._text.startswith("(", period.start - 1) and _WITH_FIGURE.match(self._low, period.end, position) is not None

    def _is_aside(self, period: PeriodMention) -> bool:
        """Whether the period goes up to now and stands inside its sentence (`...; từ năm 2020 đến nay kết nạp 31 đảng viên`)."""
        return TO_NOW.search(self._low, period.start, period.end) is not None and not _OPENS.search(
            self._text, max(0, period.start - 2), period.start
        )

    def is_ahead(self, period: Period) -> bool:
        """Whether the (closed) period was to come when the article appeared."""
        return is_ahead(period, self._now)

    def of_event(self) -> Period | None:
        """The time that the article's event looks back on (`hội nghị sơ kết 6 tháng đầu năm`), None if none is told."""
        if not self._event_known:
            self._event_known = True
            self._event = looked_back_on(self._reading, self._now)
        return self._event

    def nearest_year(self, date: DateMention) -> str | None:
        """The day of a round of awards: `đợt 2/9` printed without a year is the one nearest to the article's day."""
        if date.value is None or self._now is None or date.value[:4] in self._text[date.start : date.end]:
            return date.value
        month = int(date.value[5:7]) - int(self._now[5:7])
        year = int(self._now[:4]) + (month < -_HALF_YEAR) - (month > _HALF_YEAR)
        return f"{year}{date.value[4:]}"

    def ceremony_day(self, sentence: Sentence) -> str | None:
        """The day on which, by a sentence before, the new members were sworn in that `sentence` tells of."""
        return ceremony_day(self._reading, sentence, self._days)

    def last_day_before(self, position: int) -> str | None:
        """The last single day named anywhere before `position`: that of the event told, for `đợt này`, `dịp này`."""
        days = self._days(max(0, position - _PARAGRAPH_ROOM), position)
        events = [day for day in days if not _OF_ROUND.search(self._low, max(0, day.start - 8), day.start)]
        return (events or days)[-1].value if days else None

    def _days(self, start: int, end: int) -> list[DateMention]:
        return [
            date
            for date in within(self._reading.dates, start, end)
            if date.value
            and len(date.value) == 10
            and date.value > _FIRST_DAY
            and not is_of_document(self._low, date.start)
            and not (self._text.startswith("(", date.start - 1) and _SINCE_ANNIVERSARY.match(self._low, date.end))
            and not any(period.end > date.start for period in within(self._reading.periods, date.start - MENTION_ROOM, date.start + 1))
        ]
