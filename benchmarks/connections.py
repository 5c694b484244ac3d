"""`python -m benchmarks.connections [COUNT]`: open COUNT connections that do nothing, and see how the service answers others meanwhile.

Half of them never say a word, half were answered once and stay open. The service runs in a process of its own over an empty SQLite
file, on loopback; it and this process need COUNT files each (`ulimit -n`). Figures, not a test: a machine is as busy as it is.
"""

from __future__ import annotations

import re
import socket
import statistics
import sys
import time
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from app.config import Settings
from app.migrate import upgrade
from app.server.file_limit import raise_file_limit
from benchmarks.services import Service, danhbo

_REQUEST = b"GET /healthz HTTP/1.1\r\nHost: danhbo.example\r\n\r\n"
_ROUNDS = 50
_PATIENT = {"head_timeout": "600", "idle_timeout": "600", "log_level": "error"}
"""Connections may idle for as long as this takes."""


def main(count: int) -> None:
    """Measure and print."""
    if raise_file_limit() < count + 100:
        sys.exit(f"this process may not open {count} connections; raise `ulimit -Hn`")
    with TemporaryDirectory() as folder, danhbo(_migrated(Path(folder)), **_PATIENT) as service, ExitStack() as idle:
        print(f"alone:                {_told(service)}", flush=True)
        started = time.perf_counter()
        for number in range(count):
            connection = idle.enter_context(socket.create_connection(("127.0.0.1", service.port), timeout=60))
            if number % 2:
                connection.sendall(_REQUEST)
                connection.recv(4096)
        print(f"{count} connections opened one by one in {time.perf_counter() - started:.1f} s")
        print(f"with {count} idle:     {_told(service)}", flush=True)
        idle.close()
        print(f"after they are gone:  {_told(service)}")


def _told(service: Service) -> str:
    """How long its answers take, and its memory."""
    with httpx.Client(base_url=service.address, timeout=60) as client:
        took = [f"GET {path} {_median(client, path):.1f} ms" for path in ("/healthz", "/committees")]
    return ", ".join([*took, _memory(service.pid)])


def _median(client: httpx.Client, path: str) -> float:
    return statistics.median(_times(client, path)) * 1000


def _times(client: httpx.Client, path: str) -> Iterable[float]:
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        client.get(path, headers={"Connection": "close"}).raise_for_status()
        yield time.perf_counter() - started


def _memory(process: int) -> str:
    status = Path(f"/proc/{process}/status")  # Linux alone tells
    found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return f"{int(found[1]) / 1024:.0f} MiB" if found else "memory unknown"


def _migrated(folder: Path) -> str:
    """The URL of an empty register in `folder`."""
    url = f"sqlite:///{folder / 'danhbo.db'}"
    upgrade(Settings(database_url=url, log_level="error"))
    return url


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
