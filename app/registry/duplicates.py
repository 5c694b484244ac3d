"""Namesakes of whom it is not settled whether they are one person, with what speaks for it and what against."""

from __future__ import annotations

from itertools import product

from sqlmodel import Session

from app.members.profile_repository import ProfileRepository
from app.paging import Row
from app.registry.keys import is_split_off, name_of_key
from app.registry.profiles import Profile, compare
from app.registry.settling import load_profiles
from app.repository import grouped

_MOST = 20
_MOST_REASONS = 5


def possible_duplicates(session: Session, person_id: int) -> list[Row]:
    """The namesakes of a person, those first for whom most speaks: `id`, `name`, `reasons_for`, `reasons_against`."""
    repository = ProfileRepository.from_session(session)
    own = repository.parts_of(person_id)
    if not own:
        return []
    namesakes = [row for row in repository.namesakes(name_of_key(own[0]["key"])) if row["record_id"] != person_id]
    profiles = load_profiles(repository, [*own, *namesakes])
    mine, split_off = [profiles[row["id"]] for row in own], is_split_off(own[0]["key"])
    found = []
    for record_id, parts in grouped(namesakes, "record_id").items():
        shown = next((row for row in parts if row["id"] == record_id), parts[0])
        apart = split_off or is_split_off(shown["key"])
        found.append({"id": record_id, "name": shown["name"], **_reasons(mine, [profiles[row["id"]] for row in parts], apart=apart)})
    return sorted(found, key=lambda row: (-len(row["reasons_for"]), len(row["reasons_against"]), row["id"]))[:_MOST]


def _reasons(mine: list[Profile], theirs: list[Profile], *, apart: bool) -> dict[str, list[str]]:
    compared = [compare(one, other) for one, other in product(mine, theirs)]
    reasons_for = sorted({reason for each in compared for reason in each.reasons_for})
    against = sorted({reason for each in compared for reason in each.reasons_against if reasons_for == [] or each.reasons_for})
    if apart:
        against.insert(0, "a split by hand keeps them apart")
    return {"reasons_for": reasons_for[:_MOST_REASONS], "reasons_against": against[:_MOST_REASONS]}
