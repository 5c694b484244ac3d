"""Who has the word while an article is read, and how the sentences that follow are to be taken."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from app.extraction.document import Block, BlockKind
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes import duties, openings, telling, urging, wording
from app.extraction.readers.outcomes.addressee import asked_as_subject
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.subjects import SPEAKERS, Subject, SubjectKind
from app.extraction.reading import Reading
from app.extraction.word_groups import DAY_PART

NEW_SCENE = re.compile(
    rf"(?:(?:cùng |tham |cũng )?dự (?:hội nghị|buổi|lễ|đại hội|họp|có)|cùng đi|(?:hội nghị|đại hội|kỳ họp|phiên họp|(?:buổi|lễ) [^,.;]{{2,20}}?)(?: đã| dự kiến| sẽ)? (?:bế mạc|kết thúc|khép lại)|tại (?:hội nghị|buổi|lễ|đại hội|kỳ họp|cuộc)|cũng tại|nhân dịp|dịp này|phát biểu|tiếp tục (?:chương trình|phiên|kỳ họp|hội nghị)|báo cáo(?! viên)(?![^,;:]{{2,90}} (?:về|với|cho|gửi|lên) (?:ban|ủy ban|thường trực|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|cấp))(?! (?:bộ chính trị|ban|thường trực|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|cấp ủy)[^,;:]{{0,60}} (?:trước|trong|chậm nhất|kết quả|về|để))|thay mặt|trước đó|trước (?:đây|kia), (?:vào |hồi )?(?:năm|tháng|ngày|cuối|đầu)|{DAY_PART}|ngày \d|cùng ngày|theo báo cáo|thiết nghĩ|câu chuyện|dư luận|còn nhớ|có lẽ|người viết|kết thúc(?! (?:năm|nhiệm kỳ|giai đoạn|quý|kế hoạch))|kết luận(?! (?:rõ|đúng|chính xác|khách quan))|tham luận)(?!\w)"
    r"|(?:ngay )?sau (?:lễ|buổi|hội nghị|đại hội|phần|khi|đó)(?: [^,.;:]{1,40})?, [^,.;:]{3,80} đã "
)
_SIGNED_BY = re.compile(
    r"(?:công văn|công điện|văn bản|thông báo|kế hoạch|chỉ thị)(?: này| trên| nói trên)? (?:do|được) [^.;:]{3,140}? ký(?: ban hành| thay)?(?:,? (?:vào |trong )?(?:ngày|hôm|cùng ngày|sáng|chiều|tối)[^.;:]{0,30})?\.?$"
)
"""`Công văn do Phó Bí thư Thường trực Thành ủy ký ngày 26-8.`: whose word it is, was said before."""
ENUMERATED = frozenset({OutcomeKind.DIRECTIVE, OutcomeKind.PROPOSAL, OutcomeKind.COMMITMENT})
"""What may be told point by point."""
_SPOKEN = frozenset({"ask", "propose", "praise", "promise", "award", "state", "report"})
_DEEDS = frozenset({OutcomeKind.AWARD, OutcomeKind.DECISION, OutcomeKind.DISCIPLINE, OutcomeKind.PERSONNEL_CHANGE})
_PASSING = frozenset({"thông qua", "tán thành", "phê chuẩn", "phê duyệt", "nhất trí", "thống nhất", "đồng ý"})
_CHARGED_WITH = frozenset({"điều động", "huy động", "thành lập", "ban hành", "phê duyệt", "xem xét"})
"""What a body is asked to do where it is told without `đã`, among what a leader asks of one after another."""
_AT_ONCE = re.compile(r" (?:đã |cũng |vừa )*")
_TELLING = frozenset({Mode.OPEN, Mode.APPRAISE, Mode.REPORT, Mode.FIND})
QUIET = (Mode.SILENT, Mode.REPORT)
"""Nobody speaks, or someone only recounts."""
NEXT = 2
_CAPTIONS = 6
"""So many captions may stand between two paragraphs of a speech."""
_TURN = re.compile(r"(?:(?:hỏi|đáp|trả lời) ?: )?([^:.;?!“”\"]{5,150}): [\w“\"]")
"""`Đồng chí A: “...”`: a turn of an interview."""


@dataclass(slots=True)
class Voice:
    """Who has the word: nobody at first."""

    issuer: Issuer | None = None
    mode: Mode = Mode.SILENT
    addressee: str | None = None
    block: int = -1
    kind: OutcomeKind = OutcomeKind.DIRECTIVE
    """What runs on in the mode ASK: directives, or proposals."""
    audience: str | None = None
    """Whom the speaker asked when he took the word: each of his points is put to them unless it says otherwise."""
    points: OutcomeKind | None = None
    """The kind of the points (`Một là, ...`) that may run on through sentences and paragraphs."""
    has_asked: bool = False
    """Whether the speaker asked for something before he said what he said last."""
    listing: OutcomeKind | None = None
    """The kind of the list items that were just introduced."""
    decides: bool = False
    """Whether what was said last was a change of posts."""
    unnamed: bool = False
    """Whether a delegation has it of which nobody says whose it is."""
    heard: int = -1
    """The sentence in which it was last heard."""
    resolves: bool = False
    """Whether what was said last is what a body decided: `Giao ...`, `Yêu cầu ...` after it is its word too."""

    def taking_over(self, held: Voice, view: View, kind: OutcomeKind | None, *, introduces: bool) -> Voice:
        """This voice as it goes on from the sentence in which it took the word from `held`: one that lays down `kind`, or introduces a list."""
        if introduces:
            self.listing = OutcomeKind.ASSESSMENT if self.mode is Mode.FIND and kind is None else kind
        if kind is OutcomeKind.PROPOSAL:
            self.kind = kind
            self.mode = Mode.ASK if ":" in view.low else self.mode
        same = self.issuer is not None and held.issuer is not None and self.issuer.name == held.issuer.name
        same_body = same and self.issuer is not None and not self.issuer.is_person
        if held.mode is Mode.FIND and kind is not None and (self.mode is Mode.SILENT or (same_body and not introduces)):
            self.mode = Mode.FIND
        if self.mode is Mode.SILENT and self.issuer is not None and self.issuer.is_person:
            self.mode = Mode.REPORT  # what he does next may be asked without naming him again
        asks = kind in ENUMERATED or (kind is None and self.mode is Mode.ASK)
        self.audience = self.addressee
        self.points = kind if kind in ENUMERATED else OutcomeKind.DIRECTIVE if asks else None
        if same:
            self.has_asked = held.has_asked or held.mode is Mode.ASK
            self.points = self.points or held.points
        self.decides = kind is OutcomeKind.PERSONNEL_CHANGE or (kind is OutcomeKind.DECISION and wording.is_move(view.low))
        self.resolves = kind is OutcomeKind.DECISION and self.issuer is not None and not self.issuer.is_person
        return self

    def has_just_decided(self, view: View) -> bool:
        """Whether what was said last is that something was resolved, in the same paragraph, or someone moved, in it or the one before."""
        behind = view.sentence.block - self.block
        return (self.resolves and behind == 0) or (self.decides and behind <= 1)

    def asked_back(self, block: Block) -> Voice:
        """This voice behind a question that is `block`: who is asked answers, a body does not."""
        if self.issuer is None:
            return self
        return replace(self, block=block.index) if self.issuer.is_person else Voice()

    def outlasts(self, view: View) -> bool:
        """Whether the sentence only says who signed what a body asks for by a paper; that body goes on to ask behind it."""
        by_body = self.issuer is not None and not self.issuer.is_person and self.mode is Mode.ASK
        if not by_body or _SIGNED_BY.match(view.low) is None:
            return False
        self.block, self.heard = view.sentence.block, view.sentence.index
        return True

    def takes_up(self, view: View, act: Act | None) -> bool:
        """Whether `act`, which opens a sentence without a subject, is what the speaker does next: `Đồng thời, đề nghị ...`.

        Among what he asks for, such a verb is one more thing asked.
        """
        if act is None or act.subject is not None or self.issuer is None or act.family not in _SPOKEN:
            return False
        charges = (self.resolves and act.family == "ask") or (self.decides and act.verb == "giao")
        if self.mode not in _TELLING and not charges:
            return False
        if view.sentence.block - self.block > NEXT or (self.mode is Mode.REPORT and act.verb in wording.DAILY):
            return False
        return openings.opens_with(view.low, act.start - view.sentence.start)

    def hush(self, view: View) -> None:
        """Take the word away where another scene or a report begins; findings go on through both.

        Who asks for something and recounts in the same line has the word still: what he says next tells what it is.
        """
        if self.mode is Mode.FIND:
            return
        if NEW_SCENE.match(view.low):
            self.mode = Mode.SILENT
        elif self.mode is Mode.REPORT:
            return  # he recounts on
        elif wording.recounts(view.low):
            aside = self.mode is Mode.ASK and view.sentence.block == self.block
            self.has_asked = self.has_asked or aside
            self.mode = Mode.OPEN if aside else Mode.SILENT


def goes_on(voice: Voice, reading: Reading, view: View, judgement: Judgement) -> bool:
    """Whether the sentence only goes on with what `voice` began, whatever verbs it holds."""
    act = judgement.act
    if voice.points is not None and voice.issuer is not None and openings.is_enumerated(view.low):
        return not (_takes_the_word(judgement, act) or _resolves_on(voice, view, judgement))
    warns = judgement.rule == "planned" and voice.mode is Mode.ASK and voice.issuer is not None and duties.has_modal(view.low)
    if act is None or warns:  # `Ai không làm thì Thành ủy sẽ xem xét`
        return judgement.kind is None or (voice.mode is Mode.ASK and voice.issuer is not None and urging.is_imperative(view.low))
    if act.subject is None:
        return _runs_on(voice, view, judgement, act) and not (voice.takes_up(view, act) or _resolves_on(voice, view, judgement))
    charged = voice.resolves and voice.block == view.sentence.block and _is_charged(voice, reading, view, act)
    return charged or _is_told_of(voice, reading, view, judgement, act, act.subject)


def _is_told_of(voice: Voice, reading: Reading, view: View, judgement: Judgement, act: Act, who: Subject) -> bool:
    """Whether what `who` does by `act` is only what `voice` praises, finds or asks for."""
    subject = who.kind
    if voice.mode is Mode.APPRAISE and subject in (SubjectKind.BODY, SubjectKind.DOCUMENT, SubjectKind.CROWD):
        return act.passive or act.start - view.sentence.start > 60
    if voice.mode is not Mode.ASK or voice.issuer is None or _acts_itself(view, judgement, act):
        at_fault = act.passive or subject is SubjectKind.PRONOUN
        return voice.mode is Mode.FIND and judgement.kind is None and at_fault  # what those found at fault did
    if judgement.kind is None and act.family in ("decide", "award") and subject in (SubjectKind.DOCUMENT, SubjectKind.CROWD):
        return True
    if subject is SubjectKind.BODY and who.name != voice.issuer.name:
        is_asked = asked_as_subject(reading, view.sentence).name is not None
        return is_asked and judgement.kind is not OutcomeKind.PROPOSAL and (voice.issuer.is_person or not telling.is_past(view.low))
    return subject not in SPEAKERS and urging.is_imperative(view.low)


def _is_charged(voice: Voice, reading: Reading, view: View, act: Act) -> bool:
    """Whether a body that is to do something by what `voice` has decided begins the sentence: `Đảng ủy xã A phải kiểm điểm, báo cáo kết quả ...`."""
    return is_other_asked(voice, reading, view) and duties.has_modal(view.low[: act.start - view.sentence.start])


def is_other_asked(voice: Voice, reading: Reading, view: View) -> bool:
    """Whether a body at the head of the sentence, not the one that has the word, is told what to do."""
    asked = asked_as_subject(reading, view.sentence).name
    return asked is not None and voice.issuer is not None and asked != voice.issuer.name


def _runs_on(voice: Voice, view: View, judgement: Judgement, act: Act) -> bool:
    """Whether a verb without a subject decides and gives nothing of its own among what `voice` says."""
    decides = act.family in ("decide", "award") or judgement.kind is OutcomeKind.PERSONNEL_CHANGE
    return voice.mode is Mode.ASK or judgement.kind is None or not decides or _is_said(voice, view, judgement, act)


def _is_said(voice: Voice, view: View, judgement: Judgement, act: Act) -> bool:
    """Whether the decision that a sentence begins with is only spoken of: `Ban hành quy chế ...` in what a leader says."""
    said = judgement.kind is OutcomeKind.DECISION and voice.issuer is not None and voice.issuer.is_person
    speaks = voice.mode in (Mode.OPEN, Mode.APPRAISE) and view.sentence.block == voice.block
    return said and speaks and not view.names_anyone and openings.opens_with(view.low, act.start - view.sentence.start)


def _takes_the_word(judgement: Judgement, act: Act | None) -> bool:
    """Whether someone says the point of a list himself, or a meeting resolves it (`Thứ hai, hội nghị nhất trí ...`)."""
    if act is None or act.subject is None:
        return False
    resolves = judgement.kind is OutcomeKind.DECISION and act.subject.kind is SubjectKind.MEETING
    return resolves or act.subject.kind in SPEAKERS


def _resolves_on(voice: Voice, view: View, judgement: Judgement) -> bool:
    """Whether a sentence without a subject is one more thing that a body passes, and does not ask for: `III- Thông qua Báo cáo ...`."""
    act, by_body = judgement.act, voice.issuer is not None and not voice.issuer.is_person
    passes = by_body and judgement.kind is OutcomeKind.DECISION and act is not None and act.subject is None and act.verb in _PASSING
    return passes and act is not None and openings.opens_with(view.low, act.start - view.sentence.start)


def _acts_itself(view: View, judgement: Judgement, act: Act) -> bool:
    """Whether a body gives an award or decides right behind its name, and is not asked to (`Đảng ủy Khối khen thưởng 15 tập thể`)."""
    if judgement.kind not in _DEEDS or act.subject is None or act.subject.kind is not SubjectKind.BODY or act.passive:
        return False
    between = view.low[act.subject.end - view.sentence.start : act.start - view.sentence.start]
    return between != " " if act.verb in _CHARGED_WITH and not view.named else _AT_ONCE.fullmatch(between) is not None


def in_passage(voice: Voice, reading: Reading, block: Block) -> bool:
    """Whether `block` is the paragraph in which `voice` was last heard, or the next line where each line is a sentence."""
    return block.index == voice.block or (reading.document.by_lines and is_near(voice, reading, block))


def speaks_on(voice: Voice, reading: Reading, block: Block) -> bool:
    """Whether `voice` may go on to speak in `block`."""
    return voice.issuer is not None and voice.mode not in QUIET and is_near(voice, reading, block)


def is_near(voice: Voice, reading: Reading, block: Block) -> bool:
    """Whether nothing but captions stands between `block` and where `voice` was last heard."""
    between = reading.document.blocks[voice.block + 1 : block.index]
    return len(between) <= _CAPTIONS and all(other.kind in (BlockKind.CAPTION, BlockKind.FURNITURE) for other in between)


def whose_turn(view: View, block: Block, reading: Reading, issuers: Issuers) -> Issuer | None:
    """Whose turn of an interview the sentence begins (`Đồng chí An, Bí thư Huyện ủy: Chúng tôi yêu cầu ...`), None if nobody's."""
    may_turn = ": " in view.low and block.kind is BlockKind.PARAGRAPH
    turn = _TURN.match(view.low) if may_turn else None
    if turn is None or "các đồng chí" in turn[1] or any(act.start < view.sentence.start + turn.end(1) for act in view.acts):
        return None
    named = {person.name for person in reading.people_in(*(view.sentence.start + at for at in turn.span(1)))}
    return issuers.person(named.pop()) if len(named) == 1 else None
