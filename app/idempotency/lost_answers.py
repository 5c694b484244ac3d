"""Answers put together anew, where the service stopped between doing what was asked and keeping the answer."""

from __future__ import annotations

from http import HTTPStatus

import orjson
from pydantic import BaseModel

from app.articles.presentation import whole_article
from app.database import Database
from app.decisions.repository import DecisionRepository
from app.decisions.schemas import Decision
from app.errors import NotFound
from app.idempotency.claims import Kept, Made


def answer_again(database: Database, root_path: str, made: Made, *, undone: bool) -> Kept:
    """The answer to the request that `made` something, as it is now; `undone`: whether that was asked to be undone.

    Raises `NotFound` where it was retracted since.
    """
    with database.read() as session:
        if made.decision_id is not None:
            row = DecisionRepository.from_session(session).get(made.decision_id)
            answer: BaseModel | None = Decision.model_validate(row) if row is not None else None
        else:
            answer = whole_article(session, made.article_id or 0)
    if answer is None:
        raise NotFound("What the first request with this Idempotency-Key made was retracted since.")
    headers = {"content-type": "application/json"}
    if made.decision_id is None:
        headers["location"] = f"{root_path}/articles/{made.article_id}"
    return Kept(HTTPStatus.OK if undone else HTTPStatus.CREATED, headers, orjson.dumps(answer.model_dump(mode="json")))
