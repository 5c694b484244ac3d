"""`danhbo keys`, and what a key means to the other commands."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest

from tests.commands.conftest import Danhbo
from tests.databases import empty_sqlite
from tests.serving import serving

ARTICLE = {"text": "Một bài."}


def make(danhbo: Danhbo, *options: str) -> str:
    answer = danhbo("keys", "create", "--name", "máy thu thập", *options)
    assert answer.exit_code == 0, answer.stderr
    assert "once" in answer.stderr
    return answer.stdout.removesuffix("\n")


@pytest.fixture
def migrated(tmp_path: Path) -> None:
    """The default database of the commands has its tables."""
    empty_sqlite(tmp_path / "danhbo.db")


def test_a_name_that_is_no_text_is_wrong_usage(danhbo: Danhbo) -> None:
    answer = danhbo("keys", "create", "--name", "m\udce1y", "--scope", "read")
    assert (answer.exit_code, "is no UTF-8" in answer.stderr) == (2, True)


@pytest.mark.usefixtures("migrated")
def test_a_key_is_shown_once_listed_without_its_secret_and_revoked(danhbo: Danhbo, tmp_path: Path) -> None:
    key, admin = make(danhbo, "--scope", "ingest", "--scope", "read", "--expires", "90d"), make(danhbo, "--scope", "admin")
    label = key.split("_")[1]
    first, second = danhbo("keys", "list").stdout.splitlines()[1:]
    assert first.split()[:6] == [label, "máy", "thu", "thập", "ingest", "read"]
    assert re.search(r"never\s+valid until \d{4}-\d\d-\d\d", first)
    assert second.split()[-1] == "valid"
    assert key.encode() not in b"".join(file.read_bytes() for file in tmp_path.glob("danhbo.db*"))
    assert danhbo("keys", "revoke", label).exit_code == 0
    assert danhbo("keys", "revoke", admin).exit_code == 0  # by the key itself, as it was found
    assert all(re.search(r"revoked \d{4}-\d\d-\d\d", line) for line in danhbo("keys", "list").stdout.splitlines()[1:])


@pytest.mark.usefixtures("migrated")
@pytest.mark.parametrize("wrong", ["abcdefgh", "máy thu thập", "dbo_", "x' OR 1=1"])
def test_a_key_that_is_not_there_cannot_be_revoked(danhbo: Danhbo, wrong: str) -> None:
    answer = danhbo("keys", "revoke", wrong)
    assert answer.exit_code == 1
    assert "keys list" in answer.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--scope", "write"], "--scope"),
        ([], "--scope"),
        (["--scope", "read", "--expires", "soon"], "90d"),
        (["--scope", "read", "--expires", "2020-01-01"], "past"),
        (["--scope", "read", "--expires", "2027-02-30"], "--expires"),
        (["--scope", "read", "--expires", "9999-12-31"], "--expires"),
        (["--scope", "read", "--name", " "], "--name"),
    ],
)
def test_what_makes_no_key_is_named(danhbo: Danhbo, options: list[str], told: str) -> None:
    answer = danhbo("keys", "create", "--name", "a", *options)
    assert answer.exit_code == 2
    assert told in answer.stderr


def test_without_tables_no_key_is_made(danhbo: Danhbo) -> None:
    answer = danhbo("keys", "create", "--name", "a", "--scope", "read")
    assert answer.exit_code == 1
    assert "danhbo migrate" in answer.stderr
    assert answer.stdout == ""


@pytest.mark.usefixtures("migrated")
@pytest.mark.parametrize("host", ["0.0.0.0", "::", ""])
def test_it_does_not_start_where_others_reach_it_before_a_key_was_made(danhbo: Danhbo, host: str) -> None:
    answer = danhbo("serve", "--port", "0", "--host", host)
    assert answer.exit_code == 1
    assert "danhbo keys create" in answer.stderr
    assert answer.stdout == ""


@pytest.mark.usefixtures("migrated")
def test_with_a_key_it_does_and_ingest_takes_the_key_from_the_environment(danhbo: Danhbo, tmp_path: Path, samples: Path) -> None:
    key = make(danhbo, "--scope", "ingest")
    sample = samples / "giao-ban-quan-uy.txt"
    with serving(tmp_path, DANHBO_HOST="0.0.0.0") as address:
        assert httpx.post(f"{address}/articles", json=ARTICLE).status_code == 401
        refused = danhbo("ingest", "--server", address, sample)
        assert refused.exit_code == 1
        assert "401" in refused.stdout + refused.stderr
        assert danhbo("ingest", "--server", address, sample, DANHBO_API_KEY=key).stdout.startswith("1 new")
        assert httpx.get(f"{address}/articles").json()["items"][0]["id"] == 1
        forwarded = httpx.get(f"{address}/healthz", headers={"X-Forwarded-Proto": "https"})
        assert "Strict-Transport-Security" not in forwarded.headers
    log = (tmp_path / "serve.log").read_text()
    assert key.split("_")[1] in log
    assert key.split("_", 2)[2] not in log


@pytest.mark.usefixtures("migrated")
def test_a_trusted_proxy_is_believed(danhbo: Danhbo, tmp_path: Path) -> None:
    make(danhbo, "--scope", "ingest")
    with serving(tmp_path, DANHBO_TRUSTED_PROXIES="127.0.0.0/8", DANHBO_RATE_LIMIT="1/day") as address:
        clients = ["203.0.113.1", "203.0.113.2", "127.0.0.1, 203.0.113.1"]
        headers = [{"X-Forwarded-For": client, "X-Forwarded-Proto": "https"} for client in clients]
        answers = [httpx.get(f"{address}/articles", headers=some) for some in headers]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert all("Strict-Transport-Security" in answer.headers for answer in answers)
