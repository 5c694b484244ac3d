"""Whose word an outcome is: who speaks, whose decision is handed over, who holds the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.before import Before
from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import PARTY_CENTRE, AppointmentStatus, Meeting, OrganisationKind, OutcomeKind, ParticipantRole
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.electing import Electing
from app.extraction.readers.outcomes.headline import Headline
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.readers.outcomes.orders import Orders
from app.extraction.readers.outcomes.papers import Papers
from app.extraction.readers.outcomes.told_meetings import ToldMeetings
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.outcomes.voice import Voice
from app.extraction.readers.subjects import Subject, SubjectKind
from app.extraction.reading import Reading
from app.extraction.scope import is_of_an_assembly
from app.extraction.spans import PersonForm
from app.extraction.word_groups import RANK, SITTING

_AS_DECIDED = re.compile(r"(?:theo (?:quyết định|đó)|trong (?:số|đợt)|đợt (?:này|trao))(?!\w)")
_PRESIDING = Before(r"(?:trưởng đoàn(?: (?:công tác|kiểm tra|giám sát))?|chủ tọa|chủ trì|đồng chí)")
"""Who leads the delegation or the meeting, named by that alone."""
_BY = Before(r"(?:được|bị|do) ")
_AT_ITS = re.compile(rf"tại {SITTING}(?: bất thường)?(?: lần)?(?: thứ [^\W_]+)?(?: của)? $")
"""`tại hội nghị lần thứ 29 Ban Chấp hành Đảng bộ tỉnh A, ông B được bầu ...`"""
_DECIDING = frozenset({OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.DISCIPLINE, OutcomeKind.AWARD, OutcomeKind.DECISION})
_OF_MEETINGS = frozenset({SubjectKind.MEETING, SubjectKind.CROWD, SubjectKind.DELEGATION})
_CENTRE = "trung ương"
_PENALISING = ("Ủy ban Kiểm tra", "Ban Thường vụ", "Bộ Chính trị", "Ban Bí thư")
_DOCUMENT_REACH, _PICTURE_REACH = 60, 600
_ORDERS = frozenset({"yêu cầu", "giao", "chỉ đạo"})
"""What a leader says that his territory does."""
_MYSELF, _QUOTES = ("tôi", "chúng tôi"), ("“", '"')
_NEW_COMMITTEES = ("ban chấp hành", "bch", "ban chấp hành khóa mới", "ban chấp hành mới")
_BY_MANY = frozenset({"outcomes.vowed", "outcomes.petitioned"})
"""The rules of what several promise or ask for, of whom none is named."""
_LEADERS = "lãnh đạo "
"""`Lãnh đạo phường đề nghị ...`: of the party or the state, whoever they are."""
_HAS = " có "
_NEXT = 2
_TERRITORY = re.compile(rf"(?:lãnh đạo )?(?:{RANK}|đơn vị|địa phương)(?! (?:đoàn|ủy)(?!\w))(?!\w)")


class Authority:
    """Tells for each sentence of one article who issues what it lays down."""

    def __init__(self, reading: Reading, meetings: Sequence[Meeting]) -> None:
        chairs = {p.person for meeting in meetings for p in meeting.participants if p.role is ParticipantRole.CHAIR}
        self._reading = reading
        self._of_domain = any(body.is_party for body in reading.bodies) or is_of_an_assembly(reading)
        self._last_body: str | None = None
        self.issuers = Issuers(reading, chairs)
        self.meetings = ToldMeetings(reading, meetings, self.issuers)
        self._headline = Headline(reading, self.issuers)
        self.papers = Papers(reading, self.issuers)
        self.electing = Electing(reading, self.issuers)
        self.orders = Orders(reading, self.issuers)

    def leave(self, sentence: Sentence) -> None:
        """Note the body named last in `sentence`, and whose decisions it says to be made known."""
        self.papers.note(sentence)
        bodies = reversed(self._reading.bodies_in(sentence.start, sentence.end))
        self._last_body = next((body.name for body in bodies if self.issuers.body(body.name)), self._last_body)

    def may_be_unnamed(self, view: View, judgement: Judgement) -> bool:
        """Whether a meeting or its delegates act that nobody is named as holding, in an article of the domain, or someone is given a post."""
        subject = judgement.act.subject if judgement.act else None
        if judgement.kind is OutcomeKind.AWARD and (
            subject is None
            or (judgement.act is not None and judgement.act.passive)
            or (subject.kind is SubjectKind.PRONOUN and subject.name is None)
        ):
            return self._of_domain
        if judgement.kind is OutcomeKind.DISCIPLINE and view.named:
            return self._of_domain
        leaders = subject is not None and subject.kind is SubjectKind.PRONOUN and self._by_leaders(subject)
        if judgement.rule == "outcomes.moved" and subject is not None and subject.kind not in _OF_MEETINGS and not leaders:
            told = self._reading.posts_in(view.sentence.start, view.sentence.end)
            if judgement.act is not None and judgement.act.passive and "bầu" in judgement.act.verb and view.named:
                return self._of_domain
            by_office = subject.kind is SubjectKind.PERSON and subject.name is None  # `Bộ trưởng Bộ Công an điều động ông A ...`
            return any(post.status is AppointmentStatus.INCOMING and (by_office or post.person == subject.name) for post in told)
        if judgement.rule in _BY_MANY:
            return self._of_domain
        return self._of_domain and subject is not None and (subject.kind in _OF_MEETINGS or leaders)

    def names_decider(self, view: View, judgement: Judgement) -> bool:
        """Whether the sentence itself says who makes the decision that `judgement` reads in it."""
        act = judgement.act
        if act is not None and act.subject is not None and not act.passive and act.subject.kind is not SubjectKind.PRONOUN:
            return True
        bodies = self._reading.bodies_in(view.sentence.start, view.sentence.end)
        return (
            any(
                _BY.search(before) or _AT_ITS.search(before) for before in (view.low[: body.start - view.sentence.start] for body in bodies)
            )
            or self.papers.said(view, judgement) is not None
            or self.electing.at_session(view.sentence) is not None
        )

    def issuer_of(self, view: View, judgement: Judgement, voice: Voice) -> Issuer | None:
        """Who issues what `judgement` says of the sentence, None where that is nobody of party, state or front."""
        act = judgement.act
        if (judgement.kind in _DECIDING or judgement.rule == "introduction") and (owner := self._owner(view, judgement)) is not None:
            return owner
        if judgement.rule in _BY_MANY:
            return None  # many, of whom none is named
        if act is None or act.subject is None:
            held = voice.issuer
            speaks = voice.takes_up(view, act) or (act is not None and held is not None and not held.is_person)
            return held if speaks else self._decider(view, voice)
        promises = act.family == "promise" or judgement.rule == "outcomes.promise"
        if promises and act.subject.kind is SubjectKind.PERSON and act.subject.name:
            promising = self.issuers.person(act.subject.name)  # a new member's promise counts too
            return promising or (Issuer(act.subject.name, is_person=True) if self._of_domain else None)
        gives = judgement.kind is OutcomeKind.AWARD and _TERRITORY.match(view.low[act.subject.start - view.sentence.start :])
        if act.passive and act.family == "ask" and judgement.kind is OutcomeKind.DIRECTIVE and (speaker := self._speaking(view, voice)):
            return speaker
        if gives or (act.passive and (act.family == "ask" or judgement.kind in _DECIDING)):
            decider = self._decider(view, voice)
            return None if act.passive and act.family == "ask" and decider is not None and decider.name == act.subject.name else decider
        if act.subject.kind is SubjectKind.CROWD and act.family in ("propose", "promise"):
            return None
        passed_on = self.papers.passed_on(view) if act.family == "ask" and act.subject.kind is SubjectKind.BODY else None
        return passed_on or self._acting(act.subject, view, voice) or self._outside(act.subject, judgement)

    def _outside(self, subject: Subject, judgement: Judgement) -> Issuer | None:
        """Who acts though none of party, state or front: a bank or company that gives something, the police who fill their own posts."""
        by_body = subject.kind is SubjectKind.BODY
        if judgement.kind is OutcomeKind.AWARD and by_body and self._of_domain:
            return Issuer(subject.name, is_person=False)
        return self.issuers.mover(subject.name if by_body else subject.body) if judgement.kind is OutcomeKind.PERSONNEL_CHANGE else None

    def _owner(self, view: View, judgement: Judgement) -> Issuer | None:
        """Whose decision or award is made known or handed over in the sentence, None where it does not tell."""
        if (said := self.papers.said(view, judgement)) is not None:
            return said
        if (judgement.act is None or judgement.act.passive) and self.names_decider(view, judgement):
            return None
        organiser = self.meetings.organiser()
        received = judgement.kind is OutcomeKind.AWARD and (judgement.act is None or judgement.act.passive)
        own = self._of_own_members(view, organiser) if received else None
        return own or self.papers.of_ceremony(view, judgement, organiser)

    def _speaking(self, view: View, voice: Voice) -> Issuer | None:
        """Who speaks of what others are charged with (`Đảng ủy A được giao ...`): whose word it was just before."""
        near = view.sentence.block - voice.block <= _NEXT and voice.mode not in (Mode.SILENT, Mode.REPORT)
        asks = voice.mode is Mode.ASK and voice.block == view.sentence.block  # a body that goes on to ask
        speaks = near and voice.issuer is not None and (voice.issuer.is_person or asks)
        return voice.issuer if speaks else self.orders.still_told(view)

    def _acting(self, subject: Subject, view: View, voice: Voice) -> Issuer | None:
        match subject.kind:
            case SubjectKind.PERSON:
                body = self.issuers.body(subject.body)
                if subject.name:
                    return self.issuers.person(subject.name) or (body and Issuer(subject.name, is_person=True, rank=body.rank))
                return replace(body, by_post=True) if body is not None else None
            case SubjectKind.BODY:
                host = Issuer(subject.name, is_person=False) if self.meetings.holds_one(subject.name) else None
                return self._of_congress(subject) or self.issuers.body(subject.name) or host
            case SubjectKind.PRONOUN:
                return self._meant(subject, view, voice)
            case SubjectKind.DOCUMENT:
                reach = min(subject.end + _DOCUMENT_REACH, view.sentence.end)
                signed = voice.mode in (Mode.ASK, Mode.OPEN) and view.sentence.block - voice.block <= 1  # the letter just told of
                found = voice.issuer if signed or voice.mode is Mode.FIND else None
                return self._whose(subject, reach) or found or self.issuers.body(self._last_body) or self.meetings.organiser()
            case SubjectKind.OFFICE:
                if subject.name is not None and subject.name.lower() == _CENTRE:
                    return Issuer(PARTY_CENTRE, is_person=False, rank=0)
                return Issuer(subject.name, is_person=False, rank=0)
            case _:
                held_by = self._whose(subject, subject.end) or self.meetings.organiser()
                return held_by or self._known(subject, voice)

    def _of_congress(self, subject: Subject) -> Issuer | None:
        """Who held the congress that elected the committee `subject` names: `Ban Chấp hành bầu đồng chí A làm Bí thư`."""
        if self._reading.document.low[subject.start : subject.end] not in _NEW_COMMITTEES:
            return None
        return self.meetings.holder_of_congress()

    def _known(self, subject: Subject, voice: Voice) -> Issuer | None:
        """Whom a meeting or delegation acts for where nobody is said to hold or to send it."""
        if subject.kind in (SubjectKind.MEETING, SubjectKind.CROWD):
            return self._headline.committee() or self._headline.council()
        held = voice.issuer
        if subject.kind is not SubjectKind.DELEGATION:
            return None
        speaks_on = held is not None and not held.is_person and not held.by_post
        return held if speaks_on else self.issuers.body(self.issuers.sender)

    def _meant(self, subject: Subject, view: View, voice: Voice) -> Issuer | None:
        """Who is meant by a pronoun, or by the territory that speaks for whom a visit is paid to."""
        held = voice.issuer
        if subject.name is None and (quoted := self._quoted(subject, view)) is not None:
            return quoted
        is_territory = _TERRITORY.match(view.low[subject.start - view.sentence.start :]) is not None
        if is_territory and any(act.subject == subject and act.verb in _ORDERS for act in view.acts):
            tells = (act.subject.name for act in view.acts if act.subject is not None and act.subject.end <= subject.start)
            return self.issuers.person(next(tells, None)) or self._speaking(view, voice) or self.meetings.chair()
        if held is None and subject.name is None and is_territory:
            host = self.issuers.body(self.meetings.host())
            return replace(host, by_post=True) if host is not None else None
        if held is not None and held.is_person and is_territory and self._by_leaders(subject):
            return None  # `Lãnh đạo huyện đề xuất ...`, whoever spoke before
        if held is not None and held.is_person and self._named_below_a_picture(subject):
            return held
        if (
            subject.name is None
            and (held is None or not held.is_person)
            and _PRESIDING.search(view.low[: subject.end - view.sentence.start])
        ):
            return self.meetings.chair() or held
        return self.issuers.person(subject.name) or (held if held is not None and (held.is_person or held.by_post) else None)

    def _by_leaders(self, subject: Subject) -> bool:
        """Whether the leaders of the territory `subject` are named as such."""
        low = self._reading.document.low
        return low.startswith(_LEADERS, subject.start) or low.endswith(_LEADERS, 0, subject.start)

    def _quoted(self, subject: Subject, view: View) -> Issuer | None:
        """Who says `tôi` in quotes: who is named after them."""
        at = subject.start - view.sentence.start
        if view.low[max(0, at - 1) : at] not in _QUOTES or view.low[at : subject.end - view.sentence.start] not in _MYSELF:
            return None
        named = (act.subject for act in view.acts if act.subject is not None and act.subject.start > subject.end)
        return next((self.issuers.person(other.name) for other in named if other.kind is SubjectKind.PERSON), None)

    def _inspecting(self, view: View) -> Issuer | None:
        """The inspection commission or standing committee that alone is named up to the end of the sentence: who penalises where nobody is said to."""
        named = {body.name for body in self._reading.bodies_in(0, view.sentence.end) if body.name.startswith(_PENALISING)}
        return self.issuers.body(next(iter(named))) if len(named) == 1 else None

    def _named_below_a_picture(self, subject: Subject) -> bool:
        """Whether whom the pronoun `subject` was taken for is last named in a caption: a picture stands in the way of the text."""
        if subject.name is None:
            return False
        named = self._reading.people_in(max(0, subject.start - _PICTURE_REACH), subject.start)
        last = next((p for p in reversed(named) if p.name == subject.name and p.form in (PersonForm.FULL, PersonForm.SHORT)), None)
        if last is None:
            return False
        block = next((b for b in self._reading.document.blocks if b.start <= last.start < b.end), None)
        return block is not None and block.kind is BlockKind.CAPTION

    def _whose(self, subject: Subject, reach: int) -> Issuer | None:
        """The body named before `reach` that a document or delegation is said to be of: `Thông cáo của Ban Bí thư`."""
        text = self._reading.document.text
        for body in self._reading.bodies_in(subject.start, reach):
            if text[subject.start : body.start].endswith(" của "):
                return self.issuers.body(body.name)
        return None

    def _decider(self, view: View, voice: Voice) -> Issuer | None:
        """Who decides where nobody stands before the verb: `được Bộ Chính trị phân công`, else who holds the meeting."""
        for body in self._reading.bodies_in(view.sentence.start, view.sentence.end):
            if _BY.search(view.low[: body.start - view.sentence.start]) and (issuer := self.issuers.body(body.name)):
                return issuer
        if _goes_on_deciding(view, voice):
            return voice.issuer
        organiser = self.meetings.organiser()
        if decider := self._of_own_members(view, organiser) or self.electing.of(view.sentence, self.meetings.index):
            return decider
        if decider := self.electing.elsewhere(view.sentence, organiser) or organiser or self._of_members(view):
            return decider
        held = voice.issuer
        if held is not None and (voice.decides if held.is_person else voice.has_just_decided(view)):
            return held
        if "kỷ luật" in view.low or wording.names_penalty(view.low):
            return self._inspecting(view)
        if held is not None and not held.is_person and view.sentence.block - voice.block <= 1:
            return held
        return self._headline.council() or self.issuers.body(self._last_body or self._headline.first_committee() or self._only_committee())

    def _of_own_members(self, view: View, organiser: Issuer | None) -> Issuer | None:
        """The committee whose members get what is given, where it has the rank of the `organiser`: neither honours the members of the other."""
        home = self._of_members(view) if organiser is not None else None
        return home if home is not None and organiser is not None and home.rank == organiser.rank else None

    def _of_members(self, view: View) -> Issuer | None:
        """The committee whose members get what is given: `Đảng bộ huyện A có 44 đảng viên được tặng Huy hiệu Đảng`."""
        start = view.sentence.start
        bodies = self._reading.bodies_in(start, view.sentence.end)
        homes = (body.name for body in bodies if body.is_party and view.low.startswith(_HAS, body.end - start))
        return self.issuers.body(next(homes, None))

    def _only_committee(self) -> str | None:
        """The one committee of the party that the article names, None where it names none or several."""
        named = {body.name for body in self._reading.bodies if body.kind is OrganisationKind.PARTY_COMMITTEE}
        return next(iter(named)) if len(named) == 1 else None


def _goes_on_deciding(view: View, voice: Voice) -> bool:
    """Whether the sentence goes on with what the body or office of `voice` decided, found or approved."""
    if voice.issuer is None or voice.issuer.is_person:
        return False
    approves = voice.decides and "phê chuẩn" in view.low  # `Thủ tướng vừa phê chuẩn ... Tại tỉnh A, ông B được phê chuẩn ...`
    return approves or voice.mode is Mode.FIND or _AS_DECIDED.match(view.low) is not None
