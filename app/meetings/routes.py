"""Meetings and their outcomes over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.conditions.routing import ReadingRoute
from app.database import ReadSession
from app.errors import NotFound
from app.lists.listing import Listing
from app.meetings.repository import MeetingRepository, OutcomeRepository
from app.meetings.schemas import Meeting, MeetingDetail, MeetingOutcome, MeetingQuery, OutcomeQuery
from app.moving import MOVED, moved
from app.openapi import problems
from app.parameters import OnlyInclude, PathId
from app.routers import ResourceRouter

router = ResourceRouter(tags=["meetings"], route_class=ReadingRoute)
_MEETINGS = Listing(Meeting)
_OUTCOMES = Listing(MeetingOutcome)


@_MEETINGS.route(router, "/meetings", operation_id="list_meetings", summary="List meetings")
def list_meetings(request: Request, query: Annotated[MeetingQuery, Query()], session: ReadSession) -> Response:
    """Meetings with the named people who took part; a meeting that several articles report is one, with each of them as a source.

    Two reports are of one meeting where they tell the same day, sort of event and committee, share a person, both parties or the
    number of the session, and contradict each other in nothing. Where that is undecided they stay two.
    `q` looks into the names of organiser and host and the evidence.
    """
    return _MEETINGS.answer(request, session, query, lambda session, window: MeetingRepository.from_session(session).page(query, window))


@router.get(
    "/meetings/{meeting_id}",
    operation_id="get_meeting",
    summary="Get a meeting",
    response_model=MeetingDetail,
    responses={**problems(404), **MOVED},
    dependencies=[OnlyInclude],
)
def get_meeting(request: Request, meeting_id: PathId, session: ReadSession) -> MeetingDetail | Response:
    """One meeting with who took part and what it laid down, as all the articles tell it that report it.

    The id of a report in an article (`meetings` of `/articles/{id}`) is redirected to the meeting's own where that is another.
    """
    meetings = MeetingRepository.from_session(session)
    record_id = meetings.record_of(meeting_id)
    row = meetings.get(record_id) if record_id is not None else None
    if row is None:
        raise NotFound(f"There is no meeting {meeting_id}.")
    if record_id != meeting_id:
        return moved(request, f"/meetings/{record_id}")
    return MeetingDetail.from_row(row)


@_OUTCOMES.route(router, "/meeting-outcomes", operation_id="list_meeting_outcomes", summary="List meeting outcomes")
def list_meeting_outcomes(request: Request, query: Annotated[OutcomeQuery, Query()], session: ReadSession) -> Response:
    """What meetings, leaders and committees laid down or decided.

    What several articles quote of one kind, day and issuer in nearly the same words is one, with each quote as a source: nine in ten
    words of the shorter stand in the longer, and no figure or name is another. `q` looks into the sentence and the names of issuer and addressee.
    """
    return _OUTCOMES.answer(request, session, query, lambda session, window: OutcomeRepository.from_session(session).page(query, window))
