"""An article as it is handed in, checked."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import cached_property
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from app import wall_clock
from app.extraction.cleaning import clean
from app.values import Indexable, IsoDay, Storable, StorableText


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc or any(char.isspace() for char in value):
        raise ValueError("must be a web address that begins with http:// or https://")
    return value


def _blank_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def _of_a_newspaper(day: dt.date) -> dt.date:
    if (why := wall_clock.why_in_no_newspaper(day)) is not None:
        raise ValueError(f"{day} {why}")
    return day


LONGEST_LINE = 1000
"""Code points of a headline, a source or a place at most."""
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_LINE), Storable]


class ArticleMetadata(BaseModel):
    """What is known about an article besides its text; all of it is optional and helps to complete names and dates."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[Line | None, BeforeValidator(_blank_is_none)] = Field(
        default=None, description="Headline.", examples=["Huyện ủy Tân Hòa sơ kết công tác xây dựng Đảng 9 tháng đầu năm"]
    )
    url: Annotated[Annotated[Line, Indexable, AfterValidator(_web_address)] | None, BeforeValidator(_blank_is_none)] = Field(
        default=None, description="Where it was published.", examples=["https://bao.example.vn/xay-dung-dang/huyen-uy-tan-hoa-so-ket"]
    )
    source: Annotated[Annotated[Line, Indexable] | None, BeforeValidator(_blank_is_none)] = Field(
        default=None, description="Newspaper or portal.", examples=["Báo Tân Hòa"]
    )
    published_on: Annotated[Annotated[IsoDay, AfterValidator(_of_a_newspaper)] | None, BeforeValidator(_blank_is_none)] = Field(
        default=None,
        description="Day of publication, `YYYY-MM-DD`; 1900 at the earliest, tomorrow in Viet Nam at the latest.",
        examples=["2024-10-05"],
    )
    place: Annotated[Line | None, BeforeValidator(_blank_is_none)] = Field(
        default=None, description="Province, district or commune that the article is about, as a person writes it.", examples=["Hải Phòng"]
    )


class Correction(ArticleMetadata):
    """What is known better about a stored article: fields that are named take the place of what was sent, null leaves one empty, the others stay."""


class Submission(ArticleMetadata):
    """An article to read: its text as sent, every offset in the answers counts code points of it."""

    text: StorableText

    @cached_property
    def content_key(self) -> str:
        """Equal for two texts that are equal after cleaning: SHA-256 of the cleaned text, in hexadecimal."""
        return hashlib.sha256(clean(self.text).text.strip().encode()).hexdigest()
