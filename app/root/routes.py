"""The root over HTTP."""

from __future__ import annotations

from fastapi import Request, Response
from pydantic import Field

from app import __version__
from app.parameters import NoQuery
from app.routers import ResourceRouter
from app.schemas import Schema

router = ResourceRouter(tags=["service"])


class Root(Schema):
    """What the service is, and where it is explained."""

    name: str = Field(description="Name of the service.", examples=["danhbo"])
    version: str = Field(description="Its version.", examples=["0.1.0"])
    docs: str = Field(description="Path of the documentation for people.", examples=["/docs"])
    openapi: str = Field(description="Path of the documentation for programs, in OpenAPI.", examples=["/openapi.json"])


@router.get("/", operation_id="get_root", summary="What is here?", dependencies=[NoQuery])
async def get_root(request: Request, response: Response) -> Root:
    """What the service is, and where its documentation is; the header `Link` says the same to programs (RFC 8631)."""
    root_path = request.scope.get("root_path", "")
    root = Root(name="danhbo", version=__version__, docs=f"{root_path}/docs", openapi=f"{root_path}/openapi.json")
    response.headers["Link"] = f'<{root.docs}>; rel="service-doc", <{root.openapi}>; rel="service-desc"'
    return root
