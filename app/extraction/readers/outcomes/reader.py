"""The outcomes of one article: a small machine over its sentences that knows who speaks, in which mode, and to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.extraction.document import Block, BlockKind, Sentence
from app.extraction.facts import Meeting, MeetingKind, Outcome, OutcomeKind, ParticipantRole
from app.extraction.reading import Reading, within
from app.extraction.readers.acts import Act, Acts
from app.extraction.readers.subjects import Subject, SubjectKind
from app.extraction.readers.outcomes import wording
from app.extraction.readers.outcomes.addressee import Addressee, asked_after, asked_as_subject
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.readers.outcomes.judgement import Judgement, Mode, View, judge
from app.extraction.readers.outcomes.quotations import voices
from app.extraction.readers.outcomes.repeats import Candidate, without_repeats
from app.extraction.spans import PersonForm

_PAPER = r"(?:quyết định|nghị quyết|kết luận|bằng khen|giấy khen|cờ thi đua|cờ|kỷ niệm chương|khen thưởng)"
_DECISION_OF = re.compile(rf"{_PAPER}[^,;:]{{0,60}} của (?:[^\W\d_]+ ){{0,4}}$|(?:thừa ủy quyền|thay mặt)(?: của)? $", re.IGNORECASE)
_OFFICE_PAPER = re.compile(rf"{_PAPER}[^,;:]{{0,40}} của (thủ tướng chính phủ|thủ tướng|chủ tịch nước)", re.IGNORECASE)
_OFFICE = re.compile(r"(?:thủ tướng(?: chính phủ)?|chủ tịch nước)$", re.IGNORECASE)
_DECIDING = frozenset({OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.DISCIPLINE, OutcomeKind.AWARD, OutcomeKind.DECISION})
_NEW_SCENE = re.compile(r"(?:tại (?:hội nghị|buổi|lễ|đại hội|kỳ họp|cuộc)|cũng tại|nhân dịp|dịp này|phát biểu|báo cáo|thay mặt|trước đó|sáng|chiều|tối|ngày \d|cùng ngày|theo báo cáo|kết thúc|kết luận|tham luận)(?!\w)")
_HEAD_OF_NEWS = re.compile(r"(?:sáng|chiều|tối|cùng ngày|trước đó|theo đó|cũng tại)(?!\w)")
_LIFE = re.compile(r"(?:tại|từ|tháng|năm|giai đoạn|đến)(?!\w)")
_UNDATED_STEP = re.compile(r"(?:tháng \d{1,2}(?:/| năm |-)\d{4}|năm \d{4})[^.]{0,60}(?:được|giữ)|(?:được|giữ)[^.]{0,160}(?:từ|vào|hồi) tháng \d")
_COMMANDS = frozenset({"giao", "yêu cầu", "chỉ đạo", "giao nhiệm vụ", "phân công"})
"""A superior's verbs: what they ask is never a proposal."""
_FOREIGN = re.compile(r"đảng cộng sản (?:trung quốc|liên xô|cuba|nhật bản|pháp)|(?:của|tại|truyền thông|báo chí) trung quốc")
_PAST = re.compile(r"(?<!\w)(?:đã|hiện|vừa|từng|đạt|được)(?!\w)|%|\?")
_ENUMERATED = frozenset({OutcomeKind.DIRECTIVE, OutcomeKind.PROPOSAL, OutcomeKind.COMMITMENT})
_WITHOUT_ADDRESSEE = frozenset(OutcomeKind) - {OutcomeKind.DIRECTIVE, OutcomeKind.PROPOSAL}
_CAPTION_LIKE = re.compile(r"\((?:bên|bìa|thứ|đứng|ngồi|ngoài cùng|giữa|hàng)[^)]{0,40}\)|(?<!phản )ảnh:|\(ảnh")
_FINDINGS_OF = re.compile(r"theo (?:kết luận|kết quả (?:kiểm tra|thẩm tra|giám sát)|thông báo|thông cáo)[^,]{0,20}(?: của)? $|theo $")
_HEADING_OF_FINDINGS = re.compile(r"(?:về |\w{1,3}[.)-] ?)?(?:xem xét|kiểm tra|kết luận|giám sát)[^.]{0,80}(?:dấu hiệu vi phạm|kỷ luật|nội dung sau|như sau)")
_INSPECTS = ("ủy ban kiểm tra", "ban tổ chức", "bộ chính trị", "ban bí thư")


@dataclass(slots=True)
class _Voice:
    """Who has the word: nobody at first."""

    issuer: Issuer | None = None
    mode: Mode = Mode.SILENT
    addressee: str | None = None
    block: int = -1
    kind: OutcomeKind = OutcomeKind.DIRECTIVE
    """What runs on in the mode ASK: directives, or proposals."""
    listing: OutcomeKind | None = None
    """The kind of the list items that were just introduced."""


def read_outcomes(reading: Reading, meetings: Sequence[Meeting]) -> list[Outcome]:
    """The outcomes of the article in text order; `meeting` is the index into `meetings` of the one each came out of."""
    return _Reader(reading, meetings).outcomes()


class _Reader:
    def __init__(self, reading: Reading, meetings: Sequence[Meeting]) -> None:
        self._reading = reading
        self._meetings = meetings
        self._issuers = Issuers(reading, {p.person for meeting in meetings for p in meeting.participants if p.role is ParticipantRole.CHAIR})
        self._voice = _Voice()
        self._biography = False
        self._found: list[Candidate] = []
        sentences = reading.document.sentences
        acts = Acts(reading)
        self._acts = [acts.of(sentence) for sentence in sentences]
        self._voices = voices(sentences, self._acts)
        self._last_body: str | None = None
        self._meeting: int | None = None

    def outcomes(self) -> list[Outcome]:
        document = self._reading.document
        for sentence in document.sentences:
            block = document.block_of(sentence)
            if block.kind is BlockKind.HEADLINE:
                continue
            self._enter(sentence)
            view = self._view(sentence)
            judgement = judge(view)
            if block.kind is BlockKind.CAPTION:
                self._heading(view, block)
            if (block.kind is BlockKind.CAPTION and not self._unmarked_item(view, block) and not sentence.text.endswith((".", ":", ";"))) or _CAPTION_LIKE.search(view.low):
                self._caption(view, judgement)
            elif block.kind is BlockKind.LIST_ITEM and self._voice.listing is not None:
                self._list_item(view, judgement)
            else:
                self._running(view, judgement, block)
            self._last_body = next((b.name for b in reversed(self._reading.bodies_in(sentence.start, sentence.end)) if self._issuers.body(b.name)), self._last_body)
        return [candidate.outcome for candidate in without_repeats(self._found)]

    def _enter(self, sentence: Sentence) -> None:
        """Note which meeting is told of: the last that began before `sentence`, else the first."""
        position = self._reading.document.cleaned.starts[sentence.start]
        begun = [index for index, meeting in enumerate(self._meetings) if meeting.evidence[0].start <= position]
        self._meeting = begun[-1] if begun else (0 if self._meetings else None)

    def _unmarked_item(self, view: View, block: Block) -> bool:
        """Whether a line without a full stop is an item of the list that was just introduced, not a caption."""
        return self._voice.listing is not None and block.index - self._voice.block <= 1 and wording.is_imperative(view.low)

    def _view(self, sentence: Sentence) -> View:
        people = self._reading.people_in(sentence.start, sentence.end)
        named = len({p.name for p in people if p.form in (PersonForm.FULL, PersonForm.SHORT)})
        return View(sentence, sentence.text.lower(), tuple(self._acts[sentence.index]), named, self._voices.get(sentence.index))

    def _caption(self, view: View, judgement: Judgement) -> None:
        """A caption tells an outcome only where it shows something given."""
        if judgement.act is not None and judgement.act.family == "award" and judgement.kind in (OutcomeKind.AWARD, OutcomeKind.PERSONNEL_CHANGE) and "quyết định" not in view.low:
            self._emit(view, judgement.kind, self._issuer_of(view, judgement), None, "outcomes.caption")

    def _list_item(self, view: View, judgement: Judgement) -> None:
        voice = self._voice
        own = judgement.kind in (OutcomeKind.DISCIPLINE, OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.PROPOSAL) and voice.listing not in _ENUMERATED
        kind = judgement.kind if own else voice.listing
        if kind is OutcomeKind.DIRECTIVE:
            asked = self._asked_in_item(view, judgement)
            self._emit(view, kind, voice.issuer, asked.name if asked.told else voice.addressee, "outcomes.list_item")
        elif kind is not None:
            self._emit(view, kind, voice.issuer, voice.addressee, "outcomes.list_item")

    def _asked_in_item(self, view: View, judgement: Judgement) -> Addressee:
        for act in view.acts:
            if act.family == "ask" and act.subject is None and (asked := asked_after(self._reading, view.sentence, act.end)).name:
                return asked
        return asked_as_subject(self._reading, view.sentence)

    def _running(self, view: View, judgement: Judgement, block: Block) -> None:
        self._mark_biography(view, judgement)
        if self._continues(view, judgement) or self._finds(view, judgement, block):
            self._run_on(view, judgement, block)
            return
        kind = judgement.kind
        issuer = self._issuer_of(view, judgement)
        if kind in (OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.DISCIPLINE, OutcomeKind.DECISION) and self._is_past(view):
            kind = None
        if judgement.rule == "outcomes.post_listed" and not self._follows_election(block):
            kind = None
        asked = None
        if kind in (OutcomeKind.DIRECTIVE, OutcomeKind.PROPOSAL) and judgement.act is not None:
            asked = self._addressee(view, judgement, issuer)
            if kind is OutcomeKind.DIRECTIVE and issuer and judgement.act.verb not in _COMMANDS and self._issuers.is_superior(asked, issuer):
                kind = OutcomeKind.PROPOSAL
        introduces = self._introduces(view, block)
        if kind is not None and (issuer is not None or self._by_meeting(judgement)) and not introduces:
            self._emit(view, kind, issuer, asked, judgement.rule)
        mode = Mode.ASK if kind is OutcomeKind.PROPOSAL and ":" in view.low else judgement.mode
        if mode is Mode.SILENT and self._voice.mode is Mode.FIND and kind is not None:
            mode = Mode.FIND
        listing = (OutcomeKind.ASSESSMENT if judgement.mode is Mode.FIND and kind is None else kind) if introduces else None
        self._voice = _Voice(issuer, mode, asked, block.index, OutcomeKind.PROPOSAL if kind is OutcomeKind.PROPOSAL else OutcomeKind.DIRECTIVE, listing)

    def _follows_election(self, block: Block) -> bool:
        """Whether the sentence goes on listing who was elected to what."""
        last = self._found[-1] if self._found else None
        return last is not None and last.outcome.kind in (OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.DECISION) and block.index - last.block <= 3

    def _by_meeting(self, judgement: Judgement) -> bool:
        """Whether a meeting or its delegates act that nobody is named as holding."""
        subject = judgement.act.subject if judgement.act else None
        return subject is not None and subject.kind in (SubjectKind.MEETING, SubjectKind.CROWD, SubjectKind.DELEGATION, SubjectKind.PRONOUN) and any(body.is_party for body in self._reading.bodies)

    def _mark_biography(self, view: View, judgement: Judgement) -> None:
        """Note where a life is told, and where the news goes on."""
        act = judgement.act
        if wording.is_biography(view.low):
            self._biography = True
        elif _HEAD_OF_NEWS.match(view.low) or self._is_latest(view):
            self._biography = False
        elif act is not None and act.subject is not None and act.subject.kind in (SubjectKind.BODY, SubjectKind.MEETING) and not act.passive and not _LIFE.match(view.low):
            self._biography = False

    def _is_latest(self, view: View) -> bool:
        """Whether the sentence tells of the last day that the article names."""
        days = [date.value for date in self._reading.dates if date.value is not None and len(date.value) == 10]
        here = [date.value for date in within(self._reading.dates, view.sentence.start, view.sentence.start + 60)]
        return bool(days) and max(days) in here

    def _continues(self, view: View, judgement: Judgement) -> bool:
        """Whether the sentence only goes on with what its speaker began."""
        act, voice = judgement.act, self._voice
        if act is None and judgement.kind is None:
            return True
        if act is not None and act.subject is None:
            return not (act.family in ("decide", "award") and judgement.kind is not None and voice.mode is not Mode.ASK)
        if voice.mode is Mode.APPRAISE and act is not None and act.subject is not None and act.subject.kind in (SubjectKind.BODY, SubjectKind.DOCUMENT, SubjectKind.CROWD):
            return act.passive or act.start - view.sentence.start > 60
        if voice.mode is Mode.ASK and voice.issuer is not None:
            if act is not None and act.subject is not None and act.subject.kind is SubjectKind.BODY and act.subject.name != voice.issuer.name:
                return asked_as_subject(self._reading, view.sentence).name is not None and judgement.kind is not OutcomeKind.PROPOSAL and (voice.issuer.is_person or not _PAST.search(view.low[:90]))
            return wording.is_imperative(view.low) and (act is None or act.subject is None or act.subject.kind not in (SubjectKind.PERSON, SubjectKind.PRONOUN))
        return False

    def _heading(self, view: View, block: Block) -> None:
        """A heading such as `Về kiểm tra khi có dấu hiệu vi phạm` opens the findings of who holds the meeting."""
        if self._voice.mode is Mode.SILENT and _HEADING_OF_FINDINGS.match(view.low) and (issuer := self._organiser()) is not None:
            self._voice = _Voice(issuer, Mode.FIND, None, block.index)

    def _finds(self, view: View, judgement: Judgement, block: Block) -> bool:
        """Whether the sentence is a finding of fault of the body that has the word; notes who begins to find."""
        voice = self._voice
        for body in self._reading.bodies_in(view.sentence.start, min(view.sentence.end, view.sentence.start + 90)):
            if _FINDINGS_OF.search(view.low[: body.start - view.sentence.start]) and (issuer := self._issuers.body(body.name)) and not issuer.is_person:
                self._voice = voice = _Voice(issuer, Mode.FIND, None, block.index)
            break
        self._heading(view, block)
        voice = self._voice
        if voice.mode is not Mode.FIND or not wording.is_fault(view.low) or wording.is_penalty_label(view.low.rstrip(" .")):
            return False
        act = judgement.act
        deciding = act is not None and act.subject is not None and act.subject.kind is SubjectKind.BODY and not act.passive and act.family in ("decide", "ask", "propose", "state", "find_fault")
        return not deciding and judgement.kind is not OutcomeKind.PROPOSAL

    def _run_on(self, view: View, judgement: Judgement, block: Block) -> None:
        """A sentence without a speaker of its own: what it is depends on who has the word."""
        voice = self._voice
        kind = self._run_on_kind(view, judgement, block)
        if kind is None or voice.issuer is None:
            if _NEW_SCENE.match(view.low) or wording.recounts(view.low):
                voice.mode = Mode.SILENT if voice.mode is not Mode.FIND else voice.mode
            return
        asked = asked_as_subject(self._reading, view.sentence)
        for act in view.acts:
            if act.family == "ask" and act.subject is None:
                asked = asked_after(self._reading, view.sentence, act.end)
                break
        if asked.told:
            voice.addressee = asked.name
        if kind is OutcomeKind.DIRECTIVE and asked.told and self._issuers.is_superior(asked.name, voice.issuer):
            kind = OutcomeKind.PROPOSAL
        introduces = self._introduces(view, block)
        if introduces:
            voice.listing = kind
        else:
            self._emit(view, kind, voice.issuer, voice.addressee, "outcomes.run_on")
        voice.block = block.index

    def _run_on_kind(self, view: View, judgement: Judgement, block: Block) -> OutcomeKind | None:
        voice, low = self._voice, view.low
        if voice.mode is Mode.FIND:
            return OutcomeKind.ASSESSMENT if wording.is_fault(low) else None
        if low.rstrip(' ”"').endswith("?"):
            return None
        near = block.index - voice.block <= 1 or all(b.kind is BlockKind.CAPTION for b in self._reading.document.blocks[voice.block + 1 : block.index])
        if voice.mode in (Mode.SILENT, Mode.REPORT) or _NEW_SCENE.match(low) or not near:
            return None
        if wording.has_modal(low) or wording.is_imperative(low) and voice.mode is Mode.ASK:
            return voice.kind
        if voice.mode is Mode.ASK:
            if judgement.act is not None and judgement.act.family == "ask":
                return OutcomeKind.DIRECTIVE
            told = len(low) > 40 and wording.has_imperative(low) and not self._reading.people_in(view.sentence.start, view.sentence.end)
            if told and block.index == voice.block and not _PAST.search(low[:90]) and not wording.recounts(low):
                return voice.kind
            subject = asked_as_subject(self._reading, view.sentence)
            return voice.kind if subject.name and not re.search(r"(?<!\w)(?:đã|hiện|là|được)(?!\w)", low[wording.opening(low) : 120]) else None
        if voice.mode is Mode.APPRAISE and not wording.recounts(low) and len(low) > 40:
            return OutcomeKind.ASSESSMENT
        return None

    def _introduces(self, view: View, block: Block) -> bool:
        """Whether the sentence only introduces what the next lines list."""
        if not view.sentence.text.rstrip().endswith(":"):
            return False
        return view.sentence.end >= block.end

    def _is_past(self, view: View) -> bool:
        return (self._biography and "trước đó" not in view.low) or "từng" in view.low.split(",")[0].split() or wording.is_career_step(view.low) or (_UNDATED_STEP.search(view.low) is not None and not self._is_latest(view))

    def _addressee(self, view: View, judgement: Judgement, issuer: Issuer | None) -> str | None:
        act = judgement.act
        assert act is not None
        if act.passive and act.subject is not None:
            return act.subject.name
        if judgement.rule == "outcomes.quotation":
            asked = asked_as_subject(self._reading, view.sentence)
        else:
            asking = act
            if judgement.rule.endswith("_and_asked"):
                asking = next((a for a in view.acts if a.start > act.start and a.family == "ask" and a.subject in (None, act.subject)), act)
            asked = asked_after(self._reading, view.sentence, asking.end)
        if asked.told:
            return asked.name
        if issuer is not None and self._voice.issuer is not None and issuer.name == self._voice.issuer.name and view.sentence.text[:1] not in "“\"":
            return self._voice.addressee or self._host()
        return self._host()

    def _host(self) -> str | None:
        """Whom a visit is paid to: asked where nobody else is said to be."""
        meeting = self._meetings[self._meeting] if self._meeting is not None else None
        return meeting.host if meeting is not None and meeting.kind in (MeetingKind.WORKING_SESSION, MeetingKind.INSPECTION) else None

    def _issuer_of(self, view: View, judgement: Judgement) -> Issuer | None:
        act = judgement.act
        if judgement.kind in _DECIDING and (authority := self._authority(view, act)):
            return authority
        if act is not None and act.family == "promise" and act.subject is not None and act.subject.kind is SubjectKind.PERSON and act.subject.name:
            return self._issuers.person(act.subject.name) or Issuer(act.subject.name, is_person=True)
        if act is None or act.subject is None:
            held = self._voice.issuer
            return held if act is not None and held is not None and not held.is_person else self._decider(view)
        if act.passive and (judgement.kind in (OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.DISCIPLINE) or act.family == "ask"):
            return self._decider(view)
        return self._issuer(act.subject, act)

    def _issuer(self, subject: Subject, act: Act) -> Issuer | None:
        if subject.kind is SubjectKind.CROWD and act.family == "propose":
            return None
        if subject.kind is SubjectKind.PERSON:
            return self._issuers.person(subject.name) if subject.name else self._issuers.body(subject.body)
        if subject.kind is SubjectKind.BODY:
            if any(subject.name in (meeting.organiser, meeting.host) for meeting in self._meetings):
                return self._issuers.body(subject.name) or Issuer(subject.name, is_person=False)
            return self._issuers.body(subject.name)
        if subject.kind is SubjectKind.PRONOUN:
            held = self._voice.issuer
            return held if held is not None and held.is_person else self._issuers.person(subject.name)
        if subject.kind is SubjectKind.DOCUMENT:
            for body in self._reading.bodies_in(subject.end, subject.end + 60):
                return self._issuers.body(body.name)
            return self._issuers.body(self._last_body) or self._organiser()
        if subject.kind is SubjectKind.OFFICE:
            return Issuer(subject.name, is_person=False, rank=0)
        return self._organiser()

    def _authority(self, view: View, act: Act | None) -> Issuer | None:
        """The body or office whose decision, flag or certificate it is: `trao quyết định của Ban Bí thư`."""
        text = self._reading.document.text
        start = view.sentence.start
        if act is not None and act.subject is not None and _OFFICE.match(text[act.subject.start : act.subject.end]):
            return Issuer(text[act.subject.start : act.subject.end], is_person=False, rank=0)
        if office := _OFFICE_PAPER.search(view.sentence.text):
            return Issuer(office[1], is_person=False, rank=0)
        for body in self._reading.bodies_in(start, view.sentence.end):
            if _DECISION_OF.search(text[max(start, body.start - 110) : body.start]):
                return self._issuers.body(body.name) or Issuer(body.name, is_person=False)
        return None

    def _decider(self, view: View) -> Issuer | None:
        """Who decides where the sentence names nobody before its verb: `được Bộ Chính trị phân công`, else who holds the meeting."""
        for body in self._reading.bodies_in(view.sentence.start, view.sentence.end):
            before = view.low[: body.start - view.sentence.start]
            if re.search(r"(?:được|bị|do) $", before) and (issuer := self._issuers.body(body.name)):
                return issuer
        organiser = self._organiser()
        if organiser is None and self._voice.issuer is not None and self._voice.issuer.is_person and self._found and self._found[-1].outcome.issuer_is_person and self._found[-1].outcome.kind is OutcomeKind.PERSONNEL_CHANGE:
            return self._voice.issuer
        return organiser or (None if "kỷ luật" in view.low else self._issuers.body(self._last_body))

    def _organiser(self) -> Issuer | None:
        """Who holds the meeting that is told of here."""
        name = self._meetings[self._meeting].organiser if self._meeting is not None else None
        return self._issuers.body(name) or (Issuer(name, is_person=False) if name else None)

    def _emit(self, view: View, kind: OutcomeKind, issuer: Issuer | None, addressee: str | None, rule: str) -> None:
        sentence, document = view.sentence, self._reading.document
        outcome = Outcome(
            kind=kind,
            issuer=issuer.name if issuer else None,
            issuer_is_person=issuer.is_person if issuer else False,
            addressee=None if kind in _WITHOUT_ADDRESSEE else addressee,
            meeting=self._meeting,
            evidence=(document.evidence(sentence.start, sentence.end),),
            rule=rule,
        )
        if _FOREIGN.search(view.low):
            return
        block = document.block_of(sentence)
        people = frozenset(p.name for p in self._reading.people_in(sentence.start, sentence.end))
        posts = frozenset(p.title for p in self._reading.posts_in(sentence.start, sentence.end) if p.person is None or p.status is not None and p.status.value == "incoming")
        self._found.append(Candidate(outcome, block.index, block.kind, sentence.index <= 3 and block.index <= 4, people, posts))
