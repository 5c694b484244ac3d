"""Citations over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from app.citations.repository import CitationRepository
from app.citations.schemas import Citation, CitationQuery
from app.database import ReadSession
from app.paging import Page

router = APIRouter(prefix="/citations", tags=["citations"])


@router.get("", operation_id="list_citations", summary="List citations")
def list_citations(request: Request, query: Annotated[CitationQuery, Query()], session: ReadSession) -> Page[Citation]:
    """Documents that articles name by number. `q` looks into kind, number, issuer and the evidence."""
    return Page.of(CitationRepository.from_session(session).page(query), Citation.from_row, request)
