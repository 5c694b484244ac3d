"""Where the words stand that readers look for: one pass over a text finds them for all readers.

Most patterns of the readers begin with one of a few words (`phát biểu`, `dự kiến`), which most sentences do not have. A `Cued`
pattern is tried only where one of its words stands. All words of all patterns are looked for together, by an Aho-Corasick automaton
that is built once, so a further pattern costs next to nothing in a text that has none of its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from sys import maxsize

from ahocorasick_rs import AhoCorasick

from app.extraction.letters import LETTERS
from app.extraction.pattern_edges import openings

_CUES: dict[str, int] = {}
"""Every cue, with its number in the automaton."""
_WORDS: list[str] = []
"""The cues by their numbers."""
_Uses = tuple[tuple[int, ...], tuple[int, ...]]
"""The numbers of the patterns that a cue opens, and those of the sets of phrases that it is in."""
_USES: list[_Uses] = []
"""What each cue is used for, by its number. Most are used as others are, and share one value with them: the few there are stay at hand."""
_NUMBERS = count()
_SHORTEST = 2

_NOWHERE: Mapping[int, int] = {}


def phrases(words: Iterable[str]) -> int:
    """The number by which a set of phrases, in small letters, is known in every passage read from now on."""
    number = next(_NUMBERS)
    _note(words, ((), (number,)))
    return number


def _note(words: Iterable[str], more: _Uses) -> None:
    """Note that `words` are used for `more` too."""
    become: dict[_Uses, _Uses] = {}
    for word in words:
        if word not in _CUES:
            _CUES[word] = len(_WORDS)
            _WORDS.append(word)
            _USES.append(((), ()))
        uses = _USES[_CUES[word]]
        _USES[_CUES[word]] = become.setdefault(uses, (uses[0] + more[0], uses[1] + more[1]))


class Passage(str):
    """A stretch of an article that knows the cues in it: a sentence, or all of the text; in small letters or as printed.

    It is a string like any other; what is cut out of it is a plain one.
    """

    __slots__ = ("begin", "end", "found")

    found: _Found
    begin: int
    """Where it begins in the article's text."""
    end: int
    """Where it ends there."""

    @classmethod
    def of_text(cls, low: str) -> Passage:
        """All of an article's text, `low` in small letters."""
        return cls._new(low, _Found(low), 0)

    def as_printed(self, text: str) -> Passage:
        """The same stretch in the letters of `text`, which is as long."""
        return self._new(text, self.found, self.begin)

    def passage(self, start: int, end: int) -> Passage:
        """The stretch [start, end)."""
        return self._new(self[start:end], self.found, self.begin + start)

    @classmethod
    def _new(cls, low: str, found: _Found, begin: int) -> Passage:
        new = cls(low)
        new.found, new.begin, new.end = found, begin, begin + len(low)
        return new

    def longest(self, number: int) -> Mapping[int, int]:
        """Where in the whole text a phrase of the set `number` begins that ends with a word, and the end of the longest there."""
        return self.found.longest.get(number, _NOWHERE)


class Cued:
    """A regular expression each match of which begins with words that are known, in small letters or capitals.

    It is used as `re.Pattern` is. Only in a `Passage`, not in a plain string, does it know where to look. It is compiled when one of its
    words is met: what no article has said yet takes no time at the start.
    """

    __slots__ = ("_compiled", "_flags", "_source", "number")

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """`pattern` as `openings` reads it; raises ValueError for one that may begin with anything, or with any one letter."""
        words = {word.lower() for word in openings(pattern)}
        if any(len(word) < _SHORTEST for word in words):
            raise ValueError(f"{pattern!r} may begin with {min(words, key=len)!r}: nothing to look for it by")
        self._source, self._flags = pattern, flags
        self._compiled: re.Pattern[str] | None = None
        self.number = next(_NUMBERS)
        _note(words, ((self.number,), ()))

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def places(self, text: Passage) -> Sequence[int]:
        """The offsets in the whole text that `text` is a stretch of, in order, where a match may begin."""
        return text.found.places.get(self.number, ())

    def match(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """The match at `pos`, as `re.Pattern.match`."""
        return (self._compiled or self.pattern).match(text, pos, endpos)

    def search(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """The first match in [pos, endpos), as `re.Pattern.search`."""
        if not isinstance(text, Passage):
            return self.pattern.search(text, pos, endpos)
        if (places := text.found.places.get(self.number)) is None:
            return None
        begin = text.begin
        end = begin + endpos if endpos < len(text) else text.end
        at = bisect_left(places, begin + pos)
        if at == len(places) or places[at] >= end:
            return None
        match_at = (self._compiled or self.pattern).match
        for place in places[at : bisect_left(places, end, at)]:
            if match := match_at(text, place - begin, endpos):
                return match
        return None

    def finditer(self, text: str, pos: int = 0, endpos: int = maxsize) -> Iterator[re.Match[str]]:
        """The matches in [pos, endpos), none inside another, as `re.Pattern.finditer`."""
        if not isinstance(text, Passage):
            return self.pattern.finditer(text, pos, endpos)
        if (places := text.found.places.get(self.number)) is None:
            return iter(())
        begin = text.begin
        end = begin + endpos if endpos < len(text) else text.end
        at = bisect_left(places, begin + pos)
        if at == len(places) or places[at] >= end:
            return iter(())
        matches: list[re.Match[str]] = []
        match_at = (self._compiled or self.pattern).match
        for place in places[at : bisect_left(places, end, at)]:
            if place - begin >= pos and (match := match_at(text, place - begin, endpos)):
                matches.append(match)
                pos = match.end()
        return iter(matches)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """`text` with each match replaced by `new`, as `re.Pattern.sub`; `text` itself where there is none."""
        return self.pattern.sub(new, text) if self.search(text) else text


class _Found:
    """Where in one text, which is in small letters, the cues stand."""

    __slots__ = ("longest", "places")

    def __init__(self, low: str) -> None:
        places: defaultdict[int, list[int]] = defaultdict(list)
        longest: defaultdict[int, dict[int, int]] = defaultdict(dict)
        for cue, start, end in _automaton(len(_CUES)).find_matches_as_indexes(low, overlapping=True):  # in the order of their ends
            patterns, sets = _USES[cue]
            for number in patterns:
                places[number].append(start)
            if sets and low[end : end + 1] not in LETTERS:
                for number in sets:
                    longest[number][start] = end
        for starts in places.values():
            starts.sort()
        self.longest: Mapping[int, Mapping[int, int]] = longest
        """By the number of a set of phrases, the end of the longest by where it begins; the word that it ends with ends there."""
        self.places: Mapping[int, list[int]] = places
        """By the number of a pattern, the offsets, in order, where one of its cues stands; without patterns that have none there."""


@lru_cache(maxsize=1)
def _automaton(count: int) -> AhoCorasick:
    """The automaton of the first `count` cues; patterns made later ask for another."""
    return AhoCorasick(_WORDS[:count])
