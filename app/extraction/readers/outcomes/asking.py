"""Whom one article's directives and proposals are put to: by the words of the sentence, else by who is spoken to."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes.addressee import Addressee, asked_after, asked_as_subject, asked_at_head, asked_before
from app.extraction.readers.outcomes.asked_territories import Territories
from app.extraction.readers.outcomes.authority import Authority
from app.extraction.readers.outcomes.issuers import Issuer
from app.extraction.readers.outcomes.orders import is_charged
from app.extraction.readers.outcomes.views import Judgement, View
from app.extraction.readers.outcomes.voice import Voice
from app.extraction.readers.subjects import SubjectKind
from app.extraction.reading import Reading

_ABOVE = re.compile(
    r"[ ,:]*(?:rằng |với |tới |đến |các )*(?:bộ,? (?:ban,? )?ngành|ban, bộ,? ngành|bộ, cơ quan|bộ trưởng|cấp trên|cấp có thẩm quyền|cơ quan trung ương|chính phủ|quốc hội|trung ương)(?!\w)"
)
"""Those above a territory's bodies, in general."""
_STOP = re.compile(r"(?:[^,;:]{3,25}, )?(?:tại|làm việc với|đến với|thăm|kiểm tra tại|đến thăm) ")

_NEW_TOPIC = re.compile(r"(?:riêng |còn )?(?:về (?!phía)|(?:đối )?với (?:việc|công tác|vấn đề|nội dung|nhiệm vụ|lĩnh vực) )[^;:]{3,90}, ")
"""What a speaker turns to: those whom he asked about something else are not asked about it."""

_OWN_WORK = ("chỉ đạo", "đôn đốc", "vận động", "nhắc nhở", "định hướng", "quán triệt")
"""What someone who is asked does with others: `đề nghị Huyện ủy: - Chỉ đạo các xã ...`."""
_OF_PROVINCES = 2
"""The rank of an issuer that is not of the centre, and no lower."""
_ASKS_BESIDES = frozenset(
    {
        "outcomes.found_and_asked",
        "outcomes.found_and_proposed",
        "outcomes.praised_and_asked",
        "outcomes.promised_and_asked",
        "outcomes.stated_and_asked",
        "outcomes.told_and_asked",
    }
)
"""The rules of sentences whose first verb asks for nothing, and a later one does."""


class Asking:
    """Tells for the sentences of one article whom they ask."""

    def __init__(self, reading: Reading, authority: Authority) -> None:
        self._reading = reading
        self._authority = authority
        self._territories = Territories(reading)

    def addressee(self, view: View, judgement: Judgement, issuer: Issuer | None, voice: Voice) -> str | None:
        """The canonical name of whom `issuer` asks in a sentence of his own, None for people in general; `voice` had the word before."""
        act = judgement.act
        if act is None:
            return None
        if act.passive and act.subject is not None:
            return act.subject.name
        asked = self._told(view, judgement, act, issuer, voice)
        if asked.told or judgement.kind is OutcomeKind.PROPOSAL:
            return asked.name
        if (visited := self.visited(view)) is not None:
            return visited
        held = voice.issuer
        if issuer is not None and held is not None and issuer.name == held.name and view.sentence.text[:1] not in '“"':
            audience = self._authority.meetings.audience(issuer)
            turns = act.subject is not None and voice.addressee not in (None, audience) and _NEW_TOPIC.match(view.low) is not None
            return audience if turns else voice.addressee or audience
        return self._authority.meetings.audience(issuer)

    def asks_above(self, view: View, judgement: Judgement, issuer: Issuer, asked: str | None) -> bool:
        """Whether `issuer`, of a province or below, asks those above in general, or himself: then someone below him asks."""
        act = judgement.act
        if act is None or act.family != "ask" or act.passive:
            return False
        if issuer.name is not None and asked == issuer.name:
            return True
        return issuer.rank >= _OF_PROVINCES and _ABOVE.match(view.after(act)) is not None

    def visited(self, view: View) -> str | None:
        """The body whose place the sentence turns to: `Tại Huyện ủy Yên Châu, đồng chí đề nghị ...`."""
        match = _STOP.match(view.low)
        start = view.sentence.start + match.end() if match else -1
        return next((body.name for body in self._reading.bodies_in(start, start + 1)), None) if match else None

    def without_subject(self, view: View, voice: Voice) -> Addressee | None:
        """Whom a `giao`, `yêu cầu` without a subject in the sentence asks, None where there is no such verb."""
        territory = self._territory_for(voice.issuer, None, voice)
        own = _OWN_WORK if voice.addressee is not None else ()
        acts = (act for act in view.acts if act.family == "ask" and act.subject is None and act.verb not in own)
        asked = [asked_after(self._reading, view.sentence, act.end, territory) for act in acts]
        return next((whom for whom in asked if whom.name), asked[0] if asked else None)

    def charged(self, view: View, leader: Issuer) -> str | None:
        """The canonical name of whom `leader` charges with something in a sentence that does not name him, None for people in general."""
        for act in view.acts:
            if act.passive and act.family == "ask" and act.subject is not None and act.subject.kind is SubjectKind.BODY:
                return act.subject.name
        by_verb = None if is_charged(view) else self.without_subject(view, Voice(leader))
        return by_verb.name if by_verb is not None and by_verb.name else self.as_subject(view, leader).name

    def as_subject(self, view: View, issuer: Issuer | None, voice: Voice | None = None) -> Addressee:
        """Whom a sentence that runs on in the words of `issuer` asks by its head; `voice` had the word before."""
        return asked_as_subject(self._reading, view.sentence, self._territory_for(issuer, None, voice))

    def _told(self, view: View, judgement: Judgement, act: Act, issuer: Issuer | None, voice: Voice) -> Addressee:
        """Whom the words of the sentence say to be asked."""
        territory = self._territory_for(issuer, self.visited(view), voice)
        if judgement.rule == "outcomes.quotation":
            asked = self.as_subject(view, issuer, voice)
            asked = asked if asked.told else self.without_subject(view, voice) or asked
        else:
            asked = self._by_verbs(view, act, territory, skip_first=judgement.rule in _ASKS_BESIDES)
        if not asked.told and act.subject is not None:
            asked = asked_at_head(self._reading, view.sentence, act.subject.start)
        return asked if asked.told else asked_before(self._reading, view.sentence, act.start, territory)

    def _by_verbs(self, view: View, act: Act, territory: Callable[[int], str | None], *, skip_first: bool) -> Addressee:
        """Whom `act` asks, or a later verb of asking of the same speaker where `act` does not say (`gợi ý và đề nghị Thành ủy`)."""
        again = [a for a in view.acts if a.start > act.start and a.family == "ask" and a.subject in (None, act.subject)]
        asking = again or [act] if skip_first else [act, *again]
        told = [asked_after(self._reading, view.sentence, a.end, territory) for a in asking]
        return next((asked for asked in told if asked.told), told[0])

    def _territory_for(self, issuer: Issuer | None, visited: str | None = None, voice: Voice | None = None) -> Callable[[int], str | None]:
        """Which body `issuer` means by a bare territory or unit at an offset of the cleaned text; `visited`: at whose place he speaks."""
        audience = visited or self._authority.meetings.audience(issuer)
        goes_on = voice is not None and voice.issuer is not None and issuer is not None and voice.issuer.name == issuer.name
        held = voice.addressee if voice is not None and goes_on and visited is None else None
        return lambda position: self._territories.asked_at(position, audience, held)
