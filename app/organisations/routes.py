"""Organisations over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.conditions.routing import ReadingRoute
from app.database import ReadSession
from app.errors import NotFound
from app.lists.listing import Listing
from app.moving import MOVED, moved
from app.openapi import problems
from app.organisations.repository import OrganisationRepository
from app.organisations.schemas import Organisation, OrganisationQuery
from app.parameters import OnlyInclude, PathId
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/organisations", tags=["organisations"], route_class=ReadingRoute)
_ORGANISATIONS = Listing(Organisation)


@_ORGANISATIONS.route(router, "", operation_id="list_organisations", summary="List organisations")
def list_organisations(request: Request, query: Annotated[OrganisationQuery, Query()], session: ReadSession) -> Response:
    """Every body that an article names, by name. `q` finds one by its canonical name and by what else it is called, in print or for short."""
    return _ORGANISATIONS.answer(
        request, session, query, lambda session, window: OrganisationRepository.from_session(session).page(query, window)
    )


@router.get(
    "/{organisation_id}",
    operation_id="get_organisation",
    summary="Get an organisation",
    response_model=Organisation,
    responses=MOVED | problems(404),
    dependencies=[OnlyInclude],
)
def get_organisation(request: Request, organisation_id: PathId, session: ReadSession) -> Organisation | Response:
    """One organisation: its names as printed, the committee above, its days, and where articles name it."""
    row = OrganisationRepository.from_session(session).get(organisation_id)
    if row is None:
        raise NotFound(f"There is no organisation {organisation_id}.")
    if row["merged_into"] is not None:
        return moved(request, f"/organisations/{row['merged_into']}")
    return Organisation.from_row(row)
