"""Stretches of time that figures are counted over: `9 tháng đầu năm 2021`, `quý I/2024`, `từ năm 2020 đến nay`.

Both ends are inclusive. `đến nay` ends on the article's day or, where that is not known, on the day of the meeting.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from app.extraction import period_forms as forms
from app.extraction.cues import Cued
from app.extraction.dates import find_dates, last_day, meeting_day
from app.extraction.document import Document
from app.extraction.named_terms import Ends, Terms
from app.extraction.spans import DateMention, PeriodMention
from app.extraction.years import Years, iso_day, last_told


def find_periods(
    document: Document, published_on: str | None, dates: list[DateMention] | None = None, years: Years | None = None
) -> list[PeriodMention]:
    """Every period named in the text, in text order, without overlaps.

    `published_on` is the article's ISO day, None where it is not known; `dates` and `years` save finding them again.
    An end that is open (`tính đến 31/12/2018` has no first day) or that nothing fixes is None; a period whose year
    nothing fixes has neither.
    """
    years = years or Years(document, published_on)
    if dates is None:
        dates = find_dates(document, published_on, years)
    days = [date.end for date in dates if date.value and len(date.value) == 10]
    return _Periods(document, years, meeting_day(dates, document), days).mentions()


_LEAD_ROOM = len("tính chung ") + 1
"""No words that lead up to bare months (`tính chung 7 tháng`) are longer."""


class _Periods:
    """The search for the periods of one document, widest forms first."""

    def __init__(self, document: Document, years: Years, meeting: str | None, days: list[int]) -> None:
        self.low = document.low
        self.years = years
        self.meeting = meeting
        self.days = days
        """Where the single days named end: the year that ends one counts over nothing."""
        self.now = self.years.published.isoformat() if self.years.published else meeting
        self.terms = Terms(years.terms, self.now)
        self.found: list[PeriodMention] = []
        self.by_count: dict[int, Ends] = {}
        self.covered = bytearray(len(self.low))

    def mentions(self) -> list[PeriodMention]:
        read_as: tuple[tuple[Cued, Callable[[re.Match[str]], Ends | None]], ...] = (
            (forms.FROM_NOW, self._from_now),
            (forms.FROM_TO, self._from_to),
            (forms.TERM_SO_FAR, lambda _: (self.terms.start(), self.now)),
            (forms.YEAR_SO_FAR, self._year_so_far),
            (forms.SINCE, self._since),
            (forms.YEARS, self._years_counted),
            (forms.HALF_TERM, lambda _: (None, None)),
            (forms.TERM, self._term),
            (forms.HALF, self._half),
            (forms.WHOLE_YEAR, self._whole_year),
            (forms.SCHOOL_YEAR, self._school_year),
            (forms.NEXT_TERM, lambda _: self.terms.next()),
            (forms.THIS_TERM, lambda _: self.terms.this()),
            (forms.LAST_TERM, lambda _: self.terms.last()),
            (forms.IN_TERM, lambda _: self.terms.ended() or (None, None)),
            (forms.WHOLE_TERM, lambda _: self.terms.only()),
            (forms.WHOLE_STAGE, lambda _: self._stage()),
            (forms.QUARTER, self._quarter),
            (forms.UP_TO, self._up_to),
            (forms.OVER, self._over),
        )
        for pattern, read in read_as:
            for match in pattern.finditer(self.low):
                self._add(match.start(), match.end(), read(match))
        for match in forms.MONTHS.finditer(self.low):
            if count := forms.COUNT.search(self.low, max(0, match.start() - 9), match.start()):
                self._add(count.start(), match.end(), self._months(match, int(count[1] or forms.COUNT_WORDS[count[2]]), count.start()))
        self._same()
        for pattern, read in ((forms.MONTH, self._month), (forms.YEAR, self._year)):
            for match in pattern.finditer(self.low):
                left = self.low[max(0, match.start() - 12) : match.start()]
                if (
                    not left.endswith(forms.NO_PERIOD)
                    or left.endswith(forms.LEADS)
                    or (left.endswith("đến ") and forms.WAS.match(self.low, match.end()))
                ):
                    self._add(match.start(), match.end(), read(match))
        return sorted(self.found, key=lambda period: period.start)

    def _add(self, start: int, end: int, ends: Ends | None) -> None:
        if ends is not None and self.covered.find(1, start, end) < 0:
            self.covered[start:end] = b"\x01" * (end - start)
            self.found.append(PeriodMention(start, end, *ends))

    def _from_to(self, match: re.Match[str]) -> Ends | None:
        last = self.now if match[2] else self._point(match[3], end=True, year=None)
        year = int(last[:4]) if last else None
        first = self._point(match[1], end=False, year=year)
        if first is None and "nhiệm kỳ" in match[1]:
            return None, None
        return (first, last) if first or last else None

    def _year_so_far(self, match: re.Match[str]) -> Ends | None:
        """`từ đầu năm đến nay`; bare `từ đầu năm` behind a year that is over is that year's beginning and counts nothing."""
        if "đến" not in match.group() and "tới" not in match.group() and self._looks_back(match.start()):
            return None
        return self._year_start(match[1]), self.now

    def _looks_back(self, position: int) -> bool:
        """Whether the paragraph told last, before `position`, of the year before the article's own."""
        return self.now is not None and last_told(self.low, position) == int(self.now[:4]) - 1

    def _since(self, match: re.Match[str]) -> Ends | None:
        """`kể từ tháng 4/2021, ...`: up to now, if that has come."""
        if match[1] == "đầu năm" and self._looks_back(match.start()):
            return None
        first = self._point(match[1], end=False, year=None)
        return (first, self.now) if first and self.now and first <= self.now else None

    def _years_counted(self, match: re.Match[str]) -> Ends | None:
        """`hai năm 2021 và 2022`: one stretch of time where their number stands before them."""
        counted = forms.COUNT.search(self.low, max(0, match.start() - 9), match.start())
        return (f"{match[1]}-01-01", f"{match[2]}-12-31") if counted else None

    def _point(self, words: str, *, end: bool, year: int | None) -> str | None:
        """The ISO day that a point of time begins (or, at the end of a period, ends) with."""
        if term := re.search(rf"nhiệm kỳ(?: \(?({forms.Y}))?", words):
            return f"{term[1]}-01-01" if term[1] else self.terms.start()
        if day := re.search(rf"(\d\d?)[/.-](\d\d?)(?:[/.-]({forms.Y}))?$", words):
            known = int(day[3]) if day[3] else year or self.years.of_day(int(day[2]), int(day[1]))
            return iso_day(known, int(day[2]), int(day[1])) if known else None
        if month := re.search(rf"(?:tháng )?(\d\d?)(?: ?[/.-] ?| năm )({forms.Y})|tháng (\d\d?)", words):
            number = int(month[1] or month[3])
            known = int(month[2]) if month[2] else year or (self.years.current(1, self.meeting) if end else self.years.of_month(number))
            return _edge(known, number, end=end)
        known = int(found.group()) if (found := re.search(forms.Y, words)) else year or self.years.current(1, self.meeting)
        if known is None:
            return None
        return f"{known}-12-31" if end else f"{known}-01-01"

    def _year_start(self, year: str | None) -> str | None:
        known = int(year) if year else self.years.current(1, self.meeting)
        return f"{known}-01-01" if known else None

    def _term(self, match: re.Match[str]) -> Ends | None:
        first, last = match[1] or match[4], match[2] or match[5]
        return f"{first}-01-01", (self.now if match[3] else f"{last}-12-31")

    @cached_property
    def _school_years(self) -> set[tuple[str, str]]:
        """The school years that the article names."""
        return {(found[1], found[2]) for found in forms.NAMED_SCHOOL_YEAR.finditer(self.low)}

    def _school_year(self, match: re.Match[str]) -> Ends:
        """From September to August; `năm học này` is the one that the article names, if it names one only."""
        named = {(match["from"], match["to"])} if match["from"] else self._school_years
        if len(named) != 1 or match.group().endswith((" tới", " qua")):
            return None, None
        first, last = (int(year) for year in next(iter(named)))
        return (f"{first}-09-01", f"{last}-08-31") if last == first + 1 else (None, None)

    def _quarter(self, match: re.Match[str]) -> Ends | None:
        quarter = forms.QUARTERS.get(match[1]) or int(match[1])
        year = int(match[2]) if match[2] else self.years.current(quarter * 3 - 2, self.meeting)
        year = year - 1 if year and match["told"] in {"ngoái", "trước"} else year
        return (_edge(year, quarter * 3 - 2, end=False), _edge(year, quarter * 3, end=True)) if year else None

    def _up_to(self, match: re.Match[str]) -> Ends | None:
        """`tính đến 31/12/2018`, `đến hết năm 2019`; a month or year that something only counts up to is no day."""
        if match["day"]:
            day, month = int(match["day"]), int(match["month"])
            year = int(match["year"]) if match["year"] else self.years.of_day(month, day)
            return (None, iso_day(year, month, day)) if year and match["year"] else None
        if "hết " in match.group() or "cuối " in match.group():
            framed = forms.FRAMING_YEAR.search(self.low, max(0, match.start() - 40), match.start())
            if framed:
                return f"{framed[1]}-01-01", self._point(match["whole"], end=True, year=int(framed[1]))
            return None, self._point(match["whole"], end=True, year=None)
        return None

    def _over(self, match: re.Match[str]) -> Ends | None:
        """`Hết tháng 11, ...` at the head of a clause: up to its last day."""
        opens = forms.CLAUSE_START.search(self.low, max(0, match.start() - 3), match.start())
        return (None, self._point(match[1], end=True, year=None)) if opens else None

    def _whole_year(self, match: re.Match[str]) -> Ends:
        opening = self.low.rfind("\n" if match.group() == "cả năm" else ". ", 0, match.start())
        named = forms.NAMED_YEAR.findall(self.low, max(opening, self.low.rfind("\n", 0, match.start())) + 1, match.start())
        year = int(named[-1]) if named else self.years.current(3, self.meeting)  # in January, the year that is over
        return (f"{year}-01-01", f"{year}-12-31") if year else (None, None)

    def _stage(self) -> Ends | None:
        """`cả giai đoạn`: the only stretch of years that the article calls so."""
        stages = {match.groups() for match in forms.STAGE.finditer(self.low)}
        if len(stages) != 1:
            return None
        first, last = stages.pop()
        return f"{first}-01-01", f"{last}-12-31"

    def _half(self, match: re.Match[str]) -> Ends:
        at_end = match["part"] == "cuối"
        year = int(match[2]) if match[2] else self.years.current(1 if at_end else 6, self.meeting)
        if year is None:
            return None, None
        if at_end and not match[2] and last_told(self.low, match.start()) == year - 1:
            year -= 1  # `Kết thúc năm 2025, ...; tính riêng nửa cuối năm`
        return (f"{year}-07-01", f"{year}-12-31") if at_end else (f"{year}-01-01", f"{year}-06-30")

    def _from_now(self, match: re.Match[str]) -> Ends:
        if self.now is None:
            return None, None
        return self.now, f"{match[1] or self.now[:4]}-12-31"

    def _same(self) -> None:
        """`trong quý`: the quarter that the article speaks of, if it has begun; its first one, for the next comes later."""
        quarters = [period for period in self.found if forms.QUARTER.match(self.low, period.start)]
        first = min(quarters, key=lambda period: period.start, default=None)
        for match in forms.SAME.finditer(self.low):
            if match[1] == "quý" and first is not None:
                self._add(match.start(), match.end(), (first.first, first.last))

    def _months(self, match: re.Match[str], count: int, start: int) -> Ends | None:
        if not 1 <= count <= 12:
            return None
        at_end = match["part"] in {" cuối", " còn lại"}
        if match["past"]:
            return self._past_months(count)
        bare_part = match["part"] == " đầu" and not match["year"]
        if bare_part and self.now is None and count in self.by_count:
            return self.by_count[count]  # `6 tháng đầu năm` where `6 tháng đầu năm 2013` was named before
        if not (match["part"] or match["year_word"] or match["year"]):
            just_over = (
                self.now is not None and int(self.now[5:7]) in {count, count + 1} and forms.COUNTED_OVER.match(self.low, match.end())
            )
            of_this_year = (
                count in forms.BARE_COUNTS
                or just_over
                or (self.low.startswith(",", match.end()) and forms.QUA.search(self.low, max(0, start - 4), start))
            )
            bare = of_this_year and forms.BARE_LEAD.search(self.low, max(0, start - _LEAD_ROOM), start)
            if not bare:
                return None
            if self.low.startswith(forms.SINCE_WHEN, match.end()):
                return None, None
            if count in self.by_count:
                return self.by_count[count]
        year = int(match["year"]) if match["year"] else self.years.current(1 if at_end else count, self.meeting)
        if year is None:
            return None, None
        ends = (_edge(year, 13 - count if at_end else 1, end=False), _edge(year, 12 if at_end else count, end=True))
        if not at_end:
            self.by_count[count] = ends
        return ends

    def _past_months(self, count: int) -> Ends:
        """`9 tháng qua` said at the turn of the ninth month counts from January; of no known day it is the stretch named before; else nothing tells."""
        if self.now is None:
            return self.by_count.get(count, (None, None))
        if int(self.now[5:7]) not in {count, count + 1}:
            return None, None
        year = int(self.now[:4])
        return _edge(year, 1, end=False), _edge(year, count, end=True)

    def _month(self, match: re.Match[str]) -> Ends | None:
        month = int(match[1])
        if not 1 <= month <= 12 or re.search(r"\d,? $", self.low[max(0, match.start() - 3) : match.start()]):
            return None
        year = int(match[2]) if match[2] else self.years.of_month(month)
        return (_edge(year, month, end=False), _edge(year, month, end=True)) if year else None

    def _year(self, match: re.Match[str]) -> Ends | None:
        if match[1]:
            day = bisect_left(self.days, match.end())
            is_of_day = day < len(self.days) and self.days[day] == match.end()
            return None if is_of_day else (f"{match[1]}-01-01", f"{match[1]}-12-31")
        words = match.group()
        if words.endswith(("qua", "sau", "tới")) and forms.COUNT.search(self.low, max(0, match.start() - 9), match.start()):
            return None  # `5 năm qua`: nothing tells which
        whole = words.startswith(("trong ", "cả ")) or words.endswith("qua")
        # Early in a year, the one that is over is what `trong năm`, `năm qua` count.
        year = self.years.current((forms.HALF_OVER if words in {"năm qua", "năm vừa qua"} else 3) if whole else 1, self.meeting)
        if year is None:
            return None, None
        year += words.endswith(("sau", "tới"))
        told = last_told(self.low, match.start()) if words == "trong năm" else year
        over = told == year - 1 or (told is None and self.years.just_reviewed(year - 1, self.now))
        year -= over or words.endswith(("ngoái", "trước", "rồi"))
        return f"{year}-01-01", f"{year}-12-31"


def _edge(year: int | None, month: int, *, end: bool) -> str | None:
    """The first or last day of a month."""
    if year is None or not 1 <= month <= 12:
        return None
    return last_day(f"{year}-{month:02}") if end else f"{year}-{month:02}-01"
