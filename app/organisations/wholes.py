"""Which organisation a record is after merges, as conditions of queries."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select, union_all
from sqlmodel import col

from app.extraction.facts import Level
from app.organisations.models import Organisation
from app.organisations.places import places_within
from app.sql.merged import id_of_whole
from app.sql.one_of import one_of_found
from app.tables import renamed

WHOLE = renamed(Organisation, "whole")
"""The organisation that a record is part of, itself where it is part of none."""
_LIKE = renamed(Organisation, "like")
_NAMED = renamed(Organisation, "named")


def whole_is_shared() -> ColumnElement[bool]:
    """Whether some record of the organisation `WHOLE` is one that all articles share: then every article that names it means that body."""
    part = exists().where(col(_LIKE.merged_into) == col(WHOLE.id), col(_LIKE.article_id).is_(None))
    return or_(col(WHOLE.article_id).is_(None), part)


def is_of_level(column: Any, level: Level | None) -> list[ColumnElement[bool]]:  # noqa: ANN401  (SQLModel types a column as its Python value)
    """The condition that the organisation which `column` refers to is of this rank, as what it is part of is shown; none where it is None."""
    if level is None:
        return []
    named = exists().where(col(_NAMED.id) == column, col(WHOLE.id) == id_of_whole(_NAMED), col(WHOLE.level) == level)
    return [named]


def lies_within(column: Any, place: str | None) -> list[ColumnElement[bool]]:  # noqa: ANN401  (as above)
    """The condition that the organisation which `column` refers to is of the unit `place` or lies in it, as the whole is shown; none for None."""
    if place is None:
        return []
    there = select(col(WHOLE.id)).where(col(WHOLE.merged_into).is_(None), col(WHOLE.place).in_(places_within(place)))
    # Put together, not joined: which whole each record is part of would be asked of all of them.
    return [one_of_found(column, union_all(there, select(col(_NAMED.id)).where(col(_NAMED.merged_into).in_(there))))]
