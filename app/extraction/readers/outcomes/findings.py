"""Findings of fault: who begins to tell what was found, and which sentences tell it."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes import openings, wording
from app.extraction.readers.outcomes.authority import Authority
from app.extraction.readers.outcomes.issuers import Issuer
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.outcomes.voice import Voice
from app.extraction.readers.subjects import SubjectKind
from app.extraction.reading import Reading

_FINDINGS_OF = re.compile(r"theo (?:kết luận|kết quả (?:kiểm tra|thẩm tra|giám sát)|thông báo|thông cáo)[^,]{0,20}(?: của)? $|theo $")
_SHOWN = re.compile(
    r"theo (?:thông báo|kết luận)(?: (?:này|kiểm tra|nói trên|trên)){0,2}, |(?:kết quả|kết luận|qua) (?:quá trình )?(?:kiểm tra|thẩm tra|xác minh|giám sát)[^,.;:]{0,40} (?:cho thấy|chỉ rõ|chỉ ra|xác định|nêu rõ)(?!\w)"
)
"""`Kết quả kiểm tra cho thấy ...`: what the body found that was told of just before."""
_HEADING = re.compile(
    r"(?:về |\w{1,3}[.)-] ?)?(?:xem xét|kiểm tra|kết luận|giám sát)[^.]{0,80}(?:dấu hiệu vi phạm|kỷ luật|nội dung sau|như sau)"
)
_FAULTS_FOLLOW = Cued(r"(?:vi phạm|khuyết điểm|sai phạm|hạn chế)(?: [^\W\d_]+){0,3}(?: sau(?: đây)?| cụ thể):$")
_CONCLUDED = Cued(r"(?:có|ra|đưa ra) (?:thông báo )?(?:kết luận|quyết định)(?: như sau| sau(?: đây)?)?:$")
_DECIDES = frozenset({"decide", "ask", "propose", "state", "find_fault"})
_INSPECTION = ("Ủy ban Kiểm tra", "Bộ Chính trị", "Ban Bí thư")
"""Faults told where one of these met are its findings."""
_PENALISING = frozenset({SubjectKind.OFFICE, SubjectKind.PERSON})
"""Besides bodies, whose penalty is none of the findings told of."""
_TAKES_FLOOR = re.compile(r"(?:phát biểu|kết luận|thay mặt|chỉ đạo|bế mạc|khai mạc)[^.;:]{0,60}, ")
"""`Phát biểu tại kỳ họp, ông A ...`"""
_FALLS_SHORT = Cued(
    r"(?<!\w)(?:không|chưa|thiếu|sai|trái|vượt|quá hạn|để xảy ra|tự ý|lẽ ra|khai khống|gây (?:thất|thiệt|hậu quả|bức xúc|mất|lãng phí|dư luận)|trách nhiệm(?: [^\W\d_]+){0,3} thuộc)(?!\w)(?! phát hiện| có vi phạm| vi phạm| có ý kiến| khiếu nại)"
)
"""`Hồ sơ không được thẩm tra`: among findings, a fault without a word for it."""
_TELLS_HIMSELF = frozenset({"state", "report", "speak", "ask", "propose", "promise"})
_HEAD = 90


class Findings:
    """Knows whose findings a sentence begins to tell."""

    def __init__(self, reading: Reading, authority: Authority) -> None:
        self._reading = reading
        self._authority = authority

    def headed_by(self, view: View, voice: Voice) -> Issuer | None:
        """Whose findings a heading opens: those of the body that it names, or of who holds the meeting.

        `Ban Thường vụ có kết luận như sau:` names it; `Về kiểm tra khi có dấu hiệu vi phạm` does not, and counts where nobody has the word.
        """
        if (concluded := _CONCLUDED.search(view.low)) is not None:
            start = view.sentence.start
            named = (self._authority.issuers.body(body.name) for body in self._reading.bodies_in(start, start + concluded.start()))
            return next((issuer for issuer in named if issuer is not None), None)
        opens = voice.mode is Mode.SILENT and (_HEADING.match(view.low) or _FAULTS_FOLLOW.search(view.low))
        return self._authority.meetings.organiser() if opens else None

    def begun_by(self, view: View, voice: Voice) -> Issuer | None:
        """Who begins to find in the sentence, None if nobody does: a body whose findings it names, or an inspecting one that met."""
        start = view.sentence.start
        for body in self._reading.bodies_in(start, min(view.sentence.end, start + _HEAD))[:1]:
            issuer = self._authority.issuers.body(body.name)
            if issuer is not None and _FINDINGS_OF.search(view.low[: body.start - start]):
                return issuer
        if (shown := _SHOWN.match(view.low)) is not None:
            within = self._reading.bodies_in(start, start + shown.end())
            inspectors = next((issuer for body in within if (issuer := self._authority.issuers.body(body.name))), None)
            if (inspectors := inspectors or self._inspectors(start)) is not None:
                return inspectors
        finds = voice.mode is not Mode.FIND and (wording.is_found_fault(view.low) or wording.is_called_wrong(view.low))
        organiser = self._authority.meetings.organiser() if finds else None
        return organiser if organiser is not None and (organiser.name or "").startswith(_INSPECTION) else None

    def _inspectors(self, position: int) -> Issuer | None:
        """The one inspection commission that is named before `position`."""
        named = {body.name for body in self._reading.bodies_in(0, position) if body.name.startswith(_INSPECTION[0])}
        return self._authority.issuers.body(next(iter(named))) if len(named) == 1 else None


def is_finding(view: View, judgement: Judgement, voice: Voice) -> bool:
    """Whether the sentence is a finding of fault of the body that has the word."""
    if voice.mode is not Mode.FIND or wording.is_penalty_label(view.low):
        return False
    return _tells_fault(view, judgement, voice) if wording.is_fault(view.low) else falls_short(view, voice, judgement.act)


def _tells_fault(view: View, judgement: Judgement, voice: Voice) -> bool:
    """Whether the fault that the sentence names is found by who has the word, and not what is asked, decided or said about it."""
    act = judgement.act
    if act is not None and ((act.family in ("ask", "propose") and voice.takes_up(view, act)) or _takes_floor(view, act)):
        return False
    if act is not None and act.passive and act.family == "ask" and judgement.kind is OutcomeKind.DIRECTIVE:
        return False  # `Ban Thường vụ Huyện ủy A được yêu cầu khắc phục vi phạm`
    if act is not None and act.subject is None and act.family == "decide" and judgement.kind is not None and _opens(view, act):
        return False
    if judgement.kind is OutcomeKind.DISCIPLINE and (act is None or act.passive):
        return False
    if act is not None and judgement.kind is OutcomeKind.DISCIPLINE and act.subject is not None and act.subject.kind in _PENALISING:
        return False
    by_body = act is not None and act.subject is not None and act.subject.kind is SubjectKind.BODY and not act.passive
    lays_down = act is not None and (act.family in _DECIDES or judgement.kind is OutcomeKind.DIRECTIVE)
    if by_body and lays_down and act is not None and act.subject is not None and voice.issuer is not None:
        told = wording.is_called_wrong(view.low) if judgement.kind is OutcomeKind.DISCIPLINE else wording.is_wrongful(view.low)
        return act.subject.name != voice.issuer.name and told
    return judgement.kind is not OutcomeKind.PROPOSAL and not (by_body and lays_down)


def falls_short(view: View, voice: Voice, act: Act | None) -> bool:
    """Whether the sentence tells a fault without a word for it, where a body tells what its inspection has shown, or right behind that in the same line."""
    may_be = wording.may_be_found(view.low) and not wording.names_penalty(view.low)
    if _FALLS_SHORT.search(view.low) is None or not may_be or view.voice is not None:
        return False
    if _SHOWN.match(view.low):
        return True
    if voice.issuer is None or not (voice.issuer.name or "").startswith(_INSPECTION):
        return False
    tells = act is not None and act.subject is not None and act.family in _TELLS_HIMSELF
    return voice.block == view.sentence.block and view.sentence.index - voice.heard <= 1 and not tells


def _takes_floor(view: View, act: Act) -> bool:
    """Whether someone named begins to speak himself, whatever faults he speaks of."""
    return act.subject is not None and act.subject.kind is SubjectKind.PERSON and _TAKES_FLOOR.match(view.low) is not None


def _opens(view: View, act: Act) -> bool:
    """Whether the sentence begins with the verb of `act`."""
    return openings.opening(view.low) >= act.start - view.sentence.start
