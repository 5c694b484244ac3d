"""Articles over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Annotated

import anyio.to_thread
from fastapi import Depends, Query, Request, Response, status

from app.access.scopes import Scope, demands
from app.articles.batch import JSON_LINES, Batch, is_gzipped
from app.articles.ingest import Ingested, ingest, retract
from app.articles.intake import SentArticle, SentArticleDep
from app.articles.presentation import whole_article
from app.articles.repository import ArticleRepository
from app.articles.reread import correct
from app.articles.schemas import Article, ArticleQuery, ArticleSummary
from app.articles.sending import ARTICLE_BODY, BATCH_ANSWER, BATCH_BODY
from app.articles.submission import Correction
from app.conditions.routing import ReadingRoute
from app.conditions.writing import Condition, WriteCondition
from app.database import Database, DatabaseDep, ReadSession
from app.duplex import DuplexResponse
from app.errors import NotFound
from app.extractions.reading import Reader
from app.lists.listing import Listing
from app.openapi import problems
from app.parameters import NoQuery, PathId
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/articles", tags=["articles"], route_class=ReadingRoute)
_ARTICLES = Listing(ArticleSummary)


@router.post(
    "",
    operation_id="create_article",
    summary="Send in an article",
    status_code=status.HTTP_201_CREATED,
    responses={
        200: {"model": Article, "description": "The same text was there already; this is the article that it was stored as, unchanged."},
        **problems(502, 504),
    },
    openapi_extra={"requestBody": ARTICLE_BODY},
)
@demands(Scope.INGEST)
async def create_article(request: Request, response: Response, sent: SentArticleDep, database: DatabaseDep) -> Article:
    """Read an article and store it with every fact found in it.

    Send JSON, or the text or the web page itself with what is known about it as query parameters:
    `curl --data-binary @article.txt http://127.0.0.1:8000/articles`. JSON with a `url` and neither `text` nor `html` has the page there
    fetched, where `DANHBO_FETCH_HOSTS` allows its host.
    A body may have up to 2 MiB, unless `DANHBO_MAX_BODY_BYTES` says otherwise. The answer is the article with its facts. The same text is stored once: sent again, with other line ends, blanks or
    spellings of the same characters too, it answers 200 with the first record, and with what was sent about it then: `PATCH` sets that right.
    An article without any fact is stored with empty lists.
    """
    state = request.app.state
    article, created = await anyio.to_thread.run_sync(partial(_take_in, database, sent, state.reader), limiter=state.ingest_limiter)
    response.status_code = status.HTTP_201_CREATED if created else status.HTTP_200_OK
    response.headers["Location"] = f"{request.scope.get('root_path', '')}/articles/{article.id}"
    return article


@router.post(
    "/batch",
    operation_id="create_articles",
    summary="Send in many articles",
    status_code=status.HTTP_200_OK,
    response_class=DuplexResponse,
    responses={200: BATCH_ANSWER, **problems(415)},
    openapi_extra={"requestBody": BATCH_BODY},
    dependencies=[NoQuery],
)
@demands(Scope.INGEST)
async def create_articles(request: Request, gzipped: Annotated[bool, Depends(is_gzipped)], database: DatabaseDep) -> DuplexResponse:
    """Read and store any number of articles, one JSON object a line, and answer each line as soon as it is stored, in their order.

    `curl -X POST -T articles.jsonl -H 'Content-Type: application/x-ndjson' http://127.0.0.1:8000/articles/batch`.
    Lines may be packed with gzip. A line has the fields of `POST /articles`, and may have an `id`, which comes back in its answer.
    A bad line fails alone: its answer has the status and the problem that `POST /articles` would have answered. The status of the
    whole is 200 as soon as a line is read. The last line of the answer has `done`; where that is false, or the connection broke,
    send what has no answer yet once more, or simply everything: what is stored already is answered 200 and stays as it is.
    """
    batch = Batch(request, database, gzipped=gzipped)
    return DuplexResponse(batch.answer, media_type=JSON_LINES, patience=request.app.state.settings.body_timeout)


@_ARTICLES.route(router, "", operation_id="list_articles", summary="List articles")
def list_articles(request: Request, query: Annotated[ArticleQuery, Query()], session: ReadSession) -> Response:
    """Articles without text and facts, in the order in which they were stored. `q` looks into title and text."""
    return _ARTICLES.answer(request, session, query, lambda session, window: ArticleRepository.from_session(session).page(query, window))


@router.get("/{article_id}", operation_id="get_article", summary="Get an article", responses=problems(404), dependencies=[NoQuery])
def get_article(article_id: PathId, session: ReadSession) -> Article:
    """An article with its text and every fact that was read from it."""
    article = whole_article(session, article_id)
    if article is None:
        raise NotFound(f"There is no article {article_id}.")
    return article


@router.patch(
    "/{article_id}",
    operation_id="correct_article",
    summary="Set right what is known about an article",
    responses=problems(404),
    dependencies=[NoQuery],
)
async def correct_article(
    request: Request, article_id: PathId, correction: Correction, database: DatabaseDep, condition: WriteCondition
) -> Article:
    """Set right what was sent with an article (title, address, newspaper, day, place), and read the article anew by that.

    Days without a year, and names without their place, are completed by it, so facts may change; the ids of organisations and people stay.
    Fields that are not named stay as they are, `null` leaves one empty. The text stays: an article that says something else is another one.
    `curl -X PATCH http://127.0.0.1:8000/articles/1 -H 'Content-Type: application/json' -d '{"published_on": "2024-10-05"}'`
    """
    state, corrected = request.app.state, correction.model_dump(exclude_unset=True)
    work = partial(_set_right, database, article_id, corrected, state.reader, condition)
    return await anyio.to_thread.run_sync(work, limiter=state.ingest_limiter)


@router.delete(
    "/{article_id}",
    operation_id="delete_article",
    summary="Retract an article",
    status_code=status.HTTP_204_NO_CONTENT,
    response_class=Response,
    responses=problems(404),
    dependencies=[NoQuery],
)
def delete_article(article_id: PathId, database: DatabaseDep, condition: WriteCondition) -> None:
    """Remove an article with its facts, and the organisations, people and names that no other article supports."""
    if not retract(database, article_id, condition.check):
        raise NotFound(f"There is no article {article_id}.")


def _set_right(database: Database, article_id: int, corrected: Mapping[str, object], reader: Reader, condition: Condition) -> Article:
    found = correct(database, article_id, corrected, reader, condition.check)
    with database.read() as session:
        article = whole_article(session, article_id) if found else None
    if article is None:
        raise NotFound(f"There is no article {article_id}.")
    return article


def _take_in(database: Database, sent: SentArticle, reader: Reader) -> tuple[Article, bool]:
    ingested: Ingested = ingest(database, sent.submission(), reader)
    with database.read() as session:
        article = whole_article(session, ingested.article_id)
    if article is None:
        raise NotFound("The article was retracted by another request in the same moment.")
    return article, ingested.created
