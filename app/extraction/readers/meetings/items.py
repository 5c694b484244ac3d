"""The items of an article that goes through the news of several places or bodies, one after the other."""

from __future__ import annotations

import re

from app.extraction.document import BlockKind, Sentence
from app.extraction.gazetteer import gazetteer
from app.extraction.mentions.provinces_in_turn import AT, province_opened_at
from app.extraction.reading import Reading
from app.extraction.word_groups import RANK_OR_SHORT

_AT_PLACE = re.compile(rf"{AT}{RANK_OR_SHORT} ?[^,.;:]{{2,32}},|{RANK_OR_SHORT} [^,.;:]{{2,32}}: ")
"""`Tại huyện Y, ...`, `Còn tại thị xã Z, ...`, `Huyện Y: ...`"""
_ENDS = (".", "!", "?", "…", ";", ":", "”", '"')
_AT = re.compile(AT)
"""`Tại Bình Phước, ...`"""
_PLACE_ROOM = 60
"""No place's name is longer."""


class Items:
    """Where the items of one article begin."""

    def __init__(self, reading: Reading) -> None:
        self._document = reading.document
        self._places = frozenset(sentence.index for sentence in self._document.sentences if self._names_place_first(sentence))
        self._of: list[int | None] = []
        for sentence in self._document.sentences:
            before = self._of[-1] if self._of else None
            self._of.append(sentence.index if self.opens(sentence) else before)

    def opens_place(self, sentence: Sentence) -> bool:
        """Whether `sentence` opens a paragraph with the place that it is about: `LONG AN: Huyện ủy Y ...`, `Tại huyện Y, ...`."""
        return sentence.index in self._places

    def opens(self, sentence: Sentence) -> bool:
        """Whether `sentence` opens what may be news of its own: an item of a list, a paragraph about another place."""
        if sentence.index in self._places or self._document.block_of(sentence).kind is BlockKind.LIST_ITEM:
            return True
        if sentence.index - 1 not in self._places:
            return False
        before = self._document.sentences[sentence.index - 1]
        return before.block != sentence.block and not before.text.endswith(_ENDS)  # `Pleiku: Bầu bổ sung Ban Thường vụ`, a heading

    def of(self, sentence: Sentence) -> int | None:
        """The index of the sentence that opens the item which `sentence` stands in, None before the first item."""
        return self._of[sentence.index]

    def _names_place_first(self, sentence: Sentence) -> bool:
        if sentence.index and self._document.sentences[sentence.index - 1].block == sentence.block:
            return False
        if _AT_PLACE.match(sentence.low):
            return True
        text = self._document.text
        if at := _AT.match(sentence.low):
            return province_opened_at(text, sentence.start + at.end()) is not None
        if ":" not in sentence.low[:_PLACE_ROOM]:
            return False
        end, units = gazetteer().longest_at(text, sentence.start)
        return bool(units) and text.startswith(":", end)
