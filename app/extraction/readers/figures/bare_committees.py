"""Which committee a bare `Đảng bộ xã` means."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.gazetteer import COMMUNE_TYPES
from app.extraction.mentions.completion import is_predecessor
from app.extraction.readers.figures.body_roles import PLACE_ROOM, SUBJECT_ROOM
from app.extraction.readers.figures.territory_committees import COMMITTEE_OF, HEADS, NAME, RANK_WORD, TERRITORY, committee_of, labelled
from app.extraction.reading import Reading
from app.extraction.spans import BodyMention
from app.extraction.word_groups import COMMUNE_RANK

_BARE = re.compile(rf"(?:Đảng bộ|Đảng ủy|Ban Chấp hành Đảng bộ|BCH Đảng bộ) ({RANK_WORD})$", re.IGNORECASE)
_PLACED_OPENING = re.compile(r"(?:[^\W\d]+(?: [^\W\d]+)?, )?(?:[Tt]ại|[Ởở]|[Rr]iêng) ")
_PLACED_COMMUNE = Cued(rf"(?:[Tt]ại|[Ởở]) ([Xx]ã|[Pp]hường|[Tt]hị trấn) ({NAME}|\d\d?(?!\d))")
_IS_A = re.compile(rf"({NAME}) là (?:một (?:trong (?:những )?)?)?({COMMUNE_RANK})\b")
"""`Sì Lở Lầu là xã xa nhất huyện`"""
_NAMELESS = frozenset({"Đảng bộ", "Đảng ủy"})


class BareCommittees:
    """Answers which committees the bare words of one article mean."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text

    def meant_by(self, body: BodyMention, sentence: Sentence) -> str | None:
        """The committee that `body`, named in `sentence` by its rank alone, is in its line or paragraph; None if they do not tell."""
        bare = _BARE.fullmatch(body.printed)
        if bare is None:
            return self._placed_in(sentence, body.start) if body.printed in _NAMELESS else None
        if label := self.label(sentence):  # `Phường X: ... Đảng bộ phường`: the line says which
            return label if label.startswith(COMMITTEE_OF[bare[1].casefold()]) else body.name
        if placed := self._placed_before(bare[1], sentence, body.start):
            return placed
        in_paragraph = body.name in HEADS or bare[1].casefold() in COMMUNE_TYPES
        return self._territory_before(bare[1], sentence, body.start) if in_paragraph else None

    def label(self, sentence: Sentence) -> str | None:
        """`Phường X: ...` at the head of the line."""
        return labelled(self._reading.document.block_of(sentence).text)

    def _placed_before(self, rank: str, sentence: Sentence, position: int) -> str | None:
        """The committee of the `xã A` that opens the sentence (`Tại xã A, ...`) in which bare `Đảng bộ xã` stands at `position`."""
        opening = _PLACED_OPENING.match(self._text, sentence.start, position)
        territory = TERRITORY.match(self._text, opening.end(), position) if opening else None
        return committee_of(rank, territory[2]) if territory and territory[1].casefold() == rank.casefold() else None

    def _placed_in(self, sentence: Sentence, position: int) -> str | None:
        """The committee of the commune in which bare `Đảng bộ` at `position` does something (`Ngược lại, ở xã A, trong năm 2018 Đảng bộ kết nạp`)."""
        places = list(_PLACED_COMMUNE.finditer(self._text, max(sentence.start, position - SUBJECT_ROOM), position))
        if not places or self._reading.bodies_in(places[-1].end(), position):
            return None
        return committee_of(places[-1][1], places[-1][2])

    def _territory_before(self, rank: str, sentence: Sentence, position: int) -> str | None:
        """The committee of `xã A` named before bare `Đảng bộ xã` in the same paragraph."""
        start = max(self._reading.document.block_of(sentence).start, position - SUBJECT_ROOM)
        of_rank = [match for match in TERRITORY.finditer(self._text, start, position) if match[1].casefold() == rank.casefold()]
        named = [match for match in of_rank if not is_predecessor(self._reading.document.low, match.start())]
        if not named:
            told = [match for match in _IS_A.finditer(self._text, start, position) if match[2] == rank.casefold()]
            return committee_of(rank, told[-1][1]) if told else None
        at = named[-1].start()
        around = [body for body in self._reading.bodies_in(at - PLACE_ROOM, named[-1].end()) if body.end > at]
        full = next((body.name for body in around if body.name.startswith(f"{COMMITTEE_OF[rank.casefold()]} ")), None)
        return full or self._written_out(committee_of(rank, named[-1][2]), named[-1].end())

    def _written_out(self, name: str, end: int) -> str:
        """`name`, or that of the committee that the article names in full where the text goes on at `end` as its name does (`Xã Tân mỹ`)."""
        rests = ((body.name, body.name.removeprefix(name).lower()) for body in self._reading.bodies if body.name.startswith(f"{name} "))
        return next((full for full, rest in rests if self._reading.document.low.startswith(rest, end)), name)
