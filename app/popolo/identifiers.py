"""Ids as other programs see them: strings that say what they are of, `person-5` and `organization-3`."""

from __future__ import annotations

from hashlib import blake2b
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from app.values import LARGEST_ID

PERSON, ORGANIZATION = "person", "organization"


def person(number: int) -> str:
    """The id of the person that is served at `/members/{number}`."""
    return f"{PERSON}-{number}"


def organization(number: int) -> str:
    """The id of the organisation that is served at `/organisations/{number}`."""
    return f"{ORGANIZATION}-{number}"


def membership(person_number: int, organization_number: int | None, role: str) -> str:
    """The id of someone's role in an organisation: made of these three, so that it stays when articles are read again."""
    return f"membership-{person_number}-{organization_number or 0}-{blake2b(role.encode(), digest_size=4).hexdigest()}"


def number_in(identifier: str, kind: str) -> int | None:
    """The number in the id of a record of `kind`; None where `identifier` is no such id."""
    prefix, _, digits = identifier.rpartition("-")
    if prefix != kind or not (digits.isascii() and digits.isdecimal()) or digits.startswith("0"):
        return None
    return int(digits) if len(digits) <= 19 and int(digits) <= LARGEST_ID else None


def _id_of(kind: str) -> Any:  # noqa: ANN401  (what `Annotated` takes)
    def number(value: object) -> int:
        found = number_in(value, kind) if isinstance(value, str) else None
        if found is None:
            raise ValueError(f"must be an id such as {kind}-5")
        return found

    schema = {"type": "string", "pattern": rf"^{kind}-[1-9][0-9]{{0,18}}$", "examples": [f"{kind}-5"]}
    return Annotated[int, BeforeValidator(number), WithJsonSchema(schema)]


PersonId = _id_of(PERSON)
"""The id of a person in a request; the route gets its number."""

OrganizationId = _id_of(ORGANIZATION)
"""The id of an organisation in a request; the route gets its number."""
