"""Meetings and their outcomes over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from app.database import ReadSession
from app.errors import NotFound
from app.meetings.repository import MeetingRepository, OutcomeRepository
from app.meetings.schemas import Meeting, MeetingDetail, MeetingOutcome, MeetingQuery, OutcomeQuery
from app.openapi import problems
from app.paging import Page
from app.parameters import NoQuery, PathId

router = APIRouter(tags=["meetings"])


@router.get("/meetings", operation_id="list_meetings", summary="List meetings")
def list_meetings(request: Request, query: Annotated[MeetingQuery, Query()], session: ReadSession) -> Page[Meeting]:
    """Meetings with the named people who took part. `q` looks into the names of organiser and host and the evidence."""
    return Page.of(MeetingRepository.from_session(session).page(query), Meeting.from_row, request)


@router.get("/meetings/{meeting_id}", operation_id="get_meeting", summary="Get a meeting", responses=problems(404), dependencies=[NoQuery])
def get_meeting(meeting_id: PathId, session: ReadSession) -> MeetingDetail:
    """One meeting with who took part and what it laid down."""
    row = MeetingRepository.from_session(session).get(meeting_id)
    if row is None:
        raise NotFound(f"There is no meeting {meeting_id}.")
    return MeetingDetail.from_row(row)


@router.get("/meeting-outcomes", operation_id="list_meeting_outcomes", summary="List meeting outcomes")
def list_meeting_outcomes(request: Request, query: Annotated[OutcomeQuery, Query()], session: ReadSession) -> Page[MeetingOutcome]:
    """What meetings, leaders and committees laid down or decided. `q` looks into the sentence and the names of issuer and addressee."""
    return Page.of(OutcomeRepository.from_session(session).page(query), MeetingOutcome.from_row, request)
