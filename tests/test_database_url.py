"""The URL of the database: what is taken, and what is said of what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.config import Settings
from app.database_url import checked_database_url, missing_folder
from tests.commands.conftest import Danhbo, danhbo

__all__ = ["danhbo"]


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///danhbo.db",
        "sqlite:////data/danhbo.db",
        "sqlite+pysqlite:///danhbo.db",
        "postgresql://user:p%40s/s@host/name",
        "postgresql+psycopg://user@host:5432/name?sslmode=require",
        "postgresql:///name",
    ],
)
def test_what_names_a_database_is_taken_as_it_is(url: str) -> None:
    assert checked_database_url(url) == url


def test_the_short_name_that_hosts_of_postgresql_give_is_taken() -> None:
    assert Settings(database_url="postgres://user:pw@host/name").database_url == "postgresql://user:pw@host/name"


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("danhbo.db", "is no URL"),
        ("sqlite:danhbo.db", "is no URL"),
        ("postgresql://user:pw@rd@host/name", "%40"),
        ("postgresql://user:pw@host:54x/name", "is no URL"),
        ("postgresql+asyncpg://host/name", "must begin with"),
        ("sqlite+psycopg:///danhbo.db", "must begin with"),
        ("mysql://host/name", "must begin with"),
        ("sqlite://danhbo.db", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite://", "names no file"),
        ("postgresql://host/name?sslmode=require&ssl_mode=require", "no connection option of PostgreSQL: ssl_mode"),
    ],
)
def test_what_is_wrong_is_said(url: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        Settings(database_url=url)


@pytest.mark.parametrize(
    "url", ["sqlite:///danhbo.db", "sqlite:////tmp/danhbo.db", "postgresql://host/name", "sqlite:///file:a/b?uri=true"]
)
def test_a_folder_that_is_there_or_not_needed_is_not_missed(url: str) -> None:
    assert missing_folder(url) is None


@pytest.mark.parametrize(
    ("url", "folder"), [("sqlite:////absent/danhbo.db", "/absent"), ("sqlite:///absent/below/danhbo.db", "absent/below")]
)
def test_a_folder_that_is_not_there_is_told(url: str, folder: str) -> None:
    assert missing_folder(url) == Path(folder).absolute()


def test_a_command_tells_how_it_should_be(danhbo: Danhbo) -> None:
    answer = danhbo("check", DANHBO_DATABASE_URL="danhbo.db")
    assert "postgresql://user:password@host/name" in answer.stderr


@pytest.mark.parametrize(
    "url",
    ["postgresql+asyncpg://u:geheim@host/db", "postgresql:/u:geheim@host/db", "mysql://u:'geheim@host/db", "u:geheim@host",
     "postgresql://u:das geheim@host/db?foo=1"],
)  # fmt: skip
def test_a_command_tells_what_is_wrong_and_no_password(danhbo: Danhbo, url: str) -> None:
    answer = danhbo("check", DANHBO_DATABASE_URL=url)
    assert answer.exit_code == 2
    assert answer.stderr.startswith("DANHBO_DATABASE_URL: ")
    assert "geheim" not in answer.stderr
