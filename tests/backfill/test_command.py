"""`danhbo backfill`: what it says, how it ends, and that it can be killed and begun anew."""

from __future__ import annotations

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psutil
import pyarrow
import pyarrow.parquet
import pytest
from distributed import LocalCluster
from rich.console import Console

from app.commands import progress
from tests.backfill.articles import article, lines
from tests.commands.conftest import Danhbo
from tests.databases import empty_sqlite

_IN_SMALL_PARTS = """
import signal
import sys
from app.backfill import parts
from app.cli import app
from app.commands import progress

if __name__ == "__main__":
    parts._MOST_RECORDS = 2
    progress.SECONDS_A_LINE = 0
    signal.signal(signal.SIGINT, signal.default_int_handler)  # it is ignored where a shell runs the tests in the background
    app(sys.argv[1:])
"""
_WITHOUT_THE_EXTRA = "import sys; sys.modules['distributed'] = None; from app.cli import main; main()"


@pytest.fixture
def migrated(tmp_path: Path) -> None:
    """The database of the settings has its tables."""
    empty_sqlite(tmp_path / "danhbo.db")


@pytest.fixture
def scheduler(cluster: LocalCluster, migrated: None) -> tuple[str, str]:
    """The options that name a running scheduler; there is a database."""
    return "--scheduler", cluster.scheduler_address


def test_failures_are_named_reported_and_counted(danhbo: Danhbo, scheduler: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(lines([article(1)]) + b"{\n" * 12 + lines([article(2)]))
    answer = danhbo("backfill", "a.ndjson", "absent.parquet", *scheduler, "--failures", "failed.ndjson")
    assert (answer.exit_code, answer.stdout) == (1, "2 new, 0 known, 13 failed\n"), answer.stderr
    told = answer.stderr.splitlines()
    assert [line.split(": ")[0] for line in told[:10]] == [f"a.ndjson:{line}" for line in range(2, 12)]
    assert told[10:] == ["... and 3 more failed; all are in failed.ndjson"]
    reported = [json.loads(line) for line in (tmp_path / "failed.ndjson").read_bytes().splitlines()]
    assert [(each["source"], each["line"]) for each in reported] == [
        *(("a.ndjson", line) for line in range(2, 14)),
        ("absent.parquet", None),
    ]
    assert reported[-1]["problem"] == "No such file or directory"
    (tmp_path / "a.ndjson").write_bytes(lines(map(article, range(3))))
    again = danhbo("backfill", "a.ndjson", *scheduler)
    assert (again.exit_code, again.stdout, again.stderr) == (0, "1 new, 2 known, 0 failed\n", "")


def test_the_failures_of_the_run_before_are_no_source(danhbo: Danhbo, scheduler: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(b"{\n")
    (tmp_path / "failed.ndjson").write_bytes(b"{\n{\n")
    for _ in range(2):
        answer = danhbo("backfill", ".", *scheduler, "--failures", "failed.ndjson")
        assert (answer.exit_code, answer.stdout) == (1, "0 new, 0 known, 1 failed\n"), answer.stderr
    assert len((tmp_path / "failed.ndjson").read_bytes().splitlines()) == 1


def test_an_archive_is_not_emptied_for_the_failures(danhbo: Danhbo, scheduler: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(lines([article(1)]))
    (tmp_path / "b.ndjson").hardlink_to(tmp_path / "a.ndjson")
    answer = danhbo("backfill", "a.ndjson", *scheduler, "--failures", "b.ndjson")
    assert (answer.exit_code, "would be emptied" in answer.stderr) == (2, True)
    assert (tmp_path / "a.ndjson").read_bytes() == lines([article(1)])


def test_a_file_whose_name_is_no_text_is_named_among_the_failures(danhbo: Danhbo, scheduler: tuple[str, str], tmp_path: Path) -> None:
    name = os.fsdecode(b"b\xe1o.txt")
    (tmp_path / name).write_bytes(b"\xff")
    answer = danhbo("backfill", name, *scheduler, "--failures", "failed.ndjson")
    assert (answer.exit_code, answer.stdout) == (1, "0 new, 0 known, 1 failed\n"), answer.stderr
    assert json.loads((tmp_path / "failed.ndjson").read_text())["source"] == r"b\xe1o.txt"


def test_fields_and_columns_that_no_article_has_are_named(danhbo: Danhbo, scheduler: tuple[str, str], tmp_path: Path) -> None:
    misspelt = [{"publishedon": "2024-03-02", "author": "A", **article(number)} for number in range(2)]
    (tmp_path / "a.ndjson").write_bytes(lines([*misspelt, {"tags": [], **article(2)}]))
    table = {"text": [article(3)["text"]], "author": ["B"]}
    pyarrow.parquet.write_table(pyarrow.table(table), tmp_path / "b.parquet")
    answer = danhbo("backfill", "a.ndjson", "b.parquet", *scheduler)
    assert (answer.exit_code, answer.stdout) == (0, "4 new, 0 known, 0 failed\n")
    assert answer.stderr == (
        "fields that no article has were passed over: 'publishedon' (2 records, did you mean published_on?), 'author' (3 records), 'tags' (1 record)\n"
    )


def test_metadata_of_the_archive_reaches_the_articles(danhbo: Danhbo, scheduler: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Chi bộ thôn 9 họp.", encoding="utf-8")
    assert danhbo("backfill", "a.txt", *scheduler, "--source", "Báo mẫu", "--published-on", "2024-03-02").exit_code == 0
    with closing(sqlite3.connect(tmp_path / "danhbo.db")) as database:
        assert database.execute("SELECT source, published_on FROM article").fetchall() == [("Báo mẫu", "2024-03-02")]


def test_where_nobody_looks_on_it_says_now_and_then_how_far_it_is(
    danhbo: Danhbo, scheduler: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "SECONDS_A_LINE", 0)
    (tmp_path / "a.ndjson").write_bytes(lines(map(article, range(2))))
    (line,) = danhbo("backfill", "a.ndjson", *scheduler).stderr.splitlines()
    assert line.startswith("2 new, 0 known, 0 failed, ")
    assert line.endswith(f"100% of {(tmp_path / 'a.ndjson').stat().st_size:,} bytes read")


def test_a_terminal_gets_a_bar() -> None:
    terminal = io.StringIO()
    with progress.progress_of_bytes(Console(file=terminal, force_terminal=True, width=100), 2_000_000) as show:
        show(1_000_000, "2 new")
    assert "2 new" in terminal.getvalue()
    assert "1.0/2.0 MB" in terminal.getvalue()


def test_what_makes_no_sense_is_refused_before_anything_starts(danhbo: Danhbo, migrated: None) -> None:
    both = danhbo("backfill", "a.ndjson", "--scheduler", "tcp://127.0.0.1:1", "--workers", "2")
    assert (both.exit_code, "a scheduler has its own workers" in both.stderr) == (2, True)
    nowhere = danhbo("backfill", "a.ndjson", "--failures", "absent/failed.ndjson")
    assert (nowhere.exit_code, "--failures" in nowhere.stderr) == (2, True)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "tls://127.0.0.1:1", "nowhere"])
def test_a_scheduler_that_does_not_answer_is_named(danhbo: Danhbo, migrated: None, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr("app.backfill.cluster._PATIENCE", 0.1)
    answer = danhbo("backfill", "a.ndjson", "--scheduler", address)
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert f"No scheduler answers at {address}" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_without_tables_it_says_what_to_run(danhbo: Danhbo) -> None:
    answer = danhbo("backfill", "a.ndjson")
    assert (answer.exit_code, "danhbo migrate" in answer.stderr) == (1, True)


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, clean_environment: dict[str, str]) -> None:
    command = [sys.executable, "-c", _WITHOUT_THE_EXTRA, "backfill", "a.ndjson"]
    answer = subprocess.run(command, cwd=tmp_path, env=clean_environment, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout, len(answer.stderr.splitlines())) == (1, "", 1), answer.stderr
    assert "make install-backfill" in answer.stderr


_TOO_MANY_TO_END_BEFORE_A_SIGNAL = 200


@pytest.mark.timeout(300)  # five processes start in it, which takes long where others use the machine
@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGINT])
def test_broken_off_it_leaves_no_process_and_whole_articles_and_goes_on_when_begun_anew(
    danhbo: Danhbo, scheduler: tuple[str, str], tmp_path: Path, clean_environment: dict[str, str], by: signal.Signals
) -> None:
    (tmp_path / "a.ndjson").write_bytes(lines(map(article, range(_TOO_MANY_TO_END_BEFORE_A_SIGNAL))))
    (tmp_path / "small.py").write_text(_IN_SMALL_PARTS)
    command = [sys.executable, "small.py", "backfill", "a.ndjson", "--workers", "1"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=clean_environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stderr
        assert process.stderr.readline().startswith("2 new, 0 known, 0 failed")
        workers = psutil.Process(process.pid).children(recursive=True)
        assert workers
        if by is signal.SIGINT:
            os.killpg(process.pid, by)  # as a terminal does
            told = process.stderr.read().splitlines()
            besides = [line for line in told if "new, " not in line]
            assert besides == ["", "Interrupted: it ends with what is under way. Once more ends it at once."]
            assert told[-1].endswith("Run it again to go on.")
        else:
            process.send_signal(by)
    assert process.returncode == (130 if by is signal.SIGINT else -by)
    psutil.wait_procs(workers, timeout=30)
    assert not any(worker.is_running() and worker.status() != psutil.STATUS_ZOMBIE for worker in workers)
    assert danhbo("check").exit_code == 0
    answer = danhbo("backfill", "a.ndjson", *scheduler)
    new, known = int(answer.stdout.split()[0]), int(answer.stdout.split()[2])
    assert (new + known, known >= 2, answer.exit_code) == (_TOO_MANY_TO_END_BEFORE_A_SIGNAL, True, 0)
