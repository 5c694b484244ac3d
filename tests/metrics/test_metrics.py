"""The figures that Prometheus reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.parser import text_string_to_metric_families

from app import __version__
from app.config import Settings
from app.database import Database
from app.main import create_app
from app.metrics.stored import StoredFigures
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.sending import send, send_tan_hoa
from tests.conftest import Backend
from tests.wire import WireCheckingClient

Figures = dict[tuple[str, frozenset[tuple[str, str]]], float]
NOW = dt.datetime.now(dt.UTC)


def parsed(text: str) -> Figures:
    """The samples of an exposition, by name and labels."""
    samples = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
    figures = {(sample.name, frozenset(sample.labels.items())): sample.value for sample in samples}
    assert len(figures) == len(samples)
    return figures


def value(figures: Figures, name: str, **labels: str) -> float | None:
    """The value of one sample, None where there is no such."""
    return figures.get((name, frozenset(labels.items())))


@pytest.fixture
def fresh(backend: Backend, reader: ScriptedReader) -> Iterator[TestClient]:
    """A client of an application that has counted nothing yet."""
    with WireCheckingClient(create_app(backend.settings, reader)) as client:
        yield client


@pytest.fixture
def stored(backend: Backend) -> Callable[..., Figures]:
    """The figures of what is stored, `seconds` after the first time that they were asked for."""
    clock = [0.0]
    figures = StoredFigures(backend.database, clock=lambda: clock[0], now=lambda: NOW)
    registry = CollectorRegistry()
    registry.register(figures)

    def at(seconds: float = 0.0) -> Figures:
        clock[0] = seconds
        figures.refresh()
        return parsed(generate_latest(registry).decode())

    return at


def test_requests_are_counted_by_method_route_and_status(fresh: TestClient) -> None:
    for path in ("/articles", "/articles/7", "/articles/8", "/nope/1", "/nope/2"):
        fresh.get(path)
    fresh.head("/articles/7")
    fresh.get("/articles.csv")
    fresh.request("BREW", "/articles")
    figures = parsed(fresh.get("/metrics").text)
    for labels, count in (
        ({"method": "GET", "route": "/articles", "status": "200"}, 1),
        ({"method": "GET", "route": "/articles/{article_id}", "status": "404"}, 2),
        ({"method": "HEAD", "route": "/articles/{article_id}", "status": "404"}, 1),
        ({"method": "GET", "route": "/articles{suffix}", "status": "200"}, 1),
        ({"method": "GET", "route": "none", "status": "404"}, 2),
        ({"method": "other", "route": "/articles", "status": "405"}, 1),
    ):
        assert value(figures, "danhbo_http_requests_total", **labels) == count
        by_class = {**labels, "status": f"{labels['status'][0]}xx"}
        assert value(figures, "danhbo_http_request_duration_seconds_count", **by_class) == count
    assert value(figures, "danhbo_http_requests_in_flight") == 1  # this one


def test_what_clients_make_up_becomes_no_label(fresh: TestClient) -> None:
    def labels() -> set[tuple[str, frozenset[tuple[str, str]]]]:
        return {key for key in parsed(fresh.get("/metrics").text) if key[0] == "danhbo_http_requests_total"}

    fresh.get("/nope")
    fresh.request("BREW", "/nope")
    fresh.get("/metrics")
    before = labels()
    for number in range(20):
        fresh.get(f"/nope/{number}")
        fresh.request(f"BREW{number}", "/nope")
    assert labels() == before


def test_two_applications_in_one_process_count_apart(fresh: TestClient, backend: Backend) -> None:
    with TestClient(create_app(backend.settings)) as other:
        other.get("/articles")
    assert value(parsed(fresh.get("/metrics").text), "danhbo_http_requests_total", method="GET", route="/articles", status="200") is None


def test_the_service_tells_what_runs_and_what_is_stored(fresh: TestClient, reader: ScriptedReader) -> None:
    article = send_tan_hoa(fresh, reader)
    figures = parsed(fresh.get("/metrics").text)
    assert value(figures, "danhbo_database_up") == 1
    assert value(figures, "danhbo_articles") == 1
    for kind in ("people", "organisations", "appointments", "recruitment", "statistics", "meetings", "outcomes", "citations"):
        assert value(figures, "danhbo_facts", kind=kind) == len(article[kind]) > 0
    assert any(name == "danhbo_build_info" and ("version", __version__) in labels for name, labels in figures)
    assert EXTRACTOR not in str(figures)
    assert (value(figures, "process_resident_memory_bytes") or 0) > 0
    connections = [value(figures, "danhbo_database_connections", state=state) for state in ("in_use", "idle", "unopened")]
    assert sum(count or 0 for count in connections) == fresh.app.state.settings.query_threads + fresh.app.state.settings.ingest_threads + 1  # type: ignore[attr-defined]


def test_the_age_of_the_newest_article(client: TestClient, stored: Callable[..., Figures]) -> None:
    send(client, "Bài cũ.", published_on="2024-10-05")
    send(client, "Bài cũ hơn.", published_on="2024-10-01")
    figures = stored()
    began = dt.datetime(2024, 10, 4, 17, tzinfo=dt.UTC)  # midnight of the 5th in Hanoi
    assert value(figures, "danhbo_newest_article_age_seconds", since="published") == pytest.approx((NOW - began).total_seconds())
    since_stored = value(figures, "danhbo_newest_article_age_seconds", since="stored")
    assert since_stored == 0  # it was stored after NOW


def test_without_articles_there_is_no_age(stored: Callable[..., Figures]) -> None:
    figures = stored()
    assert value(figures, "danhbo_articles") == 0
    assert not [key for key in figures if key[0] == "danhbo_newest_article_age_seconds"]


def test_rows_are_counted_once_a_minute_at_most(client: TestClient, stored: Callable[..., Figures]) -> None:
    assert value(stored(0), "danhbo_articles") == 0
    send(client, "Một bài.")
    assert value(stored(59), "danhbo_articles") == 0
    assert value(stored(61), "danhbo_articles") == 1


def test_counting_that_takes_long_is_done_less_often(backend: Backend) -> None:
    ticks = iter([0.0, 0.0, 30.0, 100.0, 700.0, 700.0])  # made, counted from 0 to 30, asked at 100, counted at 700
    figures = StoredFigures(backend.database, clock=lambda: next(ticks))
    for _ in range(3):
        figures.refresh()
    assert list(ticks) == []


def test_where_the_database_is_gone_the_rest_is_told(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/nowhere/danhbo.db", log_level="error")
    with WireCheckingClient(create_app(settings)) as client:
        figures = parsed(client.get("/metrics").text)
    assert value(figures, "danhbo_database_up") == 0
    assert value(figures, "danhbo_articles") is None
    assert value(figures, "danhbo_http_requests_in_flight") == 1


def test_the_format_is_as_asked_for(fresh: TestClient) -> None:
    assert fresh.get("/metrics").headers["Content-Type"].startswith("text/plain; version=")
    open_metrics = fresh.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert open_metrics.headers["Content-Type"].startswith("application/openmetrics-text")
    assert open_metrics.text.endswith("# EOF\n")


def test_a_parameter_is_refused_by_name(fresh: TestClient) -> None:
    answer = fresh.get("/metrics", params={"name": "up"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["query", "name"]


def test_the_figures_of_a_closed_database_are_not_told(backend: Backend) -> None:
    app = create_app(backend.settings)
    for _ in range(2):
        with TestClient(app) as client:
            assert client.get("/metrics").text.count("\ndanhbo_database_up 1.0\n") == 1


def test_an_engine_tells_its_connections(backend: Backend) -> None:
    database = Database(backend.settings)
    assert database.connections().in_use == 0
    with database.read() as session:
        session.connection()
        assert database.connections().in_use == 1
    assert database.connections()[:2] == (0, 1)
    database.close()
