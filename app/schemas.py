"""What the answers share: evidence, references to records, the fields of every stored fact."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field


class Schema(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    @classmethod
    def fields_of(cls, row: dict[str, Any]) -> dict[str, Any]:
        """The fields of the answer that `row`, as a query gives it, is shown as; others may be among them."""
        return row

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Self:
        """`row`, as a query gives it, as an answer, checked."""
        return cls.model_validate(cls.fields_of(row))


class Evidence(Schema):
    """A stretch of the article's text as it was sent."""

    start: int = Field(ge=0, description="First character, counted in Unicode code points from 0.", examples=[129])
    end: int = Field(gt=0, description="Position after the last character.", examples=[179])
    text: str = Field(
        description="The text between the two, character for character.", examples=["đồng chí Trần Văn Lâm, Bí thư Huyện ủy Tân Hòa"]
    )


class ReadFact(Schema):
    """What every fact has."""

    rule: str = Field(description="Id of the rule that read it.", examples=["appointment.name_then_posts"])
    evidence: list[Evidence] = Field(min_length=1, description="Where the article says it.")


class Record(Schema):
    """What every record has."""

    id: int = Field(description="Id of the record; never given to another.", examples=[7])


class FactRecord(Record):
    """What the record of every fact has."""

    article_id: int = Field(description="The article that says it.", examples=[1])
    extractor: str = Field(description="Version of the extractor that read it.", examples=["0.1.0"])


class Source(ReadFact):
    """An article that tells a fact which others may tell too: where in it, and what read it."""

    article_id: int = Field(description="The article.", examples=[1])
    report_id: int = Field(
        description="Id of the fact among those of `/articles/{article_id}`, which has it as this article tells it.", examples=[7]
    )
    published_on: dt.date | None = Field(description="The article's day; null where not known.", examples=["2024-10-05"])
    extractor: str = Field(description="Version of the extractor that read it.", examples=["0.1.0"])


class Mention(ReadFact):
    """That an article names something."""

    article_id: int = Field(description="The article.", examples=[1])
    extractor: str = Field(description="Version of the extractor that read it.", examples=["0.1.0"])


class OrganisationReference(Schema):
    """An organisation as a fact names it."""

    id: int | None = Field(description="Id at `/organisations/{id}`; null where the register has no such record.", examples=[3])
    name: str = Field(description="Canonical name as the article gives it.", examples=["Huyện ủy Tân Hòa"])


class PersonReference(Schema):
    """A person as a fact names them."""

    id: int | None = Field(description="Id at `/members/{id}`; null where the register has no such record.", examples=[5])
    name: str = Field(description="Full name as the article gives it.", examples=["Trần Văn Lâm"])


def reference(row: dict[str, Any], role: str) -> dict[str, Any] | None:
    """The `{"id", "name"}` of the columns `<role>_id` and `<role>_name` of `row`; None where it has no name."""
    name = row[f"{role}_name"]
    return None if name is None else {"id": row[f"{role}_id"], "name": name}


def sources_of(facts: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The `Source` of each row of `facts` (with `published_on`): oldest article first, articles without a day last."""
    in_order = sorted(facts, key=lambda row: (row["published_on"] is None, row["published_on"] or "", row["article_id"], row["id"]))
    fields = ("article_id", "published_on", "rule", "extractor", "evidence")
    return [{"report_id": row["id"], **{field: row[field] for field in fields}} for row in in_order]
