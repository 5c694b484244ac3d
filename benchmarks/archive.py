"""An archive of invented articles, already read: any number of them, about the districts that there were until 2025."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from functools import cached_property

from app.articles.submission import Submission
from app.extraction import Extraction
from app.extraction.facts import (
    Appointment,
    AppointmentStatus,
    Citation,
    Evidence,
    Level,
    Measure,
    Meeting,
    MeetingKind,
    Organisation,
    OrganisationKind,
    Outcome,
    OutcomeKind,
    Participant,
    ParticipantRole,
    Period,
    Person,
    Recruitment,
    Statistic,
)
from app.extraction.gazetteer import Unit, gazetteer
from benchmarks.invented_names import person_name

FIRST_DAY = dt.date(2015, 1, 1)
DAYS = 3650
PEOPLE_OF_A_DISTRICT = 12
PEOPLE_OF_AN_ARTICLE = 4
OFTEN_TOLD = 10
"""So many districts are told of in every fifth article, and one of two people is at the head of each whenever it is."""
TITLES = ("Bí thư", "Phó Bí thư", "Ủy viên")
EXTRACTOR = "invented"


class Archive:
    """Articles number 0 to `articles`, in order of their days; each is the same whenever it is asked for."""

    def __init__(self, articles: int) -> None:
        self._articles = articles

    def submission(self, number: int) -> Submission:
        """The article of this number."""
        people, body = self._told(number)
        day = FIRST_DAY + dt.timedelta(days=number * DAYS // self._articles)
        return Submission(text=f"Bài {number}. {body}: {', '.join(people)}.", published_on=day)

    def read(self, submission: Submission) -> Extraction:
        """What is in an article of this archive."""
        number = int(submission.text.split(".", 1)[0].removeprefix("Bài "))
        people, body = self._told(number)
        chance = random.Random(number)
        unit = self._districts[self._district(number)]
        evidence = {words: _quote(submission.text, words) for words in (*people, body)}
        committee = Organisation(
            name=body,
            kind=OrganisationKind.PARTY_COMMITTEE,
            level=Level.DISTRICT,
            names=(body,),
            place=unit.code,
            evidence=evidence[body],
            rule="archive",
        )
        posts = tuple(
            Appointment(
                person=name,
                title=TITLES[min(place, 2)],
                organisation=body,
                status=AppointmentStatus.CURRENT,
                evidence=evidence[name],
                rule="archive",
            )
            for place, name in enumerate(people)
        )
        told = evidence[body]
        return Extraction(
            extractor=EXTRACTOR,
            place=unit.code,
            people=tuple(Person(name=name, evidence=evidence[name], rule="archive") for name in people),
            organisations=(committee,),
            appointments=posts,
            recruitment=(
                Recruitment(
                    organisation=body,
                    period=Period("2024-01-01", "2024-09-30"),
                    admitted=chance.randint(20, 200),
                    evidence=told,
                    rule="archive",
                ),
            ),
            statistics=(
                Statistic(
                    organisation=body,
                    measure=Measure.PARTY_MEMBERS,
                    value=chance.randint(1000, 9000),
                    as_of="2024",
                    evidence=told,
                    rule="archive",
                ),
            ),
            meetings=(
                Meeting(
                    kind=MeetingKind.CONFERENCE,
                    date=(submission.published_on or FIRST_DAY).isoformat(),
                    organiser=body,
                    host=None,
                    number=None,
                    participants=tuple(Participant(name, ParticipantRole.ATTENDEE) for name in people),
                    evidence=told,
                    rule="archive",
                ),
            ),
            outcomes=tuple(
                Outcome(
                    kind=kind,
                    issuer=people[0],
                    issuer_is_person=True,
                    addressee=body,
                    meeting=0,
                    evidence=evidence[people[0]],
                    rule="archive",
                )
                for kind in (OutcomeKind.DIRECTIVE, OutcomeKind.ASSESSMENT)
            ),
            citations=(
                Citation(kind="resolution", number=f"{number % 400 + 1}-NQ/HU", date="2024", issuer=body, evidence=told, rule="archive"),
            ),
        )

    def _told(self, number: int) -> tuple[list[str], str]:
        district = self._district(number)
        chance = random.Random(number)
        others = chance.sample(range(2, PEOPLE_OF_A_DISTRICT), PEOPLE_OF_AN_ARTICLE - 1)
        people = [person_name(district * PEOPLE_OF_A_DISTRICT + each) for each in (chance.randrange(2), *others)]
        return list(dict.fromkeys(people)), f"Huyện ủy {self._districts[district].name}"

    def _district(self, number: int) -> int:
        fifth, rest = divmod(number, 5)
        return fifth % OFTEN_TOLD if rest == 0 else (number - fifth) * 7919 % len(self._districts)

    @cached_property
    def _districts(self) -> list[Unit]:
        units = gazetteer()
        provinces = [unit for unit in units.provinces() if not unit.is_former and not unit.code.startswith("2025-")]
        below = [unit for province in provinces for unit in units.units_below(province.code)]
        return [unit for unit in below if unit.rank is Level.DISTRICT and unit.type == "huyện" and not unit.is_former]


def of_one_committee(articles: int, posts: int) -> Iterator[tuple[Submission, Extraction]]:
    """Articles of ten years that each give as many `posts` in one committee, by two hundred people in turn."""
    body = "Tỉnh ủy Quảng Ninh"
    for number in range(articles):
        people = [person_name(900_000 + (number // 25 * posts + each) % 200) for each in range(posts)]
        text = f"Số {number}. {body}: {', '.join(people)}."
        day = FIRST_DAY + dt.timedelta(days=number * DAYS // articles)
        told = _quote(text, body)
        committee = Organisation(
            name=body, kind=OrganisationKind.PARTY_COMMITTEE, level=Level.PROVINCE, names=(body,), place="22", evidence=told, rule="archive"
        )
        appointments = tuple(
            Appointment(
                person=name,
                title="Ủy viên",
                organisation=body,
                status=AppointmentStatus.CURRENT,
                evidence=_quote(text, name),
                rule="archive",
            )
            for name in dict.fromkeys(people)
        )
        yield (
            Submission(text=text, published_on=day),
            Extraction(extractor=EXTRACTOR, organisations=(committee,), appointments=appointments),
        )


def _quote(text: str, words: str) -> tuple[Evidence, ...]:
    start = text.index(words)
    return (Evidence(start, start + len(words), words),)
