"""Statistics over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from app.database import ReadSession
from app.paging import Page
from app.statistics.repository import StatisticRepository
from app.statistics.schemas import Statistic, StatisticQuery

router = APIRouter(prefix="/statistics", tags=["statistics"])


@router.get("", operation_id="list_statistics", summary="List statistics")
def list_statistics(request: Request, query: Annotated[StatisticQuery, Query()], session: ReadSession) -> Page[Statistic]:
    """Counted facts about party organisations. `q` looks into the organisation's name and the evidence."""
    return Page.of(StatisticRepository.from_session(session).page(query), Statistic.from_row, request)
