"""Every table of the service, gathered for Alembic."""

from sqlmodel import SQLModel

from app.articles.models import Article
from app.changes.models import Change
from app.citations.models import Citation
from app.decisions.models import Decision, SplitArticle
from app.idempotency.models import KeyedRequest
from app.keys.models import ApiKey
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.members.models import Appointment, ArticlePerson, ContestedPost, Person, PersonTerritory, Post
from app.organisations.models import (
    ArticleOrganisation,
    ArticleOrganisationName,
    Organisation,
    OrganisationAncestor,
    OrganisationName,
    OrganisationSuccessor,
)
from app.recruitment.models import Recruitment
from app.search.models import ArticlePassage
from app.statistics.models import Statistic

__all__ = [
    "ApiKey",
    "Appointment",
    "Article",
    "ArticleOrganisation",
    "ArticleOrganisationName",
    "ArticlePassage",
    "ArticlePerson",
    "Change",
    "Citation",
    "ContestedPost",
    "Decision",
    "KeyedRequest",
    "Meeting",
    "MeetingParticipant",
    "Organisation",
    "OrganisationAncestor",
    "OrganisationName",
    "OrganisationSuccessor",
    "Outcome",
    "Person",
    "PersonTerritory",
    "Post",
    "Recruitment",
    "SplitArticle",
    "Statistic",
    "metadata",
]

metadata = SQLModel.metadata
