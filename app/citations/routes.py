"""Citations over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.citations.repository import CitationRepository
from app.citations.schemas import Citation, CitationQuery
from app.conditions.routing import ReadingRoute
from app.database import ReadSession
from app.lists.listing import Listing
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/citations", tags=["citations"], route_class=ReadingRoute)
_CITATIONS = Listing(Citation)


@_CITATIONS.route(router, "", operation_id="list_citations", summary="List citations")
def list_citations(request: Request, query: Annotated[CitationQuery, Query()], session: ReadSession) -> Response:
    """Documents that articles name by number. `q` looks into kind, number, issuer and the evidence."""
    return _CITATIONS.answer(request, session, query, lambda session, window: CitationRepository.from_session(session).page(query, window))
