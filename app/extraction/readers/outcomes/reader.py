"""The outcomes of one article: a small machine over its sentences that knows who speaks, in which mode, and to whom."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.document import Block, BlockKind, Sentence
from app.extraction.facts import Meeting, Outcome, OutcomeKind
from app.extraction.readers.abroad import Abroad
from app.extraction.readers.acts import Acts
from app.extraction.readers.outcomes import openings, promises, stories, wording
from app.extraction.readers.outcomes.asking import Asking
from app.extraction.readers.outcomes.authority import Authority
from app.extraction.readers.outcomes.background import Background
from app.extraction.readers.outcomes.captions import is_caption, shows_gift
from app.extraction.readers.outcomes.findings import Findings, is_finding
from app.extraction.readers.outcomes.full_text import FullText
from app.extraction.readers.outcomes.gathered import Gathered, Told
from app.extraction.readers.outcomes.governing import governing_act
from app.extraction.readers.outcomes.issuers import Issuer
from app.extraction.readers.outcomes.judgement import RESIDENTS, is_everyday, judge
from app.extraction.readers.outcomes.lives import Lives
from app.extraction.readers.outcomes.quotations import acts_in, voices
from app.extraction.readers.outcomes.running_on import kind_running_on
from app.extraction.readers.outcomes.set_for_later import sets_for_later
from app.extraction.readers.outcomes.views import Judgement, Mode, View
from app.extraction.readers.outcomes.voice import ENUMERATED, Voice, goes_on, speaks_on, whose_turn
from app.extraction.readers.outcomes.weighing import known_of, weigh
from app.extraction.readers.programmes import programme_of
from app.extraction.readers.subjects import SubjectKind
from app.extraction.reading import Reading
from app.extraction.scope import changes_public_posts, is_of_an_assembly, names_the_party
from app.extraction.spans import PersonForm

_COMMANDS = frozenset({"giao", "yêu cầu", "chỉ đạo", "giao nhiệm vụ", "phân công"})
"""A superior's verbs: what they ask is never a proposal."""
_CHANGES = frozenset({OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.DISCIPLINE, OutcomeKind.DECISION})
_AT_MOST_BEHIND = 2
_SPOKEN = frozenset({OutcomeKind.DIRECTIVE, OutcomeKind.ASSESSMENT, OutcomeKind.COMMITMENT, OutcomeKind.PROPOSAL})
_TOLD_FOR_NONE = frozenset(
    {RESIDENTS, "question", "everyday", "standing_work", "planned", "discussed", "recounted", "no_prize", "ceremony", "stated"}
)
"""The rules that know a sentence for none: its words are not weighed."""
_OF_ITEMS = frozenset({OutcomeKind.DISCIPLINE, OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.PROPOSAL, OutcomeKind.DIRECTIVE})
"""What an item of decisions or findings may be instead."""


def read_outcomes(reading: Reading, meetings: Sequence[Meeting], acts: Acts | None = None) -> list[Outcome]:
    """The outcomes of the article in text order; `meeting` is the index into `meetings` of the one each came out of.

    `acts`: the acts of the article where another reader has found them already. An article that names no body of the
    party, and does not turn on the Front or a council, has none unless it tells of a change of public posts.
    """
    if not (names_the_party(reading) or is_of_an_assembly(reading) or changes_public_posts(reading)):
        return []
    return _Reader(reading, meetings, acts or Acts(reading)).outcomes()


class _Reader:
    def __init__(self, reading: Reading, meetings: Sequence[Meeting], acts: Acts) -> None:
        self._reading = reading
        self._acts = [acts_in(sentence, acts) for sentence in reading.document.sentences]
        self._voices = voices(reading.document.sentences, self._acts)
        self._has_meetings = bool(meetings)
        self._authority = Authority(reading, meetings)
        self._orders = self._authority.orders
        self._full_text = FullText(reading, self._authority.issuers)
        self._findings = Findings(reading, self._authority)
        self._lives = Lives(reading)
        self._background = Background(reading, self._authority)
        self._asking = Asking(reading, self._authority)
        self._abroad = Abroad(reading)
        self._programme = programme_of(reading.document)
        self._voice = Voice()
        self._gathered = Gathered(reading)
        self._story = -1
        """The last sentence that only tells of the life of the base."""
        self._posts_below = -1
        """The paragraph that introduces a list of who came to which post."""

    def outcomes(self) -> list[Outcome]:
        """What the sentences of the text lay down, in text order, each once."""
        document = self._reading.document
        for sentence in document.sentences:
            block = document.block_of(sentence)
            if block.kind is not BlockKind.HEADLINE and sentence.index not in self._programme:
                self._authority.meetings.enter(sentence)
                view = self._view(sentence)
                judgement = self._judge(view)
                self._read(view, judgement, block)
                if not self._gathered.has_read(view) and self._story != sentence.index:
                    self._weigh(view, judgement, block)
                self._authority.leave(sentence)
        return self._gathered.outcomes()

    def _view(self, sentence: Sentence) -> View:
        people = self._reading.people_in(sentence.start, sentence.end)
        named = frozenset(person.name for person in people if person.form in (PersonForm.FULL, PersonForm.SHORT))
        return View(sentence, sentence.low, tuple(self._acts[sentence.index]), named, bool(people), self._voices.get(sentence.index))

    def _judge(self, view: View) -> Judgement:
        """What the sentence amounts to by its own words, where the article stands when it comes to it."""
        judgement = judge(view)
        if self._authority.meetings.index is None and (self._background.recounts(view, judgement) or is_everyday(view, judgement)):
            judgement = Judgement(None, Mode.REPORT, judgement.act, "everyday")
        if sets_for_later(view.low, self._authority.meetings.told(), judgement):
            judgement = Judgement(OutcomeKind.DIRECTIVE, Mode.ASK, None, "outcomes.term")
        return judgement

    def _read(self, view: View, judgement: Judgement, block: Block) -> None:
        """Read one sentence by who has the word when it comes, and note who has it afterwards."""
        if judgement.rule == RESIDENTS or self._abroad.speaks(view.sentence) or self._full_text.is_asked(view):
            self._voice = Voice()
            return
        if self._voice.outlasts(view):
            return
        if self._voice.mode is not Mode.FIND and (turn := whose_turn(view, block, self._reading, self._authority.issuers)) is not None:
            self._voice = Voice(turn, Mode.OPEN, None, block.index)
        if judgement.rule == "question":
            self._voice = self._voice.asked_back(block)
        self._background.read(view)
        self._orders.announced(view)
        author = self._full_text.author_of(view, self._voice)
        if author is not None and (self._full_text.speaks_himself(view) or not speaks_on(self._voice, self._reading, block)):
            self._voice = Voice(author, Mode.OPEN, None, block.index)
        self._begin_to_find(self._findings.headed_by(view, self._voice), view)
        if is_caption(view, judgement, block, self._voice):
            if judgement.kind is not None and shows_gift(view, judgement):
                self._emit(view, Told(judgement.kind, self._authority.issuer_of(view, judgement, self._voice), None, "outcomes.caption"))
        elif block.kind is BlockKind.LIST_ITEM and self._voice.listing is not None:
            self._list_item(view, judgement, self._voice.listing)
        else:
            self._lives.read(view, judgement)
            self._begin_to_find(self._findings.begun_by(view, self._voice), view)
            spoken = speaks_on(self._voice, self._reading, block) or self._voice.has_just_decided(view)
            if (leader := self._orders.told_in(view, judgement, chair=self._authority.meetings.chair(), spoken=spoken)) is not None:
                self._order(view, leader, block)
            elif is_finding(view, judgement, self._voice) or goes_on(self._voice, self._reading, view, judgement):
                self._run_on(view, judgement, block)
            else:
                self._speak(view, judgement, block)

    def _weigh(self, view: View, judgement: Judgement, block: Block) -> None:
        """A sentence that no rule reads, by the weight of its words; what is read of others does not build on it."""
        if (
            judgement.rule in _TOLD_FOR_NONE
            or _introduces(view, block)
            or self._abroad.is_spoken_of(view.sentence)
            or wording.is_mended(view.low)
        ):
            return
        kind = weigh(known_of(self._reading, view.sentence, view.acts, block))
        if kind is None:
            return
        weighed = Judgement(kind, Mode.OPEN, governing_act(view), "outcomes.weighed")
        unsaid = self._voice.issuer is None or (kind is OutcomeKind.DIRECTIVE and self._voice.mode is Mode.SILENT)
        if weighed.act is None and kind in _SPOKEN and unsaid:
            return  # what nobody says is not said
        issuer = self._authority.issuer_of(view, weighed, self._voice)
        if issuer is not None and self._kind(view, weighed, block) is not None:
            told = issuer if self._authority.issuers.is_told(issuer) else None
            self._gathered.add_weighed(view, kind, told, self._authority.meetings.index)

    def _list_item(self, view: View, judgement: Judgement, listing: OutcomeKind) -> None:
        """An item of a list: of the kind that was introduced, `listing`, unless its own words tell of another."""
        voice = self._voice
        if listing is OutcomeKind.ASSESSMENT and judgement.rule == "recounted" and not wording.is_fault(view.low):
            return  # `1. Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm ...`: a heading
        own = judgement.kind in _OF_ITEMS and listing not in ENUMERATED
        kind = judgement.kind if own and judgement.kind is not None else listing
        asked = self._asking.without_subject(view, voice) if kind is OutcomeKind.DIRECTIVE else None
        if (
            own
            and kind is OutcomeKind.DIRECTIVE
            and asked
            and voice.issuer
            and self._authority.issuers.is_superior(asked.name, voice.issuer)
        ):
            self._emit(view, Told(OutcomeKind.PROPOSAL, voice.issuer, asked.name, "outcomes.list_item"))
            return
        if asked is None or not asked.name:
            asked = self._asking.as_subject(view, voice.issuer, voice)
        told = kind is OutcomeKind.DIRECTIVE and asked.told
        self._emit(view, Told(kind, voice.issuer, asked.name if told else voice.addressee, "outcomes.list_item"))

    def _speak(self, view: View, judgement: Judgement, block: Block) -> None:
        """A sentence in which someone takes the word."""
        issuer = self._authority.issuer_of(view, judgement, self._voice)
        kind = self._kind(view, judgement, block)
        if kind is OutcomeKind.DIRECTIVE and not self._has_meetings and stories.is_told(view, judgement, issuer):
            kind, judgement = None, Judgement(None, Mode.REPORT, judgement.act, "everyday")
            self._story = view.sentence.index
        if kind is OutcomeKind.ASSESSMENT and self._gathered.has_penalised(issuer):
            kind, judgement = None, Judgement(None, Mode.REPORT, judgement.act, "stated")
        asked = (self._asking.visited(view) or self._authority.meetings.audience(issuer)) if judgement.mode is Mode.APPRAISE else None
        asks = kind in (OutcomeKind.DIRECTIVE, OutcomeKind.PROPOSAL)
        if (asks or judgement.rule == "introduction") and judgement.act is not None:
            asked = self._asking.addressee(view, judgement, issuer, self._voice)
            if asks and issuer is not None and judgement.act.verb not in _COMMANDS:
                above = self._authority.issuers.is_superior(asked, issuer) or self._asking.asks_above(view, judgement, issuer, asked)
                kind = OutcomeKind.PROPOSAL if above or self._authority.meetings.only_heard(issuer) else kind
        introduces = _introduces(view, block)
        if introduces and wording.fills_posts(view.low):
            self._posts_below = block.index
        of_members = introduces and judgement.rule == "outcomes.elected"  # who was elected stands below, one a line
        if kind is not None and (not introduces or of_members) and (issuer is not None or self._authority.may_be_unnamed(view, judgement)):
            self._emit(view, Told(kind, issuer, asked, judgement.rule))
            kind = OutcomeKind.PERSONNEL_CHANGE if of_members else kind
        speaker = (self._giver(judgement) if kind is OutcomeKind.AWARD else None) or issuer
        self._orders.end(speaker)
        self._voice = Voice(speaker, judgement.mode, asked, block.index).taking_over(self._voice, view, kind, introduces=introduces)
        self._voice.unnamed = speaker is None and kind is OutcomeKind.ASSESSMENT and self._authority.may_be_unnamed(view, judgement)
        self._voice.heard = view.sentence.index

    def _giver(self, judgement: Judgement) -> Issuer | None:
        """Who hands over an award, whosever it is: he may go on to speak."""
        subject = judgement.act.subject if judgement.act else None
        by_person = subject is not None and subject.kind is SubjectKind.PERSON
        return self._authority.issuers.person(subject.name) if subject is not None and by_person else None

    def _kind(self, view: View, judgement: Judgement, block: Block) -> OutcomeKind | None:
        """The kind that the sentence was judged to be of, None where what stands around it tells that it is none."""
        of_old = judgement.kind is OutcomeKind.AWARD and not self._has_meetings and not self._authority.names_decider(view, judgement)
        if (of_old or judgement.kind in _CHANGES) and self._lives.is_step(view) and not judgement.names_penaliser:
            return None
        if self._background.holds(view, judgement) or (judgement.kind in _CHANGES and wording.decides_nothing(view.low)):
            return None
        if judgement.rule == "outcomes.post_listed" and not (block.index - 1 == self._posts_below or self._gathered.ends_with_posts(block)):
            return None
        if judgement.rule == "outcomes.many_moved" and self._gathered.has_moved(view.people - judgement.givers):
            return None
        return judgement.kind

    def _begin_to_find(self, finder: Issuer | None, view: View) -> None:
        """Give the word to `finder`, if there is one, for what was found."""
        if finder is not None:
            self._voice = Voice(finder, Mode.FIND, None, view.sentence.block, heard=view.sentence.index)

    def _run_on(self, view: View, judgement: Judgement, block: Block) -> None:
        """A sentence without a speaker of its own: what it is depends on who has the word."""
        if (speaker := self._only_speaks(view)) is not None:
            self._voice = Voice(speaker, Mode.REPORT, None, block.index)
            return
        voice = self._voice
        asked = self._asking.as_subject(view, voice.issuer, voice)
        kind = self._kind_on(view, judgement, block)
        if kind is None and self._vows_for_his_own(view, asked.name, block):
            kind = OutcomeKind.COMMITMENT
        if kind is None or voice.issuer is None:
            self._without_speaker(view, kind, block)
            return
        if (by_verb := self._asking.without_subject(view, voice)) is not None and by_verb.told:
            asked = by_verb
        if asked.told:
            voice.addressee = asked.name
            if kind is OutcomeKind.DIRECTIVE and self._authority.issuers.is_superior(asked.name, voice.issuer):
                kind = OutcomeKind.PROPOSAL
            if kind is OutcomeKind.DIRECTIVE and promises.says_will(view.low) and self._authority.issuers.leads(voice.issuer, asked.name):
                kind = OutcomeKind.COMMITMENT
        if openings.is_enumerated(view.low):
            voice.addressee = voice.addressee if asked.told else voice.audience
            self._gathered.drop_introduction(view)
        if _introduces(view, block):
            voice.listing = kind
        else:
            self._emit(view, Told(kind, voice.issuer, voice.addressee, "outcomes.run_on"))
        if voice.mode in (Mode.APPRAISE, Mode.OPEN) and kind is OutcomeKind.DIRECTIVE:
            voice.mode = Mode.ASK  # he has turned to what is to be done
        elif voice.mode is Mode.APPRAISE and view.sentence.text.rstrip(" .").endswith("”"):
            voice.mode = Mode.OPEN  # the words quoted are over
        voice.block, voice.heard = block.index, view.sentence.index

    def _kind_on(self, view: View, judgement: Judgement, block: Block) -> OutcomeKind | None:
        """What the sentence is in the words of who has the word, None where it is nothing or a story of the base is told."""
        kind = kind_running_on(self._voice, self._reading, view, judgement, block)
        if kind is None or self._has_meetings or self._voice.issuer is None or not stories.is_of_the_base(self._voice.issuer):
            return kind
        self._story = view.sentence.index
        return None

    def _without_speaker(self, view: View, kind: OutcomeKind | None, block: Block) -> None:
        """A sentence that nobody who is named speaks: praise and blame of a delegation run on, else the word is taken away."""
        if kind is OutcomeKind.ASSESSMENT and self._voice.unnamed and self._voice.block == block.index:
            self._emit(view, Told(kind, None, None, "outcomes.run_on"))
        else:
            self._voice.hush(view)

    def _vows_for_his_own(self, view: View, body: str | None, block: Block) -> bool:
        """Whether a sentence shortly behind the words of who leads `body` says what it will do: `Thời gian tới, Đảng ủy tiếp tục ...`."""
        voice = self._voice
        if body is None or voice.issuer is None or voice.mode in (Mode.SILENT, Mode.FIND) or block.index - voice.block > _AT_MOST_BEHIND:
            return False
        return promises.goes_on_to(view.low) and self._authority.issuers.leads(voice.issuer, body)

    def _order(self, view: View, leader: Issuer, block: Block) -> None:
        """A sentence that tells of an order of `leader`, who is not named in it."""
        asked = self._asking.charged(view, leader)
        self._emit(view, Told(OutcomeKind.DIRECTIVE, leader, asked, "outcomes.ordered"))
        self._voice = Voice(leader, Mode.ASK, asked, block.index, points=OutcomeKind.DIRECTIVE, heard=view.sentence.index)

    def _only_speaks(self, view: View) -> Issuer | None:
        """Who takes the word in a sentence that lays nothing down (`Đồng chí An làm rõ thêm ...`), None if nobody does."""
        if view.voice is not None or self._voice.mode is Mode.FIND:
            return None
        for act in view.acts:
            if act.subject is not None:
                mute = act.family in ("speak", "chair", "attend") and act.subject.kind is SubjectKind.PERSON and not view.is_duty(act)
                return self._authority.issuers.person(act.subject.name) if mute else None
        return None

    def _emit(self, view: View, told: Told) -> None:
        """Add what the sentence tells, unless it is about a party abroad; who decides and who asks is borne in mind for those behind it."""
        if self._abroad.is_spoken_of(view.sentence):
            return
        if told.kind is OutcomeKind.PERSONNEL_CHANGE or told.rule == "outcomes.elected":
            self._authority.papers.note_mover(told.issuer)
        if told.kind is OutcomeKind.PERSONNEL_CHANGE:
            self._authority.electing.note(view, told.issuer, self._authority.meetings.index)
        if told.kind is OutcomeKind.DIRECTIVE:
            self._orders.given(told.issuer, view.sentence.block)
        self._gathered.add(view, told, self._authority.meetings.index)


def _introduces(view: View, block: Block) -> bool:
    """Whether the sentence only introduces what the next lines list."""
    return view.sentence.text.rstrip().endswith(":") and view.sentence.end >= block.end
