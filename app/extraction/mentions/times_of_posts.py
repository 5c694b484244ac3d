"""When it was: what the times that a sentence tells make of the posts in it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.extraction.before import Before
from app.extraction.cues import Cued
from app.extraction.facts import AppointmentStatus
from app.extraction.mentions.posts import RawPost
from app.extraction.numbers import ordinal
from app.extraction.word_groups import FEW, HONORIFIC

_OPENING_TIME = re.compile(
    r"(?:[-+•] ?)?(?:(?:từ|trong|vào|đầu|cuối|giữa|trước|đến|tới|sau|(?P<stretch>giai đoạn|thời gian|thời kỳ)) )*(?:(?:ngày \d{1,2}[/-])?(?:tháng |năm |ngày )?(?:\d{1,2}[/-]){0,2})?(?P<first>(?:19|20)\d{2})"
    r"(?: ?(?:[-–]|đến) ?(?:(?:tháng |năm |ngày )?(?:\d{1,2}[/-]){0,2})(?P<last>(?:19|20)\d{2}))?(?! ?(?:[-–]|đến) ?nay)(?=[,:]| )",
    re.IGNORECASE,
)
_CENTRAL_CONGRESS = re.compile(r"tại đại hội(?: đại biểu)? toàn quốc(?: của đảng)? lần thứ ([IVX]{1,5}|\d{1,2})(?!\w)", re.IGNORECASE)
_YEAR_OF_THE_FIRST = 1956
"""The congresses of the Party are held every fifth year: the 13th was in 2021."""
_AT_THAT_TIME = re.compile(
    r"(?:sinh thời|(?:khi|lúc|thời điểm|hồi|ngày|năm|thuở|thời|bấy) (?:đó|ấy|giờ)|ngày xưa|ngày trước)(?!\w)", re.IGNORECASE
)
_MONTH = r"(?:(?:các )?ngày (?:\d{1,2}(?:, | và |-))*\d{1,2}[/.-])?(?:tháng )?(?P<month>\d{1,2})(?:[/.-]| năm )(?P<year>(?:19|20)\d{2})(?!\d| ?[-–] ?\d)"
_OPENING_MONTH = re.compile(rf"(?:[-+•] ?)?(?:(?:từ|trong|vào|đầu|cuối|giữa|đến|tới|sau) )*{_MONTH}", re.IGNORECASE)
_THAT_MONTH = re.compile(
    rf"(?:, |\(|vào |hồi |đến |từ |trong |tổ chức |diễn ra )(?:(?:đầu|giữa|cuối|trong) )?(?=tháng |(?:các )?ngày ){_MONTH}", re.IGNORECASE
)
_MONTH_BETWEEN_COMMAS = re.compile(rf", (?:(?:đến|vào|từ|đầu|giữa|cuối) )*(?=tháng |(?:các )?ngày ){_MONTH},", re.IGNORECASE)
_TO_THIS_DAY = re.compile(r"(?:kể )?từ (?:(?:đầu|giữa|cuối) )?(?:ngày |tháng |năm )?[\d/.-]{4,10} (?:đến|tới) nay", re.IGNORECASE)
_THEN = re.compile(
    rf"(?<!\w)(?:sau đó|sau (?:\w+ )?\d+ (?:năm|tháng)|(?:\d+|một|{FEW}|năm|vài|mấy) (?:năm|tháng) sau|tiếp đó|tiếp theo|kế đó|đồng thời làm)(?!\w)",
    re.IGNORECASE,
)
_BESIDE = re.compile(rf"(?<!\w)(?:cũng|{HONORIFIC}) đồng thời (?:là|giữ|đảm nhiệm)(?!\w)", re.IGNORECASE)
_BEFORE_THAT = re.compile(rf"trước (?:(?:khi|đó|đây)(?!\w)|{HONORIFIC} [^,.;]{{2,24}},)", re.IGNORECASE)
# What stands before it is looked at last, so that the search can skip from one `20` to the next.
_YEAR = re.compile(
    r"20[0-4]\d(?![\d-])(?! ?[-–] ?\d)(?:(?<=(?<!\d)\d[/.-].{4})|(?<=(?<!\d)\d\d[/.-].{4})"
    r"|(?<=năm .{4})(?<!đến năm .{4})(?<!tới năm .{4})(?<!hết năm .{4})(?<!cuối năm .{4})(?<!nhìn năm .{4}))"
)
_TERM_YEARS = re.compile(r"\d{4} ?[-–] ?(\d{4})")
_ONCE_RETIRED = re.compile(
    r"(?:sau khi |từ khi |khi |sau ngày )?(?:nghỉ hưu|về hưu|về nghỉ|nghỉ chế độ|nghỉ công tác|xuất ngũ|phục viên|rời quân ngũ)(?: [^,.;]{1,40})?,",
    re.IGNORECASE,
)
"""`Về hưu, ông được bầu làm Bí thư Chi bộ thôn`: and is so since."""
_YEARS_AGO = Cued(r"(?<!\w)cách đây (?:hơn |gần |khoảng |ngót )?(?:\d{1,2}|mười|hai mươi|ba mươi|nhiều|mấy) năm(?!\w)", re.IGNORECASE)
_YEAR_BEHIND = re.compile(
    r",? (?:vào |hồi |trong )?(?:(?:đầu |cuối |giữa )?(?:tháng \d{1,2}/|(?:tháng \d{1,2} )?năm ))((?:19|20)\d{2})(?!\d| ?[-–] ?\d)",
    re.IGNORECASE,
)
_YEAR_OF_THE_STEP = re.compile(
    r"(?:19|20)\d\d[^.\n]{1,120}?[,;:] (?:(?:từ|đến|tới|vào|đầu|cuối|giữa) )*(?:(?:tháng )?\d{1,2}[/-]|tháng \d{1,2} năm |năm )((?:19|20)\d{2}),? (?:[^\W\d]+ ){1,14}$",
    re.IGNORECASE,
)
"""`năm 2006 làm P, | năm 2010 được bầu giữ chức | Q`"""
_STEP_ROOM = 240
_STRETCH_BEHIND = re.compile(
    r",? ?\(?từ (?:tháng |năm )?(?:\d{1,2}[/.-]){0,2}(?:19|20)\d{2} ?(?:[-–]|đến|tới) ?(?:hết )?(?:tháng |năm )?(?:\d{1,2}[/.-]){0,2}((?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
"""`làm P | từ năm 2016 đến năm 2020`"""
_TO_NOW_BEHIND = re.compile(
    r"(?:,? ?\(?(?:từ )?(?:tháng |năm )?(?:\d{1,2}[/.-])?(?:19|20)\d{2} ?(?:[-–]|đến|tới) ?| (?:cho )?(?:đến|tới) )nay(?!\w)", re.IGNORECASE
)
"""`từng giữ các chức vụ: P (2005-2010), Q | (từ 2016 đến nay)`"""
_NOW = Before(
    rf"(?<!\w)(?:hiện|nay)(?: nay| tại)?(?: {HONORIFIC})?(?: đang)?(?: là| giữ(?: chức(?: vụ)?)?| làm| đảm nhiệm) |\d ?(?:đến|tới|[-–]) ?nay ?: ",
    re.IGNORECASE,
)
_NO_NEWS = 2
SINCE_THEN: Mapping[AppointmentStatus, AppointmentStatus] = {
    AppointmentStatus.INCOMING: AppointmentStatus.CURRENT,
    AppointmentStatus.OUTGOING: AppointmentStatus.FORMER,
}
"""What came about some time ago has been so since."""
_HELD_SINCE = {AppointmentStatus.INCOMING: AppointmentStatus.CURRENT}
LONG_SINCE: Mapping[AppointmentStatus, AppointmentStatus] = dict.fromkeys(SINCE_THEN, AppointmentStatus.FORMER)
_LONG_AGO = 2006
"""A term that ended before is over, whenever the article was written."""
_A_TERM = 60
"""Nobody is known to hold a post still that was taken up more than a term ago, in months."""
_OVER = dict.fromkeys(AppointmentStatus, AppointmentStatus.FORMER)
AS_TOLD: Mapping[AppointmentStatus, AppointmentStatus] = {}
_NEAR_ITS_HEAD = 48
_HELD_BEFORE = re.compile(
    rf", (?:trước đó|trước đây),? (?:(?:từng|đã|là|{HONORIFIC}) )*(?:giữ(?: các)? chức(?: vụ| danh)?|đảm nhiệm(?: chức vụ)?|là|làm) $",
    re.IGNORECASE,
)
"""`... là ông A, | trước đó giữ chức | Bí thư Đảng ủy xã B`"""
_HELD_BEFORE_ROOM = 60


def article_year(text: str, published_on: str | None) -> int | None:
    """The year of the article: that of its day, else the latest that cleaned `text` names outside of terms and targets; None without any."""
    if published_on:
        return int(published_on[:4])
    return max(map(int, _YEAR.findall(text)), default=None)


def what_became_of_it(text: str, start: int, end: int, year: int | None, day: str | None) -> Mapping[AppointmentStatus, AppointmentStatus]:
    """What has become by the day of the article of a post told in the sentence that begins at `start`, by where it stood then; empty for news.

    `end` is where the last of its posts begins; `year` and ISO `day` are the article's, as far as known.
    """
    if is_past(text, start, year):
        return _OVER
    if _ONCE_RETIRED.match(text, start) or _YEARS_AGO.search(text, start, end):
        return _HELD_SINCE
    months = _months_since(text, start, end, year, day) or _months_since_congress(text, start, year)
    return _became(months)


def since_its_opening(text: str, start: int, end: int, year: int | None, day: str | None) -> Mapping[AppointmentStatus, AppointmentStatus]:
    """The same of what goes on from the sentence [start, end), by the month and year that it opens with or tells between commas."""
    told = _OPENING_MONTH.match(text, start) or _MONTH_BETWEEN_COMMAS.search(text, start, end)
    return _became(_months_from(told, year, day))


def _became(months: int) -> Mapping[AppointmentStatus, AppointmentStatus]:
    if not months:
        return AS_TOLD
    return LONG_SINCE if months > _A_TERM else SINCE_THEN


def by_its_years(text: str, post: RawPost, status: AppointmentStatus, year: int | None) -> AppointmentStatus:
    """`status`, unless the words before the post, or the years behind it, say that it is over by `year`: its term has run out, or it was taken up long ago."""
    if _HELD_BEFORE.search(text, max(0, post.start - _HELD_BEFORE_ROOM), post.start):
        return AppointmentStatus.FORMER
    if not post.former and status is not AppointmentStatus.OUTGOING:
        if status is AppointmentStatus.FORMER and _TO_NOW_BEHIND.match(text, post.end):
            return AppointmentStatus.CURRENT
        if (stretch := _STRETCH_BEHIND.match(text, post.end)) and (year is None or int(stretch[1]) <= year):
            return AppointmentStatus.FORMER
    if status is AppointmentStatus.CURRENT:
        terms = _TERM_YEARS.findall(text, post.start, post.end)
        return AppointmentStatus.FORMER if terms and max(map(int, terms)) < (year or _LONG_AGO) else status
    if year is None:
        return status
    if status is not AppointmentStatus.INCOMING:
        return status
    taken_up = _YEAR_OF_THE_STEP.search(text, max(0, post.start - _STEP_ROOM), post.start) or _YEAR_BEHIND.match(text, post.end)
    return AppointmentStatus.FORMER if taken_up and int(taken_up[1]) < year - 1 else status


def is_now(text: str, start: int, end: int) -> bool:
    """Whether [start, end), before a post, ends with a word that it is held on the day of the article (`..., hiện ông là | P`)."""
    return _NOW.search(text, max(start, end - _NEAR_ITS_HEAD), end) is not None


def is_past(text: str, start: int, year: int | None) -> bool:
    """Whether the sentence opens with a time gone by: a closed stretch of years, a year well before the article's, or `Khi đó`."""
    opening = _OPENING_TIME.match(text, start)
    if opening is None:
        return _AT_THAT_TIME.match(text, start) is not None
    if opening.group("last"):
        last = int(opening.group("last"))
        return year is None or last < year or (last == year and opening.group("stretch") is None)
    return year is not None and int(opening.group("first")) < year - 1


def _months_since(text: str, start: int, end: int, year: int | None, day: str | None) -> int:
    """How many months before the article the sentence [start, end) tells of; 0 where it does not tell, or of what is news.

    What has been so `to this day` is no news. `year` and ISO `day` are the article's, as far as known: three months before its day are told,
    and a year before its year where only that is known.
    """
    if _TO_THIS_DAY.match(text, start):
        return _NO_NEWS
    return _months_from(_OPENING_MONTH.match(text, start) or _last_month(text, start, end), year, day)


def _months_since_congress(text: str, start: int, year: int | None) -> int:
    """How many months before the article the congress of the Party was held that the sentence opens with; 0 for none, and in its year."""
    congress = _CENTRAL_CONGRESS.match(text, start)
    return 12 * max(0, year - _YEAR_OF_THE_FIRST - 5 * ordinal(congress[1])) if congress is not None and year is not None else 0


def _months_from(told: re.Match[str] | None, year: int | None, day: str | None) -> int:
    """How many months before the article `told` is; 0 where it is none, or news."""
    if told is None or year is None:
        return 0
    months = (year - int(told.group("year"))) * 12
    if day is not None:
        months += int(day[5:7]) - int(told.group("month"))
    return months if months >= _NO_NEWS else 0


def _last_month(text: str, start: int, end: int) -> re.Match[str] | None:
    last = None
    for match in _THAT_MONTH.finditer(text, start, end):
        last = match
    return last


def tells_when(text: str, start: int, end: int) -> bool:
    """Whether the sentence that begins at `start` dates what it tells before `end` by a month and its year."""
    return _OPENING_MONTH.match(text, start) is not None or _THAT_MONTH.search(text, start, end) is not None


def opens_with_month(text: str, start: int) -> bool:
    """Whether the sentence that begins at `start` opens with a month and its year, as the steps of a life do."""
    return _OPENING_MONTH.match(text, start) is not None


def goes_on_from_before(text: str, start: int, end: int) -> bool:
    """Whether the sentence [start, end) says near its head that it goes on from the one before (`Sau đó`, `Sau 4 năm`)."""
    return _THEN.search(text, start, min(end, start + _NEAR_ITS_HEAD)) is not None


def is_told_beside(text: str, start: int, end: int) -> bool:
    """Whether the sentence [start, end) says near its head that it was so at the time of the one before (`Ông đồng thời là ...`)."""
    return _BESIDE.search(text, start, min(end, start + _NEAR_ITS_HEAD)) is not None


def opens_with_before(text: str, start: int) -> bool:
    """Whether the sentence opens with `Trước khi ...`, `Trước đó`: what someone is in it, is gone by."""
    return _BEFORE_THAT.match(text, start) is not None
