"""Which stretches of a text were asked for: found among folded words, told in code points of the text as printed."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from rapidfuzz.distance import OSA

from app.search.ranking import occurrences
from app.search.wording import Term, Wording

_TOKEN = re.compile(r"[^\W_][\w\u0300-\u036f]*")
_LONG = 6


class Stretch(NamedTuple):
    """A stretch of a text in code points, the end exclusive."""

    start: int
    end: int


def highlights(text: str, wording: Wording, key: Callable[[str], str], *, slips: bool) -> list[Stretch]:
    """The stretches of `text` that hold what was asked for, in order; words that follow one another are one stretch.

    `key`: brings a word as printed to the form of the words of `wording`; an abbreviation becomes several. Single words far from
    the others (`ủy` of another committee) are left out. `slips`: a word that one slip makes of what is there counts as well.
    """
    tokens = [(found.start(), found.end()) for found in _TOKEN.finditer(text)]
    words: list[str] = []
    token_of: list[int] = []
    for number, (start, end) in enumerate(tokens):
        for word in key(text[start:end]).split():
            words.append(word)
            token_of.append(number)
    asked, there = set[int](), frozenset(words)
    for term in wording.pattern:
        for start, end in occurrences(words, there, term) or (occurrences(words, there, _slipped(term, words)) if slips else []):
            asked.update(token_of[start:end])
    stretches = _joined(text, [Stretch(*tokens[number]) for number in sorted(asked)])
    most = max((_count(text, stretch) for stretch in stretches), default=0)
    return [stretch for stretch in stretches if 2 * _count(text, stretch) >= most]


def marked(text: str, stretches: Sequence[Stretch]) -> str:
    """`text` as HTML, everything in it escaped, with `<mark>` round each of `stretches`."""
    parts, at = [], 0
    for start, end in stretches:
        parts += [html.escape(text[at:start]), "<mark>", html.escape(text[start:end]), "</mark>"]
        at = end
    return "".join([*parts, html.escape(text[at:])])


def _slipped(term: Term, words: Sequence[str]) -> Term:
    """`term` with those of `words` that one slip makes of it, or in a long word two; of several the nearest."""
    wanted = term.phrases[0]
    distances = {word: OSA.distance(wanted, word) for word in words}
    allowed = 2 if len(wanted) >= _LONG else 1
    nearest = min(distances.values(), default=allowed + 1)
    return replace(term, phrases=tuple(word for word, distance in distances.items() if distance == nearest <= allowed))


def _joined(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for stretch in stretches:
        if joined and not text[joined[-1].end : stretch.start].strip():
            joined[-1] = Stretch(joined[-1].start, stretch.end)
        else:
            joined.append(stretch)
    return joined


def _count(text: str, stretch: Stretch) -> int:
    return len(_TOKEN.findall(text[stretch.start : stretch.end]))
