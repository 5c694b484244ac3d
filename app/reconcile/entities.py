"""Entities: people and organisations with all that can be compared, told and shown of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlmodel import Session

from app.extraction.facts import PARTY_KINDS
from app.extraction.gazetteer import gazetteer
from app.organisations.repository import OrganisationRepository
from app.paging import Row
from app.popolo import identifiers
from app.popolo.repository import PopoloRepository
from app.reconcile.vocabulary import EntityType
from app.registry.posts import posts_of


@dataclass(frozen=True, slots=True)
class Reference:
    """An entity that another refers to; `id` is None where the register has no record of it."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person or an organisation.

    `types`: the narrowest first. `values`: those of its properties, by their ids. `settled`: False for a bare name whose territory no
    article tells. `path`: where its record is served.
    """

    id: str
    name: str
    types: tuple[EntityType, ...]
    description: str | None
    values: Mapping[str, tuple[str | Reference, ...]]
    settled: bool
    path: str


def entities(session: Session, ids: Iterable[str]) -> dict[str, Entity]:
    """The entities of `ids`, by the id that was asked for: that of a merged record gives the one that it is part of."""
    asked = list(dict.fromkeys(ids))
    people = {id_: number for id_ in asked if (number := identifiers.number_in(id_, identifiers.PERSON)) is not None}
    bodies = {id_: number for id_ in asked if (number := identifiers.number_in(id_, identifiers.ORGANIZATION)) is not None}
    return {**_people(session, people), **_organisations(session, bodies)}


def _people(session: Session, asked: Mapping[str, int]) -> dict[str, Entity]:
    repository = PopoloRepository.from_session(session)
    rows = {row["id"]: row for row in repository.people_of(list(asked.values()))}
    wholes = {number: row["merged_into"] or number for number, row in rows.items()}
    rows |= {row["id"]: row for row in repository.people_of([whole for whole in wholes.values() if whole not in rows])}
    shown = sorted(set(wholes.values()))
    posts, names = posts_of(session, shown), repository.names_of(shown)
    made = {number: _person(rows[number], posts[number], names[number]) for number in shown}
    return {id_: made[wholes[number]] for id_, number in asked.items() if number in wholes}


def _organisations(session: Session, asked: Mapping[str, int]) -> dict[str, Entity]:
    repository = OrganisationRepository.from_session(session)
    rows = {row["id"]: row for row in repository.of_ids(list(asked.values()))}
    wholes = {number: row["merged_into"] or number for number, row in rows.items()}
    rows |= {row["id"]: row for row in repository.of_ids([whole for whole in wholes.values() if whole not in rows])}
    made = {number: _organisation(rows[number]) for number in set(wholes.values())}
    return {id_: made[wholes[number]] for id_, number in asked.items() if number in wholes}


def _person(row: Row, posts: list[Row], names: list[str]) -> Entity:
    roles = tuple(dict.fromkeys(" ".join(filter(None, (post["title"], post["organisation_name"]))) for post in posts))
    bodies = {post["organisation_id"]: post["organisation_name"] for post in posts if post["organisation_id"] is not None}
    return Entity(
        id=identifiers.person(row["id"]),
        name=row["name"],
        types=(EntityType.MEMBER,),
        description="; ".join(roles[:2]) or None,
        values={
            "post": tuple(dict.fromkeys(post["title"] for post in posts)),
            "member_of": tuple(Reference(identifiers.organization(number), name) for number, name in bodies.items()),
            "role": roles,
            "printed_as": tuple(names),
        },
        settled=True,
        path=f"members/{row['id']}",
    )


def _organisation(row: Row) -> Entity:
    of_party = row["kind"] in PARTY_KINDS
    unit = gazetteer().unit(row["place"]) if row["place"] is not None else None
    province = gazetteer().province_of(unit) if unit is not None else None
    parent = row["parent_name"] and Reference(_organisation_id(row["parent_id"]), row["parent_name"])
    told = {
        "kind": row["kind"],
        "level": row["level"],
        "place": unit and f"{unit.type} {unit.name}",
        "province": province and f"{province.type} {province.name}",
        "place_code": row["place"],
        "parent": parent,
        "founded_on": row["founded_on"],
        "dissolved_on": row["dissolved_on"],
    }
    until = f"until {row['dissolved_on']}" if row["dissolved_on"] else None
    return Entity(
        id=identifiers.organization(row["id"]),
        name=row["name"],
        types=(EntityType.COMMITTEE, EntityType.ORGANISATION) if of_party else (EntityType.ORGANISATION,),
        description="; ".join(filter(None, (row["parent_name"] or told["province"], until))) or None,
        values={
            **{name: (value,) for name, value in told.items() if value},
            "succeeded_by": tuple(Reference(_organisation_id(each["id"]), each["name"]) for each in row["succeeded_by"]),
            "printed_as": tuple(row["names"]),
        },
        settled=row["article_id"] is None,
        path=f"{'committees' if of_party else 'organisations'}/{row['id']}",
    )


def _organisation_id(number: int | None) -> str | None:
    return None if number is None else identifiers.organization(number)
