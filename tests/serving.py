"""A danhbo service in a process of its own, for tests that go through a socket or do a process harm."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path

import httpx

from tests.databases import empty_sqlite
from tests.forks import FORKS, become_danhbo

COMMAND = Path(sys.executable).with_name("danhbo")


@dataclass(frozen=True, slots=True)
class Service:
    """A running service: its first process, where it answers, and the file with its log."""

    process: BaseProcess
    address: str
    log: Path

    @property
    def pid(self) -> int:
        """The id of the first process."""
        return self.process.pid or 0

    def workers(self) -> set[int]:
        """The ids of the processes that it has started."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return set(map(int, children.split()))


@contextmanager
def serving(folder: Path, **variables: str) -> Generator[str]:
    """The address of a service with the SQLite file `danhbo.db` in `folder`, an empty one where there is none; it is stopped at the end of the block."""
    file = folder / "danhbo.db"
    if not file.exists():
        empty_sqlite(file)
    with running_service(folder, DANHBO_DATABASE_URL=f"sqlite:///{file}", **variables) as service:
        yield service.address


@contextmanager
def running_service(folder: Path, **variables: str) -> Generator[Service]:
    """A service with these settings and no others, once it answers. Where it still runs at the end of the block it is told to end."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DANHBO_")}
    output, told = FORKS.Pipe(duplex=False)
    log = folder / "serve.log"
    process = FORKS.Process(target=become_danhbo, args=(["serve"], folder, environment | {"DANHBO_PORT": "0"} | variables, log, told))
    process.start()
    told.close()
    try:
        with output, os.fdopen(os.dup(output.fileno()), encoding="utf-8") as lines:
            line = lines.readline()
            address = re.search(r"http://\S+:\d+", line)
            assert address, f"no address in {line!r}; its log: {log.read_text()}"
            httpx.get(f"{address.group()}/healthz", timeout=60)
            yield Service(process, address.group(), log)
    finally:
        process.terminate()
        process.join(30)
        if process.is_alive():
            process.kill()
            raise AssertionError(f"the service did not end; its log: {log.read_text()}")
