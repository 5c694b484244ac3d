"""What the tests of the command line share: the command in this process, and what one of its own finds around it."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest
from typer.testing import CliRunner

from app.cli import app
from app.commands import database, migrate, serve


@dataclass(frozen=True, slots=True)
class Answer:
    """How a run of the command ended, and what it wrote."""

    exit_code: int
    stdout: str
    stderr: str


class Danhbo(Protocol):
    """Runs `danhbo` in an empty folder; `stdin` is what it is given to read, `variables` go into its environment."""

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", **variables: str) -> Answer: ...


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of sample articles."""
    return Path(__file__).parent.parent.parent / "samples"


@pytest.fixture
def danhbo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Danhbo]:
    """The command in this process: quick, for what leaves the process as it was."""
    monkeypatch.chdir(tmp_path)
    for command in (database, migrate, serve):
        monkeypatch.setattr(command, "configure_logging", lambda _: None)  # it would outlive the test, and write to what is closed then
    for name in filter(lambda name: name.startswith("DANHBO_"), list(os.environ)):
        monkeypatch.delenv(name)

    def run(*arguments: str | Path, stdin: bytes = b"", **variables: str) -> Answer:
        result = CliRunner().invoke(app, list(map(str, arguments)), input=stdin, env=variables)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Answer(result.exit_code, result.stdout_bytes.decode(), result.stderr_bytes.decode())

    yield run
    logging.getLogger("alembic.runtime.migration").setLevel(logging.NOTSET)  # `danhbo migrate` tells more


@pytest.fixture(scope="session")
def clean_environment() -> dict[str, str]:
    """The environment of this process without any setting of danhbo's."""
    return {name: value for name, value in os.environ.items() if not name.startswith("DANHBO_")}
