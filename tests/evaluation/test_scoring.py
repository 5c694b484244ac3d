"""Which article serves what, what the scorer is given, and the table that shows the result."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.__main__ import ARTICLES
from evaluation.scoring import load_scorer, parts_of, predict, score
from evaluation.table import table

SCORER = """
TYPES = ("people",)

def evaluate(gold_dir, predictions, only, prefixes):
    return {"articles": len(prefixes), "macro_f1": 0.5, "types": {"people": {"f1": 0.25}}, "evidence_valid": None}, {}
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    for name in ("news_05", "news_06", "seed_0"):
        (tmp_path / f"{name}.json").write_text(json.dumps({"id": name, "url": None, "published_on": "2024-05-03"}))
        (tmp_path / f"{name}.txt").write_bytes("Một dòng.\r\nHai dòng.".encode())
    return tmp_path


def test_each_article_belongs_to_one_part() -> None:
    assert parts_of(["news_05", "news_06", "seed_0", "prov_02", "prov_01"]) == {
        "seeds": ["seed_0"],
        "open": ["news_06"],
        "held_back": ["news_05"],
        "written": ["prov_01"],
        "written_unseen": ["prov_02"],
    }


def test_the_projects_own_articles_hold_the_evidence_of_their_gold() -> None:
    texts = {path.stem: path.read_bytes().decode() for path in ARTICLES.glob("*.txt")}
    golds = {path.stem: json.loads(path.read_bytes()) for path in ARTICLES.glob("*.json")}
    assert texts.keys() == golds.keys() != set()
    lists = ("people", "organisations", "appointments", "recruitment", "statistics", "meetings", "outcomes", "citations")
    missing = [
        (article, quote)
        for article, gold in golds.items()
        for name in lists
        for fact in gold[name]
        for quote in fact["evidence"]
        if quote not in texts[article]
    ]
    assert missing == []


def test_each_article_is_read_with_its_day(gold: Path) -> None:
    predictions = predict(gold)
    assert sorted(predictions) == ["news_05", "news_06", "seed_0"]
    assert predictions["news_05"]["published_on"] == "2024-05-03"


def test_scores_come_by_part_and_measure(gold: Path) -> None:
    (gold / "score.py").write_text(SCORER)
    scores = score(gold, load_scorer(gold / "score.py"))
    assert scores["held_back"] == {"macro_f1": 0.5, "people": 0.25, "evidence_valid": 0.0}
    assert set(scores) == {"seeds", "open", "held_back"}


def test_the_table_has_a_row_for_each_measure_and_a_column_for_each_part() -> None:
    scores = {"seeds": {"macro_f1": 0.9, "people": 1.0}, "held_back": {"people": 0.5, "silent": 1.0}}
    assert table(scores).splitlines() == [
        "| measure | seeds | held back |", "| --- | ---: | ---: |",
        "| macro f1 | 0.900 |  |", "| people | 1.000 | 0.500 |", "| silent |  | 1.000 |",
    ]  # fmt: skip
