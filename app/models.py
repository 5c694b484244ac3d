"""Every table of the service, gathered for Alembic."""

from sqlmodel import SQLModel

from app.articles.models import Article
from app.citations.models import Citation
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.members.models import Appointment, ArticlePerson, Person
from app.organisations.models import ArticleOrganisation, ArticleOrganisationName, Organisation, OrganisationName
from app.recruitment.models import Recruitment
from app.statistics.models import Statistic

__all__ = [
    "Appointment",
    "Article",
    "ArticleOrganisation",
    "ArticleOrganisationName",
    "ArticlePerson",
    "Citation",
    "Meeting",
    "MeetingParticipant",
    "Organisation",
    "OrganisationName",
    "Outcome",
    "Person",
    "Recruitment",
    "Statistic",
    "metadata",
]

metadata = SQLModel.metadata
