"""Which organisation a record is after merges, as conditions of queries."""

from __future__ import annotations

from sqlalchemy import ColumnElement, exists, or_
from sqlmodel import col

from app.organisations.models import Organisation
from app.tables import renamed

WHOLE = renamed(Organisation, "whole")
"""The organisation that a record is part of, itself where it is part of none."""
_LIKE = renamed(Organisation, "like")


def whole_is_shared() -> ColumnElement[bool]:
    """Whether some record of the organisation `WHOLE` is one that all articles share: then every article that names it means that body."""
    part = exists().where(col(_LIKE.merged_into) == col(WHOLE.id), col(_LIKE.article_id).is_(None))
    return or_(col(WHOLE.article_id).is_(None), part)
