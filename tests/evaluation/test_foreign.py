"""Articles from outside the domain: nothing of the party is found in them, and what would be is named."""

from __future__ import annotations

from pathlib import Path

from evaluation.foreign import FOREIGN, found_abroad, silence
from evaluation.table import table


def test_nothing_is_found_outside_the_domain() -> None:
    found = found_abroad(FOREIGN)
    assert len(found) > 60
    assert {article: lines for article, lines in found.items() if lines} == {}


def test_what_is_found_is_named_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(
        '{"id": "a", "text": "Năm 2024, Đảng bộ huyện Sơn Hà kết nạp 12 đảng viên."}\n{"id": "b", "text": "Trời mưa."}\n', encoding="utf-8"
    )
    found = found_abroad(path)
    assert [line.split(":")[0] for line in found["a"]] == ["recruitment of Huyện ủy Sơn Hà", "party body"]
    assert silence(found) == {"silent": 0.5}


def test_a_part_without_a_measure_leaves_its_cell_empty() -> None:
    lines = table({"seeds": {"people": 1.0}, "foreign": {"silent": 1.0}}).splitlines()
    assert lines[2:] == ["| people | 1.000 |  |", "| silent |  | 1.000 |"]
