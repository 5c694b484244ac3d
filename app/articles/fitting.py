"""What of a reading fits into the tables: an index of PostgreSQL has no room for a text of a thousand letters in the place of a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.extraction import Extraction

LONGEST_NAME = 300
"""Code points of a name at most; the longest that a newspaper prints has not half as many."""


def fitting(extraction: Extraction) -> Extraction:
    """`extraction` without what is told of people, bodies and documents whose names are too long to be any."""
    if all(map(_fits, _names(extraction))):
        return extraction
    return replace(
        extraction,
        people=tuple(person for person in extraction.people if _fits(person.name)),
        organisations=tuple(replace(body, names=tuple(filter(_fits, body.names))) for body in extraction.organisations if _fits(body.name)),
        appointments=tuple(post for post in extraction.appointments if _fits(post.person)),
        meetings=tuple(
            replace(meeting, participants=tuple(each for each in meeting.participants if _fits(each.person)))
            for meeting in extraction.meetings
        ),
        outcomes=tuple(
            outcome if outcome.issuer is None or _fits(outcome.issuer) else replace(outcome, issuer=None, issuer_is_person=False)
            for outcome in extraction.outcomes
        ),
        citations=tuple(citation for citation in extraction.citations if _fits(citation.number)),
    )


def _names(extraction: Extraction) -> Iterator[str]:
    for body in extraction.organisations:
        yield body.name
        yield from body.names
    yield from (person.name for person in extraction.people)
    yield from (post.person for post in extraction.appointments)
    yield from (each.person for meeting in extraction.meetings for each in meeting.participants)
    yield from (outcome.issuer for outcome in extraction.outcomes if outcome.issuer is not None)
    yield from (citation.number for citation in extraction.citations)


def _fits(name: str) -> bool:
    return len(name) <= LONGEST_NAME
