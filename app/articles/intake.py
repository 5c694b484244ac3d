"""From the body of a request to a submission: what it is, how long it may be, what is wrong with it."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Mapping
from typing import Annotated, Any

import orjson
from fastapi import Depends, Query, Request
from pydantic import Field, ValidationError, model_validator

from app.articles.files import FIELDS
from app.articles.html import read_page
from app.articles.page_bounds import TangledPage
from app.articles.submission import LONGEST_LINE, ArticleMetadata, Submission
from app.errors import InvalidRequest, UnsupportedMediaType, from_validation, invalid, refuse_doubled, refuse_repeated, unread_media_type
from app.extraction.cleaning import clean
from app.fetching.charsets import decode_page
from app.fetching.fetcher import FetchedPage, PageFetcher
from app.fetching.problems import PageUnreadable
from app.matched_route import field_names
from app.values import StorableText

JSON, TEXT, HTML, UNSAID = "application/json", "text/plain", "text/html", ""
_KINDS = {
    JSON: JSON,
    TEXT: TEXT,
    HTML: HTML,
    "application/xhtml+xml": HTML,
    "application/x-www-form-urlencoded": UNSAID,  # what curl --data-binary says of a text file
    "": UNSAID,
}
_FORM = re.compile(rf"(?:{'|'.join(('text', 'html', *ArticleMetadata.model_fields))})=")
_LONGEST_WITHOUT_ARTICLE = 64 * 1024  # an address and what is known beside it fit into this, however they are escaped


class ArticleBody(ArticleMetadata):
    """An article in JSON: `text`, `html` or the `url` of its page alone, and what is known about it."""

    text: StorableText | None = Field(
        default=None,
        description="The article's text. Offsets of the evidence count its code points. Without it and `html`, the page at `url` is fetched.",
        examples=["Ngày 4/10/2024, Huyện ủy Tân Hòa tổ chức hội nghị sơ kết công tác xây dựng Đảng 9 tháng đầu năm."],
    )
    html: StorableText | None = Field(
        default=None, description="The article's web page instead: its text, headline and day are taken out of it.", examples=[None]
    )

    @model_validator(mode="after")
    def _one_article(self) -> ArticleBody:
        if self.text is not None and self.html is not None:
            raise ValueError("give the article as either `text` or `html`, not both")
        if self.text is None and self.html is None and self.url is None:
            raise ValueError("give the article as either `text` or `html`, or the `url` of its page")
        return self

    @property
    def metadata(self) -> ArticleMetadata:
        """What is known about the article."""
        return ArticleMetadata.model_construct(**self.model_dump(exclude={"text", "html"}))


class SentArticle:
    """The body of a request, read but not looked into yet: `submission` does that and takes processor time."""

    def __init__(self, kind: str, body: bytes, metadata: ArticleMetadata) -> None:
        self._kind, self._body, self._metadata = kind, body, metadata

    async def fetched(self, fetcher: PageFetcher) -> SentArticle:
        """The same with the page that it gives the address of and nothing else, where it does; raises what `fetcher` raises.

        A body that is not acceptable is no matter of this: `submission` says what is wrong with it.
        """
        if self._kind != JSON or len(self._body) > _LONGEST_WITHOUT_ARTICLE:
            return self
        try:
            sent = self._json()
        except InvalidRequest:
            return self
        if sent.url is None or sent.text is not None or sent.html is not None:
            return self
        return FetchedArticle(await fetcher.fetch(sent.url), sent.metadata)

    def submission(self) -> Submission:
        """The article. Raises `InvalidRequest` that says what is wrong with it and where."""
        text = _decoded(self._body)
        if self._kind == JSON:
            return _submission(self._json())
        if self._kind == HTML:
            return _from_page(text, self._metadata, ("body",))
        if self._kind == UNSAID:
            _refuse_fields(text)
        return _checked(text, self._metadata, ("body",))

    def _json(self) -> ArticleBody:
        for name in self._metadata.model_fields_set:
            raise invalid(("query", name), "belongs into the JSON body")
        return _article_body(article_fields(self._body))


class FetchedArticle(SentArticle):
    """The page that an address led to, and what was sent beside the address, which goes before what the page tells."""

    def __init__(self, page: FetchedPage, metadata: ArticleMetadata) -> None:
        super().__init__(_KINDS[page.media_type], page.body, metadata)
        self._charset = page.charset

    def submission(self) -> Submission:
        """The article. Raises `InvalidRequest` or `PageUnreadable` that says what is wrong with the page."""
        try:
            text = decode_page(self._body, self._charset)
        except ValueError as error:
            raise PageUnreadable(f"the page {error}") from error
        submission = _from_page if self._kind == HTML else _checked
        return submission(text, self._metadata, ("body", "url"))


async def sent_article(request: Request, metadata: Annotated[ArticleMetadata, Query()]) -> SentArticle:
    """The article that `request` sends. Raises a problem where its kind is not known."""
    refuse_repeated(request)
    kind = _kind(request)
    return await SentArticle(kind, await request.body(), metadata).fetched(request.app.state.fetcher)


SentArticleDep = Annotated[SentArticle, Depends(sent_article)]


def media_type(request: Request) -> str:
    """The media type of the body in lower case, empty where none is named. Raises a problem where its charset is not UTF-8."""
    media_type, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip() == "charset" and value.strip(' "') not in {"utf-8", "utf8", "us-ascii"}:
            raise UnsupportedMediaType(f"The charset {value.strip()} is not read here. Send UTF-8.")
    return media_type.strip()


def content_coding(request: Request) -> str:
    """How the body is packed, in lower case; `identity` where it is not."""
    return request.headers.get("content-encoding", "").strip().lower() or "identity"


def _kind(request: Request) -> str:
    sent = media_type(request)
    kind = _KINDS.get(sent)
    if kind is None:
        raise unread_media_type(sent, JSON, TEXT, HTML)
    coding = content_coding(request)
    if coding != "identity":
        raise UnsupportedMediaType(f"The content encoding {coding} is not read here. Send the body as it is.")
    return kind


def json_object(body: bytes) -> dict[str, Any]:
    """The JSON object that `body` is. Raises `InvalidRequest` where it is none."""
    try:
        value: Any = orjson.loads(body.removeprefix(BOM_UTF8))
    except orjson.JSONDecodeError as error:
        _decoded(body)  # where its bytes are no text, that is what to tell
        line = f"line {error.lineno}, " if b"\n" in body else ""
        raise invalid(("body",), f"is not JSON: {error.msg} ({line}column {error.colno})") from error
    if not isinstance(value, dict):
        raise invalid(("body",), "must be a JSON object")
    return value


def article_fields(body: bytes) -> dict[str, Any]:
    """The fields of the article that `body` is in JSON, not looked into yet. Raises `InvalidRequest` where it is no object, or gives one twice."""
    fields = json_object(body)
    refuse_doubled(body, FIELDS)
    return fields


def _decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise invalid(("body",), f"is not UTF-8: byte {body[error.start]:#04x} at offset {error.start}") from error


def submission_of(record: Mapping[str, object]) -> Submission:
    """The article in a JSON object, which nothing is fetched for. Raises `InvalidRequest` that says what is wrong with it and where."""
    return _submission(_article_body(record))


def _article_body(record: Mapping[str, object]) -> ArticleBody:
    try:
        return ArticleBody.model_validate(record)
    except ValidationError as error:
        raise from_validation(error.errors(), prefix=("body",), body=field_names(ArticleBody)) from error


def _refuse_fields(text: str) -> None:
    """Raise `UnsupportedMediaType` where `text`, of which nobody has said what it is, is no text but an article's fields, in JSON or in a form."""
    if not _FORM.match(text):
        try:
            json_object(text.encode())
        except InvalidRequest:
            return
    raise UnsupportedMediaType(
        "The body has fields, and no type that says so. Send JSON as application/json, or the text alone as text/plain."
    )


def _submission(sent: ArticleBody) -> Submission:
    if sent.html is not None:
        return _from_page(sent.html, sent.metadata, ("body", "html"))
    if sent.text is not None:
        return _checked(sent.text, sent.metadata, ("body", "text"))
    raise invalid(("body",), "gives only an address, and no page is fetched here; send the article as `text` or `html`")


def _from_page(html: str, metadata: ArticleMetadata, loc: tuple[str, ...]) -> Submission:
    _refuse_blank(html, loc)
    try:
        page = read_page(html)
    except TangledPage as error:
        raise invalid(loc, f"{error}, more than an article's page; send the text itself") from error
    if page is None:
        raise invalid(loc, "holds no article text that could be told from menus and other furniture; send the text itself")
    sent = metadata.model_dump(exclude_none=True)
    title = (
        page.title if page.title is not None and len(page.title) <= LONGEST_LINE else None
    )  # no headline is longer, whatever the page says
    found = {"title": title, "published_on": page.published_on}
    return _checked(page.text, ArticleMetadata.model_construct(**{**found, **sent}), loc)


def _checked(text: str, metadata: ArticleMetadata, loc: tuple[str, ...]) -> Submission:
    _refuse_blank(text, loc)
    try:
        return Submission.model_validate({**metadata.model_dump(), "text": text})
    except ValidationError as error:
        faults = from_validation(error.errors()).errors
        raise invalid(loc, faults[0].message) from error


def _refuse_blank(text: str, loc: tuple[str, ...]) -> None:
    # Whatever cleaning would leave nothing of is blank; the first other character settles it.
    if not any(clean(char).text for char in text if not char.isspace()):
        raise invalid(loc, "is empty or blank; send the article's text")
