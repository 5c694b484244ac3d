"""Sends traces where the standard `OTEL_*` variables say, by the OpenTelemetry SDK of the extra `tracing`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from app import __version__

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

_ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
_PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
_EXPORTER = "OTEL_TRACES_EXPORTER"
_PROTOCOL = "http/protobuf"


class TracingError(Exception):
    """Traces are asked for in a way that cannot be done; the message says what to change."""


def exporting_provider(variables: Mapping[str, str] = os.environ) -> TracerProvider | None:
    """What records and sends spans, None where no variable asks for it; `shutdown()` it to send the last ones.

    Raises `TracingError` where what is asked for is not installed or not possible.
    """
    named = next((name for name in (*_ENDPOINTS, _EXPORTER) if variables.get(name)), None)
    exporter = variables.get(_EXPORTER) or "otlp"
    if named is None or exporter == "none" or variables.get("OTEL_SDK_DISABLED", "").lower() == "true":
        return None
    if exporter != "otlp":
        raise TracingError(f"{_EXPORTER} is {exporter!r}; traces can be sent by `otlp` alone, or not at all with `none`.")
    for name in _PROTOCOLS:
        if variables.get(name, _PROTOCOL) != _PROTOCOL:
            raise TracingError(f"{name} is {variables[name]!r}; traces can be sent as {_PROTOCOL!r} alone.")
    try:
        return _provider()
    except ModuleNotFoundError as error:
        raise TracingError(
            f"{named} asks for traces, which need the extra `tracing`: `make install-tracing`, or pip install 'danhbo[tracing]'. "
            "OTEL_SDK_DISABLED=true does without them."
        ) from error


def _provider() -> TracerProvider:
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import OTELResourceDetector, Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    service = Resource({"service.name": "danhbo", "service.version": __version__}).merge(OTELResourceDetector().detect())
    provider = TracerProvider(resource=Resource.create(dict(service.attributes)))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return provider
