"""Changes on the wire, and what the feed can be asked for."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from app.changes.models import ChangeKind, Happened
from app.cursors import binding, decode_cursor, encode_cursor, place_of, values_at
from app.errors import InvalidRequest
from app.paging import Row
from app.schemas import Record, Schema
from app.values import InDigits, Storable

_FOLDERS = {
    ChangeKind.ARTICLE: "articles",
    ChangeKind.COMMITTEE: "committees",
    ChangeKind.ORGANISATION: "organisations",
    ChangeKind.MEMBER: "members",
    ChangeKind.MEETING: "meetings",
    ChangeKind.DECISION: "decisions",
}
_FEED = binding("/changes")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})")


def token_of(change_id: int) -> str:
    """The `since` that goes on after the change of this id."""
    return encode_cursor(place_of((change_id,)), _FEED)


EXAMPLE_TOKEN = token_of(204)
"""For the OpenAPI document: where the feed goes on after the change that it has for an example."""


class Change(Record):
    """That the answer at a record's address is another from then on."""

    id: int = Field(description="Place in the feed: of two changes the later one has the larger.", examples=[204])
    kind: ChangeKind = Field(
        description="What sort of record: a body of the party is a `committee`, any other an `organisation`; "
        "a `member` is whoever articles name, with a post or without.",
        examples=["committee"],
    )
    record_id: int = Field(description="Id of the record, at `path`.", examples=[7])
    path: str = Field(description="Address of the record.", examples=["/committees/7"])
    change: Happened = Field(
        description="What happened at the address: `added`, it answers; `changed`, it may answer otherwise; `merged`, it answers 308 with the "
        "record `into` which it went; `split`, a merged one answers itself again; `retracted`, it answers 404 for good.",
        examples=["merged"],
    )
    into: int | None = Field(description="Of `merged`: id of the record that it is part of now; else null.", examples=[5])
    at: dt.datetime = Field(description="When, in UTC; never before that of an earlier change.", examples=["2026-11-22T05:00:00Z"])
    article_id: int | None = Field(
        description="The article that was stored, read again or retracted and so brought it about; null where a decision did. Of several that were "
        "stored together the last that tells of the record; null too where they brought it about and none of them tells of it.",
        examples=[None],
    )
    decision_id: int | None = Field(
        description="The decision that was made or undone and so brought it about; null where an article did.", examples=[3]
    )

    @classmethod
    def fields_of(cls, row: Row) -> Row:
        """The fields of `row` as an answer."""
        return {**row, "path": f"/{_FOLDERS[row['kind']]}/{row['record_id']}", "into": row["into_id"]}


class Changes(Schema):
    """A stretch of the feed."""

    items: list[Change] = Field(description="The changes, in the order in which they were committed.")
    next: str = Field(
        description="Path and query by which to go on, with the same filters; never null: ask again later for what comes after.",
        examples=[f"/changes?since={EXAMPLE_TOKEN}"],
    )
    more: bool = Field(description="Whether `next` has changes already; false at the end of the feed.", examples=[False])


class ChangeQuery(BaseModel):
    """A stretch of the feed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    since: Annotated[str, Field(max_length=200), Storable] | None = Field(
        default=None,
        description="Where to go on: the token of the answer before (best taken with the whole of `next`), or a moment with its zone "
        "(`2026-11-22T05:00:00Z`), itself included. Without it from the beginning, which names every record that ever was.",
        examples=["2026-11-22T05:00:00Z", EXAMPLE_TOKEN],
    )
    kind: ChangeKind | None = Field(default=None, description="Only records of this sort.", examples=["committee"])
    change: Happened | None = Field(default=None, description="Only changes of this sort.", examples=["merged"])
    limit: Annotated[int, Field(ge=1, le=500), InDigits] = Field(
        default=100,
        description="Most changes in an answer. CSV and NDJSON go on to the end of the feed unless it is there.",
        examples=[100],
    )
    bom: bool = Field(
        default=False,
        description="For CSV that a spreadsheet opens: begin with the byte order mark by which Excel knows UTF-8.",
        examples=[True],
    )

    @field_validator("since")
    @classmethod
    def _leads_somewhere(cls, since: str | None) -> str | None:
        if since is not None:
            _after(since)
        return since

    @property
    def after(self) -> int | dt.datetime | None:
        """The id of the change that the stretch begins after, or the moment that it begins at; None for the feed's beginning."""
        return None if self.since is None else _after(self.since)


def _after(since: str) -> int | dt.datetime:
    if _MOMENT.fullmatch(since):
        try:
            return dt.datetime.fromisoformat(since).astimezone(dt.UTC)
        except (ValueError, OverflowError):
            pass
    else:
        with suppress(InvalidRequest):
            (change_id,) = values_at(decode_cursor(since, _FEED), ((int, False),))
            return int(change_id)
    raise ValueError(
        "must be taken from `next` of an answer before, or be a moment with its zone such as 2026-11-22T05:00:00Z (in an address the + of +07:00 is %2B)"
    )
