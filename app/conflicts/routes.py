"""Conflicts over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from app.database import ReadSession
from app.members.schemas import Conflict, ConflictQuery
from app.paging import Page
from app.registry.conflicts import conflicts

router = APIRouter(prefix="/conflicts", tags=["members"])


@router.get("", operation_id="list_conflicts", summary="List conflicts")
def list_conflicts(request: Request, query: Annotated[ConflictQuery, Query()], session: ReadSession) -> Page[Conflict]:
    """Posts that one person holds at a time, which articles show two people to hold at once, with what both sources say."""
    return Page.of(conflicts(session, query), Conflict.from_row, request)
