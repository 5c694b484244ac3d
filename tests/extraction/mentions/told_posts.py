"""The posts that a text tells of, as tests compare them."""

from __future__ import annotations

from app.extraction import Extraction, extract

Told = tuple[str, str, str | None, str]
"""Person, title, organisation and status."""

HUYEN = "Huyện ủy Sơn Hà"
COUNCIL = "Hội đồng nhân dân huyện Sơn Hà"


def posts(text: str, published_on: str | None = "2022-11-20", place: str | None = None) -> set[Told]:
    """The posts of `text` as of an article of that day, about that place."""
    return told(extract(text, published_on=published_on, place=place))


def told(extraction: Extraction) -> set[Told]:
    """The posts of an extraction."""
    return {(post.person, post.title, post.organisation, post.status.value) for post in extraction.appointments}
