"""Statistics over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.conditions.routing import ReadingRoute
from app.database import ReadSession
from app.lists.listing import Listing
from app.routers import ResourceRouter
from app.statistics.repository import StatisticRepository
from app.statistics.schemas import Statistic, StatisticQuery

router = ResourceRouter(prefix="/statistics", tags=["statistics"], route_class=ReadingRoute)
_STATISTICS = Listing(Statistic)


@_STATISTICS.route(router, "", operation_id="list_statistics", summary="List statistics")
def list_statistics(request: Request, query: Annotated[StatisticQuery, Query()], session: ReadSession) -> Response:
    """Counted facts about party organisations. `q` looks into the organisation's name and the evidence."""
    return _STATISTICS.answer(
        request, session, query, lambda session, window: StatisticRepository.from_session(session).page(query, window)
    )
