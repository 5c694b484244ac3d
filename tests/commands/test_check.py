"""`danhbo check`: says what is wrong with the database, and ends accordingly."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.commands.conftest import Danhbo


def test_tells_how_much_it_checked_and_what_is_wrong(danhbo: Danhbo, samples: Path, tmp_path: Path) -> None:
    danhbo("migrate")
    danhbo("ingest", samples / "giao-ban-quan-uy.txt")
    clean = danhbo("check")
    assert clean.exit_code == 0
    assert clean.stdout.startswith("1 articles and ")
    assert clean.stdout.endswith("no faults found\n")
    with sqlite3.connect(tmp_path / "danhbo.db") as connection:
        connection.execute("UPDATE article SET text = 'x' || text")
    broken = danhbo("check")
    assert broken.exit_code == 1
    assert "quotes what article 1 has not" in broken.stderr


def test_needs_a_database(danhbo: Danhbo) -> None:
    answer = danhbo("check")
    assert answer.exit_code == 1
    assert "danhbo migrate" in answer.stderr
