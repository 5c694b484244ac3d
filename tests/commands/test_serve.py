"""`danhbo serve`: where it listens and how it ends."""

from __future__ import annotations

import socket
from pathlib import Path

import httpx

from tests.commands.conftest import Danhbo
from tests.serving import serving


def test_it_listens_where_the_settings_say_prints_that_and_answers_there(tmp_path: Path) -> None:
    with serving(tmp_path, DANHBO_HOST="127.0.0.2") as address:
        assert address.startswith("http://127.0.0.2:")
        assert httpx.get(f"{address}/readyz", timeout=60).status_code == 200
        assert "swagger" in httpx.get(f"{address}/docs").text


def test_a_taken_port_is_an_error_not_a_traceback(danhbo_process: Danhbo) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = danhbo_process("serve", "--port", str(taken.getsockname()[1]))
    assert answer.exit_code == 1
    assert "already in use" in answer.stderr
    assert "Traceback" not in answer.stderr
