"""Looking for many phrases at once, a word at a time: the cost does not grow with the number of phrases."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from app.extraction.folding import fold
from app.extraction.letters import LETTER

_WORD = re.compile(rf"[{LETTER}]+")


class WordPlaces:
    """Where each word of a text stands, by its small-letter form: made once for all the phrases to be looked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: dict[str, list[tuple[int, int]]] = {}
        for word in _WORD.finditer(text):
            self.places.setdefault(word.group().lower(), []).append(word.span())


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
        self._rest = {first: self._compile(rests) for first, rests in by_first.items()}

    @staticmethod
    def _compile(rests: list[str]) -> re.Pattern[str]:
        longest_first = "|".join(re.escape(rest) for rest in sorted(rests, key=len, reverse=True))
        return re.compile(rf"(?:{longest_first})(?![{LETTER}])", re.IGNORECASE)

    def end_at(self, text: str, position: int) -> int | None:
        """Where the longest phrase that begins at `position` (a word's start) ends, None if there is none."""
        word = _WORD.match(text, position)
        if word is None or (rest := self._rest.get(word.group().lower())) is None:
            return None
        match = rest.match(text, word.end())
        return match.end() if match else None

    def spans(self, words: WordPlaces) -> list[tuple[int, int]]:
        """The longest phrase at every word of the text that `words` were read from, in text order; spans may overlap."""
        found = []
        for first, rest in self._rest.items():
            for start, end in words.places.get(first, ()):
                if match := rest.match(words.text, end):
                    found.append((start, match.end()))
        return sorted(found)
