"""How well a record answers a query: the same on every database, for it is told from folded words alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from contextlib import suppress

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from app.organisations.names import BETWEEN_NAMES
from app.paging import Row
from app.search.wording import Term, Wording

_ANOTHER_FORM = 0.99
"""What counts less than the words as typed: what they stand for."""
LEAST_TOLD, MOST_APART = 0.4, 0.7
"""What a text scores that has the words somewhere, and at most where they do not follow one another as typed."""


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


def text_score(wording: Wording, words: list[str]) -> float:
    """From 0 to 1, how near to one another the words asked for stand among `words`; 0 where one is missing."""
    told = " ".join(words)
    if told in wording.forms:
        return 0.95
    if any(f" {form} " in f" {told} " for form in wording.forms):
        return 0.72
    there = frozenset(words)
    stretch = _shortest_stretch([occurrences(words, there, term) for term in wording.pattern])
    nearness = len(wording.pattern) / max(stretch, len(wording.pattern))
    return LEAST_TOLD + (MOST_APART - LEAST_TOLD) * nearness if stretch else 0.0


def told_share(wording: Wording, key: str, context: str) -> float:
    """The share of the words asked for that stand in a name or in what is said of it."""
    there = {*key.split(), *context.split()}
    return sum(word in there for word in wording.words) / max(len(wording.words), 1)


def occurrences(words: list[str], there: frozenset[str], term: Term) -> list[tuple[int, int]]:
    """Where `term` is met among `words`, which are `there`: position of the first word of each place, and the one after its last."""
    return [place for phrase in term.phrases for place in _places(words, there, phrase.split(), prefix=term.prefix)]


def _places(words: list[str], there: frozenset[str], phrase: list[str], *, prefix: bool) -> Iterator[tuple[int, int]]:
    *whole, last = phrase
    if not there.issuperset(whole if prefix else phrase):
        return
    for start in _positions(words, phrase[0]) if whole or not prefix else range(len(words)):
        end = start + len(whole)
        if end < len(words) and words[start:end] == whole and (words[end].startswith(last) if prefix else words[end] == last):
            yield start, end + 1


def _positions(words: list[str], word: str) -> Iterator[int]:
    at = -1
    with suppress(ValueError):
        while True:
            at = words.index(word, at + 1)
            yield at


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
    from_the_end = sorted(((start, end, term) for term, of_term in enumerate(places) for start, end in of_term), reverse=True)
    shortest, nearest_ends = 0, dict[int, int]()
    for start, end, term in from_the_end:
        nearest_ends[term] = min(end, nearest_ends.get(term, end))
        if len(nearest_ends) == len(places):
            stretch = max(nearest_ends.values()) - start
            shortest = min(stretch, shortest or stretch)
    return shortest
