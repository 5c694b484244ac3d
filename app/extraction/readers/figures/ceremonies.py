"""The day of the ceremony at which new members are sworn in, told some sentences before they are counted."""

from __future__ import annotations

from collections.abc import Callable

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.reading import Reading, within
from app.extraction.spans import DateMention

_SWORN_IN = Cued(r"lễ (?:[^.;,]{0,40} )?kết nạp|được (?:vinh dự )?(?:kết nạp|đứng (?:vào|trong) hàng ngũ)")
_SENTENCES, _PARAGRAPHS = 6, 3
"""So far before a sentence about the same ceremony its day may be told."""


def ceremony_day(reading: Reading, sentence: Sentence, days: Callable[[int, int], list[DateMention]]) -> str | None:
    """The day on which new members are sworn in by the sentence before (`Ngày 28/1, Chi bộ A tổ chức lễ kết nạp ...`), None if none is told.

    Where `sentence` tells of a ceremony itself some sentences that name no time may stand between. `days`: those named in a stretch of the text.
    """
    sentences = reading.document.sentences
    room = _SENTENCES if _SWORN_IN.search(sentence.low) else 1
    for before in reversed(sentences[max(0, sentence.index - room) : sentence.index]):
        if sentence.block - before.block > _PARAGRAPHS:
            return None
        named = days(before.start, before.end)
        periods = within(reading.periods, before.start, before.end)
        if named and _SWORN_IN.search(before.low):
            return named[-1].value
        if named or periods:
            return None
    return None
