"""A copy of the database, taken while articles come in, and what is made of it later."""

from __future__ import annotations

import errno
import resource
import shutil
import threading
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from app.articles.ingest import ingest
from app.articles.submission import Submission
from app.config import Settings
from app.database import Database
from app.migrate import is_current
from tests.commands.conftest import Danhbo
from tests.conftest import Backend
from tests.faults.articles import article, assert_whole, stored_texts
from tests.postgresql import Server


def store(database: Database, number: int) -> None:
    ingest(database, Submission(text=article(number)))


def assert_can_be_gone_on_with(settings: Settings, before: set[str]) -> None:
    """What was stored `before` is in the database of `settings`, whole, and more can be stored."""
    database = Database(settings)
    try:
        assert is_current(database)
        assert_whole(database, before)
        store(database, 99)
        assert_whole(database, before | {article(99)})
    finally:
        database.close()


def test_a_copy_taken_while_articles_come_in_is_whole(danhbo: Danhbo, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/danhbo.db"
    danhbo("migrate")
    database, enough = Database(Settings(database_url=url)), threading.Event()
    store(database, 0)

    def write() -> None:
        number = 0
        while not enough.is_set():
            store(database, number := number + 1)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        before = stored_texts(database)
        answer = danhbo("backup", "copy.db")
    finally:
        enough.set()
        writer.join()
        database.close()
    assert (answer.exit_code, answer.stdout) == (0, "copy.db written\n"), answer.stderr
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    for name in ("danhbo.db-wal", "danhbo.db-shm"):  # as docs/operations.md puts it back
        (tmp_path / name).unlink(missing_ok=True)
    shutil.copy(tmp_path / "copy.db", tmp_path / "danhbo.db")
    assert danhbo("check").exit_code == 0
    assert_can_be_gone_on_with(Settings(database_url=url), before)


def test_it_overwrites_nothing_and_leaves_nothing_by_halves(danhbo: Danhbo, tmp_path: Path) -> None:
    danhbo("migrate")
    (tmp_path / "there.db").write_text("kept")
    taken = danhbo("backup", "there.db")
    assert (taken.exit_code, "there already" in taken.stderr) == (1, True)
    for folder in ("nowhere", "there.db"):
        nowhere = danhbo("backup", f"{folder}/copy.db")
        assert (nowhere.exit_code, nowhere.stderr) == (1, f"{folder} is no folder: make it, or name another file.\n")
    assert (tmp_path / "there.db").read_text() == "kept"
    assert not list(tmp_path.glob(".*.unfinished"))


def test_where_there_is_no_room_nothing_is_left(danhbo: Danhbo, tmp_path: Path) -> None:
    danhbo("migrate")
    room, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, most))
    try:
        refused = danhbo("backup", "copy.db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, most))
    assert (refused.exit_code, "could not be written" in refused.stderr) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["danhbo.db"]


@pytest.mark.parametrize("second_names", [True, False])
def test_a_file_that_appears_meanwhile_is_kept(danhbo: Danhbo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second_names: bool) -> None:
    danhbo("migrate")
    copied = Database.copy_to

    def copy_slowly(database: Database, file: Path) -> None:
        copied(database, file)
        (tmp_path / "copy.db").write_text("another's")

    def refuse(file: Path, target: Path) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Database, "copy_to", copy_slowly)
    if not second_names:
        monkeypatch.setattr(Path, "hardlink_to", refuse)
    refused = danhbo("backup", "copy.db")
    assert (refused.exit_code, "meanwhile" in refused.stderr) == (1, True)
    assert (tmp_path / "copy.db").read_text() == "another's"
    monkeypatch.setattr(Database, "copy_to", copied)
    assert danhbo("backup", "other.db").exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"copy.db", "danhbo.db", "other.db"}


def test_postgresql_is_copied_and_put_back_by_its_own_tools(danhbo: Danhbo, backend: Backend, request: pytest.FixtureRequest) -> None:
    if backend.name != "postgresql":
        pytest.skip("an SQLite file is copied by danhbo itself")
    server: Server = request.getfixturevalue("postgresql")
    refused = danhbo("backup", "copy.db", DANHBO_DATABASE_URL=backend.settings.database_url)
    assert (refused.exit_code, "pg_dump" in refused.stderr) == (1, True)
    for number in range(3):
        store(backend.database, number)
    dump = server.data.parent / "danhbo.dump"
    server.run("pg_dump", "--format=custom", "--file", dump, server.url)
    store(backend.database, 3)
    restored = make_url(server.url).set(drivername="postgresql+psycopg", database="restored")
    engine = create_engine(restored.set(database="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE restored"))
        try:
            server.run("pg_restore", "--exit-on-error", "--dbname", server.url.replace("/postgres?", "/restored?"), dump)
            assert_can_be_gone_on_with(
                Settings(database_url=restored.render_as_string(hide_password=False)), {article(number) for number in range(3)}
            )
        finally:
            connection.execute(text("DROP DATABASE restored WITH (FORCE)"))
    engine.dispose()
