"""An article with all that was read from it, gathered from the repositories of its facts."""

from __future__ import annotations

from sqlmodel import Session

from app.articles.repository import ArticleRepository
from app.articles.schemas import Article
from app.citations.repository import CitationRepository
from app.citations.schemas import Citation
from app.meetings.repository import MeetingRepository, OutcomeRepository
from app.meetings.schemas import MeetingReport, OutcomeReport
from app.members.repository import PersonRepository
from app.members.schemas import Appointment
from app.organisations.repository import OrganisationRepository
from app.organisations.schemas import NamedOrganisation
from app.recruitment.repository import RecruitmentRepository
from app.recruitment.schemas import RecruitmentTarget
from app.statistics.repository import StatisticRepository
from app.statistics.schemas import Statistic


def whole_article(session: Session, article_id: int) -> Article | None:
    """The article of this id with its facts, each kind in the article's order; None if there is none."""
    row = ArticleRepository.from_session(session).get(article_id)
    if row is None:
        return None
    people = PersonRepository.from_session(session)
    facts = {
        "people": people.named_in(article_id),
        "organisations": map(NamedOrganisation.from_row, OrganisationRepository.from_session(session).named_in(article_id)),
        "appointments": map(Appointment.from_row, people.appointments_in(article_id)),
        "recruitment": map(RecruitmentTarget.from_row, RecruitmentRepository.from_session(session).given_in(article_id)),
        "statistics": map(Statistic.from_row, StatisticRepository.from_session(session).given_in(article_id)),
        "meetings": map(MeetingReport.from_row, MeetingRepository.from_session(session).reported_in(article_id)),
        "outcomes": map(OutcomeReport.from_row, OutcomeRepository.from_session(session).reported_in(article_id)),
        "citations": map(Citation.from_row, CitationRepository.from_session(session).given_in(article_id)),
    }
    return Article.model_validate({**row, **{kind: list(items) for kind, items in facts.items()}})
