"""SIGTERM: the service finishes what it can, tells whom it cannot serve any more, and ends in time whatever its clients do."""

from __future__ import annotations

import json
import os
import signal
from itertools import count
from pathlib import Path

from tests.conftest import Backend
from tests.faults.articles import article, assert_whole
from tests.faults.wire import connected, head, rest_of, sending_batch
from tests.serving import running_service

BOUND = 4


def test_it_ends_in_time_whatever_its_clients_do(backend: Backend, tmp_path: Path) -> None:
    workers = {"sqlite": "1", "postgresql": "2"}[backend.name]
    settings = {"DANHBO_DATABASE_URL": backend.settings.database_url, "DANHBO_SHUTDOWN_TIMEOUT": str(BOUND), "DANHBO_WORKERS": workers}
    with (
        running_service(tmp_path, **settings) as service,
        connected(service.address) as idle,
        connected(service.address) as unread,
        connected(service.address) as half,
        sending_batch(service.address) as batch,
        sending_batch(service.address) as silent,
    ):
        get = b"GET /%b HTTP/1.1\r\nHost: localhost\r\n\r\n"
        idle.sendall(get % b"healthz")
        assert idle.makefile("rb").readline() == b"HTTP/1.1 200 OK\r\n"
        unread.sendall(get % b"static-offline-docs/swagger-ui-bundle.js" * 20)
        assert unread.recv(1)
        half.sendall(head(service.address, "/articles", "text/plain; charset=utf-8", "Content-Length: 1000") + b"a")
        silent.send(1)
        quiet = silent.answers()
        assert next(quiet)["status"] == 201
        numbers = count(2)
        batch.send(next(numbers))
        answers = batch.answers()
        lines = [next(answers)]
        os.kill(service.pid, signal.SIGTERM)
        for line in answers:  # the client never stops by itself
            lines.append(line)
            if "done" not in line:
                batch.send(next(numbers))
        *stored, end = lines
        assert {line["status"] for line in stored} == {201}
        for last in (end, *quiet):
            assert (last["done"], last["problem"]["status"], last["problem"]["title"]) == (False, 503, "Service unavailable")
        told, _, problem = rest_of(half).partition(b"\r\n\r\n")
        assert told.startswith(b"HTTP/1.1 503")
        assert b"\r\nretry-after: " in told.lower()
        assert "ending" in json.loads(problem)["detail"]
        rest_of(idle)  # it has an end
        service.process.join(BOUND + 10)
        assert service.process.exitcode == 0, service.log.read_text()
        assert "Traceback" not in service.log.read_text()
    assert_whole(backend.database, [article(1), *(article(line["id"]) for line in stored)])
