"""Writing an article and everything that was read from it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict

from sqlmodel import Session

from app import wall_clock
from app.articles.preparation import PreparedArticle
from app.articles.repository import ArticleRepository
from app.articles.submission import Submission
from app.citations.models import Citation
from app.dates import day, days_of
from app.extraction import Extraction
from app.extraction.facts import Fact, Person
from app.extraction.folding import fold
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.members.models import Appointment, ArticlePerson
from app.members.profile_repository import ProfileRepository
from app.organisations.repository import OrganisationRepository
from app.organisations.writer import OrganisationWriter
from app.paging import Row
from app.recruitment.models import Recruitment
from app.registry.identity import best_spelling
from app.registry.meetings import meeting_occasion
from app.registry.organisations import canonical_name, forget_organisations, resolve_organisations
from app.registry.outcomes import outcome_occasion
from app.registry.people import identify, keys_of, people_of, sightings_in
from app.registry.rebuilding import rebuild
from app.registry.reports import compare_reports, occasions_in
from app.registry.settling import settle_article
from app.registry.sightings import Sighting
from app.repository import Repository
from app.search import search_key
from app.search.repository import SearchRepository
from app.statistics.models import Statistic

_LARGEST_FIGURE = 2**63 - 1


def store(session: Session, article: PreparedArticle) -> int:
    """Add an article with its facts, and the organisations and people among them that are new. Gives the article's id."""
    submission, extraction = article.submission, article.extraction
    row = {
        **submission.model_dump(),
        **_read(submission, extraction),
        "content_key": article.content_key,
        "published_on_sent": submission.published_on,
        "created_at": wall_clock.now(),
        "search_key": search_key(submission.title, submission.text),
    }
    article_id = ArticleRepository.from_session(session).add_article(row)
    SearchRepository.from_session(session).add_passages(article_id, submission.title, submission.text)
    _write_facts(session, article_id, submission, extraction, {})
    settle_article(session, article_id)
    compare_reports(session)
    return article_id


def replace_facts(session: Session, article_id: int, submission: Submission, extraction: Extraction) -> None:
    """Put the facts of `extraction` in the place of those that an article has; organisations and people keep their ids."""
    articles = ArticleRepository.from_session(session)
    organisation_ids = OrganisationRepository.from_session(session).ids_in(article_id)
    before = {row["key"]: row for row in ProfileRepository.from_session(session).sightings_in(article_id)}
    occasions = occasions_in(session, article_id)
    articles.delete_facts(article_id)
    articles.put(article_id, _read(submission, extraction))
    sightings = _write_facts(session, article_id, submission, extraction, before)
    rebuild(session, {*before, *(sighting.key for sighting in sightings)})
    forget_organisations(session, organisation_ids)
    compare_reports(session, occasions)


def _read(submission: Submission, extraction: Extraction) -> Row:
    """The columns of an article that tell what it was read as."""
    published_on = submission.published_on or day(extraction.published_on)
    return {"published_on": published_on, "place_code": extraction.place, "extractor": extraction.extractor}


def _write_facts(
    session: Session, article_id: int, submission: Submission, extraction: Extraction, known: Mapping[str, Row]
) -> Collection[Sighting]:
    """Write the facts of an article; `known` are the sightings in it until now, by key. Gives the sightings of people."""
    organisations = resolve_organisations(session, article_id, submission.content_key, extraction.organisations)
    people = people_of(extraction)
    keys = keys_of(session, people, submission.content_key)
    wholes = OrganisationWriter.from_session(session).shared(organisations.values())
    shared = {name: wholes[id_] for name, id_ in organisations.items() if id_ in wholes}
    sightings = sightings_in(keys, extraction, shared, submission.published_on or day(extraction.published_on))
    new = {name: person for name, person in people.items() if keys[name] not in known}
    person_ids = identify(session, new, {name: sightings[name] for name in new})
    person_ids |= {name: known[key]["person_id"] for name, key in keys.items() if key in known}
    first_ids = {name: known[key]["first_person_id"] for name, key in keys.items() if key in known}
    FactWriter(session, article_id, extraction, organisations, person_ids, sightings).write(people, first_ids)
    return sightings.values()


class FactWriter:
    """Writes the facts of one article. `organisations` and `people` give ids by folded name, `sightings` what tells who it is."""

    def __init__(
        self,
        session: Session,
        article_id: int,
        extraction: Extraction,
        organisations: Mapping[str, int],
        people: Mapping[str, int],
        sightings: Mapping[str, Sighting],
    ) -> None:
        self._repository = Repository.from_session(session)
        self._organisation_writer = OrganisationWriter.from_session(session)
        self._article_id = article_id
        self._extraction = extraction
        self._organisations = organisations
        self._people = people
        self._sightings = sightings
        self._bodies = {fold(organisation.name): organisation for organisation in extraction.organisations}

    def write(self, people: Mapping[str, Person], first_ids: Mapping[str, int]) -> None:
        """Write them all; `people` is everyone whom the article names, `first_ids` the profiles some were put to at first, by folded name."""
        add = self._repository.add
        self._write_organisations()
        add(ArticlePerson, self._people_rows(people, first_ids))
        add(Appointment, self._appointments())
        add(Recruitment, self._recruitment())
        add(Statistic, self._statistics())
        meeting_ids = self._repository.add_with_ids(Meeting, self._meetings())
        add(MeetingParticipant, self._participants(meeting_ids))
        add(Outcome, self._outcomes(meeting_ids))
        add(Citation, self._citations())

    def _write_organisations(self) -> None:
        mentions: dict[int, Row] = {}
        printed: dict[int, list[str]] = {}
        for organisation in self._extraction.organisations:
            organisation_id = self._organisations[fold(organisation.name)]
            names = organisation.names or (organisation.name,)
            printed[organisation_id] = list(dict.fromkeys((*printed.get(organisation_id, ()), *names)))
            fact = self._fact(organisation, organisation.name, *names)
            mention = mentions.setdefault(
                organisation_id, {**fact, "organisation_id": organisation_id, "name": canonical_name(organisation)}
            )
            mention["name"] = best_spelling((mention["name"], canonical_name(organisation)))
        self._organisation_writer.add_mentions(mentions, printed)

    def _people_rows(self, people: Mapping[str, Person], first_ids: Mapping[str, int]) -> Iterator[Row]:
        for key, person in people.items():
            sighting = self._sightings[key]
            yield {
                **self._fact(person, person.name),
                "person_id": self._people[key],
                "first_person_id": first_ids.get(key, self._people[key]),
                "name": person.name,
                "key": sighting.key,
                "day": sighting.day,
                "territory": sighting.territory,
            }

    def _appointments(self) -> Iterator[Row]:
        for post in self._extraction.appointments:
            yield {
                **self._fact(post, post.person, post.title, post.organisation),
                **self._organisation("organisation", post.organisation),
                "person_id": self._people[fold(post.person)],
                "person_name": post.person,
                "title": post.title,
                "status": post.status,
                "day": self._sightings[fold(post.person)].day,
            }

    def _recruitment(self) -> Iterator[Row]:
        for figures in self._extraction.recruitment:
            if all(map(_is_storable, (figures.admitted, figures.target, figures.target_max, figures.surplus))):
                yield {
                    **asdict(figures),
                    **self._fact(figures, figures.organisation),
                    **self._organisation("organisation", figures.organisation),
                    "period_start": day(figures.period.start) if figures.period else None,
                    "period_end": day(figures.period.end) if figures.period else None,
                    "derived": list(figures.derived),
                }

    def _statistics(self) -> Iterator[Row]:
        for statistic in self._extraction.statistics:
            if _is_storable(statistic.value):
                yield {
                    **self._fact(statistic, statistic.organisation),
                    **self._organisation("organisation", statistic.organisation),
                    **_days(statistic.as_of),
                    "measure": statistic.measure,
                    "value": statistic.value,
                    "as_of": statistic.as_of,
                }

    def _meetings(self) -> Iterator[Row]:
        for meeting in self._extraction.meetings:
            yield {
                **self._fact(meeting, meeting.organiser, meeting.host),
                **self._organisation("organiser", meeting.organiser),
                **self._organisation("host", meeting.host),
                **_days(meeting.date),
                "kind": meeting.kind,
                "date": meeting.date,
                "occasion": meeting_occasion(meeting, self._bodies),
                "number": meeting.number if _is_storable(meeting.number) else None,
            }

    def _participants(self, meeting_ids: Sequence[int]) -> Iterator[Row]:
        """`meeting_ids`: in the extraction's order."""
        for meeting_id, meeting in zip(meeting_ids, self._extraction.meetings, strict=True):
            for key, participant in {fold(participant.person): participant for participant in meeting.participants}.items():
                yield {
                    "meeting_id": meeting_id,
                    "person_id": self._people[key],
                    "person_name": participant.person,
                    "role": participant.role,
                }

    def _outcomes(self, meeting_ids: Sequence[int]) -> Iterator[Row]:
        """`meeting_ids`: in the extraction's order."""
        meetings = dict(enumerate(zip(meeting_ids, self._extraction.meetings, strict=True)))
        for outcome in self._extraction.outcomes:
            meeting_id, meeting = meetings.get(outcome.meeting, (None, None)) if outcome.meeting is not None else (None, None)
            date = meeting.date if meeting is not None and meeting.date is not None else self._extraction.published_on
            issuer = fold(outcome.issuer) if outcome.issuer is not None else ""
            yield {
                **self._fact(outcome, outcome.issuer, outcome.addressee),
                **self._organisation("addressee", outcome.addressee),
                **_days(date),
                "kind": outcome.kind,
                "date": date,
                "occasion": outcome_occasion(outcome, date, self._bodies),
                "meeting_id": meeting_id,
                "issuer_name": outcome.issuer,
                "issuer_is_person": outcome.issuer_is_person,
                "issuer_person_id": self._people.get(issuer) if outcome.issuer_is_person else None,
                "issuer_organisation_id": None if outcome.issuer_is_person else self._organisations.get(issuer),
            }

    def _citations(self) -> Iterator[Row]:
        for citation in self._extraction.citations:
            yield {
                **self._fact(citation, citation.kind, citation.number, citation.issuer),
                **self._organisation("issuer", citation.issuer),
                **_days(citation.date),
                "kind": citation.kind,
                "number": citation.number,
                "date": citation.date,
            }

    def _fact(self, fact: Fact, *words: str | None) -> Row:
        """The columns of every fact; `words` are what it can be found by besides its evidence."""
        quotes = (evidence.text for evidence in fact.evidence)
        return {
            "article_id": self._article_id,
            "rule": fact.rule,
            "extractor": self._extraction.extractor,
            "evidence": [asdict(evidence) for evidence in fact.evidence],
            "search_key": search_key(*words, *quotes),
        }

    def _organisation(self, role: str, name: str | None) -> Row:
        """The two columns of an organisation in a fact; its id is None where the extraction does not list it."""
        return {f"{role}_id": self._organisations.get(fold(name)) if name is not None else None, f"{role}_name": name}


def _days(date: str | None) -> Row:
    first, last = days_of(date)
    return {"first_day": first, "last_day": last}


def _is_storable(figure: int | None) -> bool:
    """Whether `figure` fits a column; nothing that can be counted does not."""
    return figure is None or abs(figure) <= _LARGEST_FIGURE
