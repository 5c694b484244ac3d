"""What may be meant by a name: the records that hold its words, or nearly, by the index of words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.paging import Row
from app.search.index import Source
from app.search.ranking import nearest
from app.search.repository import SearchRepository
from app.search.wording import Pattern, Wording

LEAST_ALIKE = 0.6
"""A name that `app.search.ranking.name_score` puts below is not like what was typed."""
MOST_SLIPS = 2
_MOST_FOUND = 1000
MOST_COMPARED = 200
"""So many records are looked at closely."""


def people_like(repository: SearchRepository, wording: Wording, slips: int, enough: int) -> list[Row]:
    """The people whose names hold the words typed, as `SearchRepository.people` has them: with so many slips in them, up to `MOST_SLIPS`.

    Without slips also those whose names are a part of what was typed; and these alone where `enough` people are called all of it.
    """
    rows = [] if slips else repository.people(names=wording.parts())
    if sum(row["keys"] in wording.forms for row in rows) < enough:
        rows += repository.people(_candidates(repository, Source.PEOPLE, wording, slips))
    return nearest(rows, wording, MOST_COMPARED)


def organisations_like(repository: SearchRepository, name: Wording, parts: list[str], slips: int) -> list[Row]:
    """The organisations with a name like `name`, or without slips one of the names `parts`; for the rest as `people_like`. One row for each such name."""
    rows = repository.organisations(_candidates(repository, Source.ORGANISATIONS, name, slips), [] if slips else parts)
    rows += repository.organisations_named(_candidates(repository, Source.ORGANISATION_NAMES, name, slips))
    return nearest(rows, name, MOST_COMPARED)


def with_slips(like: Callable[[int], list[Row]], enough: int) -> list[Row]:
    """What `like` finds without slips; where that is less than `enough` with one too, and where it is nothing with two."""
    rows = like(0)
    if len(rows) < enough:
        rows += like(1)
    return rows or like(MOST_SLIPS)


def _candidates(repository: SearchRepository, source: Source, wording: Wording, slips: int) -> list[int]:
    return repository.find(source, _patterns(wording, slips), _MOST_FOUND)


def _patterns(wording: Wording, slips: int) -> Sequence[Pattern]:
    if slips == 0:
        return [wording.pattern]
    return wording.slips() if slips == 1 else wording.two_slips()
