"""How the routes of a resource are found."""

from __future__ import annotations

from functools import cached_property

from fastapi import APIRouter
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import Scope

from app.paths import served_path


class ResourceRouter(APIRouter):
    """The routes of one resource, which are compared with a request only where its path begins as one of them does.

    Declare all of them before the first request. FastAPI would compare every route of every router included before the one that answers.
    """

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether a route answers the request, as of any router."""
        return super().matches(scope) if served_path(scope).startswith(self._beginnings) else (Match.NONE, {})

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        paths = {route.path.partition("{")[0] for route in self.routes if isinstance(route, APIRoute)}
        return tuple(path for path in paths if not any(path != other and path.startswith(other) for other in paths))
