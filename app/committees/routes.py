"""Committees over HTTP: the organisations of the party."""

from __future__ import annotations

from typing import Annotated

from fastapi import Body, Query, Request, status
from fastapi.openapi.models import Example
from starlette.responses import Response

from app.committees.schemas import CommitteeQuery, CommitteeTree, TreeQuery
from app.committees.tree import committee_tree
from app.conditions.routing import ReadingRoute
from app.conditions.writing import WriteCondition
from app.database import DatabaseDep, ReadSession
from app.decisions.models import Subject
from app.decisions.schemas import Decision, Merging, Renaming, Splitting
from app.errors import NotFound
from app.lists.listing import Listing
from app.members.presentation import page_of_committee_members
from app.members.schemas import CommitteeMembersQuery, Member
from app.moving import MOVED, moved
from app.openapi import problems
from app.organisations.repository import OrganisationRepository
from app.organisations.schemas import Organisation
from app.parameters import NoQuery, OnlyInclude, PathId
from app.recruitment.repository import RecruitmentRepository
from app.recruitment.schemas import RecruitmentPeriod, SeriesQuery
from app.registry import decisions
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/committees", tags=["committees"], route_class=ReadingRoute)
_COMMITTEES = Listing(Organisation)
_MEMBERS = Listing(Member)
_PERIODS = Listing(RecruitmentPeriod)
_RENAMING = {"committee": Example(value={"by": "lan@bao.example.vn", "reason": "Theo cổng thông tin của tỉnh", "name": "Huyện ủy Tân Hòa"})}


@_COMMITTEES.route(router, "", operation_id="list_committees", summary="List committees")
def list_committees(request: Request, query: Annotated[CommitteeQuery, Query()], session: ReadSession) -> Response:
    """The party's committees, organs and cells, by name.

    `q` finds one by its canonical name, by what articles print, and by what else it is called: `BTV`, `BCH Đảng bộ TP`, `TU`.
    """
    return _COMMITTEES.answer(
        request, session, query, lambda session, window: OrganisationRepository.from_session(session).page(query, window, party_only=True)
    )


@router.get(
    "/{committee_id}",
    operation_id="get_committee",
    summary="Get a committee",
    response_model=Organisation,
    responses=MOVED | problems(404),
    dependencies=[OnlyInclude],
)
def get_committee(request: Request, committee_id: PathId, session: ReadSession) -> Organisation | Response:
    """One committee, organ or cell: its names as printed, the committee above, its days, and where articles name it."""
    row = OrganisationRepository.from_session(session).get(committee_id, party_only=True)
    if row is None:
        raise NotFound(f"There is no committee {committee_id}.")
    if row["merged_into"] is not None:
        return moved(request, f"/committees/{row['merged_into']}")
    return Organisation.from_row(row)


@router.get(
    "/{committee_id}/tree",
    operation_id="get_committee_tree",
    summary="Get the tree of a committee",
    response_model=CommitteeTree,
    responses=MOVED | problems(404),
)
def get_committee_tree(
    request: Request, committee_id: PathId, query: Annotated[TreeQuery, Query()], session: ReadSession
) -> CommitteeTree | Response:
    """The committees above this one up to the centre, and what stands below it, each under the nearest committee that the register has.

    Upper levels come first when `limit` is reached: `complete` is false then, and `children_count` tells what each body has.
    """
    whole = OrganisationRepository.from_session(session).whole_of(committee_id, party_only=True)
    if whole is not None and whole != committee_id:
        return moved(request, f"/committees/{whole}/tree")
    tree = committee_tree(session, committee_id, query)
    if tree is None:
        raise NotFound(f"There is no committee {committee_id}.")
    return tree


@router.post(
    "/{committee_id}/merge",
    operation_id="merge_committee",
    summary="Merge a committee into another",
    status_code=status.HTTP_201_CREATED,
    responses=problems(404, 409),
    dependencies=[NoQuery],
    tags=["decisions"],
)
def merge_committee(committee_id: PathId, order: Merging, database: DatabaseDep, condition: WriteCondition) -> Decision:
    """Say that a committee is the same as another. Its id answers 308 from then on; `POST /decisions/{id}/undo` undoes it.

    Posts in either are posts in one committee, so names that stood in both may turn out to be one person.
    """
    with database.transaction() as session:
        condition.check(session)
        return Decision.model_validate(decisions.merge(session, Subject.COMMITTEE, committee_id, order))


@router.post(
    "/{committee_id}/split",
    operation_id="split_committee",
    summary="Split a committee",
    status_code=status.HTTP_201_CREATED,
    responses=problems(404),
    dependencies=[NoQuery],
    tags=["decisions"],
)
def split_committee(committee_id: PathId, order: Splitting, database: DatabaseDep, condition: WriteCondition) -> Decision:
    """Say that in some articles the name stands for another committee, which gets a record: `other_id` of the decision.

    All that these articles say of it goes along, also when they are read or sent again. Its canonical name can be corrected then.
    """
    with database.transaction() as session:
        condition.check(session)
        return Decision.model_validate(decisions.split(session, Subject.COMMITTEE, committee_id, order))


@router.post(
    "/{committee_id}/rename",
    operation_id="rename_committee",
    summary="Correct a committee's name",
    status_code=status.HTTP_201_CREATED,
    responses=problems(404),
    dependencies=[NoQuery],
    tags=["decisions"],
)
def rename_committee(
    committee_id: PathId, order: Annotated[Renaming, Body(openapi_examples=_RENAMING)], database: DatabaseDep, condition: WriteCondition
) -> Decision:
    """Correct a committee's canonical name. Names in facts stay as articles print them, and `q` finds it by both."""
    with database.transaction() as session:
        condition.check(session)
        return Decision.model_validate(decisions.rename(session, Subject.COMMITTEE, committee_id, order))


@_MEMBERS.route(
    router, "/{committee_id}/members", operation_id="list_committee_members", summary="List a committee's members", responses=problems(404)
)
def list_committee_members(
    request: Request, committee_id: PathId, query: Annotated[CommitteeMembersQuery, Query()], session: ReadSession
) -> Response:
    """The people whom articles give a post in this very committee, by name, with their posts in it; posts in its organs are the organs'.

    With `as_of`, who held a post on that day and how surely that is known. `q` looks into the person's name.
    """
    return _MEMBERS.answer(
        request,
        session,
        query,
        lambda session, window: page_of_committee_members(session, committee_id, query, window, whole=_whole(session, committee_id)),
    )


@_PERIODS.route(
    router,
    "/{committee_id}/recruitment-targets",
    operation_id="list_committee_recruitment_targets",
    summary="List a committee's recruitment over time",
    responses=problems(404),
)
def list_committee_recruitment_targets(
    request: Request, committee_id: PathId, query: Annotated[SeriesQuery, Query()], session: ReadSession
) -> Response:
    """New members and targets period by period, earliest first, nine months beside their year, with every article that gives a figure.

    Where articles give different values for one period each is listed and marked `conflicting`. Where an article prints a percentage or a
    surplus that does not follow from what it prints as admitted and target, `inconsistent` tells both values.
    """
    return _PERIODS.answer(
        request,
        session,
        query,
        lambda session, window: RecruitmentRepository.from_session(session).series(_whole(session, committee_id), query, window),
    )


def _whole(session: ReadSession, committee_id: int) -> int:
    """The id of the committee that `committee_id` is part of after merges, mostly its own. Raises `NotFound` where there is none."""
    whole = OrganisationRepository.from_session(session).whole_of(committee_id, party_only=True)
    if whole is None:
        raise NotFound(f"There is no committee {committee_id}.")
    return whole
