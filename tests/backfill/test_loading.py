"""A database that is away for a while keeps a backfill waiting; one that stays away ends it."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from app.articles.preparation import prepare
from app.articles.submission import Submission
from app.backfill.errors import CannotGoOn
from app.backfill.loading import Loader
from app.config import Settings
from app.database import Database
from app.extraction import Extraction
from app.migrate import upgrade

ARTICLES = [prepare(Submission(text=text), Extraction(extractor="0.0.test")) for text in ("Một.", "Hai.", "Một.")]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A database that has no tables yet, which for who uses it is as good as none."""
    return Settings(database_url=f"sqlite:///{tmp_path}/danhbo.db", log_level="error")


@pytest.fixture
def database(settings: Settings) -> Generator[Database]:
    """That database."""
    database = Database(settings)
    yield database
    database.close()


def test_it_waits_longer_from_try_to_try_until_the_database_is_back(database: Database, settings: Settings) -> None:
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            upgrade(settings)

    loader = Loader(database, wait)
    outcomes = loader.store(ARTICLES)
    assert [outcome.created for outcome in outcomes if not isinstance(outcome, Exception)] == [True, True, False]
    assert waited == sorted(waited)
    keys = [article.content_key for article in ARTICLES]
    assert loader.stored([*keys, "another"]) == set(keys)


def test_it_gives_up_after_some_tries(database: Database) -> None:
    waited: list[float] = []
    loader = Loader(database, waited.append)
    for use in (lambda: loader.store(ARTICLES), lambda: loader.stored(["a"]), lambda: loader.to_read_again([1])):
        waited.clear()
        with pytest.raises(CannotGoOn, match="danhbo migrate"):
            use()
        assert sum(waited) > 45


def test_who_asks_for_nothing_needs_no_database(database: Database) -> None:
    loader = Loader(database, lambda _: pytest.fail("it was asked"))
    assert [len(answer) for answer in (loader.store([]), loader.stored([]), loader.replace([]), loader.to_read_again([]))] == [0] * 4
