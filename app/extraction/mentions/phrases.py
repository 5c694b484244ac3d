"""Looking for many phrases at once, a word at a time: the cost does not grow with the number of phrases."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from app.extraction.alternation import alternation
from app.extraction.folding import fold
from app.extraction.letters import LETTER

_WORD = re.compile(rf"[{LETTER}]+")


class WordPlaces:
    """Where the words stand that begin a phrase of `indexes`, by their small-letter form: made once for them all."""

    def __init__(self, text: str, indexes: Iterable[PhraseIndex]) -> None:
        wanted = {first for index in indexes for first in index.first_words}
        self.text = text
        self.places: dict[str, list[tuple[int, int]]] = {}
        for word in _WORD.finditer(text):
            small = word.group().lower()
            if small in wanted:
                self.places.setdefault(small, []).append(word.span())


class PhraseIndex:
    """Phrases by their first word; matching ignores case and takes the longest at each place."""

    def __init__(self, phrases: Iterable[str]) -> None:
        by_first: dict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            folded = fold(phrase)
            first = _WORD.match(folded)
            if first is None:
                raise ValueError(f"a phrase must begin with a letter: {phrase!r}")
            by_first[first.group()].append(folded[first.end() :])
        self._rests = dict(by_first)
        self._compiled: dict[str, re.Pattern[str]] = {}

    @property
    def first_words(self) -> Iterable[str]:
        """The words, in small letters, that phrases begin with."""
        return self._rests

    def _after(self, first: str) -> re.Pattern[str] | None:
        """What may follow the word `first` of a phrase, compiled when first met: few articles meet them all."""
        if (pattern := self._compiled.get(first)) is None and (rests := self._rests.get(first)) is not None:
            pattern = self._compiled[first] = re.compile(rf"(?:{alternation(rests)})(?![{LETTER}])", re.IGNORECASE)
        return pattern

    def end_at(self, text: str, position: int) -> int | None:
        """Where the longest phrase that begins at `position` (a word's start) ends, None if there is none."""
        word = _WORD.match(text, position)
        if word is None or (rest := self._after(word.group().lower())) is None:
            return None
        match = rest.match(text, word.end())
        return match.end() if match else None

    def spans(self, words: WordPlaces) -> list[tuple[int, int]]:
        """The longest phrase at every word of the text that `words` were read from, in text order; spans may overlap."""
        found = []
        for first in self._rests:
            places = words.places.get(first)
            rest = self._after(first) if places else None
            if places is not None and rest is not None:
                found += [(start, match.end()) for start, end in places if (match := rest.match(words.text, end))]
        return sorted(found)
