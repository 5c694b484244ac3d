"""Liveness and readiness over HTTP."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.database import DatabaseDep
from app.errors import Unavailable
from app.migrate import is_current
from app.openapi import problems
from app.routers import ResourceRouter
from app.schemas import Schema

router = ResourceRouter(tags=["service"])


class Health(Schema):
    """That all is well; where it is not the answer is a problem."""

    status: Literal["ok"] = Field(default="ok", description="Always `ok`.", examples=["ok"])


@router.get("/healthz", operation_id="get_liveness", summary="Is the service alive?")
async def get_liveness() -> Health:
    """Whether the process answers; it asks nothing of the database, so that a slow one does not get the service restarted."""
    return Health()


@router.get("/readyz", operation_id="get_readiness", summary="Can the service answer?", responses=problems(503))
def get_readiness(database: DatabaseDep) -> Health:
    """Whether the database answers and has the tables of this version."""
    if not is_current(database):
        raise Unavailable("The database has not the tables of this version: run `danhbo migrate`.")
    return Health()
