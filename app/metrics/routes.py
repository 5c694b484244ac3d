"""Figures over HTTP."""

from __future__ import annotations

from fastapi import Request
from starlette.responses import Response

from app.parameters import NoQuery
from app.routers import ResourceRouter

router = ResourceRouter(tags=["service"])

_EXAMPLE = """\
# HELP danhbo_articles Articles stored.
# TYPE danhbo_articles gauge
danhbo_articles 3.0
"""


@router.get(
    "/metrics",
    operation_id="get_metrics",
    summary="Figures for Prometheus",
    response_class=Response,
    responses={
        200: {
            "description": "The figures, as text.",
            "content": {
                "text/plain": {"schema": {"type": "string"}, "example": _EXAMPLE},
                "application/openmetrics-text": {"schema": {"type": "string"}},
            },
        }
    },
    dependencies=[NoQuery],
)
async def get_metrics(request: Request) -> Response:
    """Requests and how long they took, articles, facts by kind, the age of the newest article, the process.

    In Prometheus' text format, or OpenMetrics where `Accept` asks for it. What is stored is counted once a minute at most.
    """
    body, content_type = await request.app.state.metrics.written(request.headers.get("accept", ""))
    return Response(body, media_type=content_type)
