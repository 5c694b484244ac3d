"""Events told of by what was done there, without a word for one: sittings, rites, decisions handed over."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.facts import MeetingKind
from app.extraction.readers.meetings.organisers import first_of, held_rite, sat
from app.extraction.readers.meetings.scene import NAMED, TOLD, Event, Scene
from app.extraction.readers.meetings.timing import is_to_come, number_of, opens_with_time
from app.extraction.readers.subjects import SubjectKind

_REVIEWED = Cued(
    r"(?:đã |vừa )?(?:xem xét,? (?:và )?(?:thi hành|quyết định|kết luận|xử lý|cho ý kiến)|(?:bỏ phiếu|biểu quyết) (?:[^\W\d_]+ ){0,3}(?:thi hành )?kỷ luật)"
)
_ASKS_FOR = re.compile(r"(?:đề nghị|yêu cầu|kiến nghị|đề xuất)(?! của)[^,.;:]{3,120} $")
"""What a body asks another to go into (`Y đề nghị Z xem xét, thi hành kỷ luật ...`) it has not sat over."""
_PAPER_PASSED_ON = Cued(r"quyết định(?!\w)[^.;]{0,150}? (?:đã |vừa )?được [^.;]{3,150}?(?<!\w)(trao)(?= cho| tới| tận tay|,|\.)")
_PAPER_RECEIVED = Cued(r"(?<!\w)(?:đón |đã )*nhận quyết định (?=(?:giữ|bổ nhiệm|điều động|của|làm|phân công|chỉ định|nghỉ))")
"""`Sáng cùng ngày, tại Huyện ủy Y, bà Bình nhận quyết định giữ chức ...`"""


def review_of(scene: Scene) -> Event | None:
    """The session of a body that is told of by what it went into and laid down there: `Sáng 5/5, Y đã xem xét, thi hành kỷ luật ...`."""
    body = next((subject for subject in scene.subjects if subject.kind is SubjectKind.BODY), None)
    review = _REVIEWED.search(scene.low) if body is not None and opens_with_time(scene.low) else None
    if body is None or review is None or _ASKS_FOR.search(scene.low[: review.start()]):
        return None
    session = scene.low.find("kỳ họp")
    number = number_of(scene.low, session) if session >= 0 else None
    return Event(scene.sentence, MeetingKind.CONFERENCE, "họp", scene.place(body)[1], organiser=body.name, number=number, sure=TOLD)


def sitting_of(scene: Scene) -> Event | None:
    """The session of a body that is told of by what was done there: `Ban Thường vụ Tỉnh ủy thảo luận ...`."""
    for body in scene.before(len(scene.low), SubjectKind.BODY):
        end = scene.place(body)[1]
        match = sat(body, scene)
        if match is not None and not is_to_come(scene.low, end):
            start = match.start(1)
            return Event(scene.sentence, MeetingKind.CONFERENCE, match[1], start, organiser=first_of(body, scene), sure=NAMED)
    return None


def rite_of(scene: Scene) -> Event | None:
    """The ceremony of a body that is told of by what was done there: `Sáng 5/5, Đảng ủy xã Y khánh thành ...`."""
    for body in scene.before(len(scene.low), SubjectKind.BODY):
        match = held_rite(body, scene)
        if match is not None and not is_to_come(scene.low, match.start(1)):
            return Event(scene.sentence, MeetingKind.CEREMONY, match[1], match.start(1), organiser=first_of(body, scene), sure=NAMED)
    return None


def handing_over_of(scene: Scene) -> Event | None:
    """The ceremony that is told of by the paper handed over there: `Sáng 5/5, quyết định ... được ông An trao cho ông Bình`."""
    if not (opens_with_time(scene.low) and scene.names_people):
        return None
    paper = _PAPER_PASSED_ON.search(scene.low)
    received = _PAPER_RECEIVED.search(scene.low) if paper is None else None
    if received is not None and not scene.before(received.start(), SubjectKind.PERSON):
        return None
    start, end = (paper.start(1), paper.end()) if paper else received.span() if received else (0, 0)
    return Event(scene.sentence, MeetingKind.CEREMONY, "trao", start, sure=TOLD) if end and not is_to_come(scene.low, end) else None
