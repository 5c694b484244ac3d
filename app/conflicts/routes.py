"""Conflicts over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.conditions.routing import ReadingRoute
from app.database import ReadSession
from app.lists.listing import Listing
from app.members.schemas import Conflict, ConflictQuery
from app.registry.conflicts import conflicts
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/conflicts", tags=["members"], route_class=ReadingRoute)
_CONFLICTS = Listing(Conflict)


@_CONFLICTS.route(router, "", operation_id="list_conflicts", summary="List conflicts")
def list_conflicts(request: Request, query: Annotated[ConflictQuery, Query()], session: ReadSession) -> Response:
    """Posts that one person holds at a time, which articles show two people to hold at once, with what both sources say."""
    return _CONFLICTS.answer(request, session, query, lambda session, window: conflicts(session, query, window))
