"""Days, months and years in the text, and the day of the article in its date line."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Document
from app.extraction.spans import DateMention
from app.extraction.word_groups import DAY_PART, FEW, WEEKDAY
from app.extraction.years import Years, iso_day

# The look-behind stands after the first digit so that the search can skip from digit to digit.
_FIRST_DIGIT = r"[0-9](?<![\w/.,:-].)"
_DAY = re.compile(
    rf"(?P<day>{_FIRST_DIGIT}\d?)(?:(?:, \d\d?){{0,4}}(?: và | đến | ?[-–] ?|, )(?:{DAY_PART} )?(?:ngày )?(?P<last>\d\d?))?"
    r"(?: ?(?P<sep>[/.–-]) ?(?P<month>\d\d?)(?: ?[/.-] ?(?P<year>\d{4}))?| tháng (?P<month2>\d\d?)(?:(?:,? năm | ?[/-] ?)(?P<year2>\d{4}))?)"
    r"(?![\d%/]|[.,:]\d)"
)
_RANGE_YEAR = re.compile(r"(?: ?[-–] ?| đến | tới )(?:ngày )?\d\d?[/.-]\d\d?[/.-](\d{4})(?!\d)")
_MONTH_YEAR = re.compile(rf"({_FIRST_DIGIT}\d?) ?[/-] ?((?:19|20)\d\d)(?!\d|[/-]\d)")
_MONTH = Cued(r"tháng (\d\d?)(?![\d%])(?:(?: ?[/.-] ?| năm |, năm )((?:19|20)\d\d)(?!\d))?")
_YEAR = Cued(r"năm ((?:19|20)\d\d)(?!\d)")
_RELATIVE = Cued(rf"(?:{DAY_PART}|hôm) (?:nay|qua)\b|cùng ngày")
_DATED = re.compile(r",? ?[-–(]? ?(?:ngày )?\d\d?[/.-]\d")

# What stands before a day without a year: words that nothing else follows, and words that a figure may follow too.
_DAY_CUE = re.compile(
    rf"(?:ngày|mùng|mồng|{DAY_PART}|sáng sớm|tối muộn|nay|qua|hôm|mai|đợt|dịp|tính đến(?: hết)?|{WEEKDAY})(?: ngày)?,? ?\(?$|\bngày(?: \w+){{1,3}} \($"
)
_WEAK_CUE = Before(r"(?:từ|đến|trước|sau|hết|vào|tới|hội nghị|nghị|buổi làm việc|dự kiến)(?: ngày)? ")
_UNTIL = re.compile(r" đến (?:hết )?\d\d? ?[-–.] ?\d\d?(?!\d)")
"""`Từ 18-3 | đến 20-3`: two days so told are days, whatever stands between their numbers."""
_AHEAD_CUE = Before(
    r"(?:sẽ (?:được )?(?:diễn ra|tổ chức|khai mạc|tiến hành|họp)(?: (?:trong|từ|vào)(?: (?:hai|ba))?)?|trước|chậm nhất|muộn nhất|hạn|đến hết|xong|dự kiến|sẽ [^,.;]{0,12}vào)(?: trong)?(?: vào)?(?: ngày)? "
)
_BY_NOW = Before(r"(?:đến|hiện|tới|thời gian|vừa) (?:nay|qua),? ?")
_COUNTED_OUT_OF = re.compile(r" (?:chi bộ|đảng bộ|chi, đảng bộ|tổ chức|đảng viên|xã|phường|thôn|bản|ấp|xóm|đơn vị|chỉ tiêu|tiêu chí)\b")
"""`Đến nay, 10/12 | chi bộ đã hoàn thành đại hội`: so many of them."""
_LEFT = 32
_CONGRESS = re.compile(
    r"(?<!nghị quyết )đại hội (?:đại biểu |đảng viên |điểm )?(?:đảng bộ|chi bộ|lần thứ|(?:lần )?\d|đoàn|hội |công đoàn|liên đoàn)|kỳ họp (?:(?:lần )?thứ (?:nhất|1)(?!\d)|đầu tiên)"
)
"""What is held in the first year of a term: congresses, and the first session of a council."""
_CONGRESS_SITS = re.compile(r",? đại hội (?:đã|đề cử|bầu|họp|khai mạc|bế mạc|tiến hành|tiếp tục|bước|thảo luận|nghe)(?!\w)")
_LAST_YEAR = re.compile(r",? năm (?:ngoái|trước)(?!\w)")
"""`Ngày 3/2 | năm ngoái`"""
_NEAR_BY = timedelta(days=10)
"""Within how many days of one told with its year a day without one is taken for the same year's."""

_CLAUSE = 150
_HELD_ON = Before(
    rf"(?:diễn ra|khai mạc|bế mạc|tổ chức|tiến hành|kết thúc)(?: tại [^,.;]{{1,60}},?)?(?: vào| trong| từ| {DAY_PART}| 2| 3| {FEW})* (?:{DAY_PART}|ngày|hôm nay|sáng nay|chiều nay|nay) "
)

_NO_EVENT = re.compile(
    r"\d ?[-/] ?\w+(?:/[\w.]+)?,? (?:ngày )?$|(?<!học )\bsinh\b(?! (?:viên|hoạt|học))|\b(?:thành lập|ban hành|ký)\b|số \d+,? ngày $"
)

_OCCASION = re.compile(r"(?<!\w)(?:đợt|dịp|kỷ niệm|sinh|thành lập|quốc khánh|cách mạng tháng \w+|tw|tu),? ?\(?(?:ngày )?$")
"""A day after these words names an occasion (`Huy hiệu Đảng đợt 3-2`), a birth or a document, nothing that the article tells of."""

_FULL = re.compile(r"(?<!\d)(\d\d?) ?[/.-] ?(\d\d?) ?[/.-] ?(\d{4})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d\d?(?::|h|g)\d\d(?!\d)")
_POSTED = Cued(rf"ngày đăng|đăng ngày|đăng lúc|cập nhật|ngày xuất bản|ngày tạo|xuất bản|{WEEKDAY},")
_HEAD_LINES = 8
_DATE_LINE = 120


def find_dates(document: Document, published_on: str | None, years: Years | None = None) -> list[DateMention]:
    """Every day, month and year named in the text (furniture too), in text order, without overlaps.

    `published_on` is the article's ISO day, None where it is not known; `years` saves reading the years again. A day without a year, or a relative one
    (`sáng nay`), has the value None where nothing fixes it. Of several days (`26 và 27/5`) the first is the value.
    """
    return _Dates(document, years or Years(document, published_on)).mentions()


def publication_day(document: Document) -> str | None:
    """The article's ISO day by its own date line (`Thứ Năm, 28/10/2021 14:07`, `Ngày đăng 02/06/2023`), else None."""
    for number, block in enumerate(document.blocks):
        if block.end - block.start > _DATE_LINE:
            continue
        full = _FULL.search(block.text)
        if full is None:
            continue
        low = document.low[block.start : block.end]
        posted = _POSTED.search(low) is not None
        if number >= _HEAD_LINES and not (
            posted and block.kind is BlockKind.FURNITURE and low.startswith(("ngày đăng", "đăng ngày", "cập nhật"))
        ):
            continue
        rest = block.text[: full.start()] + block.text[full.end() :]
        if posted or _CLOCK.search(block.text) or not re.search(r"\w", rest):
            return iso_day(int(full[3]), int(full[2]), int(full[1]))
    return None


class _Dates:
    """The search for the dates of one document."""

    def __init__(self, document: Document, years: Years) -> None:
        self.document = document
        self.years = years
        self.low = document.low
        self.taken: list[DateMention] = []
        self.undecided: list[tuple[int, int, int, int]] = []

    def mentions(self) -> list[DateMention]:
        self._days()
        days = {mention.value[5:]: mention.value for mention in self.taken if mention.value}
        for start, end, month, day in self.undecided:  # the same day is said with its year elsewhere
            self.taken.append(DateMention(start, end, days.get(f"{month:02}-{day:02}") or _near_by(month, day, days.values())))
        self._months_and_years()
        self._relative()
        return sorted(self.taken, key=lambda mention: mention.start)

    def _days(self) -> None:
        for found in _DAY.finditer(self.low):
            match = self._without_number(found)
            day, month = int(match["day"]), int(match["month"] or match["month2"])
            year = match["year"] or match["year2"]
            start, end = match.span()
            if not (1 <= day <= 31 and 1 <= month <= 12):
                continue
            if year:
                if iso := iso_day(int(year), month, day):
                    self.taken.append(DateMention(start, end, iso))
                continue
            left = self.low[max(0, start - _LEFT) : start]
            spans = left.endswith("từ ") and (" đến " in match.group() or _UNTIL.match(self.low, match.end()) is not None)
            if not (spans or _DAY_CUE.search(left)) and not (match["sep"] == "/" and _WEAK_CUE.search(left)):
                continue
            if match["sep"] == "/" and _BY_NOW.search(left) and _COUNTED_OUT_OF.match(self.low, end):
                continue
            self._day_without_year(start, end, month, day, left)

    def _without_number(self, match: re.Match[str]) -> re.Match[str]:
        """The last day of the row of days `match`, where what stands first is the number of something (`kỳ họp thứ 7, sáng 20/5`)."""
        is_row = match["last"] and not _DAY_CUE.search(self.low[max(0, match.start() - _LEFT) : match.start()])
        last = _DAY.match(self.low, match.start("last")) if is_row else None
        return last if last and _DAY_CUE.search(self.low[max(0, last.start() - _LEFT) : last.start()]) else match

    def _day_without_year(self, start: int, end: int, month: int, day: int, left: str) -> None:
        if match := _RANGE_YEAR.match(self.low, end):
            year: int | None = int(match[1])
        elif _LAST_YEAR.match(self.low, end):
            year = self.years.published.year - 1 if self.years.published else None
        else:
            year = self.years.of_day(month, day, ahead=_AHEAD_CUE.search(left) is not None)
            if year is None and self.years.published is None and self._opens_congress(start, end):
                year = self.years.congress()
        if year is None:
            self.undecided.append((start, end, month, day))
        elif iso := iso_day(year, month, day):
            self.taken.append(DateMention(start, end, iso))

    def _opens_congress(self, start: int, end: int) -> bool:
        """Whether the clause that the day at [start, end) begins, or ends, is about a congress that meets."""
        if _CONGRESS_SITS.match(self.low, end):
            return True
        clause = self.low[end : end + _CLAUSE].split("\n", 1)[0].partition(". ")[0]
        before = self.low[max(0, start - _CLAUSE) : start].rpartition("\n")[2].rpartition(". ")[2]
        if _HELD_ON.search(before) and _CONGRESS.search(before) and "hội nghị" not in before:
            return True
        return _CONGRESS.search(clause) is not None and "hội nghị" not in clause.split("đại hội", 1)[0]

    def _months_and_years(self) -> None:
        covered = bytearray(len(self.low))
        for mention in self.taken:
            covered[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)

        def add(start: int, end: int, value: str | None) -> None:
            if covered.find(1, start, end) < 0:
                covered[start:end] = b"\x01" * (end - start)
                self.taken.append(DateMention(start, end, value))

        for match in _MONTH.finditer(self.low):
            month = int(match[1])
            if 1 <= month <= 12 and not self.low[max(0, match.start() - 2) : match.start() - 1].isdigit():
                year = int(match[2]) if match[2] else self.years.of_month(month)
                add(*match.span(), f"{year}-{month:02}" if year else None)
        for match in _MONTH_YEAR.finditer(self.low):
            if 1 <= int(match[1]) <= 12:
                add(*match.span(), f"{match[2]}-{int(match[1]):02}")
        for match in _YEAR.finditer(self.low):
            add(*match.span(), match[1])

    def _relative(self) -> None:
        days = sorted((m for m in self.taken if m.value is None or len(m.value) == 10), key=lambda mention: mention.start)
        for match in _RELATIVE.finditer(self.low):
            value = None
            if match.group() == "cùng ngày":
                value = self._day_before(match.start(), days)
            elif _DATED.match(self.low, match.end()):
                continue  # `sáng nay, 19/11`: the date itself is found
            elif self.years.published is not None:
                value = (self.years.published - timedelta(days=match.group().endswith("qua"))).isoformat()
            self.taken.append(DateMention(*match.span(), value))

    def _day_before(self, position: int, days: list[DateMention]) -> str | None:
        """The value of the last of `days` before `position` on which something happened, None where there is none."""
        before = bisect_left(days, position, key=lambda mention: mention.start)
        events = (day for day in reversed(days[:before]) if not _OCCASION.search(self.low[max(0, day.start - _LEFT) : day.start]))
        return next((day.value for day in events), None)


def _near_by(month: int, day: int, known: Iterable[str]) -> str | None:
    """The ISO day day/month that lies within days of the `known` ISO days; None where there is none, or where they allow two years."""
    lately = [date.fromisoformat(iso) for iso in known if iso >= "2000"]
    allowed = {
        iso
        for told in lately
        for year in (told.year - 1, told.year, told.year + 1)
        if (iso := iso_day(year, month, day)) and abs(date.fromisoformat(iso) - told) <= _NEAR_BY
    }
    return allowed.pop() if len(allowed) == 1 else None


def meeting_day(dates: list[DateMention], document: Document) -> str | None:
    """The ISO day of the first dated event: what stands in for the article's own day where that is not known.

    `dates` as `find_dates` gives them. Days of documents (`Quyết định số 12-QĐ/TU ngày 5/3/2020`), births, foundings
    and occasions (`đợt 7/11`) are no events, nor is what happened before 2000.
    """
    for mention in dates:
        value = mention.value
        sentence = document.sentence_at(mention.start)
        if value is None or len(value) != 10 or value < "2000" or sentence is None:
            continue
        before = document.low[max(sentence.start, mention.start - 40) : mention.start]
        if not _NO_EVENT.search(before) and not _OCCASION.search(before):
            return value
    return None


def last_day(iso: str) -> str:
    """The last day of an ISO day, month or year: `2021-10` gives `2021-10-31`."""
    if len(iso) == 4:
        return f"{iso}-12-31"
    if len(iso) == 7:
        year, month = int(iso[:4]), int(iso[5:])
        return f"{iso}-{monthrange(year, month)[1]:02}"
    return iso
