"""Looking for many phrases at once: they are cues, so one pass over the text finds those of all indexes."""

from __future__ import annotations

from collections.abc import Iterable

from app.extraction.cues import Passage, phrases
from app.extraction.folding import fold
from app.extraction.letters import LETTERS, lowered


class PhraseIndex:
    """Phrases to be found as whole words; matching ignores case and takes the longest at each place."""

    def __init__(self, words: Iterable[str]) -> None:
        folded = [fold(phrase) for phrase in words]
        if any(phrase[:1] not in LETTERS for phrase in folded):
            raise ValueError("a phrase must begin with a letter")
        self._number = phrases(dict.fromkeys(folded))

    def end_at(self, text: str, position: int) -> int | None:
        """Where the longest phrase that begins at `position` (a word's start) ends, None if there is none."""
        passage = text if isinstance(text, Passage) else Passage.of_text(lowered(text))
        return passage.longest(self._number).get(position)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """The longest phrase at every word of `text`, in text order; spans may overlap."""
        passage = text if isinstance(text, Passage) else Passage.of_text(lowered(text))
        return sorted((start, end) for start, end in passage.longest(self._number).items() if text[start - 1 : start] not in LETTERS)
