"""Looking for many phrases at once, a word at a time: the cost does not grow with the number of phrases."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from app.extraction.folding import fold
from app.extraction.letters import LETTER

_WORD = re.compile(rf"[{LETTER}]+")


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

    def spans_in(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The longest phrase at every word of [start, end); spans may overlap."""
        for word in _WORD.finditer(text, start, end):
            rest = self._rest.get(word.group().lower())
            if rest is not None and (match := rest.match(text, word.end(), end)):
                yield word.start(), match.end()
