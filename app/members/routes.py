"""Members over HTTP: people and their posts."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, status
from starlette.responses import Response

from app.conditions.routing import ReadingRoute
from app.conditions.writing import WriteCondition
from app.database import DatabaseDep, ReadSession
from app.decisions.models import Subject
from app.decisions.schemas import Decision, Merging, Renaming, Splitting
from app.errors import NotFound
from app.lists.listing import Listing
from app.members.presentation import page_of_members, whole_member
from app.members.repository import PersonRepository
from app.members.schemas import Member, MemberDetailQuery, MemberQuery
from app.moving import MOVED, moved
from app.openapi import problems
from app.parameters import NoQuery, PathId
from app.registry import decisions
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/members", tags=["members"], route_class=ReadingRoute)
_MEMBERS = Listing(Member)


@_MEMBERS.route(router, "", operation_id="list_members", summary="List members")
def list_members(request: Request, query: Annotated[MemberQuery, Query()], session: ReadSession) -> Response:
    """The people whom at least one article gives a post, by name, each with their posts over time.

    `q` looks into the name; `year`, `from` and `to` ask for the days of the articles that give a post: with `status=incoming` for who was
    given one then, by `appointments` in which article's words.
    """
    return _MEMBERS.answer(request, session, query, lambda session, window: page_of_members(session, query, window))


@router.get("/{member_id}", operation_id="get_member", summary="Get a member", response_model=Member, responses={**MOVED, **problems(404)})
def get_member(
    request: Request, member_id: PathId, query: Annotated[MemberDetailQuery, Query()], session: ReadSession
) -> Member | Response:
    """One person: the posts over time, all that articles say of them, and namesakes who may be the same.

    People who are named without a post answer too. The id of a record that is part of another answers 308 with that one's address.
    """
    row = PersonRepository.from_session(session).get(member_id)
    if row is None:
        raise NotFound(f"There is no member {member_id}.")
    if row["merged_into"] is not None:
        return moved(request, f"/members/{row['merged_into']}")
    return whole_member(session, row, evidence=query.include is not None)


@router.post(
    "/{member_id}/merge",
    operation_id="merge_member",
    summary="Merge a member into another",
    status_code=status.HTTP_201_CREATED,
    responses=problems(404, 409),
    dependencies=[NoQuery],
    tags=["decisions"],
)
def merge_member(member_id: PathId, order: Merging, database: DatabaseDep, condition: WriteCondition) -> Decision:
    """Say that a member is the same person as another. Its id answers 308 from then on; `POST /decisions/{id}/undo` undoes it."""
    with database.transaction() as session:
        condition.check(session)
        return Decision.model_validate(decisions.merge(session, Subject.MEMBER, member_id, order))


@router.post(
    "/{member_id}/split",
    operation_id="split_member",
    summary="Split a member",
    status_code=status.HTTP_201_CREATED,
    responses=problems(404),
    dependencies=[NoQuery],
    tags=["decisions"],
)
def split_member(member_id: PathId, order: Splitting, database: DatabaseDep, condition: WriteCondition) -> Decision:
    """Say that in some articles the name stands for another person, who gets a record: `other_id` of the decision."""
    with database.transaction() as session:
        condition.check(session)
        return Decision.model_validate(decisions.split(session, Subject.MEMBER, member_id, order))


@router.post(
    "/{member_id}/rename",
    operation_id="rename_member",
    summary="Correct a member's name",
    status_code=status.HTTP_201_CREATED,
    responses=problems(404),
    dependencies=[NoQuery],
    tags=["decisions"],
)
def rename_member(member_id: PathId, order: Renaming, database: DatabaseDep, condition: WriteCondition) -> Decision:
    """Correct the name under which a member is shown. Names in facts stay as articles print them."""
    with database.transaction() as session:
        condition.check(session)
        return Decision.model_validate(decisions.rename(session, Subject.MEMBER, member_id, order))
