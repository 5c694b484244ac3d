"""The feed of changes over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from app.changes.answering import FEED_ANSWER, answer
from app.changes.schemas import ChangeQuery, Changes
from app.conditions.routing import ReadingRoute
from app.database import DatabaseDep
from app.errors import invalid
from app.lists.formats import SUFFIX
from app.openapi import problems
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/changes", tags=["changes"], route_class=ReadingRoute)


@router.get(SUFFIX, include_in_schema=False)
@router.get(
    "", operation_id="list_changes", summary="Follow the changes", response_model=Changes, responses={**FEED_ANSWER, **problems(406)}
)
def list_changes(request: Request, query: Annotated[ChangeQuery, Query()], database: DatabaseDep) -> Response:
    """What happened to records, in the order in which it was committed: whoever follows `next` misses nothing, however many write.

    A record changes whenever the answer at its own address may differ: because an article or a decision is about it, or because
    something that it shows of another record does. Only the `possible_duplicates` of a member, which are looked up when asked for,
    follow the changes of those namesakes. What one write did to a record is one change; changes are never removed.
    """
    try:
        return answer(request, query, database)
    except LookupError:
        raise invalid(
            ("query", "since"),
            "lies beyond the end of the feed: it is of another database, or this one was put back; begin anew without it",
        ) from None
