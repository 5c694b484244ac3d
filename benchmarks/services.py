"""The services that are compared, each in a process of its own on a free port of loopback."""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from benchmarks.bare import Answer

_TICKS = os.sysconf("SC_CLK_TCK")
_OF_THE_SERVER = frozenset({"connection", "content-length", "date", "transfer-encoding"})
_START_SECONDS = 180.0
DATASETTE_SETTINGS = {"suggest_facets": "off", "allow_facet": "off", "default_cache_ttl": "0"}


@dataclass(frozen=True, slots=True)
class Service:
    """A service that answers on `port`, in the process `pid`."""

    port: int
    pid: int

    @property
    def address(self) -> str:
        """What its paths hang on."""
        return f"http://127.0.0.1:{self.port}"

    def cpu_seconds(self) -> float:
        """The processor time that its process has used, all its threads together."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS


@contextmanager
def danhbo(database_url: str, **variables: str) -> Generator[Service]:
    """The service over a migrated database; `variables` are settings without their `DANHBO_`."""
    port = _free_port()
    settings = {"database_url": database_url, "host": "127.0.0.1", "port": str(port), **variables}
    environment = {f"DANHBO_{name.upper()}": value for name, value in settings.items()}
    with _running(port, ["-c", "from app.cli import main; main()", "serve"], "/readyz", environment) as service:
        yield service


@contextmanager
def bare(answers: Mapping[str, httpx.Response]) -> Generator[Service]:
    """A bare Starlette application that gives each path the very bytes and headers of an answer."""
    port = _free_port()
    given = {path: _as_given(answer) for path, answer in answers.items()}
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(given, file)
        file.flush()
        with _running(port, ["-m", "benchmarks.bare", str(port), file.name], next(iter(given)), {}) as service:
            yield service


@contextmanager
def datasette(file: Path) -> Generator[Service]:
    """Datasette over an SQLite file, with nothing computed that is not asked for."""
    port = _free_port()
    settings = [part for setting in DATASETTE_SETTINGS.items() for part in ("--setting", *setting)]
    with _running(port, ["-m", "datasette", "serve", str(file), "--port", str(port), *settings], "/-/versions.json", {}) as service:
        yield service


def _as_given(answer: httpx.Response) -> Answer:
    headers = {name: value for name, value in answer.headers.items() if name not in _OF_THE_SERVER}
    return {"headers": headers, "body": base64.b64encode(answer.content).decode()}


@contextmanager
def _running(port: int, arguments: Sequence[str], ready: str, environment: Mapping[str, str]) -> Generator[Service]:
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen([sys.executable, *arguments], env=os.environ | environment, stdout=output, stderr=output)
        try:
            if not _answers(f"http://127.0.0.1:{port}{ready}", process):
                output.seek(0)
                raise RuntimeError(f"{' '.join(arguments)} did not start: {output.read()}")
            yield Service(port, process.pid)
        finally:
            process.terminate()
            process.wait(timeout=30)


def _answers(address: str, process: subprocess.Popen[bytes]) -> bool:
    """Whether `address` answers before its process ends or the patience does."""
    deadline = time.monotonic() + _START_SECONDS
    with httpx.Client() as client:
        while process.poll() is None and time.monotonic() < deadline:
            try:
                return client.get(address).is_success
            except httpx.TransportError:
                time.sleep(0.05)
    return False


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
