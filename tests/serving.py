"""A danhbo service in a process of its own, for tests that go through a socket or do a process harm."""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import httpx

from app.cli import main
from app.config import Settings
from app.migrate import upgrade

COMMAND = Path(sys.executable).with_name("danhbo")
_PROJECT = Path(__file__).parent.parent
# Services are forks of a process that has imported most of what they need: that takes longer than most of these tests. Left to each is
# what looks into the environment when it is imported, the library behind /metrics.
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(
    [f"app.{routes.parent.name}.routes" for routes in sorted((_PROJECT / "app").glob("*/routes.py")) if routes.parent.name != "metrics"]
)


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
    """The address of a service with an SQLite file in `folder`, made by the migrations; it is stopped at the end of the block."""
    own = {"DANHBO_DATABASE_URL": f"sqlite:///{folder}/danhbo.db", **variables}
    upgrade(Settings(database_url=own["DANHBO_DATABASE_URL"]))
    with running_service(folder, **own) as service:
        yield service.address


@contextmanager
def running_service(folder: Path, **variables: str) -> Generator[Service]:
    """A service with these settings and no others, once it answers. Where it still runs at the end of the block it is told to end."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DANHBO_")}
    output, told = _FORKS.Pipe(duplex=False)
    log = folder / "serve.log"
    process = _FORKS.Process(target=_serve, args=(folder, environment | {"DANHBO_PORT": "0"} | variables, told, log))
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


def _serve(folder: Path, environment: dict[str, str], told: Connection, log: Path) -> None:
    """Become `danhbo serve` in `folder`."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    os.dup2(told.fileno(), 1)
    with log.open("ab") as errors:
        os.dup2(errors.fileno(), 2)
    sys.argv = ["danhbo", "serve"]
    main()
