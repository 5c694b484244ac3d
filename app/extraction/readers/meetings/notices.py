"""Sessions that are told of only by the notice about them."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.facts import MeetingKind
from app.extraction.readers.meetings.organisers import named_after
from app.extraction.readers.meetings.scene import Event, Scene
from app.extraction.readers.meetings.timing import day_of, number_of
from app.extraction.readers.subjects import SubjectKind
from app.extraction.word_groups import SITTING

_NOTICE = Cued(
    rf"(?:thông cáo(?: báo chí)?|thông tin|thông báo(?: nhanh)?)(?: về)?(?: kết quả| nội dung| kết luận)?(?: của)? (?={SITTING}(?!\w))"
)
_SESSION = re.compile(r"kỳ họp|hội nghị|phiên họp")
_JUST = "vừa "
_ISSUED = Cued(r"(?:ban hành|phát đi|ra|có|công bố) (?:thông cáo|thông báo)(?!\w)")


def reported_on(scene: Scene) -> Event | None:
    """The numbered session that a notice of a day, or of just now, tells of (`Thông cáo báo chí Kỳ họp thứ 18`), None where the sentence names no such notice.

    The day on which the notice was issued is not that of the session.
    """
    notice = _NOTICE.search(scene.low)
    session = _SESSION.match(scene.low, notice.end()) if notice else None
    number = number_of(scene.low, session.start()) if session else None
    date, day = day_of(scene.reading, scene.sentence)
    if session is None or number is None or (day is None and _JUST not in scene.low):
        return None
    before = scene.before(session.start(), SubjectKind.BODY)
    organiser = named_after(scene, session) or (before[-1].name if before else None)
    if organiser is None:
        return None
    event = Event(scene.sentence, MeetingKind.CONFERENCE, session.group(), session.start(), organiser=organiser, number=number)
    event.is_notice = True
    if _ISSUED.search(scene.low) is None:
        event.date, event.day = date, day
    return event
