"""Connections that break half-way: between a client and the service, and between the service and PostgreSQL."""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from tests.conftest import Backend
from tests.faults.articles import article, assert_whole, stored_texts
from tests.faults.waiting import until
from tests.faults.wire import connected, head, sending_batch
from tests.serving import Service, running_service

_OTHERS = "FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"


@pytest.fixture
def service(backend: Backend, tmp_path: Path) -> Generator[Service]:
    with running_service(tmp_path, DANHBO_DATABASE_URL=backend.settings.database_url) as service:
        yield service


def test_half_a_body_and_half_a_line_leave_nothing(service: Service, backend: Backend) -> None:
    body = json.dumps({"text": article(1)}).encode()
    for length in (f"Content-Length: {len(body)}", "Transfer-Encoding: chunked"):
        with connected(service.address) as client:
            half = body[: len(body) // 2]
            piece = b"%x\r\n%s" % (len(body), half) if "chunked" in length else half
            client.sendall(head(service.address, "/articles", "application/json", length) + piece)
            reset(client)
    with sending_batch(service.address) as batch:
        batch.send(2)
        assert next(batch.answers())["status"] == 201
        batch.send_piece(body[: len(body) // 2])
        reset(batch.connection)
    assert httpx.post(f"{service.address}/articles", json={"text": article(3)}, timeout=60).status_code == 201
    assert stored_texts(backend.database) == {article(2), article(3)}
    assert_whole(backend.database, [article(2), article(3)])


def reset(connection: socket.socket) -> None:
    """Break `connection` off, as a machine does that loses its network."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def test_the_next_request_does_not_notice_that_idle_connections_were_cut(service: Service, backend: Backend) -> None:
    if backend.name == "sqlite":
        pytest.skip("a file has no connections")
    with httpx.Client(base_url=service.address, timeout=60) as client:
        assert client.post("/articles", json={"text": article(1)}).status_code == 201
        assert cut(backend, _OTHERS) > 0
        assert client.post("/articles", json={"text": article(2)}).status_code == 201
        assert client.get("/committees").status_code == 200
    assert_whole(backend.database, [article(1), article(2)])


def cut(backend: Backend, which: str) -> int:
    """Have the server end the connections `which`, and give how many they were."""
    with backend.engine.connect() as connection:
        return connection.scalar(text(f"SELECT count(pg_terminate_backend(pid)) {which}")) or 0


def test_a_connection_cut_while_it_writes_is_told_and_leaves_nothing(service: Service, backend: Backend) -> None:
    if backend.name == "sqlite":
        pytest.skip("a file has no connections")
    waiting = f"{_OTHERS} AND wait_event_type = 'Lock'"
    with ThreadPoolExecutor(1) as clients, httpx.Client(base_url=service.address, timeout=60) as client:
        with backend.database.transaction():  # so that the service must wait for its turn
            sent = clients.submit(client.post, "/articles", json={"text": article(1)})
            until(lambda: cut(backend, waiting) == 1)
            answer = sent.result()
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
        assert stored_texts(backend.database) == set()
        assert client.post("/articles", json={"text": article(1)}).status_code == 201
    assert_whole(backend.database, [article(1)])
