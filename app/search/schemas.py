"""What was found on the wire, and what can be asked for."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.schemas import Schema
from app.values import InDigits, Typed


class FoundKind(StrEnum):
    """What sort of record is found."""

    COMMITTEE = "committee"
    ORGANISATION = "organisation"
    MEMBER = "member"
    OUTCOME = "outcome"
    ARTICLE = "article"


class NamedKind(StrEnum):
    """What sort of record is suggested: what has a name."""

    COMMITTEE = "committee"
    ORGANISATION = "organisation"
    MEMBER = "member"


_KIND = "`committee` is a body of the party, `organisation` any other body, `member` a person."


class Highlight(Schema):
    """A stretch of a snippet that was asked for."""

    start: int = Field(ge=0, description="First character, counted in Unicode code points of the snippet from 0.", examples=[0])
    end: int = Field(gt=0, description="Position after the last character.", examples=[12])


class Location(Schema):
    """Where in an article a snippet stands."""

    article_id: int = Field(description="The article.", examples=[1])
    start: int = Field(ge=0, description="First character, counted in Unicode code points of the article's text.", examples=[48])
    end: int = Field(gt=0, description="Position after the last character.", examples=[171])


class Found(Schema):
    """A record that answers a query."""

    kind: FoundKind = Field(description=_KIND, examples=["committee"])
    id: int = Field(description="Id of the record.", examples=[3])
    path: str = Field(
        description="Where it is served. Of an outcome that is its meeting, or the article that quotes it.", examples=["/committees/3"]
    )
    title: str | None = Field(
        description="Name of the body or person, headline of the article; null of an outcome, and of an article without one.",
        examples=["Huyện ủy Tân Hòa"],
    )
    context: str | None = Field(
        description="What tells it from others: a member's newest post, the committee above a body, who laid an outcome down, an article's source.",
        examples=["Tỉnh ủy Quảng Ninh"],
    )
    date: str | None = Field(
        description="A member's last day in an article, an outcome's date, an article's day; may be less precise; null of bodies.",
        examples=["2024-10-04", None],
    )
    snippet: str = Field(
        description="What was found, as printed: a name, a quote, or a passage of the article's text.", examples=["Huyện ủy Tân Hòa"]
    )
    highlights: list[Highlight] = Field(description="The stretches of `snippet` that were asked for, in order.")
    snippet_html: str = Field(
        description="`snippet` as HTML, escaped, with `<mark>` round the highlights.", examples=["<mark>Huyện ủy Tân Hòa</mark>"]
    )
    location: Location | None = Field(description="Where `snippet` stands in an article's text; null of names and headlines.")
    score: float = Field(
        ge=0, le=1, description="How well it answers, from 0 to 1: exactly so called is 1. Comparable within one answer.", examples=[1.0]
    )


class SearchResults(Schema):
    """What was found."""

    items: list[Found] = Field(description="The best answers, best first; of equal ones the newest first.")


class NameSuggestion(Schema):
    """A record whose name goes on from what was typed."""

    kind: NamedKind = Field(description=_KIND, examples=["member"])
    id: int = Field(description="Id of the record.", examples=[5])
    path: str = Field(description="Where it is served.", examples=["/members/5"])
    name: str = Field(description="Its name.", examples=["Trần Văn Lâm"])
    context: str | None = Field(
        description="What tells it from others of the name: a member's newest post, the committee above a body.",
        examples=["Bí thư Huyện ủy Tân Hòa"],
    )


class NameSuggestions(Schema):
    """What a name that is being typed may become."""

    items: list[NameSuggestion] = Field(description="The best guesses, best first.")


class SearchQuery(BaseModel):
    """What to find."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    q: Typed = Field(
        description="Words, in any order. Capitals and diacritics make no difference; abbreviations (`BTV`, `UBND`, `TU HP`) are understood, "
        "and so are a letter too many, too few or wrong, two swapped, a blank left out, and Telex left standing (`huyeenj`). Everything but "
        "letters and digits is a blank.",
        examples=["huyen uy tan hoa"],
    )
    kind: list[FoundKind] | None = Field(
        default=None, max_length=5, description="Only records of this sort; may be given several times.", examples=[["committee", "member"]]
    )
    limit: Annotated[int, Field(ge=1, le=50), InDigits] = Field(
        default=20, description="Most records in the answer; there are no further pages.", examples=[20]
    )


class SuggestQuery(BaseModel):
    """What is being typed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    q: Typed = Field(description="What is typed so far; its last word may be only begun.", examples=["tran van l"])
    kind: list[NamedKind] | None = Field(
        default=None, max_length=3, description="Only records of this sort; may be given several times.", examples=[["member"]]
    )
    limit: Annotated[int, Field(ge=1, le=20), InDigits] = Field(default=10, description="Most suggestions.", examples=[10])


def iso(day: dt.date | str | None) -> str | None:
    """`day` as it is written on the wire."""
    return day.isoformat() if isinstance(day, dt.date) else day
