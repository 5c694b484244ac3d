"""What is compared over HTTP is really compared: the yardstick gives the same answers, and a large register is a small one many times."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from app.config import Settings
from app.database import Database
from app.main import create_app
from app.models import metadata
from benchmarks import growth, serving
from benchmarks.load import load
from benchmarks.part import Inputs
from benchmarks.registers import FACTS_OF_AN_ARTICLE, engine_of, sqlite_register
from benchmarks.services import bare

FACTS = 4 * FACTS_OF_AN_ARTICLE


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
    assert small["statistic"] == 4


def test_a_page_far_down_is_the_one_that_its_list_leads_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth, "LIMIT", 2)
    monkeypatch.setattr(growth, "PAGE", 2)
    url = sqlite_register(folder, FACTS)
    with TestClient(create_app(Settings(database_url=url)), client=("127.0.0.1", 50000)) as client, engine_of(url).connect() as connection:
        for name, in_order in growth.IN_ORDER.items():
            if in_order is not None:
                leads_to, far = client.get(f"/{name}?limit=2").json()["next"], growth.far_down(connection, name, in_order)
                assert far is not None
                assert client.get(far).json()["items"] == client.get(leads_to).json()["items"], name


def _counts(url: str) -> dict[str, int]:
    database = Database(Settings(database_url=url, log_level="error"))
    with database.read() as session:
        found = {name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in metadata.tables.items()}
    database.close()
    return {name: count for name, count in found.items() if count}


@pytest.mark.timeout(300)  # three services start in it, which takes long where others use the machine
def test_each_read_is_measured_beside_the_bare_application(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "_RECORDS", {"a member": "members"})
    monkeypatch.setattr(serving, "_LISTS", {})
    inputs = Inputs((), rounds=1, hostile_bytes=0, seconds=0.05, folder=folder)
    rows = serving.beside_bare("SQLite", sqlite_register(folder, FACTS), inputs)
    assert all(row.value and row.yardstick and row.ratio for row in rows)
    assert {"SQLite: a member again, answers a second", "SQLite: a member anew, p99, ms"} < {row.figure for row in rows}
