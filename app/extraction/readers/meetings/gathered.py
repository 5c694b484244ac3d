"""One meeting while its article is read: its event, and who is shown there."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.extraction.document import Sentence
from app.extraction.readers.acts import Acts
from app.extraction.readers.meetings.fellows import clause_of, told_of
from app.extraction.readers.meetings.participants import Participants
from app.extraction.readers.meetings.scene import VISITS, Event
from app.extraction.reading import Reading


@dataclass(slots=True)
class Gathered:
    """A meeting with what is told of it, and those told of with it: the congresses of other bodies, the next stop of a visit."""

    event: Event
    participants: Participants
    sentences: list[Sentence]
    fellows: list[Gathered] = field(default_factory=list)
    _last: Gathered | None = None
    """Which of itself and its fellows the sentence read last was about."""

    def join(self, others: list[Event], reading: Reading, acts: Acts) -> None:
        """Note the events `others` that its sentence tells of besides."""
        self.fellows = [Gathered(event, Participants(reading, acts), self.sentences) for event in others]

    def fellow_of(self, event: Event) -> Gathered | None:
        """The one of its fellows that `event` tells of again, None where it tells of none."""
        return next((f for f in self.fellows if f.event.kind is event.kind and _whose(f.event) == _whose(event)), None)

    def read(self, sentence: Sentence, reading: Reading, acts: Acts) -> None:
        """Add everyone whom `sentence` shows there; of several meetings, each to the one that the sentence, or its clause, names."""
        if not self.fellows:
            self.participants.read(sentence)
            return
        by_name = {_whose(meeting.event): meeting for meeting in (self, *self.fellows)}
        named = told_of(list(by_name), sentence, reading)
        if len(named) < 2:
            self._last = by_name[named[0][1]] if named else self._last or (self.fellows[-1] if self.event.kind in VISITS else self)
            self._last.participants.read(sentence)
            return
        if sentence is not self.event.sentence:
            self._last = by_name[named[-1][1]]
        shown = Participants(reading, acts)
        shown.read(sentence)
        first = {person.name: person.start for person in reversed(reading.people_in(sentence.start, sentence.end))}
        for participant in shown.listed():
            start, end = clause_of(first.get(participant.person, sentence.start), sentence)
            there = [name for at, name in named if start <= at < end]
            if len(there) == 1:
                by_name[there[0]].participants.add(participant.person, participant.role)


def _whose(event: Event) -> str:
    """The body by which an event is told from the others of its sentence: whom a visit went to, who held a congress."""
    return (event.host if event.kind in VISITS else event.organiser) or ""
