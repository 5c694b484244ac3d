"""Which organisation a record is after merges, as conditions of queries."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.organisations.models import Organisation

WHOLE = aliased(Organisation, name="whole")
"""The organisation that a record is part of, itself where it is part of none."""
_LIKE = aliased(Organisation, name="like")


def id_of_whole(record: Any) -> ColumnElement[int]:  # noqa: ANN401  (the table of organisations, or it under another name)
    """The id of the organisation that a record is part of, its own if it is none's."""
    return func.coalesce(col(record.merged_into), col(record.id))


def whole_is_shared() -> ColumnElement[bool]:
    """Whether some record of the organisation `WHOLE` is one that all articles share: then every article that names it means that body."""
    part = exists().where(col(_LIKE.merged_into) == col(WHOLE.id), col(_LIKE.article_id).is_(None))
    return or_(col(WHOLE.article_id).is_(None), part)
