"""Which year a day without a year is in.

The article's own day decides where it is known. Otherwise the article's words may: what it plans (`chương trình công
tác năm 2024`), reviews (`tổng kết ... năm 2023`), compares (`so với cùng kỳ năm 2020`), counts (`6 tháng đầu năm 2024`) or dates nearby (`tháng 3-2018`), and the
badge that someone gets so many years after being admitted (`Huy hiệu 85 năm tuổi Đảng`, `năm 1930`).
Each such cue allows one or two years for a day of a given month; the year is told only if all cues agree on one.
Years before 2000 are history in an article that is on the web, and no cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from app.extraction.cues import Cued
from app.extraction.document import BlockKind, Document
from app.extraction.word_groups import AIM

_YEAR = r"(20\d\d)(?!\d|\s?[-–/]\s?\d|, \d{4})"
_PLAN = Cued(
    rf"(?:chương trình|kế hoạch|(?<!hoàn thành xuất sắc )(?<!việc thực hiện )(?<!kết quả thực hiện )(?<!tình hình thực hiện )nhiệm vụ|phương hướng|chủ đề|chỉ tiêu|triển khai|dự toán)([^.;:\n]{{0,60}}?)\bnăm {_YEAR}"
)
_INTENT = Cued(
    rf"(?<!đến )năm {_YEAR},?(?:[^.;:\n]|(?<=\bt)\.(?=p)|(?<=\btp)\.){{0,40}}?\b(?:sẽ|dự kiến|phấn đấu|(?:đề ra|đặt ra|đặt|được giao) {AIM})\b"
)
_OUTLOOK = Cued(
    rf"(?:phương hướng|(?<!kết quả )(?<!tình hình )triển khai nhiệm vụ|ra nghị quyết lãnh đạo)(?:,? (?!tháng|quý|cuối|đến)[^\W\d_]+){{0,8}}? năm {_YEAR}"
)
"""What is looked forward to: at the end of a year, the next one."""
_REVIEW = Cued(
    rf"(?:hoàn thành xuất sắc nhiệm vụ|tổng kết|đánh giá|kiểm điểm|kết quả|tình hình|báo cáo (?:kinh tế|công tác|hoạt động))([^.;:\n]{{0,80}}?)\bnăm {_YEAR}"
)
_CLOSED = Cued(rf"(?:tổng kết|kiểm điểm)([^.;:\n]{{0,140}}?)\bnăm {_YEAR}")
"""What is done with a year when it is over, or about to be."""
_REVIEWED_UNTIL = 3
"""Up to this month the year before is summed up."""
_PART = Cued(rf"tháng (?:đầu |cuối |)(?:của |)năm {_YEAR}|(?<!vào )quý (?:i{{1,3}}|iv|[1-4])(?: ?[/-] ?| năm ){_YEAR}")
_COMPARED = Cued(r"(?:so với|hơn|bằng) cùng kỳ năm (20\d\d)(?!\d)")
_COURSE = Cued(rf"(?:khai giảng|bế giảng|khai mạc|bế mạc|tổ chức|mở) (?:các )?lớp [^.;:\n]{{0,90}}?\bnăm {_YEAR}")
_HELD = Cued(rf"tổ chức (?:hội nghị|buổi|lễ|hội thi|ngày hội|diễn đàn|cuộc)([^.;:()\n]{{0,140}}?)\bnăm {_YEAR}")
_CALL_UP = Cued(rf"(?:nhập ngũ|giao,? nhận quân|tuyển quân|nghĩa vụ quân sự)(?: \w+){{0,4}}? năm {_YEAR}")
"""The call-up of a year: young men join up, and are seen off, in its first months or from the last of the year before."""
_ROUND = Cued(rf"(?<!\w)đợt (?:thứ )?[\divx]{{1,3}},? năm {_YEAR}")
_OF_ONE_YEAR = (
    ("plan", _INTENT), ("plan", _CALL_UP), ("outlook", _OUTLOOK), ("compared", _COMPARED), ("held", _COURSE), ("held", _ROUND),
)  # fmt: skip
_NOT_OF_HELD = (
    "tổng kết",
    "sơ kết",
    "kết quả",
    "tình hình",
    "kế hoạch",
    "nhiệm vụ",
    "phương hướng",
    "chương trình",
    "đánh giá",
    "kiểm điểm",
    "thực hiện",
    "triển khai",
    "nghị quyết",
    "quyết định",
    "chỉ thị",
    "luật",
    "công tác",
    "báo cáo",
    "từ ",
    "đến ",
    "giai đoạn",
    "nhiệm kỳ",
    "thành lập",
    "kỷ niệm",
    "sinh ",
    "so với",
    "dự toán",
    "chỉ tiêu",
    "nghị định",
)
"""Words before a year that is not the one in which something was held."""
_NEW_YEAR = Cued(r"(?:tết|xuân) (?:\w+ ){0,4}(20\d\d)(?!\d)")
_MONTH = Cued(r"(?<!^)(?<!từ )tháng (\d\d?)(?: ?[/.-] ?| năm )(20\d\d)(?!\d)")
_TERM = Cued(r"nhiệm kỳ ((?:19|20)\d\d) ?[-–] ?((?:19|20)\d\d)(?!\d)")
_ANNIVERSARY = Cued(
    r"(?:kỷ niệm|mừng|thành lập|truyền thống|quốc khánh|ngày sinh|giải phóng)[^().;\n]{0,90}"
    r"\((\d{1,2})[/.-](\d{1,2})[/.-](?:18|19|20)\d\d ?[-–] ?\1[/.-]\2[/.-](20\d\d)\)"
)
"""`kỷ niệm 74 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2021)`"""
_TOLD = re.compile(r"(?<!so với )(?<!cùng kỳ )(?<!hơn )(?<!bằng )(?<!tổng kết )\bnăm ((?:19|20)\d\d)(?!\d| ?[-–/])")
_PARAGRAPH_ROOM = 600
_BADGE = Cued(r"huy hiệu (\d\d) năm tuổi đảng")
_ADMITTED = re.compile(r"(?:vào đảng|kết nạp)[^.;:()\n]{0,40}?\b((?:19|20)\d\d)(?!\d)")
"""Who was admitted in 1930 gets the badge of 85 years in 2015."""
_DAY = re.compile(r"(?<![\d/.-])\d\d? ?[/-] ?\d\d?(?! ?[/-]? ?\d)")
_OFFSETS: dict[str, tuple[tuple[int, tuple[int, ...]], ...]] = {
    "plan": ((1, (0,)), (10, (0, -1))),  # next year's is laid down from October on
    "outlook": ((1, (0,)), (10, (0, -1)), (11, (-1,))),
    "closed": ((1, (1,)), (4, (0, 1)), (10, (0,))),
    "review": ((1, (0, 1)), (10, (0,))),
    "compared": ((1, (1, 2)), (3, (1,))),  # the whole of a year is compared at the beginning of the next
    "badge": ((1, (0,)),),
    "held": ((1, (0,)),),
    "part": ((1, (0, 1)), (2, (0,))),
    "new year": ((1, (0,)), (12, (0, -1))),
}
"""How far from the year that a cue of a kind names a day may lie, from which month on."""
_NEAR = 2
"""Within how many months of an anniversary an article is sure to be of its year."""
_SPAN_WORDS = ("đến ", "từ ", "giai đoạn", "nhiệm kỳ", "cùng kỳ")
_AHEAD = timedelta(days=7)
"""A day this far after the article's own is still taken for one of this year: an event announced."""


def iso_day(year: int, month: int, day: int) -> str | None:
    """`YYYY-MM-DD`, None if there is no such day or it lies outside 1900-2100."""
    try:
        return date(year, month, day).isoformat() if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def last_told(low: str, position: int) -> int | None:
    """The year that the paragraph, in the small letters `low`, told of last before `position`; None if it named none."""
    start = max(low.rfind("\n", 0, position) + 1, position - _PARAGRAPH_ROOM)
    named = _TOLD.findall(low, start, position)
    return int(named[-1]) if named else None


class Years:
    """The years of one article's days. `published_on` is its ISO day; None (or what is no day) where it is not known."""

    def __init__(self, document: Document, published_on: str | None) -> None:
        self._low = document.low
        self.published = _known_day(published_on)
        self._cues: set[tuple[str, int, int]] = set()
        self._told: dict[int, int | None] = {}
        self.terms: set[tuple[int, int]] = set()
        self.terms.update((int(term[1]), int(term[2])) for term in _matches(document, _TERM))
        if self.published is None:
            self._cues.update(_cues(document))

    def of_day(self, month: int, day: int, *, ahead: bool = False) -> int | None:
        """The year of day/month: the last such day up to a few after publication; `ahead`: the next one (a deadline)."""
        if self.published is None:
            return self._by_cues(month)
        year = self.published.year
        years = (year, year + 1) if ahead else (year + 1, year, year - 1)
        for candidate in years:
            iso = iso_day(candidate, month, day)
            if iso is None:
                continue
            there = date.fromisoformat(iso)
            if (there >= self.published) if ahead else (there <= self.published + _AHEAD):
                return candidate
        return None

    def of_month(self, month: int) -> int | None:
        """The year of a month named alone: the last such month that had begun when the article was published."""
        if self.published is None:
            return self._by_cues(month)
        return self.published.year if month <= self.published.month else self.published.year - 1

    def current(self, last_month: int = 1, meeting: str | None = None) -> int | None:
        """The year that `năm nay`, `6 tháng đầu năm` mean; `last_month` is the last of the months counted.

        `meeting` is the ISO day that stands in where the article's own is unknown.
        """
        now = self.published or (date.fromisoformat(meeting) if meeting else None)
        if now is not None:
            return now.year if last_month <= now.month + 1 else now.year - 1
        years = {year for kind, year, _ in self._cues if kind in {"part", "plan"}}
        return years.pop() if len(years) == 1 else None

    def just_reviewed(self, year: int, now: str | None) -> bool:
        """Whether the article, written in the first months of the next year as its ISO day `now` says, sums up `year`."""
        early = now is not None and int(now[:4]) == year + 1 and int(now[5:7]) <= _REVIEWED_UNTIL
        return early and any(int(closed[2]) == year for closed in _CLOSED.finditer(self._low))

    def congress(self) -> int | None:
        """The year that a congress of the article's only term is held in: the term's first; of terms in a row, the last's."""
        terms = sorted(self.terms)
        in_a_row = all(before[1] == after[0] for before, after in pairwise(terms))
        return terms[-1][0] if terms and in_a_row else None

    def _by_cues(self, month: int) -> int | None:
        if month not in self._told:
            self._told[month] = self._agreed(month)
        return self._told[month]

    def _agreed(self, month: int) -> int | None:
        """What plans, reviews and counted periods agree on; where there are none, or they leave two, what months nearby say."""
        agreed: set[int] = set()
        for kinds in (
            {"plan", "outlook", "review", "closed", "held", "compared", "part", "new year", "anniversary", "badge"},
            {"month"},
        ):
            choices = [_allowed(kind, year, cue_month, month) for kind, year, cue_month in self._cues if kind in kinds]
            choices = [years for years in choices if years]
            if choices:
                agreed = set.intersection(*choices, *([agreed] if agreed else []))
                if len(agreed) < 2:
                    return agreed.pop() if agreed else None
        return None


def _known_day(iso: str | None) -> date | None:
    try:
        day = date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
    return day if day is not None and 1900 <= day.year <= 2100 else None


def _cues(document: Document) -> Iterator[tuple[str, int, int]]:
    for kind, pattern in (("plan", _PLAN), ("review", _REVIEW), ("closed", _CLOSED)):
        for match in _matches(document, pattern):
            if not match[1].endswith(_SPAN_WORDS[:2]) and not any(word in match[1] for word in _SPAN_WORDS[2:]):
                yield kind, int(match[2]), 0
    for kind, pattern in _OF_ONE_YEAR:
        for match in _matches(document, pattern):
            yield kind, int(match[1]), 0
    for match in _matches(document, _HELD):
        if not any(word in match[1] for word in _NOT_OF_HELD):
            yield "held", int(match[2]), 0
    for match in _matches(document, _PART):
        yield "part", int(match[1] or match[2]), 0
    for match in _matches(document, _NEW_YEAR):
        yield "new year", int(match[1]), 0
    for match in _matches(document, _ANNIVERSARY):
        yield "anniversary", int(match[3]), int(match[2])
    for match in _matches(document, _MONTH, captions=False):
        yield "month", int(match[2]), int(match[1])
    yield from _of_badges(document)


def _of_badges(document: Document) -> Iterator[tuple[str, int, int]]:
    """A badge is given so many years after its bearer was admitted, where one sentence tells both and the day."""
    for sentence in document.sentences_with(_BADGE):
        badges = {badge[1] for badge in _BADGE.finditer(sentence.low)}
        admitted = set(_ADMITTED.findall(sentence.low))
        if len(badges) == len(admitted) == 1 and _DAY.search(sentence.low):
            yield "badge", int(admitted.pop()) + int(badges.pop()), 0


def _matches(document: Document, pattern: Cued, *, captions: bool = True) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in the article; a picture may be years old, so not those in `captions` where they date it."""
    for sentence in document.sentences_with(pattern):
        if captions or document.block_of(sentence).kind is not BlockKind.CAPTION:
            yield from pattern.finditer(sentence.low)


def _allowed(kind: str, year: int, cue_month: int, month: int) -> set[int]:
    """The years that a day in `month` may have beside the cue; empty if the cue says nothing about it."""
    if kind in _OFFSETS:
        offsets = next(offsets for first, offsets in reversed(_OFFSETS[kind]) if month >= first)
        return {year + offset for offset in offsets}
    if kind == "anniversary":  # prepared for from months before
        return {year, year - 1} if month > cue_month + _NEAR else {year}
    if -1 <= month - cue_month <= 2:
        return {year}
    return {year + 1} if cue_month - month >= 10 else set()
