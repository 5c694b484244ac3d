"""The tables in which the facts of articles are kept."""

from __future__ import annotations

from app.citations.models import Citation
from app.meetings.models import Meeting, Outcome
from app.members.models import Appointment, ArticlePerson
from app.organisations.models import ArticleOrganisation
from app.recruitment.models import Recruitment
from app.statistics.models import Statistic
from app.tables import FactRow

FACT_TABLES: dict[str, type[FactRow]] = {
    "people": ArticlePerson,
    "organisations": ArticleOrganisation,
    "appointments": Appointment,
    "recruitment": Recruitment,
    "statistics": Statistic,
    "meetings": Meeting,
    "outcomes": Outcome,
    "citations": Citation,
}
"""The lists of an extraction, and the table of each; none refers to one that comes after it."""
