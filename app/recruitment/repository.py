"""Queries over recruitment figures."""

from __future__ import annotations

from sqlalchemy import ColumnElement, exists
from sqlmodel import col

from app.organisations.models import Organisation
from app.paging import Row, Slice
from app.recruitment.models import Recruitment
from app.recruitment.schemas import RecruitmentQuery
from app.repository import Repository, equal, facts, falls_in, holds


class RecruitmentRepository(Repository):
    """Recruitment figures in one session."""

    def page(self, query: RecruitmentQuery) -> Slice:
        """One page of recruitment figures, in order of id."""
        return self.slice(facts(Recruitment).where(*_conditions(query)), (col(Recruitment.id),), query)

    def given_in(self, article_id: int) -> list[Row]:
        """The figures that an article gives, in its order."""
        return self.facts_in(Recruitment, article_id)


def _conditions(query: RecruitmentQuery) -> list[ColumnElement[bool]]:
    level = equal((col(Organisation.level), query.level))
    return [
        *falls_in(col(Recruitment.period_start), col(Recruitment.period_end), query),
        *equal((col(Recruitment.organisation_id), query.committee), (col(Recruitment.article_id), query.article)),
        *(exists().where(col(Organisation.id) == col(Recruitment.organisation_id), condition) for condition in level),
        *holds(col(Recruitment.search_key), query.q),
    ]
