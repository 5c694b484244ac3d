"""What a request is for, as the server tells it."""

from __future__ import annotations

from starlette.types import Scope


def served_path(scope: Scope) -> str:
    """The path of a request without `root_path`, under which a proxy may serve the application."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))
