"""What a sentence weighs as an outcome by its words: asked only of those of which no rule tells anything.

The weights are learnt from sentences that were read by hand (`python -m evaluation.weights`), and lie in the lexicon.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from app.extraction.document import Block, Sentence
from app.extraction.facts import OutcomeKind
from app.extraction.readers.acts import Act
from app.extraction.reading import Reading, within
from app.extraction.records import record
from app.extraction.spans import PersonForm

KINDS = tuple(OutcomeKind)
"""What the columns of the weights stand for, behind the first, which is for a sentence that is no outcome."""
HUNDREDTHS = 100
"""The weights are whole numbers of hundredths."""
_CHANCE = 0.85
"""The least chance of being an outcome: of what it adds to articles that taught nothing, 13 of 16 are right."""
_TOKEN = re.compile(r"⟨\w⟩|\w+|[:;“”\"]")
_DIGITS = re.compile(r"\d+")
_LONGEST = 2000
"""So many letters of a sentence are weighed: what goes on for longer is no sentence."""
_OPENING = 4
_WORDS_WEIGH = 6.0
_NAMED = frozenset({PersonForm.FULL, PersonForm.SHORT})
_MANY = 3
_LETTERS, _LENGTHS = 60, 6
_WIDTH = 32
_SHIFTS = range(0, _WIDTH * (1 + len(KINDS)), _WIDTH)
_FIELD = (1 << _WIDTH) - 1
_ZERO = 1 << 15
"""What stands for no weight in a packed row, so that none is below nothing."""


@record
class Known:
    """What is known of a sentence: its words and pairs of words, each once, and signs of how it opens, what is done in it, and where it stands."""

    words: frozenset[str]
    signs: tuple[str, ...]

    @property
    def share(self) -> float:
        """What each of the words counts for; a sign counts for 1."""
        return _WORDS_WEIGH / math.sqrt(max(1, len(self.words)))


def known_of(reading: Reading, sentence: Sentence, acts: Sequence[Act], block: Block) -> Known:
    """What is known of `sentence`, which does `acts`. A person, a body and a time stand there for what they are, whoever and whenever it is."""
    words = _words(reading, sentence)
    people = len({person.name for person in reading.people_in(sentence.start, sentence.end)})
    bodies = len(reading.bodies_in(sentence.start, sentence.end))
    done = dict.fromkeys(_sign(act) for act in acts)
    signs = (
        *(f"^{' '.join(words[:count])}" for count in range(1, 1 + min(_OPENING, len(words)))),
        *done,
        *(f"first {sign}" for sign in [*done][:1]),
        f"#{block.kind.name.lower()}",
        f"#opens {sentence.start <= block.start}",
        f"#people {min(_MANY, people)}",
        f"#bodies {min(_MANY, bodies)}",
        f"#place {min(_MANY, sentence.index)}",
        f"#length {min(_LENGTHS, len(sentence.text) // _LETTERS)}",
    )
    return Known(frozenset((*words, *(f"{word} {following}" for word, following in pairwise(words)))), signs)


def weigh(known: Known) -> OutcomeKind | None:
    """The kind of outcome that a sentence most likely is; None where the chance that it is one is too small."""
    words, signs, share = _sum(known.words), _sum(("", *known.signs)), known.share
    scores = [(share * by_words + by_signs) / HUNDREDTHS for by_words, by_signs in zip(words, signs, strict=True)]
    none, most = scores[0], max(scores[1:])
    if most < none:
        return None  # where none is likelier than any one kind, it takes no sum to say so
    chance = sum(math.exp(score - most) for score in scores[1:])
    return KINDS[scores.index(most, 1) - 1] if chance * (1 - _CHANCE) >= math.exp(none - most) * _CHANCE else None


def _sum(names: Iterable[str]) -> list[int]:
    """By column the weights of `names` together; they are added a row at a time, since each row is one number (see `_weights`)."""
    rows = [row for row in map(_weights().get, names) if row is not None]
    total, zero = sum(rows), len(rows) * _ZERO
    return [(total >> shift & _FIELD) - zero for shift in _SHIFTS]


@cache
def _weights() -> dict[str, int]:
    """By feature its row of the table, its columns in so many bits each of one number."""
    lines = files("app.extraction.lexicon").joinpath("outcome_weights.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.reader(line for line in lines if not line.startswith("## "))
    next(rows)
    return {name: sum((int(weight or 0) + _ZERO) << _WIDTH * column for column, weight in enumerate(row)) for name, *row in rows}


def _sign(act: Act) -> str:
    """`ask person`, `decide body passive`: an act by its family and by what kind of subject it has."""
    subject = act.subject.kind.name.lower() if act.subject is not None else "nobody"
    return f"{act.family}:{subject}{':passive' if act.passive else ''}"


def _words(reading: Reading, sentence: Sentence) -> list[str]:
    """The words of `sentence` in small letters, numbers as `0`; `⟨p⟩`, `⟨b⟩`, `⟨o⟩`, `⟨t⟩` for a person, a body of the party, another one, a time."""
    start, end = sentence.start, min(sentence.end, sentence.start + _LONGEST)
    parts: list[str] = []
    at = start
    for begin, until, sign in sorted(_named(reading, start, end)):
        if begin >= at:
            parts += (sentence.low[at - start : begin - start], sign)
            at = until
    parts.append(sentence.low[at - start : end - start])
    return _TOKEN.findall(_DIGITS.sub("0", " ".join(parts)))


def _named(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for person in reading.people_in(start, end):
        if person.form in _NAMED:
            yield person.name_start, person.name_end, "⟨p⟩"
    for body in reading.bodies_in(start, end):
        yield body.start, body.end, "⟨b⟩" if body.is_party else "⟨o⟩"
    for time in (*within(reading.dates, start, end), *within(reading.periods, start, end)):
        yield time.start, time.end, "⟨t⟩"
