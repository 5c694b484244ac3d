"""The feed of changes as an answer: a stretch of it in JSON, or to its end as CSV or NDJSON."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from app.changes.repository import ChangeRepository, Stretch
from app.changes.schemas import EXAMPLE_TOKEN, Change, ChangeQuery, Changes, token_of
from app.database import Database
from app.lists.document import TABLES
from app.lists.formats import Format, asked_format
from app.lists.writing import Writer
from app.paging import Row

_BATCH = 1000
"""So many changes are read at once where the feed is sent to its end."""
_WRITER = Writer(Change)

FEED_ANSWER: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Changes in the order in which they were committed. CSV and NDJSON have a line for each; where to go on is told by `Link`.",
        "headers": {
            "Link": {
                "description": "Where to go on (`next`), always there; RFC 8288.",
                "schema": {"type": "string", "examples": [f'</changes?since={EXAMPLE_TOKEN}>; rel="next"']},
            }
        },
        "content": TABLES,
    }
}
"""For the `responses` of the feed."""


def answer(request: Request, query: ChangeQuery, database: Database) -> Response:
    """What `request` asks for.

    Raises `LookupError` where that goes on after a change that there is not, `NotAcceptable` where no format will do.
    """
    chosen = asked_format(request)
    whole = chosen is not Format.JSON and "limit" not in query.model_fields_set
    with database.read() as session:
        stretch = ChangeRepository.from_session(session).page(query, _BATCH if whole else query.limit)
    following = _address(request, stretch.newest if whole else stretch.last)
    headers = {"Link": f'<{following}>; rel="next"', "Vary": "Accept"}
    if chosen is Format.JSON:
        body = Changes(items=_records(stretch.rows), next=following, more=stretch.more).model_dump_json()
        return Response(body, headers=headers, media_type=chosen.content_type)
    if chosen is Format.CSV:
        headers["Content-Disposition"] = "attachment; filename=changes.csv"
    head, write = _WRITER.table(chosen, None, bom=query.bom)
    stretches = _to_the_end(database, query, stretch) if whole else [stretch.rows]
    pieces = (write(_records(rows)) for rows in stretches)
    return StreamingResponse(chain([head], pieces), headers=headers, media_type=chosen.content_type)


def _to_the_end(database: Database, query: ChangeQuery, stretch: Stretch) -> Iterator[list[Row]]:
    """The changes of `stretch`, then those up to the newest that there was, each thousand read in a session of its own."""
    rows, last = stretch.rows, stretch.last
    yield rows
    while stretch.more and rows:
        with database.read() as session:
            rows = ChangeRepository.from_session(session).following(query, last, _BATCH, until=stretch.newest)
        if rows:
            yield rows
            last = rows[-1]["id"]


def _records(rows: list[Row]) -> list[Change]:
    return [Change.from_row(row) for row in rows]


def _address(request: Request, last: int | None) -> str:
    """Path and query by which to go on after the change `last`, in the same format."""
    url = request.url if last is None else request.url.include_query_params(since=token_of(last))
    return f"{url.path}?{url.query}" if url.query else url.path
