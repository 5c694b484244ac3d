"""How well a record answers a query: the same on every database, for it is told from folded words alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from operator import eq

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from app.organisations.names import BETWEEN_NAMES
from app.paging import Row
from app.search.wording import Term, Wording

_ANOTHER_FORM = 0.99
"""What counts less than the words as typed: what they stand for."""


def name_score(wording: Wording, keys: str) -> float:
    """From 0 to 1, how much the best of a record's names (`keys`, on a line each) is like what was typed."""
    prefix = bool(wording.pattern) and wording.pattern[-1].prefix
    return max(
        (
            _alike(form, key, prefix) * (_ANOTHER_FORM if place else 1)
            for place, form in enumerate(wording.forms)
            for key in keys.split(BETWEEN_NAMES)
        ),
        default=0.0,
    )


def nearest(rows: Sequence[Row], wording: Wording, most: int) -> list[Row]:
    """Those `most` of `rows` whose first key is most like what was typed."""
    if len(rows) <= most:
        return list(rows)
    first_keys = [row["keys"].partition(BETWEEN_NAMES)[0] for row in rows]
    found = process.extract(wording.forms[0], first_keys, scorer=fuzz.ratio, limit=most)
    return [rows[place] for _, _, place in found]


def text_score(wording: Wording, words: Sequence[str]) -> float:
    """From 0 to 1, how near to one another the words asked for stand among `words`; 0 where one is missing."""
    told = " ".join(words)
    if told in wording.forms:
        return 0.95
    if any(f" {form} " in f" {told} " for form in wording.forms):
        return 0.72
    stretch = _shortest_stretch([occurrences(words, term) for term in wording.pattern])
    return 0.4 + 0.3 * len(wording.pattern) / max(stretch, len(wording.pattern)) if stretch else 0.0


def told_share(wording: Wording, key: str, context: str) -> float:
    """The share of the words asked for that stand in a name or in what is said of it."""
    there = {*key.split(), *context.split()}
    return sum(word in there for word in wording.words) / max(len(wording.words), 1)


def occurrences(words: Sequence[str], term: Term) -> list[tuple[int, int]]:
    """Where `term` is met among `words`: position of the first word of each place, and the one after its last."""
    there = set(words)
    return [place for phrase in term.phrases for place in _places(words, there, phrase.split(), prefix=term.prefix)]


def _places(words: Sequence[str], there: Set[str], phrase: Sequence[str], *, prefix: bool) -> Iterator[tuple[int, int]]:
    *whole, last = phrase
    if not there >= set(whole) or not (prefix or last in there):
        return
    for start in range(len(words) - len(whole)):
        end = start + len(whole)
        if (words[end].startswith(last) if prefix else words[end] == last) and all(map(eq, words[start:end], whole)):
            yield start, end + 1


def _alike(form: str, key: str, prefix: bool) -> float:
    end = "" if prefix else " "
    if form == key:
        return 1.0
    if f" {key} ".startswith(f" {form}{end}"):
        return 0.92 + 0.07 * len(form) / len(key)
    if f" {form}{end}" in f" {key} ":
        return 0.9 + 0.07 * len(form) / len(key)
    if f" {key} " in f" {form} ":
        return 0.78 + 0.1 * len(key) / len(form)
    typed, there = form.split(), set(key.split())
    if set(typed) <= there or (prefix and set(typed[:-1]) <= there):
        return 0.84 + 0.05 * min(1, len(form) / len(key))
    return 0.9 * max(
        OSA.normalized_similarity(form, key), 0.95 * fuzz.token_sort_ratio(form, key) / 100, 0.95 * _word_by_word(typed, there)
    )


def _word_by_word(typed: Sequence[str], there: Set[str]) -> float:
    """From 0 to 1, how like the words that are there the typed ones are, each by its letters; words that share no more than half count nothing."""
    alike = (len(word) * max(OSA.normalized_similarity(word, other) for other in there) for word in typed)
    return sum(share for share, word in zip(alike, typed, strict=True) if 2 * share > len(word)) / sum(map(len, typed))


def _shortest_stretch(places: Sequence[Sequence[tuple[int, int]]]) -> int:
    """The number of words in the shortest stretch that holds one of each of `places`; 0 where one has none."""
    if not places or not all(places):
        return 0
    return min(_stretch_from(start, places) for of_term in places for start, _ in of_term)


def _stretch_from(start: int, places: Sequence[Sequence[tuple[int, int]]]) -> int:
    ends = [min(_ends_from(start, of_term), default=None) for of_term in places]
    reached = [end for end in ends if end is not None]
    return max(reached) - start if len(reached) == len(ends) else 10**9


def _ends_from(start: int, of_term: Sequence[tuple[int, int]]) -> Iterator[int]:
    return (end for begin, end in of_term if begin >= start)
