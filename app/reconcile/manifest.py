"""The manifest of the service: what it can do, and where."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from app import __version__
from app.reconcile.schemas import BATCH_SIZE, TypeReference
from app.reconcile.vocabulary import EntityType
from app.schemas import Schema

_PREVIEW = "reconcile/preview?id="


class Manifest(Schema):
    """What the service can do (service manifest of the Reconciliation Service API 0.2)."""

    versions: list[str] = Field(description="Versions of the protocol.", examples=[["0.2"]])
    name: str = Field(description="Name of the service.", examples=["danhbo"])
    identifierSpace: str = Field(  # noqa: N815  (a name of the specification, as those below)
        description="What stands before the id of an entity to make a URI of it.", examples=["http://127.0.0.1:8000/reconcile/preview?id="]
    )
    schemaSpace: str = Field(  # noqa: N815
        description="What stands before the id of a type.", examples=["http://127.0.0.1:8000/reconcile/types/"]
    )
    documentation: str = Field(description="Where the service is explained.", examples=["http://127.0.0.1:8000/docs#/reconcile"])
    serviceVersion: str = Field(description="Version of danhbo.", examples=["0.1.0"])  # noqa: N815
    defaultTypes: list[TypeReference] = Field(description="The types of entities.")  # noqa: N815
    batchSize: int = Field(description="Most queries at once.", examples=[50])  # noqa: N815
    view: dict[str, str] = Field(
        description="Where a page about an entity is.", examples=[{"url": "http://127.0.0.1:8000/reconcile/preview?id={{id}}"}]
    )
    preview: dict[str, str | int] = Field(
        description="Where a small page about an entity is, and its size in pixels.",
        examples=[{"url": "http://127.0.0.1:8000/reconcile/preview?id={{id}}", "width": 430, "height": 300}],
    )
    suggest: dict[str, dict[str, str]] = Field(
        description="Where entities, types and properties are suggested.",
        examples=[{"type": {"service_url": "http://127.0.0.1:8000", "service_path": "/reconcile/suggest/type"}}],
    )
    extend: dict[str, Any] = Field(
        description="Where properties to fetch are proposed.",
        examples=[{"propose_properties": {"service_url": "http://127.0.0.1:8000", "service_path": "/reconcile/properties"}}],
    )


def manifest(base: str) -> Manifest:
    """The manifest of the service at `base`, an address with a `/` at its end."""
    service = base.removesuffix("/")
    page = f"{base}{_PREVIEW}{{{{id}}}}"
    suggest = {each: {"service_url": service, "service_path": f"/reconcile/suggest/{each}"} for each in ("entity", "type", "property")}
    suggest["entity"]["flyout_service_path"] = "/reconcile/flyout/entity?id=${id}"
    return Manifest(
        versions=["0.2"],
        name="danhbo: organisation of the Communist Party of Viet Nam",
        identifierSpace=f"{base}{_PREVIEW}",
        schemaSpace=f"{base}reconcile/types/",
        documentation=f"{base}docs#/reconcile",
        serviceVersion=__version__,
        defaultTypes=[TypeReference(id=each, name=each.label) for each in EntityType],
        batchSize=BATCH_SIZE,
        view={"url": page},
        preview={"url": page, "width": 430, "height": 300},
        suggest=suggest,
        extend={"propose_properties": {"service_url": service, "service_path": "/reconcile/properties"}},
    )
