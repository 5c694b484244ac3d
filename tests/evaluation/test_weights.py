"""What the weights of outcomes are learnt from, that learning finds what tells, and that the same articles give the same table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.extraction.facts import OutcomeKind
from app.extraction.readers.outcomes.weighing import KINDS, Known
from evaluation import weights
from evaluation.weights import Example, examples, fit, learn, main, told_by

TEXT = "Sáng 3/5/2024, Huyện ủy Mộc Châu họp thường kỳ.\nHuyện ủy yêu cầu các chi bộ kết nạp đảng viên mới.\n"
ASKED = "Huyện ủy yêu cầu các chi bộ kết nạp đảng viên mới."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    outcome = {"kind": "directive", "issuer": "Huyện ủy Mộc Châu", "addressee": None, "evidence": [ASKED]}
    for name in ("news_05", "news_06", "prov_02"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps({"id": name, "url": None, "published_on": None, "outcomes": [outcome]}))
    return tmp_path


def test_held_back_and_unseen_articles_teach_nothing(gold: Path) -> None:
    taught = list(examples(gold))
    assert {example.article for example in taught} == {f"{gold.name}/news_06"}
    assert [example.kind for example in taught] == [None, OutcomeKind.DIRECTIVE]


def test_an_outcome_is_told_by_the_sentence_most_like_it_and_one_nearly_so_is_neither() -> None:
    said = ["Huyện ủy trao quà cho ba đảng viên cao tuổi.", "Huyện ủy trao quà cho đảng viên cao tuổi.", "Trời nắng."]
    assert told_by(said, [(OutcomeKind.AWARD, said[0])]) == {0: OutcomeKind.AWARD, 2: None}


def test_two_outcomes_are_told_by_two_sentences() -> None:
    said = ["Huyện ủy giao Ban Tổ chức lập kế hoạch.", "Huyện ủy giao Ban Tuyên giáo lập kế hoạch."]
    assert told_by(said, [(OutcomeKind.DIRECTIVE, said[1]), (OutcomeKind.DECISION, said[0])]) == {
        0: OutcomeKind.DECISION,
        1: OutcomeKind.DIRECTIVE,
    }


def test_learning_tells_classes_apart() -> None:
    rows = [[(0, 1.0), (1, 1.0)], [(0, 1.0), (2, 1.0)]] * 10
    columns = fit(rows, [0, 1] * 10, 2)
    assert columns[0][1] > columns[0][2]
    assert columns[1][2] > columns[1][1]


def test_what_few_articles_have_teaches_nothing() -> None:
    rare = Example("a", Known(frozenset({"hiếm"}), ("^hiếm",)), OutcomeKind.AWARD)
    often = [Example(str(number), Known(frozenset({"trao"}), ()), OutcomeKind.AWARD) for number in range(9)]
    learnt = learn([rare, *often])
    assert set(learnt) == {"", "trao"}
    assert max(range(1 + len(KINDS)), key=learnt["trao"].__getitem__) == 1 + KINDS.index(OutcomeKind.AWARD)


def test_the_same_articles_give_the_same_table(gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "_ARTICLES", 1)
    monkeypatch.setattr(weights, "NO_OUTCOMES", tmp_path / "none.txt")
    (tmp_path / "none.txt").write_text("Huyện ủy Mộc Châu ở trung tâm huyện.\nTrời nắng.\n", encoding="utf-8")
    tables = []
    for name in ("first.csv", "second.csv"):
        monkeypatch.setattr("sys.argv", ["weights", str(gold), "--out", str(tmp_path / name)])
        assert main() == 0
        tables.append((tmp_path / name).read_text(encoding="utf-8"))
    assert tables[0] == tables[1]
    assert "4 sentences of 3 articles" in tables[0]
    assert tables[0].splitlines()[2].split(",") == ["feature", "none", *(kind.value for kind in KINDS)]
