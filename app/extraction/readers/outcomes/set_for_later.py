"""What a congress sets for its term, or a conference for the time to come, told without the verb of who sets it."""

from __future__ import annotations

import re

from app.extraction.alternation import alternation
from app.extraction.facts import Meeting, MeetingKind, OutcomeKind
from app.extraction.readers.outcomes import telling
from app.extraction.readers.outcomes.views import Judgement
from app.extraction.readers.verbs import WORDS
from app.extraction.word_groups import RANKED_COMMITTEE

_HOLDERS = (
    rf"(?:toàn |tập thể |các )?(?:chi bộ, |chi, )?(?:đại hội|đảng bộ|chi bộ|đảng ủy|cấp ủy|{RANKED_COMMITTEE}"
    r"|(?:ban chấp hành|bch|ban thường vụ|ủy ban kiểm tra|công đoàn|mặt trận|mttq|đoàn|hội))(?! nghị)(?!\w)(?:(?! đã )[^.;:,]){0,60}?(?:, (?:các )?(?:chi|đảng|cấp ủy)(?:(?! đã )[^.;:,]){0,60}?){0,2}"
)
"""Whose task it is: `Đảng bộ xã`, `Đảng ủy Khối, các chi, đảng bộ trực thuộc`."""
_URGED = rf" (?:sẽ |cần )?(?P<urged>(?:{alternation(WORDS['imperatives'])})(?!\w).*)"
_AIM = r"(?:các |những |\d+ (?:nhóm )?)?(?:mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|(?:khâu )?đột phá|phương châm)(?!\w)"
_AIMS = rf" (?:(?:đề ra|đặt ra|đặt|xác định)(?: rõ)? (?P<aims>{_AIM}.*)|(?P<attained>phấn đấu) )"
_SET = re.compile(
    rf"(?:tại đại hội, )?(?:đại hội|đảng bộ|chi bộ|ban chấp hành)(?:(?! (?:đã )?(?:nghe|thông qua|thảo luận))[^.;:,]){{0,60}}? (?:đã |cũng )*xác định (?:rõ )?{_AIM}"
)
"""`Đại hội xác định phương hướng nhiệm kỳ tới: ...`: what a congress sets itself."""
_TERM = re.compile(
    r"(?:bước (?:sang|vào) |trong |đại hội )?nhiệm kỳ (?:(?:tới|mới|này),?|(?:mới )?(?P<year>\d{4}) ?[-–] ?\d{4},?) "
    rf"{_HOLDERS}(?:{_AIMS}|{_URGED})"
)
_AHEAD = re.compile(
    r"(?:trong |bước (?:sang|vào) |(?:để )?(?:triển khai|thực hiện) (?:phương hướng,? )?nhiệm vụ )?"
    r"(?:năm (?P<year>\d{4})|quý (?P<quarter>i{1,3}|iv|[1-4])(?:(?: năm |/)(?P<of>\d{4}))?|(?P<rest>\d+ tháng cuối năm|những tháng (?:cuối|còn lại của) năm)(?: \d{4})?),? "
    rf"{_HOLDERS}{_URGED}"
)
_QUARTERS = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}
"""The last month of each quarter."""
_HELD = (MeetingKind.CONFERENCE, MeetingKind.BRIEFING)
_SPRING = 5
"""Before this month a conference that sums up a year plans the one begun."""
_CLAUSE = 60
_RESOLVED = re.compile(r"(?:[^.;]{0,100}? )?(?:phấn đấu|quyết tâm|sẽ)(?!\w)")
"""What is resolved on is to come, though no day says so."""
_ADMITTING = re.compile(r"(?:phấn đấu )?(?:kết nạp|phát triển (?:mới )?\d)")
_SETS = frozenset({"đề ra", "đặt ra", "xác định", "kết nạp"})


def sets_for_later(low: str, meeting: Meeting | None, judgement: Judgement) -> bool:
    """Whether `low`, which amounts to nothing by its verbs (`judgement`), or only states what was set, says what the organisation is to do after `meeting`."""
    if judgement.kind not in (None, OutcomeKind.ASSESSMENT) or meeting is None:
        return False
    act = judgement.act
    if meeting.kind is MeetingKind.CONGRESS and _SET.match(low):
        return True
    if judgement.kind is not None:
        return False
    if meeting.kind is MeetingKind.CONGRESS:
        return (act is None or act.verb in _SETS) and _sets_term(low, meeting)
    return (act is None or judgement.rule == "standing_work") and meeting.kind in _HELD and _sets_ahead(low, meeting)


def _sets_ahead(low: str, meeting: Meeting) -> bool:
    """`Năm 2025, Đảng bộ tập trung ...`, `Quý II, các chi bộ phấn đấu ...`, told of a conference."""
    told = _AHEAD.match(low)
    if told is None or telling.is_done(told["urged"][:_CLAUSE]) or _ADMITTING.match(told["urged"]):
        return False
    return told["rest"] is not None or _is_ahead(told, meeting)


def _is_ahead(told: re.Match[str], meeting: Meeting) -> bool:
    """Whether the year or quarter that is `told` of lies before those who meet, or has just begun."""
    urged = told["urged"]
    if meeting.date is None:
        return _RESOLVED.match(urged) is not None
    year, month = meeting.date[:4], int(meeting.date[5:7] or 12)
    if told["quarter"] is None:
        return told["year"] > year or (told["year"] == year and month < _SPRING)
    of = told["of"] or year
    return of > year or (of == year and _QUARTERS[told["quarter"]] > month)


def _sets_term(low: str, meeting: Meeting) -> bool:
    """`Nhiệm kỳ tới, Đảng bộ tập trung ...`, `Nhiệm kỳ 2020-2025, Đảng bộ đề ra các chỉ tiêu ...`, told of the congress that opens it."""
    if (told := _TERM.match(low)) is None:
        return False
    if told["year"] is not None and meeting.date is not None and told["year"] < meeting.date[:4]:
        return False
    if told["aims"] is not None:
        return True
    if told["attained"] is not None:
        return _ADMITTING.match(low, told.start("attained")) is None
    return not telling.is_done(told["urged"]) and _ADMITTING.match(told["urged"]) is None
