"""Which person a name stands for: the same name is never enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlmodel import Session

from app.extraction import Extraction
from app.extraction.facts import Person
from app.extraction.folding import fold
from app.members.repository import PersonRepository
from app.registry.identity import province_of


@dataclass(slots=True)
class Posts:
    """Where someone holds posts: ids of organisations, and official codes of the provinces that these belong to."""

    organisations: set[int] = field(default_factory=set)
    provinces: set[str] = field(default_factory=set)

    def add(self, organisation_id: int, place: str | None) -> None:
        """Note a post in an organisation of `place` (gazetteer code)."""
        self.organisations.add(organisation_id)
        if (province := province_of(place)) is not None:
            self.provinces.add(province)

    def agree_with(self, other: Posts) -> bool:
        """Whether the two have an organisation or a province in common."""
        return not self.organisations.isdisjoint(other.organisations) or not self.provinces.isdisjoint(other.provinces)


def same_person(posts: Posts, namesakes: Mapping[int, Posts]) -> int | None:
    """The id of the one of `namesakes` (people of the same folded name) whose posts agree with `posts`.

    None where none does, or where several do: what is undecided stays apart.
    """
    agreeing = [person_id for person_id, held in namesakes.items() if posts.agree_with(held)]
    return agreeing[0] if len(agreeing) == 1 else None


def people_of(extraction: Extraction) -> dict[str, Person]:
    """Everyone whom some fact of `extraction` names, by folded name: its people, and who else has a post or takes part."""
    people: dict[str, Person] = {}
    for person in extraction.people:
        people.setdefault(fold(person.name), person)
    for post in extraction.appointments:
        people.setdefault(fold(post.person), Person(name=post.person, evidence=post.evidence, rule=post.rule))
    for meeting in extraction.meetings:
        for participant in meeting.participants:
            people.setdefault(fold(participant.person), Person(name=participant.person, evidence=meeting.evidence, rule=meeting.rule))
    return people


def resolve_people(
    session: Session, people: Mapping[str, Person], extraction: Extraction, organisations: Mapping[str, int]
) -> dict[str, int]:
    """The ids of `people` (by folded name), each a stored person or a new one.

    `organisations`: ids of the article's organisations by folded name.
    """
    repository = PersonRepository.from_session(session)
    posts = _posts_in(extraction, organisations)
    namesakes: dict[str, dict[int, Posts]] = {}
    for held in repository.posts_of_namesakes(list(people)):
        namesakes.setdefault(held.key, {}).setdefault(held.person_id, Posts()).add(held.organisation_id, held.place)
    found = {key: same_person(posts.get(key, Posts()), namesakes.get(key, {})) for key in people}
    new = repository.add_people({key: people[key].name for key, person_id in found.items() if person_id is None})
    return {key: new[key] if person_id is None else person_id for key, person_id in found.items()}


def _posts_in(extraction: Extraction, organisations: Mapping[str, int]) -> dict[str, Posts]:
    places = {fold(organisation.name): organisation.place for organisation in extraction.organisations}
    posts: dict[str, Posts] = {}
    for appointment in extraction.appointments:
        body = fold(appointment.organisation) if appointment.organisation is not None else None
        if body is not None and body in organisations:
            posts.setdefault(fold(appointment.person), Posts()).add(organisations[body], places.get(body))
    return posts
