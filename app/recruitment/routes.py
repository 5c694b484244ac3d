"""Recruitment figures over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.conditions.routing import ReadingRoute
from app.database import ReadSession
from app.lists.listing import Listing
from app.recruitment.repository import RecruitmentRepository
from app.recruitment.schemas import RecruitmentQuery, RecruitmentTarget
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/recruitment-targets", tags=["recruitment"], route_class=ReadingRoute)
_TARGETS = Listing(RecruitmentTarget)


@_TARGETS.route(router, "", operation_id="list_recruitment_targets", summary="List recruitment targets")
def list_recruitment_targets(request: Request, query: Annotated[RecruitmentQuery, Query()], session: ReadSession) -> Response:
    """New members, targets and what was reached, one record for an organisation and a period in an article.

    A figure that the text does not print but arithmetic gives (116 admitted at 72.5 % of the target: 160) is named in `derived`.
    `q` looks into the organisation's name and the evidence. `year`, `from` and `to` ask for the period that the figures are of, not for the
    article's day.
    """
    return _TARGETS.answer(request, session, query, lambda session, window: RecruitmentRepository.from_session(session).page(query, window))
