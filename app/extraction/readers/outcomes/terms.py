"""What a congress sets for its term, or a conference for the year to come, told without the verb of who sets it."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.facts import Meeting, MeetingKind
from app.extraction.readers.outcomes import telling
from app.extraction.readers.verbs import WORDS

_TERM = re.compile(
    r"(?:bước (?:sang|vào) |trong )?nhiệm kỳ (?:(?:tới|mới|này)|(?P<year>\d{4}) ?[-–] ?\d{4}),? "
    rf"(?:đại hội|đảng bộ|chi bộ|đảng ủy|cấp ủy|công đoàn|mặt trận|mttq|đoàn|hội|ban chấp hành)(?! nghị)[^.;:,]{{0,60}}? (?:sẽ |cần )?(?P<urged>(?:{alternation(WORDS['imperatives'])})(?!\w).*)"
)
_YEAR = re.compile(
    r"(?:trong )?năm (?P<year>\d{4}),? "
    rf"(?:đảng bộ|chi bộ|đảng ủy|cấp ủy)(?! nghị)[^.;:,]{{0,60}}? (?:sẽ |cần )?(?P<urged>(?:{alternation(WORDS['imperatives'])})(?!\w).*)"
)
_SPRING = "05"
"""Before this month a conference that sums up a year plans the one begun."""
_CLAUSE = 60
_ADMITTING = re.compile(r"(?:phấn đấu )?(?:kết nạp|phát triển (?:mới )?\d)")


def sets_year(low: str, meeting: Meeting | None) -> bool:
    """Whether `low` says what the organisation does in the year that the conference `meeting` plans: `Năm 2025, Đảng bộ tập trung ...`."""
    if meeting is None or meeting.kind is not MeetingKind.CONFERENCE or meeting.date is None or (told := _YEAR.match(low)) is None:
        return False
    year, month = meeting.date[:4], meeting.date[5:7]
    planned = told["year"] > year or (told["year"] == year and month != "" and month < _SPRING)
    return planned and not telling.is_done(told["urged"][:_CLAUSE]) and _ADMITTING.match(told["urged"]) is None


def sets_term(low: str, meeting: Meeting | None) -> bool:
    """Whether `low` says what the organisation does in the term that the congress `meeting` opens: `Nhiệm kỳ tới, Đảng bộ tập trung ...`."""
    if meeting is None or meeting.kind is not MeetingKind.CONGRESS or (told := _TERM.match(low)) is None:
        return False
    if told["year"] is not None and meeting.date is not None and told["year"] != meeting.date[:4]:
        return False
    return not telling.is_done(told["urged"]) and _ADMITTING.match(told["urged"]) is None
