"""The figures of one sentence one after another: each counts what its words say, or goes on with what the one before counted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.extraction.facts import Measure
from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.figures.lists import CommitteeLists
from app.extraction.readers.statistics.counted import Counted
from app.extraction.readers.statistics.counted_things import of_the_grassroots, splits_grassroots, unit_before, unit_of, unit_with
from app.extraction.readers.statistics.days import raises
from app.extraction.readers.statistics.growth import has_come_to
from app.extraction.readers.statistics.measures import STOCK
from app.extraction.readers.statistics.parts import Parts
from app.extraction.readers.statistics.verbs import past_brackets, verb_behind, verb_of
from app.extraction.reading import Reading

_JOINS_NEXT = re.compile(r"(?: và|,) ")
_BARE = re.compile(r"[,;.)]|$| và | [-–] ")
_MEMBERS = "members"
_CARRIED_BY_LISTS = frozenset({"badged", "disciplined", "inspected", "supervised", "official"})
"""`phường A có 38 đảng viên được trao Huy hiệu, phường B 31 đảng viên, phường C 24 đảng viên`"""


class InTurn:
    """Keeps what the figures of a sentence said, for those behind them: each is entered, and settled before the next."""

    def __init__(self, reading: Reading, lists: CommitteeLists, seen: Iterable[Measure], *, goes_on: bool) -> None:
        """`seen`: what the sentence before measured, where this one `goes_on` with it."""
        self.seen, self.goes_on = set(seen), goes_on
        self._parts, self._lists = Parts(reading), lists
        self._first = True
        self._verb: str | None = None
        self._outside: str | None = None
        """What was done with those counted outside the brackets that the figure stands in."""
        self._was: str | None = None
        """What the figure before counted by its own words."""
        self._previous: Measure | None = None
        self._split = False
        """Whether grassroots organisations are being split into committees and cells."""

    def enter(self, figure: Figure, following: Figure | None) -> Counted:
        """What `figure`, which `following` stands behind, counts by the words around it and by what was told before it."""
        kind, unit_end = unit_of(figure)
        kind = kind if kind not in {None, "people"} else self._kind_around(figure, following) or kind
        carried, self._outside = past_brackets(figure, self._verb, self._outside)
        verb = verb_of(figure, carried, unit_end)
        bare = kind is None and self._was is not None and _BARE.match(figure.right) is not None
        if verb is None and carried in _CARRIED_BY_LISTS and (unit_end or bare) and self._lists.goes_on_at(figure.start, figure.left):
            verb, kind = carried, kind or self._was
        if following is not None and verb in {None, STOCK} and _JOINS_NEXT.fullmatch(figure.right, unit_end):
            verb = verb_behind(following) or verb
        if following is not None and kind == _MEMBERS and verb in {None, STOCK} and self._lists.goes_on_at(following.start, following.left):
            verb = verb_behind(following) or verb  # `huyện A có 24 đảng viên, huyện B có 23 đảng viên được nhận huy hiệu`
        opened = self._previous is Measure.GRASSROOTS_ORGANISATIONS and splits_grassroots(figure)
        self._split = opened or (self._split and ")" not in figure.left and ";" not in figure.left)
        self._parts.enter(figure, self._was, verb, first=self._first, seen=self.seen)
        self._first, self._was = False, kind
        if verb == STOCK and kind is not None:
            kind = of_the_grassroots(figure, following, kind, split=self._split)
        return Counted(figure, kind, verb, unit_end)

    def settle(self, counted: Counted, measure: Measure | None, *, seats: bool) -> Measure | None:
        """`measure`, None where it is only that of a part of what was counted before, or set against it. `seats`: a committee's are counted."""
        of_whole = self._parts.is_part(counted, measure, self.seen) and not seats
        if self._parts.is_set_apart(counted, None if of_whole else measure) or of_whole:
            measure = None
        if measure is not None:
            self.seen.add(measure)
        self._parts.leave(counted)
        self.goes_on = self.goes_on or raises(counted.figure)
        self._previous = measure or (self._previous if self._split else None)
        self._verb = None if seats else counted.verb
        return measure

    def _kind_around(self, figure: Figure, following: Figure | None) -> str | None:
        """What a figure without a word of its own counts, by the figures beside it."""
        with_others = unit_with(figure, following) or unit_before(figure, self._was)
        return with_others or (_MEMBERS if self._previous is Measure.PARTY_MEMBERS and has_come_to(figure) else None)
