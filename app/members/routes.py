"""Members over HTTP: people and their posts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from app.database import ReadSession
from app.errors import NotFound
from app.members.repository import PersonRepository
from app.members.schemas import Member, MemberQuery
from app.openapi import problems
from app.paging import Page
from app.parameters import NoQuery, PathId

router = APIRouter(prefix="/members", tags=["members"])


@router.get("", operation_id="list_members", summary="List members")
def list_members(request: Request, query: Annotated[MemberQuery, Query()], session: ReadSession) -> Page[Member]:
    """The people whom at least one article gives a post, by name, each with the newest that articles say of every post. `q` looks into the name."""
    return Page.of(PersonRepository.from_session(session).page(query), Member.from_row, request)


@router.get("/{member_id}", operation_id="get_member", summary="Get a member", responses=problems(404), dependencies=[NoQuery])
def get_member(member_id: PathId, session: ReadSession) -> Member:
    """One person with all that articles say of their posts. People who are named without a post answer too."""
    row = PersonRepository.from_session(session).get(member_id)
    if row is None:
        raise NotFound(f"There is no person {member_id}.")
    return Member.from_row(row)
