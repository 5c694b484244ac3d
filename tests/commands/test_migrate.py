"""`danhbo migrate`: tables come and go by migrations."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.commands.conftest import Danhbo


def tables_of(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_the_default_database_is_a_file_in_the_working_folder(danhbo: Danhbo, tmp_path: Path) -> None:
    assert danhbo("migrate").exit_code == 0
    assert "article" in tables_of(tmp_path / "danhbo.db")


def test_a_second_run_changes_nothing(danhbo: Danhbo, tmp_path: Path) -> None:
    danhbo("migrate")
    before = tables_of(tmp_path / "danhbo.db")
    assert danhbo("migrate").exit_code == 0
    assert tables_of(tmp_path / "danhbo.db") == before


def test_going_down_takes_the_flag_and_drops_the_tables(danhbo: Danhbo, tmp_path: Path) -> None:
    danhbo("migrate")
    assert danhbo("migrate", "--revision", "base", "--downgrade").exit_code == 0
    assert "article" not in tables_of(tmp_path / "danhbo.db")


def test_an_unknown_revision_is_named(danhbo: Danhbo) -> None:
    answer = danhbo("migrate", "--revision", "nothing")
    assert answer.exit_code == 1
    assert "nothing" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_database_that_cannot_be_opened_is_an_error_not_a_traceback(danhbo: Danhbo) -> None:
    answer = danhbo("migrate", DANHBO_DATABASE_URL="sqlite:////absent/folder/danhbo.db")
    assert answer.exit_code == 1
    assert answer.stderr.splitlines()[-1].startswith("The database cannot be used")
    assert "Traceback" not in answer.stderr
