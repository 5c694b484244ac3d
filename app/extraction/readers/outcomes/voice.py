"""Who has the word while an article is read, and how the sentences that follow are to be taken."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.extraction.document import Block, BlockKind
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.meetings.timing import opens_with_time
from app.extraction.readers.outcomes import duties, openings, promises, telling, urging, wording
from app.extraction.readers.outcomes.addressee import asked_as_subject
from app.extraction.readers.outcomes.issuers import Issuer
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.subjects import SPEAKERS, SubjectKind
from app.extraction.reading import Reading

_NEW_SCENE = re.compile(
    r"(?:(?:cùng |tham |cũng )?dự (?:hội nghị|buổi|lễ|đại hội|họp|có)|cùng đi|(?:hội nghị|đại hội|kỳ họp|phiên họp|(?:buổi|lễ) [^,.;]{2,20}?)(?: đã)? (?:bế mạc|kết thúc|khép lại)|tại (?:hội nghị|buổi|lễ|đại hội|kỳ họp|cuộc)|cũng tại|nhân dịp|dịp này|phát biểu|báo cáo(?! viên)(?![^,;:]{2,90} (?:về|với|cho|gửi|lên) (?:ban|ủy ban|thường trực|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|cấp))|thay mặt|trước đó|sáng|chiều|tối|ngày \d|cùng ngày|theo báo cáo|thiết nghĩ|câu chuyện|dư luận|còn nhớ|có lẽ|người viết|kết thúc(?! (?:năm|nhiệm kỳ|giai đoạn|quý|kế hoạch))|kết luận(?! (?:rõ|đúng|chính xác|khách quan))|tham luận)(?!\w)"
    r"|(?:ngay )?sau (?:lễ|buổi|hội nghị|đại hội|phần|khi|đó)(?: [^,.;:]{1,40})?, [^,.;:]{3,80} đã "
)
ENUMERATED = frozenset({OutcomeKind.DIRECTIVE, OutcomeKind.PROPOSAL, OutcomeKind.COMMITMENT})
"""What may be told point by point."""
_SPOKEN = frozenset({"ask", "propose", "praise", "promise", "award", "state", "report"})
_DEEDS = frozenset({OutcomeKind.AWARD, OutcomeKind.DECISION, OutcomeKind.DISCIPLINE, OutcomeKind.PERSONNEL_CHANGE})
_AT_ONCE = re.compile(r" (?:đã |cũng |vừa )*")
_DUTIES = re.compile(
    r"(?:theo đó, |trong đó, |cụ thể, )?(?:các |mỗi |từng |những )?(?:đoàn|tổ|ban|tiểu ban|hội đồng|thành viên|đơn vị|cơ quan|cấp ủy|địa phương|chi bộ|đảng bộ)(?! hành)[^.;:,]{0,60}? (?:có nhiệm vụ|có trách nhiệm|phải|cần|không được)(?!\w)"
)
"""After what a body decided: who is to do what by it."""
_DRAWN = re.compile(
    r"(?:do đó|vì vậy|do vậy|vì thế|bởi vậy|bởi thế|chính vì vậy|chính vì thế|vì lẽ đó|trên cơ sở đó|từ đó|bên cạnh đó|cùng với đó|song song với đó|đồng thời|ngoài ra|đặc biệt|trước mắt)(?:,| )"
)
"""Ties what is asked to what was said, even past a paragraph that only explains."""
_AS_FOR = ("đối với", "riêng", "với", "nếu")
_COMMENTS = ("nhờ đó", "nhờ vậy", "đó là", "đây là", "việc này", "điều này", "điều đó", "đây cũng")
"""What a speaker says of what he asks for."""
_TASK_IS = re.compile(
    r"(?:một (?:trong những )?)?(?:nhiệm vụ|việc(?: cần làm)?|mục tiêu|quan điểm|giải pháp|yêu cầu|tinh thần|phương châm)(?: [^\W\d_]+){0,6}? là (?!một|nhiệm vụ|khâu|vấn đề|việc|trách nhiệm|nội dung|yêu cầu)"
)
"""`Mục tiêu là ...`, `Một nhiệm vụ quan trọng nữa là ...`, among what is asked."""
_TELLING = frozenset({Mode.OPEN, Mode.APPRAISE, Mode.REPORT, Mode.FIND})
_QUIET = (Mode.SILENT, Mode.REPORT)
"""Nobody speaks, or someone only recounts."""
_NEXT = 2
_CLAUSE = 110
_ENDS = (".", ";", "…", "”", '"')
_SHORT = 24
_FURTHER = 4
"""So many lines on, a speech may be taken up again by such a word."""
_CAPTIONS = 6
"""So many captions may stand between two paragraphs of a speech."""


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

    def takes_up(self, view: View, act: Act | None) -> bool:
        """Whether `act`, which opens a sentence without a subject, is what the speaker does next: `Đồng thời, đề nghị ...`.

        Among what he asks for, such a verb is one more thing asked.
        """
        if act is None or act.subject is not None or self.issuer is None or act.family not in _SPOKEN:
            return False
        if self.mode not in _TELLING and not (self.resolves and act.family == "ask"):
            return False
        if view.sentence.block - self.block > _NEXT or (self.mode is Mode.REPORT and act.verb in wording.DAILY):
            return False
        return openings.opens_with(view.low, act.start - view.sentence.start)

    def hush(self, view: View) -> None:
        """Take the word away where another scene or a report begins; findings go on through both.

        Who asks for something and recounts in the same line has the word still: what he says next tells what it is.
        """
        if self.mode is Mode.FIND:
            return
        if _NEW_SCENE.match(view.low):
            self.mode = Mode.SILENT
        elif wording.recounts(view.low):
            aside = self.mode is Mode.ASK and view.sentence.block == self.block
            self.has_asked = self.has_asked or aside
            self.mode = Mode.OPEN if aside else Mode.SILENT


def goes_on(voice: Voice, reading: Reading, view: View, judgement: Judgement) -> bool:
    """Whether the sentence only goes on with what `voice` began, whatever verbs it holds."""
    act = judgement.act
    if voice.points is not None and voice.issuer is not None and openings.is_enumerated(view.low):
        return not _takes_the_word(judgement, act)
    if act is None:
        return judgement.kind is None or (voice.mode is Mode.ASK and voice.issuer is not None and urging.is_imperative(view.low))
    if act.subject is None:
        return _runs_on(voice, view, judgement, act) and not voice.takes_up(view, act)
    subject = act.subject.kind
    if voice.mode is Mode.APPRAISE and subject in (SubjectKind.BODY, SubjectKind.DOCUMENT, SubjectKind.CROWD):
        return act.passive or act.start - view.sentence.start > 60
    if voice.mode is not Mode.ASK or voice.issuer is None or _acts_itself(view, judgement, act):
        at_fault = act.passive or subject is SubjectKind.PRONOUN
        return voice.mode is Mode.FIND and judgement.kind is None and at_fault  # what those found at fault did
    if judgement.kind is None and act.family in ("decide", "award") and subject in (SubjectKind.DOCUMENT, SubjectKind.CROWD):
        return True
    if subject is SubjectKind.BODY and act.subject.name != voice.issuer.name:
        is_asked = asked_as_subject(reading, view.sentence).name is not None
        return is_asked and judgement.kind is not OutcomeKind.PROPOSAL and (voice.issuer.is_person or not telling.is_past(view.low))
    return subject not in SPEAKERS and urging.is_imperative(view.low)


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


def _acts_itself(view: View, judgement: Judgement, act: Act) -> bool:
    """Whether a body gives an award or decides right behind its name, and is not asked to (`Đảng ủy Khối khen thưởng 15 tập thể`)."""
    if judgement.kind not in _DEEDS or act.subject is None or act.subject.kind is not SubjectKind.BODY or act.passive:
        return False
    return _AT_ONCE.fullmatch(view.low[act.subject.end - view.sentence.start : act.start - view.sentence.start]) is not None


def kind_running_on(voice: Voice, reading: Reading, view: View, judgement: Judgement, block: Block) -> OutcomeKind | None:
    """What a sentence without a speaker of its own amounts to while `voice` has the word; None: nothing."""
    low = view.low
    if voice.mode is Mode.FIND:
        return OutcomeKind.ASSESSMENT if wording.is_fault(low) else None
    if voice.resolves and _DUTIES.match(low) and _is_near(voice, reading, block):
        return OutcomeKind.DIRECTIVE
    point = voice.points is not None and openings.is_enumerated(low)
    if (broken := _breaks_off(voice, reading, low, block, point=point)) or point:
        return None if broken else voice.points
    return _kind_spoken(voice, reading, view, judgement, block)


def _kind_spoken(voice: Voice, reading: Reading, view: View, judgement: Judgement, block: Block) -> OutcomeKind | None:
    """What a sentence amounts to in which `voice` goes on to speak, by its words and by what was said before."""
    low = view.low
    if voice.issuer is not None and voice.issuer.is_person and promises.is_own_will(low):
        return OutcomeKind.COMMITMENT
    if voice.mode is Mode.APPRAISE and (urging.looks_ahead(low) or urging.is_urgent(low)):
        return OutcomeKind.DIRECTIVE
    again = voice.has_asked and voice.mode is not Mode.ASK and _asks_again(voice, reading, view, block)
    if again or duties.has_modal(low) or _begins_to_ask(voice, reading, low, block):
        return voice.kind
    if voice.mode is Mode.ASK:
        return _asked_on(voice, reading, view, judgement, block)
    if voice.mode is Mode.APPRAISE and len(low) > _SHORT and not wording.recounts(low) and not _is_beside(low):
        return OutcomeKind.ASSESSMENT
    return None


def _is_beside(low: str) -> bool:
    """Whether `low`, told among praise, praises nobody: what the audience does, or what something means or will bring about."""
    return telling.is_of_audience(low) or telling.is_of_occasion(low) or telling.is_to_come(low)


def _begins_to_ask(voice: Voice, reading: Reading, low: str, block: Block) -> bool:
    """Whether a sentence begins with a verb of what is to be done, among what is asked or as the next that a speaker says."""
    if voice.mode not in (Mode.ASK, Mode.OPEN):
        return False
    if voice.mode is Mode.ASK and urging.is_imperative(low):
        return True
    return (urging.is_imperative(low) or urging.is_deed(low)) and not telling.is_done(low) and _in_passage(voice, reading, block)


def _breaks_off(voice: Voice, reading: Reading, low: str, block: Block, *, point: bool) -> bool:
    """Whether `voice` no longer speaks in a sentence: another scene or a report begins, or it only asks back."""
    if voice.mode in _QUIET or wording.is_question(low) or _NEW_SCENE.match(low):
        return True
    if not _is_near(voice, reading, block) and not (_DRAWN.match(low) and block.index - voice.block <= _FURTHER):
        return True
    return not point and (opens_with_time(low) or (voice.mode is Mode.OPEN and wording.recounts(low)))


def _asks_again(voice: Voice, reading: Reading, view: View, block: Block) -> bool:
    """Whether, after an aside, the sentence takes up what the speaker asks of one body after another."""
    if not _in_passage(voice, reading, block) or telling.is_stated(view.low[openings.opening(view.low) :], _CLAUSE):
        return False
    return asked_as_subject(reading, view.sentence).name is not None


def _asked_on(voice: Voice, reading: Reading, view: View, judgement: Judgement, block: Block) -> OutcomeKind | None:
    """What a sentence among directives is that does not say so itself: one more, where it is of the same passage and tells of nothing."""
    low = view.low
    if judgement.act is not None and judgement.act.family == "ask":
        return OutcomeKind.DIRECTIVE
    if urging.urges_place(low) and block.index - voice.block <= _NEXT:
        return voice.kind
    in_passage = _in_passage(voice, reading, block)
    by_person = voice.issuer is not None and voice.issuer.is_person
    begins = view.sentence.start == block.start
    if (in_passage or (begins and by_person)) and _urges(view, told_at_once=block.index == voice.block):
        return voice.kind
    if telling.is_figure(low):
        return None
    if (in_passage or begins) and _TASK_IS.match(low, openings.opening(low)) and not telling.is_past(low):
        return voice.kind
    if asked_as_subject(reading, view.sentence).name and not telling.is_stated(low[openings.opening(low) :], _CLAUSE):
        return voice.kind
    plain = in_passage and by_person and not view.names_anyone and view.sentence.text.endswith(_ENDS)
    return voice.kind if plain and not telling.tells(low) else None


def _urges(view: View, *, told_at_once: bool) -> bool:
    """Whether a sentence of the passage says what those in general do who are asked, or holds a verb of what is to be done.

    `told_at_once`: it stands in the same line; what stands in one of its own has to tell of nothing at all.
    """
    low = view.low
    if telling.is_of_event(low) or telling.is_figure(low) or wording.recounts(low):
        return False
    if urging.urges_unit(low):
        return True
    if not told_at_once and telling.tells(low):
        return False
    if (low.startswith(_AS_FOR) and urging.urges_all(low)) or (urging.starts_collectively(low) and not telling.is_stated(low)):
        return True
    urges = not low.startswith(_COMMENTS) and len(low) > _SHORT and urging.has_imperative(low) and not view.names_anyone
    return urges and not telling.is_past(low) and not wording.recounts(low)


def _in_passage(voice: Voice, reading: Reading, block: Block) -> bool:
    """Whether `block` is the paragraph in which `voice` was last heard, or the next line where each line is a sentence."""
    return block.index == voice.block or (reading.document.by_lines and _is_near(voice, reading, block))


def speaks_on(voice: Voice, reading: Reading, block: Block) -> bool:
    """Whether `voice` may go on to speak in `block`."""
    return voice.issuer is not None and voice.mode not in _QUIET and _is_near(voice, reading, block)


def _is_near(voice: Voice, reading: Reading, block: Block) -> bool:
    """Whether nothing but captions stands between `block` and where `voice` was last heard."""
    between = reading.document.blocks[voice.block + 1 : block.index]
    return len(between) <= _CAPTIONS and all(other.kind in (BlockKind.CAPTION, BlockKind.FURNITURE) for other in between)
