"""What is compared over HTTP is really compared: the yardstick gives the same answers, and a large register is a small one many times."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from sqlalchemy import func, select

from app.config import Settings
from app.database import Database
from app.models import metadata
from benchmarks import serving
from benchmarks.load import load
from benchmarks.part import Inputs
from benchmarks.registers import FACTS_OF_AN_ARTICLE, sqlite_register
from benchmarks.services import bare

FACTS = 2 * FACTS_OF_AN_ARTICLE


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("registers")


def test_the_bare_application_gives_the_same_answers() -> None:
    headers = {"content-type": "application/json", "vary": "Accept", "content-length": "12"}
    with bare({"/members": httpx.Response(200, headers=headers, content=b'{"items":[]}')}) as yardstick:
        again = httpx.get(f"{yardstick.address}/members")
        assert load(yardstick.port, "/members", connections=2, seconds=0.05).answers >= 2
        assert yardstick.cpu_seconds() > 0
    assert (again.content, again.headers["vary"], again.headers["content-type"]) == (b'{"items":[]}', "Accept", "application/json")
    assert "server" not in again.headers


def test_a_large_register_is_a_small_one_many_times(folder: Path) -> None:
    small, large = (_counts(sqlite_register(folder, FACTS, times)) for times in (1, 3))
    assert large == {table: 3 * count for table, count in small.items()}
    assert small["statistic"] == 2


def _counts(file: Path) -> dict[str, int]:
    database = Database(Settings(database_url=f"sqlite:///{file}", log_level="error"))
    with database.read() as session:
        found = {name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in metadata.tables.items()}
    database.close()
    return {name: count for name, count in found.items() if count}


def test_each_read_is_measured_beside_the_bare_application(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "_RECORDS", {"a member": "members"})
    monkeypatch.setattr(serving, "_LISTS", {"50 statistics": "/statistics?limit=50"})
    inputs = Inputs((), rounds=1, hostile_bytes=0, seconds=0.05, folder=folder)
    rows = serving.beside_bare("SQLite", f"sqlite:///{sqlite_register(folder, FACTS)}", inputs)
    assert all(row.value and row.yardstick and row.ratio for row in rows)
    assert {"SQLite: a member again, answers a second", "SQLite: 50 statistics anew, p99, ms"} < {row.figure for row in rows}
