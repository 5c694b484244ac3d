"""How well a reader names the people of articles whose people are known (`evaluation/articles`)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.extraction.folding import fold
from benchmarks.readers import Reader
from evaluation.scoring import parts_of

MARKED = Path(__file__).parent.parent / "evaluation" / "articles"


@dataclass(frozen=True, slots=True)
class Quality:
    """Precision and recall, 0 to 1, over all articles together."""

    precision: float
    recall: float


def marked_articles(folder: Path = MARKED) -> list[tuple[str, set[str]]]:
    """Text and names of the people, as a careful reader marked them, of the articles that no rule was written from."""
    unseen = parts_of([path.stem for path in folder.glob("*.json")])["written_unseen"]
    return [
        (
            folder.joinpath(f"{article}.txt").read_bytes().decode(),
            {person["name"] for person in json.loads(folder.joinpath(f"{article}.json").read_bytes())["people"]},
        )
        for article in unseen
    ]


def quality(read: Reader, articles: Iterable[tuple[str, set[str]]]) -> Quality:
    """Compare the names that `read` finds with the marked ones, article by article.

    Case and spelling variants count as equal. A part of a marked name (`ông Thanh` after `Phạm Xuân Thanh`) counts
    neither for nor against: a recogniser labels mentions and does not know that they are one person.
    """
    found = wrong = marked = 0
    for text, names in articles:
        wanted = {fold(name) for name in names}
        read_names = {fold(name) for name in read(text)}
        found += len(wanted & read_names)
        wrong += sum(not any(f" {name} " in f" {full} " for full in wanted) for name in read_names)
        marked += len(wanted)
    return Quality(found / max(found + wrong, 1), found / max(marked, 1))
