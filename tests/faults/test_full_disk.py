"""A disk that is full: what does not fit is refused, and once there is room again the service goes on by itself."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from sqlalchemy import create_engine, make_url, text

from app.config import Settings
from app.database import Database
from app.migrate import upgrade
from tests.conftest import BACKENDS
from tests.databases import empty_sqlite
from tests.faults.articles import article, assert_whole, stored_texts
from tests.postgresql import postgresql_server
from tests.serving import Service, running_service

LONG = "".join(article(number) for number in range(60))


def test_an_sqlite_file_that_cannot_grow(tmp_path: Path) -> None:
    settings = Settings(database_url=empty_sqlite(tmp_path / "danhbo.db"))
    with running_service(tmp_path, DANHBO_DATABASE_URL=settings.database_url) as service:
        assert send(service, article(0)).status_code == 201
        grown = (tmp_path / "danhbo.db-wal").stat().st_size
        resource.prlimit(service.pid, resource.RLIMIT_FSIZE, (grown, resource.RLIM_INFINITY))  # no file of the process can grow beyond that
        assert_refused(service, article(0))
        resource.prlimit(service.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        assert_goes_on(service, settings)


@pytest.mark.skipif("postgresql" not in BACKENDS or sys.platform != "linux" or os.geteuid() != 0, reason="takes a disk of its own to fill")
def test_a_disk_of_postgresql_that_is_full(tmp_path: Path) -> None:
    with postgresql_server() as server, small_disk(server.data.parent / "disk") as disk:
        url = make_url(server.url).set(drivername="postgresql+psycopg")
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE TABLESPACE small LOCATION '{disk}'"))
            connection.execute(text("ALTER DATABASE postgres SET default_tablespace = small"))
        engine.dispose()
        settings = Settings(database_url=server.url)
        upgrade(settings)
        with running_service(tmp_path, DANHBO_DATABASE_URL=server.url) as service:
            assert send(service, article(0)).status_code == 201
            rest = os.statvfs(disk)
            ballast = disk / "ballast"
            ballast.write_bytes(bytes(rest.f_bavail * rest.f_frsize))
            assert_refused(service, article(0))
            ballast.unlink()
            assert_goes_on(service, settings)


def send(service: Service, text: str) -> httpx.Response:
    """The answer to an article."""
    return httpx.post(f"{service.address}/articles", json={"text": text}, timeout=60)


def assert_refused(service: Service, known: str) -> None:
    """What does not fit is refused as something that may fit later; what is there is still served."""
    for _ in range(2):
        refused = send(service, LONG)
        assert (refused.status_code, refused.headers["Retry-After"]) == (503, "5"), refused.text
    assert send(service, known).status_code == 200
    assert httpx.get(f"{service.address}/committees", timeout=60).json()["items"]


def assert_goes_on(service: Service, settings: Settings) -> None:
    """There is room again: what was refused is taken, and nothing of the first try is there beside it."""
    database = Database(settings)
    try:
        assert stored_texts(database) == {article(0)}
        assert send(service, LONG).status_code == 201
        assert_whole(database, [article(0), LONG])
    finally:
        database.close()


@contextmanager
def small_disk(folder: Path) -> Generator[Path]:
    """A folder on a disk of 24 MiB of its own, which PostgreSQL may write to."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size=24m,uid={folder.parent.stat().st_uid},mode=700", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)
