"""Which of the article's meetings a sentence tells of, who holds that one, whom it is paid to and who chairs it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from app.extraction.document import Sentence
from app.extraction.facts import Meeting, MeetingKind, ParticipantRole
from app.extraction.readers.meetings.scene import VISITS
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.reading import Reading
from app.extraction.word_groups import RANK

_KIND_WORDS = {
    "đại hội": MeetingKind.CONGRESS,
    "hội nghị": MeetingKind.CONFERENCE,
    "buổi lễ": MeetingKind.CEREMONY,
    "buổi làm việc": MeetingKind.WORKING_SESSION,
}
_BY_KIND = re.compile(
    rf"(?:(?:cũng )?tại |kết thúc |bế mạc )?({'|'.join(_KIND_WORDS)})(?: (?:đã|cũng|thông qua|thống nhất|biểu quyết)|,)(?!\w)"
)
"""`Đại hội đã thông qua Nghị quyết`: the meeting is called by what it is."""

_AND_OTHERS = re.compile(
    rf"(?:,| và) (?:lãnh đạo |đại diện )?(?:các|một số|nhiều) (?:đơn vị|cơ quan|sở|ban|ngành|phòng|địa phương|{RANK})(?!\w)"
)
_PARLIAMENT = ("Quốc hội", "Ủy ban Thường vụ Quốc hội")
_COMMITTEE = ("Tỉnh ủy ", "Thành ủy ", "Huyện ủy ", "Quận ủy ", "Thị ủy ", "Đảng ủy ", "Ban Thường vụ ", "Thường trực ", "Ủy ban nhân dân ")
"""How the names of those begin with whom a visit is held, even where others are called to it."""


class ToldMeetings:
    """Follows the meetings of one article from sentence to sentence."""

    def __init__(self, reading: Reading, meetings: Sequence[Meeting], issuers: Issuers) -> None:
        self._reading = reading
        self._meetings = meetings
        self._issuers = issuers
        self._starts = [meeting.evidence[0].start for meeting in meetings]
        self._hosts = {name for meeting in meetings for name in (meeting.organiser, meeting.host) if name is not None}
        self._chairs = [self._chair_of(meeting) for meeting in meetings]
        self.index: int | None = None
        """The index of the meeting that is told of: the last that began before the sentence, else the first; the only one of the kind that it names."""

    def enter(self, sentence: Sentence) -> None:
        """Begin `sentence`."""
        begun = bisect_right(self._starts, self._reading.document.cleaned.starts[sentence.start])
        self.index = max(begun - 1, 0) if self._meetings else None
        if begun > 1 and (called := _BY_KIND.match(sentence.low)) is not None:
            of_kind = [n for n in range(begun) if self._meetings[n].kind is _KIND_WORDS[called[1]]]
            self.index = of_kind[0] if len(of_kind) == 1 else self.index

    def told(self) -> Meeting | None:
        """The meeting that is told of."""
        return self._meetings[self.index] if self.index is not None else None

    def organiser(self) -> Issuer | None:
        """Who holds the meeting that is told of; where it is not said, who alone holds meetings of its kind."""
        meeting = self.told()
        name = meeting.organiser if meeting is not None else None
        if meeting is not None and name is None:
            held = {other.organiser for other in self._meetings if other.kind is meeting.kind and other.organiser is not None}
            name = next(iter(held)) if len(held) == 1 else None
        return self._issuers.body(name) or (Issuer(name, is_person=False) if name else None)

    def host(self) -> str | None:
        """Whom the visit that is told of is paid to: asked where nobody else is said to be."""
        meeting = self.told()
        return meeting.host if meeting is not None and meeting.kind in VISITS else None

    def audience(self, issuer: Issuer | None) -> str | None:
        """Whom `issuer` speaks to where nobody is said to be asked: who is visited, or who holds the meeting that a superior attends."""
        if issuer is None or (self.host() is None and not issuer.is_person):
            return None
        if (host := self.host()) is not None:
            return None if self._is_with_others(host) else host
        meeting = self.told()
        organiser = meeting.organiser if meeting is not None else None
        return organiser if organiser is not None and self._issuers.is_guest(issuer, organiser) else None

    def _is_with_others(self, host: str) -> bool:
        """Whether the visit to `host` that is told of is one to several, none of which is asked more than the others (`làm việc với Sở A và các quận B, C`)."""
        meeting = self.told()
        if meeting is None or host.startswith(_COMMITTEE):
            return False
        cleaned = self._reading.document.cleaned
        sentence = self._reading.document.sentence_at(bisect_right(cleaned.starts, meeting.evidence[0].start) - 1)
        named = self._reading.bodies_in(sentence.start, sentence.end) if sentence is not None else []
        return any(body.name == host and _AND_OTHERS.match(self._reading.document.low, body.end) for body in named)

    def chair(self) -> Issuer | None:
        """Who alone chairs the meeting that is told of."""
        return self._chairs[self.index] if self.index is not None else None

    def only_heard(self, issuer: Issuer) -> bool:
        """Whether the person `issuer` has a say at the meeting that is told of, and no more: what he asks for is his proposal.

        So do deputies in the National Assembly, and those of a department whom the committee above them calls together.
        """
        meeting, chair = self.told(), self.chair()
        if meeting is None or not issuer.is_person or (chair is not None and chair.name == issuer.name):
            return False
        if meeting.organiser in _PARLIAMENT:
            return not (self._issuers.leads(issuer, meeting.organiser) or self._issuers.is_minister(issuer))
        return self._issuers.serves(issuer, meeting.organiser)

    def holder_of_congress(self) -> Issuer | None:
        """Who held the last congress that has been told of."""
        so_far = self._meetings[: (self.index or 0) + 1]
        return next((self._issuers.body(meeting.organiser) for meeting in reversed(so_far) if meeting.kind is MeetingKind.CONGRESS), None)

    def holds_one(self, name: str | None) -> bool:
        """Whether the body `name` holds one of the meetings, or is visited."""
        return name in self._hosts

    def _chair_of(self, meeting: Meeting) -> Issuer | None:
        chairs = [p.person for p in meeting.participants if p.role is ParticipantRole.CHAIR]
        return self._issuers.person(chairs[0]) if len(chairs) == 1 else None
