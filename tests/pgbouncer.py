"""A throw-away PgBouncer before a throw-away PostgreSQL, set up as `docs/postgresql.md` says."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from tests.postgresql import UNPRIVILEGED, Server

PGBOUNCER = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
"""The program, None where it is not installed."""
_PORT = 6432  # names the socket; nothing listens on a network
_SETUP = """\
[databases]
* = host={server} user=postgres
[pgbouncer]
listen_port = {port}
unix_socket_dir = {folder}
auth_type = any
pool_mode = transaction
default_pool_size = {size}
ignore_startup_parameters = options
query_wait_timeout = 5
server_login_retry = 1
"""


class Pooler:
    """A pooler in `folder`, which shares `size` connections to `server` among all transactions. Its log is the file `log` in there."""

    def __init__(self, folder: Path, server: Server, size: int) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        (folder / "pgbouncer.ini").write_text(_SETUP.format(server=server.data.parent, folder=folder, port=_PORT, size=size))
        self.url = f"postgresql://postgres@/postgres?host={quote(str(folder), safe='')}&port={_PORT}"

    def start(self) -> None:
        """Start it; returns when it listens."""
        assert PGBOUNCER is not None
        user = UNPRIVILEGED if os.geteuid() == 0 else None
        socket, log = self._folder / f".s.PGSQL.{_PORT}", self._folder / "log"
        socket.unlink(missing_ok=True)
        with log.open("ab") as output:
            command: list[str | Path] = [PGBOUNCER, self._folder / "pgbouncer.ini"]
            self._process = subprocess.Popen(command, user=user, extra_groups=[] if user else None, stdout=output, stderr=output)
        until = time.monotonic() + 30
        while not socket.exists():
            assert self._process.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
            time.sleep(0.01)

    def kill(self) -> None:
        """Kill it, with every connection that it has."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()


@contextmanager
def pgbouncer(server: Server, size: int) -> Generator[Pooler]:
    """A running pooler before `server`."""
    with tempfile.TemporaryDirectory(prefix="danhbo-pgb-") as name:
        if os.geteuid() == 0:
            shutil.chown(name, UNPRIVILEGED)
        pooler = Pooler(Path(name), server, size)
        try:
            pooler.start()
            yield pooler
        finally:
            pooler.kill()
