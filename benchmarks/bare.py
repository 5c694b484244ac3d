"""`python -m benchmarks.bare PORT FILE`: a bare Starlette application under uvicorn, which gives each path the answer that FILE has for it."""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path
from typing import TypedDict

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route


class Answer(TypedDict):
    """An answer to give: its headers, and its body in base64."""

    headers: dict[str, str]
    body: str


def main(port: int, answers: dict[str, Answer]) -> None:
    """Serve `answers`, by their paths, on `port` of loopback until the process is told to end."""
    uvicorn.run(
        Starlette(routes=[_route(path, answer) for path, answer in answers.items()]), port=port, log_level="error", server_header=False
    )


def _route(path: str, answer: Answer) -> Route:
    headers, body = answer["headers"], base64.b64decode(answer["body"])

    async def give(_request: Request) -> Response:
        return Response(body, headers=headers)

    return Route(path, give)


if __name__ == "__main__":
    main(int(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="ascii")))
