"""A danhbo service in a process of its own, for tests that go through a socket."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx

from app.config import Settings
from app.migrate import upgrade

COMMAND = Path(sys.executable).with_name("danhbo")


@contextmanager
def serving(folder: Path, **variables: str) -> Generator[str]:
    """The address of a service with an SQLite file in `folder`; it is stopped at the end of the block."""
    own = {"DANHBO_DATABASE_URL": f"sqlite:///{folder}/danhbo.db", "DANHBO_PORT": "0", **variables}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DANHBO_")} | own
    upgrade(Settings(database_url=own["DANHBO_DATABASE_URL"]))
    with (
        (folder / "serve.log").open("wb") as log,
        subprocess.Popen([COMMAND, "serve"], env=environment, cwd=folder, stdout=subprocess.PIPE, stderr=log, text=True) as server,
    ):
        assert server.stdout
        try:
            line = server.stdout.readline()
            address = re.search(r"http://\S+:\d+", line)
            assert address, f"no address in {line!r}; its log: {(folder / 'serve.log').read_text()}"
            httpx.get(f"{address.group()}/healthz", timeout=60)
            yield address.group()
        finally:
            server.terminate()
            server.wait(timeout=30)
