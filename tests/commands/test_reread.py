"""`danhbo reread`: the stored articles are read again, and what changed is told."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.commands.conftest import Danhbo

SAMPLES = Path(__file__).parents[2] / "samples"


def test_tells_what_changed_and_goes_on_where_it_ended(danhbo: Danhbo, tmp_path: Path) -> None:
    assert danhbo("migrate").exit_code == 0
    assert danhbo("ingest", str(SAMPLES)).exit_code == 0
    count = len([*SAMPLES.glob("*.txt"), *SAMPLES.glob("*.html")]) + sum(
        len(file.read_text().splitlines()) for file in SAMPLES.glob("*.jsonl")
    )
    assert danhbo("reread").stdout.startswith("0 read again, 0 changed, 0 failed")
    assert danhbo("reread", "--all").stdout.startswith(f"{count} read again, 0 changed, 0 failed")
    with sqlite3.connect(tmp_path / "danhbo.db") as connection:
        (article,) = connection.execute("SELECT min(article_id) FROM outcome").fetchone()
        connection.execute("UPDATE article SET extractor = 'older' WHERE id = ?", (article,))
        connection.execute("DELETE FROM outcome WHERE article_id = ?", (article,))
    again = danhbo("reread")
    assert again.stdout.startswith("1 read again, 1 changed, 0 failed\noutcomes: ")
    assert f"article {article}: outcomes +" in again.stderr


def test_needs_a_database(danhbo: Danhbo) -> None:
    answer = danhbo("reread")
    assert answer.exit_code == 1
    assert "danhbo migrate" in answer.stderr
