"""The command as a whole: help, version, wrong usage."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from app import __version__
from app.config import Settings
from tests.commands.conftest import Danhbo


def test_the_version_is_that_of_the_package(danhbo: Danhbo) -> None:
    assert danhbo("--version").stdout == f"danhbo {__version__}\n"


def test_help_names_every_subcommand(danhbo: Danhbo) -> None:
    page = danhbo("--help", COLUMNS="120").stdout
    assert all(name in page for name in ("serve", "migrate", "extract", "ingest"))


def test_help_starts_neither_the_web_framework_nor_the_extractor() -> None:
    code = "import sys, app.cli; print(sorted({'fastapi', 'sqlmodel', 'uvicorn', 'httpx', 'app.extraction'} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "[]\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["extract", "samples"], ["extract", "--pretty", "samples"]])
def test_a_full_disk_is_told_in_one_line(arguments: list[str], samples: Path) -> None:
    command = [sys.executable, "-c", "from app.cli import main; main()", *arguments]
    with Path("/dev/full").open("wb") as full:
        answer = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=samples.parent, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (1, "danhbo: could not write: No space left on device\n")


def test_whoever_reads_no_further_hears_no_more(samples: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", "from app.cli import main; main()", "extract", str(samples)]
    answer = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (answer.returncode, answer.stderr) == (1, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["unknown"],
        ["serve", "--port", "70000"],
        ["migrate", "--downgrade"],
        ["migrate", "0003"],
        ["ingest"],
        ["ingest", ""],
        ["extract", "a.txt", ""],
        ["backfill", ""],
        ["reread", "--from", "99999999999999999999"],
    ],
)
def test_wrong_usage_exits_2_and_says_why(danhbo: Danhbo, arguments: list[str]) -> None:
    answer = danhbo(*arguments)
    assert answer.exit_code == 2
    assert answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("subcommand", ["serve", "migrate"])
def test_a_setting_that_makes_no_sense_is_named(danhbo: Danhbo, subcommand: str) -> None:
    answer = danhbo(subcommand, DANHBO_QUERY_THREADS="many", DANHBO_LOG_LEVEL="loud")
    assert answer.exit_code == 2
    lines = answer.stderr.splitlines()
    assert [line.split(":")[0] for line in lines] == ["DANHBO_QUERY_THREADS", "DANHBO_LOG_LEVEL"]
    assert lines[0] == "DANHBO_QUERY_THREADS: should be a whole number, not 'many'"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("QUERY_TIMEOUT", "long", "should be a number, not 'long'"),
        ("PREPARED_STATEMENTS", "perhaps", "should be true or false, not 'perhaps'"),
        ("READS", "nobody", "should be 'open' or 'keys', not 'nobody'"),
        ("FETCH_HOSTS", "a/b", "'a/b' is no name of a host such as bao.example.vn, *.example.vn or bao.example.vn:8080"),
    ],
)
def test_what_a_setting_should_be_is_told_in_plain_words_and_once(
    danhbo: Danhbo, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(f"DANHBO_{name}", value)
    answer = danhbo("migrate")
    assert (answer.exit_code, answer.stderr) == (2, f"DANHBO_{name}: {told}\n")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TRUSTED_PROXIES", "x"), ("TRUSTED_PROXIES", "127.0.0.1, proxy"), ("TRUSTED_PROXIES", "10.0.0.1/8"), ("TRUSTED_PROXIES", "*"),
        ("RATE_LIMIT", "100"), ("WRITE_RATE_LIMIT", "0/minute"), ("CORS_ORIGINS", "a.example"), ("BUSY_TIMEOUT", "inf"), ("BUSY_TIMEOUT", "0.0001"), ("QUERY_TIMEOUT", "0.0001"), ("HEAD_TIMEOUT", "1e9"), ("SHUTDOWN_TIMEOUT", "99999999999"),
    ],
)  # fmt: skip
def test_a_setting_that_would_not_do_what_it_says_is_refused(
    danhbo: Danhbo, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"DANHBO_{name}", value)
    answer = danhbo("migrate")
    assert (answer.exit_code, answer.stderr.startswith(f"DANHBO_{name}: ")) == (2, True)
    assert "pattern" not in answer.stderr


def test_a_misspelt_setting_is_named_and_stops_nothing(danhbo: Danhbo) -> None:
    answer = danhbo("migrate", DANHBO_DATABSE_URL="sqlite:///elsewhere.db", DANHBO_API_KEY="x", DANHBO_PUBLISH="8000", DANHBO_ZZZ="1")
    assert answer.exit_code == 0
    assert answer.stderr == "DANHBO_DATABSE_URL: there is no setting of this name; did you mean DANHBO_DATABASE_URL?\n"


def test_help_tells_what_commands_end_with(danhbo: Danhbo) -> None:
    assert "ends with 0 where all went well, 1 where" in danhbo("--help", COLUMNS="200").stdout


@pytest.mark.parametrize("value", ["", "127.0.0.1", "10.0.0.0/8, ::1,fd00::/8"])
def test_proxies_are_addresses_and_networks(value: str) -> None:
    assert Settings(trusted_proxies=value).trusted_proxies == value


def test_help_tells_where_the_key_for_a_service_is_taken_from(danhbo: Danhbo) -> None:
    assert "DANHBO_API_KEY" in danhbo("ingest", "--help", COLUMNS="200").stdout


def test_no_error_of_the_settings_quotes_a_password() -> None:
    with pytest.raises(ValidationError) as raised:
        Settings(database_url="mysql://danhbo:geheim@h/x")
    assert "geheim" not in str(raised.value)
