"""Posts of a sentence with their holders, as they are told of one another."""

from __future__ import annotations

from typing import NamedTuple

from app.extraction.facts import AppointmentStatus
from app.extraction.mentions.people import RawPerson
from app.extraction.mentions.posts import RawPost


class Held(NamedTuple):
    """Who holds which post, and how."""

    person: RawPerson
    post: RawPost
    status: AppointmentStatus


class LastTold(NamedTuple):
    """Of whom posts were told last in a sentence, how they stand, and where the words for it end."""

    people: list[RawPerson]
    status: AppointmentStatus
    end: int
