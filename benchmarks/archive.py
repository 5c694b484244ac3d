"""An archive of invented articles, already read: any number of them, about the districts that there were until 2025."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence
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
_RULE = "archive"

Quoted = tuple[Evidence, ...]


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
        chance, unit = random.Random(number), self._districts[self._district(number)]
        told, named = _quote(submission.text, body), {name: _quote(submission.text, name) for name in people}
        return Extraction(
            extractor=EXTRACTOR,
            place=unit.code,
            people=tuple(Person(name=name, evidence=evidence, rule=_RULE) for name, evidence in named.items()),
            organisations=(_committee(body, Level.DISTRICT, unit.code, told),),
            appointments=tuple(
                _appointment(name, TITLES[min(place, 2)], body, evidence) for place, (name, evidence) in enumerate(named.items())
            ),
            recruitment=(_recruitment(body, chance.randint(20, 200), told),),
            statistics=(_membership(body, chance.randint(1000, 9000), told),),
            meetings=(_conference(body, submission.published_on or FIRST_DAY, people, told),),
            outcomes=tuple(_outcome(kind, people[0], body, named[people[0]]) for kind in (OutcomeKind.DIRECTIVE, OutcomeKind.ASSESSMENT)),
            citations=(
                Citation(kind="resolution", number=f"{number % 400 + 1}-NQ/HU", date="2024", issuer=body, evidence=told, rule=_RULE),
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
        committee = _committee(body, Level.PROVINCE, "22", _quote(text, body))
        appointments = tuple(_appointment(name, "Ủy viên", body, _quote(text, name)) for name in dict.fromkeys(people))
        yield (
            Submission(text=text, published_on=day),
            Extraction(extractor=EXTRACTOR, organisations=(committee,), appointments=appointments),
        )


def _committee(name: str, level: Level, place: str, evidence: Quoted) -> Organisation:
    return Organisation(
        name=name, kind=OrganisationKind.PARTY_COMMITTEE, level=level, names=(name,), place=place, evidence=evidence, rule=_RULE
    )


def _appointment(person: str, title: str, organisation: str, evidence: Quoted) -> Appointment:
    current = AppointmentStatus.CURRENT
    return Appointment(person=person, title=title, organisation=organisation, status=current, evidence=evidence, rule=_RULE)


def _recruitment(organisation: str, admitted: int, evidence: Quoted) -> Recruitment:
    period = Period("2024-01-01", "2024-09-30")
    return Recruitment(organisation=organisation, period=period, admitted=admitted, evidence=evidence, rule=_RULE)


def _membership(organisation: str, members: int, evidence: Quoted) -> Statistic:
    return Statistic(organisation=organisation, measure=Measure.PARTY_MEMBERS, value=members, as_of="2024", evidence=evidence, rule=_RULE)


def _conference(organiser: str, day: dt.date, people: Sequence[str], evidence: Quoted) -> Meeting:
    return Meeting(
        kind=MeetingKind.CONFERENCE,
        date=day.isoformat(),
        organiser=organiser,
        host=None,
        number=None,
        participants=tuple(Participant(name, ParticipantRole.ATTENDEE) for name in people),
        evidence=evidence,
        rule=_RULE,
    )


def _outcome(kind: OutcomeKind, issuer: str, addressee: str, evidence: Quoted) -> Outcome:
    return Outcome(kind=kind, issuer=issuer, issuer_is_person=True, addressee=addressee, meeting=0, evidence=evidence, rule=_RULE)


def _quote(text: str, words: str) -> Quoted:
    start = text.index(words)
    return (Evidence(start, start + len(words), words),)
