"""Several processes on one address: what each tells, and what becomes of the service when one of them dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from pathlib import Path

import httpx
import pytest

from tests.conftest import Backend
from tests.faults.articles import article, assert_whole
from tests.faults.waiting import until
from tests.metrics.test_metrics import parsed, value
from tests.serving import Service, running_service

HEALTH = {"method": "GET", "route": "/healthz", "status": "200"}


def is_there(pid: int) -> bool:
    """Whether a process runs and is no mere entry that waits to be asked for."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def service(backend: Backend, tmp_path: Path) -> Generator[Service]:
    """A service of two workers."""
    settings = {"DANHBO_DATABASE_URL": backend.settings.database_url, "DANHBO_WORKERS": "2", "DANHBO_SHUTDOWN_TIMEOUT": "5"}
    with running_service(tmp_path, **settings) as service:
        until(lambda: len(service.workers()) == 2)
        yield service


def test_a_worker_that_is_killed_is_replaced_and_nothing_that_was_answered_is_lost(service: Service, backend: Backend) -> None:
    before, answered = service.workers(), []
    number, victim = 0, min(before)
    while victim in service.workers() or len(service.workers()) < 2 or number < 6:
        if number == 2:
            os.kill(victim, signal.SIGKILL)
        try:
            answer = httpx.post(f"{service.address}/articles", json={"text": article(number)}, timeout=60)
        except httpx.TransportError:
            continue  # it was the victim that had taken this one: sent again
        assert answer.status_code in {200, 201}
        answered.append(article(number))
        number += 1
    assert service.workers() & before == before - {victim}
    assert_whole(backend.database, answered)


def test_whoever_is_asked_tells_the_figures_of_all(service: Service, backend: Backend) -> None:
    for _ in range(8):
        httpx.get(f"{service.address}/healthz", timeout=60)

    def told() -> tuple[object, ...]:
        figures = parsed(httpx.get(f"{service.address}/metrics", timeout=60).text)
        processes = {int(dict(labels)["pid"]) for name, labels in figures if name == "process_cpu_seconds_total"}
        assert not [name for name, _ in figures if name.startswith("python_gc")]
        connections = sum(value(figures, "danhbo_database_connections", state=state) or 0 for state in ("in_use", "idle", "unopened"))
        counted = (value(figures, name) for name in ("danhbo_articles", "danhbo_database_up", "danhbo_http_requests_in_flight"))
        return (value(figures, "danhbo_http_requests_total", **HEALTH), processes, connections, *counted)

    size = 2 * (backend.settings.query_threads + backend.settings.ingest_threads + 1)
    assert {repr(told()) for _ in range(8)} == {repr((9.0, service.workers(), float(size), 0.0, 1.0, 1.0))}
    victim = min(service.workers())
    os.kill(victim, signal.SIGKILL)
    until(lambda: victim not in service.workers() and len(service.workers()) == 2)
    until(lambda: told()[1] == service.workers())
    assert told()[0] == 9.0


def test_workers_do_not_outlive_the_process_that_looks_after_them(service: Service) -> None:
    workers = service.workers()
    service.process.kill()
    until(lambda: not any(map(is_there, workers)))


def test_a_service_whose_workers_cannot_start_ends_and_says_why(tmp_path: Path) -> None:
    settings = {"DANHBO_WORKERS": "3", "OTEL_TRACES_EXPORTER": "smoke"}
    with pytest.raises(AssertionError, match="no address in ''"), running_service(tmp_path, **settings):
        pass
    log = (tmp_path / "serve.log").read_text()
    assert log.count("OTEL_TRACES_EXPORTER is 'smoke'") == 1
    assert "Traceback" not in log
