"""An article that was read, ready to be stored: all of its rows that follows from it alone, and not from what is stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import orjson

from app.articles.fitting import fitting
from app.articles.submission import Submission
from app.citations.models import Citation
from app.dates import day, days_of
from app.extraction import Extraction
from app.extraction.facts import Fact
from app.extraction.folding import fold
from app.meetings.models import Meeting, Outcome
from app.members.models import Appointment
from app.paging import Row
from app.recruitment.models import Recruitment
from app.registry.identity import Named, body_of, named
from app.registry.meetings import meeting_occasion
from app.registry.outcomes import outcome_occasion
from app.registry.people import Clues, clues_in, people_of
from app.search import search_key
from app.search.passages import passages, words_key
from app.statistics.models import Statistic
from app.tables import FactRow

_LARGEST_FIGURE = 2**63 - 1
_NONE: Mapping[str, str | None] = {}


class Blank(NamedTuple):
    """A row of a fact, but for ids. No data class: there are many, and one that cannot be changed takes two to four times as long to unpickle.

    `organisations`, `people`: columns for their ids, with the folded name of each. `meeting`: place in the extraction of the meeting that it belongs to.
    """

    row: Row
    organisations: Mapping[str, str | None] = _NONE
    people: Mapping[str, str | None] = _NONE
    meeting: int | None = None


@dataclass(frozen=True, slots=True)
class PreparedArticle:
    """An article's rows but for ids, and what tells who is who in it. It can be pickled.

    `content_key`: equal for texts that are equal after cleaning. `named`: the organisations that it names; `organisations`:
    their rows, in the same order. `people`: rows of everyone whom a fact names, by folded name. `facts`: rows of all others.
    `row`: of the article; `read`: its columns that tell what it was read as.
    """

    content_key: str
    named: tuple[Named, ...]
    clues: Clues
    row: Row
    read: Row
    passages: tuple[Row, ...]
    people: Mapping[str, Row]
    organisations: tuple[Row, ...]
    facts: Mapping[type[FactRow], tuple[Blank, ...]]
    participants: tuple[Blank, ...]

    @property
    def published_on(self) -> dt.date | None:
        """The article's day: the one that was sent with it, else the one that its text or address tells."""
        published_on: dt.date | None = self.read["published_on"]
        return published_on


def prepare(submission: Submission, extraction: Extraction) -> PreparedArticle:
    """Make an article ready to be stored. Takes processor time and no database: it can be done in another process."""
    extraction = fitting(extraction)
    published_on = submission.published_on or day(extraction.published_on)
    facts = _Facts(extraction, published_on)
    return PreparedArticle(
        content_key=submission.content_key,
        named=tuple(map(named, extraction.organisations)),
        clues=clues_in(extraction),
        row={
            **submission.model_dump(),
            "published_on_sent": submission.published_on,
            "search_key": search_key(submission.title, submission.text),
        },
        read={
            "published_on": published_on,
            "place_code": extraction.place,
            "extractor": extraction.extractor,
        },
        passages=tuple(_passages(submission)),
        people={key: facts.row(person, person.name, name=person.name, day=published_on) for key, person in people_of(extraction).items()},
        organisations=tuple(facts.organisations()),
        facts={
            Appointment: tuple(facts.appointments()),
            Recruitment: tuple(facts.recruitment()),
            Statistic: tuple(facts.statistics()),
            Meeting: tuple(facts.meetings()),
            Outcome: tuple(facts.outcomes()),
            Citation: tuple(facts.citations()),
        },
        participants=tuple(facts.participants()),
    )


def _passages(submission: Submission) -> Iterator[Row]:
    if heading := words_key(submission.title):
        yield {"start": None, "end": None, "search_key": heading}
    for each in passages(submission.text):
        yield {"start": each.start, "end": each.end, "search_key": each.key}


class _Facts:
    """The rows of an extraction's facts."""

    def __init__(self, extraction: Extraction, published_on: dt.date | None) -> None:
        self._extraction, self._published_on = extraction, published_on
        self._bodies = {fold(organisation.name): organisation for organisation in extraction.organisations}

    def row(self, fact: Fact, *words: str | None, **columns: object) -> Row:
        """A row of `fact` with `columns`; `words` are what it can be found by besides its evidence."""
        return {
            "rule": fact.rule,
            "extractor": self._extraction.extractor,
            "evidence": _encoded(fact),
            "search_key": search_key(*words, *(each.text for each in fact.evidence)),
            **columns,
        }

    def organisations(self) -> Iterator[Row]:
        for organisation in self._extraction.organisations:
            names = organisation.names or (organisation.name,)
            yield self.row(organisation, organisation.name, *names, name=body_of(organisation).name)

    def appointments(self) -> Iterator[Blank]:
        for post in self._extraction.appointments:
            told = {"person_name": post.person, "organisation_name": post.organisation, "title": post.title, "status": post.status}
            row = self.row(post, post.person, post.title, post.organisation, day=self._published_on, **told)
            yield Blank(row, _named(organisation_id=post.organisation), _named(person_id=post.person))

    def recruitment(self) -> Iterator[Blank]:
        for figures in self._extraction.recruitment:
            if all(map(_is_storable, (figures.admitted, figures.target, figures.target_max, figures.surplus))):
                row = self.row(
                    figures,
                    figures.organisation,
                    organisation_name=figures.organisation,
                    period_start=day(figures.period.start) if figures.period else None,
                    period_end=day(figures.period.end) if figures.period else None,
                    admitted=figures.admitted,
                    target=figures.target,
                    target_max=figures.target_max,
                    attainment_percent=figures.attainment_percent,
                    surplus=figures.surplus,
                    target_rate_percent=figures.target_rate_percent,
                    breakdown=figures.breakdown,
                    derived=list(figures.derived),
                )
                yield Blank(row, _named(organisation_id=figures.organisation))

    def statistics(self) -> Iterator[Blank]:
        for statistic in self._extraction.statistics:
            if _is_storable(statistic.value):
                told = {"organisation_name": statistic.organisation, "measure": statistic.measure, "value": statistic.value}
                row = self.row(statistic, statistic.organisation, **told, as_of=statistic.as_of, **_days(statistic.as_of))
                yield Blank(row, _named(organisation_id=statistic.organisation))

    def meetings(self) -> Iterator[Blank]:
        for meeting in self._extraction.meetings:
            row = self.row(
                meeting,
                meeting.organiser,
                meeting.host,
                organiser_name=meeting.organiser,
                host_name=meeting.host,
                kind=meeting.kind,
                date=meeting.date,
                occasion=meeting_occasion(meeting, self._bodies),
                number=meeting.number if _is_storable(meeting.number) else None,
                **_days(meeting.date),
            )
            yield Blank(row, _named(organiser_id=meeting.organiser, host_id=meeting.host))

    def participants(self) -> Iterator[Blank]:
        for place, meeting in enumerate(self._extraction.meetings):
            for participant in {fold(participant.person): participant for participant in meeting.participants}.values():
                row = {"person_name": participant.person, "role": participant.role}
                yield Blank(row, people=_named(person_id=participant.person), meeting=place)

    def outcomes(self) -> Iterator[Blank]:
        for outcome in self._extraction.outcomes:
            place = outcome.meeting if outcome.meeting in range(len(self._extraction.meetings)) else None
            date = self._extraction.meetings[place].date if place is not None else None
            date = date if date is not None else self._extraction.published_on
            row = self.row(
                outcome,
                outcome.issuer,
                outcome.addressee,
                addressee_name=outcome.addressee,
                issuer_name=outcome.issuer,
                issuer_is_person=outcome.issuer_is_person,
                meeting_id=None,
                kind=outcome.kind,
                date=date,
                occasion=outcome_occasion(outcome, date, self._bodies),
                **_days(date),
            )
            issuer = None if outcome.issuer_is_person else outcome.issuer
            person = outcome.issuer if outcome.issuer_is_person else None
            yield Blank(row, _named(addressee_id=outcome.addressee, issuer_organisation_id=issuer), _named(issuer_person_id=person), place)

    def citations(self) -> Iterator[Blank]:
        for citation in self._extraction.citations:
            told = {"issuer_name": citation.issuer, "kind": citation.kind, "number": citation.number, "date": citation.date}
            row = self.row(citation, citation.kind, citation.number, citation.issuer, **told, **_days(citation.date))
            yield Blank(row, _named(issuer_id=citation.issuer))


def _encoded(fact: Fact) -> str:
    """The evidence as its column has it: encoded here, where readers work side by side, and not by the one who writes."""
    return orjson.dumps(fact.evidence).decode()


def _named(**names: str | None) -> dict[str, str | None]:
    """The folded name of each column; None where it has none."""
    return {column: fold(name) if name is not None else None for column, name in names.items()}


def _days(date: str | None) -> Row:
    first, last = days_of(date)
    return {"first_day": first, "last_day": last}


def _is_storable(figure: int | None) -> bool:
    """Whether `figure` fits a column; nothing that can be counted does not."""
    return figure is None or abs(figure) <= _LARGEST_FIGURE
