"""Decisions on the wire, and what their list can be asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app import wall_clock
from app.articles.fitting import LONGEST_NAME
from app.decisions.models import DecisionKind, Subject
from app.errors import invalid
from app.paging import PageQuery, Row
from app.schemas import Record
from app.sorting import SortedById
from app.values import RecordId, SentId, Storable

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000), Storable]
"""A few words of text, without blanks around."""

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NAME), Storable]
"""What someone or something is called, likewise."""


class Decision(Record):
    """What someone decided about a record, and whether it still holds."""

    subject: Subject = Field(description="Whether it is about a member or a committee.", examples=["member"])
    kind: DecisionKind = Field(description="Whether it merges, splits or renames.", examples=["merge"])
    record_id: int = Field(description="The record that was merged, split or renamed.", examples=[7])
    other_id: int | None = Field(description="Of a merge, the record that it went into; of a split, the new one.", examples=[5])
    name: str | None = Field(description="Of a correction: the name from then on.", examples=[None])
    previous_name: str | None = Field(description="Of a correction: the name until then.", examples=[None])
    made_by: str = Field(description="Who decided it.", examples=["lan@bao.example.vn"])
    reason: str = Field(description="Why.", examples=["Cùng một người: tiểu sử trên cổng thông tin của tỉnh"])
    made_at: dt.datetime = Field(description="When, in UTC.", examples=["2026-11-22T05:00:00Z"])
    undone_by: str | None = Field(description="Who undid it; null while it holds.", examples=[None])
    undone_reason: str | None = Field(description="Why it was undone.", examples=[None])
    undone_at: dt.datetime | None = Field(description="When it was undone, in UTC.", examples=[None])


class Deciding(BaseModel):
    """Who decides, and why: kept with the decision."""

    model_config = ConfigDict(extra="forbid")

    by: Words = Field(description="Who decides.", examples=["lan@bao.example.vn"])
    reason: Words = Field(description="Why.", examples=["Theo cổng thông tin của tỉnh"])

    def made(self, subject: Subject, kind: DecisionKind, record_id: int) -> Row:
        """The columns of the decision that is made now."""
        made = {"made_by": self.by, "reason": self.reason, "made_at": wall_clock.now()}
        return {"subject": subject, "kind": kind, "record_id": record_id, **made}


class Merging(Deciding):
    """That a record is the same as another."""

    into: SentId = Field(description="Id of the record that it becomes part of, and whose id it has from then on.", examples=[5])


class Splitting(Deciding):
    """That in some articles a record's name stands for another."""

    articles: list[SentId] = Field(min_length=1, max_length=1000, description="Ids of those articles.", examples=[[12, 15]])

    def check(self, record: str, naming: Collection[int]) -> None:
        """Raise `InvalidRequest` where one of the articles is not among those `naming` the `record`, or no other is."""
        for position, article_id in enumerate(self.articles):
            if article_id not in naming:
                raise invalid(("body", "articles", position), f"article {article_id} does not name {record}")
        if len(set(self.articles)) == len(naming):
            raise invalid(("body", "articles"), f"are all the articles that name {record}: nothing would be left of it")


class Renaming(Deciding):
    """That a record is called otherwise."""

    name: Name = Field(description="The right name, of a committee its canonical one.", examples=["Trần Văn Lâm"])


class DecisionQuery(SortedById, PageQuery):
    """A page of decisions."""

    subject: Subject | None = Field(default=None, description="Only decisions about this register.", examples=["member"])
    kind: DecisionKind | None = Field(default=None, description="Only this kind.", examples=["merge"])
    record: RecordId | None = Field(default=None, description="Only decisions about the record of this id, on either side.", examples=[7])
    in_force: bool | None = Field(default=None, description="Only decisions that hold, or only those undone.", examples=[True])
