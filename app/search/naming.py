"""What may be meant by a name: the records that hold its words, or nearly, by the index of words."""

from __future__ import annotations

from app.paging import Row
from app.search.index import Source
from app.search.ranking import nearest
from app.search.repository import SearchRepository
from app.search.wording import Wording

LEAST_ALIKE = 0.6
"""A name that `app.search.ranking.name_score` puts below is not like what was typed."""
_MOST_FOUND = 1000
MOST_COMPARED = 200
"""So many records are looked at closely."""


def people_like(repository: SearchRepository, wording: Wording, enough: int) -> list[Row]:
    """The people whose names are like what was typed, or are a part of it, as `SearchRepository.people` has them.

    Slips are thought of where fewer than `enough` have its words as they are.
    """
    return nearest(repository.people(_candidates(repository, Source.PEOPLE, wording, enough), wording.parts()), wording, MOST_COMPARED)


def organisations_like(repository: SearchRepository, name: Wording, parts: list[str], enough: int) -> list[Row]:
    """The organisations with a name like `name`, or one of the names `parts`; for the rest as `people_like`. One row for each such name."""
    rows = repository.organisations(_candidates(repository, Source.ORGANISATIONS, name, enough), parts)
    rows += repository.organisations_named(_candidates(repository, Source.ORGANISATION_NAMES, name, enough))
    return nearest(rows, name, MOST_COMPARED)


def _candidates(repository: SearchRepository, source: Source, wording: Wording, enough: int) -> list[int]:
    """The ids of names that hold the words; where they are few, of those that one slip makes of them too, or at last two."""
    found = repository.find(source, [wording.pattern], _MOST_FOUND)
    if len(found) < enough:
        found += repository.find(source, wording.slips(), _MOST_FOUND)
    return found or repository.find(source, wording.two_slips(), _MOST_FOUND)
