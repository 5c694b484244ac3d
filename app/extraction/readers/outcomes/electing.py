"""Which body elects someone of whom a sentence only tells that they were elected."""

from __future__ import annotations

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.facts import AppointmentStatus
from app.extraction.readers.outcomes.issuers import Issuer, Issuers
from app.extraction.readers.outcomes.views import View
from app.extraction.reading import Reading
from app.extraction.word_groups import SITTING

_ELECTED = Cued(r"(?:được(?: [^\W\d_]+){0,3} bầu|đắc cử|tái cử|trúng cử|giữ (?:chức|nhiệm vụ))(?!\w)")
_OTHERWISE = Cued(r"(?<!\w)(?:điều động|bổ nhiệm|chỉ định|phân công|luân chuyển|phê chuẩn|chuẩn y|quyết định)(?!\w)")
"""How one comes to a post without an election."""
_ELECTS = Cued(r"(?<!\w)(?:bầu|đắc cử|tái cử|trúng cử)(?!\w)")
_AT_SESSION = Cued(rf"(?<!\w)tại {SITTING}(?!\w)")
_OF_WHAT = (",", ";", ":", "(", " bầu ", " đã ")
_SECRETARIES = frozenset({"Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực"})
_REACH = 60
"""So far behind its word the body may stand whose session it is."""


class Electing:
    """Knows in one article which body elects."""

    def __init__(self, reading: Reading, issuers: Issuers) -> None:
        self._reading = reading
        self._issuers = issuers
        self._elector: Issuer | None = None
        self._told: tuple[int, int | None] | None = None
        """In which paragraph, of which meeting."""

    def note(self, view: View, issuer: Issuer | None, meeting: int | None) -> None:
        """Note that the body `issuer` was said in `view`, of that `meeting`, to have elected someone: the next sentences may go on with whom else."""
        if issuer is not None and not issuer.is_person and _ELECTS.search(view.low):
            self._elector, self._told = issuer, (view.sentence.block, meeting)

    def of(self, sentence: Sentence, meeting: int | None) -> Issuer | None:
        """Which body elects those of whom `sentence` tells that they were: at whose session it was, else which its paragraph told of last.

        `meeting`: the index of the one that is told of; what another one elected is not gone on with.
        """
        if not _is_elected(sentence):
            return None
        return self.at_session(sentence) or (self._elector if self._told == (sentence.block, meeting) else None)

    def at_session(self, sentence: Sentence) -> Issuer | None:
        """The body at whose session it was: `tại hội nghị lần thứ 5 Ban Chấp hành Đảng bộ tỉnh A, ông B được bầu ...`."""
        session = _AT_SESSION.search(sentence.low)
        if session is None or not _is_elected(sentence):
            return None
        start = sentence.start + session.end()
        for body in self._reading.bodies_in(start, start + _REACH):
            between = self._reading.document.text[start : body.start]
            return None if any(mark in between for mark in _OF_WHAT) else self._issuers.body(body.name)
        return None

    def elsewhere(self, sentence: Sentence, organiser: Issuer | None) -> Issuer | None:
        """The committee that someone is elected to lead in `sentence`: each elects its own. Where the meeting told of has an `organiser`, one of its rank that is not it."""
        if not _ELECTS.search(sentence.low) or not _is_elected(sentence):
            return None
        posts = self._reading.posts_in(sentence.start, sentence.end)
        taken = (post for post in posts if post.status is AppointmentStatus.INCOMING and post.title in _SECRETARIES)
        led = (self._issuers.body(post.body.name) for post in taken if post.body is not None)
        return next((body for body in led if body is not None and (organiser is None or _is_its_like(body, organiser))), None)


def _is_its_like(body: Issuer, organiser: Issuer) -> bool:
    """Whether `body` has the rank of `organiser` and is not it."""
    return body.rank == organiser.rank and body.name != organiser.name


def _is_elected(sentence: Sentence) -> bool:
    """Whether `sentence` tells that someone came to a post by an election."""
    return _ELECTED.search(sentence.low) is not None and _OTHERWISE.search(sentence.low) is None
