"""Ids that lead to another record: what they answer, and how that is documented."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

MOVED: dict[int | str, dict[str, Any]] = {
    308: {
        "description": "The record is part of another, which serves this id; `Location` is its address.",
        "headers": {"Location": {"description": "Path of the record.", "schema": {"type": "string", "examples": ["/meetings/7"]}}},
    }
}
"""For the `responses` of routes whose records can be part of others."""


def moved(request: Request, path: str) -> Response:
    """The answer that leads to `path`, with the query that was asked."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{request.scope.get('root_path', '')}{path}{query}", status_code=308)
