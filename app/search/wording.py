"""What is asked for: the words that were typed as conditions that a record's words meet or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations, islice, pairwise, product

from app.extraction.gazetteer import gazetteer
from app.organisations.names import abbreviations, name_key
from app.search.keys import search_key
from app.search.spelling import is_known, near, without_typed_marks

WORD = re.compile(r"[^\W_]+")
"""A word of a folded text."""

_MOST_WORDS = 40
_MOST_SLIPS = 8
"""In a longer query slips are looked for only where a word is none."""
_MOST_FOR_TWO_SLIPS = 5
"""In a longer query not two at once: the pairs of its words are many, and hardly a name that is meant has none of the parts of it."""
_MOST_FORMS = 8
_INITIALS = re.compile(r"[a-z]{2,4}")


@dataclass(frozen=True, slots=True)
class Term:
    """A place in a query: one of `phrases`, folded words that follow one another, must be there; `prefix`: or what begins with one.

    `same`: so many of them, from the first on, say the same; the others are what may have been meant.
    """

    phrases: tuple[str, ...]
    same: int = 1
    prefix: bool = False


Pattern = tuple[Term, ...]
"""Terms that must all be there, in whatever order."""


@dataclass(frozen=True)
class Wording:
    """What was typed, for one sort of keys: `forms` are readings of the whole, as typed first; `pattern` is met by what holds it."""

    forms: tuple[str, ...]
    pattern: Pattern

    @property
    def words(self) -> list[str]:
        """The words as typed."""
        return self.forms[0].split() if self.forms else []

    def slips(self) -> list[Pattern]:
        """`pattern` with a slip in any one of its words, or in the blank between two."""
        if len(self.pattern) > _MOST_SLIPS:
            return []
        terms = enumerate(self.pattern)
        found = [_put(self.pattern, place, place + 1, wider) for place, term in terms if (wider := _widened(term)) != term]
        if len(self.words) == len(self.pattern):
            for place, (one, other) in enumerate(pairwise(self.words)):
                if joined := _joined(one + other, f"{one} {other}"):
                    found.append(_put(self.pattern, place, place + 2, Term(joined, prefix=self.pattern[place + 1].prefix)))
        return found

    def two_slips(self) -> list[Pattern]:
        """`pattern` with a slip in any two of its words."""
        if len(self.pattern) > _MOST_FOR_TWO_SLIPS:
            return []
        wider = [_widened(term) for term in self.pattern]
        pairs = combinations(range(len(wider)), 2)
        return [tuple(wider[at] if at in pair else term for at, term in enumerate(self.pattern)) for pair in pairs]

    def phrases(self) -> list[Pattern]:
        """The patterns of which one is met where all words follow one another."""
        prefix = bool(self.pattern) and self.pattern[-1].prefix
        return [(Term((form,), prefix=prefix),) for form in self.forms] if len(self.pattern) > 1 else []

    def parts(self) -> list[str]:
        """Every two to six words that follow one another in the query, and the whole of it."""
        words = self.words
        some = (" ".join(words[at : at + count]) for count in range(2, 7) for at in range(len(words) - count + 1))
        return list(dict.fromkeys((*self.forms, *some)))


def wording_of_text(q: str, *, unfinished: bool = False) -> Wording:
    """What `q` asks of names of people and of texts; `unfinished`: its last word may be only begun."""
    return _wording(WORD.findall(search_key(q))[:_MOST_WORDS], unfinished=unfinished, short_forms=True)


def wording_of_name(q: str, *, unfinished: bool = False) -> Wording:
    """What `q` asks of the keys of organisations (app.organisations.names), in which abbreviations are written out."""
    return _wording(WORD.findall(name_key(q))[:_MOST_WORDS], unfinished=unfinished, short_forms=False)


def _wording(words: Sequence[str], *, unfinished: bool, short_forms: bool) -> Wording:
    units = list(_units(words)) if short_forms else [(word,) for word in words]
    terms = [_term(unit) for unit in units]
    if terms and unfinished:
        terms[-1] = replace(terms[-1], prefix=True)
    plain, telex = " ".join(words), " ".join(map(without_typed_marks, words))
    ways = islice(product(*(term.phrases[: term.same] for term in terms)), _MOST_FORMS)
    forms = dict.fromkeys((plain, telex, *map(" ".join, ways)))
    return Wording(tuple(form for form in forms if form), tuple(terms))


def _units(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """`words` one by one, but what has an abbreviation together with it, as alternatives."""
    at = 0
    while at < len(words):
        for count in range(min(6, len(words) - at), 1, -1):
            phrase = " ".join(words[at : at + count])
            if short := _short_forms().get(phrase):
                yield (phrase, *short)
                at += count
                break
        else:
            yield (words[at],)
            at += 1


def _term(unit: tuple[str, ...]) -> Term:
    """The term of a word and what it abbreviates, or where it is no word, what may have been meant; or of several that say the same."""
    if len(unit) > 1:
        return Term(unit, same=len(unit))
    (word,) = unit
    full = abbreviations().get(word)
    same = (word, full) if full is not None else (word, *_provinces().get(word, ()))
    if len(same) > 1 or is_known(word):
        return Term(same, same=len(same))
    return Term((word, *near(word)))


def _widened(term: Term) -> Term:
    words = term.phrases[0].split()
    return replace(term, phrases=tuple(dict.fromkeys((*term.phrases, *near(words[0]))))) if len(words) == 1 else term


def _joined(word: str, as_typed: str) -> tuple[str, ...]:
    """What may have been meant by two words with a blank between them that belongs elsewhere."""
    return tuple(each for each in near(word) if each != as_typed)


def _put(pattern: Pattern, start: int, end: int, term: Term) -> Pattern:
    return (*pattern[:start], term, *pattern[end:])


@cache
def _short_forms() -> dict[str, tuple[str, ...]]:
    short: dict[str, tuple[str, ...]] = {}
    for word, full in abbreviations().items():
        if " " in full:
            short[full] = (*short.get(full, ()), word)
    return short


@cache
def _provinces() -> dict[str, tuple[str, ...]]:
    """The names of provinces by their initials: `hp`, `qn`."""
    names = sorted({search_key(unit.name).replace(" - ", " ") for unit in gazetteer().provinces()})
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        initials = "".join(word[0] for word in name.split())
        if _INITIALS.fullmatch(initials) and not is_known(initials):
            found[initials] = (*found.get(initials, ()), name)
    return found
