"""Popolo over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Path, Query, Request
from starlette.responses import Response, StreamingResponse

from app.conditions.routing import ReadingRoute
from app.database import DatabaseDep, ReadSession
from app.errors import NotFound
from app.lists.listing import Listing
from app.moving import MOVED, moved
from app.openapi import problems
from app.organisations.repository import OrganisationRepository
from app.parameters import NoQuery
from app.popolo import identifiers
from app.popolo.export import whole_file
from app.popolo.identifiers import OrganizationId, PersonId
from app.popolo.presentation import (
    Presenter,
    area,
    organization_detail,
    page_of_memberships,
    page_of_organizations,
    page_of_people,
    person_detail,
)
from app.popolo.repository import PopoloRepository
from app.popolo.schemas import (
    PopoloArea,
    PopoloFile,
    PopoloMembership,
    PopoloMembershipQuery,
    PopoloOrganization,
    PopoloOrganizationQuery,
    PopoloPerson,
    PopoloPersonDetail,
    PopoloPersonQuery,
)
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/popolo", tags=["popolo"], route_class=ReadingRoute)
_PERSONS = Listing(PopoloPerson)
_ORGANIZATIONS = Listing(PopoloOrganization)
_MEMBERSHIPS = Listing(PopoloMembership)


async def _presenter(request: Request) -> Presenter:
    return Presenter(str(request.base_url))


PresenterDep = Annotated[Presenter, Depends(_presenter)]


@router.get(
    "/popolo.json",
    operation_id="export_popolo",
    summary="Download the register as Popolo",
    response_model=PopoloFile,
    dependencies=[NoQuery],
)
def export_popolo(database: DatabaseDep, presenter: PresenterDep) -> Response:
    """Everyone with a membership, every membership, every organisation and their areas in one file, sent piece by piece."""
    return StreamingResponse(whole_file(database, presenter), media_type="application/json")


@_PERSONS.route(router, "/persons", operation_id="list_popolo_persons", summary="List people as Popolo")
def list_popolo_persons(
    request: Request, query: Annotated[PopoloPersonQuery, Query()], session: ReadSession, presenter: PresenterDep
) -> Response:
    """The people whom at least one article gives a role, in order of id. `q` looks into the name."""
    return _PERSONS.answer(request, session, query, lambda session, window: page_of_people(session, query, window), presenter.person)


@router.get(
    "/persons/{person_id}",
    operation_id="get_popolo_person",
    summary="Get a person as Popolo",
    response_model=PopoloPersonDetail,
    responses=MOVED | problems(404),
    dependencies=[NoQuery],
)
def get_popolo_person(
    request: Request, person_id: Annotated[PersonId, Path(description="Id of the person.")], session: ReadSession, presenter: PresenterDep
) -> PopoloPersonDetail | Response:
    """One person with all memberships."""
    rows = PopoloRepository.from_session(session).people_of([person_id])
    if not rows:
        raise NotFound(f"There is no person {identifiers.person(person_id)}.")
    row = rows[0]
    if row["merged_into"] is not None:
        return moved(request, f"/popolo/persons/{identifiers.person(row['merged_into'])}")
    return presenter.person_detail(person_detail(session, row))


@_ORGANIZATIONS.route(router, "/organizations", operation_id="list_popolo_organizations", summary="List organisations as Popolo")
def list_popolo_organizations(
    request: Request, query: Annotated[PopoloOrganizationQuery, Query()], session: ReadSession, presenter: PresenterDep
) -> Response:
    """Every body that an article names, by name. `q` finds one by whatever it is called."""
    return _ORGANIZATIONS.answer(
        request, session, query, lambda session, window: page_of_organizations(session, query, window), presenter.organization
    )


@router.get(
    "/organizations/{organization_id}",
    operation_id="get_popolo_organization",
    summary="Get an organisation as Popolo",
    response_model=PopoloOrganization,
    responses=MOVED | problems(404),
    dependencies=[NoQuery],
)
def get_popolo_organization(
    request: Request,
    organization_id: Annotated[OrganizationId, Path(description="Id of the organisation.")],
    session: ReadSession,
    presenter: PresenterDep,
) -> PopoloOrganization | Response:
    """One organisation. Who has a role in it: `/popolo/memberships?organization_id=`."""
    row = OrganisationRepository.from_session(session).get(organization_id)
    if row is None:
        raise NotFound(f"There is no organisation {identifiers.organization(organization_id)}.")
    if row["merged_into"] is not None:
        return moved(request, f"/popolo/organizations/{identifiers.organization(row['merged_into'])}")
    return presenter.organization(organization_detail(session, row))


@_MEMBERSHIPS.route(router, "/memberships", operation_id="list_popolo_memberships", summary="List memberships as Popolo")
def list_popolo_memberships(
    request: Request, query: Annotated[PopoloMembershipQuery, Query()], session: ReadSession, presenter: PresenterDep
) -> Response:
    """Who has or had which role where, person by person."""
    return _MEMBERSHIPS.answer(
        request, session, query, lambda session, window: page_of_memberships(session, query, window), presenter.membership
    )


@router.get(
    "/areas/{area_id}", operation_id="get_popolo_area", summary="Get an area as Popolo", responses=problems(404), dependencies=[NoQuery]
)
def get_popolo_area(area_id: Annotated[str, Path(description="Code of the unit in the gazetteer.", examples=["193"])]) -> PopoloArea:
    """One administrative unit of Viet Nam, before 1 July 2025 or since."""
    found = area(area_id)
    if found is None:
        raise NotFound(f"There is no area {area_id}.")
    return found
