"""Where the words stand that readers look for: one pass over a text finds them for all readers.

Most patterns of the readers begin with one of a few words (`phát biểu`, `dự kiến`), which most sentences do not have. A `Cued`
pattern is tried only where one of its words stands. All words of all patterns are looked for together, by an Aho-Corasick automaton
that is built once, so a further pattern costs next to nothing in a text that has none of its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from sys import maxsize

from ahocorasick_rs import AhoCorasick

from app.extraction.letters import LETTER
from app.extraction.openings import openings

_CUES: dict[str, int] = {}
"""Every cue, with its number in the automaton."""
_LENGTHS: list[int] = []
"""How long each cue is, by its number."""
_SHORTEST = 2

_LETTERS = frozenset(LETTER)


def cues(words: Iterable[str]) -> frozenset[int]:
    """The numbers by which `words`, in small letters, are known in every passage read from now on."""
    return frozenset(map(_number, words))


def _number(word: str) -> int:
    if word not in _CUES:
        _CUES[word] = len(_CUES)
        _LENGTHS.append(len(word))
    return _CUES[word]


class Passage(str):
    """A stretch of an article that knows the cues in it: a sentence, or all of the text; in small letters or as printed.

    It is a string like any other; what is cut out of it is a plain one.
    """

    __slots__ = ("_cues", "_start")

    _cues: _Cues
    _start: int

    @classmethod
    def of_text(cls, low: str) -> Passage:
        """All of an article's text, `low` in small letters."""
        return cls._new(low, _Cues(low), 0)

    def as_printed(self, text: str) -> Passage:
        """The same stretch in the letters of `text`, which is as long."""
        return self._new(text, self._cues, self._start)

    def passage(self, start: int, end: int) -> Passage:
        """The stretch [start, end)."""
        return self._new(self[start:end], self._cues, self._start + start)

    @classmethod
    def _new(cls, low: str, cues: _Cues, start: int) -> Passage:
        new = cls(low)
        new._cues, new._start = cues, start
        return new

    def starts(self, cues: frozenset[int], first: int = 0, last: int = maxsize) -> Sequence[int]:
        """The offsets from `first` to before `last`, in order, where one of `cues` stands."""
        known = self._cues
        starts = known.starts.get(cues)
        if starts is None:
            starts = known.find(cues)
        if not starts:
            return ()
        begin = self._start
        at = bisect_left(starts, begin + first)
        if at == len(starts) or starts[at] >= (end := begin + (last if last < (length := len(self)) else length)):
            return ()
        return [start - begin for start in starts[at : bisect_left(starts, end, at)]]

    def longest(self, cues: frozenset[int]) -> Mapping[int, int]:
        """Where in the whole text one of `cues` begins that ends with a word, and the end of the longest there."""
        return self._cues.longest(cues)


class Cued:
    """A regular expression each match of which begins with words that are known, in small letters or capitals.

    It is used as `re.Pattern` is. Only in a `Passage`, not in a plain string, does it know where to look.
    """

    __slots__ = ("cues", "pattern")

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """`pattern` as `openings` reads it; raises ValueError for one that may begin with anything, or with any one letter."""
        words = {word.lower() for word in openings(pattern)}
        if any(len(word) < _SHORTEST for word in words):
            raise ValueError(f"{pattern!r} may begin with {min(words, key=len)!r}: nothing to look for it by")
        self.pattern = re.compile(pattern, flags)
        self.cues = cues(words)

    def match(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """The match at `pos`, as `re.Pattern.match`."""
        return self.pattern.match(text, pos, endpos)

    def search(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """The first match in [pos, endpos), as `re.Pattern.search`."""
        if not isinstance(text, Passage):
            return self.pattern.search(text, pos, endpos)
        if starts := text.starts(self.cues, pos, endpos):
            match = self.pattern.match
            for start in starts:
                if found := match(text, start, endpos):
                    return found
        return None

    def finditer(self, text: str, pos: int = 0, endpos: int = maxsize) -> Iterator[re.Match[str]]:
        """The matches in [pos, endpos), none inside another, as `re.Pattern.finditer`."""
        if not isinstance(text, Passage):
            return self.pattern.finditer(text, pos, endpos)
        starts = text.starts(self.cues, pos, endpos)
        return self._matches(text, starts, endpos) if starts else iter(())

    def _matches(self, text: Passage, starts: Sequence[int], endpos: int) -> Iterator[re.Match[str]]:
        match, last = self.pattern.match, 0
        for start in starts:
            if start >= last and (found := match(text, start, endpos)):
                last = found.end()
                yield found

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """`text` with each match replaced by `new`, as `re.Pattern.sub`; `text` itself where there is none."""
        return self.pattern.sub(new, text) if self.search(text) else text


class _Cues:
    """Where in one text in small letters the cues of each pattern stand."""

    __slots__ = ("_longest", "_low", "_places", "starts")

    def __init__(self, low: str) -> None:
        self._low = low
        self._places: dict[int, list[int]] = {}
        self.starts: dict[frozenset[int], list[int]] = {}
        """The offsets, in order, where one of some cues stands, as far as they have been asked for."""
        self._longest: dict[frozenset[int], dict[int, int]] = {}
        for cue, start, _end in _automaton(len(_CUES)).find_matches_as_indexes(low, overlapping=True):
            self._places.setdefault(cue, []).append(start)

    def find(self, cues: frozenset[int]) -> list[int]:
        """Note and return the offsets, in order, where one of `cues` stands."""
        places = self._places
        there = [cue for cue in cues if cue in places] if len(cues) < len(places) else cues & places.keys()
        starts = self.starts[cues] = sorted({start for cue in there for start in places[cue]})
        return starts

    def longest(self, cues: frozenset[int]) -> dict[int, int]:
        """The end of the longest of `cues` by where it begins; the word that it ends with ends there."""
        if (ends := self._longest.get(cues)) is None:
            ends = self._longest[cues] = {}
            for cue in cues & self._places.keys():
                length = _LENGTHS[cue]
                for start in self._places[cue]:
                    end = start + length
                    if end > ends.get(start, 0) and self._low[end : end + 1] not in _LETTERS:
                        ends[start] = end
        return ends


@lru_cache(maxsize=1)
def _automaton(count: int) -> AhoCorasick:
    """The automaton of the first `count` cues; patterns made later ask for another."""
    return AhoCorasick(list(_CUES)[:count])
