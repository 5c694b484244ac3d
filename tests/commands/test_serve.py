"""`danhbo serve`: where it listens and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import tempfile
from collections.abc import Mapping
from pathlib import Path

import httpx
import pytest

from app.commands import serve
from tests.commands.conftest import Danhbo
from tests.databases import empty_sqlite
from tests.forks import FORKS, become_danhbo
from tests.serving import running_service, serving


def test_it_listens_where_the_settings_say_prints_that_and_answers_there(tmp_path: Path) -> None:
    with serving(tmp_path, DANHBO_HOST="127.0.0.2") as address:
        assert address.startswith("http://127.0.0.2:")
        assert httpx.get(f"{address}/readyz", timeout=60).status_code == 200
        assert "swagger" in httpx.get(f"{address}/docs").text


def test_a_database_without_tables_is_told_at_the_start(tmp_path: Path) -> None:
    with running_service(tmp_path, DANHBO_DATABASE_URL=f"sqlite:///{tmp_path}/new.db") as service:
        assert httpx.get(f"{service.address}/readyz", timeout=60).status_code == 503
        assert "`danhbo migrate`" in service.log.read_text().partition("Uvicorn running")[0]


def test_a_folder_that_is_not_there_is_told_at_once(tmp_path: Path, clean_environment: dict[str, str]) -> None:
    said = tmp_path / "said"
    variables = clean_environment | {"DANHBO_DATABASE_URL": f"sqlite:///{tmp_path}/nowhere/new.db"}
    process = FORKS.Process(target=become_danhbo, args=(["serve"], tmp_path, variables, said))
    process.start()
    process.join(60)
    assert process.exitcode == 1
    assert f"The folder {tmp_path}/nowhere is not there" in said.read_text()


def test_a_taken_port_is_an_error_not_a_traceback(tmp_path: Path, clean_environment: dict[str, str]) -> None:
    said = tmp_path / "said"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        command = ["serve", "--port", str(taken.getsockname()[1])]
        process = FORKS.Process(target=become_danhbo, args=(command, tmp_path, clean_environment, said))
        process.start()
        process.join(60)
    assert process.exitcode == 1
    assert "already in use" in said.read_text()
    assert "Traceback" not in said.read_text()


@pytest.mark.parametrize(("with_key", "told"), [(False, "no API key was made yet"), (True, "cannot listen on a..b")])
def test_a_name_that_no_host_can_have_is_an_error_not_a_traceback(
    danhbo: Danhbo, tmp_path: Path, clean_environment: dict[str, str], with_key: bool, told: str
) -> None:
    said = tmp_path / "said"
    empty_sqlite(tmp_path / "danhbo.db")
    if with_key:
        danhbo("keys", "create", "--name", "A", "--scope", "ingest")
    process = FORKS.Process(target=become_danhbo, args=(["serve", "--host", "a..b"], tmp_path, clean_environment, said))
    process.start()
    process.join(60)
    assert (process.exitcode, told in said.read_text()) == (1, True)


def be_told_to_end_while_starting(folder: Path, environment: Mapping[str, str], said: Path) -> None:
    tempfile.tempdir = str(folder)
    pytest.MonkeyPatch().setattr(serve, "import_module", lambda _: os.kill(os.getpid(), signal.SIGTERM))
    become_danhbo(["serve", "--workers", "2"], folder, environment, said)


def test_told_to_end_while_it_starts_it_leaves_no_folder_behind(tmp_path: Path, clean_environment: dict[str, str]) -> None:
    said = tmp_path / "said"
    environment = {name: value for name, value in clean_environment.items() if name != "PROMETHEUS_MULTIPROC_DIR"}
    process = FORKS.Process(target=be_told_to_end_while_starting, args=(tmp_path, environment, said))
    process.start()
    process.join(60)
    assert process.exitcode == 0, said.read_text()
    assert not list(tmp_path.glob("danhbo-figures-*"))
