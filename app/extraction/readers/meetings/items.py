"""The items of an article that goes through the news of several places or bodies, one after the other."""

from __future__ import annotations

import re

from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import Level
from app.extraction.gazetteer import gazetteer
from app.extraction.reading import Reading
from app.extraction.word_groups import RANK_OR_SHORT

_AT_PLACE = re.compile(rf"(?:(?:còn|riêng|cũng),? )?(?:tại|ở) {RANK_OR_SHORT} ?[^,.;:]{{2,32}},|{RANK_OR_SHORT} [^,.;:]{{2,32}}: ")
"""`Tại huyện Y, ...`, `Còn tại thị xã Z, ...`, `Huyện Y: ...`"""
_ENDS = (".", "!", "?", "…", ";", ":", "”", '"')
_AT = re.compile(r"(?:(?:còn|riêng|cũng),? )?(?:tại|ở) ")
"""`Tại Bình Phước, ...`"""


def opens_place(reading: Reading, sentence: Sentence) -> bool:
    """Whether `sentence` opens a paragraph with the place that it is about: `LONG AN: Huyện ủy Y ...`, `Tại huyện Y, ...`."""
    document = reading.document
    if sentence.index and document.sentences[sentence.index - 1].block == sentence.block:
        return False
    end, units = gazetteer().longest_at(document.text, sentence.start)
    if (units and document.text.startswith(":", end)) or _AT_PLACE.match(sentence.low):
        return True
    at = _AT.match(sentence.low)
    end, units = gazetteer().longest_at(document.text, sentence.start + at.end()) if at else (0, ())
    return any(unit.rank is Level.PROVINCE for unit in units) and document.text.startswith(",", end)


def opens_item(reading: Reading, sentence: Sentence) -> bool:
    """Whether `sentence` opens what may be news of its own: an item of a list, a paragraph about another place."""
    if reading.document.block_of(sentence).kind is BlockKind.LIST_ITEM or opens_place(reading, sentence):
        return True
    before = reading.document.sentences[sentence.index - 1] if sentence.index else None
    is_headed = before is not None and before.block != sentence.block and not before.text.endswith(_ENDS)
    return is_headed and before is not None and opens_place(reading, before)  # `Pleiku: Bầu bổ sung Ban Thường vụ`, a heading


def item_of(reading: Reading, sentence: Sentence) -> int | None:
    """The index of the sentence that opens the item which `sentence` stands in, None before the first item."""
    sentences = reading.document.sentences
    return next((at for at in range(sentence.index, -1, -1) if opens_item(reading, sentences[at])), None)
