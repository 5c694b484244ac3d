"""The spans of requests, and the trace that each is part of."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from fastapi.telemetry import TelemetryConfig
from opentelemetry import trace
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

_TRACEPARENT = "traceparent"


def telemetry_of(provider: trace.TracerProvider | None, unrecorded: Collection[str]) -> TelemetryConfig:
    """What FastAPI is told of telemetry: `provider` records requests, none where it is None, and never those of the paths `unrecorded`."""
    return {
        "tracing": provider is not None,
        "tracer_provider": provider,
        "metrics": False,
        "logs": False,
        "auto_configure": False,
        "exclude": lambda scope: scope["path"] in unrecorded,
    }


def trace_id_of(headers: Mapping[str, str]) -> str | None:
    """The W3C id of the trace that the code runs in, else of the one that the caller names in `traceparent`; None for neither."""
    span = trace.get_current_span()
    if not span.get_span_context().is_valid and _TRACEPARENT in headers:
        span = trace.get_current_span(TraceContextTextMapPropagator().extract(headers))
    context = span.get_span_context()
    return trace.format_trace_id(context.trace_id) if context.is_valid else None


def hide_query() -> None:
    """Take the query out of the span of the request that the code runs in: what someone looks for goes to no collector."""
    span = trace.get_current_span()
    if span.is_recording():
        span.set_attribute("url.query", "REDACTED")
