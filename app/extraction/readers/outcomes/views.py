"""A sentence as it is judged, and what it amounts to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.extraction.cues import Cued, Passage
from app.extraction.document import Sentence
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.readers.subjects import SPEAKERS, SubjectKind

_AT_REQUEST = Cued(r"theo (?:đề nghị|tờ trình|giới thiệu) của [^,;:]{3,90},")

_TO_DO = Cued(r"(?<!\w)(?:phải|cần|nên|không được|có trách nhiệm) (?:[^\W\d_]+ ){0,4}$")


class Mode(Enum):
    """How the sentences that run on from here are to be read."""

    SILENT = auto()
    """Nobody speaks."""
    OPEN = auto()
    """Someone speaks; each sentence tells what it is."""
    ASK = auto()
    """Directives run on."""
    APPRAISE = auto()
    """An evaluation runs on."""
    FIND = auto()
    """The findings of an inspection run on."""
    REPORT = auto()
    """Someone recounts."""


@dataclass(slots=True)
class Judgement:
    """What a sentence amounts to: `kind` of outcome (None: it is none), the `act` that says so, and how to read on."""

    kind: OutcomeKind | None
    mode: Mode
    act: Act | None
    rule: str

    @property
    def givers(self) -> frozenset[str]:
        """Who hands over or makes known what is read, if he is named."""
        subject = self.act.subject if self.act is not None else None
        return frozenset({subject.name}) if subject is not None and subject.kind is SubjectKind.PERSON and subject.name else frozenset()

    @property
    def names_penaliser(self) -> bool:
        """Whether the body or office that penalises is named: such a penalty counts, whenever it was."""
        subject = self.act.subject if self.act is not None else None
        return self.kind is OutcomeKind.DISCIPLINE and subject is not None and subject.kind in (SubjectKind.BODY, SubjectKind.OFFICE)


@dataclass(slots=True)
class View:
    """A sentence as it is judged. `low` is its text in lower case, `voice` the act that a quotation round it is put down to."""

    sentence: Sentence
    low: Passage
    acts: tuple[Act, ...]
    people: frozenset[str]
    """Whom the sentence names."""
    names_anyone: bool = False
    """Whether it speaks of anyone, by whatever words."""
    voice: Act | None = None

    @property
    def named(self) -> int:
        """How many people the sentence names."""
        return len(self.people)

    def done_to(self, act: Act) -> bool:
        """Whether the sentence names anyone but who does `act` and who asked for it."""
        by = act.subject.name if act.subject is not None and act.subject.kind in SPEAKERS and not act.passive else None
        others = self.people - {by}
        return any(name.lower() in _AT_REQUEST.sub("", self.low) for name in others) if _AT_REQUEST.search(self.low) else bool(others)

    def is_duty(self, act: Act) -> bool:
        """Whether `act` is said to be for its subject to do, and not done: `bí thư phải giải trình trước Thành ủy`."""
        reach = act.subject.end - self.sentence.start if act.subject is not None else 0
        return _TO_DO.search(self.low, max(0, reach), act.start - self.sentence.start) is not None

    def after(self, act: Act) -> Passage:
        """What follows `act`, in lower case."""
        return self.low.passage(act.end - self.sentence.start, len(self.low))

    def before(self, act: Act) -> str:
        """What precedes `act`, in lower case."""
        return self.low[: max(0, act.start - self.sentence.start)]
