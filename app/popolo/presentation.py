"""Records of the register put together as Popolo has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from urllib.parse import quote

from sqlmodel import Session

from app.cursors import place_of, values_at
from app.extraction.gazetteer import gazetteer
from app.organisations.repository import OrganisationRepository
from app.organisations.schemas import OrganisationQuery
from app.paging import Row, Slice, Window
from app.popolo import identifiers
from app.popolo.repository import PopoloRepository
from app.popolo.schemas import (
    PopoloArea,
    PopoloLink,
    PopoloMembership,
    PopoloMembershipQuery,
    PopoloName,
    PopoloOrganization,
    PopoloOrganizationQuery,
    PopoloPerson,
    PopoloPersonDetail,
    PopoloPersonQuery,
)
from app.registry.posts import posts_of
from app.repository import grouped

_Post = tuple[int, int | None, str]
"""What tells a membership: person, organisation and title."""

_OF_ADDRESSES = "%/:=&?~#+!$,;'@()*[]"
"""What stands in an address as it is; anything else is percent-encoded."""


def page_of_people(session: Session, query: PopoloPersonQuery, window: Window) -> Slice:
    """The people in `window`, each with names and sources."""
    found = PopoloRepository.from_session(session).people(query, window)
    return found._replace(rows=_with_sources_of_people(session, found.rows))


def page_of_organizations(session: Session, query: PopoloOrganizationQuery, window: Window) -> Slice:
    """The organisations in `window`, each with names and sources."""
    asked = {"q": query.q, "kind": query.classification, "parent": query.parent_id, "place": query.area_id}
    found = OrganisationRepository.from_session(session).page(OrganisationQuery(**asked, sort=query.sort), window)
    return found._replace(rows=_with_sources_of_organisations(session, found.rows))


def page_of_memberships(session: Session, query: PopoloMembershipQuery, window: Window) -> Slice:
    """The memberships in `window`, in order of person and then of id."""
    repository = PopoloRepository.from_session(session)
    after = (0, "") if window.after is None else values_at(window.after, ((int, False), (str, False)))
    organisation = query.organization_id and OrganisationRepository.from_session(session).whole_of(query.organization_id)
    # Everyone has one at least and the first may have no more to give, so that so many people have all of the page and one more.
    people = repository.holders(after[0], window.limit + 2, query)
    rows = sorted(memberships_of(session, people, organisation), key=_place)
    rows = [row for row in rows if _place(row) > after]
    shown = rows[: window.limit]
    total = repository.count_memberships(query) if window.count else None
    return Slice(shown, place_of(_place(shown[-1])) if len(rows) > len(shown) else None, total)


def area(code: str) -> PopoloArea | None:
    """The administrative unit of `code`; None if there is none."""
    unit = gazetteer().unit(code)
    if unit is None:
        return None
    return PopoloArea(id=unit.code, name=f"{unit.type} {unit.name}", classification=unit.type, parent_id=unit.parent)


def person_detail(session: Session, row: Row) -> Row:
    """The person of `row` (of `PopoloRepository.people_of`) with names, sources and memberships."""
    (person,) = _with_sources_of_people(session, [row])
    return {**person, "memberships": memberships_of(session, [row["id"]])}


def organization_detail(session: Session, row: Row) -> Row:
    """The organisation of `row` (of `OrganisationRepository.get`) with its sources."""
    (organization,) = _with_sources_of_organisations(session, [row])
    return organization


def memberships_of(session: Session, people: Sequence[int], organisation_id: int | None = None) -> list[Row]:
    """The memberships of `people` (in this organisation), of each the newest first."""
    told: dict[_Post, list[Row]] = defaultdict(list)
    for row in PopoloRepository.from_session(session).articles_of_posts(people):
        told[row["person_id"], row["organisation_id"], row["title"]].append(row)
    rows = []
    for person, posts in posts_of(session, people, committee=organisation_id).items():
        for post in posts:
            key = (person, post["organisation_id"], post["title"])
            rows.append({**post, "person_id": person, "id": identifiers.membership(*key), "sources": told[key]})
    return rows


class Presenter:
    """Makes answers of rows. `base`: the address of the service, with a `/` at its end."""

    def __init__(self, base: str) -> None:
        self._base = base

    def person(self, row: Row) -> PopoloPerson:
        """A row of `page_of_people` as an answer."""
        return PopoloPerson.model_validate(self._person(row))

    def person_detail(self, row: Row) -> PopoloPersonDetail:
        """The row of `person_detail` as an answer."""
        memberships = [self.membership(each) for each in row["memberships"]]
        return PopoloPersonDetail.model_validate({**self._person(row), "memberships": memberships})

    def organization(self, row: Row) -> PopoloOrganization:
        """A row of `page_of_organizations` as an answer."""
        parent = row["parent_id"]
        return PopoloOrganization(
            id=identifiers.organization(row["id"]),
            name=row["name"],
            other_names=_other_names(row),
            classification=row["kind"],
            parent_id=None if parent is None else identifiers.organization(parent),
            area_id=row["place"],
            founding_date=row["founded_on"],
            dissolution_date=row["dissolved_on"],
            links=self._links(f"organisations/{row['id']}"),
            sources=self._sources(row),
        )

    def membership(self, row: Row) -> PopoloMembership:
        """A row of `page_of_memberships` as an answer."""
        organisation, started_on, ended_on = row["organisation_id"], row["started_on"], row["ended_on"]
        return PopoloMembership(
            id=row["id"],
            label=" ".join(filter(None, (row["title"], row["organisation_name"]))),
            role=row["title"],
            person_id=identifiers.person(row["person_id"]),
            organization_id=None if organisation is None else identifiers.organization(organisation),
            start_date=started_on and started_on.isoformat(),
            end_date=ended_on and ended_on.isoformat(),
            links=self._links(f"members/{row['person_id']}?include=evidence"),
            sources=self._sources(row),
        )

    def _person(self, row: Row) -> Row:
        return {
            "id": identifiers.person(row["id"]),
            "name": row["name"],
            "sort_name": row["search_key"],
            "other_names": _other_names(row),
            "links": self._links(f"members/{row['id']}?include=evidence"),
            "sources": self._sources(row),
        }

    def _links(self, path: str) -> list[PopoloLink]:
        return [PopoloLink(url=f"{self._base}{path}", note="danhbo")]

    def _sources(self, row: Row) -> list[PopoloLink]:
        return [
            PopoloLink(
                url=quote(article["url"] or f"{self._base}articles/{article['article_id']}", safe=_OF_ADDRESSES),
                note=", ".join(str(told) for told in (article["source"], article["published_on"]) if told) or None,
            )
            for article in row["sources"]
        ]


def _place(row: Row) -> tuple[int, str]:
    return row["person_id"], row["id"]


def _other_names(row: Row) -> list[PopoloName]:
    return [PopoloName(name=name, note="as printed") for name in row["names"] if name != row["name"]]


def _with_sources_of_people(session: Session, rows: Sequence[Row]) -> list[Row]:
    repository = PopoloRepository.from_session(session)
    people = [row["id"] for row in rows]
    names, articles = repository.names_of(people), grouped(repository.articles_of_people(people), "person_id")
    return [{**row, "names": names[row["id"]], "sources": articles[row["id"]]} for row in rows]


def _with_sources_of_organisations(session: Session, rows: Sequence[Row]) -> list[Row]:
    told = PopoloRepository.from_session(session).articles_of_organisations([row["id"] for row in rows])
    articles = grouped(told, "organisation_id")
    return [{**row, "sources": articles[row["id"]]} for row in rows]
