"""Extract every article of a gold folder and have the folder's own scorer compare."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypedDict, cast

from app.extraction import extract, to_dict

Prediction = dict[str, object]

HELD_BACK = frozenset(
    {
        *("news_05", "news_11", "news_17", "news_23", "news_29", "news_35"),
        *("press_02", "press_11", "press_17", "press_23", "synth_04", "synth_10"),
    }
)
"""The articles of the shared evaluation that are never read while rules are written."""

WRITTEN = ("nat_", "prov_", "gras_")
"""How the ids of the project's own articles begin (`evaluation/articles`)."""
Scores = dict[str, dict[str, float]]
"""By part (see `parts_of`), then by measure (`macro_f1`, each list of facts, `evidence_valid`); 0 to 1."""


class Report(TypedDict):
    """What the scorer answers for one set of articles, as far as it is used here."""

    articles: int
    macro_f1: float
    types: dict[str, dict[str, float]]
    evidence_valid: float | None


class Scorer(Protocol):
    """The scorer's module, `score.py` beside the gold folder."""

    TYPES: tuple[str, ...]

    def evaluate(
        self, gold_dir: Path, predictions: dict[str, Prediction], only: tuple[str, ...], prefixes: Sequence[str]
    ) -> tuple[Report, object]:
        """Compare `predictions` with the gold articles whose id begins with one of `prefixes`."""


def load_scorer(path: Path) -> Scorer:
    """The scorer in the Python file `path`; FileNotFoundError where there is none."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Scorer", module)


def parts_of(ids: Sequence[str]) -> dict[str, list[str]]:
    """The articles by what they are for.

    `seeds` are those the service is judged by first; `open` are those that rules were written from. `written` are the
    project's own articles of odd number, rules written from them too; `written_unseen` those of even number and
    `held_back` those of HELD_BACK: nobody reads these while writing rules, so they tell how the rules fare on others.
    """
    parts: dict[str, list[str]] = {"seeds": [], "open": [], "held_back": [], "written": [], "written_unseen": []}
    for article in sorted(ids):
        parts[_part_of(article)].append(article)
    return parts


def _part_of(article: str) -> str:
    if article.startswith("seed_"):
        return "seeds"
    if article.startswith(WRITTEN):
        return "written" if int(article[-2:]) % 2 else "written_unseen"
    return "held_back" if article in HELD_BACK else "open"


def predict(gold: Path) -> dict[str, Prediction]:
    """The extraction of every article of the folder `gold` by its id, from its text, address and day alone."""
    predictions = {}
    for path in sorted(gold.glob("*.json")):
        known = json.loads(path.read_bytes())
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        facts = to_dict(extract(text, url=known["url"], published_on=known["published_on"]))
        predictions[path.stem] = cast("Prediction", facts)
    return predictions


def score(gold: Path, scorer: Scorer) -> Scores:
    """How well the extraction does on each part of `gold`; a part without an article is left out."""
    predictions = predict(gold)
    scores: Scores = {}
    for part, ids in parts_of(list(predictions)).items():
        if ids:
            report, _ = scorer.evaluate(gold, predictions, tuple(scorer.TYPES), ids)
            scores[part] = {
                "macro_f1": report["macro_f1"],
                **{kind: row["f1"] for kind, row in report["types"].items()},
                "evidence_valid": report["evidence_valid"] or 0.0,
            }
    return scores
