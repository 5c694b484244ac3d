"""`danhbo migrate`: tables come and go by migrations."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("command", [["migrate"], ["check"], ["keys", "list"]])
def test_a_folder_that_is_not_there_is_named(danhbo: Danhbo, command: list[str]) -> None:
    answer = danhbo(*command, DANHBO_DATABASE_URL="sqlite:////absent/folder/danhbo.db")
    assert answer.exit_code == 1
    assert answer.stderr == "The folder /absent/folder is not there: make it, or name another file in DANHBO_DATABASE_URL.\n"


def test_a_database_that_cannot_be_opened_is_an_error_not_a_traceback(danhbo: Danhbo, tmp_path: Path) -> None:
    answer = danhbo("migrate", DANHBO_DATABASE_URL=f"sqlite:///{tmp_path}")
    assert answer.exit_code == 1
    assert answer.stderr.splitlines()[-1].startswith("The database cannot be used")


@pytest.mark.parametrize("command", [["migrate"], ["check"], ["backup", "copy.db"]])
def test_a_file_that_is_no_database_is_told(danhbo: Danhbo, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "danhbo.db").write_text("Một bài báo. " * 1000)
    answer = danhbo(*command)
    assert answer.exit_code == 1
    assert answer.stderr.splitlines()[-1].startswith("The file is no database")
