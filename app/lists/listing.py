"""A list of the API: how its route is declared, and how its answer is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar

from fastapi import APIRouter
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from app.cursors import binding, decode_cursor, encode_cursor
from app.database import Database, get_database
from app.errors import invalid
from app.filters import OF_A_PAGE
from app.lists.document import LIST_ANSWER
from app.lists.formats import SUFFIX, Format, asked_format, suffix_of
from app.lists.links import address, link_header
from app.lists.reading import PageOf, stretches
from app.lists.writing import Record, Writer
from app.nearest import hint
from app.openapi import problems
from app.paging import Page, PageQuery, Row, Slice, Window
from app.schemas import Schema

T = TypeVar("T", bound=Schema)
Endpoint = TypeVar("Endpoint", bound=Callable[..., Response])

_BATCH = 1000
"""So many rows are read at once where a whole list is sent."""


class Listing(Generic[T]):
    """A list of records of one model."""

    def __init__(self, item: type[T]) -> None:
        self._item = item
        self._writer = Writer(item)

    def route(
        self, router: APIRouter, path: str, *, operation_id: str, summary: str, responses: Mapping[int | str, Any] | None = None
    ) -> Callable[[Endpoint], Endpoint]:
        """Serve the list at `path` of `router`, and in each format at the path with its suffix."""

        def declare(endpoint: Endpoint) -> Endpoint:
            router.add_api_route(
                path,
                endpoint,
                methods=["GET"],
                operation_id=operation_id,
                summary=summary,
                response_model=Page[self._item],  # type: ignore[name-defined]
                responses={**LIST_ANSWER, **problems(406), **(responses or {})},
            )
            router.add_api_route(path + SUFFIX, endpoint, methods=["GET"], include_in_schema=False)
            return endpoint

        return declare

    def answer(
        self, request: Request, session: Session, query: PageQuery, page: PageOf, present: Callable[[Row], Record] | None = None
    ) -> Response:
        """What `request` asks for: a page, or in CSV and NDJSON without a `limit` all that follows.

        Only what is sent first is read in `session`: nothing is held while a client takes its time over what follows.

        `present` makes a record of a row, where that is not done by the `fields_of` its model. Raises `InvalidRequest` for a cursor or
        fields that are not of this list, `NotAcceptable` where no format will do.
        """
        chosen, fields = asked_format(request), self._chosen(query.fields)
        path = request.url.path.removesuffix(suffix_of(request))
        bound_to = binding(path, query.model_dump(mode="json", exclude=set(OF_A_PAGE), exclude_defaults=True))
        after = None if query.cursor is None else decode_cursor(query.cursor, bound_to)
        whole = chosen is not Format.JSON and "limit" not in query.model_fields_set
        present = present or self._item.fields_of
        # Read before the answer begins: what is wrong with the request is told by its status.
        found = page(session, Window(_BATCH if whole else query.limit, after, query.count))
        records = [present(row) for row in found.rows]
        following = None if whole or found.last is None else address(request, encode_cursor(found.last, bound_to))
        headers = {"Link": link_header(request, following), "Vary": "Accept"}
        if chosen is Format.JSON:
            body = self._writer.json_page(records, following, found.total, fields)
            return Response(body, headers=headers, media_type=chosen.content_type)
        if found.total is not None:
            headers["X-Total-Count"] = str(found.total)
        if chosen is Format.CSV:
            headers["Content-Disposition"] = f"attachment; filename={path.strip('/').replace('/', '-')}.csv"
        head, write = self._writer.table(chosen, fields, bom=query.bom)
        if not whole:
            return Response(head + write(records), headers=headers, media_type=chosen.content_type)
        pieces = chain([head + write(records)], self._following(get_database(request), page, present, write, found))
        return StreamingResponse(pieces, headers=headers, media_type=chosen.content_type)

    def _following(
        self, database: Database, page: PageOf, present: Callable[[Row], Record], write: Callable[[Sequence[Record]], bytes], found: Slice
    ) -> Iterator[bytes]:
        """What follows the rows `found`, stretch by stretch."""
        if found.last is not None:
            for stretch in stretches(database, page, Window(_BATCH, found.last)):
                yield write([present(row) for row in stretch.rows])

    def _chosen(self, fields: str | None) -> list[str] | None:
        if fields is None:
            return None
        known = self._item.model_fields.keys()
        chosen = [name.strip() for name in fields.split(",")]
        for name in chosen:
            if name not in known:
                raise invalid(("query", "fields"), f"the records have no field {name!r}; {hint(name, known)}")
        return list(dict.fromkeys(chosen))
