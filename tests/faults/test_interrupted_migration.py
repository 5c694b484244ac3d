"""kill -9 of `danhbo migrate`, and another try."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, create_engine, event, make_url, text

from app.articles.ingest import ingest
from app.articles.submission import Submission
from app.config import Settings
from app.database import Database
from app.migrate import downgrade, is_current, upgrade
from tests.conftest import BACKENDS
from tests.faults.articles import article, assert_whole
from tests.forks import FORKS


@pytest.fixture(params=BACKENDS)
def settings(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A database of its own."""
    if request.param == "sqlite":
        yield Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('migrations') / 'danhbo.db'}")
        return
    url = make_url(request.getfixturevalue("postgresql_url")).set(drivername="postgresql+psycopg")
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text("CREATE DATABASE interrupted"))
    yield Settings(database_url=url.set(database="interrupted").render_as_string(hide_password=False))
    with server.connect() as connection:
        connection.execute(text("DROP DATABASE interrupted WITH (FORCE)"))
    server.dispose()


def test_what_was_stored_is_there_and_the_next_try_ends_at_the_newest(settings: Settings) -> None:
    upgrade(settings)
    database = Database(settings)
    texts = [article(number) for number in range(3)]
    for told in texts:
        ingest(database, Submission(text=told))
    downgrade(settings, "-6")  # so far that each try below is killed before the end
    for statements in (5, 12, 20):
        migration = FORKS.Process(target=migrate_and_die, args=(settings.database_url, statements))
        migration.start()
        migration.join(60)
        assert migration.exitcode == -signal.SIGKILL
        assert not is_current(database)
    upgrade(settings)
    assert is_current(database)
    assert_whole(database, texts)
    database.close()


def migrate_and_die(database_url: str, statements: int) -> None:
    """Migrate, in a process of its own that is killed when it has sent so many statements."""
    sent = 0

    def count(*_: object) -> None:
        nonlocal sent
        sent += 1
        if sent == statements:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", count)
    upgrade(Settings(database_url=database_url))
