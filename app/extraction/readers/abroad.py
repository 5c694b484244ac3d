"""What is told of and by guests from abroad in an article about their visit: nothing of it belongs here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.extraction.alternation import alternation
from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.letters import LETTER, LOWER, UPPER
from app.extraction.lexicon import load_toml
from app.extraction.reading import Reading
from app.extraction.scope import names_a_party_abroad

_FOREIGN = load_toml("foreign")
_PLACES = alternation(name.lower() for name in {*_FOREIGN["names"], *_FOREIGN["further"]} - {*_FOREIGN["also_given_names"]})
_COMMITTEE_ABROAD = Cued(rf"(?:tỉnh ủy|thành ủy|đảng bộ tỉnh|đảng bộ thành phố|đảng bộ thủ đô|tỉnh|thành phố) {_PLACES}(?!\w)")
_SPEAKS = re.compile(rf"(?:Đồng chí|Ông|Bà|Ngài)(?: [{UPPER}][{LETTER}]*)+ (?=[{LETTER}])")
_OF_CHINA = Cued(r"(?:của|tại|truyền thông|báo chí) trung quốc")
_HE = re.compile(rf"(?:Đồng chí|Ông|Bà|Ngài)(?: cũng)? (?=[{LOWER}])")
_NEXT = 2
_BOTH = re.compile(r"(?:hai (?:bên|đảng|nước|tỉnh|nhà lãnh đạo))(?!\w)")


class Abroad:
    """Tells which sentences of one article are about its guests from abroad, if it has some."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        low = reading.document.low
        self._has_guests = names_a_party_abroad(low) or _COMMITTEE_ABROAD.search(low) is not None
        self._theirs = frozenset(self._sentences_of_guests()) if self._has_guests else frozenset()
        """The indexes of the sentences in which a guest has the word, or both sides have."""

    def tells(self, sentence: Sentence) -> bool:
        """Whether `sentence` names another country's party or one of its committees, or what a guest says."""
        if not self._has_guests:
            return False
        return names_a_party_abroad(sentence.low) or _COMMITTEE_ABROAD.search(sentence.low) is not None or self.speaks(sentence)

    def is_spoken_of(self, sentence: Sentence) -> bool:
        """Whether what `sentence` lays down would be another country's: as `tells`, or done there."""
        return _OF_CHINA.search(sentence.low) is not None or self.tells(sentence)

    def speaks(self, sentence: Sentence) -> bool:
        """Whether a guest has the word in `sentence`, or both sides have: its head names someone who is nobody of here."""
        return sentence.index in self._theirs

    def _sentences_of_guests(self) -> Iterator[int]:
        last = -_NEXT
        for sentence in self._reading.document.sentences:
            goes_on = sentence.index - last < _NEXT and _HE.match(sentence.text) is not None
            if goes_on or self._opens_with_guest(sentence):
                last = sentence.index
                yield last

    def _opens_with_guest(self, sentence: Sentence) -> bool:
        head = _SPEAKS.match(sentence.text)
        if head is None:
            return _BOTH.match(sentence.low) is not None
        start = sentence.start
        return not (self._reading.people_in(start, start + head.end()) or self._reading.posts_in(start, start + head.end()))
