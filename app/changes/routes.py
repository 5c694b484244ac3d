"""The feed of changes over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from app.changes.repository import ChangeRepository
from app.changes.schemas import Change, ChangeQuery, Changes, token_of
from app.database import ReadSession
from app.errors import invalid

router = APIRouter(prefix="/changes", tags=["changes"])


@router.get("", operation_id="list_changes", summary="Follow the changes")
def list_changes(request: Request, query: Annotated[ChangeQuery, Query()], session: ReadSession) -> Changes:
    """What happened to records, in the order in which it was committed: whoever follows `next` misses nothing, however many write.

    A record changes whenever the answer at its own address may differ: because an article or a decision is about it, or because
    something that it shows of another record does. Only the `possible_duplicates` of a member, which are looked up when asked for,
    follow the changes of those namesakes. What one write did to a record is one change; changes are never removed.
    """
    try:
        stretch = ChangeRepository.from_session(session).page(query)
    except LookupError:
        raise invalid(
            ("query", "since"),
            "lies beyond the end of the feed: it is of another database, or this one was put back; begin anew without it",
        ) from None
    url = request.url if stretch.last is None else request.url.include_query_params(since=token_of(stretch.last))
    return Changes(
        items=[Change.from_row(row) for row in stretch.rows],
        next=f"{url.path}?{url.query}" if url.query else url.path,
        more=stretch.more,
    )
