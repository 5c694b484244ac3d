"""Traces: which spans a request leaves, what they keep to themselves, and who asks for them."""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import structlog
from fastapi.testclient import TestClient
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import format_trace_id
from structlog.testing import capture_logs

from app.main import create_app
from app.tracing.export import TracingError, exporting_provider
from tests.articles.reader import EXTRACTOR, ScriptedReader
from tests.articles.sending import send
from tests.conftest import Backend
from tests.wire import WireCheckingClient

ENDPOINT = {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:9"}
TRACE = "0af7651916cd43dd8448eb211c80319c"


@pytest.fixture(scope="module")
def exporter(migrated: Backend) -> InMemorySpanExporter:
    """Keeps every span of the service over `migrated`: one that ends takes its exporter with it."""
    del migrated
    return InMemorySpanExporter()


@pytest.fixture(scope="module")
def recording(migrated: Backend, shared_reader: ScriptedReader, exporter: InMemorySpanExporter) -> Iterator[TestClient]:
    """A client of a service that hands its spans to `exporter`."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    with WireCheckingClient(create_app(migrated.settings, shared_reader, provider)) as client:
        yield client


@pytest.fixture
def recorded(exporter: InMemorySpanExporter) -> InMemorySpanExporter:
    """Keeps every span of the test."""
    exporter.clear()
    return exporter


@pytest.fixture
def traced(recording: TestClient, backend: Backend, reader: ScriptedReader, recorded: InMemorySpanExporter) -> TestClient:
    """A client of a service that records its spans, on an empty database."""
    del backend, reader, recorded
    return recording


def by_name(recorded: InMemorySpanExporter) -> dict[str, ReadableSpan]:
    return {span.name: span for span in recorded.get_finished_spans()}


def ancestors(span: ReadableSpan, spans: Mapping[str, ReadableSpan]) -> Iterator[str]:
    """The names of the spans that `span` is inside of, from the nearest."""
    ids = {other.context.span_id: other for other in spans.values()}
    while span.parent is not None and span.parent.span_id in ids:
        span = ids[span.parent.span_id]
        yield span.name


def test_an_article_sent_in_is_one_trace_with_its_reading_and_its_storing(traced: TestClient, recorded: InMemorySpanExporter) -> None:
    send(traced, "Một bài bí mật.")
    spans = by_name(recorded)
    assert len({span.context.trace_id for span in spans.values()}) == 1
    request, read, write = spans["POST /articles"], spans["read article"], spans["write to database"]
    assert request.parent is None
    assert (request.attributes or {})["http.response.status_code"] == 201
    for inner in (read, write):
        assert list(ancestors(inner, spans))[-1] == "POST /articles"
    assert read.attributes == {"danhbo.article.characters": 15, "danhbo.extractor": EXTRACTOR}
    assert [event.name for event in write.events] == ["the other writers are done"]
    assert "bí mật" not in "".join(span.to_json() for span in spans.values())


def test_the_trace_of_the_caller_goes_on_and_stands_in_the_log(traced: TestClient, recorded: InMemorySpanExporter) -> None:
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logs:
        traced.get("/committees", headers={"traceparent": f"00-{TRACE}-b7ad6b7169203331-01"})
    spans = recorded.get_finished_spans()
    assert {format_trace_id(span.context.trace_id) for span in spans} == {TRACE}
    assert by_name(recorded)["GET /committees"].parent is not None
    assert [entry["trace_id"] for entry in logs if entry["event"] == "request"] == [TRACE]


def test_a_trace_of_its_own_stands_in_the_log_too(traced: TestClient, recorded: InMemorySpanExporter) -> None:
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logs:
        traced.get("/committees")
    (request,) = (span for span in recorded.get_finished_spans() if span.name == "GET /committees")
    assert [entry["trace_id"] for entry in logs if entry["event"] == "request"] == [format_trace_id(request.context.trace_id)]


def test_spans_do_not_tell_what_was_looked_for(traced: TestClient, recorded: InMemorySpanExporter) -> None:
    traced.get("/committees", params={"q": "bimat"})
    assert recorded.get_finished_spans()
    assert "bimat" not in "".join(span.to_json() for span in recorded.get_finished_spans())


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_whoever_watches_leaves_no_span(traced: TestClient, recorded: InMemorySpanExporter, path: str) -> None:
    assert traced.get(path).status_code == 200
    assert recorded.get_finished_spans() == ()


def test_a_write_that_fails_is_a_span_that_tells_so(traced: TestClient, recorded: InMemorySpanExporter) -> None:
    assert traced.delete("/articles/7").status_code == 404
    assert "DELETE /articles/{article_id}" in by_name(recorded)
    assert "write to database" in by_name(recorded)


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"OTEL_EXPORTER_OTLP_ENDPOINT": ""},
        {**ENDPOINT, "OTEL_TRACES_EXPORTER": "none"},
        {**ENDPOINT, "OTEL_SDK_DISABLED": "true"},
        {"OTEL_SERVICE_NAME": "danhbo"},
    ],
)
def test_nobody_asks_for_traces(variables: dict[str, str]) -> None:
    assert exporting_provider(variables) is None


@pytest.mark.parametrize(
    "variables", [ENDPOINT, {"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://127.0.0.1:9/v1/traces"}, {"OTEL_TRACES_EXPORTER": "otlp"}]
)
def test_the_standard_variables_ask_for_traces(variables: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_SERVICE_NAME", "register")
    provider = exporting_provider(variables)
    assert provider is not None
    assert provider.resource.attributes["service.name"] == "register"
    provider.shutdown()


def test_the_service_has_a_name_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OTEL_SERVICE_NAME", raising=False)
    provider = exporting_provider(ENDPOINT)
    assert provider is not None
    assert provider.resource.attributes["service.name"] == "danhbo"
    provider.shutdown()


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({**ENDPOINT, "OTEL_TRACES_EXPORTER": "zipkin"}, "OTEL_TRACES_EXPORTER"),
        ({**ENDPOINT, "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"}, "OTEL_EXPORTER_OTLP_PROTOCOL"),
        ({**ENDPOINT, "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL": "http/json"}, "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"),
    ],
)
def test_what_cannot_be_done_is_told(variables: dict[str, str], named: str) -> None:
    with pytest.raises(TracingError, match=named):
        exporting_provider(variables)


def test_without_the_extra_the_start_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = builtins.__import__

    def without_sdk(name: str, *arguments: Any, **options: Any) -> Any:
        if name.startswith(("opentelemetry.sdk", "opentelemetry.exporter")):
            raise ModuleNotFoundError(name)
        return genuine(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without_sdk)
    with pytest.raises(TracingError, match="make install-tracing"):
        exporting_provider(ENDPOINT)
