"""`danhbo reread`: the stored articles are read again, and what changed is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from sqlmodel import Session

from app.articles import store
from app.articles.preparation import PreparedArticle
from app.errors import Unavailable
from tests.commands.conftest import Danhbo
from tests.conftest import Backend

SAMPLES = Path(__file__).parents[2] / "samples"


def test_tells_what_changed_and_goes_on_where_it_ended(danhbo: Danhbo, tmp_path: Path) -> None:
    assert danhbo("migrate").exit_code == 0
    assert danhbo("ingest", str(SAMPLES)).exit_code == 0
    count = len([*SAMPLES.glob("*.txt"), *SAMPLES.glob("*.html")]) + sum(
        len(file.read_text().splitlines()) for file in SAMPLES.glob("*.jsonl")
    )
    assert danhbo("reread").stdout.startswith("0 read again, 0 changed, 0 failed")
    assert danhbo("reread", "--all").stdout.startswith(f"{count} read again, 0 changed, 0 failed")
    with sqlite3.connect(tmp_path / "danhbo.db") as connection:
        (article,) = connection.execute("SELECT min(article_id) FROM outcome").fetchone()
        connection.execute("UPDATE article SET extractor = 'older' WHERE id = ?", (article,))
        connection.execute("DELETE FROM outcome WHERE article_id = ?", (article,))
    again = danhbo("reread")
    assert again.stdout.startswith("1 read again, 1 changed, 0 failed\noutcomes: ")
    assert f"article {article}: outcomes +" in again.stderr


def test_needs_a_database(danhbo: Danhbo) -> None:
    answer = danhbo("reread")
    assert answer.exit_code == 1
    assert "danhbo migrate" in answer.stderr


def test_an_article_that_cannot_be_stored_is_named_and_left_as_it_was(
    danhbo: Danhbo, backend: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = backend.settings.database_url
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Chi bộ thôn {number} có 12 đảng viên.", encoding="utf-8")
        assert danhbo("ingest", f"{number}.txt", DANHBO_DATABASE_URL=url).exit_code == 0
    before = backend.counts()
    monkeypatch.setattr("app.articles.reread.replace_facts", _refusing(2))
    answer = danhbo("reread", "--all", DANHBO_DATABASE_URL=url)
    assert (answer.exit_code, answer.stdout.splitlines()[-1]) == (1, "2 read again, 0 changed, 1 failed")
    assert "article 2: could not be stored, which is a fault of danhbo's: refused" in answer.stderr.splitlines()
    assert backend.counts() == before


def test_a_database_that_stays_away_ends_it_with_what_was_done(danhbo: Danhbo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert danhbo("migrate").exit_code == 0
    (tmp_path / "a.txt").write_text("Chi bộ thôn 9 có 12 đảng viên.", encoding="utf-8")
    assert danhbo("ingest", "a.txt").exit_code == 0
    monkeypatch.setattr("app.backfill.loading._TRIES", 1)
    monkeypatch.setattr("app.articles.reread.replace_facts", _away)
    answer = danhbo("reread", "--all")
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr.splitlines() == [
        "The database cannot be used now.",
        "Until then: 0 read again, 0 changed, 0 failed",
        "Run it again to go on.",
    ]


def test_interrupted_it_tells_what_was_done(danhbo: Danhbo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert danhbo("migrate").exit_code == 0
    (tmp_path / "a.txt").write_text("Chi bộ thôn 9 có 12 đảng viên.", encoding="utf-8")
    assert danhbo("ingest", "a.txt").exit_code == 0
    monkeypatch.setattr("app.articles.reread.replace_facts", _interrupted)
    answer = danhbo("reread", "--all")
    assert answer.exit_code == 130
    assert "Until then: 0 read again, 0 changed, 0 failed\nRun it again to go on." in answer.stderr


@pytest.mark.parametrize(("option", "how"), [(["--all"], " with --from 3"), ([], "")])
def test_broken_off_it_tells_how_to_go_on(
    danhbo: Danhbo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: list[str], how: str
) -> None:
    assert danhbo("migrate").exit_code == 0
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"Chi bộ thôn {number} có 12 đảng viên.", encoding="utf-8")
        assert danhbo("ingest", f"{number}.txt").exit_code == 0
    with sqlite3.connect(tmp_path / "danhbo.db") as connection:
        connection.execute("UPDATE article SET extractor = 'older'")
    monkeypatch.setattr("app.backfill.rereading._TOGETHER", 2)
    monkeypatch.setattr("app.articles.reread.replace_facts", _refusing(3, KeyboardInterrupt))
    answer = danhbo("reread", *option)
    assert answer.exit_code == 130
    assert answer.stderr.endswith(f"Until then: 2 read again, 0 changed, 0 failed\nRun it again{how} to go on.\n")


def _refusing(article_id: int, error: type[BaseException] = RuntimeError) -> Callable[[Session, Mapping[int, PreparedArticle]], None]:
    def replace_facts(session: Session, articles: Mapping[int, PreparedArticle]) -> None:
        if article_id in articles:
            raise error("refused")
        store.replace_facts(session, articles)

    return replace_facts


def _away(*_: object) -> None:
    raise Unavailable("The database cannot be used now.")


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt
