"""Learn what words weigh in telling outcomes, from articles that were read by hand.

    python -m evaluation.weights FOLDER... [--out app/extraction/lexicon/outcome_weights.csv]

Each FOLDER holds pairs `<id>.txt` and `<id>.json` as the shared evaluation does. Its held-back articles and the project's own of even
number teach nothing: they tell how the weights fare. The same folders give the same weights.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.extraction.document import BlockKind
from app.extraction.facts import OutcomeKind
from app.extraction.pipeline import read_article
from app.extraction.readers.acts import Acts
from app.extraction.readers.outcomes.weighing import HUNDREDTHS, KINDS, Known, known_of
from app.extraction.reading import Metadata
from evaluation.scoring import parts_of

OUT = Path("app/extraction/lexicon/outcome_weights.csv")
NO_OUTCOMES = Path("evaluation/no_outcomes.txt")
"""Sentences, a line each, that only sound like outcomes."""
_SAME = 0.5
"""The share of words in common from which a sentence and the evidence of an outcome are one, as the scorer has it."""
_ARTICLES = 3
"""A feature that fewer articles have teaches nothing."""
_ROUNDS = 20
_TRUST = 4.0
"""How far the examples count against the wish for small weights: what scikit-learn calls C."""
_STEP = 0.3

Row = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of `article`: what is known of it, and the kind of outcome it is, None where it is none."""

    article: str
    known: Known
    kind: OutcomeKind | None

    @property
    def features(self) -> dict[str, float]:
        """By name how much of what the weights are for the sentence has."""
        return dict.fromkeys(self.known.words, self.known.share) | dict.fromkeys(self.known.signs, 1.0)


def examples(folder: Path) -> Iterator[Example]:
    """The sentences of the articles of `folder` that may teach, without their headlines."""
    parts = parts_of([path.stem for path in folder.glob("*.json")])
    for article in sorted(name for part in ("seeds", "open", "written") for name in parts[part]):
        yield from _of_article(f"{folder.name}/{article}", folder / article)


def without_outcomes(path: Path) -> Iterator[Example]:
    """The sentences of the lines of `path`, each as an article of its own."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        reading = read_article(line, Metadata())
        acts = Acts(reading)
        for sentence in reading.document.sentences:
            block = reading.document.block_of(sentence)
            yield Example(f"{path.name}/{number}", known_of(reading, sentence, acts.of(sentence), block), None)


def _of_article(name: str, path: Path) -> Iterator[Example]:
    gold = json.loads(path.with_suffix(".json").read_bytes())
    text = path.with_suffix(".txt").read_bytes().decode()
    reading = read_article(text, Metadata(url=gold.get("url"), published_on=gold.get("published_on")))
    acts, document = Acts(reading), reading.document
    told = [(OutcomeKind(outcome["kind"]), " ".join(outcome["evidence"])) for outcome in gold["outcomes"]]
    kinds = told_by([sentence.text for sentence in document.sentences], told)
    for sentence in document.sentences:
        block = document.block_of(sentence)
        if block.kind is not BlockKind.HEADLINE and sentence.index in kinds:
            yield Example(name, known_of(reading, sentence, acts.of(sentence), block), kinds[sentence.index])


def told_by(sentences: Sequence[str], told: Sequence[tuple[OutcomeKind, str]]) -> dict[int, OutcomeKind | None]:
    """By number of a sentence the kind of outcome in `told`, with its evidence, that it is, None where it is none.

    Each outcome is told by the sentence that is most like its evidence; another one as like it is neither.
    """
    words = [_words(sentence) for sentence in sentences]
    pairs = [
        (_likeness(mine, _words(evidence)), number, which) for number, mine in enumerate(words) for which, (_, evidence) in enumerate(told)
    ]
    alike = sorted((pair for pair in pairs if pair[0] >= _SAME), key=lambda pair: (-pair[0], pair[1:]))
    found: dict[int, int] = {}
    for _, number, which in alike:
        if number not in found and which not in found.values():
            found[number] = which
    unclear = {number for _, number, _ in alike} - found.keys()
    return {number: told[found[number]][0] if number in found else None for number in range(len(sentences)) if number not in unclear}


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text).lower()))


def _likeness(some: Counter[str], others: Counter[str]) -> float:
    return 2 * (some & others).total() / max(1, some.total() + others.total())


def learn(taught: Sequence[Example]) -> dict[str, list[float]]:
    """By feature (`""` for what holds of any sentence) the weight that it speaks for an outcome with, then for each of `KINDS`."""
    met = Counter(name for _, name in {(example.article, name) for example in taught for name in example.features})
    names = ["", *sorted(name for name, articles in met.items() if articles >= _ARTICLES)]
    numbers = {name: number for number, name in enumerate(names)}
    rows = [
        [(0, 1.0), *((numbers[name], much) for name, much in sorted(example.features.items()) if name in numbers)] for example in taught
    ]
    columns = fit(rows, [0 if example.kind is None else 1 + KINDS.index(example.kind) for example in taught], 1 + len(KINDS))
    return {name: [column[number] for column in columns] for number, name in enumerate(names)}


def fit(rows: Sequence[Row], labels: Sequence[int], classes: int) -> list[list[float]]:
    """By class the weight of each feature: multinomial logistic regression with small weights, by AdaGrad, the same at every run.

    `rows`: the numbers of each example's features and how much of each; `labels`: its class, from 0 to `classes` - 1.
    """
    size = 1 + max((number for row in rows for number, _ in row), default=0)
    often = Counter(number for row in rows for number, _ in row)
    weights = [[0.0] * size for _ in range(classes)]
    squares = [[1e-8] * size for _ in range(classes)]
    order = list(range(len(rows)))
    shuffler = random.Random(0)
    for _ in range(_ROUNDS):
        shuffler.shuffle(order)
        for example in order:
            row = rows[example]
            for label, chance in enumerate(_chances(weights, row)):
                error = chance - (label == labels[example])
                mine, square = weights[label], squares[label]
                for number, much in row:
                    slope = error * much + (mine[number] / (_TRUST * often[number]) if number else 0.0)
                    square[number] += slope * slope
                    mine[number] -= _STEP * slope / math.sqrt(square[number])
    return weights


def _chances(weights: Sequence[Sequence[float]], row: Row) -> list[float]:
    scores = [sum(much * column[number] for number, much in row) for column in weights]
    most = max(scores)
    powers = [math.exp(score - most) for score in scores]
    return [power / sum(powers) for power in powers]


def write(weights: Mapping[str, Sequence[float]], articles: int, sentences: int, out: Path) -> None:
    """Write the weights into the lexicon's table, in hundredths; a line for each feature that has any."""
    with out.open("w", encoding="utf-8", newline="") as lines:
        lines.write("## What words weigh in telling what kind of outcome a sentence is, in hundredths; the first column is for none.\n")
        lines.write(
            f"## Source: learnt by `python -m evaluation.weights` from {sentences:,} sentences of {articles} articles read by hand.\n"
        )
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(["feature", "none", *(kind.value for kind in KINDS)])
        for name, columns in weights.items():
            cells = [round(HUNDREDTHS * weight) for weight in columns]
            if any(cells):
                rows.writerow([name, *(cell or "" for cell in cells)])


def main() -> int:
    """Learn from the folders named, write the weights, and say from how much they were learnt."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    taught = [*without_outcomes(NO_OUTCOMES), *(example for folder in options.folders for example in examples(folder))]
    articles = len({example.article for example in taught})
    write(learn(taught), articles, len(taught), options.out)
    print(f"learnt from {len(taught):,} sentences of {articles} articles")
    return 0


if __name__ == "__main__":
    sys.exit(main())
