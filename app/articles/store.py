"""Writing an article and everything that was read from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TypeVar

from sqlmodel import Session, SQLModel

from app.articles.models import Article
from app.articles.repository import ArticleRepository
from app.articles.submission import Submission
from app.citations.models import Citation
from app.dates import day, days_of
from app.extraction import Extraction
from app.extraction.facts import Fact, Person
from app.extraction.folding import fold, fold_plain
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.members.models import Appointment, ArticlePerson
from app.organisations.models import ArticleOrganisation
from app.organisations.repository import OrganisationRepository
from app.recruitment.models import Recruitment
from app.registry.organisations import resolve_organisations
from app.registry.people import people_of, resolve_people
from app.repository import Repository
from app.statistics.models import Statistic

R = TypeVar("R", bound=SQLModel)

_LARGEST_FIGURE = 2**63 - 1


def store(session: Session, submission: Submission, content_key: str, extraction: Extraction) -> int:
    """Add an article with its facts, and the organisations and people among them that are new. Gives the article's id."""
    article_id = _add_article(session, submission, content_key, extraction)
    organisations = resolve_organisations(session, article_id, extraction)
    people = people_of(extraction)
    person_ids = resolve_people(session, people, extraction, organisations)
    FactWriter(session, article_id, extraction, organisations, person_ids).write(people)
    return article_id


def _add_article(session: Session, submission: Submission, content_key: str, extraction: Extraction) -> int:
    row = Article.model_validate(
        {
            **submission.model_dump(),
            "content_key": content_key,
            "published_on": submission.published_on or day(extraction.published_on),
            "place_code": extraction.place,
            "extractor": extraction.extractor,
            "created_at": dt.datetime.now(dt.UTC),
            "search_key": fold_plain(f"{submission.title or ''}\n{submission.text}"),
        }
    )
    ArticleRepository.from_session(session).add([row])
    assert row.id is not None
    return row.id


class FactWriter:
    """Writes the facts of one article. `organisations` and `people` give ids by folded name."""

    def __init__(
        self, session: Session, article_id: int, extraction: Extraction, organisations: Mapping[str, int], people: Mapping[str, int]
    ) -> None:
        self._repository = Repository.from_session(session)
        self._organisation_repository = OrganisationRepository.from_session(session)
        self._article_id = article_id
        self._extraction = extraction
        self._organisations = organisations
        self._people = people

    def write(self, people: Mapping[str, Person]) -> None:
        """Write them all; `people` is everyone whom the article names, by folded name."""
        self._write_organisations()
        self._add(
            ArticlePerson.model_validate({**self._fact(person, person.name), "person_id": self._people[key], "name": person.name})
            for key, person in people.items()
        )
        self._write_appointments()
        self._write_figures()
        meeting_ids = self._write_meetings()
        self._write_outcomes(meeting_ids)
        self._write_citations()

    def _write_organisations(self) -> None:
        mentions: dict[int, ArticleOrganisation] = {}
        printed: dict[int, dict[str, str]] = {}
        for organisation in self._extraction.organisations:
            organisation_id = self._organisations[fold(organisation.name)]
            names = organisation.names or (organisation.name,)
            printed.setdefault(organisation_id, {}).update({name: fold_plain(name) for name in names})
            row = {**self._fact(organisation, organisation.name, *names), "organisation_id": organisation_id}
            mentions.setdefault(organisation_id, ArticleOrganisation.model_validate(row))
        self._organisation_repository.add_mentions(list(mentions.values()), {key: list(names.items()) for key, names in printed.items()})

    def _write_appointments(self) -> None:
        self._add(
            Appointment.model_validate(
                {
                    **self._fact(post, post.person, post.title, post.organisation),
                    **self._organisation("organisation", post.organisation),
                    "person_id": self._people[fold(post.person)],
                    "person_name": post.person,
                    "title": post.title,
                    "status": post.status,
                }
            )
            for post in self._extraction.appointments
        )

    def _write_figures(self) -> None:
        self._add(
            Recruitment.model_validate(
                {
                    **asdict(figures),
                    **self._fact(figures, figures.organisation),
                    **self._organisation("organisation", figures.organisation),
                    "period_start": day(figures.period.start) if figures.period else None,
                    "period_end": day(figures.period.end) if figures.period else None,
                    "derived": list(figures.derived),
                }
            )
            for figures in self._extraction.recruitment
            if all(map(_is_storable, (figures.admitted, figures.target, figures.target_max, figures.surplus)))
        )
        self._add(
            Statistic.model_validate(
                {
                    **self._fact(statistic, statistic.organisation),
                    **self._organisation("organisation", statistic.organisation),
                    **_days(statistic.as_of),
                    "measure": statistic.measure,
                    "value": statistic.value,
                    "as_of": statistic.as_of,
                }
            )
            for statistic in self._extraction.statistics
            if _is_storable(statistic.value)
        )

    def _write_meetings(self) -> list[int | None]:
        """Writes the meetings; gives their ids in the extraction's order."""
        meetings = self._extraction.meetings
        rows = self._add(
            Meeting.model_validate(
                {
                    **self._fact(meeting, meeting.organiser, meeting.host),
                    **self._organisation("organiser", meeting.organiser),
                    **self._organisation("host", meeting.host),
                    **_days(meeting.date),
                    "kind": meeting.kind,
                    "date": meeting.date,
                    "number": meeting.number if _is_storable(meeting.number) else None,
                }
            )
            for meeting in meetings
        )
        self._add(
            MeetingParticipant.model_validate(
                {
                    "meeting_id": row.id,
                    "person_id": self._people[key],
                    "person_name": participant.person,
                    "role": participant.role,
                }
            )
            for row, meeting in zip(rows, meetings, strict=True)
            for key, participant in {fold(participant.person): participant for participant in meeting.participants}.items()
        )
        return [row.id for row in rows]

    def _write_outcomes(self, meeting_ids: Sequence[int | None]) -> None:
        meetings = dict(enumerate(zip(meeting_ids, self._extraction.meetings, strict=True)))
        rows = []
        for outcome in self._extraction.outcomes:
            meeting_id, meeting = meetings.get(outcome.meeting, (None, None)) if outcome.meeting is not None else (None, None)
            date = meeting.date if meeting is not None and meeting.date is not None else self._extraction.published_on
            issuer = fold(outcome.issuer) if outcome.issuer is not None else ""
            row = {
                **self._fact(outcome, outcome.issuer, outcome.addressee),
                **self._organisation("addressee", outcome.addressee),
                **_days(date),
                "kind": outcome.kind,
                "date": date,
                "meeting_id": meeting_id,
                "issuer_name": outcome.issuer,
                "issuer_is_person": outcome.issuer_is_person,
                "issuer_person_id": self._people.get(issuer) if outcome.issuer_is_person else None,
                "issuer_organisation_id": None if outcome.issuer_is_person else self._organisations.get(issuer),
            }
            rows.append(Outcome.model_validate(row))
        self._add(rows)

    def _write_citations(self) -> None:
        self._add(
            Citation.model_validate(
                {
                    **self._fact(citation, citation.kind, citation.number, citation.issuer),
                    **self._organisation("issuer", citation.issuer),
                    **_days(citation.date),
                    "kind": citation.kind,
                    "number": citation.number,
                    "date": citation.date,
                }
            )
            for citation in self._extraction.citations
        )

    def _add(self, rows: Iterable[R]) -> Sequence[R]:
        return self._repository.add(list(rows))

    def _fact(self, fact: Fact, *words: str | None) -> dict[str, object]:
        """The columns of every fact; `words` are what it can be found by besides its evidence."""
        quotes = (evidence.text for evidence in fact.evidence)
        return {
            "article_id": self._article_id,
            "rule": fact.rule,
            "extractor": self._extraction.extractor,
            "evidence": [asdict(evidence) for evidence in fact.evidence],
            "search_key": fold_plain(" ".join([*(word for word in words if word), *quotes])),
        }

    def _organisation(self, role: str, name: str | None) -> dict[str, object]:
        """The two columns of an organisation in a fact; its id is None where the extraction does not list it."""
        return {f"{role}_id": self._organisations.get(fold(name)) if name is not None else None, f"{role}_name": name}


def _days(date: str | None) -> dict[str, object]:
    first, last = days_of(date)
    return {"first_day": first, "last_day": last}


def _is_storable(figure: int | None) -> bool:
    """Whether `figure` fits a column; nothing that can be counted does not."""
    return figure is None or abs(figure) <= _LARGEST_FIGURE
