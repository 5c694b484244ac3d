"""The outcomes of one article so far, in text order, and what the next one may still change of them."""

from __future__ import annotations

from app.extraction.document import Block
from app.extraction.facts import AppointmentStatus, Outcome, OutcomeKind
from app.extraction.readers.outcomes import openings
from app.extraction.readers.outcomes.announcements import only_announces
from app.extraction.readers.outcomes.issuers import Issuer
from app.extraction.readers.outcomes.repeats import Candidate, without_repeats
from app.extraction.readers.outcomes.views import View
from app.extraction.reading import Reading
from app.extraction.records import record

_WITHOUT_ADDRESSEE = frozenset(OutcomeKind) - {OutcomeKind.DIRECTIVE, OutcomeKind.PROPOSAL}
_AT_ONCE = 2
_LEAD = 3
_NEXT_POST = 3
"""How many paragraphs behind the last outcome a list of who was elected may go on."""


@record
class Told:
    """What a sentence tells: what kind of outcome, whose, for whom, and the rule that reads it."""

    kind: OutcomeKind
    issuer: Issuer | None
    addressee: str | None
    rule: str


class Gathered:
    """Collects the outcomes of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: list[Candidate] = []
        self._weighed: list[Candidate] = []
        self._last_read = -1
        """The sentence that the last outcome was read from."""

    def outcomes(self) -> list[Outcome]:
        """All that were added, each once."""
        found = sorted((*self._found, *self._weighed), key=lambda candidate: candidate.outcome.evidence[0].start)
        return [candidate.outcome for candidate in without_repeats(found)]

    def has_read(self, view: View) -> bool:
        """Whether an outcome was read from the sentence of `view`, the last one that was passed."""
        return self._last_read == view.sentence.index

    def add(self, view: View, told: Told, meeting: int | None) -> None:
        """Add what the sentence of `view` tells, as come out of `meeting`; the one before goes where it only announced this one."""
        sentence = view.sentence
        if sentence.index - self._last_read <= _AT_ONCE and self._found and only_announces(self._found[-1], view, told.kind, told.issuer):
            self._found.pop()
        self._last_read = sentence.index
        self._found.append(self._candidate(view, told, meeting))

    def add_weighed(self, view: View, kind: OutcomeKind, issuer: Issuer | None, meeting: int | None) -> None:
        """Add what the sentence of `view` is by the weight of its words."""
        self._weighed.append(self._candidate(view, Told(kind, issuer, None, "outcomes.weighed"), meeting))

    def _candidate(self, view: View, told: Told, meeting: int | None) -> Candidate:
        sentence, document, issuer = view.sentence, self._reading.document, told.issuer
        outcome = Outcome(
            kind=told.kind,
            issuer=issuer.name if issuer else None,
            issuer_is_person=issuer is not None and issuer.is_person,
            addressee=None if told.kind in _WITHOUT_ADDRESSEE or (issuer is not None and told.addressee == issuer.name) else told.addressee,
            meeting=meeting,
            evidence=(document.evidence(sentence.start, sentence.end),),
            rule=told.rule,
        )
        block = document.block_of(sentence)
        posts_told = self._reading.posts_in(sentence.start, sentence.end)
        moved = frozenset(post.person for post in posts_told if post.person is not None and post.status is AppointmentStatus.INCOMING)
        people = moved or frozenset(person.name for person in self._reading.people_in(sentence.start, sentence.end))
        posts = frozenset(post.title for post in posts_told if post.person is None or post.status is AppointmentStatus.INCOMING)
        is_lead = sentence.index <= _LEAD and block.index <= _LEAD + 1 and told.rule != "outcomes.finding"
        return Candidate(outcome, block.index, block.kind, is_lead, sentence.low, people, posts)

    def drop_introduction(self, view: View) -> None:
        """Take back the sentence before, where it only said how many points follow."""
        before = self._reading.document.sentences[view.sentence.index - 1]
        if self._last_read == before.index and self._found and openings.announces_points(before.low):
            self._found.pop()

    def has_moved(self, people: frozenset[str]) -> bool:
        """Whether changes of post were told of all `people`, or of anyone where nobody is named: their decisions are only handed over now."""
        moved = [candidate.people for candidate in self._found if candidate.outcome.kind is OutcomeKind.PERSONNEL_CHANGE]
        return bool(moved) and people <= frozenset().union(*moved)

    def has_penalised(self, issuer: Issuer | None) -> bool:
        """Whether a penalty was told of the person `issuer`: what he says of it appraises nobody."""
        penalties = (candidate for candidate in self._found if candidate.outcome.kind is OutcomeKind.DISCIPLINE)
        return issuer is not None and issuer.is_person and any(issuer.name in candidate.people for candidate in penalties)

    def ends_with_posts(self, block: Block) -> bool:
        """Whether the last outcome shortly before `block` is one that a list of who was elected to what may go on from."""
        if not self._found or self._found[-1].outcome.kind not in (OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.DECISION):
            return False
        return block.index - self._found[-1].block <= _NEXT_POST
