"""Extractions over HTTP."""

from __future__ import annotations

from functools import partial

import anyio.to_thread
from fastapi import Request

from app.access.scopes import Scope, demands
from app.articles.intake import SentArticle, SentArticleDep
from app.articles.sending import ARTICLE_BODY
from app.extraction import to_dict
from app.extractions.reading import Reader
from app.extractions.schemas import Extraction
from app.openapi import problems
from app.routers import ResourceRouter

router = ResourceRouter(prefix="/extractions", tags=["extractions"])


@router.post(
    "",
    operation_id="extract_article",
    summary="Read an article without storing it",
    responses=problems(502, 504),
    openapi_extra={"requestBody": ARTICLE_BODY},
)
@demands(Scope.INGEST)
async def extract_article(request: Request, sent: SentArticleDep) -> Extraction:
    """The facts of an article, sent in the same ways as to `POST /articles`. Nothing is stored."""
    state = request.app.state
    return await anyio.to_thread.run_sync(partial(_read, sent, state.reader), limiter=state.ingest_limiter)


def _read(sent: SentArticle, reader: Reader) -> Extraction:
    submission = sent.submission()
    return Extraction.model_validate({**to_dict(reader(submission)), "text": submission.text})
