"""Appointments over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.conditions.routing import ReadingRoute
from app.database import ReadSession
from app.lists.listing import Listing
from app.members.repository import PersonRepository
from app.members.schemas import Appointment, AppointmentQuery
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/appointments", tags=["members"], route_class=ReadingRoute)
_APPOINTMENTS = Listing(Appointment)


@_APPOINTMENTS.route(router, "", operation_id="list_appointments", summary="List appointments")
def list_appointments(request: Request, query: Annotated[AppointmentQuery, Query()], session: ReadSession) -> Response:
    """Who holds, held, takes up or leaves which post, one record for each article that says so, with the words that do.

    `year`, `from` and `to` ask for the day of the article. What all articles of a post add up to is at `/members`.
    """
    return _APPOINTMENTS.answer(
        request, session, query, lambda session, window: PersonRepository.from_session(session).appointments(query, window)
    )
