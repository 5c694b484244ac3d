"""A sentence as it is judged, and what it amounts to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.extraction.document import Sentence
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act


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


@dataclass(slots=True)
class View:
    """A sentence as it is judged. `low` is its text in lower case, `voice` the act that a quotation round it is put down to."""

    sentence: Sentence
    low: str
    acts: tuple[Act, ...]
    named: int
    """How many people the sentence names."""
    names_anyone: bool = False
    """Whether it speaks of anyone, by whatever words."""
    voice: Act | None = None

    def after(self, act: Act) -> str:
        """What follows `act`, in lower case."""
        return self.low[act.end - self.sentence.start :]

    def before(self, act: Act) -> str:
        """What precedes `act`, in lower case."""
        return self.low[: max(0, act.start - self.sentence.start)]
