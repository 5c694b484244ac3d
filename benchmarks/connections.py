"""`python -m benchmarks.connections [COUNT]`: open COUNT connections that do nothing, and see how the service answers others meanwhile.

Half of them never say a word, half were answered once and stay open. The service runs in a process of its own over an empty SQLite
file, on loopback; it and this process need COUNT files each (`ulimit -n`). Figures, not a test: a machine is as busy as it is.
"""

from __future__ import annotations

import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterable
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx

from app.config import Settings
from app.file_limit import raise_file_limit
from app.migrate import upgrade

_COMMAND = Path(sys.executable).with_name("danhbo")
_REQUEST = b"GET /healthz HTTP/1.1\r\nHost: danhbo.example\r\n\r\n"
_ROUNDS = 50


def main(count: int) -> None:
    """Measure and print."""
    if raise_file_limit() < count + 100:
        sys.exit(f"this process may not open {count} connections; raise `ulimit -Hn`")
    with tempfile.TemporaryDirectory() as folder, _service(Path(folder)) as (address, process), ExitStack() as idle:
        print(f"alone:                {_latency(address)}, {_memory(process)}", flush=True)
        started = time.perf_counter()
        for number in range(count):
            connection = idle.enter_context(socket.create_connection(address, timeout=60))
            if number % 2:
                connection.sendall(_REQUEST)
                connection.recv(4096)
        print(f"{count} connections opened one by one in {time.perf_counter() - started:.1f} s")
        print(f"with {count} idle:     {_latency(address)}, {_memory(process)}", flush=True)
        idle.close()
        print(f"after they are gone:  {_latency(address)}, {_memory(process)}")


def _latency(address: tuple[str, int]) -> str:
    with httpx.Client(base_url=f"http://{address[0]}:{address[1]}", timeout=60) as client:
        return ", ".join(f"GET {path} {_median(client, path):.1f} ms" for path in ("/healthz", "/committees"))


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


@contextmanager
def _service(folder: Path) -> Generator[tuple[tuple[str, int], int]]:
    """The address and process of a service that lets connections idle for as long as this takes."""
    variables = {
        "DANHBO_DATABASE_URL": f"sqlite:///{folder}/danhbo.db",
        "DANHBO_HOST": "127.0.0.1",
        "DANHBO_PORT": "0",
        "DANHBO_HEAD_TIMEOUT": "600",
        "DANHBO_IDLE_TIMEOUT": "600",
        "DANHBO_LOG_LEVEL": "error",
    }
    upgrade(Settings(database_url=variables["DANHBO_DATABASE_URL"], log_level="error"))
    with subprocess.Popen([_COMMAND, "serve"], env=os.environ | variables, stdout=subprocess.PIPE, text=True) as service:
        try:
            assert service.stdout
            found = re.search(r"http://([\d.]+):(\d+)", service.stdout.readline())
            assert found, "the service did not start"
            yield (found[1], int(found[2])), service.pid
        finally:
            service.terminate()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
