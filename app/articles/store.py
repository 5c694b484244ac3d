"""Writing articles and everything that was read from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import Session

from app import wall_clock
from app.articles.preparation import Blank, PreparedArticle
from app.articles.repository import ArticleRepository
from app.citations.models import Citation
from app.decisions.models import Subject
from app.decisions.repository import DecisionRepository
from app.extraction.folding import fold
from app.meetings.models import Meeting, MeetingParticipant, Outcome
from app.meetings.report_repository import Occasions, ReportRepository
from app.members.models import Appointment, ArticlePerson
from app.members.profile_repository import ProfileRepository
from app.organisations.repository import OrganisationRepository
from app.organisations.writer import OrganisationWriter
from app.paging import Row
from app.recruitment.models import Recruitment
from app.registry.identity import best_spelling
from app.registry.organisations import Naming, forget_organisations, resolve_organisations
from app.registry.people import Seen, identify, keys_of, sightings_in
from app.registry.rebuilding import rebuild
from app.registry.reports import compare_reports
from app.registry.settling import settle_articles
from app.registry.sightings import Sighting
from app.repository import Repository
from app.search.repository import SearchRepository
from app.statistics.models import Statistic
from app.tables import FactRow

_REPORTS: tuple[type[Meeting] | type[Outcome], ...] = (Meeting, Outcome)


def store(session: Session, articles: Sequence[PreparedArticle]) -> list[int]:
    """Add articles, none of which is stored yet, with their facts, and the organisations and people among them that are new.

    Gives the ids of the articles. The records are those that adding one after another gives.
    """
    if not articles:
        return []
    now = wall_clock.now()
    rows = [{**article.row, **article.read, "content_key": article.content_key, "created_at": now} for article in articles]
    ids = ArticleRepository.from_session(session).add_articles(rows)
    passages = ({**row, "article_id": id_} for id_, article in zip(ids, articles, strict=True) for row in article.passages)
    SearchRepository.from_session(session).add_passages(passages)
    writer = FactWriter(session, dict(zip(ids, articles, strict=True)))
    writer.write()
    settle_articles(session, ids)
    compare_reports(session, writer.occasions)
    return ids


def put_right(session: Session, article_id: int, article: PreparedArticle) -> None:
    """Put what is now known about a stored article in the place of what was sent with it, and what was read by that in the place of its facts."""
    known = {name: value for name, value in article.row.items() if name != "text"}
    ArticleRepository.from_session(session).put(article_id, known)
    SearchRepository.from_session(session).replace_passages(article_id, article.passages)
    replace_facts(session, {article_id: article})


def replace_facts(session: Session, articles: Mapping[int, PreparedArticle]) -> None:
    """Put the facts that were read now in the place of those that stored articles have, by id; organisations and people keep their ids.

    The records are those that doing so with one article after another gives.
    """
    ids = list(articles)
    repository, profiles = ArticleRepository.from_session(session), ProfileRepository.from_session(session)
    organisation_ids = OrganisationRepository.from_session(session).ids_in(ids)
    before = profiles.sightings_in(ids)
    occasions = ReportRepository.from_session(session).occasions_in(ids)
    repository.delete_facts(ids)
    for id_, article in articles.items():
        repository.put(id_, article.read)
    writer = FactWriter(session, articles, before)
    writer.write()
    rebuild(session, {row["key"] for row in (*before, *profiles.sightings_in(ids))})
    forget_organisations(session, organisation_ids)
    compare_reports(session, writer.occasions.joined(occasions))


class _Named(NamedTuple):
    """Whom and what an article names, by folded name."""

    organisations: dict[str, int]
    people: dict[str, int]
    sightings: dict[str, Sighting]


class FactWriter:
    """Writes the facts of articles, by id. `known`: the sightings that there were in those that are read anew."""

    def __init__(self, session: Session, articles: Mapping[int, PreparedArticle], known: Iterable[Row] = ()) -> None:
        self._session = session
        self._repository = Repository.from_session(session)
        self._articles = articles
        self._known = {(row["article_id"], row["key"]): row for row in known}
        self.occasions = Occasions()
        """Once the facts are written: the occasions on which several articles report, these among them."""

    def write(self) -> None:
        """Write them all; no article has any yet."""
        named = self._named()
        self.occasions = self._shared_occasions()
        report_ids = self._repository.reserve_ids(
            {table: sum(len(each.facts[table]) for each in self._articles.values()) for table in _REPORTS}
        )
        ids = {table: iter(found) for table, found in report_ids.items()}
        meeting_ids = {id_: [next(ids[Meeting]) for _ in article.facts[Meeting]] for id_, article in self._articles.items()}
        self._add_organisations(named)
        self._repository.add(ArticlePerson, self._people(named))
        for table in (Appointment, Recruitment, Statistic, Citation):
            self._repository.add(table, self._facts(table, named, meeting_ids))
        for reports in _REPORTS:
            rows = zip(report_ids[reports], self._facts(reports, named, meeting_ids), strict=True)
            self._repository.add(reports, ({**row, "id": id_, "record_id": id_} for id_, row in rows))
        self._repository.add(MeetingParticipant, self._participants(named, meeting_ids))

    def _named(self) -> dict[int, _Named]:
        """Whom and what each article names; organisations and people that are new are added."""
        articles = self._articles
        namings = [Naming(id_, article.content_key, article.named) for id_, article in articles.items()]
        resolved = dict(zip(articles, resolve_organisations(self._session, namings), strict=True))
        decisions = DecisionRepository.from_session(self._session)
        decided = decisions.record_keys(Subject.MEMBER, (article.content_key for article in articles.values()))
        sightings = {
            id_: sightings_in(
                keys_of(article.people, decided.get(article.content_key, {})),
                article.clues,
                resolved[id_].shared,
                article.published_on,
            )
            for id_, article in articles.items()
        }
        new = [(id_, name) for id_, seen in sightings.items() for name, sighting in seen.items() if (id_, sighting.key) not in self._known]
        found = identify(self._session, [Seen(articles[id_].people[name]["name"], sightings[id_][name]) for id_, name in new])
        identified = dict(zip(new, found, strict=True))
        return {
            id_: _Named(
                resolved[id_].ids,
                {name: identified.get((id_, name)) or self._known[id_, sighting.key]["person_id"] for name, sighting in seen.items()},
                seen,
            )
            for id_, seen in sightings.items()
        }

    def _shared_occasions(self) -> Occasions:
        """The occasions on which several articles report, these among them."""
        told = [
            Counter(
                occasion
                for article in self._articles.values()
                for occasion in {blank.row["occasion"] for blank in article.facts[table]}
                if occasion is not None
            )
            for table in _REPORTS
        ]
        several = Occasions(*(frozenset(occasion for occasion, count in counted.items() if count > 1) for counted in told))
        return several.joined(ReportRepository.from_session(self._session).reported(Occasions(*map(frozenset, told))))

    def _add_organisations(self, named: Mapping[int, _Named]) -> None:
        mentions: dict[tuple[int, int], Row] = {}
        printed: dict[tuple[int, int], list[str]] = {}
        for id_, article in self._articles.items():
            for organisation, row in zip(article.named, article.organisations, strict=True):
                organisation_id = named[id_].organisations[fold(organisation.name)]
                mention = mentions.setdefault((id_, organisation_id), {**row, "article_id": id_, "organisation_id": organisation_id})
                mention["name"] = best_spelling((mention["name"], row["name"]))
                printed.setdefault((id_, organisation_id), []).extend(organisation.names or (organisation.name,))
        names = [list(dict.fromkeys(each)) for each in printed.values()]
        OrganisationWriter.from_session(self._session).add_mentions(list(mentions.values()), names)

    def _people(self, named: Mapping[int, _Named]) -> Iterator[Row]:
        for id_, article in self._articles.items():
            for name, row in article.people.items():
                sighting, person_id = named[id_].sightings[name], named[id_].people[name]
                before = self._known.get((id_, sighting.key), {})
                yield {
                    **row,
                    "article_id": id_,
                    "person_id": person_id,
                    "first_person_id": before.get("first_person_id", person_id),
                    "key": sighting.key,
                    "territory": sighting.territory,
                }

    def _facts(self, table: type[FactRow], named: Mapping[int, _Named], meeting_ids: Mapping[int, Sequence[int]]) -> Iterator[Row]:
        for id_, article in self._articles.items():
            for blank in article.facts[table]:
                yield {**_filled(blank, named[id_], meeting_ids[id_]), "article_id": id_}

    def _participants(self, named: Mapping[int, _Named], meeting_ids: Mapping[int, Sequence[int]]) -> Iterator[Row]:
        for id_, article in self._articles.items():
            for blank in article.participants:
                yield _filled(blank, named[id_], meeting_ids[id_])


def _filled(blank: Blank, named: _Named, meeting_ids: Sequence[int]) -> Row:
    """A row with the ids that it lacked; an organisation that the extraction does not list has none."""
    row = dict(blank.row)
    for column, name in blank.organisations.items():
        row[column] = named.organisations.get(name) if name is not None else None
    for column, name in blank.people.items():
        row[column] = named.people.get(name) if name is not None else None
    if blank.meeting is not None:
        row["meeting_id"] = meeting_ids[blank.meeting]
    return row
