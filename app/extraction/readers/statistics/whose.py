"""Whose a count is: by what it counts, the congress, ceremony or course that it is told of, or who the sentence names."""

from __future__ import annotations

import re

from app.extraction.facts import Measure
from app.extraction.readers.figures.congresses import Congresses
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.figures.lists import CommitteeLists
from app.extraction.readers.figures.owners import FigureOwners
from app.extraction.readers.figures.party_organisations import POLITICAL_SCHOOL
from app.extraction.readers.figures.territory_committees import HEADS, territories_in
from app.extraction.readers.statistics.attending import Attending
from app.extraction.readers.statistics.days import OF_CONGRESS, raises
from app.extraction.readers.statistics.seats import seated_in
from app.extraction.readers.statistics.stock import is_on_behalf
from app.extraction.readers.statistics.verbs import counts_their_cells
from app.extraction.reading import Reading

_OF_DELEGATES = re.compile(r" đại biểu\b[^;.]*$")
"""`112 đại biểu thay mặt cho | 390 đảng viên`"""
_OF_COURSES = frozenset({Measure.TRAINEES, Measure.TRAINING_CLASSES})
"""What a political school that is named before has held, where nobody else is said to."""


class CountedOwners:
    """Answers whose the counts of one article are."""

    def __init__(self, reading: Reading, owners: FigureOwners, congresses: Congresses, lists: CommitteeLists, attending: Attending) -> None:
        self._reading, self._owners = reading, owners
        self._congresses, self._lists, self._attending = congresses, lists, attending

    def owner(self, figure: Figure, measure: Measure, last_owner: str | None, *, organs: bool) -> str | None:
        """The committee, cell or organ that `figure` counts for, None if none is known.

        `last_owner`: that of the figure before, where its sentence goes on. `organs`: an organ may own what was done.
        """
        of_delegates = is_on_behalf(figure) and _OF_DELEGATES.match(figure.left)
        if last_owner is not None and (of_delegates or counts_their_cells(figure) or self._is_raised_by_them(figure)):
            return last_owner
        if hosts := self._attending.owner(figure, measure):
            return hosts
        if measure in OF_CONGRESS or is_on_behalf(figure):
            seats = measure in {Measure.COMMITTEE_SIZE, Measure.STANDING_COMMITTEE_SIZE}
            sentence = figure.sentence
            nearest = self._congresses.nearest(sentence.start, figure.start, sentence.end)
            congress = self._congresses.before(figure.start) if seats else nearest
            theirs = None if measure in OF_CONGRESS else self._named_behind(figure)
            if congress and congress.name:
                own = self._owners.told(sentence, figure.start) if seats else self._placed_before(figure)
                return own if own and _is_another_of_the_rank(own, congress.name) else theirs or congress.name
            if seats and (named := seated_in(figure, self._reading)):
                return named
        if measure is Measure.BADGES_AWARDED and (theirs := self._owners.beside(figure.sentence, figure.start)):
            return theirs
        if measure in _OF_COURSES and (school := self._owners.school(figure.sentence, figure.start)):
            return school
        if self._lists.ranked and (named := self._lists.committee_before(figure.start)):
            return named
        return self._named(figure, measure, organs=organs)

    def _named(self, figure: Figure, measure: Measure, *, organs: bool) -> str | None:
        """Who is named, unless that is a political school, which has classes and learners, and neither cells nor penalties."""
        owner = self._owners.owner(figure.sentence, figure.start, organs=organs)
        is_school = owner is not None and owner.startswith(POLITICAL_SCHOOL) and measure not in _OF_COURSES
        return self._owners.main() if is_school else owner

    def _named_behind(self, figure: Figure) -> str | None:
        """The committee that the words right behind the figure name in full (`59 tổ chức cơ sở đảng trực thuộc Đảng bộ Khối ...`)."""
        theirs = self._owners.beside(figure.sentence, figure.start)
        behind = self._reading.bodies_in(figure.start, figure.sentence.end)
        return theirs if any(body.name == theirs and body.explicit for body in behind) else None

    def _placed_before(self, figure: Figure) -> str | None:
        """The committee of the territory named between the figure before and this one (`...; còn ở xã B, 112 đại biểu`), None if none is."""
        return next((name for _, name in territories_in(self._reading.document.text, figure.start - len(figure.left), figure.start)), None)

    def _is_raised_by_them(self, figure: Figure) -> bool:
        """Whether the figure is a sum that those raised of whom the one before was told, for nobody else is named."""
        return raises(figure) and self._owners.in_sentence(figure.sentence, figure.start) is None


def _is_another_of_the_rank(name: str, held: str) -> bool:
    """Whether `name` is the committee of another territory of the same rank than `held` (`Tỉnh ủy A` and `Tỉnh ủy B`)."""
    heads = {next((head for head in HEADS if told.startswith(f"{head} ")), "") for told in (name, held)}
    return name != held and "" not in heads and (len(heads) == 1 or all(head.startswith("Đảng ủy ") for head in heads))
