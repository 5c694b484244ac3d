"""`danhbo ingest`: into the database and through a service; what counts as new, known and failed."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from tests.commands.conftest import Danhbo
from tests.databases import empty_sqlite
from tests.serving import COMMAND, serving

BAD_LINES = b"""\
{"text": "Chi b\xe1\xbb\x99 th\xc3\xb4n 3 h\xe1\xbb\x8dp."}
{"text": "a\\u0000b"}
{"text": "c", "url": "no address"}
{"text": ""}
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    """A running service."""
    with serving(tmp_path_factory.mktemp("service")) as address:
        yield address


@pytest.fixture(params=["database", "service"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    """The options that name a place to store in: the migrated database of the settings, or a running service."""
    if request.param == "service":
        return ["--server", request.getfixturevalue("address")]
    empty_sqlite(tmp_path / "danhbo.db")
    return []


def test_a_folder_goes_in_once(danhbo: Danhbo, samples: Path, tmp_path: Path, target: list[str]) -> None:
    shutil.copytree(samples, tmp_path / "articles")
    first = danhbo("ingest", *target, "articles")
    assert (first.exit_code, first.stdout) == (0, "9 new, 0 known, 0 failed\n"), first.stderr
    assert danhbo("ingest", *target, "articles").stdout == "0 new, 9 known, 0 failed\n"


def test_an_empty_folder_is_named(danhbo: Danhbo, tmp_path: Path, target: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    answer = danhbo("ingest", *target, "empty")
    assert (answer.exit_code, answer.stdout) == (1, "0 new, 0 known, 1 failed\n")
    assert answer.stderr.startswith("empty: holds no file")


def test_failed_lines_are_named_and_the_others_stored(danhbo: Danhbo, target: list[str]) -> None:
    answer = danhbo("ingest", *target, "-", "absent.txt", stdin=BAD_LINES)
    assert (answer.exit_code, answer.stdout) == (1, "1 new, 0 known, 4 failed\n"), answer.stderr
    named = [line for line in answer.stderr.splitlines() if line.startswith(("stdin:", "absent"))]
    assert [line.split(": ")[0] for line in named] == ["stdin:2", "stdin:3", "stdin:4", "absent.txt"]
    assert "U+0000" in named[0]
    assert "url: must be a web address" in named[1]
    assert "Traceback" not in answer.stderr


def test_fields_that_no_article_has_are_named(danhbo: Danhbo, target: list[str]) -> None:
    stdin = '{"text": "Chi bộ thôn 5 họp.", "publishedon": "2024-03-02"}\n{"text": "Chi bộ thôn 6 họp."}\n'.encode()
    answer = danhbo("ingest", *target, "-", stdin=stdin)
    assert (answer.exit_code, answer.stdout) == (0, "2 new, 0 known, 0 failed\n")
    assert answer.stderr == "fields that no article has were passed over: 'publishedon' (1 record, did you mean published_on?)\n"


def test_metadata_reaches_the_article(danhbo: Danhbo, address: str) -> None:
    line = json.dumps({"text": "Chi bộ thôn 9 họp.", "url": "https://example.vn/9", "published_on": "2024-03-02"}).encode()
    danhbo("ingest", "--server", address, "--source", "Trang tin mẫu", "-", stdin=line)
    (article,) = httpx.get(f"{address}/articles", params={"q": "thôn 9 họp"}).json()["items"]
    assert (article["url"], article["published_on"], article["source"]) == ("https://example.vn/9", "2024-03-02", "Trang tin mẫu")


def test_without_tables_it_says_what_to_run(danhbo: Danhbo, samples: Path) -> None:
    answer = danhbo("ingest", samples)
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert "danhbo migrate" in answer.stderr


def test_a_service_that_does_not_answer_is_named(danhbo: Danhbo, samples: Path) -> None:
    answer = danhbo("ingest", "--server", "http://127.0.0.1:1", samples)
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert "http://127.0.0.1:1 does not answer" in answer.stderr


@pytest.mark.parametrize(
    ("server", "advice"),
    [
        ("127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("danhbo.example.vn", "http://danhbo.example.vn"),
        ("localhost:8000/", "http://localhost:8000"),
        ("", "http://127.0.0.1:8000"),
        ("ftp://127.0.0.1", "http://127.0.0.1:8000"),
        ("http://", "http://127.0.0.1:8000"),
        ("http://127.0.0.1:99999", "http://127.0.0.1:8000"),
        ("http://[::1", "http://127.0.0.1:8000"),
        ("http://127.0.0.1:8000/\udcff", "http://127.0.0.1:8000"),
    ],
)
def test_what_is_no_address_is_wrong_usage_and_told_how_to_be_written(danhbo: Danhbo, samples: Path, server: str, advice: str) -> None:
    answer = danhbo("ingest", "--server", server, samples)
    assert (answer.exit_code, answer.stdout) == (2, "")
    told = " ".join(answer.stderr.replace("│", " ").split())  # it stands in a box as wide as the terminal
    assert f"{server!r} is no address of a service; write it as in {advice} " in told


def test_no_progress_bar_goes_into_a_file(danhbo: Danhbo, samples: Path, address: str) -> None:
    assert danhbo("ingest", "--server", address, samples / "articles.jsonl").stderr == ""


def test_a_terminal_gets_a_progress_bar(samples: Path, tmp_path: Path, clean_environment: dict[str, str]) -> None:
    empty_sqlite(tmp_path / "danhbo.db")
    terminal, end = pty.openpty()
    command: list[str | Path] = [COMMAND, "ingest", samples / "articles.jsonl"]
    environment = clean_environment | {"TERM": "xterm", "COLUMNS": "80"}
    shown = b""
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=end) as process:
        os.close(end)
        with suppress(OSError), os.fdopen(terminal, "rb", buffering=0) as screen:  # reading fails once nobody writes any more
            while piece := screen.read(1 << 12):
                shown += piece
        assert process.stdout
        assert process.stdout.read() == b"3 new, 0 known, 0 failed\n"
    assert b"3/3" in shown
