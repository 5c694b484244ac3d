"""What is served at the address of a request: its methods, and what they take."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import Request
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import BaseModel
from starlette.routing import Match


def parameters_of(request: Request) -> dict[str, object]:
    """The query parameters that the route of `request` takes, with their types."""
    route = request.scope.get("route")
    open_ = [route.dependant] if isinstance(route, APIRoute) else []
    found: dict[str, object] = {}
    while open_:
        dependant = open_.pop()
        open_ += dependant.dependencies
        for parameter in dependant.query_params:
            model = parameter.field_info.annotation
            if isinstance(model, type) and issubclass(model, BaseModel):
                found |= zip(field_names(model), (field.annotation for field in model.model_fields.values()), strict=True)
            else:
                found[parameter.alias] = model
    return found


def fields_of_body(request: Request) -> list[str]:
    """The fields of the JSON object that the route of `request` takes; none where it takes another body."""
    route = request.scope.get("route")
    model = route.body_field.field_info.annotation if isinstance(route, APIRoute) and route.body_field is not None else None
    return field_names(model) if isinstance(model, type) and issubclass(model, BaseModel) else []


def field_names(model: type[BaseModel]) -> list[str]:
    """The fields of `model` as they are sent."""
    return [field.alias or name for name, field in model.model_fields.items()]


def without_slash(request: Request) -> str | None:
    """Where the path of `request` ends with slashes: the address without them, if something is served there.

    No more than path and query: the host is what the request says of itself, and a cache would lead others where it likes.
    """
    given: str = request.scope["path"]
    path = given.rstrip("/")
    if path == given or not allowed_methods(Request({**request.scope, "path": path})):
        return None
    return f"{quote(path)}?{request.url.query}" if request.url.query else quote(path)


def allowed_methods(request: Request) -> list[str]:
    """Every method that some route takes at this path (the router itself names those of one route only).

    A route for this very path goes before those with a parameter in its place: `/articles/batch` is no id of an article.
    """
    routes = list(iter_route_contexts(request.app.routes))
    routes = [route for route in routes if route.path == request.url.path] or routes
    methods = [
        method
        for method in ("DELETE", "GET", "PATCH", "POST", "PUT")
        if any(route.matches({**request.scope, "method": method})[0] is Match.FULL for route in routes)
    ]
    return [*methods, "HEAD"] if "GET" in methods else methods
